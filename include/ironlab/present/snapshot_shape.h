// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace ironlab::present {

/// The mark of a design among others, told apart by shape and dash, so that no hue is needed. The first is the design on
/// the bench, the others are captured ones in their order; a captured design has the same shape in every figure.
enum class SnapshotShape { Disc, Square, Triangle, Diamond, Wedge, Cross, Star };
inline constexpr std::size_t kMostSnapshots = 7;

}  // namespace ironlab::present
