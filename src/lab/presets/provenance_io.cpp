// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/provenance_io.h"

#include "lab/json/fault_places.h"
#include "lab/json/json_pointer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace ironlab::lab {
namespace {

constexpr std::array kKinds{ProvenanceKind::Datasheet, ProvenanceKind::Benchmark, ProvenanceKind::Paper,
                            ProvenanceKind::Estimate};

// Members that are names and not figures, wherever they stand.
constexpr std::array<std::string_view, 16> kNames{
    "schema",    "id",     "name", "tier",   "year", "level",      "role",     "path",
    "precision", "engine", "unit", "family", "note", "provenance", "sparsity", "activation_precision"};

bool isName(std::string_view key)
{
    return std::ranges::find(kNames, key) != kNames.end();
}

// Calls `visit` for every figure: numbers and texts that are not names.
template <class Visit>
void forEachFigure(JsonValue value, Visit&& visit)
{
    value.forEach([&](JsonValue child) {
        if (isName(child.key()))
            return;
        if (child.isObject() || child.isArray())
            forEachFigure(child, visit);
        else if (child.isNumber() || child.isString())
            visit(child);
    });
}

std::string deepestKnown(JsonValue root, std::string_view pointer)
{
    while (!pointer.empty() && !valueAt(root, pointer))
        pointer = pointer.substr(0, std::min(pointer.rfind('/'), pointer.size()));
    return std::string(pointer);
}

Expected<std::string, TextFault> parseDate(std::string_view text)
{
    const TextFault fault{"a date such as \"2024-03-18\", \"2024-03\" or \"2024\"",
                          "write the date of the source as year, month and day with dashes, as far as it is known"};
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return unexpected(fault);
    std::array<int, 3> parts{2000, 1, 1};
    for (std::size_t i = 0, at = 0; at < text.size(); ++i, at += (i == 1 ? 5 : 3)) {
        const std::size_t size = i == 0 ? 4 : 2;
        const std::string_view part = text.substr(at, size);
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), parts[i]);
        if (error != std::errc{} || end != part.data() + size || (i > 0 && text[at - 1] != '-'))
            return unexpected(fault);
    }
    if (parts[0] < 1950 || parts[0] > 2100 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > 31)
        return unexpected(fault);
    return std::string(text);
}

Expected<std::string, TextFault> parseUrl(std::string_view text)
{
    if (text.starts_with("https://") || text.starts_with("http://"))
        return std::string(text);
    return unexpected(TextFault{"an address such as \"https://example.org/datasheet\"",
                                "start with https://, or leave \"url\" out if the source has no address"});
}

// The pointer of an entry has to lead to a figure or to an object that holds some.
void checkPointer(const ValueReader& field, const std::string& pointer, JsonValue root)
{
    if (pointer.empty() || pointer.front() != '/') {
        field.fault("a JSON pointer such as \"/memory/0/bandwidth\"",
                    "start with / and name the figure, or the object that holds several, that this source is for");
        return;
    }
    const auto target = valueAt(root, pointer);
    if (!target) {
        const std::string known = deepestKnown(root, pointer);
        field.fault("a pointer to a figure of this file",
                    "nothing stands there" + (known.empty() ? std::string() : "; the file goes as far as " + known));
        return;
    }
    bool holdsFigures = !isName(target->key()) && (target->isNumber() || target->isString());
    if (!isName(target->key()))
        forEachFigure(*target, [&](JsonValue) { holdsFigures = true; });
    if (!holdsFigures)
        field.fault("a pointer to a figure of this file", "names need no source; point to a number instead");
}

Provenance readEntry(ObjectReader& entry, PresetOrigin origin, ProvenanceList& list)
{
    Provenance result;
    if (const auto field = entry.value("field", "a JSON pointer such as \"/memory/0/bandwidth\"")) {
        result.field = field->anyString();
        if (field->isString())
            list.pointers.push_back(*field);
    }
    result.kind = entry.choice("kind", kKinds);
    result.title = entry.string("title", "the title of the source");
    result.url = entry.optionalText("url", "an address", parseUrl).value_or("");
    result.date = entry.text("date", "a date such as \"2024-03-18\"", parseDate);
    result.note = entry.optionalString("note").value_or("");
    if (entry.optionalBoolean("unusual").value_or(false))
        list.unusual.insert(result.field);
    const bool unexplained = result.kind == ProvenanceKind::Estimate && !entry.has("note");
    if (origin == PresetOrigin::BuiltIn && unexplained && entry.has("kind"))
        entry.fault("kind", "a note beside an estimate",
                    "add \"note\": how the figure was estimated or from what it was derived");
    return result;
}

bool isUnderUnknownKey(const Faults& faults, const std::string& pointer)
{
    return std::ranges::any_of(faults, [&](const Fault& fault) {
        return fault.found.starts_with("the unknown key") && covers(fault.pointer, pointer);
    });
}

}  // namespace

std::string_view fileName(ProvenanceKind kind)
{
    constexpr std::array<std::string_view, 4> kFileNames{"datasheet", "benchmark", "paper", "estimate"};
    return kFileNames[static_cast<std::size_t>(kind)];
}

bool covers(std::string_view pointer, std::string_view field)
{
    return !pointer.empty() && field.starts_with(pointer)
           && (field.size() == pointer.size() || field[pointer.size()] == '/');
}

ProvenanceList readProvenance(ObjectReader& preset, PresetOrigin origin)
{
    ProvenanceList list;
    list.isGiven = preset.has("provenance");
    const auto read = [&](ObjectReader& entry) { list.entries.push_back(readEntry(entry, origin, list)); };
    const auto entries = origin == PresetOrigin::Instructor
                             ? preset.optionalValue("provenance")
                             : preset.value("provenance", "a list with the source of every figure");
    if (entries)
        entries->each([&](const ValueReader& entry) { entry.object(read); });
    return list;
}

namespace {

/// Whether a fault is told already that explains why a pointer leads to no figure.
bool isExplained(ObjectReader& preset, const std::string& pointer)
{
    const std::string key = pointer.substr(0, pointer.find('/', 1)).substr(std::min<std::size_t>(1, pointer.size()));
    const auto isInside = [&](const Fault& fault) { return isAtOrBelow(fault.pointer, pointer); };
    return (!preset.has(key) && !preset.isSound(key)) || preset.hasFaultAbove(pointer)
           || (!pointer.empty() && std::ranges::any_of(preset.faults(), isInside));
}

}  // namespace

void checkPointers(ObjectReader& preset, const ProvenanceList& list)
{
    for (const ValueReader& field : list.pointers) {
        const std::string pointer(field.json().text());
        if (!isExplained(preset, pointer))
            checkPointer(field, pointer, preset.json());
    }
}

void addUncovered(JsonValue root, const ProvenanceList& list, Faults& faults)
{
    if (!list.isGiven)
        return;
    Faults uncovered;
    forEachFigure(root, [&](JsonValue figure) {
        const std::string pointer = figure.pointer();
        const bool covered =
            std::ranges::any_of(list.entries, [&](const Provenance& entry) { return covers(entry.field, pointer); });
        if (!covered && !isUnderUnknownKey(faults, pointer))
            uncovered.push_back(figure.fault(
                figure.shown() + " without a source", "an entry of /provenance that covers it",
                "add { \"field\": \"" + pointer + "\", \"kind\": …, \"title\": …, \"date\": … } to /provenance"));
    });
    faults.insert(faults.end(), uncovered.begin(), uncovered.end());
    sortByPlace(faults);
}

}  // namespace ironlab::lab
