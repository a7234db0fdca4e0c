// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/mission.h>

namespace ironlab::lab::test {

/// The catalog and the Cloud Titan mission as the programs see them, read once.
[[nodiscard]] const Catalog& builtInCatalog();
[[nodiscard]] const Mission& cloudTitan();
[[nodiscard]] std::string cloudTitanText();
[[nodiscard]] const MissionPart& part(int number);
/// The control of a part that turns `id`.
[[nodiscard]] const KnobSpec& knob(int part, KnobId id);

}  // namespace ironlab::lab::test
