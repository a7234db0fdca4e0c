// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session_state.h>

#include <string_view>

namespace ironlab::lab {

/// A rule by which the words of a text are counted.
using WordRule = int (*)(std::string_view text);

/// The rule of earlier labs, by which a word counted each time it was repeated. What was granted under it stays granted;
/// `wordCount` is the rule of today.
[[nodiscard]] int wordCountWithRepeats(std::string_view text);

}  // namespace ironlab::lab
