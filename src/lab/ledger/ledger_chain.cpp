// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/ledger.h>

#include <algorithm>
#include <utility>

namespace ironlab::lab {
namespace {

using Cause = ChainBreak::Cause;
using Events = std::vector<Event>;

std::string named(std::uint64_t number)
{
    return "event " + std::to_string(number);
}

// Finds out what happened to the event at one place of the list, where the chain does not hold.
class BreakFinder {
public:
    BreakFinder(const Events& events, std::size_t index, const std::string& expectedPrev)
        : m_events(events),
          m_index(index),
          m_event(events[index]),
          m_number(index + 1),
          m_expectedPrev(expectedPrev)
    {
    }

    // The event does not have the hash it carries.
    [[nodiscard]] ChainBreak contentBreak() const
    {
        Event linked = m_event;
        linked.prev = m_expectedPrev;
        if (linked.prev != m_event.prev && hashOf(linked) == m_event.hash)
            return {Cause::LinkChanged, m_number,
                    "The link of " + named(m_number) + " to the one before it was changed."};
        if (m_index + 1 < m_events.size() && m_events[m_index + 1].prev == hashOf(m_event))
            return {Cause::HashChanged, m_number,
                    "The recorded hash of " + named(m_number) + " was changed; its content is as it was recorded."};
        return {Cause::ContentChanged, m_number,
                "The content of " + named(m_number) + " (" + std::string(fileName(m_event.kind)) + ", "
                    + utcText(m_event.time) + ") was changed after it was recorded."};
    }

    // The event is as it was recorded, but does not continue what stands before it.
    [[nodiscard]] ChainBreak orderBreak() const
    {
        const auto begin = m_events.begin();
        const auto here = begin + static_cast<std::ptrdiff_t>(m_index);
        if (std::any_of(begin, here, [this](const Event& earlier) { return earlier.hash == m_event.hash; }))
            return {Cause::Duplicated, m_event.seq,
                    "Event " + std::to_string(m_event.seq) + " stands in the ledger twice."};
        if (m_event.seq == m_number)
            return replacedBefore();
        const auto belongsHere = [this](const Event& later) { return later.prev == m_expectedPrev; };
        if (m_event.seq < m_number || std::any_of(here + 1, m_events.end(), belongsHere))
            return {Cause::Reordered, m_number,
                    "Events were reordered: " + named(m_event.seq) + " stands where " + named(m_number) + " belongs."};
        const std::uint64_t last = m_event.seq - 1;
        return {Cause::Missing, m_number,
                last == m_number
                    ? "Event " + std::to_string(m_number) + " is missing."
                    : "Events " + std::to_string(m_number) + " to " + std::to_string(last) + " are missing."};
    }

private:
    [[nodiscard]] ChainBreak replacedBefore() const
    {
        if (m_index == 0)
            return {Cause::HeaderChanged, 0,
                    "The head of the ledger (mission, presets, track, student or seed) was changed after the first "
                    "event was recorded."};
        return {Cause::Replaced, m_number - 1,
                "Event " + std::to_string(m_number - 1) + " was replaced: " + named(m_number)
                    + " was recorded after another one."};
    }

    const Events& m_events;
    std::size_t m_index;
    const Event& m_event;
    std::uint64_t m_number;
    const std::string& m_expectedPrev;
};

}  // namespace

std::optional<ChainBreak> Ledger::verifyChain() const
{
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const Event& event = m_events[i];
        const std::string& expectedPrev = i == 0 ? m_headerHash : m_events[i - 1].hash;
        const BreakFinder finder(m_events, i, expectedPrev);
        if (hashOf(event) != event.hash)
            return finder.contentBreak();
        if (event.prev != expectedPrev || event.seq != i + 1)
            return finder.orderBreak();
    }
    return std::nullopt;
}

}  // namespace ironlab::lab
