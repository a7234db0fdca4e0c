// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_parts.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/part_progress.h>
#include <ironlab/present/grade_words.h>
#include <ironlab/present/observation_words.h>

namespace ironlab::present {
namespace {

using Kind = ReportBlock::Kind;

std::string sureness(int confidence)
{
    return std::to_string(confidence) + " of 5";
}

DataTable answersTable(const ReportedPart& part)
{
    DataTable table;
    table.columns = {{"", "", false},     {"answer", "", false}, {"number", "", true},
                     {"sure", "", false}, {"when", "", false},   {"receipt", "", false}};
    const auto addAnswer = [&](const std::string& name, const lab::Prediction& given) {
        table.addRow({name, part.choiceLabel(given.choice), part.numberText(given.number), sureness(given.confidence),
                      dateText(given.time), given.receipt});
    };
    addAnswer("prediction", *part.state().prediction);
    for (const lab::Prediction& thought : part.state().revisions) {
        addAnswer("second thought", thought);
    }
    if (const auto& observed = part.state().observation) {
        table.addRow(
            {"observation", part.choiceLabel(observed->choice), part.numberText(observed->number), "", "", ""});
    }
    if (part.mayReveal()) {
        table.addRow(
            {"model", part.choiceLabel(part.question().key), part.numberText(part.question().number), "", "", ""});
    }
    return table;
}

ReportPicture plotOf(const ReportedPart& part)
{
    std::vector<PlottedNumber> numbers;
    numbers.push_back({PlottedNumber::Kind::Locked, part.state().prediction->number, "prediction"});
    for (const lab::Prediction& thought : part.state().revisions) {
        numbers.push_back({PlottedNumber::Kind::SecondThought, thought.number, "second thought"});
    }
    if (const auto& observed = part.state().observation) {
        numbers.push_back({PlottedNumber::Kind::Observed, observed->number, "observation"});
    }
    if (part.mayReveal()) {
        numbers.push_back({PlottedNumber::Kind::Model, part.question().number, "model"});
    }
    return predictionPlot(numbers, part.part.question.numberUnit);
}

/// Number of the event that a second thought is; the ledger has them in order.
std::uint64_t eventOf(const ReportedPart& part, const lab::Prediction& thought)
{
    for (const lab::Event& event : part.ledger.events()) {
        if (event.kind == lab::EventKind::PredictionRevised && event.payload.integerAt("part") == part.part.number
            && lab::receiptCode(event.hash) == thought.receipt) {
            return event.seq;
        }
    }
    return 0;
}

/// "after 4 designs, the latest of them batch 4: 5.34 ms"
std::string seenBefore(const ReportedPart& part, std::uint64_t event)
{
    const lab::Move* latest = nullptr;
    std::size_t seen = 0;
    for (const lab::Move& move : part.state().moves) {
        if (move.event < event) {
            latest = &move;
            ++seen;
        }
    }
    if (latest == nullptr) {
        return "before any design";
    }
    const std::string result = latest->evaluation.runs()
                                   ? quantityText(latest->evaluation.latency.in(unit::second), "s")
                                   : bindingText(latest->evaluation);
    return "after " + countText(static_cast<double>(seen)) + (seen == 1 ? " design" : " designs")
           + ", the latest of them " + differenceText(part, latest->design) + " (" + result + ")";
}

std::string changeOf(const ReportedPart& part, const lab::Prediction& before, const lab::Prediction& after)
{
    std::string text = before.choice == after.choice ? "The answer stayed " + part.choiceLabel(after.choice)
                                                     : "The answer went from " + part.choiceLabel(before.choice)
                                                           + " to " + part.choiceLabel(after.choice);
    text += before.number == after.number
                ? ", the number stayed " + part.numberText(after.number)
                : ", the number from " + part.numberText(before.number) + " to " + part.numberText(after.number);
    text += before.confidence == after.confidence
                ? "; as sure as before, " + sureness(after.confidence)
                : "; sure " + sureness(before.confidence) + " before and " + sureness(after.confidence) + " after";
    return text + ". It came " + seenBefore(part, eventOf(part, after)) + ".";
}

const lab::Prediction& latestAnswer(const lab::PartState& state)
{
    return state.revisions.empty() ? *state.prediction : state.revisions.back();
}

/// What was written down at the end beside the last answer and the model.
std::string observedOf(const ReportedPart& part)
{
    const lab::Observation& observed = *part.state().observation;
    const lab::Prediction& given = latestAnswer(part.state());
    const bool isAnothers = observed.choice != given.choice;
    const bool isModels = observed.choice == part.question().key;
    std::string text = "The observation names " + part.choiceLabel(observed.choice)
                       + (isAnothers ? ", not what the last answer named" : ", as the last answer did");
    if (isModels) {
        text += isAnothers ? ", and the model agrees" : ", and so does the model";
    }
    const std::string differs = observationDiffers(part.question(), observed, part.part.question.numberUnit);
    return text + (differs.empty() ? "." : ". " + differs);
}

}  // namespace

void addPrediction(ReportDocument& report, const ReportedPart& part)
{
    report.add(Kind::Section, "Question");
    report.add(Kind::Text, part.question().prompt);
    report.add(answersTable(part), "Prediction and model");
    if (ReportPicture plot = plotOf(part); plot.height > 0.0) {
        report.add(std::move(plot));
    }
    if (!part.mayReveal()) {
        report.add(Kind::Quiet, "What the model gives is told once an observation is written down.");
    } else if (!part.question().because.empty()) {
        report.add(Kind::Strong, part.question().because);
    }
    report.add(Kind::Section, "What changed the answer");
    const lab::Prediction* before = &*part.state().prediction;
    for (const lab::Prediction& thought : part.state().revisions) {
        report.add(Kind::Text, changeOf(part, *before, thought));
        before = &thought;
    }
    if (part.state().revisions.empty()) {
        report.add(Kind::Text, "There was no second thought.");
    }
    if (part.mayReveal()) {
        report.add(Kind::Text, observedOf(part));
    }
}

void addCounts(ReportDocument& report, const ReportedPart& part)
{
    report.add(Kind::Section, "What counted");
    DataTable table;
    table.columns = {{"asked", "", false}, {"state", "", false}};
    for (const lab::Requirement& requirement : lab::requirementsOf(part.part, part.state())) {
        table.addRow({requirement.text, requirement.done ? "done" : "open"});
    }
    report.add(std::move(table));
    const lab::ReplayedPart& work = part.replayed;
    const double seconds = std::chrono::duration<double>(work.time).count();
    report.add(Kind::Quiet, minutesText(seconds) + " of " + std::to_string(part.part.minutes) + " min planned; "
                                + std::to_string(work.turns) + " turns, " + std::to_string(work.undone)
                                + " taken back; claims and numbers that the model weighed and did not bear out: "
                                + std::to_string(work.missedClaims)
                                + " (one that was turned back before it was weighed is not recorded).");
    if (!part.state().flips.empty()) {
        DataTable flips;
        flips.columns = {{"tier", "", false}, {"where memory and compute flip", "", false}};
        for (const lab::FlipState& flip : part.state().flips) {
            flips.addRow({std::string(displayName(flip.tier)), lab::flipText(flip)});
        }
        report.add(std::move(flips));
    }
    if (part.state().criticalFraction) {
        report.add(Kind::Text, "Critical parallel fraction, claimed and borne out: p = "
                                   + numberText(*part.state().criticalFraction) + ", counted right within "
                                   + statedText(part.part.gates.criticalFractionTolerance, "") + ".");
    }
}

}  // namespace ironlab::present
