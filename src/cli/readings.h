// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/named_design.h>

#include <string>

namespace ironlab::cli {

/// What the walls of the four tracks rest on, one paragraph each where the presets know it: latency as a budget and as a
/// distribution, energy and heat, the memory map, machines and money. Empty for a design that does not run.
[[nodiscard]] std::string readings(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation);

}  // namespace ironlab::cli
