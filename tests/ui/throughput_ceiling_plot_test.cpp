// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/figure_examples.h"
#include "present/sweep_examples.h"
#include "ui/instruments/line_plot.h"
#include "ui/instruments/speedup_axis.h"
#include "ui/instruments/throughput_ceiling_plot.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

namespace ironlab::ui {
namespace {

namespace examples = present::examples;

class ThroughputCeilingTest : public testing::Test {
protected:
    ThroughputCeilingTest()
    {
        loadFonts();
        m_plot.resize(814, 204);
        m_plot.show();
    }

    [[nodiscard]] present::CeilingFigure figure() const
    {
        present::CeilingInput input;
        input.atOne = &m_atOne;
        input.speedup = 8.0;
        input.required = 60.0 * unit::perSecond;
        input.columnHead = "FPS";
        return present::ceilingFigure(input);
    }

    physics::Evaluation m_atOne = examples::evaluation(examples::frame());
    ThroughputCeilingPlot m_plot;
};

TEST_F(ThroughputCeilingTest, TakesClicksAndKeysBeforeThereIsAFigure)
{
    for (int x = 4; x < m_plot.width(); x += 45) {
        for (int y = 45; y < m_plot.height(); y += 20) {
            QTest::mouseClick(&m_plot, Qt::LeftButton, Qt::NoModifier, {x, y});
        }
    }
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Return, Qt::Key_Escape}) {
        QTest::keyClick(&m_plot, key);
    }
    EXPECT_FALSE(m_plot.grab().isNull());
}

TEST_F(ThroughputCeilingTest, HasNoViewThatCouldTakeMouseOrWheel)
{
    m_plot.setFigure(figure());
    for (const QWidget* child : m_plot.findChildren<QWidget*>()) {
        EXPECT_FALSE(child->inherits("QGraphicsView"));
    }
}

TEST_F(ThroughputCeilingTest, MovesItsCrossHairByMouseAndByKeys)
{
    m_plot.setFigure(figure());
    const QSignalSpy moved(&m_plot, &ThroughputCeilingPlot::crossHairMoved);
    const QSignalSpy left(&m_plot, &ThroughputCeilingPlot::crossHairLeft);
    EXPECT_DOUBLE_EQ(m_plot.crossHair(), 8.0);
    QTest::mouseMove(&m_plot, {static_cast<int>(SpeedupAxis(814, 1.0).xAt(1000.0)), 100});
    EXPECT_NEAR(m_plot.crossHair(), 1000.0, 15.0);
    QTest::keyClick(&m_plot, Qt::Key_Escape);
    EXPECT_DOUBLE_EQ(m_plot.crossHair(), 8.0);
    EXPECT_EQ(left.count(), 1);
    QTest::keyClick(&m_plot, Qt::Key_End);
    EXPECT_TRUE(std::isinf(m_plot.crossHair()));
    EXPECT_EQ(moved.count(), 2);
}

TEST_F(ThroughputCeilingTest, FollowsTheMapWithoutAnswering)
{
    m_plot.setFigure(figure());
    const QSignalSpy moved(&m_plot, &ThroughputCeilingPlot::crossHairMoved);
    m_plot.setCrossHairSpeedup(100.0);
    EXPECT_TRUE(m_plot.probeWords().startsWith(QStringLiteral("S = 100: 75.0 FPS")));
    m_plot.clearCrossHair();
    EXPECT_DOUBLE_EQ(m_plot.crossHair(), 8.0);
    EXPECT_EQ(moved.count(), 0);
}

TEST_F(ThroughputCeilingTest, StepsThroughWholeBatchesInASweep)
{
    m_plot.setFigure(examples::sweptFigure(64.0, 4.0));
    const QSignalSpy moved(&m_plot, &ThroughputCeilingPlot::crossHairMoved);
    QTest::keyClick(&m_plot, Qt::Key_Right);
    EXPECT_DOUBLE_EQ(m_plot.crossHair(), 5.0);
    QTest::keyClick(&m_plot, Qt::Key_End);
    QTest::keyClick(&m_plot, Qt::Key_Right);
    EXPECT_DOUBLE_EQ(m_plot.crossHair(), 64.0);
    EXPECT_EQ(moved.count(), 0);
    EXPECT_FALSE(m_plot.grab().isNull());
}

