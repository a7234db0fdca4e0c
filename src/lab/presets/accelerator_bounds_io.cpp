// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/json_pointer.h"
#include "lab/presets/bound_check.h"
#include "lab/presets/figure_bounds_io.h"

#include <array>

namespace ironlab::lab {
namespace {

using physics::Accelerator;

/// Lowest and highest of a figure, by tier: tiny, mobile, edge, cloud. Narrower than a million to one around what real
/// machines have, so that a slip of a thousand falls outside on one of the two sides or meets another figure.
struct Range {
    double lowest;
    double highest;
};
using ByTier = std::array<Range, 4>;

constexpr ByTier kResistance{{{2.0, 500.0}, {0.5, 100.0}, {0.1, 20.0}, {0.01, 2.0}}};                          // K/W
constexpr ByTier kBattery{{{72.0, 72e3}, {720.0, 720e3}, {36e3, 36e6}, {36e3, 3.6e9}}};                        // J
constexpr ByTier kPurchase{{{0.3, 150.0}, {20.0, 5000.0}, {30.0, 10e3}, {300.0, 500e3}}};                      // USD
constexpr ByTier kEnergyPerFlop{{{0.45e-12, 990e-12}, {50e-15, 45e-12}, {50e-15, 45e-12}, {50e-15, 45e-12}}};  // J
constexpr Range kSpillCapacityTiny{256e3, 1e9};                                                                // B
constexpr Range kSpillCapacity{1e9, 100e12};                                                                   // B
constexpr Range kInvocation{0.6e-6, 4.9e-3};                                                                   // s
constexpr double kSlower = 0.99;                // of the working memory's bandwidth: a spill path is no faster
constexpr Range kTinyNpu{1e9, 2e12};            // FLOP/s
constexpr Range kCore{1e6, 50e9};               // FLOP/s without an NPU
constexpr double kMostPerOperation = 100e-12;   // J of busy power an operation at peak, above microcontrollers
constexpr Range kHourly{0.01, 100.0};           // USD/h
constexpr Range kTimeConstant{5.0, 3600.0};     // s
constexpr Range kAmbient{283.15, 333.15};       // K
constexpr Range kThermalLimit{303.15, 403.15};  // K

// Joules a byte by memory level, in enumerator order: SRAM, PSRAM, flash, LPDDR, DDR, GDDR, HBM.
constexpr std::array<Range, 7> kEnergyPerByte{{{0.1e-12, 60e-12},
                                               {10e-12, 3000e-12},
                                               {10e-12, 3000e-12},
                                               {10e-12, 500e-12},
                                               {10e-12, 700e-12},
                                               {10e-12, 500e-12},
                                               {5e-12, 200e-12}}};

// Mean length of a stall in seconds, by the mode of the operating system.
constexpr std::array<Range, 3> kStallMean{{{0.1e-3, 90e-3}, {5e-6, 20e-3}, {0.5e-6, 5e-3}}};
constexpr Range kStallRate{2e-3, 30.0};  // 1/s

class AcceleratorBounds {
public:
    AcceleratorBounds(const BoundCheck& check, const Accelerator& accelerator) : m_check(check), m_machine(accelerator)
    {
    }

    void run() const
    {
        engines();
        memory();
        spill();
        overheads();
        jitter();
        power();
        thermal();
        link();
        store();
    }

private:
    template <class D>
    void within(std::string_view pointer, const std::optional<Quantity<D>>& value, const Range& range,
                std::string_view what) const
    {
        m_check.within(pointer, value, range.lowest * Unit<D>{}, range.highest * Unit<D>{}, what);
    }
    [[nodiscard]] const Range& of(const ByTier& ranges) const
    {
        return ranges[static_cast<std::size_t>(m_machine.tier)];
    }

    void engines() const
    {
        for (std::size_t i = 0; i < physics::kPrecisions.size(); ++i) {
            const physics::ComputeEngine* const engine = m_machine.engine(physics::kPrecisions[i]);
            if (engine == nullptr)
                continue;
            const std::string pointer = peakPointer(physics::kPrecisions[i]);
            if (m_machine.tier == physics::Tier::Tiny) {
                const bool hasNpu = m_machine.overheads.layerSetup > Time{};
                within(pointer, std::optional(engine->peak), hasNpu ? kTinyNpu : kCore,
                       hasNpu ? "the peak of a tiny NPU (it has a layer_setup)"
                              : "the peak of a microcontroller without an NPU (no layer_setup)");
            } else if (m_machine.power) {
                const Power busy = m_machine.power->busy.value_or(m_machine.power->limit);
                const FlopRate slowest = busy / (kMostPerOperation * unit::joulePerFlop);
                within(pointer, std::optional(engine->peak), {slowest.in(unit::flopPerSecond), 1e18},
                       "a peak that makes of " + exactText(busy) + " what other machines do,");
            }
        }
    }

    [[nodiscard]] std::string peakPointer(physics::Precision precision) const
    {
        // A precision stands in the file once at most.
        for (std::size_t at = 0; at < physics::kPrecisions.size(); ++at) {
            const std::string engine = "/compute/" + std::to_string(at);
            const auto name = valueAt(m_check.root(), engine + "/precision");
            if (name && name->text() == fileName(precision))
                return engine + "/peak";
        }
        return "/compute";
    }

