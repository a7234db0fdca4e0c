// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/mission.h>
#include <ironlab/physics/workload.h>

#include <string>

namespace ironlab::lab {

/// "tok/s", "fps", "hops/s": rate of a unit of work, short enough for a figure and the same in every text.
[[nodiscard]] std::string rateUnit(physics::WorkUnit unit);

/// What a part counts by the second: "tok/s" for a language model, "fps" for a camera; "1/s" where the catalog does not know the
/// workload.
[[nodiscard]] std::string rateUnit(const MissionPart& part, const Catalog& catalog);

/// The unit of the number that the scene of a part asks for, as it is written everywhere: a rate counts the part's work,
/// "tok/s". Expects a scene.
[[nodiscard]] std::string sceneUnit(const MissionPart& part, const Catalog& catalog);

}  // namespace ironlab::lab
