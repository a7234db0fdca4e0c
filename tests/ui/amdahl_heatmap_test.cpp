// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/figure_examples.h"
#include "ui/instruments/amdahl_heatmap.h"
#include "ui/instruments/heatmap_field.h"
#include "ui/instruments/speedup_axis.h"
#include "ui/instruments/throughput_ceiling_plot.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

namespace ironlab::ui {
namespace {

namespace examples = present::examples;
using physics::SpeedupTarget;

constexpr Time kTarget = 16.7 * unit::millisecond;

class AmdahlHeatmapTest : public testing::Test {
protected:
    AmdahlHeatmapTest()
    {
        loadFonts();
        m_map.resize(814, 322);
        m_map.show();
    }

    [[nodiscard]] present::HeatmapFigure figure(bool claimed = false) const
    {
        present::HeatmapInput input;
        input.current = present::HeatmapDesign{2, 8.0, SpeedupTarget::Accelerator, &m_now};
        input.moves = {{1, 1000.0, SpeedupTarget::Accelerator, &m_first}};
        input.target = kTarget;
        input.goal = "60 FPS";
        input.work = "frame";
        input.latencyName = "frame time";
        input.criticalFractionClaimed = claimed;
        return present::heatmapFigure(input);
    }
    [[nodiscard]] static QPoint at(double speedup, double serialShare)
    {
        const double up = (std::log10(serialShare) + 2.0) / 2.0;
        return QPointF(SpeedupAxis(814, 1.0).xAt(speedup), 296.0 - 234.0 * up).toPoint();
    }

    physics::Evaluation m_now = examples::spedUp(examples::frame(), 8.0, kTarget);
    physics::Evaluation m_first = examples::spedUp({2.0, 5.8, 14.3, 40.0}, 1000.0, kTarget);
    AmdahlHeatmap m_map;
};

TEST_F(AmdahlHeatmapTest, TakesClicksAndKeysBeforeThereIsADesign)
{
    for (int x = 4; x < m_map.width(); x += 45) {
        for (int y = 45; y < m_map.height(); y += 30) {
            QTest::mouseClick(&m_map, Qt::LeftButton, Qt::NoModifier, {x, y});
        }
    }
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End,
                              Qt::Key_Return, Qt::Key_Escape}) {
        QTest::keyClick(&m_map, key);
        QTest::keyClick(&m_map, key, Qt::ControlModifier);
    }
    EXPECT_FALSE(m_map.grab().isNull());
}

TEST_F(AmdahlHeatmapTest, StandsOnTheDesignUntilThePointerMoves)
{
    m_map.setFigure(figure());
    ASSERT_TRUE(m_map.crossHair().has_value());
    EXPECT_DOUBLE_EQ(m_map.crossHair()->speedup, 8.0);
    EXPECT_EQ(m_map.shownReadout().factor, "× 2.12");
    QTest::mouseMove(&m_map, at(100.0, 0.1));
    EXPECT_NEAR(m_map.crossHair()->speedup, 100.0, 2.0);
    EXPECT_NEAR(m_map.crossHair()->serialShare, 0.1, 0.004);
    QTest::mouseMove(&m_map, {700, 300});
    EXPECT_DOUBLE_EQ(m_map.crossHair()->speedup, 8.0);
}

TEST_F(AmdahlHeatmapTest, ReachesInfinityByMouseAndByKeys)
{
    m_map.setFigure(figure());
    QTest::mouseMove(&m_map, at(examples::kInfinity, 0.2));
    EXPECT_EQ(m_map.crossHair()->speedup, examples::kInfinity);
    QTest::keyClick(&m_map, Qt::Key_Escape);
    QTest::keyClick(&m_map, Qt::Key_End);
    EXPECT_EQ(m_map.crossHair()->speedup, examples::kInfinity);
    QTest::keyClick(&m_map, Qt::Key_Left);
    EXPECT_DOUBLE_EQ(m_map.crossHair()->speedup, 1e4);
    QTest::keyClick(&m_map, Qt::Key_Right);
    EXPECT_EQ(m_map.crossHair()->speedup, examples::kInfinity);
    QTest::keyClick(&m_map, Qt::Key_Home);
    EXPECT_DOUBLE_EQ(m_map.crossHair()->speedup, 1.0);
}

