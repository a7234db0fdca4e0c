// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/accelerator_checks_io.h"
#include "lab/presets/figure_bounds_io.h"
#include "lab/presets/figure_io.h"
#include "lab/presets/preset_document_io.h"

#include <ironlab/lab/preset_io.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace ironlab::lab {
namespace {

using physics::Accelerator;

using BandwidthDimension = dimension::Quotient<dimension::Bytes, dimension::Time>;
using PowerDimension = dimension::Quotient<dimension::Energy, dimension::Time>;

// Reads the parts of one accelerator; each member function one key of the format.
class AcceleratorReader {
public:
    AcceleratorReader(ObjectReader& reader, const ProvenanceList& provenance) : m_reader(reader), m_figures(provenance)
    {
    }

    Accelerator read()
    {
        identity();
        compute();
        operators();
        memory();
        spill();
        overheads();
        jitter();
        power();
        link();
        thermal();
        battery();
        price();
        return std::move(m_result);
    }

private:
    // Ranges depend on the tier: none where the file does not say.
    [[nodiscard]] auto peakRange() const { return m_tier ? std::optional(plausiblePeak(*m_tier)) : std::nullopt; }
    [[nodiscard]] auto powerRange() const { return m_tier ? std::optional(plausiblePower(*m_tier)) : std::nullopt; }

    void identity()
    {
        m_result.id = m_reader.text("id", "an identifier such as \"h100-sxm-80gb\"", parseId);
        m_result.name = m_reader.string("name");
        m_tier = knownChoice(m_reader, "tier", physics::kTiers);
        m_result.tier = m_tier.value_or(physics::Tier::Cloud);
        m_result.year = static_cast<int>(m_reader.integer("year", {1970, 2100}));
    }

    void compute()
    {
        m_reader.eachObject("compute", [this](ObjectReader& reader) { engine(reader); }, {1});
    }

    void engine(ObjectReader& reader)
    {
        const auto precision = reader.value("precision", "a number format such as \"fp16\"");
        physics::ComputeEngine engine;
        refuseSparsity(reader);
        engine.peak = m_figures.quantity(reader, "peak", peakRange());
        engine.achievable = reader.number("achievable", kShare);
        engine.engine = reader.optionalString("engine").value_or("");
        if (!precision)
            return;
        const std::size_t before = reader.faultCount();
        auto& slot = m_result.compute[static_cast<std::size_t>(precision->choice(physics::kPrecisions))];
        if (reader.faultCount() != before)
            return;
        if (slot)
            precision->fault("each number format once", "keep one engine for this format and take the other away");
        slot = std::move(engine);
    }

    static void refuseSparsity(ObjectReader& reader)
    {
        const auto sparsity = reader.value("sparsity", "\"dense\"");
        if (!sparsity || (sparsity->isString() && sparsity->json().text() == "dense"))
            return;
        sparsity->fault("\"dense\"",
                        "state the dense peak: a 2:4-sparse figure counts work that is skipped, so halve it, "
                        "then write \"sparsity\": \"dense\"");
    }

    void operators()
    {
        m_reader.optionalObject("operators", [this](ObjectReader& reader) {
            reader.eachMember([this](const ValueReader& share) {
                const auto op = share.keyChoice(physics::kOperators);
                m_result.operatorEfficiency.relative[static_cast<std::size_t>(op)] = share.number(kShare);
            });
        });
    }

    void memory()
    {
        m_reader.eachObject("memory", [this](ObjectReader& reader) { m_result.memory.push_back(memoryLevel(reader)); },
                            {1});
        if (m_rolesKnown)
            checkMemoryRoles(m_reader, m_result);
    }

    physics::Memory memoryLevel(ObjectReader& reader)
    {
        physics::Memory memory;
        const auto level = knownChoice(reader, "level", physics::kMemoryLevels);
        const auto role = knownChoice(reader, "role", physics::kMemoryRoles);
        memory.level = level.value_or(physics::MemoryLevel::Hbm);
        memory.role = role.value_or(physics::MemoryRole::Working);
        m_rolesKnown = m_rolesKnown && role;
        const bool placed = level && m_tier;
        memory.capacity = m_figures.quantity(reader, "capacity",
                                             placed ? std::optional(plausibleCapacity(*level, *m_tier)) : std::nullopt);
        memory.reserve =
            m_figures.optionalQuantity<dimension::Bytes>(reader, "reserve", Sign::NonNegative).value_or(Bytes{});
        memory.bandwidth = m_figures.quantity(
            reader, "bandwidth", placed ? std::optional(plausibleBandwidth(*level, *m_tier)) : std::nullopt);
        memory.achievable = reader.number("achievable", kShare);
        memory.energy =
            m_figures.optionalQuantity<dimension::Quotient<dimension::Energy, dimension::Bytes>>(reader, "energy");
        if (memory.reserve >= memory.capacity && memory.capacity > Bytes{})
            reader.fault("reserve", "less than the capacity of " + exactText(memory.capacity),
                         "a reserve leaves room for a model; lower it or raise the capacity");
        return memory;
    }

