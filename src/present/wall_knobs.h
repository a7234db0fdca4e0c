// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <string>

namespace ironlab::present {

/// The knob of the panel that a wall's demand follows most, in words; empty where nothing on the panel moves it. Model
/// scale is left out: it moves everything and is not what a machine is tuned by.
[[nodiscard]] std::string mostSensitiveKnob(physics::WallKind kind, const physics::Evaluation& evaluation);

}  // namespace ironlab::present
