// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/real_payload.h"

#include <ironlab/lab/design_payload.h>

#include <array>
#include <cmath>
#include <limits>

namespace ironlab::lab {
namespace {

using physics::Design;

constexpr std::string_view kInfinite = "infinite";
constexpr std::string_view kUndefined = "undefined";

/// A number of a design that is always there.
struct Real {
    std::string_view key;
    double (*read)(const Design&);
    void (*write)(Design&, double);
};
/// A number that a design may leave out.
struct OptionalReal {
    std::string_view key;
    std::optional<double> (*read)(const Design&);
    void (*write)(Design&, double);
};

const std::array kReals{
    Real{"batch", [](const Design& d) { return d.batch; }, [](Design& d, double v) { d.batch = v; }},
    Real{"model_scale", [](const Design& d) { return d.modelScale; }, [](Design& d, double v) { d.modelScale = v; }},
    Real{"context_tokens", [](const Design& d) { return d.contextTokens; },
         [](Design& d, double v) { d.contextTokens = v; }},
    Real{"fusion", [](const Design& d) { return d.fusion; }, [](Design& d, double v) { d.fusion = v; }},
    Real{"framework_tax", [](const Design& d) { return d.frameworkTax.in(unit::second); },
         [](Design& d, double v) { d.frameworkTax = v * unit::second; }},
    Real{"accelerator_speedup", [](const Design& d) { return d.acceleratorSpeedup; },
         [](Design& d, double v) { d.acceleratorSpeedup = v; }},
    Real{"overlap", [](const Design& d) { return d.overlap; }, [](Design& d, double v) { d.overlap = v; }},
    Real{"distance", [](const Design& d) { return d.network.distance.in(unit::metre); },
         [](Design& d, double v) { d.network.distance = v * unit::metre; }},
    Real{"peak_scale", [](const Design& d) { return d.peakScale; }, [](Design& d, double v) { d.peakScale = v; }},
    Real{"bandwidth_scale", [](const Design& d) { return d.bandwidthScale; },
         [](Design& d, double v) { d.bandwidthScale = v; }}};

template <class D>
std::optional<double> base(const std::optional<Quantity<D>>& quantity)
{
    return quantity ? std::optional(quantity->in(Unit<D>{})) : std::nullopt;
}

const std::array kOptionalReals{
    OptionalReal{"prompt_tokens", [](const Design& d) { return d.promptTokens; },
                 [](Design& d, double v) { d.promptTokens = v; }},
    OptionalReal{"output_tokens", [](const Design& d) { return d.outputTokens; },
                 [](Design& d, double v) { d.outputTokens = v; }},
    OptionalReal{"link_rate", [](const Design& d) { return base(d.network.bandwidth); },
                 [](Design& d, double v) { d.network.bandwidth = v * unit::bytePerSecond; }},
    OptionalReal{"arrival_rate", [](const Design& d) { return base(d.arrivalRate); },
                 [](Design& d, double v) { d.arrivalRate = v * unit::perSecond; }}};

/// Reads members one by one and keeps the first complaint. Members are looked for first where the writer would have put
/// them, since ledgers hold many designs.
class Reader {
public:
    explicit Reader(const Payload& payload) : m_members(payload.asObject()) {}

    /// The member of that key, or null.
    const Payload* find(std::string_view key)
    {
        if (m_members == nullptr)
            return nullptr;
        const std::size_t count = m_members->size();
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t place = (m_next + i) % count;
            if ((*m_members)[place].key == key) {
                m_next = place + 1;
                return &(*m_members)[place].value;
            }
        }
        return nullptr;
    }

    template <class Choices, class Value>
    void choice(std::string_view key, const Choices& choices, Value& value)
    {
        const Payload* const member = find(key);
        const std::string* const text = member != nullptr ? member->asText() : nullptr;
        for (const auto& candidate : choices) {
            if (text != nullptr && *text == fileName(candidate)) {
                value = candidate;
                return;
            }
        }
        complain(key);
    }

