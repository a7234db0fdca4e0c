// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/knob_traits.h"

#include <ironlab/base/contract.h>
#include <ironlab/lab/mission.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::lab {
namespace {

std::size_t choiceIndex(const KnobSpec& knob, const std::string& choice)
{
    const auto found = std::find(knob.choices.begin(), knob.choices.end(), choice);
    return found == knob.choices.end() ? 0 : static_cast<std::size_t>(found - knob.choices.begin());
}

double inRange(const KnobSpec& knob, double value)
{
    if (std::isinf(value) && value > 0.0 && knob.allowsInfinity)
        return value;
    if (std::isnan(value))
        return knob.minimum;
    if (knob.wholeNumbers)
        value = std::round(value);
    return std::clamp(value, knob.minimum, knob.maximum);
}

void setAccelerator(NamedDesign& design, const std::string& id)
{
    if (design.accelerator != id)
        design.knobs.powerMode = 0;  // modes of one machine mean nothing on another
    design.accelerator = id;
}

void setTier(NamedDesign& design, const Mission& mission, const std::string& choice)
{
    for (const auto& [tier, accelerator] : mission.tierAccelerators)
        if (physics::fileName(tier) == choice)
            setAccelerator(design, accelerator);
    for (const auto& [tier, distance] : mission.tierDistances)
        if (physics::fileName(tier) == choice)
            design.knobs.network.distance = distance;
}

void setChoice(NamedDesign& design, const Mission& mission, const KnobSpec& knob, const std::string& choice)
{
    physics::Design& knobs = design.knobs;
    const auto precision = physics::precisionFromFileName(choice);
    switch (knob.id) {
    case KnobId::Tier: setTier(design, mission, choice); break;
    case KnobId::Accelerator: setAccelerator(design, choice); break;
    case KnobId::WeightPrecision: knobs.weightPrecision = precision.value_or(knobs.weightPrecision); break;
    case KnobId::ComputePrecision: knobs.computePrecision = precision.value_or(knobs.computePrecision); break;
    case KnobId::KvPrecision: knobs.kvPrecision = precision.value_or(knobs.kvPrecision); break;
    case KnobId::SpeedupTarget:
        for (const physics::SpeedupTarget target : physics::kSpeedupTargets)
            if (physics::fileName(target) == choice)
                knobs.speedupAppliesTo = target;
        break;
    case KnobId::OsMode:
        for (const physics::OsMode mode : physics::kOsModes)
            if (physics::fileName(mode) == choice)
                knobs.osMode = mode;
        break;
    case KnobId::PowerMode: knobs.powerMode = static_cast<int>(choiceIndex(knob, choice)); break;
    default: IRONLAB_EXPECTS(false);
    }
}

std::string tierOf(const NamedDesign& design, const Mission& mission, const Catalog& catalog)
{
    for (const auto& [tier, accelerator] : mission.tierAccelerators)
        if (accelerator == design.accelerator)
            return std::string(physics::fileName(tier));
    const auto* preset = catalog.accelerator(design.accelerator);
    return preset ? std::string(physics::fileName(preset->value.tier)) : std::string();
}

std::string currentChoice(const NamedDesign& design, const Mission& mission, const KnobSpec& knob,
                          const Catalog& catalog)
{
    const physics::Design& knobs = design.knobs;
    switch (knob.id) {
    case KnobId::Tier: return tierOf(design, mission, catalog);
    case KnobId::Accelerator: return design.accelerator;
    case KnobId::WeightPrecision: return std::string(physics::fileName(knobs.weightPrecision));
    case KnobId::ComputePrecision: return std::string(physics::fileName(knobs.computePrecision));
    case KnobId::KvPrecision: return std::string(physics::fileName(knobs.kvPrecision));
    case KnobId::SpeedupTarget: return std::string(physics::fileName(knobs.speedupAppliesTo));
    case KnobId::OsMode: return std::string(physics::fileName(knobs.osMode));
    case KnobId::PowerMode: {
        const auto index = static_cast<std::size_t>(knobs.powerMode);
        return index < knob.choices.size() ? knob.choices[index] : std::string();
    }
    default: IRONLAB_EXPECTS(false); return {};
    }
}

}  // namespace

NamedDesign withKnob(const NamedDesign& design, const Mission& mission, const KnobSpec& knob, const KnobValue& value)
{
    NamedDesign turned = design;
    switch (traits(knob.id).kind) {
    case KnobTraits::Kind::Number:
        setNumericField(turned, knob.id, inRange(knob, value.number));
        if (knob.id == KnobId::Batch)
            turned.largestBatch = false;
        break;
    case KnobTraits::Kind::Switch: turned.knobs.network.zeroLatency = value.number != 0.0; break;
    case KnobTraits::Kind::Choice:
        if (std::find(knob.choices.begin(), knob.choices.end(), value.choice) != knob.choices.end())
            setChoice(turned, mission, knob, value.choice);
        break;
    }
    return turned;
}

KnobValue knobValue(const NamedDesign& design, const Mission& mission, const KnobSpec& knob, const Catalog& catalog)
{
    switch (traits(knob.id).kind) {
    case KnobTraits::Kind::Number:
        if (knob.id == KnobId::Batch && design.largestBatch) {
            const auto resolved = resolve(design, catalog);
            return {resolved ? resolved->knobs.batch : 1.0, {}};
        }
        return {numericField(design, knob.id), {}};
    case KnobTraits::Kind::Switch: return {design.knobs.network.zeroLatency ? 1.0 : 0.0, {}};
    case KnobTraits::Kind::Choice: return {0.0, currentChoice(design, mission, knob, catalog)};
    }
    return {};
}

}  // namespace ironlab::lab
