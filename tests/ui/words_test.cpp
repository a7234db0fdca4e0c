// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "themed_test.h"
#include "ui/style/text_label.h"
#include "ui/window/word_tips.h"
#include "ui/window/words_dialog.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

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
    WordTips tips(window, "/nowhere/words.json");
    EXPECT_EQ(tips.glossary(), nullptr);
    EXPECT_FALSE(tips.trouble().isEmpty());
    EXPECT_EQ(tips.tierLine(physics::Tier::Tiny), QString());
}

}  // namespace
}  // namespace ironlab::ui
