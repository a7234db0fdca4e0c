// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/lab/solve_region.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

constexpr double kFewWholes = 16.0;

// Whole numbers that several places of the slider are rounded to are one cell, as wide as these.
RegionSide placesOf(const KnobSpec& knob, std::size_t count)
{
    RegionSide side{{knob, {}}, {}};
    std::vector<KnobValue>& values = side.axis.values;
    const auto shareOf = [count](double place) { return place / static_cast<double>(count); };
    for (std::size_t i = 0; i < count; ++i) {
        const auto place = static_cast<double>(i);
        const double value = valueAt(knob, shareOf(place + 0.5));
        if (values.empty() || !knob.wholeNumbers || value != values.back().number) {
            values.push_back({value, {}});
            side.edges.push_back(shareOf(place));
        }
    }
    side.edges.push_back(1.0);
    if (values.size() == count)
        side.edges.clear();
    return side;
}

RegionSide cellsOf(const KnobSpec& knob, std::size_t count)
{
    if (knob.scale == KnobScale::Choice || knob.scale == KnobScale::Switch)
        return {{knob, knobSamples(knob, 1)}};
    const double wholes = knob.maximum - knob.minimum + 1.0;
    if (!knob.wholeNumbers || wholes > kFewWholes || wholes > static_cast<double>(count))
        return placesOf(knob, count);
    RegionSide side{{knob, {}}};
    for (double value = knob.minimum; value <= knob.maximum; value += 1.0)
        side.axis.values.push_back({value, {}});
    return side;
}

/// The design and its part come from a mission that was read, so every name is known.
ResolvedDesign found(const NamedDesign& design, const Catalog& catalog)
{
    const auto resolved = resolve(design, catalog);
    IRONLAB_EXPECTS(resolved.has_value());
    return *resolved;
}

}  // namespace

FeasibleRegion::FeasibleRegion(RegionSide across, RegionSide up)
    : m_across(std::move(across)),
      m_up(std::move(up)),
      m_cells(columns() * rows(), kNoWall)
{
}

std::uint8_t FeasibleRegion::at(std::size_t column, std::size_t row) const
{
    IRONLAB_EXPECTS(column < columns() && row < rows());
    return m_cells[row * columns() + column];
}

std::optional<physics::WallKind> FeasibleRegion::stoppedBy(std::size_t column, std::size_t row) const
{
    const std::uint8_t cell = at(column, row);
    return cell == kPasses || cell == kNoWall ? std::nullopt : std::optional(static_cast<physics::WallKind>(cell));
}

std::size_t FeasibleRegion::passing() const
{
    return static_cast<std::size_t>(std::count(m_cells.begin(), m_cells.end(), kPasses));
}

void FeasibleRegion::set(std::size_t column, std::size_t row, const physics::Evaluation& evaluation)
{
    const physics::Wall* first = evaluation.walls.first();
    const bool isStopped = first != nullptr && !first->passed();
    m_cells[row * columns() + column] = evaluation.feasible() ? kPasses
                                        : isStopped           ? static_cast<std::uint8_t>(first->kind)
                                                              : kNoWall;
}

FeasibleRegion feasibleRegion(const Mission& mission, const MissionPart& part, const NamedDesign& design,
                              const KnobSpec& across, const KnobSpec& up, const Catalog& catalog, std::size_t columns,
                              std::size_t rows)
{
    FeasibleRegion region(cellsOf(across, columns), cellsOf(up, rows));
    NamedDesign bench = design;
    bench.knobs = found(design, catalog).knobs;
    bench.largestBatch = false;
    const auto field = fieldOf(up.id);
    const physics::Stages turned = field ? physics::stagesOf(*field) : physics::stage::kAll;
    std::optional<physics::StagedEvaluation> evaluation;
    for (std::size_t column = 0; column < region.columns(); ++column) {
        const NamedDesign start = withKnob(bench, mission, across, region.across().values[column]);
        for (std::size_t row = 0; row < region.rows(); ++row) {
            // What chooses the machine is turned first: another machine starts in its first power mode.
            const NamedDesign cell = field ? withKnob(start, mission, up, region.up().values[row])
                                           : withKnob(withKnob(bench, mission, up, region.up().values[row]), mission,
                                                      across, region.across().values[column]);
            const bool isNewMachine = row == 0 || !field;
            if (isNewMachine) {
                const ResolvedDesign resolved = found(cell, catalog);
                evaluation.emplace(resolved.accelerator->value, resolved.workload->value, part.requirements,
                                   physics::Tails::Verdicts);
            }
            region.set(column, row, evaluation->at(cell.knobs, isNewMachine ? physics::stage::kAll : turned));
        }
    }
    return region;
}

}  // namespace ironlab::lab
