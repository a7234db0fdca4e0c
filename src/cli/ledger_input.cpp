// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ledger_input.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger_fault.h>
#include <ironlab/lab/ledger_with_journal.h>

#include <algorithm>

namespace ironlab::cli {

namespace {

LedgerReading failed(Exit exit)
{
    return {nullptr, exit};
}

/// The ledger's mission is none of those here; it is told where the file names it.
Faults foreignMission(lab::FileSystem& files, const std::string& file, const std::string& id)
{
    auto text = lab::wholeFile(files, file, lab::kLedgerLimits.bytes);
    return {lab::ledgerFault(file, text ? std::move(*text) : std::string(),
                             {"/mission/id", '"' + id + '"', "the id of a mission that this lab has",
                              "give its file with --missions, or the assignment that brings it with --assignment"})};
}

/// The mission as the ledger was recorded under: as it is, or as its assignment sets it.
Expected<lab::Mission, Faults> missionOf(const lab::Mission& mission, const std::vector<lab::Mission>& missions,
                                         const std::string& assignmentFile, std::vector<std::string>& notices,
                                         const std::optional<std::string>& recorded)
{
    if (assignmentFile.empty()) {
        if (recorded) {
            notices.push_back("Recorded under the assignment \"" + *recorded
                              + "\"; without --assignment it is replayed under the mission's own terms.");
        }
        return mission;
    }
    const auto assignment = lab::readAssignment(assignmentFile, missions);
    if (!assignment) {
        return unexpected(assignment.error());
    }
    if (recorded != assignment->id) {
        notices.push_back("The ledger was not recorded under the assignment \"" + assignment->id
                          + "\"; it is replayed under the mission's own terms.");
        return mission;
    }
    return lab::assigned(mission, *assignment);
}

}  // namespace

LedgerReading readLedgerInput(const std::string& file, const std::string& assignment, const CommonOptions& common,
                              Streams& streams)
{
    LoadedCatalog loaded = loadCatalog(common, streams);
    if (!loaded.catalog) {
        return failed(loaded.exit);
    }
    lab::PosixFileSystem files;
    auto text = lab::wholeFile(files, file, lab::kLedgerLimits.bytes);
    if (!text) {
        printFaults(text.error().faults, common, streams);
        return failed(Exit::Usage);
    }
    const auto refused = [&](const Faults& faults) {
        printFaults(faults, common, streams);
        return failed(Exit::Invalid);
    };
    auto read = lab::readLedgerWithJournal(files, file, std::move(*text));
    if (!read) {
        return refused(read.error());
    }
    const Faults presets = assignment.empty() ? Faults{} : lab::addAssignmentPresets(assignment, *loaded.catalog);
    if (!presets.empty()) {
        printFaults(presets, common, streams);
        return failed(exitAfterFaultsOf(assignment));
    }
    const auto missions = loadMissions(common, loaded.dataDirectory, *loaded.catalog, assignment);
    if (!missions) {
        return refused(missions.error());
    }
    const lab::LedgerHeader& header = read->ledger.header();
    const auto mission = std::ranges::find(*missions, header.missionId, &lab::Mission::id);
    if (mission == missions->end()) {
        return refused(foreignMission(files, file, header.missionId));
    }
    auto meant = missionOf(*mission, *missions, assignment, read->notices, header.assignmentId);
    if (!meant) {
        return refused(meant.error());
    }
    return {std::make_unique<LedgerInput>(LedgerInput{std::move(*loaded.catalog), std::move(*meant), std::move(*read)}),
            Exit::Done};
}

}  // namespace ironlab::cli
