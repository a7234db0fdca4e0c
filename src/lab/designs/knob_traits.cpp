// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/knob_traits.h"

#include <ironlab/base/contract.h>

#include <array>
#include <cmath>

namespace ironlab::lab {
namespace {

using Kind = KnobTraits::Kind;

constexpr double kLargest = 1e300;
constexpr Exponents kPlain{};
constexpr Exponents kTime{.time = 1};
constexpr Exponents kLength{.length = 1};
constexpr Exponents kBandwidth{.time = -1, .byte = 1};
constexpr Exponents kRate{.time = -1};

constexpr std::array kTraits{
    KnobTraits{KnobId::Tier, "tier", Kind::Choice, kPlain, 0.0, kLargest},
    KnobTraits{KnobId::Accelerator, "accelerator", Kind::Choice, kPlain, 0.0, kLargest},
    KnobTraits{KnobId::Batch, "batch", Kind::Number, kPlain, 1.0, kLargest},
    KnobTraits{KnobId::ModelScale, "model_scale", Kind::Number, kPlain, 1e-12, kLargest},
    KnobTraits{KnobId::Context, "context_tokens", Kind::Number, kPlain, 0.0, kLargest},
    KnobTraits{KnobId::WeightPrecision, "weight_precision", Kind::Choice, kPlain, 0.0, kLargest},
    KnobTraits{KnobId::ComputePrecision, "compute_precision", Kind::Choice, kPlain, 0.0, kLargest},
    KnobTraits{KnobId::KvPrecision, "kv_precision", Kind::Choice, kPlain, 0.0, kLargest},
    KnobTraits{KnobId::Fusion, "fusion", Kind::Number, kPlain, 0.0, 1.0},
    KnobTraits{KnobId::FrameworkTax, "framework_tax", Kind::Number, kTime, 0.0, kLargest},
    KnobTraits{KnobId::AcceleratorSpeedup, "accelerator_speedup", Kind::Number, kPlain, 1.0, kLargest},
    KnobTraits{KnobId::SpeedupTarget, "speedup_applies_to", Kind::Choice, kPlain, 0.0, kLargest},
    KnobTraits{KnobId::Overlap, "overlap", Kind::Number, kPlain, 0.0, 1.0},
    KnobTraits{KnobId::Distance, "distance", Kind::Number, kLength, 0.0, kLargest},
    KnobTraits{KnobId::LinkRate, "link_rate", Kind::Number, kBandwidth, 1.0, kLargest},
    KnobTraits{KnobId::ZeroLatency, "zero_latency", Kind::Switch, kPlain, 0.0, 1.0},
    KnobTraits{KnobId::PowerMode, "power_mode", Kind::Choice, kPlain, 0.0, kLargest},
    KnobTraits{KnobId::PeakScale, "peak_scale", Kind::Number, kPlain, 1e-6, kLargest},
    KnobTraits{KnobId::BandwidthScale, "bandwidth_scale", Kind::Number, kPlain, 1e-6, kLargest},
    KnobTraits{KnobId::OsMode, "os_mode", Kind::Choice, kPlain, 0.0, kLargest},
    KnobTraits{KnobId::ArrivalRate, "arrival_rate", Kind::Number, kRate, 1e-9, kLargest},
    KnobTraits{KnobId::Count, "count", Kind::Number, kPlain, 1.0, 1024.0}};
static_assert(kTraits.size() == kKnobIds.size());

double* plainField(physics::Design& design, KnobId knob)
{
    switch (knob) {
    case KnobId::Batch: return &design.batch;
    case KnobId::ModelScale: return &design.modelScale;
    case KnobId::Context: return &design.contextTokens;
    case KnobId::Fusion: return &design.fusion;
    case KnobId::AcceleratorSpeedup: return &design.acceleratorSpeedup;
    case KnobId::Overlap: return &design.overlap;
    case KnobId::PeakScale: return &design.peakScale;
    case KnobId::BandwidthScale: return &design.bandwidthScale;
    default: return nullptr;
    }
}

}  // namespace

const KnobTraits& traits(KnobId knob)
{
    const KnobTraits& found = kTraits[static_cast<std::size_t>(knob)];
    IRONLAB_EXPECTS(found.id == knob);
    return found;
}

double numericField(const NamedDesign& design, KnobId knob)
{
    physics::Design knobs = design.knobs;
    if (const double* field = plainField(knobs, knob))
        return *field;
    switch (knob) {
    case KnobId::FrameworkTax: return knobs.frameworkTax.in(unit::second);
    case KnobId::Distance: return knobs.network.distance.in(unit::metre);
    case KnobId::LinkRate: return knobs.network.bandwidth.value_or(Bandwidth{}).in(unit::bytePerSecond);
    case KnobId::ArrivalRate: return knobs.arrivalRate.value_or(Rate{}).in(unit::perSecond);
    case KnobId::Count: return knobs.count;
    default: IRONLAB_EXPECTS(false); return 0.0;
    }
}

void setNumericField(NamedDesign& design, KnobId knob, double value)
{
    physics::Design& knobs = design.knobs;
    if (double* field = plainField(knobs, knob)) {
        *field = value;
        return;
    }
    switch (knob) {
    case KnobId::FrameworkTax: knobs.frameworkTax = value * unit::second; break;
    case KnobId::Distance: knobs.network.distance = value * unit::metre; break;
    case KnobId::LinkRate: knobs.network.bandwidth = value * unit::bytePerSecond; break;
    case KnobId::ArrivalRate: knobs.arrivalRate = value * unit::perSecond; break;
    case KnobId::Count: knobs.count = static_cast<int>(std::lround(value)); break;
    default: IRONLAB_EXPECTS(false);
    }
}

std::vector<std::string_view> builtInChoices(KnobId knob)
{
    std::vector<std::string_view> names;
    switch (knob) {
    case KnobId::WeightPrecision:
    case KnobId::ComputePrecision:
    case KnobId::KvPrecision:
        for (const physics::Precision precision : physics::kPrecisions)
            names.push_back(physics::fileName(precision));
        break;
    case KnobId::Tier:
        for (const physics::Tier tier : physics::kTiers)
            names.push_back(physics::fileName(tier));
        break;
    case KnobId::SpeedupTarget:
        for (const physics::SpeedupTarget target : physics::kSpeedupTargets)
            names.push_back(physics::fileName(target));
        break;
    case KnobId::OsMode:
        for (const physics::OsMode mode : physics::kOsModes)
            names.push_back(physics::fileName(mode));
        break;
    default: break;
    }
    return names;
}

}  // namespace ironlab::lab
