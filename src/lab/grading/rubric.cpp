// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/rubric.h>

namespace ironlab::lab {
namespace {

/// Collects the criteria of one part.
class PartRubric {
public:
    PartRubric(Rubric& rubric, const MissionPart& part) : m_rubric(rubric), m_part(part) {}

    void fill()
    {
        const Gates& gates = m_part.gates;
        add("lock", "Prediction locked first", CriterionKind::LockedFirst, 1.0);
        addIf(gates.distinctMoves > 0, "moves", "Configurations that differ", CriterionKind::DistinctMoves, 2.0);
        addIf(!gates.bracketFlipOn.empty(), "flips", "Flips bracketed or ruled out", CriterionKind::FlipsSettled, 2.0);
        addIf(gates.claimCriticalFraction, "fraction", "Critical parallel fraction", CriterionKind::CriticalFraction,
              2.0);
        addIf(gates.meetRequirements, "design", "A design that passes every wall", CriterionKind::FinalDesign, 4.0);
        add("observation", "Observation agrees with the model", CriterionKind::Observation, 2.0);
        addIf(m_part.scene && m_part.scene->number != SceneNumber::None, "answer", "Number for the stakeholder",
              CriterionKind::StakeholderNumber, 2.0);
        const bool cites = gates.evidenceInReflection > 0;
        addIf(cites, "evidence", "Captured designs cited", CriterionKind::EvidenceCited, 1.0);
        addIf(cites, "term", "Named term borne out by a cited design", CriterionKind::TermSupported, 1.0);
        addIf(cites, "figures", "Figures quoted from cited designs", CriterionKind::FiguresQuoted, 1.0);
        add("reasoning", "Reasoning", CriterionKind::Reasoning, 3.0);
        m_rubric.back().anchors =
            "0: nothing, or not about this. 1: says what happened. 2: names the cause and cites "
            "what shows it. 3: names the cause, what it costs to move it, and what would not help.";
    }

private:
    void add(const char* id, const char* title, CriterionKind kind, double points)
    {
        Criterion criterion;
        criterion.id = "part" + std::to_string(m_part.number) + '-' + id;
        criterion.title = title;
        criterion.kind = kind;
        criterion.part = m_part.number;
        criterion.points = points;
        m_rubric.push_back(std::move(criterion));
    }
    void addIf(bool isAsked, const char* id, const char* title, CriterionKind kind, double points)
    {
        if (isAsked)
            add(id, title, kind, points);
    }

    Rubric& m_rubric;
    const MissionPart& m_part;
};

}  // namespace

std::string_view fileName(CriterionKind kind)
{
    switch (kind) {
    case CriterionKind::LockedFirst: return "locked_first";
    case CriterionKind::DistinctMoves: return "distinct_moves";
    case CriterionKind::FlipsSettled: return "flips_settled";
    case CriterionKind::CriticalFraction: return "critical_fraction";
    case CriterionKind::Observation: return "observation";
    case CriterionKind::StakeholderNumber: return "stakeholder_number";
    case CriterionKind::FinalDesign: return "final_design";
    case CriterionKind::EvidenceCited: return "evidence_cited";
    case CriterionKind::TermSupported: return "term_supported";
    case CriterionKind::FiguresQuoted: return "figures_quoted";
    case CriterionKind::Reasoning: return "reasoning";
    }
    return {};
}

Rubric builtInRubric(const Mission& mission)
{
    Rubric rubric;
    for (const MissionPart& part : mission.parts)
        PartRubric(rubric, part).fill();
    return rubric;
}

}  // namespace ironlab::lab
