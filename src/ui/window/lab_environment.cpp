// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lab_environment.h"

#include <string>

namespace ironlab::ui {
namespace {

std::filesystem::path numbered(const std::filesystem::path& folder, const lab::Mission& mission, int number)
{
    const std::string suffix = number == 1 ? std::string() : "." + std::to_string(number);
    // No id of a mission has a point in it, so that no two rows of names meet.
    const std::string assignment = mission.assignmentId ? "@" + *mission.assignmentId : std::string();
    return folder / (mission.id + suffix + assignment + ".ledger.json");
}

/// A ledger whose file was not written yet lives in its journal.
bool isTaken(lab::FileSystem& fileSystem, const std::filesystem::path& file)
{
    std::filesystem::path journal = file;
    journal += ".journal";
    return fileSystem.exists(file) || fileSystem.exists(journal);
}

int taken(const std::filesystem::path& folder, lab::FileSystem& fileSystem, const lab::Mission& mission)
{
    int number = 0;
    while (isTaken(fileSystem, numbered(folder, mission, number + 1))) {
        ++number;
    }
    return number;
}

}  // namespace

bool LabEnvironment::isIdentified() const
{
    if (purpose == lab::LedgerPurpose::Demonstration) {
        return true;
    }
    const bool hasName = student && !(assignment != nullptr && student->trimmed().isEmpty());
    return hasName && (seed || assignment == nullptr || !assignment->wantsTokens);
}

std::filesystem::path currentLedger(const LabEnvironment& environment, const lab::Mission& mission)
{
    const int number = taken(environment.ledgerFolder, environment.fileSystem, mission);
    return numbered(environment.ledgerFolder, mission, number == 0 ? 1 : number);
}

std::filesystem::path freshLedger(const LabEnvironment& environment, const lab::Mission& mission)
{
    return freshLedger(environment.ledgerFolder, environment.fileSystem, mission);
}

std::filesystem::path freshLedger(const std::filesystem::path& folder, lab::FileSystem& fileSystem,
                                  const lab::Mission& mission)
{
    return numbered(folder, mission, taken(folder, fileSystem, mission) + 1);
}

}  // namespace ironlab::ui
