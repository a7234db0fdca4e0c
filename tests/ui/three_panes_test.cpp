// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "lab_window.h"
#include "themed_test.h"
#include "ui/window/three_panes.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

#include <set>

namespace ironlab::ui {
namespace {

void settle()
{
    for (int round = 0; round < 4; ++round) {
        QApplication::processEvents();
    }
}

class ThreePanesTest : public ThemedTest {
protected:
    ~ThreePanesTest() override { wear(present::Theme::Light); }

    void at(double textScale)
    {
        applyTheme(*qApp, present::Theme::Light, textScale);
        settle();
    }
    [[nodiscard]] ThreePanes& panes() { return *m_lab.window().findChild<ThreePanes*>(QStringLiteral("workPage")); }

    test::LabWindow m_lab;
};

TEST_F(ThreePanesTest, StandSideBySideInAWindowOfTheUsualSize)
{
    m_lab.lock();
    settle();
    EXPECT_FALSE(panes().isNarrow());
    EXPECT_TRUE(m_lab.find(QStringLiteral("counts"))->isVisible());
}

TEST_F(ThreePanesTest, JournalTakesTurnsWithTheDesignAtLargeType)
{
    m_lab.lock();
    at(1.5);
    ASSERT_TRUE(panes().isNarrow());
    auto* tabs = m_lab.find<QTabBar>(QStringLiteral("sideTabs"));
    ASSERT_NE(tabs, nullptr);
    ASSERT_EQ(tabs->count(), 2);
    tabs->setCurrentIndex(1);
    settle();
    EXPECT_NE(m_lab.find(QStringLiteral("counts")), nullptr);
    at(1.0);
    EXPECT_FALSE(panes().isNarrow());
    EXPECT_NE(m_lab.find(QStringLiteral("undo")), nullptr);
    EXPECT_NE(m_lab.find(QStringLiteral("counts")), nullptr);
}

TEST_F(ThreePanesTest, OnlyOneStandsWhereNotEvenTwoHaveRoom)
{
    m_lab.lock();
    at(2.0);
    ASSERT_TRUE(panes().isAlone());
    auto* tabs = m_lab.find<QTabBar>(QStringLiteral("sideTabs"));
    ASSERT_NE(tabs, nullptr);
    ASSERT_EQ(tabs->count(), 3);
    EXPECT_TRUE(m_lab.find(QStringLiteral("benchPane"))->isVisible()) << "the figures come first";
    const auto* bench = m_lab.window().findChild<QWidget*>(QStringLiteral("benchPane"));
    EXPECT_LE(bench->minimumSizeHint().width(), bench->parentWidget()->width()) << "and fit across";
    tabs->setCurrentIndex(2);
    settle();
    EXPECT_NE(m_lab.find(QStringLiteral("counts")), nullptr);
    at(1.5);
    EXPECT_TRUE(panes().isNarrow());
    EXPECT_FALSE(panes().isAlone());
    EXPECT_EQ(tabs->count(), 2);
    at(1.0);
    EXPECT_FALSE(panes().isNarrow());
    EXPECT_EQ(panes().indexOf(panes().findChild<QWidget*>(QStringLiteral("journalPanel"))), 2);
    EXPECT_NE(m_lab.find(QStringLiteral("undo")), nullptr);
}

TEST_F(ThreePanesTest, TakeTurnsInASmallWindowAndOnAProjector)
{
    m_lab.lock();
    m_lab.window().resize(1024, 640);
    settle();
    EXPECT_EQ(m_lab.window().size(), QSize(1024, 640));
    EXPECT_TRUE(panes().isNarrow());
    m_lab.window().resize(1366, 768);
    settle();
    EXPECT_FALSE(panes().isNarrow());
    wear(present::Theme::Projector);
    settle();
    EXPECT_TRUE(panes().isNarrow());
}

class PaneKeyTest : public ThreePanesTest, public testing::WithParamInterface<double> {};

TEST_P(PaneKeyTest, ReachesAPaneThatWaitsForItsTurn)
{
    m_lab.lock();
    at(GetParam());
    QStringList visited;
    for (int i = 0; i < 3; ++i) {
        m_lab.keys(QStringLiteral("F6"));
        for (const char* name : {"designPanel", "benchPane", "journalPanel"}) {
            const auto* pane = m_lab.window().findChild<QWidget*>(QString::fromLatin1(name));
            if (pane->isAncestorOf(QApplication::focusWidget())) {
                visited.append(QString::fromLatin1(name));
            }
        }
    }
    visited.sort();
    EXPECT_EQ(visited.join(QLatin1Char(' ')), QStringLiteral("benchPane designPanel journalPanel"));
}

INSTANTIATE_TEST_SUITE_P(Type, PaneKeyTest, testing::Values(1.5, 2.0));

TEST_F(ThreePanesTest, NoPaneIsNarrowerThanWhatItHolds)
{
    m_lab.lock();
    for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
        at(scale);
        for (const char* name : {"designPanel", "journalPanel"}) {
            const auto* pane = m_lab.window().findChild<QScrollArea*>(QString::fromLatin1(name));
            if (pane->isVisible()) {
                EXPECT_GE(pane->viewport()->width(), pane->widget()->minimumSizeHint().width())
                    << name << " at " << scale;
            }
        }
    }
}

/// The instruments would else move aside as one part gives way to the next.
TEST(PanesOfAllParts, KeepTheWidthOfTheDesignOnEveryPage)
{
    using test::ExampleStage;
    for (const test::Track track : {test::Track::CloudTitan, test::Track::MobileNomad, test::Track::TinyPioneer}) {
        std::set<int> widths;
        for (const int part : {1, 2, 3}) {
            for (const auto moment : {ExampleStage::Moment::Question, ExampleStage::Moment::Locked}) {
                ExampleStage stage(track, part, moment);
                stage.lab().window().resize(1366, 768);
                settle();
                const auto* page = stage.lab().window().findChild<ThreePanes*>(moment == ExampleStage::Moment::Question
                                                                                   ? QStringLiteral("predictPage")
                                                                                   : QStringLiteral("workPage"));
                ASSERT_NE(page, nullptr);
                widths.insert(page->sizes().front());
            }
        }
        EXPECT_EQ(widths.size(), 1U) << *widths.begin() << " to " << *widths.rbegin();
    }
}

/// A line that is cut at the top of a panel looks as if it had been painted wrong.
TEST(PanesOfAllParts, TheJournalComesToWhatHappenedAtTheEdgeOfASection)
{
    using test::ExampleStage;
    for (const int part : {1, 2, 3}) {
        ExampleStage stage(test::Track::MobileNomad, part, ExampleStage::Moment::Explored);
        stage.lab().window().resize(1366, 768);
        settle();
        auto* journal = stage.lab().window().findChild<QScrollArea*>(QStringLiteral("journalPanel"));
        ASSERT_NE(journal, nullptr);
        const int top = journal->verticalScrollBar()->value();
        std::set<int> edges{journal->verticalScrollBar()->maximum()};
        for (const QObject* child : journal->widget()->children()) {
            if (const auto* section = qobject_cast<const QWidget*>(child)) {
                edges.insert(section->y());
            }
        }
        EXPECT_TRUE(edges.contains(top)) << "part " << part << ": " << top;
    }
}

}  // namespace
}  // namespace ironlab::ui
