// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/grade_criteria.h"
#include "lab/grading/grade_flags.h"
#include "lab/grading/grade_sketch.h"
#include "lab/session/session_gates.h"

#include <ironlab/lab/choice_text.h>
#include <ironlab/lab/grader.h>
#include <ironlab/lab/ledger_migration.h>
#include <ironlab/lab/seal.h>
#include <ironlab/lab/sha256.h>

#include <algorithm>
#include <deque>

namespace ironlab::lab {
namespace {

PredictionReport predictionOf(const MissionPart& part, const PosedQuestion& question, const PartState& state)
{
    PredictionReport report;
    report.part = part.number;
    report.unit = part.question.numberUnit;
    report.choice = state.prediction->choice;
    report.choiceLabel = choiceText(question, report.choice);
    report.key = question.key;
    report.keyLabel = choiceText(question, question.key);
    report.number = state.prediction->number;
    report.truth = question.number;
    report.confidence = state.prediction->confidence;
    report.isRight = report.choice == report.key;
    report.revisions = state.revisions.size();
    if (state.observation) {
        report.observedChoice = state.observation->choice;
        report.observedNumber = state.observation->number;
    }
    return report;
}

std::vector<std::string> unfinished(const MissionPart& part, const PartState& state)
{
    std::vector<std::string> items;
    if (!state.prediction)
        items.emplace_back("No prediction locked");
    for (const auto& gates : {explorationGates(part, state), reflectionGates(part, state)})
        for (const Requirement& gate : gates)
            if (!gate.done)
                items.push_back(gate.text);
    if (!state.observation)
        items.emplace_back("Nothing observed");
    if (items.empty() && state.stage != Stage::Closed)
        items.emplace_back("Not closed");
    return items;
}

PartReport partOf(const MissionPart& part, const ReplayedPart& replayed)
{
    constexpr double kMillisecondsASecond = 1000.0;
    PartReport report;
    report.part = part.number;
    report.title = part.title;
    report.stage = replayed.state.stage;
    report.moves = replayed.state.countingMoves();
    report.turns = replayed.turns;
    report.undone = replayed.undone;
    report.missedClaims = replayed.missedClaims;
    report.seconds = static_cast<double>(replayed.time.count()) / kMillisecondsASecond;
    report.minutesPlanned = part.minutes;
    report.unfinished = unfinished(part, replayed.state);
    return report;
}

Points sumOf(const std::vector<CriterionResult>& criteria)
{
    Points points;
    for (const CriterionResult& result : criteria) {
        points.earned += result.earned;
        points.possible += result.possible;
        points.pending += result.pending;
    }
    return points;
}

}  // namespace

/// A mission with what grading needs of it, as it is and as the assignment sets it.
class Grader::Plans {
public:
    struct Plan {
        ReplayPlan asItIs;
        std::optional<Mission> assignedMission;
        std::optional<ReplayPlan> assigned;
        Rubric rubric;

        [[nodiscard]] const ReplayPlan& graded() const { return assigned ? *assigned : asItIs; }
    };

    explicit Plans(Course given) : course(std::move(given))
    {
        if (course.secret && course.assignment && course.classList)
            for (const ClassMember& member : course.classList->members())
                course.issuedTo.emplace(ticketFor(*course.secret, course.assignment->id, member.student).seed,
                                        member.student);
        for (const Mission& mission : *course.missions) {
            Plan& plan = m_plans.emplace_back(Plan{ReplayPlan(mission, *course.catalog), {}, {}, {}});
            if (course.assignment && course.assignment->allows(mission.id)) {
                plan.assignedMission = assigned(mission, *course.assignment);
                plan.assigned.emplace(*plan.assignedMission, *course.catalog);
                plan.rubric = rubricFor(*course.assignment, *plan.assignedMission);
            } else {
                plan.rubric = builtInRubric(mission);
            }
        }
    }

    [[nodiscard]] const Plan* planFor(std::string_view mission) const
    {
        const auto found = std::find_if(m_plans.begin(), m_plans.end(),
                                        [&](const Plan& plan) { return plan.asItIs.mission().id == mission; });
        return found == m_plans.end() ? nullptr : &*found;
    }

