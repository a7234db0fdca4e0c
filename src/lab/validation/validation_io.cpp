// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/design_io.h>
#include <ironlab/lab/object_reader.h>
#include <ironlab/lab/validation.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace ironlab::lab {
namespace {

NamedDesign designOf(ObjectReader& members, const Catalog& catalog)
{
    return readDesignMembers(members, catalog).design;
}

void readStatement(ObjectReader& reader, MeasuredRow& row)
{
    row.id = reader.string("id");
    row.device = reader.string("device");
    row.workload = reader.string("workload");
    row.precision = reader.string("precision");
    row.batch = reader.string("batch");
    row.condition = reader.string("condition");
    row.metric = reader.string("metric");
    row.value = reader.number("value", kPositive);
    row.unit = reader.string("unit");
    row.confidence = reader.string("confidence");
    reader.object("source", [&row](ObjectReader& source) {
        row.sourceTitle = source.string("title");
        row.sourceUrl = source.optionalString("url").value_or("");
    });
}

void readUse(ObjectReader& reader, const Catalog& catalog, MeasuredRow& row)
{
    row.role = reader.choice("role", kRowRoles);
    row.reason = reader.optionalString("reason").value_or("");
    if (row.role == RowRole::OutOfScope) {
        if (row.reason.empty())
            reader.fault("reason", "why the model cannot express the row",
                         "say what the row has that a design has not");
        return;
    }
    row.quantity = reader.choice("predicts", kMeasuredQuantities);
    row.sets = reader.optionalChoice("sets", kCalibratedConstants).value_or(CalibratedConstant::Engine);
    row.replicas = reader.optionalNumber("replicas", {1.0, 1e4, false, false}).value_or(1.0);
    reader.object("design", [&](ObjectReader& members) { row.design = designOf(members, catalog); });
    reader.optionalObject("against", [&](ObjectReader& members) { row.against = designOf(members, catalog); });
    if (row.quantity == MeasuredQuantity::Speedup && !row.against)
        reader.fault("against", "the design that the speedup is over", "add it");
}

/// The device and the precisions of arithmetic and weights that a calibration speaks for.
using Calibrated = std::tuple<std::string, physics::Precision, physics::Precision>;
Calibrated calibrated(const MeasuredRow& row)
{
    return {row.design->accelerator, row.design->knobs.computePrecision, row.design->knobs.weightPrecision};
}

std::vector<MeasuredRow> readRows(ObjectReader& reader, const Catalog& catalog)
{
    std::vector<MeasuredRow> rows;
    std::set<std::string> ids;
    std::set<Calibrated> taken;
    reader.eachObject("rows", [&](ObjectReader& members) {
        MeasuredRow row;
        readStatement(members, row);
        readUse(members, catalog, row);
        if (!ids.insert(row.id).second)
            members.fault("id", "an id of its own", "no row is used twice");
        if (row.role == RowRole::Calibration && row.design && !taken.insert(calibrated(row)).second)
            members.fault("role", "at most one calibration for each device and precision",
                          "make it a prediction: it is what shows whether the model holds");
        rows.push_back(std::move(row));
    });
    return rows;
}

}  // namespace

Expected<std::vector<MeasuredRow>, Faults> parseValidation(std::string file, std::string text, const Catalog& catalog)
{
    return readJsonText<std::vector<MeasuredRow>>(std::move(file), std::move(text), kValidationSchema,
                                                  [&](ObjectReader& reader) { return readRows(reader, catalog); });
}

Expected<std::vector<MeasuredRow>, Faults> readValidation(const std::filesystem::path& file, const Catalog& catalog)
{
    return readJsonFile<std::vector<MeasuredRow>>(file, kValidationSchema,
                                                  [&](ObjectReader& reader) { return readRows(reader, catalog); });
}

}  // namespace ironlab::lab
