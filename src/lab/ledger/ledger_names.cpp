// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/ledger.h>

namespace ironlab::lab {

std::string_view fileName(EventKind kind)
{
    switch (kind) {
    case EventKind::PredictionLocked: return "prediction-locked";
    case EventKind::PredictionRevised: return "prediction-revised";
    case EventKind::KnobMoved: return "knob-moved";
    case EventKind::Evaluated: return "evaluated";
    case EventKind::EvidenceCaptured: return "evidence-captured";
    case EventKind::Observation: return "observation";
    case EventKind::ReflectionSaved: return "reflection-saved";
    case EventKind::StakeholderAnswered: return "stakeholder-answered";
    case EventKind::PartClosed: return "part-closed";
    case EventKind::Undone: return "undone";
    case EventKind::Note: return "note";
    case EventKind::SessionResumed: return "session-resumed";
    }
    return "";
}

std::string_view fileName(PresetKind kind)
{
    return kind == PresetKind::Accelerator ? "accelerator" : "workload";
}

std::string_view fileName(LedgerPurpose purpose)
{
    switch (purpose) {
    case LedgerPurpose::Work: break;
    case LedgerPurpose::Demonstration: return "demonstration";
    case LedgerPurpose::Trial: return "trial";
    }
    return "work";
}

std::string purposeNotice(LedgerPurpose purpose)
{
    switch (purpose) {
    case LedgerPurpose::Work: break;
    case LedgerPurpose::Demonstration:
        return "This is the ledger of a demonstration: its locks stood open, and it is not graded.";
    case LedgerPurpose::Trial: return "This is the ledger of an instructor's trial, and it is not graded.";
    }
    return {};
}

}  // namespace ironlab::lab
