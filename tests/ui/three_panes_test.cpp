// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "themed_test.h"
#include "ui/window/three_panes.h"

#include <QScrollArea>
#include <QTabBar>

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

}  // namespace
}  // namespace ironlab::ui
