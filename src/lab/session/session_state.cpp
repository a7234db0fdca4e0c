// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/session_state.h>

#include <algorithm>

namespace ironlab::lab {

int PartState::countingMoves() const
{
    return static_cast<int>(std::count_if(moves.begin(), moves.end(), [](const Move& move) { return move.counts; }));
}

}  // namespace ironlab::lab
