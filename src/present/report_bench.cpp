// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_parts.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/present/levers.h>
#include <ironlab/present/mfu_figure.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/walls_figure.h>

#include <algorithm>
#include <iterator>

namespace ironlab::present {
namespace {

using Kind = ReportBlock::Kind;
using physics::Evaluation;

std::string timeCell(const Evaluation& evaluation, Time time)
{
    return evaluation.runs() ? quantityText(time.in(unit::second), "s") : std::string(kUnknownText);
}

std::string shareCell(const Evaluation& evaluation)
{
    return evaluation.runs() ? shareText(evaluation.modelFlopsUtilization) : std::string(kUnknownText);
}

std::string rateCell(const ReportedPart& part, const lab::NamedDesign& design, const Evaluation& evaluation)
{
    return evaluation.runs() ? quantityText(evaluation.throughput.in(unit::perSecond), rateUnitOf(part, design))
                             : std::string(kUnknownText);
}

DataTable movesTable(const ReportedPart& part)
{
    DataTable table;
    table.columns = {{"#", "", true},
                     {"what was turned since the start", "", false},
                     {part.plan.mission().latencyName, "", true},
                     {"binds", "", false},
                     {"rate", "", true},
                     {"MFU", "", true},
                     {"walls", "", false}};
    bool hasNear = false;
    for (const lab::Move& move : part.state().moves) {
        hasNear = hasNear || !move.counts;
        table.addRow({std::to_string(move.number) + (move.counts ? "" : "*"), differenceText(part, move.design),
                      timeCell(move.evaluation, move.evaluation.latency), bindingText(move.evaluation),
                      rateCell(part, move.design, move.evaluation), shareCell(move.evaluation),
                      wallsText(move.evaluation)});
    }
    if (hasNear) {
        table.notes.push_back({"*", "within a hundredth of a slider's way of a design that counts"});
    }
    return table;
}

/// "Of the 15 designs 12 use magic, 1 does not fit and 2 fail a wall.": each by the first that rules it out.
std::string whyNone(const std::vector<lab::Move>& moves)
{
    std::size_t magic = 0;
    std::size_t tooLarge = 0;
    for (const lab::Move& move : moves) {
        const physics::Design& knobs = move.design.knobs;
        const bool isMagic = knobs.network.zeroLatency || knobs.acceleratorSpeedup != 1.0;
        const bool fits = move.evaluation.runs() && move.evaluation.footprint.fits();
        if (isMagic) {
            ++magic;
        } else if (!fits) {
            ++tooLarge;
        }
    }
    const std::size_t failing = moves.size() - magic - tooLarge;
    std::vector<std::string> reasons;
    const auto tell = [&reasons](std::size_t count, const char* one, const char* many) {
        if (count > 0) {
            reasons.push_back(countText(static_cast<double>(count)) + (count == 1 ? one : many));
        }
    };
    tell(magic, " uses magic", " use magic");
    tell(tooLarge, " does not fit or run", " do not fit or run");
    tell(failing, " fails a wall", " fail a wall");
    const std::string why = reasons.empty() ? std::string() : " " + listed(reasons);
    return "Of the " + countText(static_cast<double>(moves.size())) + " above" + why + ".";
}

/// The rule stands with the answer.
std::string bestSentence(const ReportedPart& part, const lab::Move* best)
{
    const bool byUtilization = part.part.requirements.modelFlopsUtilization.has_value();
    const std::string rule = std::string(byUtilization ? "the highest MFU" : "the shortest time")
                             + " of those without magic that fit and pass every wall";
    if (best == nullptr) {
        return "Best: none. It would be " + rule + ". " + whyNone(part.state().moves);
    }
    return "Best is move " + std::to_string(best->number) + ", " + differenceText(part, best->design) + ": " + rule
           + " (" + timeCell(best->evaluation, best->evaluation.latency) + ", MFU " + shareCell(best->evaluation)
           + ").";
}

/// What is asked of a part's last design, beside what it gives.
DataTable wallsTable(const ReportedPart& part, const lab::ResolvedDesign& design, const Evaluation& evaluation)
{
    const physics::Accelerator& machine = design.accelerator->value;
    WallsInput input;
    input.now = &evaluation;
    input.latencyName = latencyWallName(part.plan.mission().latencyName, part.part.requirements, evaluation);
    input.memoryName = displayName(machine.workingMemory().level);
    input.busiestMemory = busiestMemory(machine, evaluation);
    input.rateUnit = rateUnitOf(part, part.state().design);
    input.unitsName = pluralName(design.workload->value.unit);
    input.accelerator = &machine;
    input.workload = &design.workload->value;
    input.design = &design.knobs;
    input.requirements = part.part.requirements;
    takeChoices(input, part.part);
    return dataTable(wallsFigure(input));
}

DataTable knobsTable(const ReportedPart& part)
{
    DataTable table;
    table.columns = {{"control", "", false}, {"at the start", "", false}, {"at the end", "", false}};
    for (const lab::KnobSpec& knob : part.part.knobs) {
        const auto [name, value] = knobText(part, knob, part.state().design);
        table.addRow({name, knobText(part, knob, part.part.start).second, value});
    }
    return table;
}

/// The terms, where any design overlaps what they hide of each other, and the total: as printed they add up to it.
std::vector<DataCell> termCells(const lab::Evidence& evidence, bool overlaps)
{
    const Evaluation& evaluation = evidence.evaluation;
    const std::size_t columns = physics::kTerms.size() + (overlaps ? 1 : 0);
    if (!evaluation.runs()) {
        return std::vector<DataCell>(columns + 1, DataCell(std::string(kUnknownText)));
    }
    std::vector<double> parts;
    for (const physics::Term term : physics::kTerms) {
        parts.push_back(evaluation.terms[term].in(unit::second));
    }
    const bool hides = overlaps && evidence.design.knobs.overlap > 0.0;
    if (hides) {
        parts.push_back((evaluation.latency - evaluation.terms.sum()).in(unit::second));
    }
    const SummedColumn column = summedColumn(parts, evaluation.latency.in(unit::second), "s");
    std::vector<DataCell> cells;
    for (const std::string& part : column.parts) {
        cells.emplace_back(part + " " + column.scale.unit);
    }
    if (overlaps && !hides) {
        cells.emplace_back(std::string(kUnknownText));
    }
    cells.emplace_back(column.total + " " + column.scale.unit);
    return cells;
}

}  // namespace

void addMoves(ReportDocument& report, const ReportedPart& part)
{
    report.add(Kind::Section, "Designs");
    if (part.state().moves.empty()) {
        report.add(Kind::Text, "None was evaluated.");
        return;
    }
    report.add(Kind::Text, "The start: " + settingsText(part, part.part.start) + ".");
    report.add(movesTable(part));
    std::vector<PlottedDesign> bars{{"start", &part.state().moves.front().evaluation}};
    const lab::Move* best = bestMove(part);
    const Evaluation* end = &part.state().moves.back().evaluation;
    const auto resolved = lab::resolve(part.state().design, part.catalog());
    const Evaluation atEnd = resolved ? resolved->evaluate(part.part.requirements) : *end;
    if (best != nullptr) {
        bars.push_back({"best, move " + std::to_string(best->number), &best->evaluation});
    }
    bars.push_back({"at the end", &atEnd});
    report.add(termBars(bars));
    report.add(Kind::Text, bestSentence(part, best));
}

void addEvidence(ReportDocument& report, const ReportedPart& part)
{
    report.add(Kind::Section, "Captured evidence");
    if (part.state().evidence.empty()) {
        report.add(Kind::Text, "Nothing was captured.");
        return;
    }
    // What was turned takes a line, and would take ten in a column beside so many numbers.
    for (const lab::Evidence& evidence : part.state().evidence) {
        report.add(Kind::Text, evidence.id + ": " + evidenceText(part, evidence) + ".");
    }
    DataTable table;
    table.columns = {{"", "", false}};
    for (const physics::Term term : physics::kTerms) {
        table.columns.push_back({lab::termWords(term), "", true});
    }
    const bool overlaps = std::ranges::any_of(part.state().evidence, [](const lab::Evidence& each) {
        return each.evaluation.runs() && each.design.knobs.overlap > 0.0;
    });
    if (overlaps) {
        table.columns.push_back({"overlap", "", true});
    }
    for (const char* head : {"total", "rate", "MFU"}) {
        table.columns.push_back({head, "", true});
    }
    table.columns.push_back({"binds", "", false});
    for (const lab::Evidence& evidence : part.state().evidence) {
        std::vector<DataCell> cells{evidence.id};
        std::ranges::move(termCells(evidence, overlaps), std::back_inserter(cells));
        cells.emplace_back(rateCell(part, evidence.design, evidence.evaluation));
        cells.emplace_back(shareCell(evidence.evaluation));
        cells.emplace_back(bindingText(evidence.evaluation));
        table.addRow(std::move(cells));
    }
    table.notes.push_back({"rate", "with one batch in flight: batch over the time of a step"});
    report.add(std::move(table));
    report.add(evidenceWalls(part), "The same designs at their walls");
}

void addFinalDesign(ReportDocument& report, const ReportedPart& part)
{
    const auto design = lab::resolve(part.state().design, part.catalog());
    if (!design) {
        return;
    }
    report.add(Kind::Section, part.state().stage == lab::Stage::Closed ? "Final design" : "Design on the bench");
    report.add(Kind::Text, design->workload->value.name + " on " + design->accelerator->value.name + ".");
    report.add(knobsTable(part));
    const Evaluation evaluation = design->evaluate(part.part.requirements);
    report.add(wallsTable(part, *design, evaluation), "Walls");
    MfuInput input;
    input.now = &evaluation;
    input.design = &design->knobs;
    input.goal = part.part.requirements.modelFlopsUtilization;
    input.integer = physics::isInteger(design->knobs.computePrecision);
    const MfuFigure mfu = mfuFigure(input);
    if (mfu.isShown()) {
        report.add(Kind::Strong, "MFU " + mfu.number + ", " + mfu.rates
                                     + (mfu.verdict.empty() ? "" : "; " + mfu.verdict) + ". " + plainText(mfu.cause));
    } else {
        report.add(Kind::Strong, mfu.message);
    }
}

}  // namespace ironlab::present
