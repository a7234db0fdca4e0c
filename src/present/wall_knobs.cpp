// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall_knobs.h"

#include <ironlab/present/knob_step.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace ironlab::present {
namespace {

using physics::Accelerator;
using physics::Design;
using physics::Evaluation;
using physics::Precision;
using physics::WallKind;
using Turned = physics::Knob;

constexpr double kNoRelief = 5e-4;  ///< logarithms of demands below this are not worth a knob
constexpr double kAlmostEqual = 1e-4;

/// A design on its machine, to be turned at one knob.
struct Bench {
    Accelerator accelerator;
    Design design;
};

/// The demand of a wall, made so that its logarithm means something and more of it is worse; nothing where the wall is not
/// there.
std::optional<double> demandOf(const Evaluation& evaluation, WallKind kind, const Accelerator& accelerator)
{
    const physics::Wall* wall = evaluation.walls.find(kind);
    if (wall == nullptr) {
        return std::nullopt;
    }
    const double base = kind == WallKind::Temperature ? accelerator.thermal->ambient.in(unit::kelvin) : 0.0;
    const double demand = wall->demand - base;
    if (!(demand > 0.0) || !std::isfinite(demand)) {
        return std::nullopt;
    }
    return wall->mustExceed ? 1.0 / demand : demand;
}

/// Where a slider of a part stands, in base units.
double settingOf(const Design& design, Turned knob)
{
    switch (knob) {
    case Turned::Peak: return design.peakScale;
    case Turned::Bandwidth: return design.bandwidthScale;
    case Turned::Batch: return design.batch;
    case Turned::ModelScale: return design.modelScale;
    case Turned::Context: return design.contextTokens;
    case Turned::FrameworkTax: return design.frameworkTax.in(unit::second);
    case Turned::Distance: return design.network.distance.in(unit::metre);
    case Turned::LinkRate: return design.network.bandwidth ? design.network.bandwidth->in(unit::bytePerSecond) : 0.0;
    case Turned::Launch:
    case Turned::LayerSetup:
    case Turned::Invocation: break;  // of the machine: no slider
    }
    return 0.0;
}

}  // namespace

class WallKnobs::Measurement {
public:
    explicit Measurement(const WallsInput& input) : m_input(input), m_bench{*input.accelerator, *input.design} {}

    /// What a step of the knob relieves each wall of; `turn(Bench&)` takes the step.
    template <class Turn>
    Step step(Turn turn)
    {
        const Evaluation then = evaluated(turn);
        if (loses(WallKind::Capacity, then) || loses(WallKind::WeightCapacity, then)) {
            return {};
        }
        return {reliefOf(then), lost(then)};
    }

    [[nodiscard]] const Design& design() const { return *m_input.design; }
    [[nodiscard]] const WallsInput& input() const { return m_input; }

