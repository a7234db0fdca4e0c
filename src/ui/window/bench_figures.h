// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session_state.h>
#include <ironlab/present/ceiling_figure.h>
#include <ironlab/present/energy_budget_figure.h>
#include <ironlab/present/formula_figure.h>
#include <ironlab/present/heatmap_figure.h>
#include <ironlab/present/kv_capacity_figure.h>
#include <ironlab/present/latency_histogram_figure.h>
#include <ironlab/present/memory_map_figure.h>
#include <ironlab/present/mfu_figure.h>
#include <ironlab/present/ratio_figure.h>
#include <ironlab/present/roofline_figure.h>
#include <ironlab/present/snapshots_figure.h>
#include <ironlab/present/thermal_curve_figure.h>
#include <ironlab/present/tornado_figure.h>
#include <ironlab/present/walls_figure.h>
#include <ironlab/present/waterfall_figure.h>

#include <utility>
#include <vector>

namespace ironlab::ui {

class Bench;

/// A captured design with the shape that stands for it in every figure.
struct Capture {
    const lab::Evidence* evidence = nullptr;
    present::SnapshotShape shape = present::SnapshotShape::Square;
};
/// The latest captured designs, as many as figures have shapes for.
[[nodiscard]] std::vector<Capture> capturesOf(const Bench& bench);

/// The figures of the part on show, for the design under the student's hands. Only asked once the part is locked open:
/// before the prediction there is nothing to ask them for.
/// `withCaptures`: the latest captured designs are drawn beside it.
[[nodiscard]] present::WaterfallFigure waterfallOf(const Bench& bench, bool fitsBoth = false, bool withCaptures = true);
[[nodiscard]] present::RatioFigure ratiosOf(const Bench& bench);
[[nodiscard]] present::RooflineFigure rooflineOf(const Bench& bench, bool withCaptures = true);
/// The same work on the machine of each tier whose roof is drawn.
[[nodiscard]] std::vector<std::pair<physics::Tier, lab::NamedDesign>> tierDesigns(const Bench& bench);
[[nodiscard]] present::HeatmapFigure heatmapOf(const Bench& bench);
[[nodiscard]] present::CeilingFigure ceilingOf(const Bench& bench);
[[nodiscard]] present::FormulaFigure formulaOf(const Bench& bench);
/// How the walls are named on the track on show, with the live evaluation.
[[nodiscard]] present::WallsInput wallsInputOf(const Bench& bench);
[[nodiscard]] present::WallsFigure wallsOf(const Bench& bench);
/// The same without the knob that relaxes each wall most, which takes dozens of evaluations.
[[nodiscard]] present::WallsFigure wallsWithoutKnobs(const Bench& bench);
[[nodiscard]] present::MfuFigure mfuOf(const Bench& bench);
[[nodiscard]] present::KvCapacityFigure kvCapacityOf(const Bench& bench);
/// Over the batches of the part's knob; without one, a little beyond those that fit.
[[nodiscard]] present::CeilingFigure batchSweepOf(const Bench& bench);
/// The live design and the latest captured ones.
[[nodiscard]] present::SnapshotsFigure snapshotsOf(const Bench& bench);
[[nodiscard]] present::TornadoFigure tornadoOf(const Bench& bench);
[[nodiscard]] present::LatencyHistogramFigure latencyHistogramOf(const Bench& bench);
[[nodiscard]] present::ThermalCurveFigure thermalCurveOf(const Bench& bench);
[[nodiscard]] present::StackedBarsFigure memoryMapOf(const Bench& bench);
[[nodiscard]] present::StackedBarsFigure energyBudgetOf(const Bench& bench);

}  // namespace ironlab::ui
