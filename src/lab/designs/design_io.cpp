// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/design_fields.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/lab/design_io.h>

#include <cmath>
#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::string_view kNetwork = "network.";

std::string_view what(SettingKind kind)
{
    switch (kind) {
    case SettingKind::Number: return "a number without quotes";
    case SettingKind::Quantity: return "a number with its unit in quotes";
    case SettingKind::Switch: return "true or false, without quotes";
    default: return "a name in quotes";
    }
}

bool fitsKind(const SettingSpec& spec, JsonValue value)
{
    switch (spec.kind) {
    case SettingKind::Number:
        return value.isNumber() || (value.isString() && !spec.word.empty() && value.text() == spec.word);
    case SettingKind::Switch: return value.kind() == JsonKind::Boolean;
    default: return value.isString();
    }
}

// Reads every key of a design. `network` is an object of its own; its keys are read on the way.
class DesignReader {
public:
    DesignReader(ObjectReader& reader, const Catalog& catalog, const DesignFile& base)
        : m_reader(reader),
          m_catalog(catalog),
          m_file(base)
    {
    }

    DesignFile read()
    {
        for (const DesignField& field : designFields()) {
            if (!field.spec.key.starts_with(kNetwork))
                readMember(m_reader, field.spec, field.spec.key);
        }
        m_reader.optionalObject("network", [this](ObjectReader& network) {
            for (const DesignField& field : designFields()) {
                if (field.spec.key.starts_with(kNetwork))
                    readMember(network, field.spec, field.spec.key.substr(kNetwork.size()));
            }
        });
        checkDeadline();
        return std::move(m_file);
    }

private:
    void readMember(ObjectReader& reader, const SettingSpec& spec, std::string_view key)
    {
        const bool required = spec.kind == SettingKind::Name && !settingText(m_file, spec.key, m_catalog);
        const auto member = required ? reader.value(key, what(spec.kind)) : reader.optionalValue(key);
        const std::size_t faultsBefore = reader.faultCount();
        if (member)
            readValue(*member, spec);
        if (spec.kind == SettingKind::Name && ((required && !member) || reader.faultCount() != faultsBefore))
            standInFor(spec.key);
    }

    void readValue(const ValueReader& member, const SettingSpec& spec)
    {
        if (spec.key == "power_mode" && m_catalog.accelerator(m_file.design.accelerator) == nullptr)
            return;
        if (!fitsKind(spec, member.json())) {
            member.fault(std::string(what(spec.kind)), "write " + std::string(what(spec.kind)) + " here");
            return;
        }
        if (const auto applied = applySetting(m_file, spec.key, member.json().text(), m_catalog); !applied)
            member.fault(applied.error().expected, applied.error().fix);
    }

    /// A name that is missing or unknown is told where it stands; designs that take it over from here do not tell it
    /// again, nor what follows from it.
    void standInFor(std::string_view key)
    {
        (key == "workload" ? m_file.design.workload : m_file.design.accelerator) = kNoPreset;
    }

    // What a share or a number of misses is counted against.
    void checkDeadline()
    {
        for (const std::string_view key : {"target_latency_quantile", "target_misses_per_hour"}) {
            if (m_reader.has(key) && !m_file.requirements.latency)
                m_reader.fault(key, "a \"target_latency\" beside it", "say which latency it is about");
        }
    }

    ObjectReader& m_reader;
    const Catalog& m_catalog;
    DesignFile m_file;
};

void writeMember(JsonWriter& json, std::string_view key, const DesignField& field, const DesignFile& file,
                 const std::string& text)
{
    json.key(key);
    const auto number = field.number == nullptr ? std::nullopt : field.number(file);
    if (field.spec.kind == SettingKind::Switch)
        json.boolean(text == "true");
    else if (field.spec.kind == SettingKind::Number && text != field.spec.word && number)
        json.number(*number);
    else
        json.string(text);
}

}  // namespace

DesignFile readDesignMembers(ObjectReader& reader, const Catalog& catalog, const DesignFile& base)
{
    return DesignReader(reader, catalog, base).read();
}

Expected<DesignFile, Faults> readDesign(const std::filesystem::path& file, const Catalog& catalog)
{
    return readJsonFile<DesignFile>(file, kDesignSchema,
                                    [&](ObjectReader& reader) { return readDesignMembers(reader, catalog); });
}

Expected<DesignFile, Faults> parseDesign(std::string file, std::string text, const Catalog& catalog)
{
    return readJsonText<DesignFile>(std::move(file), std::move(text), kDesignSchema,
                                    [&](ObjectReader& reader) { return readDesignMembers(reader, catalog); });
}

void writeDesignMembers(JsonWriter& json, const DesignFile& file, const Catalog& catalog)
{
    bool inNetwork = false;
    for (const DesignField& field : designFields()) {
        const bool ofNetwork = field.spec.key.starts_with(kNetwork);
        if (ofNetwork && !inNetwork)
            json.key("network").beginObject(JsonWriter::Shape::Line);
        if (!ofNetwork && inNetwork)
            json.endObject();
        inNetwork = ofNetwork;
        if (const auto text = settingText(file, field.spec.key, catalog))
            writeMember(json, ofNetwork ? field.spec.key.substr(kNetwork.size()) : field.spec.key, field, file, *text);
    }
}

std::string designJson(const DesignFile& file, const Catalog& catalog, JsonWriter::Layout layout)
{
    JsonWriter json(layout);
    json.beginObject().member("schema", kDesignSchema);
    writeDesignMembers(json, file, catalog);
    json.endObject();
    return json.finish();
}

}  // namespace ironlab::lab
