// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session_state.h>

#include <string>
#include <vector>

namespace ironlab::present {

struct WallsInput;

/// How a part's goals are met by the design on its bench, which is what the report calls the final one, and by the designs
/// that were captured.
struct GoalsMet {
    bool onBench = false;               ///< it passes every wall
    std::string failing;                ///< the walls that it fails: "MFU, HBM capacity"; empty where it does not run
    std::vector<std::string> captured;  ///< captured designs that pass every wall: "E1"
};

/// `names` are those of the walls of the design on the bench, which `bench` is the evaluation of.
[[nodiscard]] GoalsMet goalsMet(const lab::PartState& state, const physics::Evaluation& bench, const WallsInput& names);

/// "The design on the bench fails: MFU. E1 passes every wall. Closed like this, the part ends with the design on the
/// bench.": what to know before a part is closed. Empty where the bench meets the goals, and where no captured design
/// does.
[[nodiscard]] std::string closingWarning(const GoalsMet& goals);

/// "The final design fails: MFU. E1, captured, passes every wall.": how a closed part ended.
[[nodiscard]] std::string goalsSentence(const GoalsMet& goals);

}  // namespace ironlab::present