TEST_F(ThroughputCeilingTest, TellsAssistiveToolsWhatItShows)
{
    m_plot.setFigure(figure());
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&m_plot);
    ASSERT_NE(accessible, nullptr);
    EXPECT_TRUE(accessible->text(QAccessible::Description).contains(QStringLiteral("ceiling 76.1")));
    EXPECT_TRUE(accessible->text(QAccessible::Value).contains(QStringLiteral("63.9 FPS")));
}

TEST_F(ThroughputCeilingTest, PaintsInEveryThemeAndSize)
{
    m_plot.setFigure(figure());
    for (const present::Theme theme : present::kThemes) {
        applyTheme(*qApp, theme);
        for (const QSize size : {QSize(560, 150), QSize(814, 204), QSize(1600, 400), QSize(100, 40)}) {
            m_plot.resize(size);
            EXPECT_FALSE(m_plot.grab().isNull());
        }
    }
    applyTheme(*qApp, present::Theme::Light);
}

/// The rows of a column that a plot painted on, from its top.
QList<int> inkedRows(LinePlot& plot, int column)
{
    QImage picture(200, 100, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    plot.paint(painter, QRectF(0, 0, 200, 100));
    painter.end();
    QList<int> rows;
    for (int y = 0; y < picture.height(); ++y) {
        if (picture.pixelColor(column, y).lightness() < 128) {
            rows.append(y);
        }
    }
    return rows;
}

TEST(LinePlot, MapsItsScalesToExactlyTheGivenArea)
{
    const auto plot = makeLinePlot();
    plot->setScales(present::Scale::logarithmic(1.0, 1e4), present::Scale::linear(0.0, 10.0));
    plot->setCurves({{{{1.0, 0.0}, {1e4, 10.0}}, QPen(Qt::black, 2.0)}});
    const QList<int> middle = inkedRows(*plot, 100);
    ASSERT_FALSE(middle.isEmpty());
    EXPECT_NEAR(middle[middle.size() / 2], 50, 1);
}

TEST(LinePlot, LosesOnlyThePointsThatALogarithmicAxisRefuses)
{
    const auto plot = makeLinePlot();
    plot->setScales(present::Scale::logarithmic(1.0, 1e4), present::Scale::linear(0.0, 10.0));
    const double none = std::numeric_limits<double>::quiet_NaN();
    plot->setCurves({{{{0.0, 5.0}, {-1.0, 5.0}, {none, 5.0}, {1.0, 5.0}, {1e4, 5.0}}, QPen(Qt::black, 2.0)}});
    EXPECT_FALSE(inkedRows(*plot, 100).isEmpty());
}

TEST(LinePlot, PaintsTheNewCurveAtOnce)
{
    const auto plot = makeLinePlot();
    plot->setScales(present::Scale::linear(0.0, 1.0), present::Scale::linear(0.0, 10.0));
    plot->setCurves({{{{0.0, 2.0}, {1.0, 2.0}}, QPen(Qt::black, 2.0)}});
    const QList<int> before = inkedRows(*plot, 100);
    plot->setCurves({{{{0.0, 8.0}, {1.0, 8.0}}, QPen(Qt::black, 2.0)}});
    const QList<int> after = inkedRows(*plot, 100);
    ASSERT_FALSE(before.isEmpty());
    ASSERT_FALSE(after.isEmpty());
    EXPECT_NEAR(before.front(), 79, 2);
    EXPECT_NEAR(after.front(), 19, 2);
    plot->setScales(present::Scale::linear(0.0, 1.0), present::Scale::logarithmic(1.0, 100.0));
    EXPECT_NEAR(inkedRows(*plot, 100).value(0, 0), 54, 3);
}

}  // namespace
}  // namespace ironlab::ui
