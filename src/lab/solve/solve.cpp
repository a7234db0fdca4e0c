// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/solve/solve_proposal.h"
#include "lab/solve/solve_tally.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/parallel.h>
#include <ironlab/lab/solve.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

constexpr std::array<std::string_view, kObjectives.size()> kObjectiveNames{"throughput", "latency", "mfu", "cost",
                                                                           "energy"};
/// Large enough to be worth a thread's way to the next one, small enough to share the work out evenly.
constexpr std::size_t kBlock = 65'536;

struct Block {
    std::uint32_t machine = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Block> blocksOf(const std::vector<MachineGrid>& grids)
{
    std::vector<Block> blocks;
    for (std::uint32_t machine = 0; machine < grids.size(); ++machine) {
        const std::size_t size = grids[machine].grid.size();
        for (std::size_t begin = 0; begin < size; begin += kBlock)
            blocks.push_back({machine, begin, std::min(size, begin + kBlock)});
    }
    return blocks;
}

Tally tallyOf(const Block& block, const MachineGrid& machine, const physics::Requirements& requirements,
              std::optional<Rate> load)
{
    Tally tally(load);
    physics::StagedEvaluation evaluation(*machine.accelerator, *machine.workload, requirements, physics::Tails::Near);
    physics::visitGrid(machine.grid, evaluation, block.begin, block.end,
                       [&](std::size_t point, const physics::Design& design, const physics::Evaluation& result) {
                           tally.count({block.machine, point}, result, *machine.accelerator, design);
                       });
    return tally;
}

Tally tallyOf(const std::vector<MachineGrid>& grids, const MissionPart& part, unsigned threads)
{
    const auto load = loadOf(part);
    const std::vector<Block> blocks = blocksOf(grids);
    std::vector<Tally> tallies(blocks.size(), Tally(load));
    runInParallel(blocks.size(), threads, [&](std::size_t i) {
        tallies[i] = tallyOf(blocks[i], grids[blocks[i].machine], part.requirements, load);
    });
    Tally whole(load);
    for (const Tally& tally : tallies)
        whole.append(tally);
    return whole;
}

/// Turns points of the grids back into designs.
class Designs {
public:
    Designs(const std::vector<MachineGrid>& grids, const physics::Requirements& requirements)
        : m_grids(grids),
          m_requirements(requirements)
    {
    }

    [[nodiscard]] SolvedDesign at(PointId id) const
    {
        const MachineGrid& machine = m_grids[id.machine];
        NamedDesign design = machine.at(id.point);
        const auto evaluation =
            physics::evaluate(*machine.accelerator, *machine.workload, design.knobs, m_requirements);
        return {std::move(design), evaluation};
    }

    [[nodiscard]] std::optional<SolvedDesign> at(const std::optional<Candidate>& candidate) const
    {
        return candidate ? std::optional(at(candidate->id)) : std::nullopt;
    }

    [[nodiscard]] ParetoFront front(Objective against, const std::vector<Candidate>& points) const
    {
        ParetoFront front{against, points.size(), {}};
        const std::size_t shown = std::min(points.size(), kShownFront);
        for (std::size_t i = 0; i < shown; ++i)
            front.designs.push_back(at(points[shown == 1 ? 0 : i * (points.size() - 1) / (shown - 1)].id));
        return front;
    }

private:
    const std::vector<MachineGrid>& m_grids;
    const physics::Requirements& m_requirements;
};

SolvedDesign evaluated(const NamedDesign& design, const physics::Requirements& requirements, const Catalog& catalog)
{
    const auto resolved = resolve(design, catalog);
    IRONLAB_EXPECTS(resolved.has_value());  // the reader of missions has resolved every design
    SolvedDesign result{design, resolved->evaluate(requirements)};
    result.design.knobs = resolved->knobs;
    result.design.largestBatch = false;
    return result;
}

}  // namespace

std::string_view fileName(Objective objective)
{
    return kObjectiveNames[static_cast<std::size_t>(objective)];
}

std::optional<Objective> objectiveFromFileName(std::string_view name)
{
    for (const Objective objective : kObjectives)
        if (fileName(objective) == name)
            return objective;
    return std::nullopt;
}

bool isMaximized(Objective objective)
{
    return objective == Objective::Throughput || objective == Objective::Mfu;
}

std::optional<double> objectiveValue(const physics::Evaluation& evaluation, Objective objective)
{
    switch (objective) {
    case Objective::Throughput: return evaluation.throughput.in(unit::perSecond);
    case Objective::Latency: return evaluation.latency.in(unit::second);
    case Objective::Mfu: return evaluation.modelFlopsUtilization;
    case Objective::Cost:
        return evaluation.economics.costPerMillion
                   ? std::optional(evaluation.economics.costPerMillion->in(unit::dollar))
                   : std::nullopt;
    case Objective::Energy: break;
    }
    return evaluation.energy ? std::optional(evaluation.energy->perStep.in(unit::joule) / evaluation.work.batch)
                             : std::nullopt;
}

double Solution::feasibleShare() const
{
    return points > 0 ? static_cast<double>(feasible) / static_cast<double>(points) : 0.0;
}

const std::optional<SolvedDesign>& Solution::bestAt(Objective objective) const
{
    return best[static_cast<std::size_t>(objective)];
}

Solution solve(const Mission& mission, const MissionPart& part, const Catalog& catalog, const GridOptions& options,
               unsigned threads)
{
    Solution solution;
    solution.axes = solveAxes(part, options);
    const auto grids = machineGrids(mission, part.start, solution.axes, catalog);
    const Tally tally = tallyOf(grids, part, threads);
    const Designs designs(grids, part.requirements);
    solution.points = tally.points();
    solution.feasible = tally.feasible();
    solution.tolls = tally.tolls();
    solution.start = evaluated(part.start, part.requirements, catalog);
    for (const Objective objective : kObjectives)
        solution.best[static_cast<std::size_t>(objective)] = designs.at(tally.best(objective));
    for (std::size_t i = 0; i < kFrontObjectives.size(); ++i)
        if (!tally.front(i).points().empty())
            solution.fronts.push_back(designs.front(kFrontObjectives[i], tally.front(i).points()));
    solution.proposal = solvedProposal(part, catalog, designs.at(tally.cheapestAtLoad()));
    return solution;
}

}  // namespace ironlab::lab
