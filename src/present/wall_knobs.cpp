// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall_knobs.h"

#include <ironlab/present/knob_step.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ironlab::present {
namespace {

using physics::Accelerator;
using physics::Design;
using physics::Evaluation;
using physics::Precision;
using physics::WallKind;
using Turned = physics::Knob;

constexpr double kStep = 1e-4;
constexpr double kNoEffect = 0.005;  ///< elasticities below this are not worth a knob

/// A design on its machine, to be turned at one knob.
struct Bench {
    Accelerator accelerator;
    Design design;
};

/// The demand of a wall, made so that its logarithm means something; nothing where the wall is not there.
std::optional<double> demandOf(const Evaluation& evaluation, WallKind kind, const Accelerator& accelerator)
{
    const physics::Wall* wall = evaluation.walls.find(kind);
    if (wall == nullptr) {
        return std::nullopt;
    }
    const double base = kind == WallKind::Temperature ? accelerator.thermal->ambient.in(unit::kelvin) : 0.0;
    const double demand = wall->demand - base;
    return demand > 0.0 && std::isfinite(demand) ? std::optional(demand) : std::nullopt;
}

}  // namespace

class WallKnobs::Measurement {
public:
    explicit Measurement(const WallsInput& input) : m_input(input), m_bench{*input.accelerator, *input.design} {}

    /// `turn(Bench&, factor)` multiplies the knob.
    template <class Turn>
    Elasticities smooth(Turn turn)
    {
        return between(evaluated([&](Bench& bench) { turn(bench, 1.0 / (1.0 + kStep)); }),
                       evaluated([&](Bench& bench) { turn(bench, 1.0 + kStep); }), 2.0 * std::log1p(kStep));
    }

    /// `choose(Bench&)` takes the next choice, whose measure is `factor` times the present one's.
    template <class Choose>
    Elasticities step(double factor, Choose choose)
    {
        return between(evaluated([](Bench&) {}), evaluated(choose), std::log(factor));
    }

private:
    template <class Turn>
    Evaluation evaluated(Turn turn)
    {
        // Only a few numbers are turned; copying a machine with all its texts each time would cost more than the model.
        const physics::Overheads overheads = m_bench.accelerator.overheads;
        const Design design = m_bench.design;
        turn(m_bench);
        const Evaluation result =
            physics::evaluate(m_bench.accelerator, *m_input.workload, m_bench.design, m_input.requirements);
        m_bench.accelerator.overheads = overheads;
        m_bench.design = design;
        return result;
    }

    [[nodiscard]] Elasticities between(const Evaluation& low, const Evaluation& high, double logarithm) const
    {
        Elasticities result{};
        for (std::size_t i = 0; i < result.size(); ++i) {
            const auto kind = static_cast<WallKind>(i);
            // A step across the edge of what runs has no slope but in what has to fit.
            if (low.obstacle != high.obstacle && kind != WallKind::Capacity && kind != WallKind::WeightCapacity) {
                continue;
            }
            const auto before = demandOf(low, kind, m_bench.accelerator);
            const auto after = demandOf(high, kind, m_bench.accelerator);
            result[i] = before && after ? std::log(*after / *before) / logarithm : 0.0;
        }
        return result;
    }

    const WallsInput& m_input;
    Bench m_bench;
};

