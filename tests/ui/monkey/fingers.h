// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monkey/chance.h"
#include "monkey/hand.h"

#include <QString>

class QWidget;

namespace ironlab::ui::test {

/// Acts on the widgets of one window by their names, through the mouse and the keys.
class Fingers {
public:
    Fingers(Chance& chance, Hand& hand) : m_chance(chance), m_hand(hand) {}

protected:
    void workIn(QWidget& window) { m_window = &window; }
    [[nodiscard]] QWidget& window() const { return *m_window; }
    [[nodiscard]] Chance& chance() const { return m_chance; }
    [[nodiscard]] Hand& hand() const { return m_hand; }

    /// A visible widget that can be used and whose whole name fits the pattern; null where there is none.
    [[nodiscard]] QWidget* any(const QString& pattern);
    bool click(QWidget* widget);
    bool type(QWidget* field, const QString& text);
    bool choose(QWidget* list);

private:
    Chance& m_chance;
    Hand& m_hand;
    QWidget* m_window = nullptr;
};

}  // namespace ironlab::ui::test
