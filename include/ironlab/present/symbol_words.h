// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ironlab::present {

/// What a symbol of the Iron Law stands for that a mission writes as a label: "overhead" for "O". Empty for other labels, which
/// are words.
[[nodiscard]] std::string_view symbolWords(std::string_view label);

}  // namespace ironlab::present
