// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lab_controller.h"

#include "ui/style/qt_text.h"
#include "ui/window/workbook.h"

#include <ironlab/base/contract.h>

#include <algorithm>

namespace ironlab::ui {
namespace {

/// What a kind of act can change. Progress and the saved state come with every one.
struct Effects {
    Changes operator()(const lab::LockPrediction& /*act*/) const { return Change::Prediction | Change::Design; }
    Changes operator()(const lab::RevisePrediction& /*act*/) const { return Change::Prediction; }
    Changes operator()(const lab::TurnKnob& /*act*/) const { return Change::Design | Change::Moves; }
    Changes operator()(const lab::PinBaseline& /*act*/) const { return Change::Baseline; }
    Changes operator()(const lab::CaptureEvidence& /*act*/) const { return Change::Evidence; }
    Changes operator()(const lab::ClaimNoFlip& /*act*/) const { return Change::Progress; }
    Changes operator()(const lab::ClaimCriticalFraction& /*act*/) const { return Change::Progress | Change::Design; }
    Changes operator()(const lab::RecordObservation& /*act*/) const { return Change::Prediction; }
    Changes operator()(const lab::SaveReflection& /*act*/) const { return Change::Writing; }
    Changes operator()(const lab::AnswerStakeholder& /*act*/) const { return Change::Writing; }
    Changes operator()(const lab::ClosePart& /*act*/) const { return Change::Stage; }
    Changes operator()(const lab::UndoTurn& /*act*/) const { return Change::Design | Change::Moves; }
    Changes operator()(const lab::RedoTurn& /*act*/) const { return Change::Design | Change::Moves; }
    Changes operator()(const lab::ResetDesign& /*act*/) const { return Change::Design | Change::Moves; }
    Changes operator()(const lab::AddNote& /*act*/) const { return Change::Progress; }
};

bool endsStage(const lab::Command& command)
{
    return std::holds_alternative<lab::LockPrediction>(command) || std::holds_alternative<lab::ClosePart>(command)
           || std::holds_alternative<lab::RecordObservation>(command);
}

}  // namespace

LabController::LabController(Workbook& workbook, QObject* parent) : QObject(parent), m_workbook(workbook)
{
    // A resumed mission opens where it was left: at the first part that is not closed.
    while (m_part < partCount() && session().part(m_part).stage == lab::Stage::Closed) {
        ++m_part;
    }
    refreshLive();
}

const lab::Mission& LabController::mission() const
{
    return session().mission();
}

const lab::Catalog& LabController::catalog() const
{
    return session().catalog();
}

const lab::Session& LabController::session() const
{
    return m_workbook.session();
}

int LabController::partCount() const
{
    return static_cast<int>(mission().parts.size());
}

const lab::PartState& LabController::state() const
{
    return session().part(m_part);
}

bool LabController::isOpen() const
{
    return session().ledger().header().purpose == lab::LedgerPurpose::Demonstration;
}

const lab::KnobSpec* LabController::knob(lab::KnobId id) const
{
    const auto& knobs = missionPart().knobs;
    const auto found = std::find_if(knobs.begin(), knobs.end(), [id](const auto& knob) { return knob.id == id; });
    return found == knobs.end() ? nullptr : &*found;
}

void LabController::showPart(int number)
{
    if (number < 1 || number > partCount() || number == m_part) {
        return;
    }
    m_part = number;
    refreshLive();
    Q_EMIT partShown(number);
}

lab::NamedDesign LabController::designWith(lab::KnobId id, const lab::KnobValue& value) const
{
    const lab::KnobSpec* spec = knob(id);
    IRONLAB_EXPECTS(spec != nullptr);
    return lab::withKnob(state().design, mission(), *spec, value);
}

void LabController::preview(lab::KnobId id, const lab::KnobValue& value)
{
    m_live.design = designWith(id, value);
    m_live.evaluation = session().preview(m_part, m_live.design);
    m_live.dragging = true;
    Q_EMIT liveChanged();
}

bool LabController::turn(lab::KnobId id, const lab::KnobValue& value)
{
    return submit(lab::TurnKnob{id, value});
}

bool LabController::submit(const lab::Command& command)
{
    return submit(m_part, command);
}

bool LabController::submit(int part, const lab::Command& command)
{
    if (endsStage(command)) {
        Q_EMIT stageEnding();
    }
    const lab::Stage before = session().part(part).stage;
    const auto result = m_workbook.session().submit(part, command);
    if (!result) {
        if (m_live.dragging) {
            refreshLive();
            Q_EMIT liveChanged();
        }
        Q_EMIT refused(qtText(result.error().reason));
        return false;
    }
    Changes what = std::visit(Effects{}, command) | Change::Progress;
    if (session().part(part).stage != before) {
        what |= Change::Stage;
    }
    Q_EMIT saved();
    if (part == m_part) {
        if (what.testFlag(Change::Design) || what.testFlag(Change::Baseline) || what.testFlag(Change::Stage)) {
            refreshLive();
            Q_EMIT liveChanged();
        }
        Q_EMIT changed(what);
    }
    return true;
}

bool LabController::saveDraft(const std::string& key, const std::string& text)
{
    QString problem;
    // Blanks alone are nothing that anybody would go on with.
    const bool isBlank = qtText(text).trimmed().isEmpty();
    if (m_workbook.saveDraft(key, isBlank ? std::string() : text, problem)) {
        Q_EMIT saved();
        return true;
    }
    Q_EMIT notSaved(problem);
    return false;
}

std::optional<std::string> LabController::draft(const std::string& key) const
{
    return m_workbook.draft(key);
}

void LabController::refreshLive()
{
    m_live.design = state().design;
    m_live.dragging = false;
    m_live.pinned = state().pinned;
    m_live.baseline.reset();
    // Before the lock nothing that holds the answer exists, not even in memory of the windows.
    if (state().stage == lab::Stage::Predict) {
        m_live.evaluation = {};
        return;
    }
    m_live.evaluation = session().preview(m_part, m_live.design);
    if (m_live.pinned) {
        m_live.baseline = session().preview(m_part, *m_live.pinned);
    }
}

}  // namespace ironlab::ui
