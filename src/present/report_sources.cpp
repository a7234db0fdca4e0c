// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_parts.h"

#include <algorithm>
#include <set>

namespace ironlab::present {
namespace {

using Kind = ReportBlock::Kind;

/// "memory 1 bandwidth" of "/memory/0/bandwidth": list places are counted from 1 for readers.
std::string fieldWords(std::string_view pointer)
{
    std::string words;
    std::size_t start = 1;
    while (start <= pointer.size() && !pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', start), pointer.size());
        std::string part(pointer.substr(start, end - start));
        if (!part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; })) {
            part = std::to_string(std::stoul(part) + 1);
        }
        std::ranges::replace(part, '_', ' ');
        words += (words.empty() ? "" : " ") + part;
        start = end + 1;
    }
    return words.empty() ? "everything" : words;
}

std::string kindWords(lab::ProvenanceKind kind)
{
    return kind == lab::ProvenanceKind::Estimate ? "ESTIMATE" : std::string(fileName(kind));
}

std::string sourceWords(const lab::Provenance& source)
{
    return source.title + (source.date.empty() ? "" : ", " + source.date)
           + (source.url.empty() ? "" : "\n" + source.url);
}

template <class T>
std::string estimateWords(const lab::Preset<T>& preset)
{
    return preset.provenance.empty() ? "all figures count as estimates" : "some figures are estimates";
}

template <class T>
void addPreset(ReportDocument& report, const lab::Preset<T>* preset)
{
    if (preset == nullptr) {
        return;
    }
    DataTable table;
    table.columns = {{"figures", "", false}, {"kind", "", false}, {"source", "", false}, {"remark", "", false}};
    for (const lab::Provenance& source : preset->provenance) {
        std::vector<DataCell> cells{fieldWords(source.field), kindWords(source.kind), sourceWords(source), source.note};
        // Figures of one source share its row.
        const auto same = std::ranges::find_if(
            table.rows, [&](const auto& row) { return std::equal(row.begin() + 1, row.end(), cells.begin() + 1); });
        if (same == table.rows.end()) {
            table.addRow(std::move(cells));
        } else {
            same->front().text += ", " + cells.front().text;
        }
    }
    if (preset->provenance.empty()) {
        table.addRow({"everything", kindWords(lab::ProvenanceKind::Estimate), "its preset names no source", ""});
    }
    report.add(std::move(table),
               preset->value.name + (preset->hasEstimates() ? " (" + estimateWords(*preset) + ")" : ""));
}

}  // namespace

void addSources(ReportDocument& report, const std::vector<ReportedPart>& parts)
{
    std::set<std::string> accelerators;
    std::set<std::string> workloads;
    for (const ReportedPart& part : parts) {
        for (const lab::Move& move : part.state().moves) {
            accelerators.insert(move.design.accelerator);
            workloads.insert(move.design.workload);
        }
    }
    if (parts.empty() || accelerators.empty()) {
        return;
    }
    const lab::Catalog& catalog = parts.front().catalog();
    report.add(Kind::Part, "Where the constants come from");
    report.add(Kind::Text,
               "Of every machine and model that stood on the bench. An estimate is nobody's measurement: what "
               "follows from it is as good as the guess.");
    for (const std::string& id : accelerators) {
        addPreset(report, catalog.accelerator(id));
    }
    for (const std::string& id : workloads) {
        addPreset(report, catalog.workload(id));
    }
}

}  // namespace ironlab::present
