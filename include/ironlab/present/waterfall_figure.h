// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/physics/workload.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/knob_step.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/scale.h>
#include <ironlab/present/snapshot_shape.h>
#include <ironlab/present/term_text.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// A design that was captured, to be seen beside the one on the bench.
struct CapturedStep {
    std::string name;  ///< "E1"
    SnapshotShape shape = SnapshotShape::Square;
    const physics::Evaluation* evaluation = nullptr;
};

/// What the waterfall is built from. Pointers need to live only while the figure is built.
struct WaterfallInput {
    const physics::Evaluation* now = nullptr;
    KnobBench bench;                                ///< what was evaluated; not known: nothing is said of what saves
    const physics::Evaluation* baseline = nullptr;  ///< pinned design; null: none, and then a column of savings stands
    std::optional<Time> limit;                      ///< of the step
    std::optional<Time> required;   ///< of the whole answer, where `limit` is what that leaves for the step
    std::string limitName = "SLA";  ///< "SLA", "deadline"; not told where `required` is
    std::string scope;              ///< "one decode step: 64 tokens, one per sequence"
    std::vector<CapturedStep> captured;
    bool fitsBoth = false;  ///< key Z: the axis reaches the end of the baseline as well
};

/// A stretch of the axis, in its unit.
struct Span {
    double start = 0.0;
    double length = 0.0;
    [[nodiscard]] double end() const { return start + length; }
    bool operator==(const Span&) const = default;
};

struct WaterfallRow {
    std::optional<physics::Term> term;  ///< nothing: the time that memory and compute are at work at once
    std::string name;                   ///< "T_memory", "overlap"
    Span bar;
    std::optional<Span> ghost;  ///< the same term of the baseline, at its own offset
    std::string now;            ///< digits in the unit of the axis; all rows add up to the total as printed
    std::string share;          ///< "45 %"; all rows add up to 100 as printed
    std::string baseline;       ///< digits; empty without a baseline
    std::string change;         ///< "÷ 1.64", of the unrounded times; empty without a baseline
    std::string saves;          ///< "1.6 ms" saved by ten per cent more of the term's rate; empty where it has none
    std::string exact;          ///< "17.5 ms", three digits of its own: what a probe says
    double seconds = 0.0;
    std::optional<double> secondsBefore;   ///< of the baseline
    std::optional<double> secondsSaved;    ///< by ten per cent more of the term's rate
    std::optional<physics::Knob> savedBy;  ///< that rate
    bool binds = false;

    bool operator==(const WaterfallRow&) const = default;
};

/// A part of the bar of the total; parts never overlap and end where the latency ends.
struct WaterfallSegment {
    physics::Term term = physics::Term::Data;
    Span span;
    bool operator==(const WaterfallSegment&) const = default;
};

/// The outline of a captured design's waterfall.
struct WaterfallCapture {
    std::string name;  ///< "E1"
    SnapshotShape shape = SnapshotShape::Square;
    std::vector<double> ends;  ///< on the axis: where each row of the figure ends, then the total
    std::string total;         ///< "61.4 ms"
    bool isBeyond = false;     ///< the total leaves the axis

    bool operator==(const WaterfallCapture&) const = default;
};

struct WaterfallLimit {
    double at = 0.0;     ///< in the unit of the axis
    std::string flag;    ///< "SLA 50 ms"
    std::string margin;  ///< "11.1 ms, 22 % left", "4.0 ms, 8 % over", "2.05 ms over, 21 % of 10 ms"
    bool isMet = true;
    bool isBeyond = false;  ///< farther than the axis reaches

    bool operator==(const WaterfallLimit&) const = default;
};

struct WaterfallFigure {
    std::string title;
    std::string scope;
    ObstacleText obstacle;  ///< not empty: the design does not run; rows, axis and verdict are then empty
    std::string spill;      ///< of a design that does not fit and runs over the spill path, see `spillText`
    TermText verdict;       ///< what binds and what would help, in one or two sentences
    std::string bindsTag;   ///< "binds", or "ties" where two terms are within 5 % of each other
    std::vector<WaterfallRow>
        rows;  ///< the terms in order; an overlap row between compute and overhead where there is one
    WaterfallRow total;
    std::vector<WaterfallSegment> segments;
    Axis axis;
    std::optional<WaterfallLimit> limit;
    std::vector<WaterfallCapture> captures;  ///< captured designs that run, in order
    bool hasBaseline = false;
    std::string baselineHead;  ///< "baseline", or with its unit where that differs: "baseline, s"
    std::string baselineFlag;  ///< in the ghost of the total: "baseline 76.1"
    std::string cut;           ///< "» 226 ms" where the baseline leaves the axis; else empty
    bool canFitBoth = false;   ///< key Z would change the axis

    [[nodiscard]] bool runs() const { return obstacle.isEmpty(); }
    [[nodiscard]] bool hasSavings() const { return runs() && !hasBaseline; }

    bool operator==(const WaterfallFigure&) const = default;
};

/// The latency of one step as true cumulative bars on a linear axis from zero. The axis fits now and the limit, and a
/// baseline that is not much longer; a longer one is cut at the edge unless `fitsBoth`. Where everything within the limit lies
/// below a fourth of it, the axis ends at a fourth, a sixteenth and so on, and the limit lies beyond.
/// Worked example: 2.2 ms of 80 ms stand on an axis of 5 ms.
[[nodiscard]] WaterfallFigure waterfallFigure(const WaterfallInput& input);

/// "one decode step: 64 tokens, one per sequence", "one loop: 4 frames in one batch, each waits for all", "one batch of 8
/// frames, each waits for all", "one frame, batch 1".
[[nodiscard]] std::string stepScope(std::string_view stepName, physics::WorkUnit unit, double batch);

[[nodiscard]] Description describe(const WaterfallFigure& figure);
/// Rows of the figure, then the total: what a cursor walks over.
[[nodiscard]] std::size_t probeCount(const WaterfallFigure& figure);
[[nodiscard]] std::string probeText(const WaterfallFigure& figure, std::size_t probe);
enum class WaterfallColumn { Now, Share, Baseline, Change, Saves };
/// Id, in the book of formulas, of the number that a row has in a column; empty where it is none.
[[nodiscard]] std::string metricOf(const WaterfallFigure& figure, std::size_t probe, WaterfallColumn column);
[[nodiscard]] DataTable dataTable(const WaterfallFigure& figure);
[[nodiscard]] std::string text(const WaterfallFigure& figure);

}  // namespace ironlab::present
