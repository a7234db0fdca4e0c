// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pace_timer.h"

#include <QCoreApplication>

namespace ironlab::ui {

PaceTimer::PaceTimer(const Clock& clock) : m_clock(clock), m_since(clock.monotonicNow()) {}

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
