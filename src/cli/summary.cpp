// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/summary.h"

#include "cli/readings.h"

#include <ironlab/base/number_format.h>
#include <ironlab/physics/precision.h>

namespace ironlab::cli {

namespace {

bool isEstimated(const lab::ResolvedDesign& design)
{
    return design.accelerator->hasEstimates() || design.workload->hasEstimates();
}

std::string batchWords(const lab::ResolvedDesign& design)
{
    return "batch " + countText(design.knobs.batch);
}

}  // namespace

present::WaterfallFigure waterfallOf(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation)
{
    present::WaterfallInput input;
    input.now = &evaluation;
    input.bench = {&design.accelerator->value, &design.workload->value, &design.knobs};
    input.limit = evaluation.stepTarget;
    input.limitName = "target";
    input.scope = present::stepScope("step", design.workload->value.unit, design.knobs.batch);
    return present::waterfallFigure(input);
}

present::WallsFigure wallsOf(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation,
                             const physics::Requirements& requirements)
{
    present::WallsInput input;
    input.now = &evaluation;
    input.accelerator = &design.accelerator->value;
    input.workload = &design.workload->value;
    input.design = &design.knobs;
    input.requirements = requirements;
    input.memoryName = std::string(displayName(design.accelerator->value.workingMemory().level));
    input.busiestMemory = present::busiestMemory(design.accelerator->value, evaluation);
    input.unitsName = std::string(pluralName(design.workload->value.unit));
    input.estimateNote = isEstimated(design) ? "est. = estimate" : "";
    return present::wallsFigure(input);
}

present::RooflineFigure rooflineOf(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation)
{
    const bool integer = physics::isInteger(design.knobs.computePrecision);
    const bool estimated = design.accelerator->hasEstimates();
    const std::string& name = design.accelerator->value.name;
    present::RooflineInput input;
    if (evaluation.runs()) {
        input.machines.push_back(
            {design.accelerator->value.tier, name, evaluation.machine.roofline(), integer, estimated});
    }
    input.current = present::RooflineDesign{0, name + ", " + batchWords(design), &evaluation, integer, estimated};
    return present::rooflineFigure(input);
}

present::HeatmapFigure heatmapOf(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation)
{
    present::HeatmapInput input;
    input.current =
        present::HeatmapDesign{0, design.knobs.acceleratorSpeedup, design.knobs.speedupAppliesTo, &evaluation};
    input.target = evaluation.stepTarget;
    // On a terminal nobody is being asked; inside the lab this stays hidden until it is claimed.
    input.criticalFractionClaimed = true;
    input.isEstimate = isEstimated(design);
    return present::heatmapFigure(input);
}

std::string heading(const lab::ResolvedDesign& design)
{
    const physics::Design& knobs = design.knobs;
    std::string text = design.workload->value.name + " on ";
    if (knobs.count > 1) {
        text += std::to_string(knobs.count) + " × ";
    }
    text += design.accelerator->value.name + ", " + batchWords(design);
    text += ": weights " + std::string(displayName(knobs.weightPrecision)) + ", compute "
            + std::string(displayName(knobs.computePrecision));
    if (design.workload->value.kvCache) {
        text += ", KV cache " + std::string(displayName(knobs.kvPrecision)) + " at " + countText(knobs.contextTokens)
                + " tokens";
    }
    text += "\n";
    for (const auto& [preset, estimated] :
         {std::pair(design.accelerator->value.name, design.accelerator->hasEstimates()),
          std::pair(design.workload->value.name, design.workload->hasEstimates())}) {
        if (estimated) {
            text += "Some figures of " + preset + " are estimates; its preset says which.\n";
        }
    }
    return text;
}

std::string capacitySentence(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation)
{
    const physics::Footprint& footprint = evaluation.footprint;
    if (!evaluation.runs() || footprint.fits()) {
        return {};
    }
    const auto bytes = [](Bytes amount) { return quantityText(amount.in(unit::byte), "B"); };
    const bool weightsOverflow = footprint.separateWeightMemory && footprint.weights > footprint.weightCapacity;
    const Bytes needed = weightsOverflow ? footprint.weights : footprint.total;
    const Bytes available = weightsOverflow ? footprint.weightCapacity : footprint.capacity;
    return "Does not fit: needs " + bytes(needed) + ", has " + bytes(available) + ". " + bytes(footprint.overflow())
           + " are kept on the far side of " + design.accelerator->value.spill->path + ".\n";
}

std::string summary(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation,
                    const physics::Requirements& requirements)
{
    return heading(design) + capacitySentence(design, evaluation) + "\n" + text(waterfallOf(design, evaluation)) + "\n"
           + text(wallsOf(design, evaluation, requirements)) + (evaluation.runs() ? "\n" : "")
           + readings(design, evaluation);
}

}  // namespace ironlab::cli
