// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/event_io.h"

#include <ironlab/lab/plain_ledger.h>
#include <ironlab/lab/sha256.h>

#include <charconv>
#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::string_view kHashNoun = "a SHA-256 hash of 64 hexadecimal digits";
constexpr std::string_view kTimeNoun = "a time such as \"2026-03-01T09:30:00.250Z\"";

Expected<std::string, TextFault> parseHash(std::string_view text)
{
    if (!isSha256Hex(text))
        return unexpected(TextFault{std::string(kHashNoun), "restore the file from a copy; hashes are never typed"});
    return std::string(text);
}

Expected<UtcTime, TextFault> parseTime(std::string_view text)
{
    const auto time = parseUtc(text);
    if (!time)
        return unexpected(TextFault{std::string(kTimeNoun), "write the time in UTC with milliseconds and a Z"});
    return *time;
}

Payload readPayload(const ValueReader& value);

Payload readPayloadNumber(const ValueReader& value)
{
    if (value.json().isFaulty())
        return Payload();
    if (value.json().text().find_first_of(".eE") != std::string_view::npos) {
        value.fault("a whole number, or a real number as a text", "put the number in double quotes, such as \"0.25\"");
        return Payload();
    }
    return Payload::integer(value.integer());
}

Payload readPayloadObject(const ValueReader& value)
{
    Payload::Object members;
    members.reserve(value.json().size());
    value.json().forEach([&](JsonValue member) {
        if (!member.isRepeated())
            members.push_back({std::string(member.key()), readPayload(value.at(member))});
    });
    return Payload::object(std::move(members));
}

Payload readPayload(const ValueReader& value)
{
    switch (value.kind()) {
    case JsonKind::String: return Payload::text(value.json().text());
    case JsonKind::Number: return readPayloadNumber(value);
    case JsonKind::Boolean: return Payload::boolean(value.boolean());
    case JsonKind::Array: {
        Payload::Array elements;
        elements.reserve(value.json().size());
        value.each([&](const ValueReader& element) { elements.push_back(readPayload(element)); });
        return Payload::array(std::move(elements));
    }
    case JsonKind::Object: return readPayloadObject(value);
    case JsonKind::Null: break;
    }
    value.fault("a text, a whole number, true, false, a list or an object",
                "leave the key out where there is no value");
    return Payload();
}

LedgerHeader readHeader(ObjectReader& reader)
{
    LedgerHeader header;
    header.labVersion = reader.string("lab_version", "the version of the lab, such as \"1.0.0\"");
    reader.object("mission", [&](ObjectReader& mission) {
        header.missionId = mission.string("id", "the id of the mission");
        header.missionHash = mission.text("hash", kHashNoun, parseHash);
    });
    reader.eachObject("presets", [&](ObjectReader& preset) {
        PresetStamp& stamp = header.presets.emplace_back();
        stamp.kind = preset.choice("kind", kPresetKinds);
        stamp.id = preset.string("id", "the id of the preset");
        stamp.hash = preset.text("hash", kHashNoun, parseHash);
    });
    header.assignmentId = reader.optionalString("assignment");
    header.purpose = reader.optionalChoice("purpose", kMarkedPurposes).value_or(LedgerPurpose::Work);
    header.track = reader.string("track", "the id of the track");
    if (const auto student = reader.value("student", "the student's name or number as typed"))
        header.student = student->anyString();
    header.seed = static_cast<std::uint64_t>(reader.integer("seed", {0, IntegerRange::kLargestInteger}));
    return header;
}

void writeHeader(JsonWriter& json, const LedgerHeader& header)
{
    json.member("schema", kLedgerSchema).member("lab_version", header.labVersion);
    json.key("mission").beginObject(JsonWriter::Shape::Line);
    json.member("id", header.missionId).member("hash", header.missionHash).endObject();
    json.key("presets").beginArray();
    for (const PresetStamp& preset : header.presets) {
        json.beginObject(JsonWriter::Shape::Line).member("kind", fileName(preset.kind));
        json.member("id", preset.id).member("hash", preset.hash).endObject();
    }
    json.endArray();
    if (header.assignmentId)
        json.member("assignment", *header.assignmentId);
    if (header.purpose != LedgerPurpose::Work)
        json.member("purpose", fileName(header.purpose));
    json.member("track", header.track).member("student", header.student);
    json.member("seed", static_cast<std::int64_t>(header.seed));
}

Ledger readLedgerObject(ObjectReader& reader)
{
    LedgerHeader header = readHeader(reader);
    std::vector<Event> events;
    if (const auto list = reader.value("events", "a list in square brackets"))
        events.reserve(list->json().size());
    reader.eachObject("events", [&](ObjectReader& event) { events.push_back(readEvent(event)); });
    return Ledger::asRecorded(std::move(header), std::move(events));
}

}  // namespace

Event readEvent(ObjectReader& reader)
{
    Event event;
    event.seq = static_cast<std::uint64_t>(reader.integer("seq", {1, IntegerRange::kLargestInteger}));
    event.time = reader.text("time", kTimeNoun, parseTime);
    event.kind = reader.choice("kind", kEventKinds);
    if (const auto payload = reader.value("payload", "an object in braces")) {
        if (payload->kind() == JsonKind::Object)
            event.payload = readPayload(*payload);
        else
            payload->fault("an object in braces", "restore the file from a copy");
    }
    event.prev = reader.text("prev", kHashNoun, parseHash);
    event.hash = reader.text("hash", kHashNoun, parseHash);
    return event;
}

void writeEvent(JsonWriter& json, const Event& event)
{
    json.beginObject();
    json.member("seq", static_cast<std::int64_t>(event.seq)).member("time", utcText(event.time));
    json.member("kind", fileName(event.kind)).key("payload").payload(event.payload);
    json.member("prev", event.prev).member("hash", event.hash).endObject();
}

std::string ledgerText(const Ledger& ledger)
{
    JsonWriter json;
    json.beginObject();
    writeHeader(json, ledger.header());
    json.key("events").beginArray();
    for (const Event& event : ledger.events())
        writeEvent(json, event);
    return json.endArray().endObject().finish();
}

Expected<Ledger, Faults> ledgerFrom(const JsonDocument& document)
{
    return readJson<Ledger>(document, kLedgerSchema, readLedgerObject);
}

Expected<Ledger, Faults> parseLedger(std::string file, std::string text)
{
    if (auto plain = plainLedger(text, kLedgerLimits))
        return std::move(*plain);
    return readJsonText<Ledger>(std::move(file), std::move(text), kLedgerSchema, readLedgerObject, kLedgerLimits);
}

Expected<Ledger, Faults> readLedger(const std::filesystem::path& file)
{
    return readJsonFile<Ledger>(file, kLedgerSchema, readLedgerObject, kLedgerLimits);
}

}  // namespace ironlab::lab
