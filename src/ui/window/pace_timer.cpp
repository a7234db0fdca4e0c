// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pace_timer.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace ironlab::ui {

PaceTimer::PaceTimer(const Clock& clock) : PaceTimer(clock, {}) {}

PaceTimer::PaceTimer(const Clock& clock, std::map<int, std::chrono::nanoseconds> spent)
    : m_clock(clock),
      m_spent(std::move(spent)),
      m_since(clock.monotonicNow())
{
}

void PaceTimer::settle()
{
    const auto now = m_clock.monotonicNow();
    if (!m_paused && m_part != 0) {
        m_spent[m_part] += now - m_since;
    }
    m_since = now;
}

void PaceTimer::show(int part)
{
    settle();
    m_part = part;
}

void PaceTimer::setPaused(bool paused)
{
    settle();
    m_paused = paused;
}

std::chrono::seconds PaceTimer::spent(int part) const
{
    const auto found = m_spent.find(part);
    std::chrono::nanoseconds total = found == m_spent.end() ? std::chrono::nanoseconds{} : found->second;
    if (part == m_part && !m_paused) {
        total += m_clock.monotonicNow() - m_since;
    }
    return std::chrono::duration_cast<std::chrono::seconds>(total);
}

std::map<int, std::chrono::nanoseconds> recordedTimes(const lab::Ledger& ledger)
{
    constexpr std::chrono::nanoseconds kLongestBreak = std::chrono::minutes(5);
    std::map<int, std::chrono::nanoseconds> spent;
    std::set<int> closed;
    const lab::Event* before = nullptr;
    for (const lab::Event& event : ledger.events()) {
        const auto part = event.payload.integerAt("part");
        const int number = static_cast<int>(part.value_or(0));
        if (before != nullptr && part && event.kind != lab::EventKind::SessionResumed && !closed.contains(number)) {
            const std::chrono::nanoseconds gap = event.time - before->time;
            spent[number] += std::clamp(gap, std::chrono::nanoseconds{}, kLongestBreak);
        }
        if (event.kind == lab::EventKind::PartClosed) {
            closed.insert(number);
        }
        before = &event;
    }
    return spent;
}

QString paceWord(std::chrono::seconds spent, int minutes)
{
    const double share = static_cast<double>(spent.count()) / (60.0 * minutes);
    if (share > 1.0) {
        return QCoreApplication::translate("ironlab::ui::PaceTimer", "past the guide");
    }
    return share > 0.85 ? QCoreApplication::translate("ironlab::ui::PaceTimer", "near the end")
                        : QCoreApplication::translate("ironlab::ui::PaceTimer", "on pace");
}

}  // namespace ironlab::ui