    void integer(std::string_view key, int& value)
    {
        const Payload* const member = find(key);
        if (const auto found = member != nullptr ? member->asInteger() : std::nullopt;
            found && *found >= 0 && *found < 100'000)
            value = static_cast<int>(*found);
        else
            complain(key);
    }

    void boolean(std::string_view key, bool& value)
    {
        const Payload* const member = find(key);
        if (const auto found = member != nullptr ? member->asBoolean() : std::nullopt)
            value = *found;
        else
            complain(key);
    }

    void text(std::string_view key, std::string& value)
    {
        const Payload* const member = find(key);
        if (const std::string* const found = member != nullptr ? member->asText() : nullptr)
            value = *found;
        else
            complain(key);
    }

    void complain(std::string_view key)
    {
        if (m_complaint.empty())
            m_complaint = "its design has no usable \"" + std::string(key) + "\"";
    }

    [[nodiscard]] const std::string& complaint() const { return m_complaint; }

private:
    const Payload::Object* m_members;
    std::size_t m_next = 0;
    std::string m_complaint;
};

/// A real, infinite and undefined ones among them.
std::optional<double> realOf(const Payload* value)
{
    const std::string* const text = value != nullptr ? value->asText() : nullptr;
    if (text == nullptr)
        return std::nullopt;
    if (*text == kInfinite)
        return std::numeric_limits<double>::infinity();
    if (*text == kUndefined)
        return std::numeric_limits<double>::quiet_NaN();
    return value->asReal();
}

template <class D>
void addOptional(Payload& payload, std::string_view key, const std::optional<Quantity<D>>& value)
{
    if (value)
        payload.set(key, realPayload(value->in(Unit<D>{})));
}

bool inRange(const Design& d)
{
    const bool shares = d.fusion >= 0.0 && d.fusion <= 1.0 && d.overlap >= 0.0 && d.overlap <= 1.0;
    const bool sizes = d.batch >= 1.0 && d.modelScale > 0.0 && d.contextTokens >= 0.0 && d.count >= 1;
    const bool machine = d.acceleratorSpeedup >= 1.0 && d.peakScale > 0.0 && d.bandwidthScale > 0.0;
    const bool times = d.frameworkTax >= Time{} && d.network.distance >= Length{};
    const bool rates =
        (!d.network.bandwidth || *d.network.bandwidth > Bandwidth{}) && (!d.arrivalRate || *d.arrivalRate >= Rate{});
    return shares && sizes && machine && times && rates && std::isfinite(d.batch) && std::isfinite(d.modelScale);
}

}  // namespace

Payload realPayload(double value)
{
    if (std::isfinite(value))
        return Payload::real(value);
    return Payload::text(std::isnan(value) ? kUndefined : kInfinite);
}

std::optional<double> realFrom(const Payload& object, std::string_view key)
{
    return realOf(object.find(key));
}

Payload designPayload(const NamedDesign& design)
{
    const Design& knobs = design.knobs;
    Payload payload;
    payload.set("accelerator", Payload::text(design.accelerator));
    payload.set("workload", Payload::text(design.workload));
    payload.set("largest_batch", Payload::boolean(design.largestBatch));
    for (const Real& real : kReals)
        payload.set(real.key, realPayload(real.read(knobs)));
    for (const OptionalReal& real : kOptionalReals)
        if (const auto value = real.read(knobs))
            payload.set(real.key, Payload::real(*value));
    payload.set("weight_precision", Payload::text(fileName(knobs.weightPrecision)));
    payload.set("compute_precision", Payload::text(fileName(knobs.computePrecision)));
    payload.set("kv_precision", Payload::text(fileName(knobs.kvPrecision)));
    payload.set("speedup_applies_to", Payload::text(fileName(knobs.speedupAppliesTo)));
    payload.set("os_mode", Payload::text(fileName(knobs.osMode)));
    payload.set("zero_latency", Payload::boolean(knobs.network.zeroLatency));
    payload.set("power_mode", Payload::integer(knobs.powerMode));
    payload.set("count", Payload::integer(knobs.count));
    return payload;
}

Expected<NamedDesign, std::string> designFromPayload(const Payload& payload)
{
    NamedDesign design;
    Design& knobs = design.knobs;
    Reader reader(payload);
    reader.text("accelerator", design.accelerator);
    reader.text("workload", design.workload);
    reader.boolean("largest_batch", design.largestBatch);
    for (const Real& real : kReals) {
        if (const auto value = realOf(reader.find(real.key)))
            real.write(knobs, *value);
        else
            reader.complain(real.key);
    }
    for (const OptionalReal& real : kOptionalReals) {
        const Payload* const member = reader.find(real.key);
        if (const auto value = member != nullptr ? member->asReal() : std::nullopt)
            real.write(knobs, *value);
        else if (member != nullptr)
            reader.complain(real.key);
    }
    reader.choice("weight_precision", physics::kPrecisions, knobs.weightPrecision);
    reader.choice("compute_precision", physics::kPrecisions, knobs.computePrecision);
    reader.choice("kv_precision", physics::kPrecisions, knobs.kvPrecision);
    reader.choice("speedup_applies_to", physics::kSpeedupTargets, knobs.speedupAppliesTo);
    reader.choice("os_mode", physics::kOsModes, knobs.osMode);
    reader.boolean("zero_latency", knobs.network.zeroLatency);
    reader.integer("power_mode", knobs.powerMode);
    reader.integer("count", knobs.count);
    if (!reader.complaint().empty())
        return unexpected(reader.complaint());
    if (!inRange(knobs))
        return unexpected(std::string("its design has a value out of range"));
    return design;
}

Payload resultPayload(const physics::Evaluation& evaluation)
{
    Payload payload;
    payload.set("runs", Payload::boolean(evaluation.runs()));
    payload.set("fits", Payload::boolean(evaluation.footprint.fits()));
    payload.set("feasible", Payload::boolean(evaluation.feasible()));
    payload.set("footprint_bytes", realPayload(evaluation.footprint.total.in(unit::byte)));
    if (!evaluation.runs())
        return payload;
    Payload terms;
    for (const physics::Term term : physics::kTerms)
        terms.set(fileName(term), realPayload(evaluation.terms[term].in(unit::second)));
    payload.set("terms_s", terms);
    payload.set("latency_s", realPayload(evaluation.latency.in(unit::second)));
    payload.set("binding_term", Payload::text(fileName(evaluation.binding.term)));
    payload.set("balanced", Payload::boolean(evaluation.binding.balanced));
    payload.set("throughput_per_s", realPayload(evaluation.throughput.in(unit::perSecond)));
    payload.set("achieved_flops_per_s", realPayload(evaluation.achieved.in(unit::flopPerSecond)));
    payload.set("mfu", realPayload(evaluation.modelFlopsUtilization));
    payload.set("mbu", realPayload(evaluation.memoryBandwidthUtilization));
    if (const auto& cost = evaluation.economics.costPerMillion)
        payload.set("cost_usd_per_million", realPayload(cost->in(unit::dollar)));
    addOptional(payload, "latency_p9999_s",
                evaluation.distribution ? std::optional(evaluation.distribution->quantile(0.9999)) : std::nullopt);
    addOptional(payload, "energy_j", evaluation.energy ? std::optional(evaluation.energy->perStep) : std::nullopt);
    addOptional(payload, "power_w", evaluation.averagePower);
    addOptional(payload, "sustained_per_s",
                evaluation.thermal ? std::optional(evaluation.thermal->sustained) : std::nullopt);
    addOptional(payload, "battery_life_s", evaluation.batteryLife);
    return payload;
}

}  // namespace ironlab::lab
