// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/formula_book.h>

namespace ironlab::present {
namespace {

using Ids = std::vector<std::string>;

Ids latencyIds()
{
    return {"latency",
            "terms.data",
            "terms.memory",
            "terms.compute",
            "terms.overhead",
            "latency.overlap",
            "latency.target",
            "wall.latency",
            "ratio.latency",
            "data.propagation",
            "data.transfer",
            "data.accumulation",
            "overhead.dispatch",
            "overhead.layers",
            "overhead.collectives",
            "latency.left",
            "latency.margin",
            "share.data",
            "share.memory",
            "share.compute",
            "share.overhead",
            "share.overlap",
            "ratio.data",
            "ratio.memory",
            "ratio.compute",
            "ratio.overhead",
            "saves.link_rate",
            "saves.distance",
            "saves.bandwidth",
            "saves.peak",
            "saves.launch",
            "saves.framework_tax",
            "saves.invocation",
            "saves.batch",
            "saves.together",
            "budget.margin",
            "room.total",
            "machine.capacity",
            "work.weights",
            "throughput",
            "traffic.spill",
            "room.narrower_weights",
            "room.largest_batch",
            "machine.weight_capacity"};
}

Ids wallIds()
{
    Ids ids;
    for (std::size_t i = 0; i < physics::kWallKinds; ++i) {
        ids.push_back(wallMetric(static_cast<physics::WallKind>(i)));
    }
    for (const char* demand :
         {"budget.response", "tail.p99.99", "tail.misses", "room.total", "work.weights", "rates.moved", "mfu",
          "power.average", "heat.steady", "heat.sustained", "battery.life", "throughput", "cost_per_million"}) {
        ids.emplace_back(demand);
    }
    return ids;
}

Ids sensitivityIds()
{
    Ids ids;
    for (const physics::Knob knob : physics::kKnobs) {
        ids.push_back("sensitivity." + std::string(fileName(knob)));
        ids.push_back("elasticity." + std::string(fileName(knob)));
    }
    // Of a design that does not fit it says by how much, and what would.
    ids.insert(ids.end(), {"room.total", "machine.capacity", "work.weights", "machine.weight_capacity", "traffic.spill",
                           "room.narrower_weights", "room.largest_batch"});
    return ids;
}

Ids amdahlIds()
{
    return {"amdahl.law",      "amdahl.accelerated",  "amdahl.parallel_fraction",
            "amdahl.speedup",  "amdahl.limit",        "amdahl.floor",
            "amdahl.baseline", "amdahl.needed",       "amdahl.required",
            "amdahl.critical", "amdahl.serial_share", "budget.margin",
            "latency.margin",  "latency.overrun",     "latency",
            "latency.target"};
}

/// Energy and time of a unit of work.
Ids budgetIds()
{
    return {"energy.unit",
            "power.average",
            "energy.step",
            "energy.operations",
            "energy.movement",
            "energy.bottom_up",
            "energy.gap",
            "energy.unit_gap",
            "budget.response",
            "budget.hop",
            "budget.algorithmic",
            "terms.data",
            "budget.processing",
            "energy.standby",
            "energy.working",
            "energy.operations_unit",
            "energy.movement_unit",
            "energy.bottom_up_unit",
            "energy.allowed",
            "budget.look_ahead",
            "room.total",
            "machine.capacity",
            "budget.margin",
            "energy.margin",
            "energy.bottom_up_margin",
            "power.load"};
}

/// Of the instruments of a track's own wall.
Ids trackIds(lab::Instrument instrument)
{
    using lab::Instrument;
    switch (instrument) {
    case Instrument::KvCapacity:
        return {"room.total",        "work.weights",  "work.kv",          "work.peak_activations",
                "machine.reserve",   "room.free",     "machine.capacity", "room.largest_batch",
                "rates.ridge_batch", "wall.capacity", "room.overflow",    "machine.weight_capacity"};
    case Instrument::ThroughputByBatch:
        return {"throughput",     "latency",         "room.largest_batch", "batch.in_time", "rates.ridge_batch",
                "latency.target", "wall.throughput", "wall.latency",       "room.total",    "machine.capacity"};
    case Instrument::LatencyHistogram:
        return {"tail.p50",        "tail.p99",    "tail.p99.9",       "tail.p99.99", "tail.misses",
                "tail.exceedance", "tail.loops",  "latency.target",   "tail.fixed",  "tail.host",
                "tail.sigma",      "tail.stalls", "tail.once_an_hour"};
    case Instrument::ThermalCurve:
        return {"heat.steady",      "heat.throttle",       "throughput",        "heat.sustained",
                "power.load",       "battery.life",        "power.average",     "heat.running",
                "heat.throttled",   "heat.served",         "heat.limit",        "heat.release",
                "wall.temperature", "wall.sustained_rate", "wall.battery_life", "power.busy"};
    case Instrument::MemoryMap:
        return {"room.total",
                "work.weights",
                "work.peak_activations",
                "work.kv",
                "machine.reserve",
                "room.free",
                "room.free_weights",
                "room.largest_scale",
                "machine.capacity",
                "machine.weight_capacity",
                "spill.weights",
                "spill.kv",
                "spill.activations",
                "spill.total",
                "room.kept_weights",
                "room.kept_kv",
                "room.kept_activations",
                "room.left_share",
                "room.left_weight_share",
                "room.overflow",
                "wall.capacity",
                "wall.weight_capacity",
                "machine.spill_bandwidth"};
    case Instrument::EnergyBudget: return budgetIds();
    default: return {};
    }
}

}  // namespace

std::vector<std::string> metricsOf(lab::Instrument instrument)
{
    using lab::Instrument;
    switch (instrument) {
    case Instrument::LatencyWaterfall: return latencyIds();
    case Instrument::RatioCounter:
        return {"ratio.product",    "ratio.throughput", "ratio.peak", "ratio.bandwidth",
                "ratio.achievable", "ratio.computing",  "ratio.work", "ratio.latency"};
    case Instrument::Roofline:
        return {"rates.achieved",
                "rates.attainable",
                "rates.intensity",
                "rates.ridge",
                "machine.peak",
                "machine.bandwidth",
                "rates.step_efficiency",
                "machine.bandwidth_efficiency",
                "roof.working_memory",
                "roof.longer",
                "roof.series",
                "roof.network",
                "latency"};
    case Instrument::AmdahlHeatmap:
    case Instrument::Formula: return amdahlIds();
    case Instrument::ThroughputCeiling:
        return {"throughput",         "amdahl.ceiling", "latency",         "amdahl.baseline",      "latency.target",
                "terms.memory",       "terms.compute",  "amdahl.required", "amdahl.required_rate", "amdahl.memory_roof",
                "amdahl.compute_roof"};
    case Instrument::Walls: return wallIds();
    case Instrument::MfuGauge:
        return {"mfu",
                "rates.achieved",
                "machine.peak",
                "wall.utilization",
                "money.duty",
                "low_utilization_tax",
                "money.useful",
                "room.total",
                "machine.capacity"};
    case Instrument::KvCapacity:
    case Instrument::ThroughputByBatch:
    case Instrument::LatencyHistogram:
    case Instrument::ThermalCurve:
    case Instrument::MemoryMap:
    case Instrument::EnergyBudget: return trackIds(instrument);
    case Instrument::FeasibleRegion: return wallIds();
    case Instrument::Tornado: return sensitivityIds();
    }
    return {};
}

}  // namespace ironlab::present
