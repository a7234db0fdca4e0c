// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>
#include <ironlab/lab/assignment.h>
#include <ironlab/lab/catalog.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger.h>
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
    std::filesystem::path dataFolder;             ///< presets, missions and published rows
    bool repeats = false;                         ///< the same acts give the same ledger each time: seeds are not drawn
    const lab::Assignment* assignment = nullptr;  ///< that governs the lab; the missions are as it sets them
    std::optional<std::uint64_t> seed = std::nullopt;       ///< of --token
    lab::LedgerPurpose purpose = lab::LedgerPurpose::Work;  ///< what ledgers are kept for
    bool offersTour = false;                                ///< to a person who has not had it
    std::vector<std::filesystem::path> ownPresets = {};     ///< the instructor's, of --presets
    std::vector<std::filesystem::path> ownMissions = {};    ///< the instructor's, of --missions

    /// Whether nothing has to be asked before a ledger is begun.
    [[nodiscard]] bool isIdentified() const;
};

/// The ledger that a track goes on with: the newest of `track.ledger.json`, `track.2.ledger.json` and so on, under an
/// assignment of `track@assignment.ledger.json`, `track.2@assignment.ledger.json` and so on.
[[nodiscard]] std::filesystem::path currentLedger(const LabEnvironment& environment, const lab::Mission& mission);
/// The next free name of that row.
[[nodiscard]] std::filesystem::path freshLedger(const LabEnvironment& environment, const lab::Mission& mission);
[[nodiscard]] std::filesystem::path freshLedger(const std::filesystem::path& folder, lab::FileSystem& fileSystem,
                                                const lab::Mission& mission);

}  // namespace ironlab::ui
