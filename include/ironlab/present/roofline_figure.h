// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/accelerator.h>
#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/scale.h>
#include <ironlab/present/snapshot_shape.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// One machine whose roof is drawn.
struct RooflineMachine {
    physics::Tier tier = physics::Tier::Cloud;
    std::string name;         ///< short: "H100"
    physics::Roofline roof;   ///< dense peak and bandwidth of the working memory
    bool integer = false;     ///< computes in integers: its rate is told in OP/s
    bool isEstimate = false;  ///< a figure behind the roof is an estimate

    bool operator==(const RooflineMachine&) const = default;
};

/// One design as the roofline knows it.
struct RooflineDesign {
    int move = 0;      ///< number of its recorded move; 0: not recorded yet
    std::string name;  ///< "H100, 64"
    const physics::Evaluation* evaluation = nullptr;
    bool integer = false;     ///< computes in integers
    bool isEstimate = false;  ///< `est.` follows its rate
};

/// A design that was captured, to be seen beside the one on the bench.
struct CapturedRoofDesign {
    std::string name;  ///< "E1"
    SnapshotShape shape = SnapshotShape::Square;
    const physics::Evaluation* evaluation = nullptr;
    std::optional<RooflineMachine> machine;
};

/// What the roofline is built from. Pointers need to live only while the figure is built.
struct RooflineInput {
    std::vector<RooflineMachine> machines;      ///< one a tier, the current design's machine among them
    std::optional<std::size_t> currentMachine;  ///< index into `machines`; nothing: it has no engine for the precision
    std::optional<RooflineMachine> baselineMachine;
    std::vector<RooflineDesign> moves;  ///< visited, in order; the current design is not repeated
    std::optional<RooflineDesign> current;
    std::optional<RooflineDesign> baseline;
    std::vector<CapturedRoofDesign> captured;
    std::string slopeMemory;    ///< the memory under the slope of the current roof: "SRAM"; empty: not told
    std::string busiestMemory;  ///< that the current design waits for longest, see `busiestMemory` in walls_figure.h
    std::size_t earlier = 0;    ///< moves before `moves` that are left out, which the scope then says
};

enum class RoofKind { Current, Other, Baseline };

struct Roof {
    RoofKind kind = RoofKind::Other;
    physics::Tier tier = physics::Tier::Cloud;
    physics::Roofline line;
    std::string label;     ///< "Cloud: H100 989 TFLOP/s"
    bool integer = false;  ///< told in OP/s
    std::string name;      ///< "H100", where there is no room for more
    std::string brief;     ///< "Cloud: 989 TFLOP/s": as the label, without the machine

    bool operator==(const Roof&) const = default;
};

enum class RoofPointKind { Current, Move, Baseline };

/// A design that runs, at its operational intensity and the rate it achieves.
struct RoofPoint {
    RoofPointKind kind = RoofPointKind::Move;
    int move = 0;
    std::string name;
    OperationalIntensity intensity;
    FlopRate achieved;
    FlopRate attainable;  ///< its own roof at its intensity
    physics::Term binding = physics::Term::Memory;
    std::string label;     ///< written beside the mark: "now: 232 TFLOP/s"
    bool integer = false;  ///< told in OP/s and OP/B

    bool operator==(const RoofPoint&) const = default;
};

/// A captured design that runs.
struct RoofCapture {
    std::string name;  ///< "E1"
    SnapshotShape shape = SnapshotShape::Square;
    OperationalIntensity intensity;
    FlopRate achieved;
    std::optional<physics::Roofline> roof;  ///< its own, where the figure has no such roof already
    bool integer = false;                   ///< told in OP/s and OP/B

    bool operator==(const RoofCapture&) const = default;
};

/// A row of the points table.
struct RoofRow {
    RoofPointKind kind = RoofPointKind::Move;
    int move = 0;
    std::string name;
    std::string intensity;  ///< "192"; empty where the design does not run
    std::string rate;       ///< in the unit of the figure's column, or with its own where that has none
    std::string obstacle;   ///< why it is not drawn: "Does not fit: needs 141 GB, has 80 GB."; else empty
    std::string brief;      ///< the same in two or three words: "does not fit"
    std::optional<physics::Term> binding;

    bool operator==(const RoofRow&) const = default;
};

