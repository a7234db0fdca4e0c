// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/design_fields.h"

#include <algorithm>
#include <limits>
#include <span>

namespace ironlab::lab {
namespace {

using physics::Design;
using physics::Requirements;

constexpr double kMost = std::numeric_limits<double>::max();

// -- numbers ---------------------------------------------------------------------------------------------------------

template <auto member>
std::optional<double> knob(const DesignFile& file)
{
    return file.design.knobs.*member;
}

template <auto member>
void setKnob(DesignFile& file, double value)
{
    file.design.knobs.*member = value;
}

template <auto member>
DesignField number(SettingSpec spec)
{
    return {spec, knob<member>, setKnob<member>};
}

template <class D>
std::optional<double> baseOf(const std::optional<Quantity<D>>& quantity)
{
    return quantity ? std::optional(quantity->in(Unit<D>{})) : std::nullopt;
}

template <class D>
SettingSpec quantitySpec(std::string_view key, std::string_view meaning, bool positive)
{
    return {key, SettingKind::Quantity, meaning, exponentsOf(D{}), 0.0, kMost, positive};
}

template <class D, std::optional<Quantity<D>> Requirements::*member>
DesignField target(std::string_view key, std::string_view meaning)
{
    return {quantitySpec<D>(key, meaning, true),
            [](const DesignFile& file) { return baseOf(file.requirements.*member); },
            [](DesignFile& file, double value) { file.requirements.*member = value * Unit<D>{}; }};
}

// -- choices ---------------------------------------------------------------------------------------------------------

template <const auto& all, auto member>
DesignField choice(std::string_view key, std::string_view meaning)
{
    DesignField field{{key, SettingKind::Choice, meaning, {}}};
    field.text = [](const DesignFile& file, const Catalog&) {
        return std::optional(std::string(fileName(file.design.knobs.*member)));
    };
    field.choices = [](const DesignFile&, const Catalog&) {
        std::vector<std::string_view> names;
        for (const auto candidate : all)
            names.push_back(fileName(candidate));
        return names;
    };
    field.setText = [](DesignFile& file, std::string_view name, const Catalog&) {
        const auto found = std::ranges::find_if(all, [&](auto candidate) { return fileName(candidate) == name; });
        if (found == all.end())
            return false;
        file.design.knobs.*member = *found;
        return true;
    };
    return field;
}

std::span<const physics::PowerMode> powerModes(std::string_view accelerator, const Catalog& catalog)
{
    const auto* const preset = catalog.accelerator(accelerator);
    if (preset == nullptr || !preset->value.power)
        return {};
    return preset->value.power->modes;
}

std::optional<std::string> powerModeName(const DesignFile& file, const Catalog& catalog)
{
    const auto modes = powerModes(file.design.accelerator, catalog);
    const auto index = static_cast<std::size_t>(file.design.knobs.powerMode);
    return index < modes.size() ? std::optional(modes[index].name) : std::nullopt;
}

bool setPowerMode(DesignFile& file, std::string_view name, const Catalog& catalog)
{
    const auto modes = powerModes(file.design.accelerator, catalog);
    const auto found = std::ranges::find(modes, name, &physics::PowerMode::name);
    if (found == modes.end())
        return false;
    file.design.knobs.powerMode = static_cast<int>(found - modes.begin());
    return true;
}

DesignField powerMode()
{
    DesignField field{{"power_mode", SettingKind::Choice, "power mode of the accelerator, by name", {}}};
    field.text = powerModeName;
    field.setText = setPowerMode;
    field.choices = [](const DesignFile& file, const Catalog& catalog) {
        std::vector<std::string_view> names;
        for (const physics::PowerMode& mode : powerModes(file.design.accelerator, catalog))
            names.emplace_back(mode.name);
        return names;
    };
    return field;
}

// -- presets ---------------------------------------------------------------------------------------------------------

bool setAccelerator(DesignFile& file, std::string_view id, const Catalog& catalog)
{
    if (catalog.accelerator(id) == nullptr)
        return false;
    const auto mode = powerModeName(file, catalog);
    file.design.accelerator = id;
    if (!mode || !setPowerMode(file, *mode, catalog))
        file.design.knobs.powerMode = 0;
    return true;
}

bool setWorkload(DesignFile& file, std::string_view id, const Catalog& catalog)
{
    if (catalog.workload(id) == nullptr)
        return false;
    file.design.workload = id;
    return true;
}

template <auto list>
std::vector<std::string_view> ids(const DesignFile&, const Catalog& catalog)
{
    std::vector<std::string_view> result;
    for (const auto* preset : (catalog.*list)())
        result.emplace_back(preset->value.id);
    return result;
}

std::optional<std::string> named(const std::string& id)
{
    return id.empty() ? std::nullopt : std::optional(id);
}

DesignField accelerator()
{
    DesignField field{{"accelerator", SettingKind::Name, "identifier of the machine's preset", {}}};
    field.text = [](const DesignFile& file, const Catalog&) { return named(file.design.accelerator); };
    field.setText = setAccelerator;
    field.choices = ids<&Catalog::accelerators>;
    return field;
}

DesignField workload()
{
    DesignField field{{"workload", SettingKind::Name, "identifier of the work's preset", {}}};
    field.text = [](const DesignFile& file, const Catalog&) { return named(file.design.workload); };
    field.setText = setWorkload;
    field.choices = ids<&Catalog::workloads>;
    return field;
}

// -- the table -------------------------------------------------------------------------------------------------------

DesignField batch()
{
    DesignField field;
    field.spec = {"batch", SettingKind::Number, "units of work done together, or max", {}, 1.0, 1e9, false, true,
                  "max"};
    field.number = [](const DesignFile& file) { return std::optional(file.design.knobs.batch); };
    field.setNumber = [](DesignFile& file, double value) {
        file.design.knobs.batch = value;
        file.design.largestBatch = false;
    };
    field.setWord = [](DesignFile& file) { file.design.largestBatch = true; };
    field.text = [](const DesignFile& file, const Catalog&) {
        return file.design.largestBatch ? std::optional<std::string>("max") : std::nullopt;
    };
    return field;
}

DesignField acceleratorSpeedup()
{
    DesignField field = number<&Design::acceleratorSpeedup>({"accelerator_speedup",
                                                             SettingKind::Number,
                                                             "speedup of the magic accelerator, or inf",
                                                             {},
                                                             1.0,
                                                             kMost,
                                                             false,
                                                             false,
                                                             "inf"});
    field.setWord = [](DesignFile& file) {
        file.design.knobs.acceleratorSpeedup = std::numeric_limits<double>::infinity();
    };
    return field;
}

DesignField count()
{
    return {{"count", SettingKind::Number, "devices working as one", {}, 1.0, 4096.0, false, true},
            [](const DesignFile& file) { return std::optional(static_cast<double>(file.design.knobs.count)); },
            [](DesignFile& file, double value) { file.design.knobs.count = static_cast<int>(value); }};
}

DesignField frameworkTax()
{
    return {quantitySpec<dimension::Time>("framework_tax", "fixed time of the software, once a step", false),
            [](const DesignFile& file) { return std::optional(file.design.knobs.frameworkTax.in(unit::second)); },
            [](DesignFile& file, double value) { file.design.knobs.frameworkTax = value * unit::second; }};
}

DesignField distance()
{
    return {quantitySpec<dimension::Length>("network.distance", "one-way distance to the machine over fibre", false),
            [](const DesignFile& file) { return std::optional(file.design.knobs.network.distance.in(unit::metre)); },
            [](DesignFile& file, double value) { file.design.knobs.network.distance = value * unit::metre; }};
}

DesignField linkRate()
{
    using D = dimension::Quotient<dimension::Bytes, dimension::Time>;
    return {quantitySpec<D>("network.bandwidth", "rate of the link that brings the work", true),
            [](const DesignFile& file) { return baseOf(file.design.knobs.network.bandwidth); },
            [](DesignFile& file, double value) { file.design.knobs.network.bandwidth = value * unit::bytePerSecond; }};
}

DesignField zeroLatency()
{
    DesignField field{{"network.zero_latency", SettingKind::Switch, "magic network: no propagation delay", {}}};
    field.text = [](const DesignFile& file, const Catalog&) {
        return std::optional<std::string>(file.design.knobs.network.zeroLatency ? "true" : "false");
    };
    field.choices = [](const DesignFile&, const Catalog&) { return std::vector<std::string_view>{"false", "true"}; };
    field.setText = [](DesignFile& file, std::string_view value, const Catalog&) {
        file.design.knobs.network.zeroLatency = value == "true";
        return value == "true" || value == "false";
    };
    return field;
}

DesignField arrivalRate()
{
    return {quantitySpec<dimension::Time::Inverse>("arrival_rate", "units of work that ask to be served", true),
            [](const DesignFile& file) { return baseOf(file.design.knobs.arrivalRate); },
            [](DesignFile& file, double value) { file.design.knobs.arrivalRate = value * unit::perSecond; }};
}

template <std::optional<double> Requirements::*member>
DesignField plainTarget(std::string_view key, std::string_view meaning, double highest, bool positive)
{
    return {{key, SettingKind::Number, meaning, {}, 0.0, highest, positive},
            [](const DesignFile& file) { return file.requirements.*member; },
            [](DesignFile& file, double value) { file.requirements.*member = value; }};
}

DesignField targetMfu()
{
    return {{"target_mfu", SettingKind::Number, "MFU to be exceeded", {}, 0.0, 1.0},
            [](const DesignFile& file) { return file.requirements.modelFlopsUtilization; },
            [](DesignFile& file, double value) { file.requirements.modelFlopsUtilization = value; }};
}

template <auto member>
DesignField tokens(std::string_view key, std::string_view meaning)
{
    return number<member>({key, SettingKind::Number, meaning, {}, 0.0, 1e9, false, true});
}

template <auto member>
DesignField share(std::string_view key, std::string_view meaning)
{
    return number<member>({key, SettingKind::Number, meaning, {}, 0.0, 1.0});
}

template <auto member>
DesignField factor(std::string_view key, std::string_view meaning)
{
    return number<member>({key, SettingKind::Number, meaning, {}, 0.0, 1e6, true});
}

std::vector<DesignField> allFields()
{
    using physics::kOsModes;
    using physics::kPrecisions;
    using physics::kSpeedupTargets;
    return {
        accelerator(),
        workload(),
        batch(),
        factor<&Design::modelScale>("model_scale", "size of the model, 1 as published"),
        choice<kPrecisions, &Design::weightPrecision>("weight_precision", "number format of stored weights"),
        choice<kPrecisions, &Design::computePrecision>("compute_precision", "number format of arithmetic"),
        choice<kPrecisions, &Design::kvPrecision>("kv_precision", "number format of the KV cache"),
        tokens<&Design::contextTokens>("context_tokens", "tokens of context a sequence"),
        tokens<&Design::promptTokens>("prompt_tokens", "tokens of a prompt, for serving"),
        tokens<&Design::outputTokens>("output_tokens", "tokens of an answer, for serving"),
        share<&Design::fusion>("fusion", "kernel fusion, 0 eager to 1 fused"),
        frameworkTax(),
        acceleratorSpeedup(),
        choice<kSpeedupTargets, &Design::speedupAppliesTo>("speedup_applies_to",
                                                           "what the magic accelerator speeds up"),
        share<&Design::overlap>("overlap", "overlap of memory and compute, 0 none to 1 full"),
        distance(),
        linkRate(),
        zeroLatency(),
        choice<kOsModes, &Design::osMode>("os_mode", "scheduling regime of the operating system"),
        powerMode(),
        factor<&Design::peakScale>("peak_scale", "scales the peak of the engine"),
        factor<&Design::bandwidthScale>("bandwidth_scale", "scales the bandwidth of the memory"),
        arrivalRate(),
        count(),
        target<dimension::Time, &Requirements::latency>("target_latency", "latency that must not be exceeded"),
        plainTarget<&Requirements::latencyQuantile>(
            "target_latency_quantile", "share of the steps that the target latency holds for", kHighestQuantile, true),
        plainTarget<&Requirements::missesPerHour>("target_misses_per_hour",
                                                  "how often an hour the target latency may be missed", kMost, false),
        targetMfu(),
        target<dimension::Quotient<dimension::Energy, dimension::Time>, &Requirements::power>(
            "target_power", "power that must not be exceeded"),
        target<dimension::Time::Inverse, &Requirements::throughput>("target_throughput", "throughput to be reached"),
        target<dimension::Time::Inverse, &Requirements::sustainedRate>("target_sustained_rate",
                                                                       "throughput to be reached once hot"),
        target<dimension::Time, &Requirements::batteryLife>("target_battery_life", "time to be reached on one charge"),
        target<dimension::Money, &Requirements::costPerMillion>("target_cost_per_million",
                                                                "cost of a million units that must not be exceeded"),
    };
}

}  // namespace

const std::vector<DesignField>& designFields()
{
    static const std::vector<DesignField> fields = allFields();
    return fields;
}

const DesignField* fieldNamed(std::string_view key)
{
    const auto& fields = designFields();
    const auto found = std::ranges::find(fields, key, [](const DesignField& field) { return field.spec.key; });
    return found == fields.end() ? nullptr : &*found;
}

}  // namespace ironlab::lab
