// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ledger_input.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger_with_journal.h>

#include <algorithm>

namespace ironlab::cli {

namespace {

LedgerReading failed(Exit exit)
{
    return {nullptr, exit};
}

/// The bytes of a ledger; nothing after a sentence was printed.
std::optional<std::string> bytesOf(const std::string& file, Streams& streams)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        printSentence("There is no file “" + file + "”.", streams);
        return std::nullopt;
    }
    lab::PosixFileSystem files;
    auto text = files.read(file, lab::kLedgerLimits.bytes);
    if (!text || !text->has_value()) {
        printSentence("The file “" + file + "” cannot be read, or is larger than ledgers may be.", streams);
        return std::nullopt;
    }
    return std::move(**text);
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
    auto text = bytesOf(file, streams);
    if (!text) {
        return failed(Exit::Usage);
    }
    const auto refused = [&](const Faults& faults) {
        printFaults(faults, common, streams);
        return failed(Exit::Invalid);
    };
    lab::PosixFileSystem files;
    auto read = lab::readLedgerWithJournal(files, file, std::move(*text));
    if (!read) {
        return refused(read.error());
    }
    const Faults presets = assignment.empty() ? Faults{} : lab::addAssignmentPresets(assignment, *loaded.catalog);
    if (!presets.empty()) {
        return refused(presets);
    }
    const auto missions = loadMissions(common, loaded.dataDirectory, *loaded.catalog, assignment);
    if (!missions) {
        return refused(missions.error());
    }
    const lab::LedgerHeader& header = read->ledger.header();
    const auto mission = std::ranges::find(*missions, header.missionId, &lab::Mission::id);
    if (mission == missions->end()) {
        printSentence("The ledger is of the mission “" + header.missionId + "”, which this lab does not have.",
                      streams);
        return failed(Exit::Invalid);
    }
    auto meant = missionOf(*mission, *missions, assignment, read->notices, header.assignmentId);
    if (!meant) {
        return refused(meant.error());
    }
    return {std::make_unique<LedgerInput>(LedgerInput{std::move(*loaded.catalog), std::move(*meant), std::move(*read)}),
            Exit::Done};
}

}  // namespace ironlab::cli
