// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/knob_traits.h"

#include <ironlab/base/contract.h>
#include <ironlab/lab/solve_grid.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::lab {
namespace {

using Field = physics::DesignField;

constexpr int kFewestSamples = 2;
/// Finer than a slider is moved by hand.
constexpr int kMostSamples = 257;

bool isNumber(const KnobSpec& knob)
{
    return traits(knob.id).kind == KnobTraits::Kind::Number;
}

/// To three significant digits, which is how finely a slider can be set.
double rounded(double value)
{
    if (value == 0.0)
        return value;
    const double digits = 2.0 - std::floor(std::log10(std::abs(value)));
    const double power = std::pow(10.0, std::abs(digits));
    return digits < 0.0 ? std::round(value / power) * power : std::round(value * power) / power;
}

std::vector<KnobValue> numbers(const KnobSpec& knob, int samples)
{
    std::vector<KnobValue> values;
    for (int i = 0; i < samples; ++i) {
        const double share = samples == 1 ? 0.0 : static_cast<double>(i) / (samples - 1);
        const KnobValue value{valueAt(knob, share), {}};
        if (values.empty() || value.number > values.back().number)
            values.push_back(value);
    }
    if (knob.allowsInfinity)
        values.push_back({std::numeric_limits<double>::infinity(), {}});
    return values;
}

std::size_t pointsOf(const std::vector<SolveAxis>& axes)
{
    std::size_t points = 1;
    for (const SolveAxis& axis : axes)
        points *= axis.values.size();
    return points;
}

/// Makes axes finer, the coarsest first, while the grid stays within its bound.
void refine(std::vector<SolveAxis>& axes, std::vector<int> samples, std::size_t mostPoints)
{
    std::vector<bool> isDone(axes.size());
    for (std::size_t i = 0; i < axes.size(); ++i)
        isDone[i] = samples[i] == 0;
    for (;;) {
        std::size_t next = axes.size();
        for (std::size_t i = 0; i < axes.size(); ++i)
            if (!isDone[i] && (next == axes.size() || samples[i] < samples[next]))
                next = i;
        if (next == axes.size())
            return;
        SolveAxis& axis = axes[next];
        const int finer = 2 * samples[next] - 1;
        auto values = knobSamples(axis.knob, finer);
        const bool isTooFine = finer > kMostSamples;
        const bool fits = pointsOf(axes) / axis.values.size() * values.size() <= mostPoints;
        if (isTooFine || !fits || values.size() == axis.values.size()) {
            isDone[next] = true;
            continue;
        }
        axis.values = std::move(values);
        samples[next] = finer;
    }
}

std::vector<NamedDesign> machineStarts(const Mission& mission, const NamedDesign& start,
                                       const std::vector<SolveAxis>& axes)
{
    std::vector<NamedDesign> starts{start};
    for (const SolveAxis& axis : axes) {
        if (fieldOf(axis.knob.id))
            continue;
        std::vector<NamedDesign> turned;
        for (const NamedDesign& before : starts)
            for (const KnobValue& value : axis.values)
                turned.push_back(withKnob(before, mission, axis.knob, value));
        starts = std::move(turned);
    }
    return starts;
}

physics::GridAxis gridAxis(const Mission& mission, const MachineGrid& machine, const SolveAxis& axis, Field field)
{
    physics::GridAxis result{field, {}};
    const auto& power = machine.accelerator->power;
    const std::size_t modes = power && !power->modes.empty() ? power->modes.size() : 1;
    for (const KnobValue& value : axis.values)
        if (field != Field::PowerMode || result.values.size() < modes)
            result.values.push_back(withKnob(machine.start, mission, axis.knob, value).knobs);
    return result;
}

}  // namespace

