// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monkey/fingers.h"

namespace ironlab::ui::test {

class MonkeyLab;

/// Acts that make sense where the student stands: without them the monkey would hardly ever get past a lock. They go
/// through the mouse and the keys like all others.
class Purpose : private Fingers {
public:
    using Fingers::Fingers;

    /// One act of the page on show. What it was, or nothing where no such act is open.
    [[nodiscard]] QString act(MonkeyLab& lab);

private:
    [[nodiscard]] QString predict();
    [[nodiscard]] QString explore();
    [[nodiscard]] QString observe();
    [[nodiscard]] QString reflect();
    [[nodiscard]] QString begin();
    [[nodiscard]] QString turnKnob();
    [[nodiscard]] QString claim();
    [[nodiscard]] QString answerScene();
};

}  // namespace ironlab::ui::test
