// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "painted_words.h"
#include "present/example_evaluations.h"
#include "present/track_examples.h"
#include "ui/instruments/feasible_region.h"
#include "ui/instruments/latency_histogram.h"
#include "ui/instruments/snapshots.h"
#include "ui/instruments/stacked_bars.h"
#include "ui/instruments/thermal_curve.h"
#include "ui/instruments/tornado.h"
#include "ui/panels/section_header.h"
#include "ui/style/qt_text.h"
#include "ui/themed_test.h"

#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <map>
#include <string>

namespace ironlab::ui {
namespace {

using present::Role;
namespace examples = present::examples;

class TrackInstruments : public ThemedTest {
protected:
    static present::LatencyHistogramFigure histogram(double stalls)
    {
        const physics::Evaluation now = examples::loop(stalls, 0.01);
        const physics::Evaluation pinned = examples::loop(0.05, 0.01);
        return present::latencyHistogramFigure(examples::loopHistogram(now, pinned));
    }

    static present::ThermalCurveFigure heat(double watts)
    {
        return examples::heat(examples::glasses(watts), 7200.0 * unit::joule, "FPS");
    }

    static present::StackedBarsFigure bars(double limit)
    {
        present::StackInput input;
        input.name = "SRAM";
        input.base = "B";
        input.parts = {{"weights", 200e3, present::StackFill::First}, {"arena", 100e3, present::StackFill::Third}};
        input.limit = limit;
        input.showsFree = true;
        present::StackedBarsFigure figure;
        figure.title = "Memory map";
        figure.hint = "Arrows walk.";
        figure.bars = {present::stackBar(input)};
        figure.sentences = {"One sentence."};
        return figure;
    }

    static QString described(QWidget& view)
    {
        return QAccessible::queryAccessibleInterface(&view)->text(QAccessible::Description);
    }
};

TEST_F(TrackInstruments, TheHistogramPaintsLateStepsInAnotherColour)
{
    LatencyHistogram view;
    view.setFigure(histogram(0.05));
    showAt(view, 814, 252);
    EXPECT_GT(count(picture(view), themeOf(&view).color(Role::Fails)), 100);
    EXPECT_GT(count(picture(view), themeOf(&view).color(Role::FailsTint)), 1000);
    EXPECT_TRUE(described(view).contains(QStringLiteral("Determinism: misses 10 ms"))) << described(view).toStdString();
}

TEST_F(TrackInstruments, TheHistogramWalksThroughItsBarsByKeyboard)
{
    LatencyHistogram view;
    view.setFigure(histogram(0.05));
    showAt(view, 552, 252);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_TRUE(view.probeWords().contains(QStringLiteral("late"))) << view.probeWords().toStdString();
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_FALSE(view.probeWords().contains(QStringLiteral(", late")));
    EXPECT_LT(view.probeArea(0).left(), view.probeArea(1).left());
}

TEST_F(TrackInstruments, TheThermalCurveTintsTheThrottledStretches)
{
    ThermalCurve view;
    view.setFigure(heat(2.0));
    showAt(view, 814, 252);
    const int tinted = count(picture(view), themeOf(&view).color(Role::FailsTint));
    EXPECT_GT(tinted, 1000);
    view.setFigure(heat(0.5));
    EXPECT_EQ(count(picture(view), themeOf(&view).color(Role::FailsTint)), 0);
    EXPECT_TRUE(described(view).contains(QStringLiteral("Never throttles")));
}

TEST_F(TrackInstruments, TheThermalCurveReadsOutAnyMinute)
{
    ThermalCurve view;
    view.setFigure(heat(0.5));
    showAt(view, 552, 252);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_TRUE(view.probeWords().startsWith(QStringLiteral("After 60 min"))) << view.probeWords().toStdString();
    EXPECT_TRUE(view.probeWords().contains(QStringLiteral("battery 75")));
}

TEST_F(TrackInstruments, TheMemoryMapFramesWhatIsTooMuch)
{
    MemoryMap view;
    view.setFigure(bars(400e3));
    showAt(view, 552, 252);
    const QColor fails = themeOf(&view).color(Role::Fails);
    EXPECT_EQ(count(picture(view), fails), 0);
    view.setFigure(bars(240e3));
    EXPECT_GT(count(picture(view), fails), 100);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.probeWords(), QStringLiteral("SRAM, weights: 200 kB."));
}

TEST_F(TrackInstruments, TheRegionMovesItsCursorOverThePlaneAndSaysTheCell)
{
    FeasibleRegionMap view;
    view.setFigure(examples::plane(10, true));
    showAt(view, 262, 252);
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_TRUE(view.cursorCell());
    EXPECT_EQ(*view.cursorCell(), QPoint(3, 2));
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(view.probeWords(), QStringLiteral("Batch 4, framework tax 4 ms: passes."));
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(view.cursorCell());
}

TEST_F(TrackInstruments, TheRegionMarksADesignThatFailsByAnotherShapeAndColour)
{
    FeasibleRegionMap view;
    view.setFigure(examples::plane(10, true));
    showAt(view, 262, 252);
    const QColor fails = themeOf(&view).color(Role::Fails);
    EXPECT_EQ(count(picture(view), fails), 0);
    view.setFigure(examples::plane(10, false));
    EXPECT_GT(count(picture(view), fails), 20);
}

/// In a plane of few cells, too, where no name has its middle in the middle of a cell.
TEST_F(TrackInstruments, TheRegionNamesEachPartOfAPlaneOfFewCells)
{
    const std::map<physics::WallKind, std::string> names{{physics::WallKind::Latency, "Throughput"},
                                                         {physics::WallKind::Power, "Power"},
                                                         {physics::WallKind::DeadlineMisses, "Misses per hour"}};
    lab::SolveAxis side;
    side.values = {{1.0, {}}, {2.0, {}}, {3.0, {}}};
    lab::FeasibleRegion region({side}, {side});
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            physics::Evaluation evaluation;
            const physics::WallKind left = row == 2 ? physics::WallKind::DeadlineMisses : physics::WallKind::Latency;
            evaluation.walls.add({column == 0 ? left : physics::WallKind::Power, 3.0, 2.0, false, true});
            region.set(column, row, evaluation);
        }
    }
    present::RegionInput input;
    input.region = &region;
    input.across = {"Weights", {"INT4", "INT8", "FP16"}, {{0.0, 0.5, "INT4"}}, 0.2};
    input.up = {"Batch", {"1", "2", "4"}, {{0.0, 0.5, "1"}}, 0.2};
    input.wallName = [&names](physics::WallKind kind) { return names.at(kind); };
    const present::RegionFigure figure = present::regionFigure(input);
    FeasibleRegionMap view;
    view.setFigure(figure);
    showAt(view, 262, 252);
    QStringList words;
    for (const test::PaintedWords& each : test::paintedWords(view)) {
        words.append(each.text);
    }
    const QString all = words.join(u' ');
    for (const char* name : {"Power", "Throughput", "Misses per hour"}) {
        EXPECT_TRUE(all.contains(QLatin1String(name))) << name << " in " << all.toStdString();
    }
    EXPECT_EQ(test::illegible(view), "");
}

