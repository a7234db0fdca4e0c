// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solve_fixture.h"

namespace ironlab::lab::fixture {
namespace {

physics::Accelerator machine(const std::string& id, double speed, double dollars)
{
    physics::Accelerator result;
    result.id = id;
    result.name = id;
    result.compute[static_cast<std::size_t>(physics::Precision::Fp16)] =
        physics::ComputeEngine{speed * unit::teraflopPerSecond, 1.0, "plain"};
    result.memory.push_back({physics::MemoryLevel::Hbm, physics::MemoryRole::Working, 10.0 * unit::gigabyte, Bytes{},
                             speed * unit::terabytePerSecond, 1.0, std::nullopt});
    result.price.hourly = dollars * unit::dollarPerHour;
    return result;
}

physics::Workload work()
{
    physics::Workload result;
    result.id = "work";
    result.name = "work";
    result.parameters = 1e9;
    result.workPerUnit = 2.0 * unit::gigaflop;
    return result;
}

KnobSpec batchKnob()
{
    KnobSpec knob;
    knob.id = KnobId::Batch;
    knob.minimum = 1.0;
    knob.maximum = 4.0;
    knob.wholeNumbers = true;
    return knob;
}

KnobSpec weightsKnob()
{
    KnobSpec knob;
    knob.id = KnobId::WeightPrecision;
    knob.scale = KnobScale::Choice;
    knob.choices = {"fp16", "int8"};
    return knob;
}

StakeholderScene scene()
{
    StakeholderScene result;
    result.who = "The CFO";
    result.proposal = NamedDesign{"slow", "work", {}, false};
    result.arrivalRate = 400.0 * unit::perSecond;
    return result;
}

}  // namespace

Catalog plainCatalog()
{
    Catalog catalog;
    catalog.add(Preset<physics::Accelerator>{machine("plain", 1.0, 3.6), {}, {}, {}, true});
    catalog.add(Preset<physics::Accelerator>{machine("slow", 0.1, 1.8), {}, {}, {}, true});
    catalog.add(Preset<physics::Workload>{work(), {}, {}, {}, true});
    return catalog;
}

Mission plainMission()
{
    MissionPart part;
    part.title = "Plain";
    part.start = {"plain", "work", {}, false};
    part.start.knobs.batch = 4.0;
    part.requirements.latency = 7.5 * unit::millisecond;
    part.requirements.modelFlopsUtilization = 0.55;
    part.knobs = {batchKnob(), weightsKnob()};
    part.scene = scene();
    Mission mission;
    mission.id = "plain";
    mission.title = "Plain";
    mission.parts = {part};
    return mission;
}

}  // namespace ironlab::lab::fixture
