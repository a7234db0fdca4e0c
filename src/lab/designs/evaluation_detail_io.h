// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/named_design.h>

#include <nlohmann/json.hpp>

namespace ironlab::lab {

/// Members of an evaluation that are pictures rather than figures, made only when a file is written: the memory map,
/// the largest model that fits, bars of the latency and the curve of temperature and rate. Null where the presets do
/// not know, or the design does not run.
void addDetails(nlohmann::ordered_json& json, const ResolvedDesign& design, const physics::Evaluation& evaluation);

}  // namespace ironlab::lab
