// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>

#include <string>
#include <string_view>
#include <vector>

namespace ironlab::cli {

/// One axis of a sweep: a key of the design and the texts it takes in turn.
struct Axis {
    std::string key;
    std::vector<std::string> values;
};

/// What the values of a range are: those between any two whole ones too, or whole ones alone, each once.
enum class AxisValues { Any, Whole };

/// Reads `key=a:b:n` (n evenly spaced values from a to b), `key=a:b:nlog` (evenly spaced logarithms) or
/// `key=v1,v2,v3` (those values). The ends may carry a unit: `framework_tax=10:5000us:9log`; a unit on one end only
/// holds for both, and two ends have the same. The error is a sentence.
/// Worked example: batch=1:256:9log gives 1, 2, 4, ... 256.
[[nodiscard]] Expected<Axis, std::string> parseAxis(std::string_view text, AxisValues values = AxisValues::Any);

}  // namespace ironlab::cli
