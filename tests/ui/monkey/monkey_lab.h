// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab_window.h"
#include "ui/course/lab_shell.h"
#include "ui/style/theme_choice.h"

namespace ironlab::ui::test {

/// The lab as the program opens it: its shell with the window in force, which another one takes the place of where
/// assignments are opened and left.
class MonkeyLab {
public:
    MonkeyLab(Track track, const std::filesystem::path& folder, LabWindow::Door door);

    [[nodiscard]] LabShell& shell() { return m_shell; }
    [[nodiscard]] MainWindow& window() { return *m_shell.window(); }
    [[nodiscard]] LabController& controller() { return *window().controller(); }
    [[nodiscard]] ManualClock& clock() { return m_clock; }

private:
    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem m_fileSystem;
    ThemeChoice m_theme;
    LabShell m_shell;
};

}  // namespace ironlab::ui::test
