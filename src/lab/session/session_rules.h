// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/session/session_fold.h"

#include <ironlab/base/expected.h>

namespace ironlab::lab {

/// What comes of a command: facts for the record, and a refusal where the command was not granted. A wrong claim is
/// both recorded and refused.
struct Decision {
    std::vector<fact::Fact> facts;
    std::optional<Refusal> refusal;
};

/// Everything a rule looks at.
struct Situation {
    const SessionContext& context;
    int number;
    const PartState& state;
    const PosedQuestion& question;

    [[nodiscard]] const MissionPart& part() const { return context.part(number); }
    [[nodiscard]] const KnobSpec* knob(KnobId id) const;
};

/// The rules of the lab.
[[nodiscard]] Decision decide(const Situation& situation, const Command& command);

/// Rules of claims and of answers with a number, which are checked against the model.
[[nodiscard]] Decision decideNoFlip(const Situation& situation, const ClaimNoFlip& claim);
[[nodiscard]] Decision decideFraction(const Situation& situation, const ClaimCriticalFraction& claim);
[[nodiscard]] Decision decideAnswer(const Situation& situation, const AnswerStakeholder& answer);

/// Whether a claim holds under the model; `replay` asks the same.
[[nodiscard]] bool noFlipHolds(const SessionContext& context, int part, const fact::NoFlipClaimed& claim);
[[nodiscard]] bool fractionHolds(const SessionContext& context, int part, const fact::FractionClaimed& claim);
/// The number that the answer to a part's stakeholder is checked against; nothing where there is none: no number is
/// asked for, or the proposal is the cheaper one at every load (which an answer of infinity says).
[[nodiscard]] std::optional<double> stakeholderTruth(const SessionContext& context, int number,
                                                     const NamedDesign& design);
/// Bills are compared with those of a design that does its work: one that passes every wall.
[[nodiscard]] bool mayBeCompared(const SessionContext& context, int part, const NamedDesign& design);
/// `tolerance` in place of the scene's own, where it is given.
[[nodiscard]] bool answerHolds(const SessionContext& context, int part, std::optional<double> number,
                               const NamedDesign& design, std::optional<double> tolerance = {});

[[nodiscard]] Decision refused(std::string reason);
[[nodiscard]] Decision granted(fact::Fact fact);

}  // namespace ironlab::lab
