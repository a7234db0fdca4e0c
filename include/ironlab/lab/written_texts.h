// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grade_report.h>
#include <ironlab/lab/mission.h>

#include <vector>

namespace ironlab::lab {

/// What was written in a part so far, in the order of the mission and the answer to a stakeholder last, each text with the
/// designs that it cites as they were recomputed. This is what a person marks.
[[nodiscard]] std::vector<ManualText> writtenTexts(const Mission& mission, const MissionPart& part,
                                                   const PartState& state, const Catalog& catalog);
/// A captured design as a text may cite it; one that was not captured says so.
[[nodiscard]] CitedEvidence citedEvidence(const PartState& state, const std::string& id);

}  // namespace ironlab::lab
