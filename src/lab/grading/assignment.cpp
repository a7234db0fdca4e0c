// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/assignment.h>

#include <algorithm>
#include <cmath>

namespace ironlab::lab {
namespace {

template <class T>
void takeOver(std::optional<T>& target, const std::optional<T>& value)
{
    if (value)
        target = value;
}

bool contains(const auto& list, const auto& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

void offer(MissionPart& part, const std::vector<std::string>& accelerators)
{
    for (KnobSpec& knob : part.knobs)
        if (knob.id == KnobId::Accelerator)
            for (const std::string& id : accelerators)
                if (!contains(knob.choices, id))
                    knob.choices.push_back(id);
}

void override(MissionPart& part, const PartOverride& change)
{
    physics::Requirements& asked = part.requirements;
    takeOver(asked.latency, change.requirements.latency);
    takeOver(asked.latencyQuantile, change.requirements.latencyQuantile);
    takeOver(asked.missesPerHour, change.requirements.missesPerHour);
    takeOver(asked.modelFlopsUtilization, change.requirements.modelFlopsUtilization);
    takeOver(asked.power, change.requirements.power);
    takeOver(asked.throughput, change.requirements.throughput);
    takeOver(asked.sustainedRate, change.requirements.sustainedRate);
    takeOver(asked.batteryLife, change.requirements.batteryLife);
    takeOver(asked.costPerMillion, change.requirements.costPerMillion);
    part.gates.distinctMoves = change.distinctMoves.value_or(part.gates.distinctMoves);
    part.gates.criticalFractionTolerance =
        change.criticalFractionTolerance.value_or(part.gates.criticalFractionTolerance);
    part.minutes = change.minutes.value_or(part.minutes);
    if (part.scene && change.answerTolerance)
        part.scene->tolerance = *change.answerTolerance;
    offer(part, change.accelerators);
}

int scaled(int minutes, double scale)
{
    return std::max(1, static_cast<int>(std::lround(minutes * scale)));
}

}  // namespace

bool Assignment::allows(std::string_view track) const
{
    return track == missionId || contains(tracks, track);
}

bool Assignment::grades(int part) const
{
    return parts.empty() || contains(parts, part);
}

std::filesystem::path Assignment::beside(std::string_view name) const
{
    return std::filesystem::path(file).parent_path() / name;
}

Mission assigned(const Mission& mission, const Assignment& assignment)
{
    Mission result = mission;
    result.assignmentId = assignment.id;
    for (MissionPart& part : result.parts) {
        for (const PartOverride& change : assignment.overrides)
            if (change.part == part.number)
                override(part, change);
        part.minutes = scaled(part.minutes, assignment.timer.scale);
    }
    return result;
}

Rubric rubricFor(const Assignment& assignment, const Mission& mission)
{
    Rubric rubric = assignment.rubric.empty() ? builtInRubric(mission) : assignment.rubric;
    const auto isLeftOut = [&](const Criterion& criterion) { return !assignment.grades(criterion.part); };
    rubric.erase(std::remove_if(rubric.begin(), rubric.end(), isLeftOut), rubric.end());
    return rubric;
}

}  // namespace ironlab::lab