TEST_F(TrackInstruments, TheRegionSwapsItsKnobsWhereTheOtherOnesIsChosen)
{
    FeasibleRegionMap view;
    view.setKnobs({QStringLiteral("Batch"), QStringLiteral("Tax"), QStringLiteral("Fusion")}, 0, 1);
    const QSignalSpy chosen(&view, &FeasibleRegionMap::knobsChosen);
    auto* across = view.findChild<QToolButton*>(QStringLiteral("feasibleRegion.across"));
    EXPECT_EQ(across->accessibleName(), QStringLiteral("Knob across: Batch"));
    across->menu()->actions()[1]->trigger();
    across->menu()->actions()[2]->trigger();
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen[0], (QVariantList{1, 0}));
    EXPECT_EQ(chosen[1], (QVariantList{2, 1}));
}

TEST_F(TrackInstruments, TheTornadoWalksFromTheStrongestKnobDown)
{
    const physics::Evaluation now = present::example::step();
    const present::example::Stepped stepped = present::example::steppedLike(now);
    Tornado view;
    view.setFigure(present::tornadoFigure({&now, stepped.bench()}));
    showAt(view, 640, 340);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.probeWords(), qtText(view.figure().rows.front().words));
    EXPECT_LT(view.probeArea(0).top(), view.probeArea(1).top());
}

TEST_F(TrackInstruments, CapturedDesignsAreSetSideBySideWithTheOneOnTheBench)
{
    test::LabWindow lab;
    lab.lock();
    ASSERT_TRUE(lab.controller().submit(lab::CaptureEvidence{}));
    QApplication::processEvents();  // the panel takes its new height before a hand gets there
    lab.click(QStringLiteral("compare"));
    auto* view = lab.find<Snapshots>(QStringLiteral("snapshots"));
    ASSERT_NE(view, nullptr);
    ASSERT_EQ(view->figure().rows.size(), 2U);
    EXPECT_EQ(view->figure().rows[0].latency.text, view->figure().rows[1].latency.text);
    lab.controller().turn(lab::KnobId::Batch, {64.0, {}});
    EXPECT_NE(view->figure().rows[0].latency.text, view->figure().rows[1].latency.text);
    QTest::keyClick(view, Qt::Key_Down);
    EXPECT_TRUE(view->probeWords().startsWith(QStringLiteral("now, "))) << view->probeWords().toStdString();
}

}  // namespace
}  // namespace ironlab::ui
