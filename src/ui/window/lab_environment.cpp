// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lab_environment.h"

#include <string>

namespace ironlab::ui {
namespace {

std::filesystem::path numbered(const LabEnvironment& environment, const lab::Mission& mission, int number)
{
    const std::string suffix = number == 1 ? std::string() : "." + std::to_string(number);
    // No id of a mission has a point in it, so that no two rows of names meet.
    const std::string assignment = mission.assignmentId ? "@" + *mission.assignmentId : std::string();
    return environment.ledgerFolder / (mission.id + suffix + assignment + ".ledger.json");
}

/// A ledger whose file was not written yet lives in its journal.
bool isTaken(const LabEnvironment& environment, const std::filesystem::path& file)
{
    std::filesystem::path journal = file;
    journal += ".journal";
    return environment.fileSystem.exists(file) || environment.fileSystem.exists(journal);
}

int taken(const LabEnvironment& environment, const lab::Mission& mission)
{
    int number = 0;
    while (isTaken(environment, numbered(environment, mission, number + 1))) {
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
    const int number = taken(environment, mission);
    return numbered(environment, mission, number == 0 ? 1 : number);
}

std::filesystem::path freshLedger(const LabEnvironment& environment, const lab::Mission& mission)
{
    return numbered(environment, mission, taken(environment, mission) + 1);
}

}  // namespace ironlab::ui
