// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/scale.h>
#include <ironlab/present/walls_figure.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// "stock kernel", "real-time kernel", "real-time kernel, isolated cores": a scheduling regime in words.
[[nodiscard]] std::string kernelWords(physics::OsMode mode);

/// What the histogram is built from. Pointers need to live only while the figure is built.
struct LatencyHistogramInput {
    const physics::Evaluation* now = nullptr;
    const physics::Evaluation* pinned = nullptr;
    std::string mode;                     ///< scheduling regime: "stock kernel"
    std::optional<Time> deadline;         ///< required latency of the response
    std::optional<double> quantile;       ///< share of the steps that it is required of
    std::optional<double> missesAllowed;  ///< an hour
    std::string work = "step";            ///< what one step is: "frame"
    std::string unitName = "unit";        ///< of the work, of which a step takes a batch: "frame"
    bool isEstimate = false;              ///< of the scatter's figures
};

/// A quantile as an upright line.
struct LatencyStem {
    std::string name;   ///< "p99.99"
    std::string value;  ///< "9.42 ms"
    double at = 0.0;    ///< in the unit of the axis
    bool isLate = false;
    bool isJudged = false;  ///< the deadline is required of it

    bool operator==(const LatencyStem&) const = default;
};

/// A row beside the picture: the design's value and the pinned one's.
struct LatencyRow {
    std::string name;
    std::string now;
    std::string pinned;
    std::optional<double> nowValue;  ///< SI base unit
    std::optional<double> pinnedValue;
    bool isStrong = false;

    bool operator==(const LatencyRow&) const = default;
};

/// How long the responses take: steps an hour for each stretch of latency, on a logarithmic count, so that the rare late
/// ones show beside the many that are in time.
struct LatencyHistogramFigure {
    std::string title;
    std::string scope;  ///< "stock kernel, 30 steps a second"
    Axis latency;       ///< linear, "ms"
    Axis count;         ///< logarithmic, steps an hour
    double barWidth = 0.0;
    double barsStart = 0.0;
    std::vector<double> bars;        ///< steps an hour, each `barWidth` wide, from `barsStart` on
    std::vector<double> pinnedBars;  ///< on the same places; empty where nothing else is pinned
    std::vector<LatencyStem> stems;  ///< by rising latency
    std::optional<double> deadline;  ///< in the unit of the axis; may lie past its end
    std::string deadlineLabel;       ///< "10 ms"
    std::vector<LatencyRow> rows;    ///< quantiles, once an hour, misses per hour
    WallState state = WallState::Holds;
    std::string verdict;   ///< "Misses 10 ms 182 times an hour: p99.99 is 14.2 ms."
    std::string obstacle;  ///< a sentence where there is nothing to draw

    bool operator==(const LatencyHistogramFigure&) const = default;
};

/// Bars are 0.1 ms wide where that gives 20 to 200 of them, else 1, 2 or 5 times a power of ten.
/// Worked example: steps of 8 ms without body that a stall of 5 ms hits once in 2,500, 100 a second: every hour 144 of
/// 360,000 are hit, and those that last longer than 10 ms are 144 exp(-2 / 5) = 96.5.
[[nodiscard]] LatencyHistogramFigure latencyHistogramFigure(const LatencyHistogramInput& input);

[[nodiscard]] Description describe(const LatencyHistogramFigure& figure);
/// The bars.
[[nodiscard]] std::size_t probeCount(const LatencyHistogramFigure& figure);
[[nodiscard]] std::string probeText(const LatencyHistogramFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const LatencyHistogramFigure& figure);
[[nodiscard]] std::string text(const LatencyHistogramFigure& figure);

}  // namespace ironlab::present
