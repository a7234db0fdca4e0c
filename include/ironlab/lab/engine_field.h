// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>

#include <string>

namespace ironlab::lab {

/// JSON pointer of the engine that computes in `precision`, so that its provenance can be looked up: "/compute/2". The
/// preset's file is read; where it is gone or has no such engine, "/compute".
[[nodiscard]] std::string engineField(const Preset<physics::Accelerator>& preset, physics::Precision precision);

}  // namespace ironlab::lab
