// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/grade_options.h"

#include <ironlab/lab/csv.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/seal.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

constexpr std::size_t kLargestList = std::size_t{64} << 20U;

/// Prints a class list with the token of each student in the column "token", which is added where there is none.
Exit printTokens(const GradeOptions& options, const std::string& assignment, const std::string& secret,
                 Streams& streams)
{
    const std::string& listFile = options.receipts;
    lab::PosixFileSystem files;
    const auto text = lab::wholeFile(files, listFile, kLargestList);
    if (!text) {
        printFaults(text.error().faults, options.common, streams);
        return Exit::Usage;
    }
    auto table = lab::parseCsv(*text, listFile);
    const auto list = table ? lab::ClassList::of(*table, listFile) : unexpected(table.error());
    if (!list) {
        printFaults(list.error(), options.common, streams);
        return Exit::Usage;
    }
    lab::CsvRow& head = table->rows.front();
    const std::size_t student = lab::columnNamed(head, "student");
    std::size_t token = lab::columnNamed(head, "token");
    if (token == std::string::npos) {
        token = head.size();
        head.emplace_back("token");
    }
    for (std::size_t i = 1; i < table->rows.size(); ++i) {
        lab::CsvRow& row = table->rows[i];
        row.resize(std::max(row.size(), head.size()));
        row[token] = lab::ticketFor(secret, assignment, row[student]).token;
    }
    streams.out << lab::csvText(*table);
    return Exit::Done;
}

}  // namespace

Execute defineTokens(CLI::App& app)
{
    const auto options = std::make_shared<GradeOptions>();
    app.add_option("list", options->receipts, "Class list with a column \"student\": what each types in the lab")
        ->required()
        ->type_name("CSV");
    app.add_option("--assignment", options->assignment, "Assignment that the tokens are for")
        ->required()
        ->type_name("FILE");
    app.add_option("--secret", options->secretFile, "File whose first line is your secret")
        ->required()
        ->type_name("FILE");
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) {
        const LoadedCourse loaded = loadCourse(*options, streams);
        return loaded.grader ? printTokens(*options, loaded.grader->course().assignment->id,
                                           *loaded.grader->course().secret, streams)
                             : loaded.exit;
    };
}

}  // namespace ironlab::cli
