// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_output.h"

#include <nlohmann/json.hpp>

namespace ironlab::cli {

namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::optional<double>& number)
{
    return number ? Json(*number) : Json();
}

Json rowJson(const lab::ValidatedRow& each)
{
    const lab::MeasuredRow& row = each.row;
    Json json{{"id", row.id},
              {"device", row.device},
              {"workload", row.workload},
              {"precision", row.precision},
              {"batch", row.batch},
              {"condition", row.condition},
              {"metric", row.metric},
              {"predicted", orNull(each.predicted)},
              {"measured", row.value},
              {"unit", row.unit},
              {"error", each.predicted ? Json(each.error()) : Json()},
              {"naive_error", each.naive ? Json(each.naiveError()) : Json()},
              {"role", fileName(row.role)}};
    if (!row.reason.empty()) {
        json["reason"] = row.reason;
    }
    if (row.design) {
        json["accelerator"] = row.design->accelerator;
        json["tier"] = each.tier ? Json(fileName(*each.tier)) : Json();
    }
    if (each.fittedShare) {
        json["fitted_achievable"] = *each.fittedShare;
    }
    json["confidence"] = row.confidence;
    json["source"] = Json{{"title", row.sourceTitle}, {"url", row.sourceUrl}};
    return json;
}

Json summaryJson(const lab::ErrorSummary& summary)
{
    return {{"name", summary.name},
            {"rows", summary.count},
            {"median_error", summary.median},
            {"within_15", summary.within15},
            {"within_35", summary.within35},
            {"naive_median_error", summary.naiveMedian},
            {"naive_within_35", summary.naiveWithin35}};
}

Json summariesJson(const std::vector<lab::ErrorSummary>& summaries)
{
    Json json = Json::array();
    for (const lab::ErrorSummary& summary : summaries) {
        json.push_back(summaryJson(summary));
    }
    return json;
}

}  // namespace

std::string validationJson(const lab::ValidationReport& report)
{
    Json rows = Json::array();
    for (const lab::ValidatedRow& row : report.rows) {
        rows.push_back(rowJson(row));
    }
    Json summary = summaryJson(report.all);
    summary["calibrations"] = report.calibrations;
    summary["out_of_scope"] = report.outOfScope;
    summary["holds"] = report.holds();
    summary["by_tier"] = summariesJson(report.byTier);
    summary["by_metric"] = summariesJson(report.byMetric);
    summary["by_device"] = summariesJson(report.byDevice);
    return Json{{"rows", std::move(rows)}, {"summary", std::move(summary)}}.dump(4);
}

}  // namespace ironlab::cli
