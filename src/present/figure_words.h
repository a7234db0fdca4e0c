// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <string>
#include <string_view>

namespace ironlab::present {

/// "does not fit", "does not run": what an obstacle is in two or three words; empty where the design runs.
[[nodiscard]] std::string briefObstacle(const physics::Evaluation& evaluation);

/// "memory", "compute", "overhead" or "data".
[[nodiscard]] std::string termWord(physics::Term term);

/// `text` with a capital letter in front and a full stop behind.
[[nodiscard]] std::string sentence(std::string text);

/// `text` and, for an estimate, ", est." behind it.
[[nodiscard]] std::string withEstimate(std::string text, bool isEstimate);

/// A share as a percentage without decimals, unless it is below ten: "80 %", "3.5 %".
[[nodiscard]] std::string roundPercent(double share);

/// A share as a whole percentage, unless it is below one: "6 %", "0.4 %".
[[nodiscard]] std::string wholePercent(double share);

/// A speedup or an accelerator's S with its sign behind: "1.99×", "8×", "∞×" is "∞".
[[nodiscard]] std::string timesText(double factor);

/// S as it stands beside "S =": "8", "5.69", "1,000", "∞".
[[nodiscard]] std::string speedupNumber(double speedup);

}  // namespace ironlab::present
