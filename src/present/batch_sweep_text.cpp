// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ceiling_parts.h"
#include "figure_words.h"

#include <ironlab/base/number_format.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

/// Doublings, both sides of each stop, the end, and the design.
std::vector<double> tabulatedBatches(const CeilingFigure& figure)
{
    const auto end = static_cast<double>(figure.sweep.size());
    std::vector<double> batches{end, std::round(figure.here)};
    for (int i = 1; i < static_cast<int>(end); i *= 2) {
        batches.push_back(i);
    }
    for (const CeilingStop& stop : figure.stops) {
        batches.push_back(stop.x);
        batches.push_back(stop.x + 1.0);
    }
    std::ranges::sort(batches);
    batches.erase(std::unique(batches.begin(), batches.end()), batches.end());
    std::erase_if(batches, [&figure](double each) { return sweptAt(figure, each) == nullptr; });
    return batches;
}

DataCell rateCell(double rate)
{
    return isPlottable(rate) ? DataCell(numberText(rate), rate) : DataCell();
}

}  // namespace

std::string readOut(const CeilingFigure& figure, double batch)
{
    const SweptBatch* swept = sweptAt(figure, batch);
    const std::string where = "batch " + countText(std::round(batch)) + ": ";
    return where
           + (swept == nullptr || !swept->runs ? "nothing runs here"
                                               : numberText(swept->rate) + ' ' + figure.columnHead + ", "
                                                     + quantityText(swept->seconds, "s") + " a step");
}

std::string sweptText(const CeilingFigure& figure, double batch)
{
    const SweptBatch* swept = sweptAt(figure, batch);
    std::string words = readOut(figure, batch);
    if (swept == nullptr || !swept->runs) {
        return words;
    }
    words += swept->fits ? "" : ", beyond memory";
    if (figure.required) {
        words += (swept->rate > figure.required->rate ? ", exceeds " : ", misses ") + figure.required->label;
    }
    return words;
}

DataTable sweepTable(const CeilingFigure& figure)
{
    DataTable table;
    table.title = figure.title;
    table.columns = {{"batch", "", true},           {"throughput", "1/s", true},  {"time of a step", "s", true},
                     {"compute roof", "1/s", true}, {"memory roof", "1/s", true}, {"fits in memory", "", false}};
    for (const double batch : figure.curves.empty() ? std::vector<double>{} : tabulatedBatches(figure)) {
        const SweptBatch& swept = *sweptAt(figure, batch);
        table.addRow({{countText(batch), batch},
                      rateCell(swept.rate),
                      swept.runs ? DataCell(quantityText(swept.seconds, "s"), swept.seconds) : DataCell(),
                      rateCell(swept.computeRoof),
                      rateCell(swept.memoryRoof),
                      {swept.fits ? "yes" : "no"}});
    }
    if (figure.required) {
        table.notes.push_back({"required", figure.required->label});
    }
    for (const CeilingStop& stop : figure.stops) {
        table.notes.push_back({"stop", stop.label});
    }
    for (const std::string& limit : figure.limits) {
        table.notes.push_back({"limit", limit});
    }
    return table;
}

}  // namespace ironlab::present
