// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>
#include <ironlab/lab/catalog.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/mission.h>

#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

namespace ironlab::ui {

/// What the lab was started with. It outlives every window.
struct LabEnvironment {
    const lab::Catalog& catalog;
    const std::vector<lab::Mission>& missions;  ///< one a track, at least one
    const Clock& clock;
    lab::FileSystem& fileSystem;
    std::filesystem::path ledgerFolder;
    std::optional<std::filesystem::path> ledgerFile;  ///< of --ledger, for the track the lab opens on
    std::optional<QString> student;                   ///< of --student
    int track = 0;                                    ///< index into `missions`
    std::optional<int> part;
    std::filesystem::path dataFolder;  ///< presets, missions and published rows
    bool repeats = false;              ///< the same acts give the same ledger each time: seeds are not drawn
};

/// The ledger that a track goes on with: the newest of `track.ledger.json`, `track.2.ledger.json` and so on.
[[nodiscard]] std::filesystem::path currentLedger(const LabEnvironment& environment, const lab::Mission& mission);
/// The next free name of that row.
[[nodiscard]] std::filesystem::path freshLedger(const LabEnvironment& environment, const lab::Mission& mission);

}  // namespace ironlab::ui
