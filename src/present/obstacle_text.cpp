// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/capacity.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using physics::Design;
using physics::Evaluation;
using physics::Footprint;
using physics::Precision;

std::string bytesText(Bytes bytes)
{
    return quantityText(bytes.in(unit::byte), "B");
}

std::string roundBytesText(Bytes bytes)
{
    return limitText(bytes.in(unit::byte), "B");
}

std::string ofText(Bytes needed, Bytes capacity)
{
    const std::string both = againstText(needed.in(unit::byte), capacity.in(unit::byte), "B");
    const std::size_t slash = both.find(" / ");
    return both.substr(0, slash) + " of " + both.substr(slash + 3);
}

bool weightsAreTheTrouble(const Footprint& footprint)
{
    return footprint.separateWeightMemory && footprint.weights > footprint.weightCapacity;
}

std::string needsText(const Footprint& footprint)
{
    if (weightsAreTheTrouble(footprint)) {
        return "Does not fit: the weights need " + bytesText(footprint.weights) + ", their memory has "
               + roundBytesText(footprint.weightCapacity) + ".";
    }
    return "Does not fit: needs " + bytesText(footprint.total) + ", has " + roundBytesText(footprint.capacity) + ".";
}

/// "INT4 weights would fit: 41.1 of 80 GB."
std::string narrowerWeights(const Footprint& footprint, const Design& design)
{
    const auto less = fittingWeights(footprint, design);
    return less ? std::string(displayName(less->precision))
                      + " weights would fit: " + ofText(less->needed, less->capacity) + "."
                : std::string{};
}

/// "A batch of 40 would fit." where the batch is what overflows.
std::string smallerBatch(const Evaluation& evaluation)
{
    const Footprint& footprint = evaluation.footprint;
    const Bytes perUnit = (footprint.kvCache + footprint.activations) / evaluation.work.batch;
    const Bytes spare = footprint.capacity - (footprint.total - perUnit * evaluation.work.batch);
    if (weightsAreTheTrouble(footprint) || !(perUnit > Bytes{})) {
        return {};
    }
    const double batch = std::floor(spare / perUnit);
    return batch >= 1.0 ? "A batch of " + countText(batch) + " would fit." : std::string{};
}

}  // namespace

std::string fitHelp(const Evaluation& evaluation, const Design* design)
{
    if (evaluation.footprint.fits()) {
        return {};
    }
    const std::string batch = smallerBatch(evaluation);
    const std::string weights = design != nullptr ? narrowerWeights(evaluation.footprint, *design) : std::string{};
    if (!batch.empty() || !weights.empty()) {
        return weights + (batch.empty() || weights.empty() ? "" : " ") + batch;
    }
    const Footprint& footprint = evaluation.footprint;
    const Bytes withoutModel = footprint.total - (footprint.separateWeightMemory ? Bytes{} : footprint.weights);
    return withoutModel < footprint.capacity ? "A smaller model or a larger memory would help." : std::string{};
}

std::optional<NarrowerWeights> fittingWeights(const Footprint& footprint, const Design& design)
{
    const double now = bytesPerElement(design.weightPrecision);
    for (const Precision precision : {Precision::Fp16, Precision::Int8, Precision::Int4}) {
        const double bytes = bytesPerElement(precision);
        if (footprint.fits() || bytes >= now) {
            continue;
        }
        Footprint less = footprint;
        less.weights = footprint.weights * (bytes / now);
        less.total =
            footprint.separateWeightMemory ? footprint.total : footprint.total - footprint.weights + less.weights;
        if (less.fits()) {
            return footprint.separateWeightMemory ? NarrowerWeights{precision, less.weights, less.weightCapacity}
                                                  : NarrowerWeights{precision, less.total, less.capacity};
        }
    }
    return std::nullopt;
}

ObstacleText obstacleText(const Evaluation& evaluation, const Design* design)
{
    switch (evaluation.obstacle) {
    case physics::Obstacle::None: return {};
    case physics::Obstacle::NoEngineForPrecision:
        return {design != nullptr ? "Does not run: this machine has no engine for "
                                        + std::string(displayName(design->computePrecision)) + "."
                                  : "Does not run: this machine has no engine for that precision.",
                "Choose another compute precision."};
    case physics::Obstacle::NoLinkBetweenDevices:
        return {"Does not run: there is no link between the devices.", "One device needs no link."};
    case physics::Obstacle::DoesNotFit: return {needsText(evaluation.footprint), fitHelp(evaluation, design)};
    }
    return {};
}

std::string spillText(const Evaluation& evaluation, const physics::Accelerator* accelerator)
{
    if (!evaluation.runs() || evaluation.footprint.fits()) {
        return {};
    }
    const std::string way =
        accelerator != nullptr ? std::string(pathName(*accelerator, physics::MemoryPath::Spill)) : "the spill path";
    return "Does not fit: " + bytesText(evaluation.traffic.overSpill) + " a step come over " + way
           + ", which the time counts.";
}

}  // namespace ironlab::present
