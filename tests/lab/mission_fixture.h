// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/mission.h>

namespace ironlab::lab::fixture {

/// The catalog and the Cloud Titan mission as the programs see them, read once.
[[nodiscard]] const Catalog& builtInCatalog();
[[nodiscard]] const Mission& cloudTitan();
[[nodiscard]] std::string cloudTitanText();
/// A shipped mission of chapter 02 by its id; cloudTitan() is one of them.
[[nodiscard]] const Mission& shippedMission(const std::string& id);
[[nodiscard]] const MissionPart& part(int number);
/// The control of a part that turns `id`.
[[nodiscard]] const KnobSpec& knob(int part, KnobId id);
/// Every text of a mission that a person reads, with the part that it is filled with.
[[nodiscard]] std::vector<std::pair<const MissionPart*, std::string>> textsOf(const Mission& mission);

}  // namespace ironlab::lab::fixture
