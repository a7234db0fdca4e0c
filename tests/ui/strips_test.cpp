// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"
#include "ui/formulas/formula_strip.h"
#include "ui/instruments/kv_capacity_bar.h"
#include "ui/instruments/metric_ratio_counter.h"
#include "ui/instruments/mfu_gauge.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

namespace ironlab::ui {
namespace {

namespace example = present::example;

QString described(QWidget& widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Description);
}

present::RatioFigure ratios()
{
    const physics::Evaluation now = example::step();
    const physics::Evaluation baseline = example::baselineStep();
    present::RatioInput input;
    input.now = &now;
    input.baseline = &baseline;
    return present::ratioFigure(input);
}

TEST(MetricRatioCounter, BecomesOneLineWhereItIsLow)
{
    MetricRatioCounter counter;
    counter.resize(814, 92);
    EXPECT_FALSE(counter.isOneLine());
    counter.resize(814, 44);
    EXPECT_TRUE(counter.isOneLine());
}

TEST(MetricRatioCounter, WalksCountersThenFactorsSideBySide)
{
    MetricRatioCounter counter;
    counter.resize(814, 92);
    counter.setFigure(ratios());
    const QSignalSpy said(&counter, &MetricRatioCounter::probeChanged);
    double right = 0.0;
    for (int i = 0; i < counter.probeCount(); ++i) {
        QTest::keyClick(&counter, Qt::Key_Right);
        EXPECT_GE(counter.probeArea(i).left(), right) << i;
        right = counter.probeArea(i).left();
    }
    ASSERT_EQ(said.size(), 7);
    EXPECT_EQ(said.front().front().toString(), QStringLiteral("Peak FLOP/s times 3.17: 312 to 989 TFLOP/s."));
    EXPECT_EQ(said.back().front().toString(), QStringLiteral("Result 1.96: throughput one batch."));
}

TEST(MetricRatioCounter, KeepsItsNumbersInsideTheNarrowestWindow)
{
    MetricRatioCounter counter;
    counter.resize(628, 92);
    counter.setFigure(ratios());
    EXPECT_LE(counter.probeArea(counter.probeCount() - 1).right(), 628.0);
    counter.resize(628, 44);
    EXPECT_LE(counter.probeArea(counter.probeCount() - 1).right(), 628.0);
}

TEST(FormulaStrip, KeepsTheCriticalFractionFromAssistiveToolsUntilItIsClaimed)
{
    physics::Evaluation now = example::step();
    now.amdahl.baselineLatency = 33.21 * unit::millisecond;
    now.amdahl.latencyFloor = 13.15 * unit::millisecond;
    now.amdahl.speedup = physics::amdahlSpeedup(1.0 - 13.15 / 33.21, 8.0);
    physics::Design design;
    design.acceleratorSpeedup = 8.0;
    present::FormulaInput input;
    input.now = &now;
    input.design = &design;
    input.target = (1.0 / 60.0) * unit::second;
    FormulaStrip strip;
    strip.resize(814, 102);
    strip.setFigure(present::formulaFigure(input));
    EXPECT_FALSE(described(strip).contains(QStringLiteral("ritical")));
    EXPECT_EQ(strip.probeCount(), 4);
    input.criticalFractionClaimed = true;
    strip.setFigure(present::formulaFigure(input));
    EXPECT_TRUE(described(strip).contains(QStringLiteral("Critical p: 0.569")));
    EXPECT_EQ(strip.probeCount(), 5);
    // Where there is no room for all columns they stand below the formula.
    strip.show();
    EXPECT_EQ(strip.sizeHint().height(), 102);
    strip.resize(600, 102);
    EXPECT_GT(strip.sizeHint().height(), 150);
    strip.resize(600, strip.sizeHint().height());
    for (int probe = 1; probe < strip.probeCount(); ++probe) {
        EXPECT_GT(strip.probeArea(probe).top(), strip.probeArea(0).bottom()) << probe;
        EXPECT_LE(strip.probeArea(probe).right(), 600.0) << probe;
        EXPECT_LE(strip.probeArea(probe).bottom(), strip.height()) << probe;
    }
    QTest::keyClick(&strip, Qt::Key_Home);
    EXPECT_TRUE(strip.probeWords().startsWith(QStringLiteral("Speedup: 1 over 0.396 + 0.604 over 8 is 2.12.")));
}

TEST(KvCapacityBar, GivesEachPartItsShareOfTheBar)
{
    const physics::Evaluation now = physics::evaluate(example::newCard(), example::languageModel(), example::design());
    KvCapacityBar bar;
    bar.resize(552, 252);
    bar.setFigure(present::kvCapacityFigure({&now, 216.0, "HBM"}));
    ASSERT_EQ(bar.probeCount(), 5);
    const QImage picture = bar.grab().toImage();
    EXPECT_EQ(picture.pixelColor(bar.probeArea(0).center().toPoint()), themeOf(&bar).color(present::Role::Ink));
    EXPECT_EQ(picture.pixelColor(bar.probeArea(4).center().toPoint()), themeOf(&bar).color(present::Role::Paper));
    bar.setProbe(1);
    EXPECT_EQ(bar.probeWords(), QStringLiteral("KV cache: 10.7 GB."));
    EXPECT_TRUE(described(bar).contains(QStringLiteral("Largest batch that fits: 216 (now 64).")));
}

TEST(MfuGauge, SaysNumberGoalAndCause)
{
    physics::Evaluation now = example::step();
    now.economics.lowUtilizationTax = 1.0 / now.modelFlopsUtilization;
    present::MfuInput input;
    input.now = &now;
    input.goal = 0.4;
    MfuGauge gauge;
    gauge.resize(262, 252);
    gauge.setFigure(present::mfuFigure(input));
    EXPECT_TRUE(described(gauge).startsWith(
        qtText("23.5 % of a step, waiting included: 232.9 of 989 TFLOP/s, goal 40 %, 16 points short.")))
        << described(gauge).toStdString();
    EXPECT_FALSE(gauge.grab().isNull());
}

}  // namespace
}  // namespace ironlab::ui
