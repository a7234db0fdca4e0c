// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/replay.h>
#include <ironlab/present/report_document.h>
#include <ironlab/present/scene_figure.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

// The sections of `missionReport`, each in a file of its own.
namespace ironlab::present {

/// What the sections of one part are made from.
struct ReportedPart {
    const lab::Ledger& ledger;
    const lab::ReplayPlan& plan;
    const lab::MissionPart& part;
    const lab::ReplayedPart& replayed;

    [[nodiscard]] const lab::PartState& state() const { return replayed.state; }
    [[nodiscard]] const lab::PosedQuestion& question() const { return plan.question(part.number); }
    [[nodiscard]] const lab::Catalog& catalog() const { return plan.catalog(); }
    [[nodiscard]] bool isLocked() const { return state().prediction.has_value(); }
    /// The key may be told.
    [[nodiscard]] bool mayReveal() const { return state().observation.has_value(); }
    /// A text of the mission with its placeholders filled.
    [[nodiscard]] std::string text(std::string_view missionText) const;
    [[nodiscard]] std::string choiceLabel(std::string_view choice) const;
    [[nodiscard]] std::string numberText(double number) const;
};

void addPrediction(ReportDocument& report, const ReportedPart& part);
void addCounts(ReportDocument& report, const ReportedPart& part);
void addMoves(ReportDocument& report, const ReportedPart& part);
void addEvidence(ReportDocument& report, const ReportedPart& part);
void addScene(ReportDocument& report, const ReportedPart& part);
void addReflection(ReportDocument& report, const ReportedPart& part);
void addFinalDesign(ReportDocument& report, const ReportedPart& part);
/// How the numbers of the reported designs come about: each as its formula with the numbers of the design put in, and below
/// them every formula in symbols with its source.
void addFormulas(ReportDocument& report, const std::vector<ReportedPart>& parts);
/// Where the figures of every preset come from that the reported designs use.
void addSources(ReportDocument& report, const std::vector<ReportedPart>& parts);

/// "2026-11-26 21:32 UTC" of an ISO 8601 time.
[[nodiscard]] std::string dateText(std::string_view utc);
/// What sets a design apart from the start of a part: "batch 64, framework tax 10 µs"; "the start" where nothing does.
[[nodiscard]] std::string differenceText(const ReportedPart& part, const lab::NamedDesign& design);
/// The same of a captured design, with what sets it apart from the other captured ones first, also where that is as at the
/// start.
[[nodiscard]] std::string evidenceText(const ReportedPart& part, const lab::Evidence& evidence);
/// Every control of the part with what it stands at, in one line.
[[nodiscard]] std::string settingsText(const ReportedPart& part, const lab::NamedDesign& design);
/// A control with what it stands at.
[[nodiscard]] std::pair<std::string, std::string> knobText(const ReportedPart& part, const lab::KnobSpec& knob,
                                                           const lab::NamedDesign& design);
/// "memory", "memory and compute, balanced"; why not, where the design does not run.
/// A design that does not fit and runs over the spill path says so as well.
[[nodiscard]] std::string bindingText(const physics::Evaluation& evaluation);
/// "all hold", "2 of 7 fail".
[[nodiscard]] std::string wallsText(const physics::Evaluation& evaluation);
/// The move that does best of those that could be built: no magic network, no magic accelerator, all of it in memory, every
/// wall passed. By MFU where the part asks for it, else by latency; null where there is none.
[[nodiscard]] const lab::Move* bestMove(const ReportedPart& part);
/// What the walls of the mission look at, of each piece of evidence: room in memory, and then the tail, heat and battery,
/// or energy, where any part asks for them. Empty where nothing was captured.
[[nodiscard]] DataTable evidenceWalls(const ReportedPart& part);
/// Ids of the numbers that `evidenceWalls` shows of a design.
[[nodiscard]] std::vector<std::string> evidenceMetrics(const ReportedPart& part);
/// "tokens/s": the rate of a design's unit of work.
[[nodiscard]] std::string rateUnitOf(const ReportedPart& part, const lab::NamedDesign& design);

/// The two designs of a scene under the load that it names: the student's, see `ownDesign`, and the proposal.
struct SceneDesigns {
    lab::NamedDesign on;
    OwnDesign::From from = OwnDesign::From::Bench;
    physics::Evaluation yours;
    physics::Evaluation theirs;
};
/// None where the part has no proposal, or one of the two cannot be evaluated.
[[nodiscard]] std::optional<SceneDesigns> sceneDesigns(const ReportedPart& part);

/// A number on the way from prediction to model.
struct PlottedNumber {
    enum class Kind { Locked, SecondThought, Observed, Model };
    Kind kind = Kind::Locked;
    double value = 0.0;
    std::string label;
};
/// On one logarithmic axis; a picture without content where a number has no place there. `unit` is that of the question:
/// "times", "%" or one of time.
[[nodiscard]] ReportPicture predictionPlot(std::vector<PlottedNumber> numbers, std::string_view unit);

/// A design as a bar of the four terms.
struct PlottedDesign {
    std::string name;
    const physics::Evaluation* evaluation = nullptr;
};
[[nodiscard]] ReportPicture termBars(const std::vector<PlottedDesign>& designs);

}  // namespace ironlab::present
