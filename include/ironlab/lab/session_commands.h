// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <optional>
#include <string>
#include <variant>

namespace ironlab::lab {

// What a person can do. Each is one deliberate act and becomes one or two events.

struct LockPrediction {
    std::string choice;
    double number = 0.0;  ///< base unit of the question
    int confidence = 3;
};
struct RevisePrediction {
    std::string choice;
    double number = 0.0;
    int confidence = 3;
};
/// A drag is one turn, sent at its end.
struct TurnKnob {
    KnobId knob = KnobId::Batch;
    KnobValue value;
};
struct PinBaseline {};
struct CaptureEvidence {};
struct ClaimNoFlip {
    physics::Tier tier = physics::Tier::Cloud;
};
/// The parallel fraction that the design on the bench would need at its speedup S to meet the target; nothing says that
/// no fraction is enough there, which is recorded but opens no gate.
struct ClaimCriticalFraction {
    std::optional<double> value = 0.0;
};
struct RecordObservation {
    std::string choice;
    double number = 0.0;
};
struct SaveReflection {
    std::string field;
    std::string text;
};
struct AnswerStakeholder {
    std::string text;
    std::optional<double> number;  ///< base unit of the scene's number
};
struct ClosePart {};
struct UndoTurn {};
struct RedoTurn {};
struct ResetDesign {};
struct AddNote {
    std::string text;
};
using Command = std::variant<LockPrediction, RevisePrediction, TurnKnob, PinBaseline, CaptureEvidence, ClaimNoFlip,
                             ClaimCriticalFraction, RecordObservation, SaveReflection, AnswerStakeholder, ClosePart,
                             UndoTurn, RedoTurn, ResetDesign, AddNote>;

/// Why a command was refused: a sentence for the person.
struct Refusal {
    std::string reason;
};

}  // namespace ironlab::lab
