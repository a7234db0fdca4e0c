// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "number_walk.h"
#include "support/temp_folder.h"
#include "ui/formulas/number_link.h"
#include "ui/formulas/where_from_dialog.h"
#include "ui/instruments/amdahl_heatmap.h"
#include "ui/instruments/feasible_region.h"
#include "ui/instruments/headroom_line.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/latency_histogram.h"
#include "ui/instruments/latency_waterfall.h"
#include "ui/instruments/roofline_visualizer.h"
#include "ui/instruments/snapshots.h"
#include "ui/instruments/thermal_curve.h"
#include "ui/instruments/throughput_ceiling_plot.h"
#include "ui/instruments/tornado.h"
#include "ui/panels/evidence_chip.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/text_recorder.h"
#include "ui/window/bench_book.h"
#include "ui/window/bench_pane.h"
#include "ui/window/instrument_numbers.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QScrollArea>

#include <set>
#include <string>
#include <vector>

namespace ironlab::ui {
namespace {

using namespace test;
using Moment = ExampleStage::Moment;

/// What stands at the ticks of an instrument's axes and scales: places, not figures.
std::set<std::string> ticksOf(const InstrumentView& view)
{
    std::set<std::string> labels;
    const auto add = [&labels](const std::vector<present::Tick>& ticks, const std::string& unit = {}) {
        for (const present::Tick& tick : ticks) {
            labels.insert(tick.label);
            labels.insert(tick.label + ' ' + unit);
        }
    };
    if (const auto* waterfall = qobject_cast<const LatencyWaterfall*>(&view)) {
        add(waterfall->figure().axis.ticks, waterfall->figure().axis.unit);
    } else if (const auto* roofline = qobject_cast<const RooflineVisualizer*>(&view)) {
        add(roofline->figure().intensity.ticks);
        add(roofline->figure().rate.ticks);
    } else if (const auto* map = qobject_cast<const AmdahlHeatmap*>(&view)) {
        add(map->figure().speedup.ticks);
        add(map->figure().serial.ticks);
        add(map->figure().parallel);
        add(map->figure().ramp);
        for (const present::HeatmapContour& contour : map->figure().contours) {
            labels.insert(contour.label);
        }
    } else if (const auto* plot = qobject_cast<const ThroughputCeilingPlot*>(&view)) {
        add(plot->figure().x.ticks);
        add(plot->figure().rate.ticks);
    } else if (const auto* histogram = qobject_cast<const LatencyHistogram*>(&view)) {
        add(histogram->figure().latency.ticks, histogram->figure().latency.unit);
        add(histogram->figure().count.ticks);
    } else if (const auto* curve = qobject_cast<const ThermalCurve*>(&view)) {
        add(curve->figure().time.ticks, curve->figure().time.unit);
        add(curve->figure().temperature.ticks);
        add(curve->figure().rate.ticks);
    } else if (const auto* snapshots = qobject_cast<const Snapshots*>(&view)) {
        add(snapshots->figure().time.ticks, snapshots->figure().time.unit);
        add(snapshots->figure().intensity.ticks);
        add(snapshots->figure().rate.ticks);
    } else if (const auto* tornado = qobject_cast<const Tornado*>(&view)) {
        add(tornado->figure().change.ticks);
    } else if (const auto* region = qobject_cast<const FeasibleRegionMap*>(&view)) {
        add(region->figure().across.ticks);
        add(region->figure().up.ticks);
    }
    return labels;
}

class EveryNumber : public testing::TestWithParam<PartOf> {};

/// Every number that a picture shows, and the formulas behind them.
void expectViewAnswered(InstrumentView& view, const AskedNumbers& numbers)
{
    const std::string where = view.objectName().toStdString();
    const std::set<std::string> ticks = ticksOf(view);
    for (const DrawnNumber& drawn : view.drawnNumbers()) {
        const std::string text = drawn.text.toStdString();
        if (!view.isAnswered(drawn) && !ticks.contains(text) && !isExcepted(where, text)) {
            ADD_FAILURE() << where << ": “" << text << "”, " << text.substr(drawn.number.begin, drawn.number.length);
        }
    }
    for (const present::MetricFormula& formula : numbers.formulas()) {
        expectComputes(formula);
    }
}

void expectAnswered(LabWindow& lab, lab::Instrument kind)
{
    auto* bench = lab.window().findChild<BenchPane*>();
    ASSERT_NE(bench, nullptr);
    if (!bench->focusInstrument(kind)) {
        return;
    }
    QApplication::processEvents();
    InstrumentView& view = *bench->currentInstrument();
    expectViewAnswered(view, numbersOf(kind, view, lab.controller(), std::nullopt));
}

/// The walls in the status line.
void expectStatusAnswered(LabWindow& lab)
{
    auto* line = lab.window().findChild<HeadroomLine*>();
    ASSERT_NE(line, nullptr);
    ASSERT_FALSE(line->figure().rows.empty());
    expectViewAnswered(*line, numbersOf(lab::Instrument::Walls, *line, lab.controller(), std::nullopt));
}

/// The windows that stand beside the lab: captured designs side by side, and what each knob would change.
void expectWindowsAnswered(LabWindow& lab)
{
    if (!lab.controller().state().evidence.empty()) {
        lab.window().findChild<QAbstractButton*>(QStringLiteral("compare"))->click();
        QApplication::processEvents();
        auto* snapshots = lab.window().findChild<Snapshots*>();
        ASSERT_NE(snapshots, nullptr);
        expectViewAnswered(*snapshots, numbersOfSnapshots(lab.controller()));
    }
    if (auto* button = lab.window().findChild<QAbstractButton*>(QStringLiteral("wallsTable.sensitivity"))) {
        button->click();
        QApplication::processEvents();
        auto* tornado = lab.window().findChild<QDialog*>(QStringLiteral("sensitivityDialog"))->findChild<Tornado*>();
        ASSERT_NE(tornado, nullptr);
        expectViewAnswered(*tornado, numbersOf(lab::Instrument::Tornado, *tornado, lab.controller(), std::nullopt));
    }
}

/// The value of a captured design on its chip.
void expectChipsAnswered(LabWindow& lab)
{
    const AskedNumbers numbers = numbersOfSnapshots(lab.controller());
    for (const EvidenceChip* chip : lab.window().findChildren<EvidenceChip*>()) {
        const std::string value = chip->content().value.toStdString();
        for (const present::ShownNumber& number : present::numbersIn(value)) {
            const auto formula = numbers.ask(chip->content().id.toStdString() + ":latency");
            ASSERT_TRUE(formula) << value;
            EXPECT_TRUE(present::shows(number, *formula)) << value << ", " << formula->line;
        }
    }
}

/// The innermost thing with a name that holds a place.
std::string nameAt(const QWidget& panel, QWidget* at)
{
    for (const QWidget* widget = at; widget != nullptr && widget != &panel; widget = widget->parentWidget()) {
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(QStringLiteral("qt_"))) {
            return widget->objectName().toStdString();
        }
    }
    return panel.objectName().toStdString();
}

/// Whatever is painted in a panel, by labels or by hand.
void expectPanelAnswered(LabWindow& lab, const QString& name)
{
    const auto* scroll = lab.find<QScrollArea>(name);
    ASSERT_NE(scroll, nullptr);
    QWidget& panel = *scroll->widget();
    for (const DrawnText& drawn : textsDrawnBy(panel)) {
        const std::string text = drawn.text.toStdString();
        QWidget* at = panel.childAt(drawn.area.center().toPoint());
        const auto* link = at == nullptr ? nullptr : at->findChild<NumberLink*>(QString(), Qt::FindDirectChildrenOnly);
        for (const present::ShownNumber& number : present::numbersIn(text)) {
            const bool isAnswered = link != nullptr && link->numbers().metricOf(number).has_value();
            if (!isAnswered && !isExcepted(nameAt(panel, at), text)) {
                ADD_FAILURE() << nameAt(panel, at) << ": “" << text << "”, "
                              << text.substr(number.begin, number.length);
            }
        }
    }
    for (const NumberLink* link : panel.findChildren<NumberLink*>()) {
        for (const present::MetricFormula& formula : link->numbers().formulas()) {
            expectComputes(formula);
        }
    }
}

void expectAllAnswered(ExampleStage& stage)
{
    LabWindow& lab = stage.lab();
    for (const lab::Instrument kind : lab.controller().missionPart().instruments) {
        expectAnswered(lab, kind);
    }
    expectPanelAnswered(lab, QStringLiteral("designPanel"));
    expectPanelAnswered(lab, QStringLiteral("journalPanel"));
    expectStatusAnswered(lab);
    expectChipsAnswered(lab);
    expectWindowsAnswered(lab);
}

TEST_P(EveryNumber, AnswersWhereFromAfterTheLock)
{
    ExampleStage stage(GetParam().track, GetParam().part, Moment::Locked);
    expectAllAnswered(stage);
}

TEST_P(EveryNumber, AnswersWhereFromAfterTheReveal)
{
    ExampleStage stage(GetParam().track, GetParam().part, Moment::Revealed);
    expectAllAnswered(stage);
}

/// Clicks in the middle of each number that says it answers, as a hand would. A move's number may happen to be a figure as
/// well; a click on its mark chooses the move.
void expectEachClickAnswers(LabWindow& lab, InstrumentView& view)
{
    const std::string where = view.objectName().toStdString();
    const std::vector<DrawnNumber> numbers = view.drawnNumbers();
    for (const DrawnNumber& drawn : numbers) {
        if (!view.isAnswered(drawn) || isExcepted(where, drawn.text.toStdString())) {
            continue;
        }
        input::click(view, drawn.area.center().toPoint());
        QApplication::processEvents();
        auto* dialog = lab.window().findChild<WhereFromDialog*>();
        EXPECT_NE(dialog, nullptr) << where << ": “" << drawn.text.toStdString() << "”, "
                                   << drawn.text.toStdString().substr(drawn.number.begin, drawn.number.length);
        if (dialog != nullptr) {
            dialog->close();
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
}

/// The designs that a student ends with, which no question starts from.
class EveryNumberOfAFinishedMission : public testing::TestWithParam<Track> {};

TEST_P(EveryNumberOfAFinishedMission, AnswersAClick)
{
    const ironlab::test::TempFolder folder;
    ironlab::test::writeText(folder / (fileName(GetParam()) + ".ledger.json"),
                             lab::ledgerText(exampleLedger(GetParam())));
    LabWindow lab(GetParam(), folder.path());
    for (int part = 1; part <= lab.controller().partCount(); ++part) {
        lab.controller().showPart(part);
        // The page of the part before goes by an event of its own.
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
        auto* bench = lab.window().findChild<BenchPane*>();
        ASSERT_NE(bench, nullptr);
        for (const lab::Instrument kind : lab.controller().missionPart().instruments) {
            SCOPED_TRACE(testing::Message() << "part " << part);
            if (bench->focusInstrument(kind)) {
                expectAnswered(lab, kind);
                expectEachClickAnswers(lab, *bench->currentInstrument());
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Tracks, EveryNumberOfAFinishedMission, testing::ValuesIn(kTracks), caseName);
INSTANTIATE_TEST_SUITE_P(Parts, EveryNumber, testing::ValuesIn(partsOfAllTracks()), partName);

}  // namespace
}  // namespace ironlab::ui
