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

}  // namespace ironlab::lab
