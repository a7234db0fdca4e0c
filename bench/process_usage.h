// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::bench {

/// Processor time of all threads of this program so far, in milliseconds.
[[nodiscard]] double processorMilliseconds();

enum class Whose { This, Children };
/// The most memory that was resident at once, in MB: in this program, or in the largest of the programs it has run.
[[nodiscard]] double peakMegabytes(Whose whose);

}  // namespace ironlab::bench
