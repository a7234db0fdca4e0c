// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_format.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/validation_report.h>

#include <cmath>

namespace ironlab::present {
namespace {

using lab::ErrorSummary;
using lab::RowRole;
using lab::ValidatedRow;
using lab::ValidationReport;

std::string percent(double share)
{
    return fixedText(100.0 * share, 1) + " %";
}

std::string signedPercent(double share)
{
    return (share < 0.0 ? "−" : "+") + percent(std::abs(share));
}

std::string measuredText(double value, const std::string& unit)
{
    return numberText(value) + " " + unit;
}

std::string roleText(RowRole role)
{
    switch (role) {
    case RowRole::Prediction: return "prediction";
    case RowRole::Calibration: return "calibration";
    case RowRole::OutOfScope: break;
    }
    return "out of scope";
}

DataCell errorCell(bool given, double error)
{
    return given ? DataCell(signedPercent(error), error) : DataCell("–");
}

std::string conditions(const lab::MeasuredRow& row)
{
    return row.workload + ", " + row.precision + ", batch " + row.batch + ", " + row.condition;
}

}  // namespace

DataTable validationTable(const ValidationReport& report)
{
    DataTable table;
    table.title = "Published rows";
    table.columns = {{"row", "", false},    {"device", "", false},        {"workload and condition", "", false},
                     {"metric", "", false}, {"predicted", "", true},      {"measured", "", true},
                     {"error", "", true},   {"naive roofline", "", true}, {"role", "", false}};
    for (const ValidatedRow& each : report.rows) {
        if (each.row.role == RowRole::OutOfScope)
            continue;
        const lab::MeasuredRow& row = each.row;
        table.addRow({row.id, row.device, conditions(row), row.metric,
                      each.predicted ? DataCell(measuredText(*each.predicted, row.unit), *each.predicted) : "–",
                      DataCell(measuredText(row.value, row.unit), row.value),
                      errorCell(each.predicted.has_value(), each.predicted ? each.error() : 0.0),
                      errorCell(each.naive.has_value(), each.naive ? each.naiveError() : 0.0), roleText(row.role)});
    }
    return table;
}

DataTable validationSummary(std::string title, const std::vector<ErrorSummary>& summaries)
{
    DataTable table;
    table.title = std::move(title);
    table.columns = {{"group", "", false},
                     {"rows", "", true},
                     {"median error", "", true},
                     {"within 15 %", "", true},
                     {"within 35 %", "", true},
                     {"data sheet alone: median", "", true},
                     {"data sheet alone: within 35 %", "", true}};
    for (const ErrorSummary& each : summaries)
        table.addRow({each.name, DataCell(countText(static_cast<double>(each.count)), static_cast<double>(each.count)),
                      DataCell(percent(each.median), each.median), DataCell(percent(each.within15), each.within15),
                      DataCell(percent(each.within35), each.within35),
                      DataCell(percent(each.naiveMedian), each.naiveMedian),
                      DataCell(percent(each.naiveWithin35), each.naiveWithin35)});
    return table;
}

std::string validationVerdict(const ValidationReport& report)
{
    const ErrorSummary& all = report.all;
    return countText(static_cast<double>(all.count)) + " published rows are predicted with a median error of "
           + percent(all.median) + "; " + percent(all.within35)
           + " of them lie within 35 %. The roofline of the data sheets alone has a median error of "
           + percent(all.naiveMedian) + ", and " + percent(all.naiveWithin35) + " lie within 35 %. "
           + countText(static_cast<double>(report.calibrations))
           + " rows were used to set a constant and are not counted, "
           + countText(static_cast<double>(report.outOfScope))
           + " lie outside what the model covers. What is asked of the model, "
           + countText(static_cast<double>(lab::kAskedRows)) + " rows and some on every tier, a median error of "
           + wholePercentText(lab::kAskedMedian) + " at most and " + wholePercentText(lab::kAskedWithin35)
           + " of the rows within 35 %, " + (report.holds() ? "is met." : "is missed.");
}

DataTable accuracyTable(const ValidationReport& report)
{
    DataTable table = validationSummary("How accurate the model is", report.byTier);
    table.notes.push_back({"In all", validationVerdict(report)});
    for (const ValidatedRow& each : report.rows) {
        const bool isMissed = each.row.role == RowRole::Prediction && each.predicted && std::abs(each.error()) > 0.35;
        if (isMissed)
            table.notes.push_back({each.row.device + ", " + each.row.workload,
                                   "off by " + signedPercent(each.error()) + "; " + each.row.reason});
    }
    return table;
}

std::string validationText(const ValidationReport& report)
{
    std::string result = validationVerdict(report) + "\n\n";
    result += text(validationSummary("By tier", report.byTier)) + "\n";
    result += text(validationSummary("By quantity", report.byMetric)) + "\n";
    result += text(validationSummary("By device", report.byDevice)) + "\n";
    return result + text(validationTable(report));
}

}  // namespace ironlab::present
