// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monkey/chance.h"
#include "monkey/hand.h"

#include <QString>

class QWidget;

namespace ironlab::ui::test {

class LabWindow;

/// Acts that make sense where the student stands: without them the monkey would hardly ever get past a lock. They go
/// through the mouse and the keys like all others.
class Purpose {
public:
    Purpose(Chance& chance, Hand& hand) : m_chance(chance), m_hand(hand) {}

    /// One act of the page on show. What it was, or nothing where no such act is open.
    [[nodiscard]] QString act(LabWindow& lab);

private:
    [[nodiscard]] QString predict();
    [[nodiscard]] QString explore();
    [[nodiscard]] QString observe();
    [[nodiscard]] QString reflect();
    [[nodiscard]] QString begin();
    [[nodiscard]] QString turnKnob();
    [[nodiscard]] QString claim();
    [[nodiscard]] QString answerScene();

    [[nodiscard]] QWidget* any(const QString& pattern);
    bool click(QWidget* widget);
    bool type(QWidget* field, const QString& text);
    bool choose(QWidget* list);

    Chance& m_chance;
    Hand& m_hand;
    QWidget* m_window = nullptr;
};

}  // namespace ironlab::ui::test
