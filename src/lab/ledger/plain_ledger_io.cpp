// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/plain_json.h"

#include <ironlab/lab/plain_ledger.h>
#include <ironlab/lab/sha256.h>

#include <algorithm>
#include <utility>

namespace ironlab::lab {
namespace {

/// What a payload stands in: the ledger, the list of events, the event.
constexpr int kPayloadDepth = 4;

bool readHash(PlainJson& json, std::string& hash)
{
    return json.readName(hash) && isSha256Hex(hash);
}

template <class Choices, class Value>
bool readChoice(PlainJson& json, const Choices& choices, Value& value)
{
    std::string_view name;
    if (!json.readText(name))
        return false;
    const auto found =
        std::find_if(choices.begin(), choices.end(), [name](const auto& choice) { return fileName(choice) == name; });
    if (found == choices.end())
        return false;
    value = *found;
    return true;
}

bool readTime(PlainJson& json, UtcTime& time)
{
    std::string_view text;
    const auto found = json.readText(text) ? parseUtc(text) : std::nullopt;
    time = found.value_or(time);
    return found.has_value();
}

bool readNumber(PlainJson& json, std::uint64_t& number, std::int64_t lowest)
{
    std::int64_t value = 0;
    const bool isRead = json.readInteger(value, lowest);
    number = static_cast<std::uint64_t>(value);
    return isRead;
}

bool readStamp(PlainJson& json, PresetStamp& stamp)
{
    return json.pass('{') && json.passKey("kind") && readChoice(json, kPresetKinds, stamp.kind) && json.pass(',')
           && json.passKey("id") && json.readName(stamp.id) && json.pass(',') && json.passKey("hash")
           && readHash(json, stamp.hash) && json.pass('}');
}

bool readEvent(PlainJson& json, Event& event)
{
    return json.pass('{') && json.passKey("seq") && readNumber(json, event.seq, 1) && json.pass(',')
           && json.passKey("time") && readTime(json, event.time) && json.pass(',') && json.passKey("kind")
           && readChoice(json, kEventKinds, event.kind) && json.pass(',') && json.passKey("payload")
           && json.readPayload(event.payload, kPayloadDepth) && json.pass(',') && json.passKey("prev")
           && readHash(json, event.prev) && json.pass(',') && json.passKey("hash") && readHash(json, event.hash)
           && json.pass('}');
}

/// A list of objects, each read by `read`.
template <class Element, class Read>
bool readList(PlainJson& json, std::vector<Element>& elements, const JsonLimits& limits, Read read)
{
    if (!json.pass('['))
        return false;
    if (json.pass(']'))
        return true;
    do {
        if (elements.size() >= limits.values || !read(json, elements.emplace_back()))
            return false;
    } while (json.pass(','));
    return json.pass(']');
}

bool readSchema(PlainJson& json)
{
    std::string_view schema;
    return json.pass('{') && json.passKey("schema") && json.readText(schema) && schema == kLedgerSchema
           && json.pass(',');
}

bool readAbout(PlainJson& json, LedgerHeader& header, const JsonLimits& limits)
{
    return json.passKey("lab_version") && json.readName(header.labVersion) && json.pass(',') && json.passKey("mission")
           && json.pass('{') && json.passKey("id") && json.readName(header.missionId) && json.pass(',')
           && json.passKey("hash") && readHash(json, header.missionHash) && json.pass('}') && json.pass(',')
           && json.passKey("presets") && readList(json, header.presets, limits, readStamp) && json.pass(',');
}

bool readTrack(PlainJson& json, LedgerHeader& header)
{
    std::string_view student;
    if (!json.passKey("track") || !json.readName(header.track) || !json.pass(',') || !json.passKey("student")
        || !json.readText(student))
        return false;
    header.student = student;
    return json.pass(',') && json.passKey("seed") && readNumber(json, header.seed, 0) && json.pass(',');
}

}  // namespace

std::optional<Ledger> plainLedger(std::string_view text, const JsonLimits& limits)
{
    PlainJson json(text, limits);
    LedgerHeader header;
    if (!json.isAcceptable() || !readSchema(json) || !readAbout(json, header, limits))
        return std::nullopt;
    if (json.passKey("assignment") && (!json.readName(header.assignmentId.emplace()) || !json.pass(',')))
        return std::nullopt;
    std::vector<Event> events;
    if (!readTrack(json, header) || !json.passKey("events") || !readList(json, events, limits, readEvent)
        || !json.pass('}') || !json.isAtEnd())
        return std::nullopt;
    return Ledger::asRecorded(std::move(header), std::move(events));
}

}  // namespace ironlab::lab
