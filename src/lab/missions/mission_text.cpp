// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/design_property.h"
#include "lab/missions/question_parts.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/base/significant_digits.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/lab/text_template.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>

namespace ironlab::lab {
namespace {

using Text = std::optional<std::string>;

struct DesignName {
    std::string_view prefix;
    const NamedDesign* design;
};

bool asksAboutTwoDesigns(const MissionPart& part)
{
    return part.question.kind == QuestionKind::LargestTermShrinkage;
}

std::vector<DesignName> designsOf(const MissionPart& part, const NamedDesign* bench)
{
    std::vector<DesignName> designs{{"start", &part.start}, {"design", bench ? bench : &part.start}};
    if (part.baseline)
        designs.push_back({"baseline", &*part.baseline});
    if (part.question.kind != QuestionKind::BestMfuDesign)
        designs.push_back({"before", &part.question.before});
    if (asksAboutTwoDesigns(part))
        designs.push_back({"after", &part.question.after});
    if (!part.question.candidates.empty())
        designs.push_back({"candidate", &part.question.candidates.front()});
    if (part.scene && part.scene->proposal)
        designs.push_back({"proposal", &*part.scene->proposal});
    return designs;
}

template <class Dimension>
Text inUnit(const std::optional<Quantity<Dimension>>& quantity, std::string_view unit)
{
    return quantity ? Text(statedText(quantity->in(Unit<Dimension>{}), unit)) : std::nullopt;
}

/// What a part asks, by the key of its requirement.
Text requirementValue(const physics::Requirements& asked, std::string_view perSecond, std::string_view key)
{
    if (key == "latency")
        return inUnit(asked.latency, "s");
    if (key == "latency_quantile")
        return asked.latencyQuantile ? Text(exactPercent(*asked.latencyQuantile) + " %") : std::nullopt;
    if (key == "misses_per_hour")
        return asked.missesPerHour ? Text(statedText(*asked.missesPerHour, "")) : std::nullopt;
    if (key == "mfu")
        return asked.modelFlopsUtilization ? Text(statedText(*asked.modelFlopsUtilization, "%")) : std::nullopt;
    if (key == "power")
        return inUnit(asked.power, "W");
    if (key == "throughput")
        return inUnit(asked.throughput, perSecond);
    if (key == "sustained_rate")
        return inUnit(asked.sustainedRate, perSecond);
    if (key == "battery_life")
        return inUnit(asked.batteryLife, "s");
    if (key == "cost")
        return inUnit(asked.costPerMillion, "USD");
    return std::nullopt;
}

Text partValue(const MissionPart& part, std::string_view perSecond, std::string_view name)
{
    constexpr std::string_view kRequirements = "part.requirements.";
    if (name.starts_with(kRequirements))
        return requirementValue(part.requirements, perSecond, name.substr(kRequirements.size()));
    if (name == "part.number")
        return countText(part.number);
    if (name == "part.title")
        return part.title;
    if (name == "part.minutes")
        return countText(part.minutes);
    if (name == "part.gates.moves")
        return countText(part.gates.distinctMoves);
    if (name == "part.gates.tolerance")
        return numberText(part.gates.criticalFractionTolerance);
    if (name == "part.gates.words")
        return countText(part.gates.reflectionWords);
    if (name == "part.gates.evidence")
        return countText(part.gates.evidenceInReflection);
    if (name == "target")
        return inUnit(part.question.target ? part.question.target : part.requirements.latency, "s");
    return std::nullopt;
}

/// The peak's growth and the throughput's stand in one sentence with the gap between them, which a reader who divides the two as
/// printed must find.
int digitsOfGap(const physics::RatioFactors& factors)
{
    const std::string gap = numberText(factors.peak / factors.throughput);
    return digitsToRead([&](int digits) {
        return numberText(signedRatioValue(factors.peak, digits) / signedRatioValue(factors.throughput, digits)) == gap;
    });
}

Text ratioValue(const MissionPart& part, const Catalog& catalog, std::string_view property)
{
    const auto before = resolve(part.question.before, catalog);
    const auto after = resolve(part.question.after, catalog);
    if (!before || !after)
        return std::nullopt;
    const auto factors = physics::ratioFactors(after->evaluate(part.requirements), before->evaluate(part.requirements));
    if (!factors)
        return std::string(kUnknownText);
    if (property == "peak")
        return signedRatio(factors->peak, digitsOfGap(*factors));
    if (property == "bandwidth")
        return ratioText(factors->bandwidth);
    if (property == "throughput")
        return signedRatio(factors->throughput, digitsOfGap(*factors));
    if (property == "latency")
        return ratioText(factors->latency);
    if (property == "gap")
        return numberText(factors->peak / factors->throughput);
    return std::nullopt;
}

constexpr std::string_view kRatioProperties[]{"peak", "bandwidth", "throughput", "latency", "gap"};

/// "before.accelerator.name" is "before" and "accelerator.name".
std::pair<std::string_view, std::string_view> split(std::string_view name)
{
    const std::size_t point = name.find('.');
    return point == std::string_view::npos ? std::pair{name, std::string_view{}}
                                           : std::pair{name.substr(0, point), name.substr(point + 1)};
}

Text valueOf(const MissionPart& part, const Catalog& catalog, const NamedDesign* bench, std::string_view name)
{
    const std::string perSecond = rateUnit(part, catalog);
    if (Text value = partValue(part, perSecond, name))
        return value;
    if (name == "arrival_rate" && part.scene)
        return statedText(part.scene->arrivalRate.in(unit::perSecond), perSecond);
    const auto [prefix, property] = split(name);
    if (prefix == "ratio" && asksAboutTwoDesigns(part))
        return ratioValue(part, catalog, property);
    for (const DesignName& candidate : designsOf(part, bench)) {
        if (candidate.prefix != prefix)
            continue;
        const auto resolved = resolve(*candidate.design, catalog);
        return resolved ? designProperty(*resolved, part.requirements, property) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::string exactPercent(double share)
{
    constexpr double kFinest = 1e9;  // parts of a per cent; hides what binary fractions add
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), std::round(100.0 * share * kFinest) / kFinest);
    return {digits.begin(), end.ptr};
}

std::string rateUnit(physics::WorkUnit unit)
{
    switch (unit) {
    case physics::WorkUnit::Token: return "tok/s";
    case physics::WorkUnit::Frame: return "fps";
    default: return std::string(physics::pluralName(unit)) + "/s";
    }
}

std::string rateUnit(const MissionPart& part, const Catalog& catalog)
{
    const auto* workload = catalog.workload(part.start.workload);
    return workload ? rateUnit(workload->value.unit) : "1/s";
}

std::string sceneUnit(const MissionPart& part, const Catalog& catalog)
{
    IRONLAB_EXPECTS(part.scene.has_value());
    return part.scene->numberUnit == "1/s" ? rateUnit(part, catalog) : part.scene->numberUnit;
}

std::string missionText(const Mission& /*mission*/, const MissionPart& part, const Catalog& catalog,
                        std::string_view text, const NamedDesign* design)
{
    const auto filled = fillTemplate(text, [&](std::string_view name) { return valueOf(part, catalog, design, name); });
    return filled ? *filled : std::string(text);
}

bool hasPlaceholder(const MissionPart& part, std::string_view name)
{
    if (partValue(part, "1/s", name) || (name == "arrival_rate" && part.scene))
        return true;
    const auto [prefix, property] = split(name);
    if (prefix == "ratio" && asksAboutTwoDesigns(part))
        return std::find(std::begin(kRatioProperties), std::end(kRatioProperties), property)
               != std::end(kRatioProperties);
    for (const DesignName& candidate : designsOf(part, nullptr))
        if (candidate.prefix == prefix)
            return isDesignProperty(property);
    return false;
}

}  // namespace ironlab::lab
