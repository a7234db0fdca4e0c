// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_parts.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/part_progress.h>
#include <ironlab/present/grade_words.h>
#include <ironlab/present/scene_figure.h>
#include <ironlab/present/symbol_words.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace ironlab::present {
namespace {

using Kind = ReportBlock::Kind;

/// "E1: batch 4, 5.34 ms, compute binds"; what was cited and never captured says so.
std::string citedText(const ReportedPart& part, const std::string& id)
{
    const auto& captured = part.state().evidence;
    const auto found = std::ranges::find(captured, id, &lab::Evidence::id);
    if (found == captured.end()) {
        return id + " was not captured in this part";
    }
    const physics::Evaluation& evaluation = found->evaluation;
    std::string text = id + ": " + differenceText(part, found->design) + ", ";
    if (!evaluation.runs()) {
        return text + bindingText(evaluation);
    }
    return text + quantityText(evaluation.latency.in(unit::second), "s") + ", binds: " + bindingText(evaluation)
           + ", MFU " + percentText(evaluation.modelFlopsUtilization);
}

void addText(ReportDocument& report, const ReportedPart& part, const std::string& written)
{
    report.add(Kind::Quote, written);
    std::string cited;
    for (const std::string& id : lab::citations(written)) {
        cited += (cited.empty() ? "" : "\n") + citedText(part, id);
    }
    report.add(Kind::Quiet,
               (cited.empty() ? "Cites nothing." : cited) + "\n" + countText(lab::wordCount(written)) + " words.");
}

/// The answer's number beside the model's, which is told only because the answer was given.
void addSceneNumber(ReportDocument& report, const ReportedPart& part)
{
    const lab::StakeholderScene& scene = *part.part.scene;
    const auto& answered = part.state().stakeholderNumber;
    const lab::NamedDesign& on = part.state().answeredOn.value_or(part.state().design);
    const auto truth = lab::sceneTruth(part.plan.mission(), part.catalog(), part.part.number, answered, on);
    if (scene.number == lab::SceneNumber::None || !answered || !truth) {
        return;
    }
    const auto told = [&](double number) { return sceneNumberText(part.part, part.catalog(), number); };
    const double never = std::numeric_limits<double>::infinity();
    report.add(Kind::Text, part.text(scene.asks) + ": answered " + told(*answered) + ", the model gives "
                               + told(truth->number.value_or(never)) + "; "
                               + (truth->holds ? "this holds" : "this does not hold") + " within "
                               + statedText(scene.tolerance, "%") + ".");
}

std::string memoryName(const ReportedPart& part, const lab::NamedDesign& design)
{
    const auto* machine = part.catalog().accelerator(design.accelerator);
    return machine == nullptr ? std::string() : std::string(displayName(machine->value.workingMemory().level));
}

bool isPriceEstimate(const ReportedPart& part, const lab::NamedDesign& design)
{
    const auto* machine = part.catalog().accelerator(design.accelerator);
    return machine != nullptr && machine->isEstimate("/price");
}

void addComparison(ReportDocument& report, const ReportedPart& part)
{
    const auto designs = sceneDesigns(part);
    if (!designs) {
        return;
    }
    const lab::StakeholderScene& scene = *part.part.scene;
    SceneInput input;
    input.yours = &designs->yours;
    input.theirs = &designs->theirs;
    input.latencyName = part.plan.mission().latencyName;
    input.rateUnit = rateUnitOf(part, designs->on);
    input.requirements = part.part.requirements;
    if (const auto* work = part.catalog().workload(designs->on.workload)) {
        input.unitsName = physics::pluralName(work->value.unit);
    }
    input.isPriceEstimate = isPriceEstimate(part, designs->on) || isPriceEstimate(part, *scene.proposal);
    report.add(dataTable(sceneFigure(input)),
               scene.arrivalRate > Rate{} ? "At " + part.text("{arrival_rate}") : std::string());
    SceneReplyInput reply;
    reply.designs = input;
    reply.memoryName = memoryName(part, designs->on);
    reply.theirMemory = memoryName(part, *scene.proposal);
    reply.isProposal = isProposed(scene, designs->on);
    // That it is the design of the answer is what a reader takes for granted.
    const bool isOther = designs->from == OwnDesign::From::Pinned || designs->from == OwnDesign::From::Start;
    report.add(Kind::Text, (isOther ? ownDesignText(designs->from, true) + ". " : "") + sceneVerdicts(reply));
}

}  // namespace

std::optional<SceneDesigns> sceneDesigns(const ReportedPart& part)
{
    const auto& scene = part.part.scene;
    if (!scene || !scene->proposal) {
        return std::nullopt;
    }
    OwnDesign own = ownDesign(part.part, part.state(), part.state().design);
    auto yours = lab::underSceneLoad(part.part, part.catalog(), own.design);
    auto theirs = lab::underSceneLoad(part.part, part.catalog(), *scene->proposal);
    if (!yours || !theirs) {
        return std::nullopt;
    }
    return SceneDesigns{std::move(own.design), own.from, std::move(*yours), std::move(*theirs)};
}

void addScene(ReportDocument& report, const ReportedPart& part)
{
    if (!part.part.scene) {
        return;
    }
    const lab::StakeholderScene& scene = *part.part.scene;
    report.add(Kind::Section, scene.who);
    report.add(Kind::Text, "\u201c" + part.text(scene.says) + "\u201d");
    const auto& answer = part.state().stakeholderAnswer;
    if (!answer) {
        report.add(Kind::Text, "Not answered yet.");
        return;
    }
    addText(report, part, *answer);
    addSceneNumber(report, part);
    addComparison(report, part);
}

void addReflection(ReportDocument& report, const ReportedPart& part)
{
    report.add(Kind::Section, "Reflection");
    if (!part.mayReveal()) {
        report.add(Kind::Text, "Not begun.");
        return;
    }
    report.add(Kind::Text, part.text(part.part.reflectPrompt));
    for (const lab::ReflectionField& field : part.part.reflection) {
        const std::string label = part.text(field.label);
        const std::string_view words = symbolWords(label);
        report.add(Kind::Caption, words.empty() ? label : label + ", " + std::string(words));
        const auto written = part.state().reflection.find(field.id);
        if (written == part.state().reflection.end() || written->second.empty()) {
            report.add(Kind::Text, "Nothing was written.");
        } else {
            addText(report, part, written->second);
        }
    }
}

}  // namespace ironlab::present