    void spill()
    {
        m_reader.optionalObject("spill", [this](ObjectReader& reader) {
            physics::SpillPath spill;
            spill.path = reader.string("path");
            spill.bandwidth = m_figures.quantity<BandwidthDimension>(reader, "bandwidth");
            spill.capacity = m_figures.optionalQuantity<dimension::Bytes>(reader, "capacity");
            m_result.spill = std::move(spill);
        });
    }

    void overheads()
    {
        m_reader.object("overheads", [this](ObjectReader& reader) {
            const std::optional range = plausibleOverhead();
            auto& overheads = m_result.overheads;
            const std::size_t before = reader.faultCount();
            overheads.launch = m_figures.quantity(reader, "launch", range, Sign::NonNegative);
            overheads.launchGraph = m_figures.optionalQuantity(reader, "launch_graph", range, Sign::NonNegative);
            overheads.kernelTail =
                m_figures.optionalQuantity(reader, "kernel_tail", range, Sign::NonNegative).value_or(Time{});
            overheads.layerSetup =
                m_figures.optionalQuantity(reader, "layer_setup", range, Sign::NonNegative).value_or(Time{});
            overheads.invocation = m_figures.quantity<dimension::Time>(reader, "invocation", Sign::NonNegative);
            if (reader.faultCount() == before && overheads.launchGraph.value_or(Time{}) > overheads.launch)
                reader.fault("launch_graph", "at most the eager launch of " + exactText(overheads.launch),
                             "a recorded graph launches no slower than eager dispatch; check both figures");
        });
    }

    void jitter()
    {
        m_reader.optionalObject("jitter", [this](ObjectReader& reader) {
            reader.eachMember([this](const ValueReader& mode) {
                const auto which = static_cast<std::size_t>(mode.keyChoice(physics::kOsModes));
                mode.object([&](ObjectReader& members) {
                    physics::Jitter jitter;
                    jitter.body = members.number("body", {0.0, 3.0});
                    jitter.stallRate =
                        m_figures.quantity<dimension::Time::Inverse>(members, "stall_rate", Sign::NonNegative);
                    jitter.stallMean = m_figures.quantity<dimension::Time>(members, "stall_mean", Sign::NonNegative);
                    jitter.dispatch = members.optionalNumber("dispatch", {0.0, 3.0}).value_or(0.0);
                    m_result.jitter[which] = jitter;
                });
            });
        });
    }

    void power()
    {
        m_reader.optionalObject("power", [this](ObjectReader& reader) {
            physics::PowerSpec power;
            power.idle = m_figures.quantity<PowerDimension>(reader, "idle", Sign::NonNegative);
            power.busy = m_figures.optionalQuantity<PowerDimension>(reader, "busy");
            power.limit = m_figures.quantity(reader, "limit", powerRange());
            reader.optionalObject("energy_per_op",
                                  [&](ObjectReader& energies) { energyPerOperation(energies, power); });
            reader.optionalEachObject("modes", [&](ObjectReader& mode) { powerMode(mode, power); });
            checkPower(reader, power);
            m_result.power = std::move(power);
        });
    }

    void energyPerOperation(ObjectReader& reader, physics::PowerSpec& power) const
    {
        for (const physics::Precision precision : physics::kPrecisions)
            power.energyPerOperation[static_cast<std::size_t>(precision)] =
                m_figures.optionalQuantity<dimension::Quotient<dimension::Energy, dimension::Flop>>(
                    reader, fileName(precision));
    }

