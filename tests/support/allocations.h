// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace ironlab::test {

/// Calls of `operator new` since the program started, in whatever form but the over-aligned one.
[[nodiscard]] std::uint64_t allocations();

}  // namespace ironlab::test
