// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json_output.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger_migration.h>
#include <ironlab/lab/replay.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

struct ReplayOptions {
    CommonOptions common;
    std::string ledger;
    std::string assignment;
};

std::vector<ReplayFinding> findingsOf(const lab::ReplayReport& report)
{
    std::vector<ReplayFinding> findings;
    if (report.chain) {
        findings.push_back({report.chain->event, report.chain->sentence});
    }
    for (const lab::Disagreement& disagreement : report.disagreements) {
        findings.push_back({disagreement.event, disagreement.sentence});
    }
    return findings;
}

void printReport(const lab::ReplayReport& report, std::ostream& out)
{
    for (const std::string& notice : report.notices) {
        out << notice << '\n';
    }
    for (const ReplayFinding& finding : findingsOf(report)) {
        out << finding.sentence << '\n';
    }
    if (report.agrees()) {
        out << report.events << " events, " << report.recomputed
            << " of them recomputed: the chain holds and every claim agrees.\n";
    }
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

Expected<lab::AnyLedger, Exit> ledgerNamed(const ReplayOptions& options, Streams& streams)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(options.ledger, error)) {
        printSentence("There is no file “" + options.ledger + "”.", streams);
        return unexpected(Exit::Usage);
    }
    lab::PosixFileSystem files;
    auto text = files.read(options.ledger, lab::kLedgerLimits.bytes);
    if (!text || !text->has_value()) {
        printSentence("The file “" + options.ledger + "” cannot be read, or is larger than ledgers may be.", streams);
        return unexpected(Exit::Usage);
    }
    auto read = lab::readAnyLedger(options.ledger, std::move(**text));
    if (!read) {
        printFaults(read.error(), options.common, streams);
        return unexpected(Exit::Invalid);
    }
    return std::move(*read);
}

Exit refuse(const Faults& faults, const ReplayOptions& options, Streams& streams)
{
    printFaults(faults, options.common, streams);
    return Exit::Invalid;
}

Exit replayLedger(const ReplayOptions& options, Streams& streams)
{
    LoadedCatalog loaded = loadCatalog(options.common, streams);
    if (!loaded.catalog) {
        return loaded.exit;
    }
    const auto read = ledgerNamed(options, streams);
    if (!read) {
        return read.error();
    }
    if (!options.assignment.empty()) {
        const Faults faults = lab::addAssignmentPresets(options.assignment, *loaded.catalog);
        if (!faults.empty()) {
            return refuse(faults, options, streams);
        }
    }
    const auto missions = loadMissions(options.common, loaded.dataDirectory, *loaded.catalog, options.assignment);
    if (!missions) {
        return refuse(missions.error(), options, streams);
    }
    const std::string& id = read->ledger.header().missionId;
    const auto mission =
        std::find_if(missions->begin(), missions->end(), [&id](const lab::Mission& each) { return each.id == id; });
    if (mission == missions->end()) {
        printSentence("The ledger is of the mission “" + id + "”, which this lab does not have.", streams);
        return Exit::Invalid;
    }
    std::vector<std::string> about;
    const auto meant = missionOf(*mission, *missions, options.assignment, about, read->ledger.header().assignmentId);
    if (!meant) {
        return refuse(meant.error(), options, streams);
    }
    lab::ReplayReport report = lab::replay(read->ledger, *meant, *loaded.catalog);
    report.notices.insert(report.notices.end(), read->notices.begin(), read->notices.end());
    report.notices.insert(report.notices.end(), about.begin(), about.end());
    if (read->oldChain) {
        report.chain = read->oldChain;
    }
    if (options.common.json) {
        streams.out << replayJson(options.ledger, report.events, findingsOf(report), report.notices) << '\n';
    } else {
        printReport(report, streams.out);
    }
    return report.agrees() ? Exit::Done : Exit::Missed;
}

}  // namespace

Execute defineReplay(CLI::App& app)
{
    const auto options = std::make_shared<ReplayOptions>();
    app.add_option("ledger", options->ledger, "Ledger file (ironlab/ledger/1)")->required()->type_name("LEDGER");
    app.add_option("--assignment", options->assignment, "Assignment that the ledger was recorded under")
        ->type_name("FILE");
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return replayLedger(*options, streams); };
}

}  // namespace ironlab::cli
