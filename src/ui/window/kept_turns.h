// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::ui {

class BenchPane;

/// Shows, of the instruments that share a place, the one that was shown there last, and remembers which it is from now on.
void keepTurns(BenchPane& bench);

}  // namespace ironlab::ui
