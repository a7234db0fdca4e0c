// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json_output.h"

#include <ironlab/lab/validation.h>
#include <ironlab/present/validation_report.h>

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

struct ValidateOptions {
    CommonOptions common;
    std::string rows;
    bool markdown = false;
};

Exit validateRows(const ValidateOptions& options, Streams& streams)
{
    const LoadedCatalog loaded = loadCatalog(options.common, streams);
    if (!loaded.catalog) {
        return loaded.exit;
    }
    const std::filesystem::path file =
        options.rows.empty() ? loaded.dataDirectory / "validation" / "rows.json" : std::filesystem::path(options.rows);
    const auto rows = lab::readValidation(file, *loaded.catalog);
    if (!rows) {
        printFaults(rows.error(), options.common, streams);
        return exitAfterFaultsOf(file.string());
    }
    const lab::ValidationReport report = lab::validate(*rows, *loaded.catalog);
    if (options.common.json) {
        streams.out << validationJson(report) << '\n';
    } else if (options.markdown) {
        streams.out << present::validationMarkdown(report, *loaded.catalog);
    } else {
        streams.out << present::validationText(report);
    }
    const bool isShipped = options.rows.empty();
    return report.holds() || (!isShipped && report.all.count == 0) ? Exit::Done : Exit::Missed;
}

}  // namespace

Execute defineValidate(CLI::App& app)
{
    const auto options = std::make_shared<ValidateOptions>();
    defineCommonOptions(app, options->common);
    app.add_option("--rows", options->rows,
                   "Rows of your own, an ironlab/validation/1 file, in place of the shipped ones")
        ->type_name("FILE");
    app.add_flag("--markdown", options->markdown, "The report as docs/VALIDATION.md has it");
    return [options](Streams& streams) { return validateRows(*options, streams); };
}

}  // namespace ironlab::cli
