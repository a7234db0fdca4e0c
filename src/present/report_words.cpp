// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"
#include "report_parts.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/number_text.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/lab/knobs_apart.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/present/grade_words.h>
#include <ironlab/present/latency_histogram_figure.h>

#include <algorithm>
#include <cctype>

namespace ironlab::present {
namespace {

/// The base unit that a control's number is in, as `quantityText` names it.
std::string baseUnitOf(std::string_view unit)
{
    const auto dimension = dimensionOfUnit(unit);
    if (unit.empty() || !dimension) {
        return {};
    }
    if (*dimension == exponentsOf(dimension::Time{})) {
        return "s";
    }
    if (*dimension == exponentsOf(dimension::Length{})) {
        return "m";
    }
    if (*dimension == exponentsOf(dimension::Quotient<dimension::Bytes, dimension::Time>{})) {
        return "B/s";
    }
    return std::string(unit);
}

std::string upperCased(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

std::string choiceText(const ReportedPart& part, lab::KnobId knob, const std::string& choice,
                       const lab::NamedDesign& design)
{
    switch (knob) {
    case lab::KnobId::Tier:
    case lab::KnobId::Accelerator: {
        const auto* preset = part.catalog().accelerator(design.accelerator);
        return preset == nullptr ? design.accelerator : preset->value.name;
    }
    case lab::KnobId::WeightPrecision:
    case lab::KnobId::ComputePrecision:
    case lab::KnobId::KvPrecision: return upperCased(choice);
    case lab::KnobId::OsMode: return kernelWords(design.knobs.osMode);
    case lab::KnobId::SpeedupTarget: return lab::speedupTargetText(design.knobs.speedupAppliesTo);
    default: return choice;
    }
}

/// A machine needs no word before its name, and "compute only" none before it.
std::string settingWords(const lab::KnobSpec& knob, const std::string& name, const std::string& value)
{
    const bool namesItself =
        knob.id == lab::KnobId::Tier || knob.id == lab::KnobId::Accelerator || knob.id == lab::KnobId::SpeedupTarget;
    return namesItself ? value : name + " " + value;
}

bool couldBeBuilt(const lab::Move& move)
{
    const physics::Design& knobs = move.design.knobs;
    return move.evaluation.feasible() && move.evaluation.footprint.fits() && !knobs.network.zeroLatency
           && knobs.acceleratorSpeedup == 1.0;
}

bool isBetter(const lab::Move& a, const lab::Move& b, bool byUtilization)
{
    return byUtilization ? a.evaluation.modelFlopsUtilization > b.evaluation.modelFlopsUtilization
                         : a.evaluation.latency < b.evaluation.latency;
}

}  // namespace

std::string ReportedPart::text(std::string_view missionText) const
{
    return lab::missionText(plan.mission(), part, plan.catalog(), missionText, &state().design);
}

std::string ReportedPart::choiceLabel(std::string_view choice) const
{
    return lab::choiceText(question(), choice);
}

std::string ReportedPart::numberText(double number) const
{
    return answerText(number, part.question.numberUnit);
}

std::string dateText(std::string_view utc)
{
    constexpr std::size_t kDay = 10;
    constexpr std::size_t kMinute = 16;
    if (utc.size() < kMinute) {
        return std::string(utc);
    }
    return std::string(utc.substr(0, kDay)) + " " + std::string(utc.substr(kDay + 1, kMinute - kDay - 1)) + " UTC";
}

std::pair<std::string, std::string> knobText(const ReportedPart& part, const lab::KnobSpec& knob,
                                             const lab::NamedDesign& design)
{
    const lab::KnobValue value = lab::knobValue(design, part.plan.mission(), knob, part.catalog());
    if (!value.choice.empty()) {
        return {knob.label, choiceText(part, knob.id, value.choice, design)};
    }
    if (knob.scale == lab::KnobScale::Switch) {
        return {knob.label, value.number != 0.0 ? "on" : "off"};
    }
    return {knob.label, statedText(value.number, baseUnitOf(knob.unit))};
}

std::string differenceText(const ReportedPart& part, const lab::NamedDesign& design)
{
    std::string text;
    for (const lab::KnobSpec& knob : part.part.knobs) {
        const auto [name, value] = knobText(part, knob, design);
        if (value != knobText(part, knob, part.part.start).second) {
            text += (text.empty() ? "" : ", ") + settingWords(knob, name, value);
        }
    }
    return text.empty() ? "the start" : text;
}

std::string evidenceText(const ReportedPart& part, const lab::Evidence& evidence)
{
    const auto apart = lab::knobsApart(part.state().evidence, part.plan.mission(), part.part, part.catalog());
    std::string first;
    std::string rest;
    for (const lab::KnobSpec& knob : part.part.knobs) {
        const auto [name, value] = knobText(part, knob, evidence.design);
        const bool isApart = std::ranges::find(apart, knob.id) != apart.end();
        if (isApart || value != knobText(part, knob, part.part.start).second) {
            std::string& text = isApart ? first : rest;
            text += ", " + settingWords(knob, name, value);
        }
    }
    const std::string text = first + rest;
    return text.empty() ? "the start" : text.substr(2);
}

std::string settingsText(const ReportedPart& part, const lab::NamedDesign& design)
{
    std::string text;
    for (const lab::KnobSpec& knob : part.part.knobs) {
        const auto [name, value] = knobText(part, knob, design);
        text += (text.empty() ? "" : ", ") + settingWords(knob, name, value);
    }
    return text;
}

std::string bindingText(const physics::Evaluation& evaluation)
{
    if (!evaluation.runs()) {
        return briefObstacle(evaluation);
    }
    std::string text = termWord(evaluation.binding.term);
    if (evaluation.binding.balanced) {
        text += " and " + termWord(evaluation.binding.runnerUp) + ", balanced";
    }
    return text + (evaluation.footprint.fits() ? "" : "; does not fit, spills");
}

std::string wallsText(const physics::Evaluation& evaluation)
{
    const auto failing = std::ranges::count_if(evaluation.walls, [](const auto& wall) { return !wall.passed(); });
    if (failing == 0) {
        return evaluation.runs() ? "all hold" : "–";
    }
    return countText(static_cast<double>(failing)) + " of " + countText(static_cast<double>(evaluation.walls.count))
           + (failing == 1 ? " fails" : " fail");
}

const lab::Move* bestMove(const ReportedPart& part)
{
    const bool byUtilization = part.part.requirements.modelFlopsUtilization.has_value();
    const lab::Move* best = nullptr;
    for (const lab::Move& move : part.state().moves) {
        if (couldBeBuilt(move) && (best == nullptr || isBetter(move, *best, byUtilization))) {
            best = &move;
        }
    }
    return best;
}

std::string rateUnitOf(const ReportedPart& part, const lab::NamedDesign& design)
{
    const auto* work = part.catalog().workload(design.workload);
    return work == nullptr ? std::string("1/s") : lab::rateUnit(work->value.unit);
}

}  // namespace ironlab::present
