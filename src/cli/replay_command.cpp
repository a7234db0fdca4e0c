// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json_output.h"

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

Exit replayLedger(const ReplayOptions& options, Streams& streams)
{
    const LoadedCatalog loaded = loadCatalog(options.common, streams);
    if (!loaded.catalog) {
        return loaded.exit;
    }
    std::error_code error;
    if (!std::filesystem::is_regular_file(options.ledger, error)) {
        printSentence("There is no file “" + options.ledger + "”.", streams);
        return Exit::Usage;
    }
    lab::PosixFileSystem files;
    auto text = files.read(options.ledger, lab::kLedgerLimits.bytes);
    if (!text || !text->has_value()) {
        printSentence("The file “" + options.ledger + "” cannot be read, or is larger than ledgers may be.", streams);
        return Exit::Usage;
    }
    const auto read = lab::readAnyLedger(options.ledger, std::move(**text));
    if (!read) {
        printFaults(read.error(), options.common, streams);
        return Exit::Invalid;
    }
    const auto missions = lab::readMissions(loaded.dataDirectory / "missions", *loaded.catalog);
    if (!missions) {
        printFaults(missions.error(), options.common, streams);
        return Exit::Invalid;
    }
    const std::string& id = read->ledger.header().missionId;
    const auto mission =
        std::find_if(missions->begin(), missions->end(), [&id](const lab::Mission& each) { return each.id == id; });
    if (mission == missions->end()) {
        printSentence("The ledger is of the mission “" + id + "”, which this lab does not have.", streams);
        return Exit::Invalid;
    }
    lab::ReplayReport report = lab::replay(read->ledger, *mission, *loaded.catalog);
    report.notices.insert(report.notices.end(), read->notices.begin(), read->notices.end());
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
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return replayLedger(*options, streams); };
}

}  // namespace ironlab::cli
