// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_parts.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ironlab::present {
namespace {

using Kind = ReportBlock::Kind;
using physics::Evaluation;

/// What the reported designs were judged by, beside their time and their room.
struct UsedFigures {
    bool spill = false;
    bool tail = false;
    bool heat = false;
    bool battery = false;
    bool power = false;
    bool price = false;

    [[nodiscard]] bool has(std::string_view field) const
    {
        const auto isOf = [field](std::string_view group) { return field.starts_with(group); };
        return !(isOf("/spill") && !spill) && !(isOf("/jitter") && !tail) && !(isOf("/thermal") && !heat)
               && !(isOf("/battery") && !battery) && !(isOf("/power") && !power) && !(isOf("/price") && !price);
    }
};

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

std::string sourceWords(const lab::Provenance& source)
{
    const std::string kind =
        source.kind == lab::ProvenanceKind::Estimate ? "ESTIMATE" : std::string(fileName(source.kind));
    return kind + ", " + source.title + (source.date.empty() ? "" : ", " + source.date)
           + (source.url.empty() ? "" : ", " + source.url);
}

/// What a source is for: "memory 1 reserve (audio buffers and the runtime)".
std::string figureWords(const lab::Provenance& source)
{
    return fieldWords(source.field) + (source.note.empty() ? "" : " (" + source.note + ")");
}

template <class T>
std::string estimateWords(const lab::Preset<T>& preset)
{
    return preset.provenance.empty() ? "all figures count as estimates" : "some figures are estimates";
}

/// One line a source, in the order of the preset: "ESTIMATE, title, date: figure (remark); figure (remark)".
template <class T>
void addPreset(ReportDocument& report, const lab::Preset<T>* preset, const UsedFigures& used)
{
    if (preset == nullptr) {
        return;
    }
    std::vector<std::pair<std::string, std::string>> lines;
    for (const lab::Provenance& source : preset->provenance) {
        if (!used.has(source.field)) {
            continue;
        }
        const std::string words = sourceWords(source);
        const auto same = std::ranges::find_if(lines, [&](const auto& line) { return line.first == words; });
        if (same == lines.end()) {
            lines.emplace_back(words, figureWords(source));
        } else {
            same->second += "; " + figureWords(source);
        }
    }
    if (preset->provenance.empty()) {
        lines.emplace_back("ESTIMATE, its preset names no source", "everything");
    }
    std::string text;
    for (const auto& [source, figures] : lines) {
        text += (text.empty() ? "" : "\n") + source + ": " + figures + ".";
    }
    report.add(Kind::Caption, preset->value.name + (preset->hasEstimates() ? " (" + estimateWords(*preset) + ")" : ""));
    report.add(Kind::Fine, std::move(text));
}

UsedFigures usedFigures(const std::vector<ReportedPart>& parts)
{
    UsedFigures used;
    for (const ReportedPart& part : parts) {
        for (const lab::Move& move : part.state().moves) {
            const Evaluation& evaluation = move.evaluation;
            used.spill = used.spill || !evaluation.footprint.fits();
            used.tail = used.tail || evaluation.distribution.has_value();
            used.heat = used.heat || evaluation.walls.find(physics::WallKind::Temperature) != nullptr;
            used.battery = used.battery || evaluation.walls.find(physics::WallKind::BatteryLife) != nullptr;
            used.power = used.power || evaluation.walls.find(physics::WallKind::Power) != nullptr;
            used.price = used.price || evaluation.walls.find(physics::WallKind::Cost) != nullptr;
        }
        used.price = used.price || (part.part.scene && part.part.scene->proposal);
    }
    used.power = used.power || used.heat || used.battery;
    return used;
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
               "Of every machine and model that stood on the bench, the figures that its walls needed. An estimate is "
               "nobody's measurement: what follows from it is as good as the guess.");
    const UsedFigures used = usedFigures(parts);
    for (const std::string& id : accelerators) {
        addPreset(report, catalog.accelerator(id), used);
    }
    for (const std::string& id : workloads) {
        addPreset(report, catalog.workload(id), used);
    }
}

}  // namespace ironlab::present
