// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::ui {
struct LabEnvironment;
struct LaunchOptions;
}  // namespace ironlab::ui

namespace ironlab::app {

/// The overview of a class in place of the lab's own window: until it is closed, or with `--screenshot` until every page
/// of it has its picture. The program's exit code.
[[nodiscard]] int runClass(const ui::LaunchOptions& options, const ui::LabEnvironment& environment);

/// The editor on a file in place of the lab's own window, likewise.
[[nodiscard]] int runEditor(const ui::LaunchOptions& options, const ui::LabEnvironment& environment);

}  // namespace ironlab::app
