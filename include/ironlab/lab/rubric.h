// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// What a criterion looks at. All but `Reasoning` are decided by replay; that one is for a person to mark.
enum class CriterionKind {
    LockedFirst,        ///< the prediction, with its number, comes before anything else of the part
    DistinctMoves,      ///< configurations that really differ, `need` of them
    FlipsSettled,       ///< on each tier the flip seen from both sides, or "no flip" claimed where that is true
    CriticalFraction,   ///< claimed within `tolerance`
    Observation,        ///< the choice is the model's, the number within `tolerance` (relative)
    StakeholderNumber,  ///< the answer's number within `tolerance` (relative)
    FinalDesign,        ///< a final design passes every wall of the part, its target and MFU among them
    EvidenceCited,      ///< the reflection cites `need` captured designs that exist
    TermSupported,      ///< a term that the reflection names binds in a design that it cites
    FiguresQuoted,      ///< the reflection quotes `need` figures that are those of designs it cites
    Reasoning           ///< what was written in `fields`, beside the cited designs: pending until a person marks it
};
inline constexpr std::array kCriterionKinds{
    CriterionKind::LockedFirst,      CriterionKind::DistinctMoves, CriterionKind::FlipsSettled,
    CriterionKind::CriticalFraction, CriterionKind::Observation,   CriterionKind::StakeholderNumber,
    CriterionKind::FinalDesign,      CriterionKind::EvidenceCited, CriterionKind::TermSupported,
    CriterionKind::FiguresQuoted,    CriterionKind::Reasoning};
[[nodiscard]] std::string_view fileName(CriterionKind kind);  ///< "locked_first", "distinct_moves", …

/// One line of a rubric. What is left out is taken from the mission's gates.
struct Criterion {
    std::string id;
    std::string title;
    CriterionKind kind = CriterionKind::LockedFirst;
    int part = 1;
    double points = 1.0;
    std::optional<int> need;
    std::optional<double> tolerance;
    std::vector<std::string> fields;  ///< of the reflection; "answer" is the one to the stakeholder; empty: all
    std::string anchors;              ///< of `Reasoning`: what earns how much, for the person who marks
};
using Rubric = std::vector<Criterion>;

/// How far the number of an observation may lie from the model's where the rubric says nothing: relative.
inline constexpr double kObservationTolerance = 0.1;

/// What is graded where no assignment says otherwise: every gate of every part, the observation, the answer, the
/// evidence, and the reasoning for a person. A prediction earns its point by coming first, whatever it says.
[[nodiscard]] Rubric builtInRubric(const Mission& mission);

}  // namespace ironlab::lab
