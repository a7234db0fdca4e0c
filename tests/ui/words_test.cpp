// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "themed_test.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/style/wrapped_tips.h"
#include "ui/window/word_tips.h"
#include "ui/window/words_dialog.h"

#include <ironlab/base/number_format.h>

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <string>
#include <vector>

namespace ironlab::ui {
namespace {

class WordsTest : public ThemedTest {
protected:
    WordsDialog* open(test::LabWindow& lab)
    {
        lab.window().findChild<QAction*>(QStringLiteral("action.words"))->trigger();
        return lab.window().findChild<WordsDialog*>();
    }
    static QString meaning(WordsDialog& dialog)
    {
        return dialog.findChild<TextLabel*>(QStringLiteral("words.meaning"))->text();
    }
};

TEST_F(WordsTest, AreSearchedAndWalkedThroughFromTheBox)
{
    test::LabWindow lab;
    WordsDialog* dialog = open(lab);
    ASSERT_NE(dialog, nullptr);
    auto* box = dialog->findChild<QLineEdit*>(QStringLiteral("words.search"));
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("words.list"));
    QTest::keyClicks(box, QStringLiteral("memory"));
    ASSERT_GT(list->count(), 1);
    const QString first = meaning(*dialog);
    QTest::keyClick(box, Qt::Key_Down);
    EXPECT_EQ(list->currentRow(), 1);
    EXPECT_NE(meaning(*dialog), first);
    QTest::keyClicks(box, QStringLiteral("xyz"));
    EXPECT_EQ(list->count(), 0);
    EXPECT_TRUE(meaning(*dialog).contains(QStringLiteral("shorter piece")));
}

TEST_F(WordsTest, AreToldOnLabelsThatHaveThem)
{
    test::LabWindow lab;
    WordTips* tips = WordTips::of(lab.window());
    ASSERT_NE(tips, nullptr);
    const TextLabel label(QStringLiteral("Kernel fusion"));
    EXPECT_TRUE(tips->tipOf(label).startsWith(QStringLiteral("kernel fusion: ")));
    EXPECT_EQ(tips->tipOf(TextLabel(QStringLiteral("Nothing of the kind"))), QString());
}

/// The longest line of what a widget tells when the pointer rests on it.
qsizetype longestLineOfTip(QWidget& widget)
{
    const QPoint middle = widget.rect().center();
    QHelpEvent help(QEvent::ToolTip, middle, widget.mapToGlobal(middle));
    QApplication::sendEvent(&widget, &help);
    qsizetype longest = 0;
    for (const QString& line : QToolTip::text().split(QLatin1Char('\n'))) {
        longest = std::max(longest, line.size());
    }
    return longest;
}

TEST_F(WordsTest, StandInShortLinesBesideWhatIsRead)
{
    test::LabWindow lab;
    auto* prompt = lab.find<QWidget>(QStringLiteral("predict.prompt"));
    ASSERT_NE(prompt, nullptr);
    const qsizetype ofWords = longestLineOfTip(*prompt);
    EXPECT_GT(ofWords, 20) << "it tells something";
    EXPECT_LE(ofWords, 60);
    QToolTip::hideText();
    QPushButton button;
    button.setToolTip(
        QStringLiteral("Back to the start of this part. Recorded moves stay; Undo takes it back, and then "
                       "the bench is as it was."));
    button.show();
    EXPECT_LE(longestLineOfTip(button), 60);
    EXPECT_GT(QToolTip::text().count(QLatin1Char('\n')), 0);
    QToolTip::hideText();
}

TEST_F(WordsTest, OfATipStayInTheirLinesWhereThoseAreShort)
{
    EXPECT_EQ(inShortLines(QStringLiteral("one 6 ms\n\ntwo")), QStringLiteral("one 6 ms\n\ntwo"));
    const QString once = inShortLines(QString(200, QLatin1Char('a')) + QStringLiteral(" takes 6 ms of its time"));
    EXPECT_EQ(inShortLines(once), once) << "what is broken is not broken again";
}

/// Its peak and its bandwidth as a page tells them.
std::vector<std::string> ratesOf(const physics::Accelerator& machine)
{
    const physics::ComputeEngine* engine = machine.engine(physics::Precision::Int8);
    return {quantityText(engine->peak.in(unit::flopPerSecond), "OP/s"),
            quantityText(machine.workingMemory().bandwidth.in(unit::bytePerSecond), "B/s")};
}

TEST_F(WordsTest, TellOfAMachineWhatItCanDo)
{
    test::LabWindow lab;
    WordTips* tips = WordTips::of(lab.window());
    for (const char* id : {"h100-sxm-80gb", "esp32-s3", "ar-glasses-class"}) {
        const auto* preset = test::catalog().accelerator(id);
        ASSERT_NE(preset, nullptr) << id;
        const std::string tip =
            tips->tipOf(QStringLiteral("From here to the %1.").arg(qtText(preset->value.name))).toStdString();
        EXPECT_NE(tip.find(preset->value.name), std::string::npos) << tip;
        for (const std::string& rate : ratesOf(preset->value)) {
            EXPECT_NE(tip.find(rate), std::string::npos) << rate << "\n" << tip;
        }
    }
}

TEST_F(WordsTest, AreFoundByTheShortNameOfAMachine)
{
    test::LabWindow lab;
    WordsDialog* dialog = open(lab);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("words.search")), QStringLiteral("ESP32-S3"));
    EXPECT_TRUE(meaning(*dialog).contains(QStringLiteral("OP/s in INT8"))) << meaning(*dialog).toStdString();
}

TEST_F(WordsTest, SayWhatAMachineOfTheChosenTierIs)
{
    test::LabWindow lab;
    lab.lock();
    const auto* hint = lab.find<TextLabel>(QStringLiteral("tier.hint"));
    ASSERT_NE(hint, nullptr);
    EXPECT_EQ(hint->text(), WordTips::of(lab.window())->tierLine(physics::Tier::Tiny));
}

TEST_F(WordsTest, ComeFromTheirFileOrSayWhyNot)
{
    QWidget window;
    WordTips tips(window, "/nowhere/words.json", test::catalog());
    EXPECT_EQ(tips.glossary(), nullptr);
    EXPECT_FALSE(tips.trouble().isEmpty());
    EXPECT_EQ(tips.tierLine(physics::Tier::Tiny), QString());
}

}  // namespace
}  // namespace ironlab::ui