/// A step of the way from the roof down to what is achieved.
struct RoofGapStep {
    std::optional<physics::Term> term;  ///< nothing: the roof itself
    std::string label;                  ///< "80 % of the bandwidth"
    FlopRate rate;                      ///< what is left after this step
    std::string text;                   ///< `rate` in the unit of the list
    std::string whole;                  ///< with its own unit: "232 TFLOP/s"

    bool operator==(const RoofGapStep&) const = default;
};

struct RooflineFigure {
    std::string title;
    std::string scope;
    Axis intensity;                             ///< FLOP or OP per byte
    Axis rate;                                  ///< FLOP/s or OP/s
    std::vector<Roof> roofs;                    ///< the current one last, so that it is painted on top
    std::optional<OperationalIntensity> ridge;  ///< of the current roof, where it lies in the picture
    FlopRate ridgeRate;
    std::string ridgeLabel;  ///< "ridge 295"
    std::string memorySide;
    std::string computeSide;
    std::vector<RoofPoint> points;      ///< moves in order, then the baseline, then the current design
    std::vector<RoofCapture> captures;  ///< captured designs that run, in order
    std::vector<RoofRow> rows;          ///< the points and those that do not run
    int intensityDigits = 3;            ///< of every design's intensity, see `rooflineFigure`
    std::string intensityUnit;          ///< head of the intensity column: "FLOP/B"; "per byte" of FLOP beside OP
    std::string rateUnit;               ///< head of the rate column: "TFLOP/s"; "rate" of FLOP/s beside OP/s
    std::string gapTitle;               ///< "Why 3 sits below its roof"
    std::string gapUnit;                ///< of the gap list
    std::vector<RoofGapStep> gap;       ///< empty where the current design does not run
    std::string obstacle;               ///< a sentence where the current design does not run
    std::string crossing;  ///< a sentence where what takes longer is not what the side of the ridge says; else empty
    std::string crossingScope;  ///< the same in a few words: "computing takes longer, though left of the ridge"

    /// The current design's point, or null where it does not run.
    [[nodiscard]] const RoofPoint* current() const;

    bool operator==(const RooflineFigure&) const = default;
};

/// Builds the figure. Arithmetic is counted as one thing: FLOP, or OP where all of it is integer; where both stand side
/// by side each number says which it is. Values that are not above zero never reach a logarithmic axis: designs that do not run, or do no
/// work, are rows with words and not points. Intensities have three digits, and all four where two that differ would look alike, or
/// where the roof above one would not follow from it.
[[nodiscard]] RooflineFigure rooflineFigure(const RooflineInput& input);

/// The exact way from min(R, I BW) down to F / T: achievable share of the binding side, the other side as far as it is
/// not hidden, T_data, T_overhead. Every step is F over a longer time; the last is `evaluation.achieved`.
/// Source: Williams, Waterman, Patterson 2009 for the roof; docs/MODEL.md section 2 for the terms.
/// Worked example: roof 644, memory at 80 % 515, computing in series 297, network 248, overhead 232 TFLOP/s.
[[nodiscard]] std::vector<RoofGapStep> rooflineGap(const physics::Evaluation& evaluation, bool integer = false,
                                                   int intensityDigits = 3);

/// Why the longer of memory and compute is not the one that the side of the ridge says: the ridge is of the ideal machine,
/// and each of the two reaches another share of its own; empty where they agree. They take the same time at the intensity
/// I T_memory / T_compute.
/// Worked example: 22 % of the peak at 6 OP/B, 2 ms of memory and 4 ms of compute: from 3 OP/B on.
[[nodiscard]] std::string rooflineCrossing(const physics::Evaluation& evaluation, bool integer = false);

[[nodiscard]] Description describe(const RooflineFigure& figure);
/// What is said of one point when the cursor stands on it.
[[nodiscard]] std::string probeText(const RooflineFigure& figure, std::size_t index);
/// The current roof above an intensity: "roof at 100 FLOP/B: 335 TFLOP/s"; empty where no roof is current.
[[nodiscard]] std::string roofText(const RooflineFigure& figure, OperationalIntensity intensity);
[[nodiscard]] DataTable dataTable(const RooflineFigure& figure);
/// The whole figure as text, for tests and terminals.
[[nodiscard]] std::string text(const RooflineFigure& figure);

}  // namespace ironlab::present
