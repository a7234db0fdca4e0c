// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/design.h>
#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/knob_step.h>
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
    KnobBench bench;                           ///< the design; unknown: there is none yet
    const physics::Evaluation* now = nullptr;  ///< of the same design
    double end = 256.0;                        ///< the last batch, no more than `kMostSwept`
    physics::Requirements requirements;        ///< latency and throughput count
    std::string latencyGoal;                   ///< "50 ms a token"; empty: the time
    std::string goal;                          ///< beside the required rate; may be empty
    std::string unitName = "units/s";          ///< "tokens per second"
    std::string columnHead = "1/s";            ///< "tok/s"
    bool isEstimate = false;
};
/// Every whole batch is evaluated up to this one.
inline constexpr double kMostSwept = 4096.0;

/// What the model gives at one batch, the rest of the design as it is.
struct SweptBatch {
    bool runs = false;
    bool fits = false;         ///< in memory, and not over a spill path
    double rate = 0.0;         ///< units per second
    double seconds = 0.0;      ///< of a step
    double computeRoof = 0.0;  ///< units per second over the compute term alone; 0: it takes no time
    double memoryRoof = 0.0;

    bool operator==(const SweptBatch&) const = default;
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

/// Where a sweep ends, turns bad, or passes from one roof to the other.
struct CeilingStop {
    enum class Kind { Capacity, Latency, Ridge };
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
    std::vector<std::string> limits;  ///< sentences: the limits that no batch of a sweep reaches
    std::vector<SweptBatch> sweep;    ///< at batches of 1, 2, …
    double here = 1.0;                ///< x of the design; may be infinite
    std::optional<double> rateHere;   ///< of the design
    std::string columnHead;
    std::string obstacle;  ///< a sentence where there is nothing to draw

    // What any further point of the curves follows from.
    physics::Terms terms;
    double batch = 1.0;
    double overlap = 0.0;
    physics::SpeedupTarget appliesTo = physics::SpeedupTarget::Accelerator;
    std::optional<double> requiredSpeedup;  ///< S with three digits at which the required rate is reached
};

/// A row of the table beside the plot.
struct CeilingRow {
    std::string name;   ///< "S = 8"
    std::string value;  ///< "63.9"
    bool isHere = false;

    bool operator==(const CeilingRow&) const = default;
};

[[nodiscard]] CeilingFigure ceilingFigure(const CeilingInput& input);
/// The stops are the last whole batches that are evaluated to fit (`physics::lastFittingBatch`) and to be in time
/// (`physics::lastBatchInTime`), and the first one that computes longer than it waits for memory (`wholeRidgeBatch`).
[[nodiscard]] CeilingFigure ceilingFigure(const BatchSweepInput& input);
/// Moves the design to another batch of the same sweep.
void moveDesign(CeilingFigure& figure, double batch);
/// What a sweep has at a batch, rounded to a whole one; null where it has none.
[[nodiscard]] const SweptBatch* sweptAt(const CeilingFigure& figure, double batch);

/// Throughput at x on the curve that the design stands on: B / (T_data + T_overhead + accelerator time at S), or what was
/// evaluated at that batch. Nothing where there is no curve, nothing runs, or x lies beyond its end.
/// Worked example: one frame of 2.00 + 11.14 ms serial and 5.78 + 14.29 ms sped up gives 63.9 a second at S = 8.
[[nodiscard]] std::optional<double> throughputAt(const CeilingFigure& figure, double x);

/// The same as words: "63.9", or "–" where there is none.
[[nodiscard]] std::string rateText(const CeilingFigure& figure, double x);

/// The rows for a cross-hair at x: where the required rate is reached, x itself, S = 100 and S = ∞, by rising x.
[[nodiscard]] std::vector<CeilingRow> ceilingRows(const CeilingFigure& figure, double x);

/// Of a sweep: "batch 144: 3,142 tok/s, 45.8 ms a step".
[[nodiscard]] std::string readOut(const CeilingFigure& figure, double batch);

[[nodiscard]] Description describe(const CeilingFigure& figure);
[[nodiscard]] std::string probeText(const CeilingFigure& figure, double x);
[[nodiscard]] DataTable dataTable(const CeilingFigure& figure);
[[nodiscard]] std::string text(const CeilingFigure& figure);

}  // namespace ironlab::present
