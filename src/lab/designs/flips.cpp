// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/flips.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/physics/serving.h>

#include <algorithm>
#include <vector>

namespace ironlab::lab {
namespace {

/// Moves that differ in nothing but the batch.
struct Group {
    NamedDesign design;                 ///< what they share
    std::optional<double> memorySide;   ///< largest batch seen on it
    std::optional<double> computeSide;  ///< smallest batch seen on it
    int batches = 0;
    std::size_t latest = 0;
};
using Groups = std::vector<Group>;

NamedDesign withoutBatch(NamedDesign design)
{
    design.knobs.batch = 1.0;
    design.largestBatch = false;
    return design;
}

Group& groupOf(const NamedDesign& design, Groups& groups)
{
    const NamedDesign shared = withoutBatch(design);
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const Group& group) { return sameConfiguration(group.design, shared); });
    if (found != groups.end())
        return *found;
    groups.emplace_back();
    groups.back().design = shared;
    return groups.back();
}

bool onTier(const NamedDesign& design, physics::Tier tier, const Mission& mission)
{
    const auto found = mission.tierAccelerators.find(tier);
    return found != mission.tierAccelerators.end() && found->second == design.accelerator;
}

void add(Group& group, const Move& move, std::size_t index)
{
    const double batch = move.evaluation.work.batch;
    if (move.evaluation.terms.memory >= move.evaluation.terms.compute)
        group.memorySide = std::max(group.memorySide.value_or(batch), batch);
    else
        group.computeSide = std::min(group.computeSide.value_or(batch), batch);
    ++group.batches;
    group.latest = index;
}

Groups groupsOn(physics::Tier tier, const std::vector<Move>& moves, const Mission& mission)
{
    Groups groups;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const Move& move = moves[i];
        if (onTier(move.design, tier, mission) && move.evaluation.runs() && move.evaluation.footprint.fits())
            add(groupOf(move.design, groups), move, i);
    }
    return groups;
}

bool showsBothSides(const Group& group)
{
    return group.memorySide && group.computeSide;
}

/// What was narrowed down stays so, whatever is looked at from afar later.
bool isBetter(const Group& a, const Group& b)
{
    if (showsBothSides(a) != showsBothSides(b))
        return showsBothSides(a);
    if (showsBothSides(a)) {
        const auto width = [](const Group& group) { return *group.computeSide / *group.memorySide; };
        if (width(a) != width(b))
            return width(a) < width(b);
    }
    return a.latest > b.latest;
}

}  // namespace

FlipState flipSeen(physics::Tier tier, const std::vector<Move>& moves, const Mission& mission, const MissionPart& part,
                   const Catalog& catalog)
{
    FlipState flip;
    flip.tier = tier;
    const Groups groups = groupsOn(tier, moves, mission);
    const Group* best = nullptr;
    for (const Group& group : groups)
        if (!best || isBetter(group, *best))
            best = &group;
    if (!best)
        return flip;
    flip.memorySideSeen = best->memorySide.has_value();
    flip.computeSideSeen = best->computeSide.has_value();
    flip.lowBatch = best->memorySide;
    flip.highBatch = best->computeSide;
    flip.batches = best->batches;
    // Each move of a ledger comes through here, and what is seen of one side alone is told without it.
    if (flip.bothSidesSeen())
        flip.seenAt = besideTheBatch(best->design, mission, part, catalog);
    return flip;
}

bool hasFlip(const ResolvedDesign& design, const KnobSpec& batch)
{
    const auto ridge =
        physics::ridgeBatch(design.accelerator->value, design.workload->value, design.knobs, batch.maximum);
    return ridge.batch && *ridge.batch >= batch.minimum;
}

bool twoBatchesSeen(physics::Tier tier, const std::vector<Move>& moves, const Mission& mission)
{
    const Groups groups = groupsOn(tier, moves, mission);
    return std::any_of(groups.begin(), groups.end(), [](const Group& group) { return group.batches > 1; });
}

std::string besideTheBatch(const NamedDesign& design, const Mission& mission, const MissionPart& part,
                           const Catalog& catalog)
{
    std::string text;
    for (const KnobSpec& knob : part.knobs) {
        const bool isNamed = knob.id == KnobId::Batch || knob.id == KnobId::Tier || knob.id == KnobId::Accelerator;
        if (isNamed || knob.scale == KnobScale::Switch || !knob.unit.empty())
            continue;
        const KnobValue value = knobValue(design, mission, knob, catalog);
        text += (text.empty() ? "" : ", ") + uncapitalized(knob.label) + ' '
                + (value.choice.empty() ? statedText(value.number, "") : value.choice);
    }
    return text;
}

std::string flipText(const FlipState& flip)
{
    const auto at = [](const std::string& settings) { return settings.empty() ? std::string() : " at " + settings; };
    if (flip.bothSidesSeen()) {
        const std::string seen =
            "flips between batch " + countText(*flip.lowBatch) + " and " + countText(*flip.highBatch);
        if (flip.noFlipClaimed)
            return seen + at(flip.seenAt) + "; none" + at(flip.claimedAt) + ", as claimed";
        return seen + (flip.closeEnough() ? "" : ": try one in between");
    }
    if (flip.noFlipClaimed)
        return "no flip within the slider" + at(flip.claimedAt);
    // That two were seen, be it of one side alone, is what a claim needs.
    const auto seen = [&flip](const char* which, double batch) {
        return flip.batches > 1
                   ? "seen at " + std::to_string(flip.batches) + " batches, the " + which + ' ' + countText(batch)
                   : "seen at batch " + countText(batch);
    };
    if (flip.memorySideSeen)
        return "memory takes longer, " + seen("largest", *flip.lowBatch);
    if (flip.computeSideSeen)
        return "compute takes longer, " + seen("smallest", *flip.highBatch);
    return "not visited yet";
}

}  // namespace ironlab::lab
