// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/design_fields.h"
#include "lab/json/name_list.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/base/in_quotes.h>

#include <cmath>

namespace ironlab::lab {
namespace {

std::string rangeText(const SettingSpec& spec)
{
    const auto text = [&](double value) {
        return spec.kind == SettingKind::Quantity ? measureText(value, spec.dimension) : decimalText(value);
    };
    std::string range = spec.lowestIsOpen ? "above " + text(spec.lowest) : "of at least " + text(spec.lowest);
    if (spec.highest < std::numeric_limits<double>::max())
        range += " and at most " + text(spec.highest);
    return range;
}

std::string numberNoun(const SettingSpec& spec)
{
    std::string noun = spec.kind == SettingKind::Quantity ? measureNoun(spec.dimension) + ", "
                       : spec.isWhole                     ? "a whole number "
                                                          : "a number ";
    noun += rangeText(spec);
    return spec.word.empty() ? noun : noun + ", or " + inQuotes(spec.word);
}

bool isInRange(const SettingSpec& spec, double value)
{
    return value <= spec.highest && (spec.lowestIsOpen ? value > spec.lowest : value >= spec.lowest)
           && (!spec.isWhole || std::floor(value) == value);
}

// A bare number, or a number with its unit; a quantity without a unit is refused rather than guessed.
Expected<double, TextFault> parseNumber(const SettingSpec& spec, std::string_view value)
{
    return spec.kind == SettingKind::Quantity ? parseMeasure(value, spec.dimension) : parseTyped(value, {"", false});
}

Expected<void, TextFault> setNumber(const DesignField& field, DesignFile& file, std::string_view value)
{
    const bool isInfinity = field.spec.word == "inf" && (value == "infinity" || value == "\u221e");
    if (!field.spec.word.empty() && (value == field.spec.word || isInfinity)) {
        field.setWord(file);
        return {};
    }
    const auto number = parseNumber(field.spec, value);
    if (!number)
        return unexpected(TextFault{numberNoun(field.spec), number.error().fix});
    if (!isInRange(field.spec, *number))
        return unexpected(TextFault{numberNoun(field.spec), "choose a value in this range"});
    field.setNumber(file, *number);
    return {};
}

// A name cut short ("h100") or the one that looks most like it.
std::string_view probablyMeant(std::string_view name, const std::vector<std::string_view>& choices)
{
    for (const std::string_view choice : choices) {
        if (!name.empty() && choice.starts_with(name))
            return choice;
    }
    return closestMatch(name, choices);
}

// What `ironlab-cli list` calls the names that a key takes.
std::string_view listOf(std::string_view key)
{
    return key == "workload" ? "workloads" : "accelerators";
}

// Names that are not all told are told where to find.
std::string fixFor(std::string_view meant, std::size_t names, std::string_view list)
{
    const std::string shows = names > kMostNamesInFull ? "ironlab-cli list " + std::string(list) : std::string();
    if (meant.empty())
        return shows.empty() ? "choose one of these" : "choose one of those that " + shows + " prints";
    return (shows.empty() ? "did you mean " : shows + " prints all; did you mean ") + inQuotes(meant) + '?';
}

Expected<void, TextFault> setText(const DesignField& field, DesignFile& file, std::string_view value,
                                  const Catalog& catalog)
{
    if (field.setText(file, value, catalog))
        return {};
    const auto choices = field.choices(file, catalog);
    if (choices.empty())
        return unexpected(TextFault{"nothing here", inQuotes(file.design.accelerator)
                                                        + " has no power modes to choose from: "
                                                          "leave "
                                                        + inQuotes(field.spec.key) + " out"});
    return unexpected(TextFault{namesExpected(value, choices),
                                fixFor(probablyMeant(value, choices), choices.size(), listOf(field.spec.key))});
}

TextFault unknownKey(std::string_view key)
{
    std::vector<std::string_view> keys;
    for (const DesignField& field : designFields())
        keys.push_back(field.spec.key);
    return {"a key of a design: " + namesExpected(key, keys), fixFor(closestMatch(key, keys), keys.size(), "keys")};
}

}  // namespace

const std::vector<SettingSpec>& designSettings()
{
    static const std::vector<SettingSpec> specs = [] {
        std::vector<SettingSpec> result;
        for (const DesignField& field : designFields())
            result.push_back(field.spec);
        return result;
    }();
    return specs;
}

const SettingSpec* settingNamed(std::string_view key)
{
    const DesignField* const field = fieldNamed(key);
    return field == nullptr ? nullptr : &field->spec;
}

Expected<void, TextFault> applySetting(DesignFile& file, std::string_view key, std::string_view value,
                                       const Catalog& catalog)
{
    const DesignField* const field = fieldNamed(key);
    if (field == nullptr)
        return unexpected(unknownKey(key));
    return field->setNumber != nullptr ? setNumber(*field, file, value) : setText(*field, file, value, catalog);
}

Expected<void, TextFault> applySetting(NamedDesign& design, std::string_view key, std::string_view value,
                                       const Catalog& catalog)
{
    if (key.starts_with("target_") && fieldNamed(key) != nullptr)
        return unexpected(TextFault{"a key of the design itself", "what is asked of a design cannot be set here"});
    DesignFile file{design, {}};
    auto applied = applySetting(file, key, value, catalog);
    if (applied)
        design = std::move(file.design);
    return applied;
}

std::optional<std::string> settingText(const DesignFile& file, std::string_view key, const Catalog& catalog)
{
    const DesignField* const field = fieldNamed(key);
    if (field == nullptr)
        return std::nullopt;
    if (field->text != nullptr) {
        if (auto text = field->text(file, catalog); text || field->number == nullptr)
            return text;
    }
    const auto number = field->number(file);
    if (!number)
        return std::nullopt;
    if (!std::isfinite(*number))
        return std::string(field->spec.word);
    return field->spec.kind == SettingKind::Quantity ? measureText(*number, field->spec.dimension)
                                                     : decimalText(*number);
}

std::optional<double> settingNumber(const DesignFile& file, std::string_view key)
{
    const DesignField* const field = fieldNamed(key);
    return field == nullptr || field->number == nullptr ? std::nullopt : field->number(file);
}

}  // namespace ironlab::lab
