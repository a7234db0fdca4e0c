// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/missions/mission_reader.h"

#include <ironlab/lab/text_template.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

void readHeld(ObjectReader& reader, MissionPart& part)
{
    reader.optionalEach("held", [&](const ValueReader& element) {
        std::string key = element.string();
        if (!key.empty() && settingNamed(key) == nullptr)
            element.fault("a key of a design", "write it as it stands in a design file");
        part.held.push_back(std::move(key));
    });
}

void readReflection(ObjectReader& reader, MissionSource& source, MissionPart& part)
{
    reader.eachObject(
        "reflection",
        [&](ObjectReader& members) {
            ReflectionField field;
            field.id = members.string("id");
            field.label = source.texts.read(members, "label");
            field.hint = source.texts.readOptional(members, "hint");
            field.prose = members.optionalBoolean("prose").value_or(true);
            field.minimumWords = static_cast<int>(members.optionalInteger("minimum_words", {0, 1000}).value_or(0));
            const bool isRepeated = std::any_of(part.reflection.begin(), part.reflection.end(),
                                                [&](const ReflectionField& other) { return other.id == field.id; });
            if (isRepeated)
                members.fault("id", "an id of its own", "give every field another id");
            part.reflection.push_back(std::move(field));
        },
        {1, 12});
}

}  // namespace

void readRequirements(ObjectReader& reader, physics::Requirements& asked)
{
    asked.latency = readOptionalQuantity<dimension::Time>(reader, "latency");
    asked.latencyQuantile = reader.optionalNumber("latency_quantile", {0.0, kHighestQuantile, true, false});
    asked.missesPerHour = reader.optionalNumber("misses_per_hour", {0.0, 1e9, false, false});
    for (const std::string_view key : {"latency_quantile", "misses_per_hour"})
        if (reader.has(key) && !reader.has("latency") && reader.isSound("latency")) {
            reader.fault(key, "a \"latency\" beside it", "say which latency it is about");
            break;  // the other one is about the same
        }
    asked.modelFlopsUtilization = reader.optionalNumber("mfu", kUnitInterval);
    asked.power = readOptionalQuantity<dimension::Quotient<dimension::Energy, dimension::Time>>(reader, "power");
    asked.throughput = readOptionalQuantity<dimension::Time::Inverse>(reader, "throughput");
    asked.sustainedRate = readOptionalQuantity<dimension::Time::Inverse>(reader, "sustained_rate");
    asked.batteryLife = readOptionalQuantity<dimension::Time>(reader, "battery_life");
    asked.costPerMillion = readOptionalQuantity<dimension::Money>(reader, "cost_per_million");
}

std::string TemplateTexts::read(ObjectReader& reader, std::string_view key)
{
    const auto member = reader.value(key, "a text");
    if (!member)
        return {};
    m_texts.push_back(*member);
    return member->string();
}

std::string TemplateTexts::readOptional(ObjectReader& reader, std::string_view key)
{
    return reader.has(key) ? read(reader, key) : std::string();
}

std::vector<std::string_view> MissionSource::unknownPlaceholders(const MissionPart& part) const
{
    std::vector<std::string_view> roots;
    if (!sound.requirements)
        roots.emplace_back("part.requirements");
    if (!sound.target)
        roots.emplace_back("target");
    if (!sound.questionKind)
        roots.insert(roots.end(), {"before", "after", "ratio"});
    if (part.question.candidates.empty())
        roots.emplace_back("candidate");
    if (!sound.proposal)
        roots.insert(roots.end(), {"proposal", "arrival_rate"});
    if (!sound.baseline)
        roots.emplace_back("baseline");
    return roots;
}

void TemplateTexts::check(const MissionPart& part, const std::vector<std::string_view>& unknown)
{
    const auto isUnknown = [&](std::string_view name) {
        return std::ranges::any_of(unknown, [&](std::string_view root) {
            return name.starts_with(root) && (name.size() == root.size() || name[root.size()] == '.');
        });
    };
    for (const ValueReader& text : m_texts) {
        if (!text.isString())
            continue;
        const auto names = placeholderNames(text.json().text());
        if (!names) {
            text.fault(names.error().expected, names.error().fix);
            continue;
        }
        for (const std::string& name : *names)
            if (!hasPlaceholder(part, name) && !isUnknown(name))
                text.fault("placeholders that this part has", "correct or remove {" + name + "}");
    }
    m_texts.clear();
}

NamedDesign MissionSource::design(ObjectReader& reader, const NamedDesign& base) const
{
    for (const SettingSpec& setting : designSettings())
        if (setting.key.starts_with("target_") && reader.has(setting.key))
            reader.fault(setting.key, "a key of the design itself", "say what is asked in the part's \"requirements\"");
    return readDesignMembers(reader, catalog, {base, {}}).design;
}

NamedDesign MissionSource::design(ObjectReader& reader, std::string_view key, const NamedDesign& base) const
{
    NamedDesign design = base;
    reader.object(key, [&](ObjectReader& members) { design = this->design(members, base); });
    return design;
}

namespace {

void readDesignsOfPart(ObjectReader& reader, MissionSource& source, const NamedDesign& base, MissionPart& part)
{
    part.start = source.design(reader, "start", base);
    source.sound.start = source.sound.base && reader.isSound("start");
    if (reader.has("baseline"))
        part.baseline = source.design(reader, "baseline", part.start);
    source.sound.baseline = part.baseline || reader.isSound("baseline");
}

}  // namespace

MissionPart readPart(ObjectReader& reader, MissionSource& source, const NamedDesign& base, int number)
{
    MissionPart part;
    part.number = number;
    part.title = reader.string("title");
    part.minutes = static_cast<int>(reader.integer("minutes", {1, 600}));
    readDesignsOfPart(reader, source, base, part);
    reader.optionalObject("requirements", [&](ObjectReader& members) { readRequirements(members, part.requirements); });
    source.sound.requirements = reader.isSound("requirements");
    source.sound.target = source.sound.requirements;
    readKnobs(reader, source, part);
    readHeld(reader, part);
    reader.each("instruments",
                [&](const ValueReader& element) { part.instruments.push_back(element.choice(kInstruments)); },
                {1, kInstruments.size()});
    const bool hasRegion = std::ranges::count(part.instruments, Instrument::FeasibleRegion) > 0;
    if (hasRegion && part.knobs.size() < 2 && source.sound.knobs)
        reader.fault("instruments", "two knobs or more for \"feasible_region\"", "open another knob or leave it out");
    source.sound.questionKind = false;
    reader.object("question", [&](ObjectReader& members) { readQuestion(members, source, part); });
    source.sound.target = source.sound.target && source.sound.questionKind;
    reader.object("gates", [&](ObjectReader& members) { readGates(members, source, part); });
    part.observePrompt = source.texts.read(reader, "observe");
    part.reflectPrompt = source.texts.read(reader, "reflect");
    readReflection(reader, source, part);
    reader.optionalObject("scene", [&](ObjectReader& members) { readScene(members, source, part); });
    if (!part.scene)
        source.sound.proposal = reader.isSound("scene");
    source.texts.check(part, source.unknownPlaceholders(part));
    return part;
}

}  // namespace ironlab::lab
