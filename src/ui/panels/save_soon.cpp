// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/save_soon.h"

#include <utility>

namespace ironlab::ui {

SaveSoon::SaveSoon(std::function<void()> save) : m_save(std::move(save))
{
    constexpr int kAfterMs = 1200;
    m_timer.setSingleShot(true);
    m_timer.setInterval(kAfterMs);
    m_timer.callOnTimeout([this] { m_save(); });
}

void SaveSoon::typed()
{
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void SaveSoon::now()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        m_save();
    }
}

}  // namespace ironlab::ui
