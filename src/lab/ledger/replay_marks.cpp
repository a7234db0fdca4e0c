// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/replay_marks.h"

#include <ironlab/base/contract.h>

#include <algorithm>
#include <utility>

namespace ironlab::lab {
namespace {

template <class T>
void shorten(std::vector<T>& list, std::size_t length)
{
    IRONLAB_EXPECTS(length <= list.size());
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(length), list.end());
}

/// A copy of a part without its lists, which are too long to be copied at every place.
ReplayedPart withoutLists(ReplayedPart& part)
{
    auto moves = std::exchange(part.state.moves, {});
    auto evidence = std::exchange(part.state.evidence, {});
    auto trail = std::exchange(part.state.trail, {});
    ReplayedPart rest = part;
    part.state.moves = std::move(moves);
    part.state.evidence = std::move(evidence);
    part.state.trail = std::move(trail);
    return rest;
}

}  // namespace

ReplayMarks::ReplayMarks(Replayer& replayer, Replayed& replayed) : m_replayer(replayer), m_replayed(replayed)
{
    keep();
}

void ReplayMarks::check(const Event& event, std::size_t index)
{
    const auto number = event.payload.integerAt("part");
    const auto found = number ? m_replayed.parts.find(static_cast<int>(*number)) : m_replayed.parts.end();
    Cut cut{index, 0, 0, {}};
    if (event.kind == EventKind::KnobMoved && found != m_replayed.parts.end()) {
        const PartState& state = found->second.state;
        cut.part = found->first;
        cut.from = state.position + 1;
        cut.tail.assign(state.trail.begin() + static_cast<std::ptrdiff_t>(cut.from), state.trail.end());
    }
    m_replayer.check(event);
    if (!cut.tail.empty() && found->second.state.position == cut.from)
        m_cuts.push_back(std::move(cut));
    const std::size_t position = index + 1;
    if (position % kEvery == 0 && position / kEvery == m_marks.size())
        keep();
}

void ReplayMarks::keep()
{
    Mark mark;
    mark.disagreements = m_replayed.report.disagreements.size();
    mark.notices = m_replayed.report.notices.size();
    mark.recomputed = m_replayed.report.recomputed;
    for (auto& [number, part] : m_replayed.parts) {
        const Replayer::Bench& bench = m_replayer.bench(number);
        const PartState& state = part.state;
        mark.parts.emplace(number, Part{withoutLists(part), state.moves.size(), state.evidence.size(),
                                        state.trail.size(), bench.strays, bench.latest});
    }
    m_marks.push_back(std::move(mark));
}

std::size_t ReplayMarks::returnTo(std::size_t position)
{
    const std::size_t mark = std::min(position / kEvery, m_marks.size() - 1);
    undoCuts(mark * kEvery);
    restore(m_marks[mark]);
    return mark * kEvery;
}

void ReplayMarks::undoCuts(std::size_t position)
{
    while (!m_cuts.empty() && m_cuts.back().event >= position) {
        Cut& cut = m_cuts.back();
        std::vector<NamedDesign>& trail = m_replayed.parts.at(cut.part).state.trail;
        shorten(trail, cut.from);
        std::move(cut.tail.begin(), cut.tail.end(), std::back_inserter(trail));
        m_cuts.pop_back();
    }
}

void ReplayMarks::restore(const Mark& mark)
{
    shorten(m_replayed.report.disagreements, mark.disagreements);
    shorten(m_replayed.report.notices, mark.notices);
    m_replayed.report.recomputed = mark.recomputed;
    for (const auto& [number, kept] : mark.parts) {
        ReplayedPart& part = m_replayed.parts.at(number);
        auto moves = std::move(part.state.moves);
        auto evidence = std::move(part.state.evidence);
        auto trail = std::move(part.state.trail);
        shorten(moves, kept.moves);
        shorten(evidence, kept.evidence);
        shorten(trail, kept.trail);
        part = kept.rest;
        part.state.moves = std::move(moves);
        part.state.evidence = std::move(evidence);
        part.state.trail = std::move(trail);
        Replayer::Bench& bench = m_replayer.bench(number);
        bench.strays = kept.strays;
        bench.latest = kept.latest;
    }
}

}  // namespace ironlab::lab
