// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/accelerator_checks_io.h"

#include "lab/presets/figure_io.h"

#include <ironlab/physics/roofline.h>

#include <algorithm>
#include <vector>

namespace ironlab::lab {
namespace {

using physics::Accelerator;
using physics::ComputeEngine;
using physics::MemoryRole;
using physics::Precision;

// The engine of the file for one precision.
std::optional<JsonValue> peakOf(ObjectReader& reader, Precision precision)
{
    std::optional<JsonValue> found;
    reader.json().forEach([&](JsonValue member) {
        if (member.key() != "compute")
            return;
        member.forEach([&](JsonValue engine) {
            bool matches = false;
            std::optional<JsonValue> peak;
            engine.forEach([&](JsonValue part) {
                matches = matches || (part.key() == "precision" && part.text() == fileName(precision));
                if (part.key() == "peak")
                    peak = part;
            });
            if (matches)
                found = peak;
        });
    });
    return found;
}

void refusePeak(ObjectReader& reader, const ProvenanceList& provenance, Precision precision, std::string expected,
                const std::string& hint)
{
    const auto peak = peakOf(reader, precision);
    if (!peak || provenance.unusual.contains(peak->pointer()))
        return;
    reader.faults().push_back(peak->fault(peak->shown(), std::move(expected), hint + "; " + vouching(peak->pointer())));
}

// True where `narrow` takes fewer bytes than `wide`, or the same with fewer bits of fraction.
bool isNarrower(Precision narrow, Precision wide)
{
    return physics::bytesPerElement(narrow) < physics::bytesPerElement(wide);
}

void checkRidges(ObjectReader& reader, const Accelerator& accelerator, const ProvenanceList& provenance)
{
    const Bandwidth bandwidth = accelerator.workingMemory().bandwidth;
    for (const Precision precision : physics::kPrecisions) {
        const ComputeEngine* const engine = accelerator.engine(precision);
        if (engine == nullptr)
            continue;
        const double ridge = (engine->peak / bandwidth).in(unit::flopPerByte);
        if (ridge < kLowestRidge || ridge > kHighestRidge)
            refusePeak(reader, provenance, precision,
                       "a ridge point between 0.01 FLOP/B and 100000 FLOP/B, which peak / bandwidth is",
                       "check the units of the peak and of the working memory's bandwidth");
    }
}

void checkEngines(ObjectReader& reader, const Accelerator& accelerator, const ProvenanceList& provenance)
{
    for (const Precision slow : physics::kPrecisions) {
        for (const Precision fast : physics::kPrecisions) {
            const ComputeEngine* const slowEngine = accelerator.engine(slow);
            const ComputeEngine* const fastEngine = accelerator.engine(fast);
            if (slowEngine == nullptr || fastEngine == nullptr || slowEngine->peak >= fastEngine->peak)
                continue;
            const double ratio = fastEngine->peak / slowEngine->peak;
            const bool upsideDown = isNarrower(slow, fast) && ratio > kNarrowerSlower;
            if (!upsideDown && ratio <= kEngineSpread)
                continue;
            refusePeak(reader, provenance, slow,
                       "a peak that fits the " + exactText(fastEngine->peak) + " of " + std::string(fileName(fast)),
                       upsideDown ? "narrower number formats are not much slower than wider ones: check both prefixes"
                                  : "engines of one machine lie closer together: check both prefixes");
            return;
        }
    }
}

}  // namespace

void checkMemoryRoles(ObjectReader& reader, const Accelerator& accelerator)
{
    if (accelerator.memory.empty())
        return;
    const auto count = [&](MemoryRole role) {
        return std::ranges::count_if(accelerator.memory, [&](const auto& memory) { return memory.role == role; });
    };
    if (count(MemoryRole::Working) != 1)
        reader.fault(
            "memory", "exactly one memory of the role \"working\"",
            "activations and KV cache live in one memory: name it \"working\"; a second one can only be of the "
            "role \"weights\" or \"cache\", and what overflows goes to \"spill\"");
    if (count(MemoryRole::Weights) > 1)
        reader.fault("memory", "at most one memory of the role \"weights\"", "keep the one that weights are read from");
    if (count(MemoryRole::Cache) > 1)
        reader.fault("memory", "at most one memory of the role \"cache\"",
                     "keep the last level that activations can stay in");
}

void checkProportions(ObjectReader& reader, const Accelerator& accelerator, const ProvenanceList& provenance)
{
    checkRidges(reader, accelerator, provenance);
    checkEngines(reader, accelerator, provenance);
}

}  // namespace ironlab::lab
