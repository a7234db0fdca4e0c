// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>

namespace ironlab::ui {

/// What was typed is on the disk within two seconds, also while the student goes on typing.
class SaveSoon {
public:
    explicit SaveSoon(std::function<void()> save);

    void typed();
    /// Saves what waits, if anything does.
    void now();
    /// What was typed needs no saving any more.
    void forget() { m_timer.stop(); }

private:
    std::function<void()> m_save;
    QTimer m_timer;
};

}  // namespace ironlab::ui
