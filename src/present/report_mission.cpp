// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_parts.h"

#include <ironlab/base/contract.h>
#include <ironlab/lab/part_progress.h>
#include <ironlab/present/grade_words.h>
#include <ironlab/present/mission_report.h>
#include <ironlab/version.h>

#include <chrono>

namespace ironlab::present {
namespace {

using Kind = ReportBlock::Kind;

std::string stageWords(const lab::PartState& state, bool isOpen)
{
    if (!isOpen) {
        return "not open yet";
    }
    switch (state.stage) {
    case lab::Stage::Predict: return "no answer locked yet";
    case lab::Stage::Explore: return "unfinished: exploring";
    case lab::Stage::Observe: return "unfinished: not yet observed";
    case lab::Stage::Reflect: return "unfinished: reflecting";
    case lab::Stage::Closed: return "closed";
    }
    return {};
}

std::string chainWords(const std::optional<lab::ChainBreak>& chain, const lab::Ledger& ledger)
{
    return chain ? "broken: " + chain->sentence
                 : "whole, " + std::to_string(ledger.events().size()) + " events, each covering the one before";
}

std::string replayWords(const lab::ReplayReport& replay)
{
    const std::string recomputed = std::to_string(replay.recomputed) + " claims recomputed";
    return replay.disagreements.empty() ? recomputed + ", all agree"
                                        : recomputed + ", " + std::to_string(replay.disagreements.size()) + " disagree";
}

/// Who, what, when, and whether it may be believed.
DataTable factsTable(const lab::Ledger& ledger, const lab::Mission& mission, const lab::Replayed& replayed)
{
    const lab::LedgerHeader& header = ledger.header();
    DataTable table;
    table.columns = {{"", "", false}, {"", "", false}};
    table.addRow({"Student", header.student.empty() ? "not named" : header.student});
    table.addRow({"Mission", mission.title + " (" + mission.id + ")"});
    if (header.assignmentId) {
        table.addRow({"Assignment", *header.assignmentId});
    }
    if (!ledger.events().empty()) {
        table.addRow({"Begun", dateText(utcText(ledger.events().front().time))});
        table.addRow({"Last recorded", dateText(utcText(ledger.events().back().time))});
    }
    std::chrono::milliseconds worked{0};
    for (const auto& [number, part] : replayed.parts) {
        worked += part.time;
    }
    table.addRow({"Time at work", minutesText(std::chrono::duration<double>(worked).count()) + " min"});
    table.addRow({"Receipt of the end", ledger.receipt()});
    table.addRow({"Chain of hashes", chainWords(replayed.report.chain, ledger)});
    table.addRow({"Replay", replayWords(replayed.report)});
    table.addRow({"Recorded with", "version " + header.labVersion + " of the lab"});
    return table;
}

DataTable disagreementTable(const lab::ReplayReport& replay)
{
    DataTable table;
    table.columns = {{"event", "", true},
                     {"what", "", false},
                     {"claimed", "", false},
                     {"recomputed", "", false},
                     {"in words", "", false}};
    for (const lab::Disagreement& found : replay.disagreements) {
        table.addRow({std::to_string(found.event), found.what, found.claimed, found.recomputed, found.sentence});
    }
    return table;
}

bool isOpen(const lab::Replayed& replayed, int number)
{
    const auto found = replayed.parts.find(number);
    return found == replayed.parts.begin() || std::prev(found)->second.state.stage == lab::Stage::Closed;
}

DataTable progressTable(const lab::Mission& mission, const lab::Replayed& replayed)
{
    DataTable table;
    table.columns = {
        {"part", "", false}, {"stands", "", false}, {"minutes", "", true}, {"receipt of the lock", "", false}};
    for (const lab::MissionPart& part : mission.parts) {
        const lab::ReplayedPart& each = replayed.parts.at(part.number);
        table.addRow(
            {std::to_string(part.number) + ". " + part.title, stageWords(each.state, isOpen(replayed, part.number)),
             minutesText(std::chrono::duration<double>(each.time).count()) + " of " + std::to_string(part.minutes),
             each.state.prediction ? each.state.prediction->receipt : std::string()});
    }
    return table;
}

void addPart(ReportDocument& report, const ReportedPart& part, bool isLast)
{
    report.add(Kind::Part, "Part " + std::to_string(part.part.number) + ": " + part.part.title);
    if (part.state().stage != lab::Stage::Closed) {
        report.add(Kind::Strong, "This part is " + stageWords(part.state(), true) + ".");
    }
    addPrediction(report, part);
    addCounts(report, part);
    addMoves(report, part);
    addEvidence(report, part);
    addScene(report, part);
    addReflection(report, part);
    if (isLast) {
        addFinalDesign(report, part);
    }
}

/// Parts in their order; one without a locked answer is told by its title alone.
void addParts(ReportDocument& report, const MissionReportInput& input, const lab::Replayed& replayed)
{
    std::vector<ReportedPart> told;
    const lab::Mission& mission = input.plan->mission();
    for (const lab::MissionPart& part : mission.parts) {
        const ReportedPart each{*input.ledger, *input.plan, part, replayed.parts.at(part.number)};
        if (each.isLocked()) {
            addPart(report, each, &part == &mission.parts.back());
            told.push_back(each);
        } else {
            report.add(Kind::Part, "Part " + std::to_string(part.number) + ": " + part.title);
            report.add(Kind::Text, isOpen(replayed, part.number)
                                       ? "No answer is locked yet, so there is nothing to tell."
                                       : "Not open yet.");
        }
    }
    addFormulas(report, told);
    addSources(report, told);
}

void addRecord(ReportDocument& report, const MissionReportInput& input, const lab::Replayed& replayed)
{
    report.add(factsTable(*input.ledger, input.plan->mission(), replayed));
    if (!replayed.parts.empty()) {
        report.add(progressTable(input.plan->mission(), replayed), "Parts");
    }
    for (const std::string& notice : replayed.report.notices) {
        report.add(Kind::Quiet, notice);
    }
    if (!replayed.report.disagreements.empty()) {
        report.add(disagreementTable(replayed.report), "Recorded, and not borne out by the model");
    }
}

std::string latestTime(const lab::Ledger& ledger)
{
    return ledger.events().empty() ? std::string() : utcText(ledger.events().back().time);
}

}  // namespace

MissionReport missionReport(const MissionReportInput& input)
{
    IRONLAB_EXPECTS(input.ledger != nullptr && input.plan != nullptr);
    lab::Replayed replayed = lab::replay(*input.ledger, *input.plan);
    replayed.report.notices.insert(replayed.report.notices.end(), input.notices.begin(), input.notices.end());
    if (input.oldChain) {
        replayed.report.chain = input.oldChain;
    }
    const lab::Mission& mission = input.plan->mission();
    MissionReport result;
    ReportDocument& report = result.document;
    report.title = mission.title + ": report";
    report.date = latestTime(*input.ledger);
    const std::string& student = input.ledger->header().student;
    report.subtitle = (student.empty() ? std::string() : student + ", ")
                      + (report.date.empty() ? "nothing recorded yet" : dateText(report.date));
    addRecord(report, input, replayed);
    if (!replayed.parts.empty()) {
        addParts(report, input, replayed);
    }
    report.add(Kind::Part, "What this report can show");
    report.add(Kind::Text,
               "Every number above was computed from the recorded designs by version " + std::string(kVersion)
                   + " of the lab; what the ledger claims was only compared with it. The chain of hashes shows "
                     "accidental damage and edits by hand. It cannot show who sat at the keyboard, nor that "
                     "the end was cut off: compare the receipt for that.");
    result.replay = std::move(replayed.report);
    return result;
}

}  // namespace ironlab::present
