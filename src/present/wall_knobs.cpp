// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall_knobs.h"

#include <ironlab/present/levers.h>

#include <cmath>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Knob;
using physics::WallKind;

constexpr double kNoEffect = 0.005;  ///< elasticities below this are not worth a knob

/// d ln(demand) / d ln(knob) for the walls whose demand is made of T, B, R and bytes.
double elasticity(WallKind kind, Knob knob, const Evaluation& evaluation)
{
    const double latency = evaluation.sensitivity[knob];
    const bool isBatch = knob == Knob::Batch;
    switch (kind) {
    case WallKind::Latency: return latency;
    case WallKind::Utilization: return (isBatch ? 1.0 : 0.0) - latency - (knob == Knob::Peak ? 1.0 : 0.0);
    case WallKind::Throughput: return (isBatch ? 1.0 : 0.0) - latency;
    case WallKind::Cost: return latency - (isBatch ? 1.0 : 0.0);
    case WallKind::Bandwidth: {
        const Bytes ofBatch = evaluation.work.activations + evaluation.work.kvCache;
        const Bytes all = evaluation.work.traffic();
        const double bytes = isBatch && all > Bytes{} ? ofBatch / all : 0.0;
        return bytes - latency;
    }
    case WallKind::Capacity:
    case WallKind::WeightCapacity:
    case WallKind::Power:
    case WallKind::Temperature: return 0.0;
    }
    return 0.0;
}

std::string largestSegment(const Evaluation& evaluation)
{
    const physics::Footprint& footprint = evaluation.footprint;
    const Bytes weights = footprint.separateWeightMemory ? Bytes{} : footprint.weights;
    if (weights >= footprint.kvCache && weights >= footprint.activations) {
        return "weight precision";
    }
    return footprint.kvCache >= footprint.activations ? "context and batch" : "batch";
}

}  // namespace

std::string mostSensitiveKnob(WallKind kind, const Evaluation& evaluation)
{
    switch (kind) {
    case WallKind::Capacity: return largestSegment(evaluation);
    case WallKind::WeightCapacity: return "weight precision";
    case WallKind::Power:
    case WallKind::Temperature: return "power mode";
    default: break;
    }
    Knob best = Knob::Peak;
    double strongest = kNoEffect;
    for (const Knob knob : physics::kKnobs) {
        const double strength = std::abs(elasticity(kind, knob, evaluation));
        if (knob != Knob::ModelScale && strength > strongest) {
            best = knob;
            strongest = strength;
        }
    }
    return strongest > kNoEffect ? std::string(knobWords(best)) : std::string{};
}

}  // namespace ironlab::present
