// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab {

/// Prints `file:line: broken pre-condition: condition` to standard error and aborts.
[[noreturn]] void reportBrokenContract(const char* condition, const char* file, int line) noexcept;

}  // namespace ironlab

/// States what must hold for the code below to make sense; a breach is a bug and ends the program, in every build.
/// It names the file without its folder: installed programs hold no path of the machine that built them.
#define IRONLAB_EXPECTS(condition)                                                                                     \
    ((condition) ? static_cast<void>(0) : ::ironlab::reportBrokenContract(#condition, __FILE_NAME__, __LINE__))