namespace {

/// The next precision of half the width, or of twice the width where there is none.
Precision neighbour(Precision precision)
{
    switch (precision) {
    case Precision::Fp32:
    case Precision::Tf32: return Precision::Fp16;
    case Precision::Bf16:
    case Precision::Fp16: return Precision::Int8;
    case Precision::Fp8:
    case Precision::Int8: return Precision::Int4;
    case Precision::Int4: break;
    }
    return Precision::Int8;
}

double widthRatio(Precision from, Precision to)
{
    return bytesPerElement(to) / bytesPerElement(from);
}

/// The mode after the present one, or before where it is the last, if its limit is another.
std::optional<int> otherPowerMode(const Accelerator& accelerator, const Design& design)
{
    if (!accelerator.power || accelerator.power->modes.size() < 2) {
        return std::nullopt;
    }
    const auto& modes = accelerator.power->modes;
    const int last = static_cast<int>(modes.size()) - 1;
    const int now = std::clamp(design.powerMode, 0, last);
    const int other = now < last ? now + 1 : now - 1;
    const auto limit = [&modes](int mode) { return modes[static_cast<std::size_t>(mode)].limit; };
    return limit(now) == limit(other) ? std::nullopt : std::optional(other);
}

double limitRatio(const Accelerator& accelerator, int from, int to)
{
    const auto& modes = accelerator.power->modes;
    const int last = static_cast<int>(modes.size()) - 1;
    return modes[static_cast<std::size_t>(to)].limit / modes[static_cast<std::size_t>(std::clamp(from, 0, last))].limit;
}

}  // namespace

WallKnobs::WallKnobs(const WallsInput& input)
{
    if (input.accelerator == nullptr || input.workload == nullptr || input.design == nullptr) {
        return;
    }
    Measurement measurement(input);
    turnRates(measurement);
    turnTimes(measurement, *input.design);
    turnChoices(measurement, input);
}

void WallKnobs::turn(Measurement& measurement, Turned knob)
{
    m_knobs.push_back({knobWords(knob), measurement.smooth([knob](Bench& bench, double factor) {
                           turnKnob(bench.accelerator, bench.design, knob, factor);
                       })});
}

void WallKnobs::turnRates(Measurement& measurement)
{
    for (const Turned knob : {Turned::Peak, Turned::Bandwidth, Turned::Batch, Turned::Context}) {
        turn(measurement, knob);
    }
}

void WallKnobs::turnTimes(Measurement& measurement, const Design& design)
{
    for (const Turned knob : {Turned::Launch, Turned::FrameworkTax, Turned::Invocation, Turned::Distance}) {
        turn(measurement, knob);
    }
    if (design.network.bandwidth) {
        turn(measurement, Turned::LinkRate);
    }
    if (design.arrivalRate) {
        m_knobs.push_back({"arrival rate", measurement.smooth([](Bench& bench, double factor) {
                               bench.design.arrivalRate = *bench.design.arrivalRate * factor;
                           })});
    }
}

void WallKnobs::turnChoices(Measurement& measurement, const WallsInput& input)
{
    const Design& design = *input.design;
    const Precision weights = neighbour(design.weightPrecision);
    m_knobs.push_back(
        {"weight precision", measurement.step(widthRatio(design.weightPrecision, weights),
                                              [&](Bench& bench) { bench.design.weightPrecision = weights; })});
    if (input.workload->kvCache) {
        const Precision cache = neighbour(design.kvPrecision);
        m_knobs.push_back(
            {"KV cache precision", measurement.step(widthRatio(design.kvPrecision, cache),
                                                    [&](Bench& bench) { bench.design.kvPrecision = cache; })});
    }
    if (const auto mode = otherPowerMode(*input.accelerator, design)) {
        const double ratio = limitRatio(*input.accelerator, design.powerMode, *mode);
        m_knobs.push_back(
            {"power mode", measurement.step(ratio, [&](Bench& bench) { bench.design.powerMode = *mode; })});
    }
}

std::string_view WallKnobs::mostSensitive(WallKind kind) const
{
    std::string_view best;
    double strongest = kNoEffect;
    for (const Knob& knob : m_knobs) {
        const double strength = std::abs(knob.elasticity[static_cast<std::size_t>(kind)]);
        // Of equals the first, which is the more general one, whatever the last digit says.
        if (strength > strongest * (best.empty() ? 1.0 : 1.0 + kStep)) {
            best = knob.words;
            strongest = strength;
        }
    }
    return best;
}

}  // namespace ironlab::present
