// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_format.h>
#include <ironlab/present/validation_report.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using lab::RowRole;
using lab::ValidatedRow;
using lab::ValidationReport;

constexpr double kMiss = 0.35;

constexpr std::string_view kIntroduction = R"(# Validation

What the model predicts, beside what others measured and published. This page is the output of

    ironlab-cli validate --markdown

and a test compares the two, so it cannot fall behind the model. `ironlab-cli validate --json` gives the same rows to other
programs; `--rows FILE` takes rows of your own, in the form of `resources/validation/rows.json`.

## Verdict

)";

constexpr std::string_view kRules = R"(
How a row becomes a prediction:

- The row's device is an accelerator preset, its network a workload preset, its batch, precision and lengths a design. The
  row names nothing else: no constant belongs to a row.
- The constants of a preset are data-sheet figures, or they belong to the class of machine (data-centre GPU, neural engine,
  microcontroller) and are the same for every device of the class; the presets say which.
- For each device and precision at most one row may set a constant, the achievable share of the engine's peak. Such a row
  is marked as a calibration and is not counted. `fitted_achievable` in the JSON is the share that reproduces it.
- Latency and energy percentages are relative to the measured value. A row that ought to be predicted and is not, because the
  design does not run, counts as missed.
- The roofline of the data sheets alone takes the same presets and lengths with every share at 1 and without overheads,
  reserves, caches, collectives or unpacking: max(FLOP / peak, bytes / bandwidth).

Serving and offline rows overlap memory traffic with arithmetic more than a single request does. The designs say so with
their `overlap`: a third for language models on GPUs, none for microcontrollers, all of it where many independent inputs
are in flight.

)";

std::string cell(std::string text)
{
    std::string result;
    for (const char c : text)
        result += c == '|' ? std::string("\\|") : std::string(1, c);
    return result;
}

std::string markdown(const DataTable& table)
{
    std::string result = "|";
    std::string rule = "|";
    for (const DataColumn& column : table.columns) {
        result += " " + cell(column.head) + " |";
        rule += column.isNumber ? "---:|" : "---|";
    }
    result += "\n" + rule + "\n";
    for (const auto& row : table.rows) {
        result += "|";
        for (const DataCell& each : row)
            result += " " + cell(each.text) + " |";
        result += "\n";
    }
    return result;
}

bool isMiss(const ValidatedRow& each)
{
    return each.row.role == RowRole::Prediction && (!each.predicted || std::abs(each.error()) > kMiss);
}

std::string errorText(const ValidatedRow& each)
{
    if (!each.predicted)
        return "not predicted";
    const std::string size = fixedText(100.0 * std::abs(each.error()), 0) + " %";
    return (each.error() < 0.0 ? "−" : "+") + size;
}

std::string misses(const ValidationReport& report)
{
    std::string result = "## Where the model misses\n\nRows that lie further off than 35 %, and why:\n\n";
    DataTable table;
    table.columns = {
        {"row", "", false}, {"device", "", false}, {"workload", "", false}, {"error", "", true}, {"why", "", false}};
    for (const ValidatedRow& each : report.rows)
        if (isMiss(each))
            table.addRow({each.row.id, each.row.device, each.row.workload, errorText(each),
                          each.row.reason.empty() ? "–" : each.row.reason});
    if (table.rows.empty())
        return "";
    return result + markdown(table) + "\n";
}

std::string outOfScope(const ValidationReport& report)
{
    DataTable table;
    table.columns = {{"row", "", false},
                     {"device", "", false},
                     {"workload and condition", "", false},
                     {"measured", "", true},
                     {"why not", "", false}};
    for (const ValidatedRow& each : report.rows)
        if (each.row.role == RowRole::OutOfScope)
            table.addRow({each.row.id, each.row.device, each.row.workload + ", " + each.row.condition,
                          numberText(each.row.value) + " " + each.row.unit, each.row.reason});
    return "## Out of scope\n\nRows that no design stands for, each with the reason:\n\n" + markdown(table) + "\n";
}

std::string calibrations(const ValidationReport& report, const lab::Catalog& catalog)
{
    DataTable table;
    table.columns = {{"row", "", false},
                     {"device", "", false},
                     {"precision", "", false},
                     {"share of the", "", false},
                     {"achievable share that reproduces it", "", true},
                     {"in the preset", "", true}};
    for (const ValidatedRow& each : report.rows) {
        if (each.row.role != RowRole::Calibration || !each.fittedShare || !each.row.design)
            continue;
        const auto* preset = catalog.accelerator(each.row.design->accelerator);
        if (preset == nullptr)
            continue;
        const bool setsMemory = each.row.sets == lab::CalibratedConstant::Memory;
        const double share = setsMemory ? preset->value.workingMemory().achievable
                                        : preset->value.engine(each.row.design->knobs.computePrecision)->achievable;
        table.addRow({each.row.id, preset->value.name, each.row.precision, setsMemory ? "memory" : "engine",
                      numberText(*each.fittedShare), numberText(share)});
    }
    return "## Calibrations\n\n" + markdown(table) + "\n";
}

std::string sources(const ValidationReport& report)
{
    std::vector<std::string> lines;
    for (const ValidatedRow& each : report.rows) {
        std::string line = "- " + each.row.sourceTitle;
        if (!each.row.sourceUrl.empty())
            line += ", <" + each.row.sourceUrl + ">";
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    }
    std::string result = "## Sources\n\n";
    for (const std::string& line : lines)
        result += line + "\n";
    return result;
}

}  // namespace

std::string validationMarkdown(const ValidationReport& report, const lab::Catalog& catalog)
{
    std::string result(kIntroduction);
    result += validationVerdict(report) + "\n";
    result += kRules;
    result += "### By tier\n\n" + markdown(validationSummary("", report.byTier)) + "\n";
    result += "### By quantity\n\n" + markdown(validationSummary("", report.byMetric)) + "\n";
    result +=
        "### By device\n\nEach device is described by its preset alone, so a group's error is that of a device the "
        "constants of its class have not seen but for its one calibration.\n\n"
        + markdown(validationSummary("", report.byDevice)) + "\n";
    result += misses(report);
    result += calibrations(report, catalog);
    result += "## Rows\n\n" + markdown(validationTable(report)) + "\n";
    result += outOfScope(report);
    return result + sources(report);
}

}  // namespace ironlab::present
