// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger_fault.h>
#include <ironlab/lab/mission.h>

#include <QStringList>

#include <filesystem>
#include <optional>

namespace ironlab::ui {

/// What a lab is open for: the mission, with the assignment that set it, and the purpose.
struct LabIdentity {
    const lab::Mission& mission;
    lab::LedgerPurpose purpose = lab::LedgerPurpose::Work;
};

/// Why a ledger cannot go on in this lab, with what to do about it: it belongs to another assignment, or a demonstration
/// and a student's work would mix. Nothing where it can go on.
[[nodiscard]] std::optional<lab::LedgerComplaint> ledgerMisfit(const lab::LedgerHeader& header,
                                                               const LabIdentity& here);
/// Of a ledger with an event of which the session can make nothing, as it says in a sentence.
[[nodiscard]] lab::LedgerComplaint notResumable(const std::string& sentence, const lab::LedgerHeader& header,
                                                const lab::Catalog& catalog);
/// Of a ledger that was changed outside the lab. It names the copy beside the file where that is untouched.
[[nodiscard]] lab::LedgerComplaint changedOutside(const lab::ChainBreak& broken, lab::FileSystem& files,
                                                  const std::filesystem::path& file);
/// The complaint at its place in the file.
[[nodiscard]] Faults faultsOfLedger(lab::FileSystem& files, const std::filesystem::path& file,
                                    const lab::LedgerComplaint& complaint);

/// One sentence for each device or workload whose file is not the one that the ledger was begun with. What is recorded
/// stays as it is; what is shown from now on is computed with the new file.
[[nodiscard]] QStringList changedPresets(const lab::LedgerHeader& header, const lab::Catalog& catalog);

}  // namespace ironlab::ui
