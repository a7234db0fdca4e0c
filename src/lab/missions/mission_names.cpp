// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/knob_traits.h"

#include <ironlab/lab/mission.h>

#include <array>

namespace ironlab::lab {

std::string_view fileName(MissionIcon icon)
{
    constexpr std::array<std::string_view, kMissionIcons.size()> kNames{"cloud", "car", "glasses", "ear"};
    return kNames[static_cast<std::size_t>(icon)];
}

std::string_view fileName(KnobId knob)
{
    return traits(knob).name;
}

std::optional<KnobId> knobFromFileName(std::string_view name)
{
    for (const KnobId knob : kKnobIds)
        if (fileName(knob) == name)
            return knob;
    return std::nullopt;
}

std::string_view fileName(KnobScale scale)
{
    constexpr std::array<std::string_view, kKnobScales.size()> kNames{"linear", "logarithmic", "choice", "switch"};
    return kNames[static_cast<std::size_t>(scale)];
}

std::string_view fileName(QuestionKind kind)
{
    constexpr std::array<std::string_view, kQuestionKinds.size()> kNames{"largest_term_shrinkage", "latency_floor",
                                                                         "best_mfu_design"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view fileName(Instrument instrument)
{
    constexpr std::array<std::string_view, kInstruments.size()> kNames{"latency_waterfall",
                                                                       "ratio_counter",
                                                                       "roofline",
                                                                       "amdahl_heatmap",
                                                                       "throughput_ceiling",
                                                                       "formula",
                                                                       "walls",
                                                                       "mfu_gauge",
                                                                       "kv_capacity",
                                                                       "throughput_by_batch",
                                                                       "latency_histogram",
                                                                       "thermal_curve",
                                                                       "memory_map",
                                                                       "energy_budget",
                                                                       "feasible_region",
                                                                       "tornado"};
    return kNames[static_cast<std::size_t>(instrument)];
}

std::string_view fileName(SceneNumber number)
{
    constexpr std::array<std::string_view, kSceneNumbers.size()> kNames{"none", "proposal_latency", "cost_crossover"};
    return kNames[static_cast<std::size_t>(number)];
}

}  // namespace ironlab::lab
