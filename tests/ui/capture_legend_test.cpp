// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "themed_test.h"
#include "ui/instruments/capture_legend.h"
#include "ui/instruments/latency_waterfall.h"
#include "ui/instruments/roofline_visualizer.h"

namespace ironlab::ui {
namespace {

class CaptureLegendTest : public ThemedTest {
protected:
    CaptureLegendTest()
    {
        m_lab.lock();
        QApplication::processEvents();
    }

    void capture()
    {
        m_lab.keys(QStringLiteral("Ctrl+D"));
        QApplication::processEvents();
    }
    [[nodiscard]] const present::WaterfallFigure& waterfall()
    {
        return m_lab.window().findChild<LatencyWaterfall*>()->figure();
    }
    [[nodiscard]] const present::RooflineFigure& roofline()
    {
        return m_lab.window().findChild<RooflineVisualizer*>()->figure();
    }
    [[nodiscard]] CaptureLegend* legend()
    {
        return m_lab.window().findChild<CaptureLegend*>(QStringLiteral("latencyWaterfall.captures"));
    }

    test::LabWindow m_lab;
};

TEST_F(CaptureLegendTest, IsAbsentUntilADesignIsCaptured)
{
    EXPECT_FALSE(legend()->isVisible());
    EXPECT_TRUE(roofline().captures.empty());
    capture();
    EXPECT_TRUE(legend()->isVisible());
    EXPECT_EQ(roofline().captures.size(), 1U);
    EXPECT_EQ(waterfall().captures.size(), 1U);
    EXPECT_TRUE(legend()->accessibleName().contains(QStringLiteral("E1")));
}

TEST_F(CaptureLegendTest, AKeyTakesTheDesignsOutAndPutsThemBack)
{
    capture();
    m_lab.find(QStringLiteral("latencyWaterfall"))->setFocus();
    m_lab.keys(QStringLiteral("E"));
    EXPECT_TRUE(roofline().captures.empty());
    EXPECT_TRUE(waterfall().captures.empty());
    EXPECT_TRUE(legend()->isVisible()) << "the way back stays";
    EXPECT_FALSE(legend()->isChecked());
    m_lab.clickAt(*legend());
    EXPECT_EQ(roofline().captures.size(), 1U);
    EXPECT_TRUE(legend()->isChecked());
}

TEST_F(CaptureLegendTest, SaysThatOnlyTheLastSixOfMoreAreDrawn)
{
    for (const char* batch : {"2", "4", "8", "16", "32", "64", "128"}) {
        EXPECT_EQ(legend()->share(), QString());
        m_lab.type(QStringLiteral("batch.box"), QString::fromLatin1(batch));
        m_lab.keys(QStringLiteral("Return"));
        capture();
    }
    EXPECT_EQ(roofline().captures.size(), 6U);
    EXPECT_EQ(legend()->share(), QStringLiteral("last 6 of 7"));
    EXPECT_TRUE(legend()->accessibleDescription().contains(QStringLiteral("last 6 of 7")));
    EXPECT_FALSE(legend()->accessibleName().contains(QStringLiteral("E1,")));
}

TEST_F(CaptureLegendTest, ADesignHasTheSameShapeInEveryFigure)
{
    capture();
    m_lab.type(QStringLiteral("batch.box"), QStringLiteral("8"));
    m_lab.keys(QStringLiteral("Return"));
    capture();
    ASSERT_EQ(roofline().captures.size(), 2U);
    ASSERT_EQ(waterfall().captures.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(roofline().captures[i].name, waterfall().captures[i].name);
        EXPECT_EQ(roofline().captures[i].shape, waterfall().captures[i].shape);
    }
    EXPECT_NE(roofline().captures[0].shape, roofline().captures[1].shape);
}

}  // namespace
}  // namespace ironlab::ui