TEST_F(AmdahlHeatmapTest, WalksByArrowsOnAGridThatComesBack)
{
    m_map.setFigure(figure());
    QTest::keyClick(&m_map, Qt::Key_Home);
    QTest::keyClick(&m_map, Qt::Key_Right);
    const double once = m_map.crossHair()->speedup;
    QTest::keyClick(&m_map, Qt::Key_Right);
    QTest::keyClick(&m_map, Qt::Key_Left);
    EXPECT_DOUBLE_EQ(m_map.crossHair()->speedup, once);
    QTest::keyClick(&m_map, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_LT(m_map.crossHair()->speedup, once * 1.03);
    const double share = m_map.crossHair()->serialShare;
    QTest::keyClick(&m_map, Qt::Key_Up);
    EXPECT_GT(m_map.crossHair()->serialShare, share);
}

TEST_F(AmdahlHeatmapTest, StopsAtTheEndsOfTheMap)
{
    m_map.setFigure(figure());
    for (int i = 0; i < 100; ++i) {
        QTest::keyClick(&m_map, Qt::Key_Down);
        QTest::keyClick(&m_map, Qt::Key_Left);
    }
    EXPECT_DOUBLE_EQ(m_map.crossHair()->speedup, 1.0);
    EXPECT_DOUBLE_EQ(m_map.crossHair()->serialShare, present::kMapSerialEnd);
}

TEST_F(AmdahlHeatmapTest, WalksThroughTheMovesWithControl)
{
    m_map.setFigure(figure());
    QTest::keyClick(&m_map, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(m_map.shownReadout().title, "At the cross-hair, move 1");
    EXPECT_EQ(m_map.shownReadout().verdict, present::HeatmapReadout::Verdict::Missed);
    QTest::keyClick(&m_map, Qt::Key_Escape);
    EXPECT_EQ(m_map.shownReadout().title, "At the cross-hair, move 2");
}

TEST_F(AmdahlHeatmapTest, SharesItsCrossHairWithTheCeilingAndDoesNotEcho)
{
    ThroughputCeilingPlot ceiling;
    const physics::Evaluation atOne = examples::evaluation(examples::frame());
    present::CeilingInput input;
    input.atOne = &atOne;
    input.speedup = 8.0;
    ceiling.setFigure(present::ceilingFigure(input));
    QObject::connect(&m_map, &AmdahlHeatmap::crossHairMoved, &ceiling, &ThroughputCeilingPlot::setCrossHairSpeedup);
    QObject::connect(&m_map, &AmdahlHeatmap::crossHairLeft, &ceiling, &ThroughputCeilingPlot::clearCrossHair);
    const QSignalSpy echoes(&ceiling, &ThroughputCeilingPlot::crossHairMoved);
    m_map.setFigure(figure());
    QTest::mouseMove(&m_map, at(100.0, 0.1));
    EXPECT_DOUBLE_EQ(ceiling.crossHair(), m_map.crossHair()->speedup);
    QTest::keyClick(&m_map, Qt::Key_Escape);
    EXPECT_DOUBLE_EQ(ceiling.crossHair(), 8.0);
    EXPECT_EQ(echoes.count(), 0);
}

TEST_F(AmdahlHeatmapTest, SaysNothingOfTheCriticalFractionBeforeItIsClaimed)
{
    const QString critical = QStringLiteral("0.568");
    const auto said = [this]() -> QString {
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&m_map);
        return accessible->text(QAccessible::Description) + accessible->text(QAccessible::Value)
               + accessible->text(QAccessible::Help) + m_map.toolTip() + m_map.probeWords()
               + QString::fromStdString(present::text(m_map.table()));
    };
    m_map.setFigure(figure());
    EXPECT_FALSE(said().contains(critical));
    m_map.setFigure(figure(true));
    EXPECT_TRUE(said().contains(critical));
}

TEST_F(AmdahlHeatmapTest, ReadsAPlaceOutOnEnter)
{
    m_map.setFigure(figure());
    const QSignalSpy announced(&m_map, &InstrumentView::announced);
    QTest::keyClick(&m_map, Qt::Key_Return);
    ASSERT_EQ(announced.count(), 1);
    EXPECT_TRUE(announced.at(0).at(0).toString().contains(QStringLiteral("meets 60 FPS")));
}

TEST_F(AmdahlHeatmapTest, KeepsTheFieldOfTheFormula)
{
    const QImage field = heatmapField({200, 100});
    const auto expected = [](double speedup, double serial) {
        const present::Color color =
            present::heatmapColor(present::heatmapPosition(physics::amdahlSpeedup(1.0 - serial, speedup)));
        return QColor(color.r, color.g, color.b);
    };
    const QColor corner = field.pixelColor(199, 99);
    const QColor wanted = expected(std::pow(1e4, 199.5 / 200.0), std::pow(0.01, 99.5 / 100.0));
    EXPECT_NEAR(corner.red(), wanted.red(), 1);
    EXPECT_NEAR(corner.blue(), wanted.blue(), 1);
    EXPECT_EQ(field.pixelColor(0, 50), field.pixelColor(0, 51));
}

TEST_F(AmdahlHeatmapTest, PaintsInEveryThemeSizeAndTargetState)
{
    for (const double milliseconds : {0.1, 2.0, 16.7, 30.0, 90.0}) {
        present::HeatmapInput input;
        input.current = present::HeatmapDesign{0, 8.0, SpeedupTarget::Accelerator, &m_now};
        input.target = milliseconds * unit::millisecond;
        m_map.setFigure(present::heatmapFigure(input));
        for (const QSize size : {QSize(560, 220), QSize(814, 322), QSize(1500, 600), QSize(100, 50)}) {
            m_map.resize(size);
            EXPECT_FALSE(m_map.grab().isNull());
        }
    }
    m_map.resize(814, 322);
    for (const present::Theme theme : present::kThemes) {
        applyTheme(*qApp, theme);
        EXPECT_FALSE(m_map.grab().isNull());
    }
    applyTheme(*qApp, present::Theme::Light);
}

}  // namespace
}  // namespace ironlab::ui
