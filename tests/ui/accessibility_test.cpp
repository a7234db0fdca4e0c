// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page of every track, and every dialog, as the keyboard and a screen reader meet them.
#include "accessible_walk.h"
#include "example_stage.h"
#include "faint_words.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui::test {
namespace {

using Moment = ExampleStage::Moment;
constexpr std::array kMoments{Moment::Question, Moment::Locked, Moment::Explored, Moment::Revealed};

std::string joined(const QStringList& complaints)
{
    return complaints.join(QLatin1Char('\n')).toStdString();
}

class AccessiblePage : public testing::TestWithParam<PartOf> {
protected:
    /// Calls a check on the page of each stage of the part.
    template <class Check>
    void onEachStage(Check check)
    {
        for (const Moment moment : kMoments) {
            ExampleStage stage(GetParam().track, GetParam().part, moment);
            QApplication::processEvents();
            const QStringList complaints = check(stage.lab().window());
            EXPECT_TRUE(complaints.isEmpty())
                << "stage " << static_cast<int>(stage.lab().controller().state().stage) << ":\n"
                << joined(complaints);
        }
    }
};

TEST_P(AccessiblePage, NamesWhateverTakesTheKeyboard)
{
    onEachStage([](QWidget& window) { return unnamedIn(window); });
}

TEST_P(AccessiblePage, IsWalkedByTabWithoutATrap)
{
    onEachStage([](QWidget& window) { return trapsIn(window); });
}

TEST_P(AccessiblePage, IsWalkedInTheOrderOfReading)
{
    onEachStage([](QWidget& window) { return disorderIn(window); });
}

TEST_P(AccessiblePage, SpeaksPhysicalValues)
{
    onEachStage([](QWidget& window) { return rawSlidersIn(window); });
}

INSTANTIATE_TEST_SUITE_P(Parts, AccessiblePage, testing::ValuesIn(partsOfAllTracks()), partName);

struct TrackInTheme {
    Track track = Track::CloudTitan;
    present::Theme theme = present::Theme::Light;
};

std::vector<TrackInTheme> everyTrackInEveryTheme()
{
    std::vector<TrackInTheme> all;
    for (const Track track : kTracks) {
        for (const auto theme :
             {present::Theme::Light, present::Theme::Dark, present::Theme::HighContrast, present::Theme::Projector}) {
            all.push_back({track, theme});
        }
    }
    return all;
}

std::string trackAndTheme(const testing::TestParamInfo<TrackInTheme>& info)
{
    constexpr std::array kNames{"light", "dark", "high_contrast", "projector"};
    return fileName(info.param.track) + '_' + kNames.at(static_cast<std::size_t>(info.param.theme));
}

class AccessibleTheme : public testing::TestWithParam<TrackInTheme> {
protected:
    void TearDown() override { applyTheme(*qobject_cast<QApplication*>(qApp), present::Theme::Light); }
};

TEST_P(AccessibleTheme, LetsWordsStandOutFromTheirGround)
{
    for (const Moment moment : kMoments) {
        for (int part = 1; part <= 3; ++part) {
            ExampleStage stage(GetParam().track, part, moment);
            applyTheme(*qobject_cast<QApplication*>(qApp), GetParam().theme);
            QApplication::processEvents();
            QStringList faint = faintWordsIn(stage.lab().window());
            // What stands in a pane further down is read as well.
            for (QScrollArea* area : stage.lab().window().findChildren<QScrollArea*>()) {
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
            }
            QApplication::processEvents();
            faint += faintWordsIn(stage.lab().window());
            faint.removeDuplicates();
            EXPECT_TRUE(faint.isEmpty()) << "part " << part << ", moment " << static_cast<int>(moment) << ":\n"
                                         << joined(faint);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, AccessibleTheme, testing::ValuesIn(everyTrackInEveryTheme()), trackAndTheme);

TEST(AccessibleDialog, EachIsNamedWalkedByTabAndLeftByEscape)
{
    ExampleStage stage(Track::CloudTitan, 2, Moment::Revealed);
    for (const char* name :
         {"action.guide", "action.shortcuts", "action.accuracy", "action.about", "action.ledger", "action.table"}) {
        SCOPED_TRACE(name);
        auto* action = stage.lab().window().findChild<QAction*>(QString::fromLatin1(name));
        ASSERT_NE(action, nullptr);
        action->trigger();
        QApplication::processEvents();
        QWidget* dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        dialog->activateWindow();
        QApplication::processEvents();
        EXPECT_FALSE(dialog->windowTitle().isEmpty());
        EXPECT_EQ(joined(unnamedIn(*dialog)), "");
        EXPECT_EQ(joined(trapsIn(*dialog)), "");
        stage.lab().keys(QStringLiteral("Escape"));
        EXPECT_NE(QApplication::activeModalWidget(), dialog) << "Escape does not close it";
    }
}

TEST(AccessibleWalk, HearsEveryWordOfALabAndTellsFaintOnes)
{
    ExampleStage stage(Track::CloudTitan, 1, Moment::Revealed);
    QApplication::processEvents();
    const auto has = [&](const QString& text) {
        const auto words = wordsOnScreen(stage.lab().window());
        return std::any_of(words.begin(), words.end(), [&](const auto& each) { return each.text.contains(text); });
    };
    EXPECT_TRUE(has(QStringLiteral("Cloud"))) << "a tab";
    EXPECT_TRUE(has(QStringLiteral("memory"))) << "the picture of an instrument";
    QLabel label(QStringLiteral("can hardly be read"));
    label.resize(300, 40);
    label.setStyleSheet(QStringLiteral("background: #ffffff; color: #808080"));
    label.show();
    QApplication::processEvents();
    EXPECT_EQ(faintWordsIn(label).size(), 1);
    label.setStyleSheet(QStringLiteral("background: #ffffff; color: #707070"));
    QApplication::processEvents();
    EXPECT_EQ(joined(faintWordsIn(label)), "");
}

TEST(AccessibleWalk, FindsWhatIsWrong)
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* lower = new QPushButton(&window);
    auto* upper = new QPushButton(QStringLiteral("named"), &window);
    auto* slider = new QSlider(Qt::Horizontal, &window);
    column->addWidget(upper);
    column->addWidget(lower);
    column->addWidget(slider);
    window.show();
    window.activateWindow();
    QApplication::processEvents();
    EXPECT_EQ(unnamedIn(window).size(), 2) << "a button without words and a slider without a name";
    EXPECT_EQ(disorderIn(window).size(), 1) << "the lower button was made first";
    EXPECT_EQ(rawSlidersIn(window).size(), 1);
    EXPECT_TRUE(trapsIn(window).isEmpty());
}

}  // namespace
}  // namespace ironlab::ui::test
