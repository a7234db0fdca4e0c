// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grade_report.h>

namespace ironlab::lab {

/// What criteria look at: the mission as it is graded (an assignment may ask for more or less than the one that the
/// ledger was recorded under), and what replay bears out.
struct GradedLedger {
    const ReplayPlan& plan;
    const Replayed& replayed;

    [[nodiscard]] const Mission& mission() const { return plan.mission(); }

    [[nodiscard]] const MissionPart* part(int number) const;
    [[nodiscard]] const ReplayedPart* replayedPart(int number) const;
    /// A design under what the graded mission asks of the part.
    [[nodiscard]] std::optional<physics::Evaluation> evaluate(int part, const NamedDesign& design) const;
};

[[nodiscard]] CriterionResult gradeCriterion(const GradedLedger& ledger, const Criterion& criterion);

/// Those of reflections: evidence, terms, figures, and the texts for a person.
[[nodiscard]] CriterionResult gradeEvidence(const GradedLedger& ledger, const Criterion& criterion);
[[nodiscard]] CriterionResult gradeTerm(const GradedLedger& ledger, const Criterion& criterion);
[[nodiscard]] CriterionResult gradeFigures(const GradedLedger& ledger, const Criterion& criterion);
[[nodiscard]] CriterionResult gradeReasoning(const GradedLedger& ledger, const Criterion& criterion);

/// `have` of `need` as a share of the criterion's points, to a hundredth.
[[nodiscard]] CriterionResult counted(const Criterion& criterion, int have, int need, std::string because);
[[nodiscard]] CriterionResult decided(const Criterion& criterion, bool isEarned, std::string because);

}  // namespace ironlab::lab
