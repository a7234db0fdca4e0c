// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Before a part is locked nothing holds its answer. The same search has to find the answer after the reveal, or it would
// look in the wrong places.
#include "example_stage.h"
#include "said_text.h"
#include "ui/formulas/formula.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/instrument_words.h"
#include "ui/knobs/knob_editor.h"
#include "ui/panels/answer_form.h"
#include "ui/window/workbook.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/candidate_outcomes.h>

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
#include <vector>

namespace ironlab::ui::test {
namespace {

/// Blanks of every kind as the plain one, so that a number is found however it is held together.
QString plainBlanks(QString text)
{
    static const QRegularExpression kBlanks(QStringLiteral("[\\s\\x{a0}\\x{2009}\\x{202f}]+"));
    return text.replace(kBlanks, QStringLiteral(" "));
}

/// A way to write the number, as it is searched for.
struct NumberForm {
    QString text;
    QRegularExpression pattern;
};

/// Finds a number that stands by itself, not as a piece of a longer one.
QString whole(const QString& number)
{
    return QStringLiteral("(?<![\\d.,])") + QRegularExpression::escape(plainBlanks(number))
           + QStringLiteral("(?!\\d|[.,]\\d)");
}

NumberForm anywhere(const QString& number)
{
    return {number, QRegularExpression(whole(number))};
}

/// A number of one or two digits is found everywhere and tells nothing: rows of tables are counted so. Beside its unit it
/// tells, and so does one with a point that is all that is said.
NumberForm besideUnit(const QString& number, const QString& unit)
{
    const QString found = whole(number);
    const QString tied = unit == QLatin1String("times")
                             ? QStringLiteral("[÷×] ?%1|%1 ?(?:[÷×]|times|fold|-fold)|factor of %1").arg(found)
                             : QStringLiteral("%1 ?%2(?!\\w)").arg(found, QRegularExpression::escape(unit));
    const bool isCount = !number.contains(QLatin1Char('.'));
    const QString pattern = isCount ? tied : QStringLiteral("%1|^%2$").arg(tied, found);
    return {number + QLatin1Char(' ') + unit, QRegularExpression(pattern)};
}

double unitIn(const QString& unit)
{
    constexpr double kPerMille = 1e-3;
    constexpr double kPercent = 1e-2;
    return unit == QLatin1String("ms") ? kPerMille : unit == QLatin1String("%") ? kPercent : 1.0;
}

/// The number in every form in which the lab prints or a file would hold it, and rounded as a person would say it.
std::vector<NumberForm> numberForms(const ExampleStage& stage)
{
    const double number = stage.posed().number;
    const QString unit = QString::fromStdString(stage.asked().numberUnit);
    QStringList texts{answerNumber(stage.asked(), number)};
    for (const auto& text : {numberText(number), ratioText(number), ratioText(1.0 / number), percentText(number),
                             quantityText(number, "s")}) {
        texts << QString::fromStdString(text);
    }
    for (const int digits : {3, 4, 6, 12}) {
        texts << QString::number(number, 'g', digits);
    }
    texts.removeDuplicates();
    constexpr int kTells = 3;
    std::vector<NumberForm> forms;
    for (const QString& text : texts) {
        forms.push_back(text.size() < kTells ? besideUnit(text, unit) : anywhere(text));
    }
    const double inUnit = number / unitIn(unit);
    constexpr double kLargest = 1e4;
    const QString given = plainBlanks(QString::fromStdString(stage.posed().prompt));
    for (const int digits : {1, 2, 3}) {
        const NumberForm rounded = besideUnit(QString::number(inUnit, 'g', digits), unit);
        // Where the question gives a figure that the answer rounds to, that figure tells nothing.
        if (inUnit < kLargest && !given.contains(rounded.pattern)) {
            forms.push_back(rounded);
        }
    }
    return forms;
}

QStringList textsWith(const NumberForm& form, const QStringList& texts)
{
    QStringList found;
    for (const QString& text : texts) {
        if (plainBlanks(text).contains(form.pattern)) {
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

/// What tells why: the sentence with the cause, or what becomes of each design that is offered.
std::vector<std::string> causes(const ExampleStage& stage)
{
    std::vector<std::string> all;
    for (const lab::CandidateOutcome& each : lab::candidateOutcomes(stage.part(), catalog())) {
        all.push_back(each.outcome);
    }
    return all.empty() ? std::vector{stage.posed().because} : all;
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
    EXPECT_EQ(book.exportTo(file.toStdString()), Faults());
    QFile read(file);
    EXPECT_TRUE(read.open(QIODevice::ReadOnly));
    return QString::fromUtf8(read.readAll());
}

class NoSpoiler : public testing::TestWithParam<PartOf> {};

TEST_P(NoSpoiler, NothingTellsTheAnswerBeforeTheLock)
{
    ExampleStage stage(GetParam().track, GetParam().part, ExampleStage::Moment::Question);
    QStringList texts = saidByAllWindows();
    ASSERT_GT(mentions(promptWords(stage.posed()).asked.toStdString(), texts), 0)
        << "the search does not reach the question";
    texts << saidThroughMenus(stage.lab());
    for (const NumberForm& form : numberForms(stage)) {
        const QStringList found = textsWith(form, texts);
        EXPECT_TRUE(found.isEmpty()) << form.text.toStdString() << " stands in: " << found.value(0).toStdString();
    }
    for (const std::string& cause : causes(stage)) {
        EXPECT_EQ(mentions(cause, texts), 0) << cause;
    }
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
    for (const std::string& cause : causes(stage)) {
        EXPECT_GT(mentions(cause, texts), 0) << cause;
    }
    EXPECT_FALSE(textsWith(numberForms(stage).front(), texts).isEmpty());
    EXPECT_GT(stage.lab().window().findChildren<InstrumentView*>().size(), 1);
    EXPECT_FALSE(stage.lab().window().findChildren<KnobEditor*>().isEmpty());
}

TEST(NoSpoilerSearch, FindsAShortNumberBesideItsUnitAndNowhereElse)
{
    const NumberForm five = besideUnit(QStringLiteral("5"), QStringLiteral("ms"));
    for (const char16_t* text : {u"it stops at 5 ms", u"5ms", u"5\u00a0ms.", u"(5 ms)"}) {
        EXPECT_EQ(textsWith(five, {QString::fromUtf16(text)}).size(), 1) << QString::fromUtf16(text).toStdString();
    }
    for (const char16_t* text :
         {u"15 ms", u"5.2 ms", u"0.5 ms", u"5 kernels", u"5 msec", u"part 5 of 12", u"5", u"1,5"}) {
        EXPECT_EQ(textsWith(five, {QString::fromUtf16(text)}).size(), 0) << QString::fromUtf16(text).toStdString();
    }
    const NumberForm half = besideUnit(QStringLiteral("8.6"), QStringLiteral("ms"));
    EXPECT_EQ(textsWith(half, {QStringLiteral("8.6"), QStringLiteral("8.6 ms")}).size(), 2);
    EXPECT_EQ(textsWith(half, {QStringLiteral("8.6 GB"), QStringLiteral("18.6 ms")}).size(), 0);
    const NumberForm times = besideUnit(QStringLiteral("12"), QStringLiteral("times"));
    for (const char16_t* text : {u"÷ 12", u"× 12", u"12×", u"12 times", u"by a factor of 12"}) {
        EXPECT_EQ(textsWith(times, {QString::fromUtf16(text)}).size(), 1) << QString::fromUtf16(text).toStdString();
    }
    for (const char16_t* text : {u"12 layers", u"÷ 120", u"12.5 times"}) {
        EXPECT_EQ(textsWith(times, {QString::fromUtf16(text)}).size(), 0) << QString::fromUtf16(text).toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Parts, NoSpoiler, testing::ValuesIn(partsOfAllTracks()), partName);

}  // namespace
}  // namespace ironlab::ui::test