    /// Whether the part's slider, where there is one, goes on that way from where it stands.
    [[nodiscard]] bool slides(Turned knob, double factor) const
    {
        constexpr double kAtEnd = 1e-6;
        const auto own = std::ranges::find(m_input.sliding, knob, &WallsInput::SlidingKnob::knob);
        if (own == m_input.sliding.end()) {
            return m_input.sliding.empty();
        }
        const double now = settingOf(design(), knob);
        return factor > 1.0 ? now < own->highest * (1.0 - kAtEnd) : now > own->lowest * (1.0 + kAtEnd);
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

    /// A wall that holds now and does not then.
    [[nodiscard]] bool loses(WallKind kind, const Evaluation& then) const
    {
        const physics::Wall* before = m_input.now->walls.find(kind);
        const physics::Wall* after = then.walls.find(kind);
        return before != nullptr && after != nullptr && before->passed() && !after->passed();
    }

    [[nodiscard]] std::vector<WallKind> lost(const Evaluation& then) const
    {
        std::vector<WallKind> walls;
        for (std::size_t i = 0; i < physics::kWallKinds; ++i) {
            if (loses(static_cast<WallKind>(i), then)) {
                walls.push_back(static_cast<WallKind>(i));
            }
        }
        return walls;
    }

    /// The logarithm of what the demand was over what it is then.
    [[nodiscard]] Reliefs reliefOf(const Evaluation& then) const
    {
        Reliefs result{};
        for (std::size_t i = 0; i < result.size(); ++i) {
            const auto kind = static_cast<WallKind>(i);
            // A step across the edge of what runs relieves nothing but what has to fit.
            if (m_input.now->obstacle != then.obstacle && kind != WallKind::Capacity
                && kind != WallKind::WeightCapacity) {
                continue;
            }
            const auto before = demandOf(*m_input.now, kind, m_bench.accelerator);
            const auto after = demandOf(then, kind, m_bench.accelerator);
            result[i] = before && after ? std::log(*before / *after) : 0.0;
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

/// What a part offers; where it offers nothing, the next precision.
std::vector<Precision> offeredOr(const std::vector<Precision>& offered, Precision now)
{
    return offered.empty() ? std::vector{neighbour(now)} : offered;
}

std::string_view turnedWords(const KnobBench& bench, const KnobChoice& choice)
{
    const bool less = isLess(bench, choice);
    switch (choice.of) {
    case KnobChoice::Of::Weights: return less ? "narrower weights" : "wider weights";
    case KnobChoice::Of::KvCache: return less ? "narrower KV cache" : "wider KV cache";
    case KnobChoice::Of::PowerMode: break;
    }
    return less ? "lower power mode" : "higher power mode";
}

}  // namespace

WallKnobs::WallKnobs(const WallsInput& input)
{
    if (input.accelerator == nullptr || input.workload == nullptr || input.design == nullptr) {
        return;
    }
    Measurement measurement(input);
    turnRates(measurement);
    turnTimes(measurement);
    turnChoices(measurement, input);
    turnScale(measurement, input);
}

void WallKnobs::turn(Measurement& measurement, Turned knob, std::string_view more, std::string_view less)
{
    step(measurement, knob, kSlidingStep, more);
    step(measurement, knob, 1.0 / kSlidingStep, less);
}

/// Lost time relaxes a wall of rates as well, but nobody would be advised to lose more.
void WallKnobs::shorten(Measurement& measurement, Turned knob, std::string_view less)
{
    step(measurement, knob, 1.0 / kSlidingStep, less);
}

void WallKnobs::step(Measurement& measurement, Turned knob, double factor, std::string_view words)
{
    if (measurement.slides(knob, factor)) {
        m_knobs.push_back({words, measurement.step([knob, factor](Bench& bench) {
                               turnKnob(bench.accelerator, bench.design, knob, factor);
                           })});
    }
}

void WallKnobs::turnRates(Measurement& measurement)
{
    turn(measurement, Turned::Peak, "more compute rate", "less compute rate");
    turn(measurement, Turned::Bandwidth, "more bandwidth", "less bandwidth");
    turnBatch(measurement);
    turn(measurement, Turned::Context, "longer context", "shorter context");
}

/// Batches are whole, and none is smaller than one.
void WallKnobs::turnBatch(Measurement& measurement)
{
    const double batch = measurement.design().batch;
    if (measurement.slides(Turned::Batch, kSlidingStep)) {
        m_knobs.push_back(
            {"larger batch", measurement.step([batch](Bench& bench) { bench.design.batch = nextBatch(batch); })});
    }
    if (batch > 1.0 && measurement.slides(Turned::Batch, 1.0 / kSlidingStep)) {
        m_knobs.push_back(
            {"smaller batch", measurement.step([batch](Bench& bench) { bench.design.batch = previousBatch(batch); })});
    }
}

void WallKnobs::turnTimes(Measurement& measurement)
{
    const Design& design = measurement.design();
    shorten(measurement, Turned::Launch, "less kernel dispatch");
    shorten(measurement, Turned::FrameworkTax, "less framework tax");
    shorten(measurement, Turned::Invocation, "shorter invocation");
    shorten(measurement, Turned::Distance, "less distance");
    turnShares(measurement);
    if (design.network.bandwidth) {
        turn(measurement, Turned::LinkRate, "more link rate", "less link rate");
    }
    if (design.arrivalRate) {
        for (const auto& [words, factor] :
             {std::pair{"higher arrival rate", kSlidingStep}, std::pair{"lower arrival rate", 1.0 / kSlidingStep}}) {
            m_knobs.push_back({words, measurement.step([by = factor](Bench& bench) {
                                   bench.design.arrivalRate = *bench.design.arrivalRate * by;
                               })});
        }
    }
}

/// Fusion and overlap begin at nothing, so their step is a tenth of the whole.
void WallKnobs::turnShares(Measurement& measurement)
{
    constexpr double kStep = 0.1;
    const auto turnShare = [&](std::optional<double> most, double Design::*share, std::string_view words) {
        if (most && measurement.design().*share < *most) {
            const double next = std::min(measurement.design().*share + kStep, *most);
            m_knobs.push_back({words, measurement.step([share, next](Bench& bench) { bench.design.*share = next; })});
        }
    };
    turnShare(measurement.input().mostFusion, &Design::fusion, "more fusion");
    turnShare(measurement.input().mostOverlap, &Design::overlap, "more overlap");
}

void WallKnobs::turnScale(Measurement& measurement, const WallsInput& input)
{
    const std::string_view words = input.scalesModel ? kSmallerModel : kSmallerHeldModel;
    m_last.push_back({words, measurement.step([](Bench& bench) {
                          turnKnob(bench.accelerator, bench.design, Turned::ModelScale, 1.0 / kSlidingStep);
                      })});
}

void WallKnobs::turnChoices(Measurement& measurement, const WallsInput& input)
{
    const Design& design = *input.design;
    const KnobBench bench{input.accelerator, input.workload, input.design};
    for (const KnobChoice& choice : otherChoices(bench, offeredOr(input.weightPrecisions, design.weightPrecision),
                                                 offeredOr(input.kvPrecisions, design.kvPrecision))) {
        m_knobs.push_back({turnedWords(bench, choice), measurement.step([&choice](Bench& turned) {
                               turned.design = withChoice(turned.design, choice);
                           })});
    }
    for (const physics::OsMode mode : physics::kOsModes) {
        if (mode != design.osMode && input.accelerator->jitter[static_cast<std::size_t>(mode)]) {
            m_knobs.push_back({"OS mode", measurement.step([mode](Bench& turned) { turned.design.osMode = mode; })});
        }
    }
}

WallKnobs::Relaxation WallKnobs::relaxesMost(WallKind kind) const
{
    for (const std::vector<Knob>* knobs : {&m_knobs, &m_last}) {
        for (const bool keepsWalls : {true, false}) {
            if (const Knob* knob = strongest(*knobs, kind, keepsWalls)) {
                return {knob->words, knob->step.costs};
            }
        }
    }
    return {};
}

const WallKnobs::Knob* WallKnobs::strongest(const std::vector<Knob>& knobs, WallKind kind, bool keepsWalls)
{
    const Knob* best = nullptr;
    double most = kNoRelief;
    for (const Knob& knob : knobs) {
        const double relief =
            keepsWalls && !knob.step.costs.empty() ? 0.0 : knob.step.relief[static_cast<std::size_t>(kind)];
        // Of equals the first, which is the more general one, whatever the last digit says.
        if (relief > most * (best == nullptr ? 1.0 : 1.0 + kAlmostEqual)) {
            best = &knob;
            most = relief;
        }
    }
    return best;
}

}  // namespace ironlab::present
