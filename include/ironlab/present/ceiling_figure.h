// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/design.h>
#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/scale.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// Throughput against the speedup S of the magic accelerator. Pointers need to live only while the figure is built.
struct CeilingInput {
    const physics::Evaluation* atOne = nullptr;  ///< the design at S = 1; null: there is no design yet
    double overlap = 0.0;                        ///< of the design
    double speedup = 1.0;                        ///< of the design; may be infinite
    physics::SpeedupTarget appliesTo = physics::SpeedupTarget::Accelerator;
    std::optional<Rate> required;
    std::string goal;                  ///< "16.7 ms": the time that asks for the required rate; may be empty
    std::string unitName = "units/s";  ///< "frames per second"
    std::string columnHead = "1/s";    ///< "FPS"
    bool isEstimate = false;
};

/// Throughput against batch, up to the stops: where memory is full, where the required latency is passed.
struct BatchSweepInput {
    struct Point {
        double batch = 1.0;
        const physics::Evaluation* evaluation = nullptr;
    };
    std::vector<Point> points;  ///< by rising batch
    double batch = 1.0;         ///< of the design
    std::optional<Time> latency;
    std::string latencyGoal;  ///< "50 ms a token"; empty: the time
    std::optional<Rate> required;
    std::string goal;
    std::string unitName = "units/s";
    std::string columnHead = "1/s";
};

enum class CeilingCurveKind { Throughput, ComputeOnly, ComputeRoof, MemoryRoof };

struct CeilingPoint {
    double x = 1.0;
    double rate = 0.0;  ///< units per second

    bool operator==(const CeilingPoint&) const = default;
};

struct CeilingCurve {
    CeilingCurveKind kind = CeilingCurveKind::Throughput;
    std::string label;                 ///< at its right end: "whole chip"
    std::vector<CeilingPoint> points;  ///< every x and rate above zero and finite
    std::optional<double> atInfinity;  ///< the rate at S = infinity, where it is finite
    std::string roof;                  ///< of a roof, beside its line: "memory roof 87.3·S"

    bool operator==(const CeilingCurve&) const = default;
};

/// A horizontal line with its words.
struct CeilingLevel {
    double rate = 0.0;
    std::string label;

    bool operator==(const CeilingLevel&) const = default;
};

/// Where a sweep ends or turns bad.
struct CeilingStop {
    enum class Kind { Capacity, Latency };
    Kind kind = Kind::Capacity;
    double x = 1.0;
    std::string label;

    bool operator==(const CeilingStop&) const = default;
};

struct CeilingFigure {
    enum class Against { Speedup, Batch };

    std::string title;
    std::string scope;
    Against against = Against::Speedup;
    Axis x;     ///< logarithmic
    Axis rate;  ///< linear, or logarithmic where the ceiling is a hundred times the rate at its start
    std::vector<CeilingCurve> curves;
    std::optional<CeilingLevel> ceiling;   ///< "serial ceiling 76.1, at S = ∞"
    std::optional<CeilingLevel> required;  ///< "60 fps = 16.7 ms"
    std::string roofs;                     ///< "compute roof 70.0·S, memory roof 173·S (above)"
    std::string roofAbove;                 ///< "memory roof 173·S is above": of a roof that no line shows
    std::vector<CeilingStop> stops;
    double here = 1.0;               ///< x of the design; may be infinite
    std::optional<double> rateHere;  ///< of the design
    std::string columnHead;
    std::string obstacle;  ///< a sentence where there is nothing to draw

    // What any further point of the curves follows from.
    physics::Terms terms;
    double batch = 1.0;
    double overlap = 0.0;
    physics::SpeedupTarget appliesTo = physics::SpeedupTarget::Accelerator;
    std::optional<double> requiredSpeedup;  ///< S at which the required rate is reached
};

/// A row of the table beside the plot.
struct CeilingRow {
    std::string name;   ///< "S = 8"
    std::string value;  ///< "63.9"
    bool isHere = false;

    bool operator==(const CeilingRow&) const = default;
};

[[nodiscard]] CeilingFigure ceilingFigure(const CeilingInput& input);
[[nodiscard]] CeilingFigure ceilingFigure(const BatchSweepInput& input);

/// Throughput at x on the curve that the design stands on: B / (T_data + T_overhead + accelerator time at S), or the
/// sweep's line between its points. Nothing where there is no curve, or x lies beyond its end.
/// Worked example: one frame of 2.00 + 11.14 ms serial and 5.78 + 14.29 ms sped up gives 63.9 a second at S = 8.
[[nodiscard]] std::optional<double> throughputAt(const CeilingFigure& figure, double x);

/// The same as words: "63.9", or "–" where there is none.
[[nodiscard]] std::string rateText(const CeilingFigure& figure, double x);

/// The rows for a cross-hair at x: where the required rate is reached, x itself, S = 100 and S = ∞, by rising x.
[[nodiscard]] std::vector<CeilingRow> ceilingRows(const CeilingFigure& figure, double x);

[[nodiscard]] Description describe(const CeilingFigure& figure);
[[nodiscard]] std::string probeText(const CeilingFigure& figure, double x);
[[nodiscard]] DataTable dataTable(const CeilingFigure& figure);
[[nodiscard]] std::string text(const CeilingFigure& figure);

}  // namespace ironlab::present
