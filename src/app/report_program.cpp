// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_program.h"

#include "lab_program.h"
#include "ui/course/lab_contents.h"
#include "ui/report/report_file.h"
#include "ui/window/launch_options.h"

#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger_fault.h>
#include <ironlab/lab/ledger_with_journal.h>
#include <ironlab/present/mission_report.h>

#include <algorithm>
#include <cstdio>

namespace ironlab::app {
namespace {

int complained(const Faults& faults, int exit)
{
    std::fprintf(stderr, "%s", describe(faults).c_str());
    return exit;
}

}  // namespace

int writeReportOf(const ui::LaunchOptions& options, const ui::ContentSources& sources)
{
    const auto reading = ui::ContentReader().read(sources);
    if (!reading.contents) {
        return complained(reading.faults, kInvalidInput);
    }
    const std::vector<lab::Mission>& missions = reading.contents->missions;
    const std::string file = options.report.toStdString();
    lab::PosixFileSystem files;
    auto text = lab::wholeFile(files, file, lab::kLedgerLimits.bytes);
    if (!text) {
        return complained(text.error().faults, kUsageError);
    }
    const auto read = lab::readLedgerWithJournal(files, file, *text);
    if (!read) {
        return complained(read.error(), kInvalidInput);
    }
    const std::string& id = read->ledger.header().missionId;
    const auto mission = std::ranges::find(missions, id, &lab::Mission::id);
    if (mission == missions.end()) {
        return complained({lab::ledgerFault(file, std::move(*text),
                                            {"/mission/id", '"' + id + '"', "a mission that this lab has",
                                             "give the files of its mission with --missions"})},
                          kInvalidInput);
    }
    const lab::ReplayPlan plan(*mission, reading.contents->catalog);
    const auto report = present::missionReport({&read->ledger, &plan, read->notices, read->oldChain});
    const Faults faults = ui::writeReport(report.document, options.reportFile);
    return faults.empty() ? 0 : complained(faults, kUsageError);
}

}  // namespace ironlab::app
