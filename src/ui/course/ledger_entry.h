// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>
#include <ironlab/lab/catalog.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger.h>
#include <ironlab/lab/mission.h>

#include <filesystem>
#include <vector>

namespace ironlab::ui {

/// The lab that a ledger is to go on in.
struct LedgerHost {
    const std::vector<lab::Mission>& missions;
    const lab::Catalog& catalog;
    const Clock& clock;
    lab::FileSystem& fileSystem;
    lab::LedgerPurpose purpose = lab::LedgerPurpose::Work;
};

/// The place among the missions of the one that a ledger goes on with, or all that keeps it from being opened here: it
/// cannot be read, was changed outside the lab, or belongs elsewhere. Nothing is changed on disk.
[[nodiscard]] Expected<int, Faults> missionOfLedger(const std::filesystem::path& file, const LedgerHost& host);

}  // namespace ironlab::ui
