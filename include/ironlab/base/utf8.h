// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ironlab {

/// Number of bytes of the well-formed UTF-8 sequence at the start of `text`, or 0 if there is none (empty, overlong,
/// surrogate, beyond U+10FFFF, cut short).
[[nodiscard]] std::size_t utf8SequenceLength(std::string_view text);

/// Number of bytes at the start of `text` that are well-formed UTF-8; `text.size()` when all of it is.
[[nodiscard]] std::size_t validUtf8Prefix(std::string_view text);

/// `text` with each malformed byte replaced by U+FFFD.
[[nodiscard]] std::string sanitizedUtf8(std::string_view text);

/// Appends the UTF-8 form of `codePoint`, which must be a Unicode scalar value.
void appendUtf8(std::string& text, char32_t codePoint);

/// Number of code points in well-formed UTF-8; malformed bytes that are not continuation bytes count one each.
[[nodiscard]] std::size_t codePointCount(std::string_view text);

}  // namespace ironlab
