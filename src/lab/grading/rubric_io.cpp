// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/rubric_io.h"

#include <algorithm>

namespace ironlab::lab {
namespace {

constexpr double kMostPoints = 1000.0;

const MissionPart* partOf(const Mission* mission, int number)
{
    if (mission == nullptr)
        return nullptr;
    const auto found = std::find_if(mission->parts.begin(), mission->parts.end(),
                                    [&](const MissionPart& part) { return part.number == number; });
    return found == mission->parts.end() ? nullptr : &*found;
}

/// What a criterion needs of its part, as a noun; empty where the part has it.
std::string_view lacking(const Criterion& criterion, const MissionPart& part)
{
    switch (criterion.kind) {
    case CriterionKind::DistinctMoves:
        return criterion.need || part.gates.distinctMoves > 0 ? "" : "a number in \"need\"";
    case CriterionKind::FlipsSettled:
        return part.gates.bracketFlipOn.empty() ? "a part that asks for flips to be bracketed" : "";
    case CriterionKind::CriticalFraction:
        return part.gates.claimCriticalFraction ? "" : "a part that asks for the critical fraction";
    case CriterionKind::StakeholderNumber:
        return part.scene && part.scene->number != SceneNumber::None ? ""
                                                                     : "a part whose stakeholder asks for a number";
    default: return "";
    }
}

void checkFields(ObjectReader& reader, const Criterion& criterion, const MissionPart& part)
{
    for (const std::string& field : criterion.fields) {
        if (field.empty())
            continue;
        const bool isThere = (field == "answer" && part.scene)
                             || std::any_of(part.reflection.begin(), part.reflection.end(),
                                            [&](const ReflectionField& each) { return each.id == field; });
        if (!isThere)
            reader.fault("fields", "fields of the part's reflection, or \"answer\" where a stakeholder is answered",
                         "correct or remove \"" + field + '"');
    }
}

Criterion readCriterion(ObjectReader& reader, const Mission* mission)
{
    Criterion criterion;
    criterion.id = reader.string("id");
    criterion.title = reader.string("title");
    criterion.kind = reader.choice("kind", kCriterionKinds);
    criterion.part = static_cast<int>(reader.integer("part", {1, 9}));
    criterion.points = reader.number("points", {0.0, kMostPoints, true, false});
    if (const auto need = reader.optionalInteger("need", {1, 1000}))
        criterion.need = static_cast<int>(*need);
    criterion.tolerance = reader.optionalNumber("tolerance", kShare);
    reader.optionalEach("fields", [&](const ValueReader& element) { criterion.fields.push_back(element.string()); },
                        {1, 20});
    criterion.anchors = reader.optionalString("anchors").value_or("");
    if (mission == nullptr)
        return criterion;
    if (!reader.isSound("part"))
        return criterion;
    const MissionPart* const part = partOf(mission, criterion.part);
    if (part == nullptr) {
        reader.fault("part", "a part of the mission",
                     "the mission has parts 1 to " + std::to_string(mission->parts.size()));
        return criterion;
    }
    const std::string_view missing = reader.isSound("kind") ? lacking(criterion, *part) : std::string_view();
    if (!missing.empty())
        reader.fault("kind", std::string(missing), "choose another part or another kind");
    checkFields(reader, criterion, *part);
    return criterion;
}

}  // namespace

void readRubric(ObjectReader& reader, const Mission* mission, Rubric& rubric)
{
    reader.optionalEachObject("rubric",
                              [&](ObjectReader& members) {
                                  Criterion criterion = readCriterion(members, mission);
                                  const bool isRepeated =
                                      std::any_of(rubric.begin(), rubric.end(),
                                                  [&](const Criterion& other) { return other.id == criterion.id; });
                                  if (isRepeated)
                                      members.fault("id", "an id of its own", "give every criterion another id");
                                  rubric.push_back(std::move(criterion));
                              },
                              {1, 200});
}

}  // namespace ironlab::lab
