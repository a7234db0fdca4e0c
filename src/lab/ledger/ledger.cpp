// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/utf8.h>
#include <ironlab/lab/json_writer.h>
#include <ironlab/lab/ledger.h>
#include <ironlab/lab/sha256.h>

#include <utility>

namespace ironlab::lab {
namespace {

Payload headerPayload(const LedgerHeader& header)
{
    Payload::Array presets;
    for (const PresetStamp& preset : header.presets)
        presets.push_back(Payload::object({{"kind", Payload::text(fileName(preset.kind))},
                                           {"id", Payload::text(preset.id)},
                                           {"hash", Payload::text(preset.hash)}}));
    Payload payload;
    payload.set("schema", Payload::text(kLedgerSchema));
    payload.set("lab_version", Payload::text(header.labVersion));
    payload.set("mission", Payload::object(
                               {{"id", Payload::text(header.missionId)}, {"hash", Payload::text(header.missionHash)}}));
    payload.set("presets", Payload::array(std::move(presets)));
    if (header.assignmentId)
        payload.set("assignment", Payload::text(*header.assignmentId));
    if (header.purpose != LedgerPurpose::Work)
        payload.set("purpose", Payload::text(fileName(header.purpose)));
    payload.set("track", Payload::text(header.track));
    payload.set("student", Payload::text(header.student));
    payload.set("seed", Payload::integer(static_cast<std::int64_t>(header.seed)));
    return payload;
}

// What is hashed is what a file can hold.
LedgerHeader sanitized(LedgerHeader header)
{
    for (std::string* const text : {&header.labVersion, &header.missionId, &header.track, &header.student})
        *text = sanitizedUtf8(*text);
    if (header.assignmentId)
        header.assignmentId = sanitizedUtf8(*header.assignmentId);
    return header;
}

}  // namespace

std::string hashOf(const LedgerHeader& header)
{
    return sha256Hex(canonicalJson(headerPayload(header)));
}

// The canonical JSON of the event, written out: its keys are known and stand in their order.
std::string hashOf(const Event& event)
{
    constexpr std::size_t kUsualSize = 2048;
    std::string text;
    text.reserve(kUsualSize);
    text += "{\"kind\":";
    appendJsonString(text, fileName(event.kind));
    text += ",\"payload\":";
    appendCanonicalJson(text, event.payload);
    text += ",\"prev\":";
    appendJsonString(text, event.prev);
    text += ",\"seq\":" + std::to_string(event.seq) + ",\"time\":";
    appendJsonString(text, utcText(event.time));
    text += '}';
    return sha256Hex(text);
}

std::string receiptCode(std::string_view hash)
{
    IRONLAB_EXPECTS(isSha256Hex(hash));
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::uint64_t bits = 0;
    for (const char digit : hash.substr(0, 10))
        bits = bits << 4U | static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
    std::string code;
    for (unsigned shift = 40; shift > 0;) {
        shift -= 5;
        code += kAlphabet[bits >> shift & 31U];
        if (shift == 20)
            code += '-';
    }
    return code;
}

Ledger::Ledger(LedgerHeader header) : m_header(sanitized(std::move(header))), m_headerHash(hashOf(m_header))
{
    IRONLAB_EXPECTS(m_header.seed <= static_cast<std::uint64_t>(Payload::kLargestInteger));
}

Ledger Ledger::asRecorded(LedgerHeader header, std::vector<Event> events)
{
    Ledger ledger(std::move(header));
    ledger.m_events = std::move(events);
    return ledger;
}

const std::string& Ledger::headHash() const
{
    return m_events.empty() ? m_headerHash : m_events.back().hash;
}

Event Ledger::next(EventKind kind, Payload payload, UtcTime time) const
{
    const std::uint64_t last = m_events.empty() ? 0 : m_events.back().seq;
    Event event{last + 1, time, kind, std::move(payload), headHash(), {}};
    event.hash = hashOf(event);
    return event;
}

bool Ledger::accepts(const Event& event) const
{
    const std::uint64_t last = m_events.empty() ? 0 : m_events.back().seq;
    return event.seq == last + 1 && event.prev == headHash() && event.hash == hashOf(event);
}

const Event& Ledger::append(Event event)
{
    IRONLAB_EXPECTS(accepts(event));
    return m_events.emplace_back(std::move(event));
}

const Event& Ledger::append(EventKind kind, Payload payload, UtcTime time)
{
    return m_events.emplace_back(next(kind, std::move(payload), time));
}

}  // namespace ironlab::lab
