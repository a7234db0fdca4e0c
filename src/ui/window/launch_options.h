// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>
#include <ironlab/base/expected.h>

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace ironlab::ui {

/// The command line of the lab.
struct LaunchOptions {
    QString track;
    std::optional<int> part;
    QStringList presets;
    QStringList classPaths;  ///< of --class: folders, files and archives of ledgers to look at in place of the lab
    QString editedFile;      ///< of --edit: a preset or an assignment to edit in place of the lab
    QString ledger;
    bool opensLedger = false;  ///< `ledger` was named as a file to open, so it has to be there
    QString theme;             ///< "system", "light", "dark", "high-contrast", "projector"; empty: as last time
    double scale = 1.0;
    QString locale;
    QString play;
    QString by;  ///< "mouse" or "keyboard": what the script is played with; empty: as it says itself
    QString screenshots;
    std::optional<UtcTime> now;  ///< where a script's clock starts; it then moves with the steps alone
    std::optional<QSize> size;   ///< of the window
    QString report;              ///< ledger to report on instead of opening a window
    QString reportFile;          ///< where the report goes, by its ending as PDF or HTML
    QString dataDirectory;
    std::optional<QString> student;
    QStringList missions;
    QString assignment;                 ///< the lab opens under it, or a class is graded by it
    std::optional<std::uint64_t> seed;  ///< of --token
    bool isDemonstration = false;
    bool measuresStart = false;
    bool isVerbose = false;  ///< a line on standard output for each step of a script
    bool wantsVersion = false;
    bool wantsHelp = false;

    /// Whether the lab runs for a script and not for a person.
    [[nodiscard]] bool isScripted() const { return !play.isEmpty() || !screenshots.isEmpty() || !report.isEmpty(); }
};

/// Reads the arguments, the program's name first. The error is a sentence.
[[nodiscard]] Expected<LaunchOptions, QString> launchOptions(const QStringList& arguments);
[[nodiscard]] QString launchHelp();

}  // namespace ironlab::ui
