// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_edits.h"

#include <cstdlib>

namespace ironlab::test {

using namespace lab;

Payload changed(const Payload& payload, const std::vector<std::string>& path, const Payload& value)
{
    if (path.empty())
        return value;
    Payload::Object members = *payload.asObject();
    for (PayloadMember& member : members)
        if (member.key == path.front())
            member.value = changed(member.value, {path.begin() + 1, path.end()}, value);
    return Payload::object(members);
}

std::size_t indexOf(const Ledger& ledger, EventKind kind, std::size_t skip)
{
    const auto& events = ledger.events();
    for (std::size_t i = 0; i < events.size(); ++i)
        if (events[i].kind == kind && skip-- == 0)
            return i;
    std::abort();
}

Ledger edited(const Ledger& ledger, std::size_t index, const std::vector<std::string>& path, const Payload& value)
{
    std::vector<Event> events = ledger.events();
    events[index].payload = changed(events[index].payload, path, value);
    return Ledger::asRecorded(ledger.header(), events);
}

Ledger rebuilt(const LedgerHeader& header, const std::vector<Event>& events)
{
    Ledger result(header);
    for (const Event& event : events)
        result.append(event.kind, event.payload, event.time);
    return result;
}

Ledger forged(const Ledger& ledger, std::size_t index, const std::vector<std::string>& path, const Payload& value)
{
    return rebuilt(ledger.header(), edited(ledger, index, path, value).events());
}

}  // namespace ironlab::test
