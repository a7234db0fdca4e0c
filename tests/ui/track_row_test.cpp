// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "themed_test.h"
#include "ui/window/track_row.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

namespace ironlab::ui {
namespace {

class TrackRowTest : public ThemedTest {
protected:
    TrackRow m_row{test::missions(), nullptr};
    QTabBar* m_tabs = m_row.findChild<QTabBar*>(QStringLiteral("tracks"));
    QToolButton* m_more = m_row.findChild<QToolButton*>(QStringLiteral("tracks.more"));

    [[nodiscard]] QMenu* menu() const { return m_more->findChild<QMenu*>(); }
    [[nodiscard]] int other() const
    {
        for (std::size_t i = 0; i < test::missions().size(); ++i) {
            if (test::missions()[i].chapter != test::missions().front().chapter) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }
};

TEST_F(TrackRowTest, MissionsOfOtherChaptersStandBehindTheirOwnButton)
{
    ASSERT_NE(m_more, nullptr);
    EXPECT_EQ(m_tabs->count(), 4);
    EXPECT_EQ(menu()->actions().size(), static_cast<qsizetype>(test::missions().size()) - 4);
    const QSignalSpy chosen(&m_row, &TrackRow::trackChosen);
    menu()->actions().front()->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.front().front().toInt(), other());
}

TEST_F(TrackRowTest, ShortensWhatElseStandsInTheRowBeforeATrack)
{
    m_row.setPace(QStringLiteral("on pace"), 0.2, QStringLiteral("3 of about 15 min"));
    const auto whole = [this](int width) {
        m_row.resize(width, m_row.height());
        QApplication::processEvents();
        int tabs = 0;
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            tabs += m_tabs->tabRect(tab).width();
        }
        return tabs == m_tabs->sizeHint().width() && m_tabs->width() >= tabs;
    };
    showAt(m_row, 1366);
    EXPECT_TRUE(whole(1366));
    EXPECT_EQ(m_more->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    EXPECT_TRUE(whole(980));
    EXPECT_EQ(m_more->toolButtonStyle(), Qt::ToolButtonIconOnly);
    EXPECT_TRUE(whole(800));
    auto* pace = m_row.findChild<QWidget*>(QStringLiteral("pace"));
    EXPECT_TRUE(pace->isVisible());
    EXPECT_EQ(pace->toolTip(), QStringLiteral("on pace, 3 of about 15 min"));
    EXPECT_TRUE(whole(1366));
    EXPECT_EQ(pace->toolTip(), QString());
}

TEST_F(TrackRowTest, AMissionOfAnotherChapterGetsATabWhenItIsOpened)
{
    m_row.setCurrent(other());
    EXPECT_EQ(m_tabs->count(), 5);
    EXPECT_EQ(m_row.current(), other());
    const QSignalSpy chosen(&m_row, &TrackRow::trackChosen);
    m_tabs->setCurrentIndex(1);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.front().front().toInt(), m_row.current());
}

}  // namespace
}  // namespace ironlab::ui
