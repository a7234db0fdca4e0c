// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <optional>
#include <string>
#include <string_view>

namespace ironlab {

/// The shortest decimal text that reads back as the same `value`, which is finite: "0.1", "1e+22", "-2.5". Independent
/// of the locale. It is valid JSON.
[[nodiscard]] std::string decimalText(double value);

/// The reverse of `decimalText`, accepting exactly its results: one text per number, so that equal numbers have equal
/// hashes. "0.10", "1E22", "inf", " 1" and "0,1" are faults.
[[nodiscard]] Expected<double, TextFault> parseDecimalText(std::string_view text);

/// The value of a JSON number (RFC 8259 grammar, already checked by the caller), rounded to nearest; nothing if it is
/// beyond the largest finite double. A magnitude below the smallest one is zero.
[[nodiscard]] std::optional<double> jsonNumber(std::string_view literal);

}  // namespace ironlab
