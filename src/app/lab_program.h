// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::ui {
struct LaunchOptions;
}

namespace ironlab::app {

inline constexpr int kUsageError = 1;    ///< usage, input or output
inline constexpr int kInvalidInput = 2;  ///< presets, missions or a script with faults
inline constexpr int kScriptFailed = 3;  ///< a step of --play did not go as written

/// Runs the lab until its window closes or its script ends; the program's exit code.
[[nodiscard]] int run(int argumentCount, char** arguments, const ui::LaunchOptions& options);

}  // namespace ironlab::app
