// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Before a part is locked nothing holds its answer. The same search has to find the answer after the reveal, or it would
// look in the wrong places.
#include "example_stage.h"
#include "said_text.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/instrument_words.h"
#include "ui/knobs/knob_editor.h"
#include "ui/panels/answer_form.h"
#include "ui/window/workbook.h"

#include <ironlab/base/number_format.h>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include <map>
#include <utility>

namespace ironlab::ui::test {
namespace {

/// The number in every form in which the lab prints or a file would hold it.
QStringList numberForms(const ExampleStage& stage)
{
    const double number = stage.posed().number;
    QStringList forms{answerNumber(stage.asked(), number)};
    for (const auto& text : {numberText(number), ratioText(number), ratioText(1.0 / number), percentText(number),
                             quantityText(number, "s")}) {
        forms << QString::fromStdString(text);
    }
    for (const int digits : {3, 4, 6, 12}) {
        forms << QString::number(number, 'g', digits);
    }
    // A form of one or two letters is found everywhere and tells nothing.
    constexpr int kShortest = 3;
    forms.removeIf([](const QString& form) { return form.size() < kShortest; });
    forms.removeDuplicates();
    return forms;
}

/// The texts in which a form stands by itself, not as a piece of a longer number.
QStringList textsWith(const QString& form, const QStringList& texts)
{
    const QRegularExpression whole(QStringLiteral("(?<![\\d.,])") + QRegularExpression::escape(form)
                                   + QStringLiteral("(?![\\d]|[.,]\\d)"));
    QStringList found;
    for (const QString& text : texts) {
        if (text.contains(whole)) {
            found << text;
        }
    }
    return found;
}

/// As it is worded, or with its symbols as a line sets them.
qsizetype mentions(const std::string& label, const QStringList& texts)
{
    const QString worded = QString::fromStdString(label);
    const QString inLine = symbolsInLine(worded);
    return texts.filter(worded).size() + (inLine == worded ? 0 : texts.filter(inLine).size());
}

/// An option as its card words it.
QString optionWords(const lab::PosedQuestion::Choice& choice)
{
    if (choice.term) {
        return QString::fromStdString(choice.detail);
    }
    return QString::fromStdString(choice.detail.empty() ? choice.label : choice.label + ", " + choice.detail);
}

/// Everything that can be chosen from the menus is chosen, and what opens is read and closed again.
QStringList saidThroughMenus(LabWindow& lab)
{
    QStringList texts;
    const int part = lab.controller().part();
    for (QAction* action : lab.window().menuBar()->findChildren<QAction*>()) {
        static const QStringList kLeaveTheLab{QStringLiteral("action.quit"), QStringLiteral("action.open")};
        if (action->menu() != nullptr || !action->isEnabled() || kLeaveTheLab.contains(action->objectName())) {
            continue;
        }
        action->trigger();
        QApplication::processEvents();
        texts << saidByAllWindows();
        while (QWidget* modal = QApplication::activeModalWidget()) {
            modal->close();
            QApplication::processEvents();
        }
    }
    lab.controller().showPart(part);
    QApplication::processEvents();
    return texts;
}

QString exportedLedger(LabWindow& lab)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("exported.json"));
    auto& book = const_cast<Workbook&>(lab.controller().workbook());
    EXPECT_EQ(book.exportTo(file.toStdString()), QString());
    QFile read(file);
    EXPECT_TRUE(read.open(QIODevice::ReadOnly));
    return QString::fromUtf8(read.readAll());
}

class NoSpoiler : public testing::TestWithParam<PartOf> {};

TEST_P(NoSpoiler, NothingTellsTheAnswerBeforeTheLock)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Question);
    QStringList texts = saidByAllWindows();
    ASSERT_GT(mentions(stage.posed().prompt, texts), 0) << "the search does not reach the question";
    texts << saidThroughMenus(stage.lab());
    for (const QString& form : numberForms(stage)) {
        const QStringList found = textsWith(form, texts);
        EXPECT_TRUE(found.isEmpty()) << form.toStdString() << " stands in: " << found.value(0).toStdString();
    }
    EXPECT_EQ(mentions(stage.posed().because, texts), 0);
    const QString clause = QString::fromStdString(stage.posed().because).section(QLatin1Char(','), 0, 0);
    EXPECT_EQ(texts.filter(clause).size(), 0) << clause.toStdString();
}

TEST_P(NoSpoiler, TheRightOptionIsNamedNoMoreOftenThanTheOthers)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Question);
    const QStringList texts = saidByAllWindows();
    std::map<std::string, qsizetype> times;
    for (const auto& choice : stage.posed().choices) {
        times[choice.id] = texts.filter(optionWords(choice)).size();
        EXPECT_GT(times[choice.id], 0) << "the search does not reach the option " << choice.id;
    }
    const qsizetype ofKey = std::exchange(times[stage.posed().key], 0);
    for (const auto& [id, count] : times) {
        EXPECT_TRUE(id == stage.posed().key || ofKey <= count) << stage.posed().key << " against " << id;
    }
    for (const auto& choice : stage.posed().choices) {
        const auto* card =
            stage.lab().find<QAbstractButton>(QStringLiteral("predict.choice.") + QString::fromStdString(choice.id));
        ASSERT_NE(card, nullptr);
        EXPECT_FALSE(card->isChecked()) << choice.id;
    }
}

TEST_P(NoSpoiler, NothingThatCouldTellItIsBuiltBeforeTheLock)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Question);
    for (const InstrumentView* view : stage.lab().window().findChildren<InstrumentView*>()) {
        EXPECT_EQ(view->objectName(), QStringLiteral("headroomLine"));
    }
    EXPECT_TRUE(stage.lab().window().findChildren<KnobEditor*>().isEmpty());
    EXPECT_EQ(stage.lab().controller().live().evaluation.latency, Time{});
    for (const char* name : {"action.picture", "action.table", "action.copy", "action.capture", "action.formula"}) {
        const auto* action = stage.lab().window().findChild<QAction*>(QString::fromLatin1(name));
        ASSERT_NE(action, nullptr) << name;
        EXPECT_FALSE(action->isEnabled()) << name << " has nothing to export yet";
    }
}

TEST_P(NoSpoiler, TheLedgerHoldsNoAnswerBeforeTheLock)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Question);
    const QString ledger = exportedLedger(stage.lab());
    ASSERT_TRUE(ledger.contains(QStringLiteral("ironlab/ledger/1")));
    // Parts before this one are in it, with all their numbers: only exact forms of this one's tell.
    EXPECT_FALSE(ledger.contains(QString::number(stage.posed().number, 'g', 12)));
    EXPECT_FALSE(ledger.contains(QString::fromStdString(stage.posed().because)));
    EXPECT_FALSE(ledger.contains(QStringLiteral("\"key\"")));
}

TEST_P(NoSpoiler, TheSameSearchFindsTheAnswerAfterTheReveal)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Revealed);
    const QStringList texts = saidByAllWindows();
    EXPECT_GT(mentions(stage.posed().because, texts), 0);
    EXPECT_FALSE(textsWith(answerNumber(stage.asked(), stage.posed().number), texts).isEmpty());
    EXPECT_GT(stage.lab().window().findChildren<InstrumentView*>().size(), 1);
    EXPECT_FALSE(stage.lab().window().findChildren<KnobEditor*>().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Parts, NoSpoiler, testing::ValuesIn(partsOfAllTracks()), partName);

}  // namespace
}  // namespace ironlab::ui::test
