// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bench_estimates.h"

#include <algorithm>

namespace ironlab::ui {

bool isEstimate(const Bench& bench, const lab::NamedDesign& design)
{
    const auto* machine = bench.catalog().accelerator(design.accelerator);
    const auto* work = bench.catalog().workload(design.workload);
    return (machine != nullptr && machine->hasEstimates()) || (work != nullptr && work->hasEstimates());
}

bool isRoofEstimate(const Bench& bench, const lab::NamedDesign& design)
{
    const auto* preset = bench.catalog().accelerator(design.accelerator);
    if (preset == nullptr) {
        return false;
    }
    const std::size_t memory = static_cast<std::size_t>(&preset->value.workingMemory() - preset->value.memory.data());
    bool isGuessed = preset->isEstimate("/memory/" + std::to_string(memory) + "/bandwidth");
    const auto engines =
        std::ranges::count_if(preset->value.compute, [](const auto& each) { return each.has_value(); });
    for (std::ptrdiff_t i = 0; i < engines; ++i) {
        isGuessed = isGuessed || preset->isEstimate("/compute/" + std::to_string(i) + "/peak");
    }
    return isGuessed;
}

}  // namespace ironlab::ui
