// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/letter_case.h>
#include <ironlab/present/kv_capacity_figure.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/term_text.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using physics::Footprint;

struct Part {
    CapacityPart part;
    const char* name;
    Bytes bytes;
};

double count(Bytes bytes)
{
    return bytes.in(unit::byte);
}

/// Parts that have any bytes, in the order of the bar. What is free comes last.
std::vector<Part> partsOf(const Footprint& footprint)
{
    const Bytes weights = footprint.separateWeightMemory ? Bytes{} : footprint.weights;
    std::vector<Part> parts{{CapacityPart::Weights, "weights", weights},
                            {CapacityPart::KvCache, "KV cache", footprint.kvCache},
                            {CapacityPart::Activations, "activations", footprint.activations},
                            {CapacityPart::Reserve, "reserve", footprint.reserve},
                            {CapacityPart::Free, "free", footprint.capacity - footprint.total}};
    std::erase_if(parts, [](const Part& part) { return !(part.bytes > Bytes{}); });
    return parts;
}

std::string largestBatchText(double largest, double now)
{
    if (largest < 1.0) {
        return "Not even a batch of 1 fits.";
    }
    return "Largest batch that fits: " + countText(largest) + " (now " + countText(now) + ").";
}

std::string weightNoteOf(const Footprint& footprint)
{
    if (!footprint.separateWeightMemory) {
        return {};
    }
    return "Weights: " + againstText(count(footprint.weights), count(footprint.weightCapacity), "B")
           + ", in a memory of their own.";
}

}  // namespace

KvCapacityFigure kvCapacityFigure(const KvCapacityInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr);
    const Footprint& footprint = input.now->footprint;
    const double length = std::max(count(footprint.total), count(footprint.capacity));
    KvCapacityFigure figure;
    figure.title = "Memory capacity";
    figure.largestBatch = largestBatchText(input.largestBatch, input.now->work.batch);
    figure.largestBatch += input.ridge.empty() || input.largestBatch < 1.0 ? "" : " " + input.ridge;
    figure.weightNote = weightNoteOf(footprint);
    figure.fits = footprint.fits();
    if (!(length > 0.0)) {
        figure.scope = "nothing is loaded";
        return figure;
    }
    const std::vector<Part> parts = partsOf(footprint);
    std::vector<double> bytes;
    for (const Part& part : parts) {
        bytes.push_back(count(part.bytes));
    }
    const SummedColumn column = summedColumn(bytes, length, "B");
    double start = 0.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        figure.segments.push_back(
            {parts[i].part, parts[i].name, amountText(column, i, bytes[i], "B"), start, bytes[i] / length, bytes[i]});
        start += bytes[i] / length;
    }
    const double capacity = count(footprint.capacity);
    const double spare = capacity - count(footprint.total);
    figure.limitAt = capacity / length;
    figure.limitLabel = limitText(capacity, "B") + " = " + binarySize(capacity);
    figure.scope = input.memoryName + " " + againstTextOfShare(count(footprint.total), capacity, "B");
    figure.words = capacity > 0.0 ? wholePercentText(std::abs(spare) / capacity) + (spare >= 0.0 ? " left" : " over")
                                  : std::string{};
    return figure;
}

Description describe(const KvCapacityFigure& figure)
{
    return {figure.title, spoken(figure.scope + ", " + figure.words + ". " + figure.largestBatch),
            "Left and right arrows walk through what the memory holds."};
}

std::size_t probeCount(const KvCapacityFigure& figure)
{
    return figure.segments.size();
}

std::string probeText(const KvCapacityFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    const CapacitySegment& segment = figure.segments[probe];
    return capitalized(std::string(segment.name)) + ": " + quantityText(segment.bytes, "B") + ".";
}

DataTable dataTable(const KvCapacityFigure& figure)
{
    DataTable table;
    table.title = figure.title + ", " + figure.scope;
    table.columns = {{"part", "", false}, {"size", "B", true}};
    for (const CapacitySegment& segment : figure.segments) {
        table.addRow({segment.name, {segment.amount, segment.bytes}});
    }
    if (!figure.limitLabel.empty()) {
        table.notes.push_back({"Capacity", figure.limitLabel + ", the binary units in which memories are sold"});
    }
    table.notes.push_back({"Batch", figure.largestBatch});
    if (!figure.weightNote.empty()) {
        table.notes.push_back({"Weights", figure.weightNote});
    }
    return table;
}

std::string text(const KvCapacityFigure& figure)
{
    return text(dataTable(figure)) + figure.words + "\n";
}

}  // namespace ironlab::present
