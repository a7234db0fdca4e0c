// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace ironlab::lab {

/// True if any of eight bytes is a quote, a backslash or a control character: the usual tests for a zero byte and for a
/// byte below n, in all eight at once (both may also report a byte behind such a one, never one before it).
[[nodiscard]] inline bool hasSpecialByte(std::uint64_t bytes)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    constexpr std::uint64_t kHighs = 0x8080808080808080U;
    const auto below = [](std::uint64_t word, std::uint64_t n) { return (word - kOnes * n) & ~word & kHighs; };
    return (below(bytes, 0x20U) | below(bytes ^ kOnes * '"', 1) | below(bytes ^ kOnes * '\\', 1)) != 0;
}

/// Number of bytes before the first one that a JSON string cannot hold as it is.
[[nodiscard]] inline std::size_t plainPrefix(std::string_view value)
{
    std::size_t at = 0;
    for (std::uint64_t bytes = 0; at + sizeof bytes <= value.size(); at += sizeof bytes) {
        std::memcpy(&bytes, value.data() + at, sizeof bytes);
        if (hasSpecialByte(bytes))
            break;
    }
    while (at < value.size() && static_cast<unsigned char>(value[at]) >= 0x20U && value[at] != '"' && value[at] != '\\')
        ++at;
    return at;
}

}  // namespace ironlab::lab
