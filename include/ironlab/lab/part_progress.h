// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session_state.h>

#include <optional>
#include <vector>

namespace ironlab::lab {

/// What a part asks for between its first lock and its end, in the order a student meets it, with how far each is done.
[[nodiscard]] std::vector<Requirement> requirementsOf(const MissionPart& part, const PartState& state);

/// A stakeholder's question as the model answers it for the design that the answer was given on.
struct SceneTruth {
    /// Base unit of the scene's number; nothing where the scene asks for none, or where the proposal is the cheaper one
    /// at every load.
    std::optional<double> number;
    bool holds = false;  ///< the number that was answered, within the scene's tolerance
};
/// Nothing where the part has no scene. The catalog has every preset of the mission.
[[nodiscard]] std::optional<SceneTruth> sceneTruth(const Mission& mission, const Catalog& catalog, int part,
                                                   std::optional<double> answered, const NamedDesign& design);

/// A design as it would serve the load of the part's scene, evaluated under what the part asks; the design as it is where
/// the scene names no load. Nothing where a preset is missing.
[[nodiscard]] std::optional<physics::Evaluation> underSceneLoad(const MissionPart& part, const Catalog& catalog,
                                                                NamedDesign design);

}  // namespace ironlab::lab
