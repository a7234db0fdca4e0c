// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::lab {
struct MissionPart;
}

namespace ironlab::present {

/// Near: holds, with less than 10 % left (utilisation: less than 3 points), judged by what is left as it is told: equal
/// numbers on the screen are one state.
enum class WallState { Holds, Near, Fails };
/// Of a share of what there is: "10 % left" is not near, "9 % left" is.
[[nodiscard]] bool isNearShare(double left);
/// Of a share that is told in points: "3.0 points left" is not near.
[[nodiscard]] bool isNearPoints(double left);
[[nodiscard]] std::string_view stateWord(WallState state);  ///< "holds", "is near", "fails"

/// What the walls are built from. What the pointers name needs to live only while the figure is built.
struct WallsInput {
    const physics::Evaluation* now = nullptr;
    std::string latencyName = "Latency";  ///< "Time per token"
    std::string memoryName = "Memory";    ///< of the working memory: "HBM"
    std::string busiestMemory;            ///< that a step waits for longest, see `busiestMemory`; empty: `memoryName`
    std::string rateUnit = "1/s";         ///< of the throughput: "tok/s"
    std::string unitsName = "units";      ///< plural, for the cost of a million
    std::string estimateNote;             ///< at the right of the status line: "Prices: est."

    /// What was evaluated, so that the knob that relaxes each wall most can be computed; without it none is named.
    const physics::Accelerator* accelerator = nullptr;
    const physics::Workload* workload = nullptr;
    const physics::Design* design = nullptr;
    /// What the part offers to choose among; empty where it offers nothing, and then the next narrower one is tried.
    std::vector<physics::Precision> weightPrecisions;
    std::vector<physics::Precision> kvPrecisions;
    bool scalesModel = false;  ///< the part lets the model be scaled
    struct SlidingKnob {
        physics::Knob knob = physics::Knob::Peak;
        double lowest = 0.0;  ///< in base units
        double highest = 0.0;
    };
    /// What the part lets slide, and how far: nothing else is advised, and no knob beyond its end. Empty: no part is known.
    std::vector<SlidingKnob> sliding;
    std::optional<double> mostFusion;   ///< where the part lets it slide
    std::optional<double> mostOverlap;  ///< where the part lets it slide
    physics::Requirements requirements;
    std::string latencyOwner = "mission";  ///< who asks for the latency: "part" where the mission asks for another
    std::string powerUntil;                ///< of such a part: "until part 3"
    std::string powerLater;  ///< of a part that does not ask for a power yet: "the mission's 1 mW counts in part 3"
};

/// Takes over what a part offers to choose among.
void takeChoices(WallsInput& input, const lab::MissionPart& part);

/// What stands instead of a knob where nothing that this design can still turn relaxes the wall.
inline constexpr std::string_view kNoKnob = "no step left";
/// What relaxes a wall where no other knob does; the second where the part holds the model's size: what would have to change
/// is no knob here.
inline constexpr std::string_view kSmallerModel = "smaller model";
inline constexpr std::string_view kSmallerHeldModel = "only a smaller model";

/// "SRAM", "Flash", "Spill path": the memory whose bandwidth binds, which need not be the working memory.
[[nodiscard]] std::string busiestMemory(const physics::Accelerator& machine, const physics::Evaluation& evaluation);

struct WallRow {
    physics::WallKind kind = physics::WallKind::Latency;
    WallState state = WallState::Holds;
    std::string name;       ///< "Time per token"
    std::string shortName;  ///< for the status line
    std::string demand;     ///< what the design needs or gives: "38.9 ms"
    std::string limit;      ///< "50 ms"; of a goal what is asked for: "40 %"
    bool isGoal = false;    ///< the demand has to exceed: then the limit is what is needed and the demand what there is
    std::string owner;      ///< who sets the limit: "mission", "machine", "part"
    std::string ownerWords;  ///< for the status line, where a name does not say it: "of the machine"; else empty
    std::string note;        ///< what else there is to know of the limit: "79.6 GiB in binary units"; else empty
    std::string against;     ///< for the status line: "38.9 / 50 ms", "41.2 %, goal 40 %"
    std::string needOfHave;  ///< for a narrow table: "38.9 / 50 ms", "40 / 41.2 %"
    double share = 0.0;      ///< need / have; above 1 the wall is hit
    std::string words;       ///< "22 % left", "4 % over", "1.2 points left", "25 % short" of what a goal needs
    std::string longWords;   ///< the same for the status line and for speech: "96.5 times as many"
    std::string knob;  ///< what relaxes it most and keeps all walls: "more bandwidth"; empty where nothing is known
    std::string knobCosts;     ///< where no step keeps all walls, those that the one in `knob` would cost: "MFU"
    double margin = 0.0;       ///< what is left as a share of what there is; what a goal is short of, of the goal
    double demandValue = 0.0;  ///< SI base unit
    double limitValue = 0.0;
    std::string unit;

    /// "more compute rate, costs MFU"
    [[nodiscard]] std::string knobWords() const { return knobCosts.empty() ? knob : knob + ", costs " + knobCosts; }
    [[nodiscard]] const std::string& need() const { return isGoal ? limit : demand; }
    [[nodiscard]] const std::string& have() const { return isGoal ? demand : limit; }

    bool operator==(const WallRow&) const = default;
};

struct WallsFigure {
    std::string title;
    std::string scope;                 ///< "6 of 7 hold"
    std::vector<WallRow> rows;         ///< what fails, then what is near, then what holds, each by what is left
    std::optional<std::size_t> first;  ///< the row with the smallest margin: the wall that bites first
    std::string firstSentence;         ///< "Time per token bites first: 22 % left."
    std::string estimateNote;

    bool operator==(const WallsFigure&) const = default;
};

/// "Time per token", "HBM capacity", "MFU": a wall's short name under the names of a track. What the design could serve is
/// "Throughput", and "Possible rate" where work arrives at a rate of its own, which `now` knows: more than arrives is not
/// reached.
[[nodiscard]] std::string wallName(physics::WallKind kind, const WallsInput& input);
/// The names of the walls that a design fails, under the names of a track: "HBM capacity, Power"; empty where all hold.
[[nodiscard]] std::string failingWalls(const physics::Evaluation& evaluation, const WallsInput& names);
/// The latency that is required of the whole answer, where a part of it is gone before the step begins; else nothing.
[[nodiscard]] std::optional<Time> requiredOfTheWhole(const physics::Requirements& requirements,
                                                     const physics::Evaluation& evaluation);
/// "Time per token"; "Sound to sound" where sound has to be waited for, of which the limit holds for all and not for the
/// chip alone.
[[nodiscard]] std::string latencyWallName(const std::string& latencyName, const physics::Requirements& requirements,
                                          const physics::Evaluation& evaluation);

[[nodiscard]] WallsFigure wallsFigure(const WallsInput& input);

/// Indices of rows for the status line: what fails first, then what is near, then by what is left; `most` at most.
[[nodiscard]] std::vector<std::size_t> headroomOrder(const WallsFigure& figure, std::size_t most = 4);

[[nodiscard]] Description describe(const WallsFigure& figure);
[[nodiscard]] std::size_t probeCount(const WallsFigure& figure);
[[nodiscard]] std::string probeText(const WallsFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const WallsFigure& figure);
[[nodiscard]] std::string text(const WallsFigure& figure);
/// The status line in words: "Time per token 38.9 / 50 ms, 22 % left; …".
[[nodiscard]] std::string headroomText(const WallsFigure& figure, std::size_t most = 4);

}  // namespace ironlab::present
