// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "painted_words.h"
#include "ui/instruments/throughput_ceiling_plot.h"
#include "ui/style/theme.h"
#include "ui/style/theme_choice.h"
#include "ui/window/bench_figures.h"
#include "ui/window/bench_pane.h"
#include "ui/window/sweep_source.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QTest>

namespace ironlab::ui {
namespace {

using namespace test;
using Moment = ExampleStage::Moment;

class ByBatch : public testing::Test {
protected:
    ~ByBatch() override { applyTheme(*qApp, present::Theme::Light); }

    static ThroughputByBatch* shownIn(LabWindow& lab)
    {
        auto* bench = lab.window().findChild<BenchPane*>();
        if (bench == nullptr || !bench->focusInstrument(lab::Instrument::ThroughputByBatch)) {
            return nullptr;
        }
        settle();
        return lab.window().findChild<ThroughputByBatch*>();
    }

    static void settle()
    {
        constexpr int kRounds = 4;
        for (int round = 0; round < kRounds; ++round) {
            QApplication::processEvents();
        }
    }
};

TEST_F(ByBatch, SweepsAnewOnlyWhereMoreThanTheBatchHasChanged)
{
    ExampleStage stage(Track::CloudTitan, 3, Moment::Locked);
    LabController& controller = stage.lab().controller();
    SweepSource source(controller);
    EXPECT_EQ(text(source.figure()), text(batchSweepOf(controller)));
    for (const double batch : {1.0, 17.0, 200.0, 256.0}) {
        controller.turn(lab::KnobId::Batch, {batch, {}});
        EXPECT_EQ(text(source.figure()), text(batchSweepOf(controller)));
        EXPECT_EQ(source.figure().here, batch);
    }
    EXPECT_EQ(source.sweeps(), 1);
    controller.turn(lab::KnobId::Context, {512.0, {}});
    EXPECT_EQ(text(source.figure()), text(batchSweepOf(controller)));
    EXPECT_EQ(source.sweeps(), 2);
}

TEST_F(ByBatch, TakesTurnsWithWhatMemoryHolds)
{
    ExampleStage stage(Track::CloudTitan, 3, Moment::Locked);
    LabWindow& lab = stage.lab();
    auto* plot = lab.window().findChild<ThroughputByBatch*>();
    auto* memory = lab.window().findChild<QWidget*>(QStringLiteral("kvCapacityBar"));
    ASSERT_NE(plot, nullptr);
    ASSERT_NE(memory, nullptr);
    EXPECT_FALSE(plot->isVisible());
    lab.click(QStringLiteral("kvCapacityBar.turn.throughput_by_batch"));
    EXPECT_TRUE(plot->isVisible());
    EXPECT_FALSE(memory->isVisible());
    lab.click(QStringLiteral("throughputByBatch.turn.kv_capacity"));
    EXPECT_TRUE(memory->isVisible());
}

TEST_F(ByBatch, WalksBeyondWhatFits)
{
    ExampleStage stage(Track::CloudTitan, 3, Moment::Locked);
    ThroughputByBatch* plot = shownIn(stage.lab());
    ASSERT_NE(plot, nullptr);
    QTest::keyClick(plot, Qt::Key_End);
    EXPECT_TRUE(plot->probeWords().startsWith(QStringLiteral("Batch 256: "))) << plot->probeWords().toStdString();
    EXPECT_TRUE(plot->probeWords().contains(QStringLiteral("beyond memory"))) << plot->probeWords().toStdString();
    QTest::keyClick(plot, Qt::Key_Home);
    EXPECT_TRUE(plot->probeWords().startsWith(QStringLiteral("Batch 1: "))) << plot->probeWords().toStdString();
    EXPECT_FALSE(plot->probeWords().contains(QStringLiteral("beyond memory")));
    QTest::keyClick(plot, Qt::Key_Escape);
    EXPECT_FALSE(plot->isCrossHairMoved());
}

/// While the cross-hair walks, a ring keeps the place of the design.
TEST_F(ByBatch, KeepsTheDesignInSightWhileTheCrossHairWalks)
{
    ExampleStage stage(Track::CloudTitan, 3, Moment::Revealed);
    ThroughputByBatch* plot = shownIn(stage.lab());
    ASSERT_NE(plot, nullptr);
    const double batch = plot->figure().here;
    QTest::keyClick(plot, Qt::Key_Home);
    const QImage walked = plot->grab().toImage();
    stage.lab().controller().turn(lab::KnobId::Batch, {batch / 4.0, {}});
    QTest::keyClick(plot, Qt::Key_Home);
    EXPECT_EQ(plot->crossHair(), 1.0);
    EXPECT_NE(plot->grab().toImage(), walked);
}

/// A design of which all three stops stand near each other.
TEST_F(ByBatch, NamesStopsThatStandCloseApartFromTheCurves)
{
    ExampleStage stage(Track::CloudTitan, 3, Moment::Locked);
    LabController& controller = stage.lab().controller();
    controller.turn(lab::KnobId::WeightPrecision, {0.0, "int4"});
    controller.turn(lab::KnobId::KvPrecision, {0.0, "fp8"});
    ThroughputByBatch* plot = shownIn(stage.lab());
    ASSERT_NE(plot, nullptr);
    for (const double context : {256.0, 1024.0, 1400.0, 2048.0}) {
        controller.turn(lab::KnobId::Context, {context, {}});
        settle();
        EXPECT_GE(plot->figure().stops.size(), 2U) << context;
        EXPECT_EQ(illegible(*plot), "") << context;
    }
}

/// Over a roof that runs flat near the top of a low plot there is little room.
TEST_F(ByBatch, NamesEveryRoofThatItDraws)
{
    ExampleStage stage(Track::CloudTitan, 3, Moment::Revealed);
    stage.lab().window().resize(1366, 768);
    ThroughputByBatch* plot = shownIn(stage.lab());
    ASSERT_NE(plot, nullptr);
    for (const double batch : {64.0, 144.0, 208.0}) {
        stage.lab().controller().turn(lab::KnobId::Batch, {batch, {}});
        settle();
        plot->grab();
        QString all;
        for (const PaintedWords& words : paintedWords(*plot)) {
            all += words.text;
        }
        all.remove(u' ');
        for (const present::CeilingCurve& curve : plot->figure().curves) {
            EXPECT_TRUE(all.contains(QString::fromStdString(curve.roof).remove(u' '))) << curve.roof << ", " << batch;
        }
        EXPECT_EQ(illegible(*plot), "") << batch;
    }
}

/// In the rooms that the other figures have to be legible in, with the design here and there.
TEST_F(ByBatch, IsLegibleInEveryRoom)
{
    struct Look {
        present::Theme theme;
        double textScale;
        QSize window;
    };
    const Look looks[] = {
        {present::Theme::Light, 1.0, {1366, 768}},     {present::Theme::Dark, 1.0, {1920, 1080}},
        {present::Theme::Projector, 1.0, {1366, 768}}, {present::Theme::Light, 1.0, {1180, 640}},
        {present::Theme::Light, 1.0, {1024, 640}},     {present::Theme::HighContrast, 2.0, {1366, 768}},
        {present::Theme::Light, 2.5, {1366, 768}}};
    ExampleStage stage(Track::CloudTitan, 3, Moment::Revealed);
    LabWindow& lab = stage.lab();
    for (const Look& look : looks) {
        applyTheme(*qApp, look.theme, look.textScale);
        lab.window().resize(look.window);
        ThroughputByBatch* plot = shownIn(lab);
        ASSERT_NE(plot, nullptr);
        for (const double batch : {1.0, 8.0, 64.0, 144.0, 256.0}) {
            lab.controller().turn(lab::KnobId::Batch, {batch, {}});
            settle();
            EXPECT_EQ(illegible(*plot), "")
                << look.window.width() << ", text " << look.textScale << ", batch " << batch;
        }
    }
}

}  // namespace
}  // namespace ironlab::ui
