// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace ironlab {

/// The same text with its first letter as a capital.
[[nodiscard]] std::string capitalized(std::string text);
/// A name as it stands inside a sentence or among other labels that begin small: "Model scale" is "model scale", "Time per
/// token" is "time per token". A name that begins with two capitals ("KV cache") or that is one letter ("T") stays.
[[nodiscard]] std::string uncapitalized(std::string text);

}  // namespace ironlab
