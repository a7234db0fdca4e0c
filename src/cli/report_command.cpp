// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/json_output.h"
#include "cli/ledger_input.h"

#include <ironlab/lab/durable_file.h>
#include <ironlab/present/mission_report.h>

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

struct ReportOptions {
    CommonOptions common;
    std::string ledger;
    std::string assignment;
    std::string html;  ///< file of the page; "-" is standard output
};

bool writesToFile(const ReportOptions& options)
{
    return !options.html.empty() && options.html != "-";
}

bool writePage(const ReportOptions& options, const std::string& page, Streams& streams)
{
    lab::PosixFileSystem files;
    const auto written = lab::replaceFile(files, options.html, page, lab::Backup::None);
    if (!written) {
        printFaults(written.error().faults, options.common, streams);
    }
    return written.has_value();
}

Exit report(const ReportOptions& options, Streams& streams)
{
    if (options.common.json && options.html == "-") {
        printSentence("The page and --json cannot both go to standard output. Give --html a file.", streams);
        return Exit::Usage;
    }
    const auto [input, exit] = readLedgerInput(options.ledger, options.assignment, options.common, streams);
    if (!input) {
        return exit;
    }
    const lab::ReplayPlan plan(input->mission, input->catalog);
    const present::MissionReport made =
        present::missionReport({&input->read.ledger, &plan, input->read.notices, input->read.oldChain});
    if (writesToFile(options) && !writePage(options, present::htmlPage(made.document), streams)) {
        return Exit::Usage;
    }
    const bool agrees = made.replay.agrees();
    if (options.common.json) {
        streams.out << writtenReportJson(
            {options.ledger, options.html, agrees, made.document.title, present::text(made.document)})
                    << '\n';
    } else if (!writesToFile(options)) {
        streams.out << (options.html.empty() ? present::text(made.document) : present::htmlPage(made.document));
    }
    if (!agrees) {
        streams.err << made.replay.first() << '\n';
    }
    return agrees ? Exit::Done : Exit::Missed;
}

}  // namespace

Execute defineReport(CLI::App& app)
{
    const auto options = std::make_shared<ReportOptions>();
    app.add_option("ledger", options->ledger, "Ledger file (ironlab/ledger/1)")->required()->type_name("LEDGER");
    app.add_option("--html", options->html, "Writes a page for a browser and its printer; - is standard output")
        ->type_name("FILE");
    app.add_option("--assignment", options->assignment, "Assignment that the ledger was recorded under")
        ->type_name("FILE");
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return report(*options, streams); };
}

}  // namespace ironlab::cli
