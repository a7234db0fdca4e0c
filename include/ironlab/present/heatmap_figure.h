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

/// One design as the map knows it: the speedup S of its magic accelerator and its evaluation at that S.
struct HeatmapDesign {
    int move = 0;  ///< number of its recorded move; 0: not recorded yet
    double speedup = 1.0;
    physics::SpeedupTarget appliesTo = physics::SpeedupTarget::Accelerator;
    const physics::Evaluation* evaluation = nullptr;
};

/// What the map is built from. Pointers need to live only while the figure is built.
struct HeatmapInput {
    std::optional<HeatmapDesign> current;  ///< its T at S = 1 is held by the target contour
    std::vector<HeatmapDesign> moves;      ///< recorded, in order; the current design is not repeated
    std::optional<Time> target;            ///< required latency of the step
    std::optional<Time> required;          ///< of the whole answer, where `target` is what that leaves for the step
    std::string goal;                      ///< "60 FPS"; empty: the target's time
    std::string work = "step";             ///< "frame": one unit of what takes the time
    std::string latencyName = "step time";
    bool isEstimate = false;
    /// False: no text of the figure, of its read-out or of its description contains the critical parallel fraction.
    bool criticalFractionClaimed = false;
};

/// A place on the map. `speedup` may be infinite.
struct MapPoint {
    double speedup = 1.0;
    double serialShare = 1.0;  ///< 1 - p

    bool operator==(const MapPoint&) const = default;
};

/// Where the whole speeds up `level` times, from the formula: 1 - p = (1/level - 1/S) / (1 - 1/S).
struct HeatmapContour {
    double level = 1.0;
    std::string label;             ///< "5 ×"
    std::vector<MapPoint> points;  ///< by rising S, the last at the end of the decades

    bool operator==(const HeatmapContour&) const = default;
};

/// How the required latency lies on the map.
enum class TargetState {
    None,        ///< nothing is required
    MetAlready,  ///< today's T meets it at S = 1
    OnMap,       ///< there is a contour
    OutOfReach   ///< it would take a serial share below the map's end
};

/// A design of the student on the map.
struct HeatmapMark {
    int move = 0;
    MapPoint place;
    bool met = false;  ///< by its own evaluation
    bool runs = true;
    double total = 1.0;  ///< its own speedup of the whole
    double limit = 1.0;  ///< its own limit at S = infinity
    Time latency;        ///< its own, at its S
    Time latencyAtOne;   ///< its own, at S = 1

    bool operator==(const HeatmapMark&) const = default;
};

struct HeatmapFigure {
    std::string title;
    std::string scope;           ///< says which T the target contour holds
    Axis speedup;                ///< 1 to 10,000; infinity stands beyond the axis
    Axis serial;                 ///< serial share; its low end is at the bottom
    std::vector<Tick> parallel;  ///< the same places by p
    std::string parallelTitle;
    std::vector<HeatmapContour> contours;
    TargetState targetState = TargetState::None;
    HeatmapContour targetContour;  ///< empty unless `OnMap`
    std::string targetLabel;       ///< "target 16.7 ms = 1.99 ×"
    std::string tooSerial;
    std::string tooSlow;
    std::vector<HeatmapMark> moves;
    std::optional<HeatmapMark> current;
    std::string obstacle;    ///< a sentence where the current design does not run
    std::vector<Tick> ramp;  ///< of the colour key, 1× to 100×
    std::string metWord;
    std::string missedWord;
    std::string latencyName;
    std::string goal;
    std::optional<Time> held;  ///< today's T at S = 1
    std::optional<Time> target;
    std::optional<Time> required;  ///< margins are shares of it, where it is another than the target
    bool isEstimate = false;
    std::optional<std::string> criticalFraction;  ///< only once it is claimed: "0.568", or why there is none

    bool operator==(const HeatmapFigure&) const = default;
};

/// Ends of the map's axes.
inline constexpr double kMapSpeedupEnd = 1e4;
inline constexpr double kMapSerialEnd = 0.01;

[[nodiscard]] HeatmapFigure heatmapFigure(const HeatmapInput& input);

/// The contour of `level` above 1 within the map; empty where it lies beyond. At most `kContourPoints` points.
/// Source: Amdahl 1967, solved for 1 - p. Worked example: level 5 at S = 10 needs (0.2 - 0.1) / 0.9 = 0.111.
[[nodiscard]] std::vector<MapPoint> speedupContour(double level);
inline constexpr std::size_t kContourPoints = 96;

/// What stands beside the map for the place under the cross-hair.
struct HeatmapReadout {
    enum class Verdict { None, Met, Missed };
    struct Row {
        std::string name;
        std::string value;
        std::string symbol = {};  ///< where the name has no room beside the value; empty: it has none
        bool operator==(const Row&) const = default;
    };

    std::string title;   ///< "At the cross-hair, move 9"
    std::string factor;  ///< "× 2.12"
    std::string limit;   ///< "of 2.53 at most"
    std::vector<Row> rows;
    Verdict verdict = Verdict::None;
    std::string verdictText;  ///< "meets 60 FPS, 6 % left", "39 % of 10 ms left"

    bool operator==(const HeatmapReadout&) const = default;
};

/// At any place, with today's T held. Empty rows where there is no design yet.
[[nodiscard]] HeatmapReadout readout(const HeatmapFigure& figure, MapPoint place);
/// Of a design of the student, by its own evaluation.
[[nodiscard]] HeatmapReadout readout(const HeatmapFigure& figure, const HeatmapMark& mark);

[[nodiscard]] Description describe(const HeatmapFigure& figure);
/// The read-out in one line, for a screen reader and the status line.
[[nodiscard]] std::string probeText(const HeatmapReadout& readout);
[[nodiscard]] DataTable dataTable(const HeatmapFigure& figure);
[[nodiscard]] std::string text(const HeatmapFigure& figure);

}  // namespace ironlab::present