    void memory() const
    {
        for (std::size_t i = 0; i < m_machine.memory.size(); ++i) {
            const physics::Memory& memory = m_machine.memory[i];
            const std::string pointer = "/memory/" + std::to_string(i);
            within(pointer + "/energy", memory.energy, kEnergyPerByte[static_cast<std::size_t>(memory.level)],
                   "the energy of a byte of " + std::string(displayName(memory.level)));
            m_check.relative(pointer + "/reserve", std::optional(memory.reserve), memory.capacity / 1000.0,
                             memory.capacity, "a reserve of a thousandth of the capacity or more");
        }
    }

    void spill() const
    {
        if (!m_machine.spill)
            return;
        const Bandwidth working = m_machine.workingMemory().bandwidth;
        m_check.relative("/spill/bandwidth", std::optional(m_machine.spill->bandwidth), working / 5000.0,
                         kSlower * working,
                         "a way out that is slower than the working memory's " + exactText(working)
                             + ", and not by more than five thousand times");
        within("/spill/capacity", m_machine.spill->capacity,
               m_machine.tier == physics::Tier::Tiny ? kSpillCapacityTiny : kSpillCapacity,
               "the capacity behind the spill path");
    }

    void overheads() const
    {
        within("/overheads/invocation", std::optional(m_machine.overheads.invocation), kInvocation,
               "the fixed cost of one invocation");
    }

    void jitter() const
    {
        for (std::size_t i = 0; i < m_machine.jitter.size(); ++i) {
            if (!m_machine.jitter[i])
                continue;
            const std::string pointer = "/jitter/" + std::string(fileName(physics::kOsModes[i]));
            within(pointer + "/stall_rate", std::optional(m_machine.jitter[i]->stallRate), kStallRate,
                   "the rate of stalls");
            within(pointer + "/stall_mean", std::optional(m_machine.jitter[i]->stallMean), kStallMean[i],
                   "the length of a stall with os_mode " + std::string(fileName(physics::kOsModes[i])));
        }
    }

    void power() const
    {
        if (!m_machine.power)
            return;
        const physics::PowerSpec& power = *m_machine.power;
        m_check.relative("/power/idle", std::optional(power.idle), power.limit / 2000.0, power.limit,
                         "an idle power of a two-thousandth of the limit of " + exactText(power.limit) + " or more");
        for (std::size_t i = 0; i < power.modes.size(); ++i) {
            const std::string pointer = "/power/modes/" + std::to_string(i);
            const std::string expected =
                "between the idle power of " + exactText(power.idle) + " and the limit of " + exactText(power.limit);
            m_check.relative(pointer + "/limit", std::optional(power.modes[i].limit), power.idle, power.limit,
                             expected);
            m_check.relative(pointer + "/busy", power.modes[i].busy, power.idle, power.limit, expected);
        }
        for (const physics::Precision precision : physics::kPrecisions)
            within("/power/energy_per_op/" + std::string(fileName(precision)),
                   power.energyPerOperation[static_cast<std::size_t>(precision)], of(kEnergyPerFlop),
                   "the energy of one operation");
    }

    void thermal() const
    {
        if (!m_machine.thermal)
            return;
        const physics::ThermalSpec& thermal = *m_machine.thermal;
        within("/thermal/resistance", std::optional(thermal.resistance), of(kResistance), "a thermal resistance");
        within("/thermal/time_constant", std::optional(thermal.timeConstant), kTimeConstant, "a thermal time constant");
        within("/thermal/ambient", std::optional(thermal.ambient), kAmbient, "the temperature of the surroundings");
        within("/thermal/limit", std::optional(thermal.limit), kThermalLimit, "the temperature at which it throttles");
        m_check.relative("/thermal/release", thermal.release,
                         thermal.ambient + 0.25 * (thermal.limit - thermal.ambient), thermal.limit,
                         "a release in the upper three quarters between ambient and limit");
    }

    void link() const
    {
        if (!m_machine.link)
            return;
        within("/link/bandwidth", std::optional(m_machine.link->bandwidth), {1e9, 4e12}, "the bandwidth of a link");
        within("/link/latency", std::optional(m_machine.link->latency), {0.1e-6, 1e-3}, "the latency of a link");
    }

    void store() const
    {
        within("/battery/energy", m_machine.battery, of(kBattery), "the energy of a battery");
        within("/price/purchase", m_machine.price.purchase, of(kPurchase), "the price of a machine");
        m_check.within("/price/hourly", m_machine.price.hourly, kHourly.lowest * unit::dollarPerHour,
                       kHourly.highest * unit::dollarPerHour, "the price of an hour");
    }

    const BoundCheck& m_check;
    const Accelerator& m_machine;
};

}  // namespace

void checkBounds(ObjectReader& reader, const Accelerator& accelerator, const ProvenanceList& provenance)
{
    const BoundCheck check(reader, provenance);
    AcceleratorBounds(check, accelerator).run();
}

}  // namespace ironlab::lab