std::optional<Field> fieldOf(KnobId knob)
{
    switch (knob) {
    case KnobId::Tier:
    case KnobId::Accelerator: return std::nullopt;
    case KnobId::Batch: return Field::Batch;
    case KnobId::ModelScale: return Field::ModelScale;
    case KnobId::Context: return Field::ContextTokens;
    case KnobId::WeightPrecision: return Field::WeightPrecision;
    case KnobId::ComputePrecision: return Field::ComputePrecision;
    case KnobId::KvPrecision: return Field::KvPrecision;
    case KnobId::Fusion: return Field::Fusion;
    case KnobId::FrameworkTax: return Field::FrameworkTax;
    case KnobId::AcceleratorSpeedup: return Field::AcceleratorSpeedup;
    case KnobId::SpeedupTarget: return Field::SpeedupAppliesTo;
    case KnobId::Overlap: return Field::Overlap;
    case KnobId::Distance: return Field::Distance;
    case KnobId::LinkRate: return Field::LinkRate;
    case KnobId::ZeroLatency: return Field::ZeroLatency;
    case KnobId::PowerMode: return Field::PowerMode;
    case KnobId::PeakScale: return Field::PeakScale;
    case KnobId::BandwidthScale: return Field::BandwidthScale;
    case KnobId::OsMode: return Field::OsMode;
    case KnobId::ArrivalRate: return Field::ArrivalRate;
    case KnobId::Count: return Field::Count;
    }
    return std::nullopt;
}

double valueAt(const KnobSpec& knob, double share)
{
    if (share <= 0.0)
        return knob.minimum;
    if (share >= 1.0)
        return knob.maximum;
    const double exact = knob.scale == KnobScale::Logarithmic
                             ? knob.minimum * std::pow(knob.maximum / knob.minimum, share)
                             : knob.minimum + share * (knob.maximum - knob.minimum);
    return std::clamp(knob.wholeNumbers ? std::round(exact) : rounded(exact), knob.minimum, knob.maximum);
}

std::vector<KnobValue> knobSamples(const KnobSpec& knob, int samples)
{
    IRONLAB_EXPECTS(samples >= 1);
    switch (traits(knob.id).kind) {
    case KnobTraits::Kind::Number: return numbers(knob, samples);
    case KnobTraits::Kind::Switch: return {{0.0, {}}, {1.0, {}}};
    case KnobTraits::Kind::Choice: break;
    }
    std::vector<KnobValue> values;
    for (const std::string& choice : knob.choices)
        values.push_back({0.0, choice});
    return values;
}

std::vector<SolveAxis> solveAxes(const MissionPart& part, const GridOptions& options)
{
    std::vector<SolveAxis> axes;
    std::vector<int> samples;
    for (const KnobSpec& knob : part.knobs) {
        const auto byHand = options.samples.find(knob.id);
        const bool isFree = isNumber(knob) && byHand == options.samples.end();
        samples.push_back(isFree ? kFewestSamples : 0);
        axes.push_back({knob, knobSamples(knob, isNumber(knob) && !isFree ? byHand->second : kFewestSamples)});
    }
    refine(axes, std::move(samples), options.mostPoints);
    return axes;
}

NamedDesign MachineGrid::at(std::size_t point) const
{
    NamedDesign design = start;
    design.knobs = grid.at(point);
    return design;
}

std::vector<MachineGrid> machineGrids(const Mission& mission, const NamedDesign& start,
                                      const std::vector<SolveAxis>& axes, const Catalog& catalog)
{
    std::vector<MachineGrid> grids;
    for (NamedDesign& turned : machineStarts(mission, start, axes)) {
        const auto resolved = resolve(turned, catalog);
        IRONLAB_EXPECTS(resolved.has_value());  // the reader of missions has looked every name up
        MachineGrid machine{std::move(turned), &resolved->accelerator->value, &resolved->workload->value, {}};
        machine.start.knobs = resolved->knobs;
        machine.start.largestBatch = false;
        machine.grid.start = resolved->knobs;
        for (const SolveAxis& axis : axes)
            if (const auto field = fieldOf(axis.knob.id))
                machine.grid.axes.push_back(gridAxis(mission, machine, axis, *field));
        machine.grid.putCostlyAxesOutside();
        grids.push_back(std::move(machine));
    }
    return grids;
}

}  // namespace ironlab::lab
