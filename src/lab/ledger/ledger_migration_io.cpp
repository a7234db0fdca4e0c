// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/canonical_document.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/base/file_fault.h>
#include <ironlab/lab/lab_version.h>
#include <ironlab/lab/ledger_migration.h>
#include <ironlab/lab/object_reader.h>
#include <ironlab/lab/plain_ledger.h>
#include <ironlab/lab/sha256.h>
#include <ironlab/version.h>

#include <algorithm>
#include <array>

namespace ironlab::lab {
namespace {

constexpr std::string_view kOldTimeNoun = "a time such as \"2026-03-01T09:30:00Z\"";
constexpr std::string_view kOldHashNoun = "a SHA-256 hash of 64 hexadecimal digits";

/// Members of payloads that are whole numbers today as well. All other numbers have become decimal texts.
constexpr std::array<std::string_view, 4> kWhole{"part", "confidence", "power_mode", "count"};

Expected<UtcTime, TextFault> parseOldTime(std::string_view text)
{
    std::string full(text);
    if (full.size() == std::string_view("2026-03-01T09:30:00Z").size())
        full.insert(full.size() - 1, ".000");
    const auto time = parseUtc(full);
    if (!time)
        return unexpected(TextFault{std::string(kOldTimeNoun), "restore the file from a copy"});
    return *time;
}

Expected<std::string, TextFault> parseOldHash(std::string_view text)
{
    if (!isSha256Hex(text))
        return unexpected(TextFault{std::string(kOldHashNoun), "restore the file from a copy"});
    return std::string(text);
}

Payload payloadFrom(const ValueReader& value);

Payload numberFrom(const ValueReader& value)
{
    const std::string_view key = value.json().key();
    if (std::find(kWhole.begin(), kWhole.end(), key) != kWhole.end())
        return Payload::integer(value.integer());
    return Payload::real(value.number());
}

Payload payloadFrom(const ValueReader& value)
{
    switch (value.kind()) {
    case JsonKind::String: return Payload::text(value.json().text());
    case JsonKind::Number: return numberFrom(value);
    case JsonKind::Boolean: return Payload::boolean(value.boolean());
    case JsonKind::Null: value.fault("a value", "restore the file from a copy"); return Payload();
    case JsonKind::Array: {
        Payload::Array elements;
        value.each([&](const ValueReader& element) { elements.push_back(payloadFrom(element)); });
        return Payload::array(std::move(elements));
    }
    case JsonKind::Object: break;
    }
    Payload::Object members;
    value.json().forEach([&](JsonValue member) {
        if (!member.isRepeated())
            members.push_back({std::string(member.key()), payloadFrom(value.at(member))});
    });
    return Payload::object(std::move(members));
}

/// Major 0: no presets, the mission by its id, times to the second, numbers as numbers, and of each event the hash of
/// the hash before it, a line break and the event itself.
class OldLedger {
public:
    explicit OldLedger(ObjectReader& reader) : m_reader(reader) {}

    AnyLedger read()
    {
        LedgerHeader header;
        header.labVersion = m_reader.string("lab_version", "the version of the lab");
        header.missionId = m_reader.string("mission", "the id of the mission");
        header.missionHash = std::string(2 * std::size_t{32}, '0');
        header.track = header.missionId;
        if (const auto student = m_reader.value("student", "the student's name or number as typed"))
            header.student = student->anyString();
        header.seed = static_cast<std::uint64_t>(m_reader.integer("seed", {0, IntegerRange::kLargestInteger}));
        AnyLedger result{Ledger(header), std::string(kOldLedgerSchema), {}, {}};
        m_reader.eachObject("events", [&](ObjectReader& event) { readEvent(event, result); });
        result.notices.emplace_back("An older format of ledgers knew neither presets nor the mission's file; it was "
                                    "replayed with those that are here.");
        return result;
    }

private:
    void readEvent(ObjectReader& event, AnyLedger& result)
    {
        const std::string canonical = canonicalDocument(event.json(), "hash");
        const auto number = static_cast<std::uint64_t>(event.integer("seq", {1, IntegerRange::kLargestInteger}));
        const UtcTime time = event.text("time", kOldTimeNoun, parseOldTime);
        const EventKind kind = event.choice("kind", kEventKinds);
        Payload payload;
        if (const auto member = event.value("payload", "an object in braces"); member && member->json().isObject())
            payload = payloadFrom(*member);
        else if (member)
            member->fault("an object in braces", "restore the file from a copy");
        const std::string hash = event.text("hash", kOldHashNoun, parseOldHash);
        const std::uint64_t place = result.ledger.events().size() + 1;
        if (!result.oldChain && number != place)
            result.oldChain = {ChainBreak::Cause::Reordered, place,
                               "Event " + std::to_string(number) + " stands where event " + std::to_string(place)
                                   + " belongs."};
        else if (!result.oldChain && sha256Hex(m_head + '\n' + canonical) != hash)
            result.oldChain = {ChainBreak::Cause::ContentChanged, place,
                               "The content of event " + std::to_string(place) + " was changed after it was recorded."};
        m_head = hash;
        result.ledger.append(kind, std::move(payload), time);
    }

