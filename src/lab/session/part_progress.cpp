// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/session/session_gates.h"
#include "lab/session/session_rules.h"

#include <ironlab/lab/part_progress.h>

namespace ironlab::lab {
namespace {

Requirement single(const char* text, bool done)
{
    return {text, done, done ? 1 : 0, 1};
}

}  // namespace

std::vector<Requirement> requirementsOf(const MissionPart& part, const PartState& state)
{
    std::vector<Requirement> list{single("An answer locked, with a number", state.prediction.has_value())};
    for (Requirement& gate : explorationGates(part, state))
        list.push_back(std::move(gate));
    list.push_back(single("What you observed, written down", state.observation.has_value()));
    for (Requirement& gate : reflectionGates(part, state))
        list.push_back(std::move(gate));
    return list;
}

std::optional<SceneTruth> sceneTruth(const Mission& mission, const Catalog& catalog, int part,
                                     std::optional<double> answered, const NamedDesign& design)
{
    const SessionContext context{&mission, &catalog};
    if (!context.part(part).scene)
        return std::nullopt;
    return SceneTruth{stakeholderTruth(context, part, design), answerHolds(context, part, answered, design)};
}

std::optional<physics::Evaluation> underSceneLoad(const MissionPart& part, const Catalog& catalog, NamedDesign design)
{
    if (part.scene && part.scene->arrivalRate > Rate{})
        design.knobs.arrivalRate = part.scene->arrivalRate;
    const auto resolved = resolve(design, catalog);
    return resolved ? std::optional(resolved->evaluate(part.requirements)) : std::nullopt;
}

}  // namespace ironlab::lab