    void powerMode(ObjectReader& reader, physics::PowerSpec& power) const
    {
        physics::PowerMode mode;
        mode.name = reader.string("name");
        mode.limit = m_figures.quantity<PowerDimension>(reader, "limit");
        mode.peakScale = reader.number("peak_scale", kShare);
        mode.bandwidthScale = reader.number("bandwidth_scale", kShare);
        mode.busy = m_figures.optionalQuantity<PowerDimension>(reader, "busy");
        if (mode.busy && mode.limit > Power{} && *mode.busy > mode.limit)
            reader.fault("busy", "at most the limit of " + exactText(mode.limit),
                         "what a mode draws while busy lies below its limit; check both figures");
        const auto sameName = [&](const physics::PowerMode& other) { return other.name == mode.name; };
        if (std::ranges::any_of(power.modes, sameName))
            reader.fault("name", "a name of its own", "give each power mode another name");
        if (mode.limit > power.limit && power.limit > Power{})
            reader.fault("limit", "at most the machine's limit of " + exactText(power.limit),
                         "lower the limit of this mode, or raise /power/limit");
        power.modes.push_back(std::move(mode));
    }

    static void checkPower(ObjectReader& reader, const physics::PowerSpec& power)
    {
        if (!(power.limit > Power{}))
            return;
        if (power.idle > power.limit)
            reader.fault("idle", "at most the limit of " + exactText(power.limit),
                         "an idle machine draws no more than its limit; check both figures");
        if (power.busy && (*power.busy > power.limit || *power.busy < power.idle))
            reader.fault("busy", "between " + exactText(power.idle) + " and " + exactText(power.limit),
                         "the draw while busy lies between idle and limit; check all three");
    }

    void link()
    {
        m_reader.optionalObject("link", [this](ObjectReader& reader) {
            physics::DeviceLink link;
            link.bandwidth = m_figures.quantity<BandwidthDimension>(reader, "bandwidth");
            link.latency = m_figures.quantity<dimension::Time>(reader, "latency", Sign::NonNegative);
            m_result.link = link;
        });
    }

    void thermal()
    {
        m_reader.optionalObject("thermal", [this](ObjectReader& reader) {
            physics::ThermalSpec thermal;
            thermal.resistance = m_figures.quantity<Dimension<1, 0, 0, -1, 0, 1, 0>>(reader, "resistance");
            thermal.timeConstant = m_figures.quantity<dimension::Time>(reader, "time_constant");
            thermal.ambient = m_figures.quantity<dimension::Temperature>(reader, "ambient");
            thermal.limit = m_figures.quantity<dimension::Temperature>(reader, "limit");
            thermal.release = m_figures.optionalQuantity<dimension::Temperature>(reader, "release");
            const bool known = thermal.ambient > Temperature{} && thermal.limit > Temperature{};
            if (known && thermal.limit <= thermal.ambient)
                reader.fault("limit", "a temperature above ambient", "raise the limit or lower /thermal/ambient");
            if (known && thermal.release && (*thermal.release <= thermal.ambient || *thermal.release > thermal.limit))
                reader.fault("release", "a temperature above ambient and at most the limit",
                             "throttling ends somewhat below the limit at which it begins");
            m_result.thermal = thermal;
        });
    }

    void battery()
    {
        m_reader.optionalObject("battery", [this](ObjectReader& reader) {
            m_result.battery = m_figures.quantity<dimension::Energy>(reader, "energy");
        });
    }

    void price()
    {
        m_reader.optionalObject("price", [this](ObjectReader& reader) {
            m_result.price.purchase = m_figures.optionalQuantity<dimension::Money>(reader, "purchase");
            m_result.price.hourly =
                m_figures.optionalQuantity<dimension::Quotient<dimension::Money, dimension::Time>>(reader, "hourly");
        });
    }

    ObjectReader& m_reader;
    FigureReader m_figures;
    Accelerator m_result;
    std::optional<physics::Tier> m_tier;
    bool m_rolesKnown = true;
};

Accelerator readParts(ObjectReader& reader, const ProvenanceList& provenance)
{
    const std::size_t before = reader.faultCount();
    Accelerator accelerator = AcceleratorReader(reader, provenance).read();
    if (reader.faultCount() == before)
        checkProportions(reader, accelerator, provenance);
    if (reader.faultCount() == before)
        checkBounds(reader, accelerator, provenance);
    return accelerator;
}

}  // namespace

Expected<Preset<Accelerator>, Faults> acceleratorOf(const JsonDocument& document, PresetOrigin origin)
{
    return presetOf<Accelerator>(document, kAcceleratorSchema, origin, readParts);
}

}  // namespace ironlab::lab