    ObjectReader& m_reader;
    std::string m_head;
};

/// The schema of a document whose first key it is.
std::string_view schemaOf(const JsonDocument& document)
{
    const auto members = document.root().children();
    return members.empty() || members.front().key() != "schema" ? std::string_view{} : members.front().text();
}

/// A member of the head of a ledger that is a text; empty where it cannot be read.
std::string textInHead(std::string head, std::string_view key)
{
    const auto document = JsonDocument::parse({}, std::move(head));
    std::string text;
    if (document && document->faults().empty())
        document->root().forEach([&](JsonValue member) {
            if (member.key() == key && member.isString())
                text = member.text();
        });
    return text;
}

Expected<AnyLedger, Faults> readStrictly(const std::string& file, std::string text, const JsonLimits& limits)
{
    auto document = JsonDocument::parse(file, std::move(text), limits);
    if (!document)
        return unexpected(std::move(document).error());
    if (schemaOf(*document) == kOldLedgerSchema)
        return readJson<AnyLedger>(*document, kOldLedgerSchema,
                                   [](ObjectReader& reader) { return OldLedger(reader).read(); });
    return ledgerFrom(*document).map([](Ledger ledger) { return AnyLedger{std::move(ledger), {}, {}, {}}; });
}

/// A lab to come may record what this one does not know: its ledgers are not damaged, and nothing is to be taken out of them.
Fault ofNewerLab(const std::string& file, const std::string& version)
{
    return faultOfFile(file, "a ledger of version " + version + " of the lab",
                       "what version " + std::string(kVersion) + " knows",
                       "open it with version " + version + " of the lab or a later one; the file is as it was");
}

}  // namespace

Expected<AnyLedger, Faults> readAnyLedger(std::string file, std::string text, const JsonLimits& limits)
{
    if (auto plain = plainLedger(text, limits))
        return AnyLedger{std::move(*plain), {}, {}, {}};
    const std::string version = labVersionInHead(headOfLedger(text));
    auto read = readStrictly(file, std::move(text), limits);
    if (!read && isNewerVersion(version, kVersion))
        read.error().insert(read.error().begin(), ofNewerLab(file, version));
    return read;
}

bool claimsToBeLedger(std::string_view text)
{
    constexpr std::size_t kBeginning = 256;
    return text.substr(0, kBeginning).find("ironlab/ledger/") != std::string_view::npos;
}

std::string headOfLedger(std::string_view text)
{
    constexpr std::size_t kLongest = std::size_t{64} << 10U;
    const std::size_t events = text.substr(0, kLongest).find("\"events\"");
    const std::size_t end = events == std::string_view::npos ? events : text.find_last_of(',', events);
    return end == std::string_view::npos ? std::string() : std::string(text.substr(0, end)) + '}';
}

std::string studentInHead(std::string head)
{
    return textInHead(std::move(head), "student");
}

std::string labVersionInHead(std::string head)
{
    return textInHead(std::move(head), "lab_version");
}

}  // namespace ironlab::lab
