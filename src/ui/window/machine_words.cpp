// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/machine_words.h"

#include "ui/panels/design_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/levers.h>

#include <map>
#include <string>
#include <utility>

namespace ironlab::ui {
namespace {

using physics::Accelerator;
using physics::Precision;

/// "34.6 GOP/s in INT8": what the missions compute in, else what the machine has.
std::string peaksOf(const Accelerator& machine)
{
    std::string peaks;
    const auto add = [&](Precision precision) {
        if (const physics::ComputeEngine* engine = machine.engine(precision)) {
            peaks += (peaks.empty() ? "" : ", ")
                     + quantityText(engine->peak.in(unit::flopPerSecond), present::operationRate(precision)) + " in "
                     + std::string(displayName(precision));
        }
    };
    add(Precision::Fp16);
    add(Precision::Int8);
    for (const Precision other : physics::kPrecisions) {
        if (peaks.empty()) {
            add(other);
        }
    }
    return peaks;
}

/// "3.35 TB/s to 85.5 GB of HBM".
std::string memoryWords(const physics::Memory& memory)
{
    return quantityText(memory.bandwidth.in(unit::bytePerSecond), "B/s") + " to "
           + quantityText(memory.capacity.in(unit::byte), "B") + " of " + std::string(displayName(memory.level));
}

std::string meaningOf(const lab::Preset<Accelerator>& preset)
{
    const Accelerator& machine = preset.value;
    std::string meaning = "A machine of the " + std::string(displayName(machine.tier))
                          + " tier. Peak: " + peaksOf(machine) + ". Bandwidth: " + memoryWords(machine.workingMemory());
    if (machine.hasSeparateWeightMemory()) {
        meaning += ", " + memoryWords(machine.weightMemory()) + " for weights";
    }
    return meaning + (preset.hasEstimates() ? ". Some of its figures are estimates." : ".");
}

}  // namespace

std::vector<lab::GlossaryWord> machineWords(const lab::Catalog& catalog)
{
    std::map<std::string, int> withName;
    for (const auto* preset : catalog.accelerators()) {
        ++withName[shortMachineName(preset->value)];
    }
    std::vector<lab::GlossaryWord> words;
    for (const auto* preset : catalog.accelerators()) {
        lab::GlossaryWord word{preset->value.name, {}, meaningOf(*preset)};
        const std::string brief = shortMachineName(preset->value);
        if (brief != word.term && withName[brief] == 1) {
            word.also.push_back(brief);
        }
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace ironlab::ui
