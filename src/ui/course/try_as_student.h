// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/course/lab_contents.h"

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <QString>

#include <optional>

class QWidget;

namespace ironlab::ui {

class MainWindow;

/// What an instructor wants to see as a student will: the sources as they lie on the disk, where the trial opens.
struct Trial {
    ContentSources sources;
    QString track;  ///< id of a mission; empty for the assignment's, else the first
    std::optional<int> part;
};

/// Opens a window on a fresh, throw-away session under these sources, in which every lock is as a student meets it. It is
/// marked as a trial in all that it shows and writes, its ledgers lie in a temporary folder, and it asks before they go.
/// The faults are all those of the sources, and then nothing is opened. The window lives until it is closed, and closes
/// with `parent`.
///
///     const auto window = tryAsStudent({{dataFolder, {}, {}, assignmentFile}, {}, {}}, this);
///     if (!window)
///         showFaults(window.error());
/// The lab as a student meets it, in a session that is thrown away.
[[nodiscard]] Expected<MainWindow*, Faults> tryAsStudent(const Trial& trial, QWidget* parent);
/// The same with a device or a model of the instructor's, in a file that is none of the lab's own, in the place of a
/// mission's. `sources` are what else there is; the file may be one of them.
[[nodiscard]] Expected<MainWindow*, Faults> tryPreset(const std::filesystem::path& file, ContentSources sources,
                                                      QWidget* parent);

}  // namespace ironlab::ui