    [[nodiscard]] const std::deque<Plan>& all() const { return m_plans; }
    [[nodiscard]] bool isGraded(int part) const { return !course.assignment || course.assignment->grades(part); }

    Course course;

private:
    std::deque<Plan> m_plans;  ///< plans point at missions of their own, so they stay where they are
};

Grader::Grader(Course course) : m_plans(std::make_unique<const Plans>(std::move(course))) {}
Grader::Grader(Grader&&) noexcept = default;
Grader& Grader::operator=(Grader&&) noexcept = default;
Grader::~Grader() = default;

const Course& Grader::course() const
{
    return m_plans->course;
}

std::vector<std::string> Grader::criterionIds() const
{
    std::vector<std::string> ids;
    const auto& assignment = course().assignment;
    for (const Plans::Plan& plan : m_plans->all())
        if (!assignment || assignment->allows(plan.asItIs.mission().id))
            for (const Criterion& criterion : plan.rubric)
                if (std::find(ids.begin(), ids.end(), criterion.id) == ids.end())
                    ids.push_back(criterion.id);
    return ids;
}

int Grader::lastPart() const
{
    int last = 0;
    for (const Plans::Plan& plan : m_plans->all())
        for (const MissionPart& part : plan.graded().mission().parts)
            if (m_plans->isGraded(part.number))
                last = std::max(last, part.number);
    return last;
}

GradeReport Grader::grade(std::string source, std::string text) const
{
    GradeReport report;
    report.source = source;
    if (m_plans->course.hashesFiles)
        report.sha256 = sha256Hex(text);
    std::string head = headOfLedger(text);
    auto read = readAnyLedger(std::move(source), std::move(text), kSubmissionLimits);
    if (!read) {
        report.student = studentInHead(std::move(head));
        report.trouble = "The file is not a readable ledger.";
        report.faults = std::move(read).error();
        return report;
    }
    const Ledger& ledger = read->ledger;
    const LedgerHeader& header = ledger.header();
    report.migratedFrom = read->migratedFrom;
    report.student = header.student;
    report.mission = header.missionId;
    report.track = header.track;
    report.assignment = header.assignmentId.value_or("");
    report.seed = header.seed;
    report.receipt = ledger.receipt();
    if (header.purpose != LedgerPurpose::Work) {
        report.trouble = purposeNotice(header.purpose);
        return report;
    }
    const Plans::Plan* const plan = m_plans->planFor(header.missionId);
    if (plan == nullptr) {
        report.trouble = "The mission \u201c" + header.missionId + "\u201d is not one of those that are graded here.";
        return report;
    }
    report.missionTitle = plan->asItIs.mission().title;
    const bool isOfAssignment = plan->assigned && header.assignmentId == m_plans->course.assignment->id;
    Replayed replayed = replay(ledger, isOfAssignment ? *plan->assigned : plan->asItIs);
    if (read->oldChain)
        replayed.report.chain = read->oldChain;
    replayed.report.notices.insert(replayed.report.notices.end(), read->notices.begin(), read->notices.end());
    replayed.report.filesDiffer = replayed.report.filesDiffer || !read->migratedFrom.empty();
    const GradedLedger graded{plan->graded(), replayed};
    for (const Criterion& criterion : plan->rubric)
        report.criteria.push_back(gradeCriterion(graded, criterion));
    report.points = sumOf(report.criteria);
    for (const MissionPart& part : graded.mission().parts) {
        const ReplayedPart& of = replayed.parts.at(part.number);
        if (!m_plans->isGraded(part.number))
            continue;
        report.parts.push_back(partOf(part, of));
        if (of.state.prediction)
            report.predictions.push_back(predictionOf(part, graded.plan.question(part.number), of.state));
    }
    report.replay = std::move(replayed.report);
    const auto& list = m_plans->course.classList;
    const ClassMember* const member = list ? list->find(report.student) : nullptr;
    if (!report.migratedFrom.empty() && member != nullptr && member->hasReceipts())
        report.replay.notices.emplace_back(
            "Receipts of an older format are not compared: the codes that it showed are not in the migrated ledger.");
    report.flags = flagsOf(ledger, report, m_plans->course);
    report.sketch = sketchOf(ledger, replayed);
    return report;
}

}  // namespace ironlab::lab
