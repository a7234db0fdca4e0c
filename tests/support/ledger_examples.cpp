// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"

#include <ironlab/lab/json_writer.h>
#include <ironlab/lab/sha256.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace ironlab::test {
namespace {

using namespace lab;

bool isWhole(std::string_view key)
{
    constexpr std::array<std::string_view, 4> kWhole{"part", "confidence", "power_mode", "count"};
    return std::find(kWhole.begin(), kWhole.end(), key) != kWhole.end();
}

/// In the older format numbers were numbers.
void appendOld(std::string& text, const Payload& value, std::string_view key)
{
    const auto* const object = value.asObject();
    if (object == nullptr) {
        const bool isNumber = !isWhole(key) && value.asReal().has_value();
        if (isNumber)
            text += *value.asText();
        else
            appendCanonicalJson(text, value);
        return;
    }
    std::vector<const PayloadMember*> members;
    for (const PayloadMember& member : *object)
        members.push_back(&member);
    std::sort(members.begin(), members.end(), [](const auto* a, const auto* b) { return a->key < b->key; });
    text += '{';
    for (const PayloadMember* const member : members) {
        if (text.back() != '{')
            text += ',';
        appendJsonString(text, member->key);
        text += ':';
        appendOld(text, member->value, member->key);
    }
    text += '}';
}

std::string oldEvent(const Event& event, std::string& head)
{
    std::string body = "{\"kind\":\"" + std::string(fileName(event.kind)) + "\",\"payload\":";
    appendOld(body, event.payload, {});
    body += ",\"seq\":" + std::to_string(event.seq) + ",\"time\":\"" + utcText(event.time).substr(0, 19) + "Z\"}";
    head = sha256Hex(head + '\n' + body);
    body.pop_back();
    return body + ",\"hash\":\"" + head + "\"}";
}

Ledger withoutEvent(const Ledger& ledger, std::size_t index)
{
    std::vector<Event> events = ledger.events();
    events.erase(events.begin() + static_cast<std::ptrdiff_t>(index));
    return Ledger::asRecorded(ledger.header(), events);
}

Ledger swapped(const Ledger& ledger, std::size_t index)
{
    std::vector<Event> events = ledger.events();
    std::swap(events[index], events[index + 1]);
    return Ledger::asRecorded(ledger.header(), events);
}

/// The lock of the first part after three of its moves, in a chain computed anew.
Ledger lockedLate(const Ledger& ledger)
{
    std::vector<Event> events = ledger.events();
    std::rotate(events.begin(), events.begin() + 1, events.begin() + 5);
    for (std::size_t i = 0; i < 5; ++i)
        events[i].time = ledger.events()[i].time;
    return rebuilt(ledger.header(), events);
}

std::string name(std::string_view what)
{
    return std::string(what) + ".ledger.json";
}

}  // namespace

std::string oldFormat(const Ledger& ledger)
{
    const LedgerHeader& header = ledger.header();
    std::string text = "{\"schema\":\"ironlab/ledger/0\",\"lab_version\":\"0.0.9\",\"mission\":";
    appendJsonString(text, header.missionId);
    text += ",\"student\":";
    appendJsonString(text, header.student);
    text += ",\"seed\":" + std::to_string(header.seed) + ",\"events\":[";
    std::string head;
    for (const Event& event : ledger.events())
        text += (event.seq == 1 ? "\n" : ",\n") + oldEvent(event, head);
    return text + "\n]}\n";
}

std::vector<Example> gradingExamples(const LabData& data)
{
    const auto taken = [&](int number, int parts = 3, bool predictsRight = true) {
        StudentPlan plan;
        plan.student = "student-" + std::to_string(number);
        plan.seed = static_cast<std::uint64_t>(number);
        plan.start += std::chrono::minutes{number};
        plan.partsFinished = parts;
        plan.predictsRight = predictsRight;
        plan.variesMoves = true;
        return takenBy(data.cloudTitan(), data.catalog, plan);
    };
    const Payload invented = Payload::text("0.000123");
    const auto result = [](const Ledger& ledger) { return indexOf(ledger, EventKind::Evaluated, 4); };
    const Ledger perfect = taken(1);
    const Ledger digits = taken(4);
    const Ledger prose = taken(5);
    const Ledger removed = taken(6);
    const Ledger order = taken(7);
    const Ledger forged = taken(8);
    std::vector<Event> forgedEvents = forged.events();
    Event& forgedEvent = forgedEvents[result(forged)];
    forgedEvent.payload = changed(forgedEvent.payload, {"result", "latency_s"}, invented);
    std::string cut = ledgerText(taken(10));
    cut.resize(cut.size() * 2 / 3);
    LedgerHeader copied = perfect.header();
    copied.student = "student-11";
    return {
        {name("01-perfect"), ledgerText(perfect)},
        {name("02-partial"), ledgerText(taken(2, 1))},
        {name("03-wrong-predictions"), ledgerText(taken(3, 3, false))},
        {name("04-tampered-result"), ledgerText(edited(digits, result(digits), {"result", "latency_s"}, invented))},
        {name("05-tampered-text"), ledgerText(edited(prose, indexOf(prose, EventKind::ReflectionSaved), {"text"},
                                                     Payload::text("Written afterwards [E1].")))},
        {name("06-tampered-removed"), ledgerText(withoutEvent(removed, result(removed)))},
        {name("07-tampered-order"), ledgerText(swapped(order, result(order)))},
        {name("08-tampered-rebuilt"), ledgerText(rebuilt(forged.header(), forgedEvents))},
        {name("09-tampered-late-lock"), ledgerText(lockedLate(taken(9)))},
        {name("10-truncated"), cut},
        {name("11-copied"), ledgerText(rebuilt(copied, perfect.events()))},
        {name("12-older-format"), oldFormat(taken(12))},
    };
}

}  // namespace ironlab::test
