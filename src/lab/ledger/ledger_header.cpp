// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/session.h>
#include <ironlab/version.h>

#include <set>

namespace ironlab::lab {
namespace {

/// Ids of all presets that a mission can put on the bench.
struct UsedPresets {
    std::set<std::string> accelerators;
    std::set<std::string> workloads;

    void add(const NamedDesign& design)
    {
        if (!design.accelerator.empty())
            accelerators.insert(design.accelerator);
        if (!design.workload.empty())
            workloads.insert(design.workload);
    }

    void add(const MissionPart& part)
    {
        add(part.start);
        add(part.question.before);
        add(part.question.after);
        if (part.baseline)
            add(*part.baseline);
        if (part.scene && part.scene->proposal)
            add(*part.scene->proposal);
        for (const NamedDesign& candidate : part.question.candidates)
            add(candidate);
        for (const KnobSpec& knob : part.knobs)
            if (knob.id == KnobId::Accelerator)
                accelerators.insert(knob.choices.begin(), knob.choices.end());
    }
};

}  // namespace

LedgerHeader ledgerHeader(const Mission& mission, const Catalog& catalog, std::string studentId, std::uint64_t seed)
{
    UsedPresets used;
    for (const auto& [tier, accelerator] : mission.tierAccelerators)
        used.accelerators.insert(accelerator);
    for (const MissionPart& part : mission.parts)
        used.add(part);

    LedgerHeader header;
    header.labVersion = kVersion;
    header.missionId = mission.id;
    header.missionHash = mission.sha256;
    header.assignmentId = mission.assignmentId;
    header.track = mission.id;
    header.student = std::move(studentId);
    header.seed = seed;
    for (const std::string& id : used.accelerators)
        if (const auto* preset = catalog.accelerator(id))
            header.presets.push_back({PresetKind::Accelerator, id, preset->sha256});
    for (const std::string& id : used.workloads)
        if (const auto* preset = catalog.workload(id))
            header.presets.push_back({PresetKind::Workload, id, preset->sha256});
    return header;
}

}  // namespace ironlab::lab
