// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/solve_grid.h>

#include <array>
#include <string_view>

namespace ironlab::lab {

/// What a feasible design can be best at. Energy is that of one unit of work.
enum class Objective { Throughput, Latency, Mfu, Cost, Energy };
inline constexpr std::array kObjectives{Objective::Throughput, Objective::Latency, Objective::Mfu, Objective::Cost,
                                        Objective::Energy};
[[nodiscard]] std::string_view fileName(Objective objective);  ///< "throughput", "latency", "mfu", "cost", "energy"
[[nodiscard]] std::optional<Objective> objectiveFromFileName(std::string_view name);
/// The figure that an objective speaks of, in base units; nothing where the presets do not know it.
[[nodiscard]] std::optional<double> objectiveValue(const physics::Evaluation& evaluation, Objective objective);
/// Whether more of it is better.
[[nodiscard]] bool isMaximized(Objective objective);

/// A design of the grid, evaluated whole.
struct SolvedDesign {
    NamedDesign design;
    physics::Evaluation evaluation;
};

/// How a wall thins out the space.
struct WallToll {
    std::string_view wall;   ///< file name of a wall, or of an obstacle that is none: "no_engine_for_precision"
    std::size_t first = 0;   ///< infeasible designs that it stops first, by the largest share of its limit
    std::size_t failed = 0;  ///< designs that fail it, whatever else they fail
    std::size_t alone = 0;   ///< designs that fail it and nothing else
};

/// Feasible designs of which none has both more throughput and less of the other figure.
struct ParetoFront {
    Objective against = Objective::Latency;
    std::size_t size = 0;               ///< of the whole front
    std::vector<SolvedDesign> designs;  ///< from the lowest throughput to the highest; a longer front is thinned evenly
};
inline constexpr std::size_t kShownFront = 33;

/// What becomes of the scene's proposal at the load of the mission, beside the cheapest feasible design.
struct SolvedProposal {
    SolvedDesign proposal;  ///< at that load
    Rate load;
    std::optional<SolvedDesign>
        rival;  ///< cheapest feasible design at the load, of equals the one with most throughput
    std::optional<double> costPerMillion, rivalCostPerMillion;  ///< dollars, at the load
    bool winsAtLoad = false;                                    ///< costs no more than the rival there
    /// The load up to which the proposal costs no more; nothing: always (where it wins) or never.
    std::optional<Rate> winsBelow;
    /// The same with requests that arrive at random and wait, and with the walls and the required latency in force;
    /// nothing where one of the two does not run or has no price.
    std::optional<physics::OfferComparison> withQueueing;
};

struct Solution {
    std::vector<SolveAxis> axes;
    std::size_t points = 0;
    std::size_t feasible = 0;
    SolvedDesign start;  ///< what the part opens with
    std::vector<WallToll> tolls;
    std::array<std::optional<SolvedDesign>, kObjectives.size()> best;  ///< nothing where no design is feasible
    std::vector<ParetoFront> fronts;
    std::optional<SolvedProposal> proposal;

    [[nodiscard]] double feasibleShare() const;
    [[nodiscard]] const std::optional<SolvedDesign>& bestAt(Objective objective) const;
};

/// Evaluates every design of a part's knob grid against what the part requires, on up to `threads` threads. The result
/// does not depend on their number; of equal designs the first one counts.
[[nodiscard]] Solution solve(const Mission& mission, const MissionPart& part, const Catalog& catalog,
                             const GridOptions& options = {}, unsigned threads = 1);

}  // namespace ironlab::lab
