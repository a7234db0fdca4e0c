// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <string>
#include <string_view>

/// What the faults of one document say about each other, so that one mistake is told once.
namespace ironlab::lab {

/// `found` of a fault about a key that is not there, and of one about a key that nobody asks for.
[[nodiscard]] std::string missingKey(std::string_view key);
[[nodiscard]] std::string unknownKey(std::string_view key);
[[nodiscard]] std::string didYouMean(std::string_view name);

/// Whether a JSON pointer leads to `place` or into what stands there.
[[nodiscard]] bool isAtOrBelow(std::string_view pointer, std::string_view place);
/// Where the value stands that a fault is about: of a missing or misspelt key, where it would stand.
[[nodiscard]] std::string placeOf(const Fault& fault);
/// Keeps the fault about a misspelt key and drops the one that says that this key is missing.
void dropMissingThatIsMisspelt(Faults& faults);

}  // namespace ironlab::lab
