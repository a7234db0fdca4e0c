// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session_commands.h>
#include <ironlab/lab/session_state.h>

#include <optional>
#include <string>
#include <variant>

/// What an event of a session says, in types. `session_events` turns facts into events of the ledger and back.
namespace ironlab::lab::fact {

struct Locked {
    Prediction prediction;
};
struct Revised {
    Prediction prediction;
};
/// The knobs stand somewhere else: one knob turned, the start restored, or a turn done again.
struct Moved {
    enum class Cause { Turn, Reset, Redo } cause = Cause::Turn;
    std::optional<KnobId> knob;
    NamedDesign design;
};
struct Pinned {
    NamedDesign design;
};
struct Undone {
    NamedDesign design;
};
struct Evaluated {
    NamedDesign design;
    physics::Evaluation evaluation;
};
struct Captured {
    std::string id;
    NamedDesign design;
    physics::Evaluation evaluation;
};
struct Observed {
    Observation observation;
};
struct ReflectionSaved {
    std::string field;
    std::string text;
};
struct Answered {
    std::string text;
    std::optional<double> number;
    NamedDesign design;  ///< on the bench when it was answered: what the number was checked against
};
/// A claim about a flip that is not there.
struct NoFlipClaimed {
    physics::Tier tier = physics::Tier::Cloud;
    NamedDesign design;
    bool holds = false;
};
/// A claim about the critical parallel fraction; no value: none is enough.
struct FractionClaimed {
    std::optional<double> value;
    NamedDesign design;
    bool holds = false;
};
struct AnswerMissed {
    double number = 0.0;
    NamedDesign design;
};
struct Closed {};
struct Noted {
    std::string text;
};
struct Resumed {};

using Fact = std::variant<Locked, Revised, Moved, Pinned, Undone, Evaluated, Captured, Observed, ReflectionSaved,
                          Answered, NoFlipClaimed, FractionClaimed, AnswerMissed, Closed, Noted, Resumed>;

}  // namespace ironlab::lab::fact
