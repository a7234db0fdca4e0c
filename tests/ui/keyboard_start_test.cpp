// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the keyboard stands when a page has come, where it can go from there, and what Enter does to a list.
#include "example_stage.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/text_label.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include <filesystem>

namespace ironlab::ui::test {
namespace {

using Moment = ExampleStage::Moment;

QString focusName()
{
    return QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
}

bool showsRings(LabWindow& lab)
{
    return lab.window().testAttribute(Qt::WA_KeyboardFocusChange);
}

TEST(KeyboardStart, TheFirstTabShowsWhereTheKeyboardStandsAndTheNextLeavesIt)
{
    LabWindow lab;
    EXPECT_EQ(focusName(), QStringLiteral("predict.choice.data"));
    EXPECT_FALSE(showsRings(lab));
    lab.keys(QStringLiteral("Tab"));
    EXPECT_EQ(focusName(), QStringLiteral("predict.choice.data")) << "its ring was not seen before";
    EXPECT_TRUE(showsRings(lab));
    lab.keys(QStringLiteral("Tab"));
    EXPECT_EQ(focusName(), QStringLiteral("predict.number"));
}

TEST(KeyboardStart, WhoClicksSomewhereLosesNoTab)
{
    LabWindow lab;
    lab.click(QStringLiteral("predict.choice.data"));
    lab.keys(QStringLiteral("Tab"));
    EXPECT_EQ(focusName(), QStringLiteral("predict.number"));
}

TEST(KeyboardStart, APartThatIsNotOpenBeginsAtTheWayBack)
{
    LabWindow lab;
    lab.controller().showPart(2);
    QApplication::processEvents();
    EXPECT_EQ(focusName(), QStringLiteral("closedDoor.back"));
}

TEST(KeyboardStart, KeysComeToTheAnswerThatIsChosen)
{
    QTemporaryDir folder;
    const std::filesystem::path place(folder.path().toStdString());
    {
        LabWindow first(Track::TinyPioneer, place);
        first.click(QStringLiteral("predict.choice.compute"));
        first.window().close();
    }
    LabWindow lab(Track::TinyPioneer, place);
    EXPECT_EQ(focusName(), QStringLiteral("predict.choice.compute"));
    for (int panes = 0; panes < 3; ++panes) {
        lab.keys(QStringLiteral("F6"));
    }
    EXPECT_EQ(focusName(), QStringLiteral("predict.choice.compute"));
    for (const Track track : {Track::CloudTitan, Track::TinyPioneer}) {
        lab.window().findChild<QAction*>(QStringLiteral("action.track%1").arg(indexOf(track) + 1))->trigger();
    }
    QApplication::processEvents();
    EXPECT_EQ(focusName(), QStringLiteral("predict.choice.compute")) << "and when another track was looked at";
}

TEST(KeyboardStart, TheNextPaneIsReadAndScrolledWhereItHasNoControls)
{
    LabWindow lab;
    lab.window().resize(1366, 640);
    QApplication::processEvents();
    auto* mission = lab.find<QScrollArea>(QStringLiteral("missionPanel"));
    ASSERT_NE(mission, nullptr);
    const QScrollBar& bar = *mission->verticalScrollBar();
    ASSERT_GT(bar.maximum(), 0);
    lab.keys(QStringLiteral("Shift+F6"));
    EXPECT_EQ(QApplication::focusWidget(), mission);
    lab.keys(QStringLiteral("PgDown"));
    EXPECT_GT(bar.value(), 0);
    lab.keys(QStringLiteral("Up"), 40);
    EXPECT_EQ(bar.value(), 0);
    lab.keys(QStringLiteral("Shift+F6"));
    EXPECT_EQ(focusName(), QStringLiteral("guidePanel"));
    EXPECT_TRUE(lab.find<TextLabel>(QStringLiteral("status.keys"))->text().contains(QStringLiteral("F6")));
}

TEST(KeyboardStart, APageOfOnePaneSpeaksOfNoNext)
{
    LabWindow lab(Track::TinyPioneer, {}, LabWindow::Door::StartPage);
    EXPECT_EQ(focusName(), QStringLiteral("start.student"));
    EXPECT_FALSE(lab.find<TextLabel>(QStringLiteral("status.keys"))->text().contains(QStringLiteral("F6")));
    EXPECT_FALSE(lab.window().findChild<QAction*>(QStringLiteral("action.nextPane"))->isEnabled());
}

TEST(KeyboardStart, AnAnswerThatWasBegunIsOfferedToGoOnWith)
{
    QTemporaryDir folder;
    const std::filesystem::path place(folder.path().toStdString());
    {
        LabWindow first(Track::TinyPioneer, place, LabWindow::Door::StartPage);
        first.click(QStringLiteral("start.begin"));
        first.click(QStringLiteral("predict.choice.compute"));
        first.window().close();
    }
    LabWindow back(Track::TinyPioneer, place, LabWindow::Door::StartPage);
    EXPECT_TRUE(back.everyText().contains(QStringLiteral("a draft of your answer is kept")));
    EXPECT_EQ(focusName(), QStringLiteral("start.resume"));
    EXPECT_TRUE(showsRings(back)) << "Enter goes on at once";
    back.click(QStringLiteral("start.resume"));
    EXPECT_TRUE(back.find<QAbstractButton>(QStringLiteral("predict.choice.compute"))->isChecked());
}

TEST(EnterOnAList, OpensItInAForm)
{
    ExampleStage stage(Track::EdgeGuardian, 2, Moment::Explored);
    auto* choice = stage.lab().find<QComboBox>(QStringLiteral("observe.choice"));
    ASSERT_NE(choice, nullptr);
    choice->setFocus(Qt::TabFocusReason);
    stage.lab().keys(QStringLiteral("Return"));
    EXPECT_TRUE(choice->view()->isVisible());
    input::key(*QApplication::activePopupWidget(), QKeyCombination(Qt::Key_Down));
    input::key(*QApplication::activePopupWidget(), QKeyCombination(Qt::Key_Return));
    EXPECT_FALSE(choice->view()->isVisible());
    EXPECT_EQ(choice->currentIndex(), 1);
}

TEST(EnterOnAList, NeverPressesTheDefaultButtonOfItsDialog)
{
    applyTheme(*qApp, present::Theme::Light);
    QDialog dialog;
    auto* column = new QVBoxLayout(&dialog);
    auto* list = new QComboBox(&dialog);
    list->addItems({QStringLiteral("one"), QStringLiteral("two")});
    auto* send = new QPushButton(QStringLiteral("Send"), &dialog);
    send->setDefault(true);
    column->addWidget(list);
    column->addWidget(send);
    int sent = 0;
    QObject::connect(send, &QPushButton::clicked, &dialog, [&sent] { ++sent; });
    dialog.show();
    dialog.activateWindow();
    QApplication::processEvents();
    list->setFocus(Qt::TabFocusReason);
    input::key(dialog, QKeyCombination(Qt::Key_Return));
    EXPECT_EQ(sent, 0);
    EXPECT_TRUE(list->view()->isVisible());
    list->hidePopup();
}

}  // namespace
}  // namespace ironlab::ui::test
