// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::ui {
struct ContentSources;
struct LaunchOptions;
}  // namespace ironlab::ui

namespace ironlab::app {

/// Reports on the ledger that `options` name, without a window; the program's exit code. What is wrong is said on
/// standard error.
[[nodiscard]] int writeReportOf(const ui::LaunchOptions& options, const ui::ContentSources& sources);

}  // namespace ironlab::app
