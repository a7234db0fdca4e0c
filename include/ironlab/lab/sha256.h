// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace ironlab::lab {

/// SHA-256 (FIPS 180-4) of the bytes as 64 lower-case hexadecimal digits.
/// Worked example: sha256Hex("abc") is "ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad"
/// without the blanks.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

/// True for 64 lower-case hexadecimal digits.
[[nodiscard]] bool isSha256Hex(std::string_view text);

}  // namespace ironlab::lab
