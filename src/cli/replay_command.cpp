// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/ledger_input.h"

#include <ironlab/lab/replay.h>

#include <CLI/CLI.hpp>

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

Exit replayLedger(const ReplayOptions& options, Streams& streams)
{
    const auto [input, exit] = readLedgerInput(options.ledger, options.assignment, options.common, streams);
    if (!input) {
        return exit;
    }
    lab::ReplayReport report = lab::replay(input->read.ledger, input->mission, input->catalog);
    report.notices.insert(report.notices.end(), input->read.notices.begin(), input->read.notices.end());
    if (input->read.oldChain) {
        report.chain = input->read.oldChain;
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
