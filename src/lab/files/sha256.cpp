// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/sha256.h>

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace ironlab::lab {

std::string sha256Hex(std::string_view bytes)
{
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_ctx context;
    sha256_init(&context);
    // The library takes unsigned bytes; the cast changes no bit.
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    sha256_digest(&context, digest.size(), digest.data());

    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text(2 * digest.size(), '\0');
    for (std::size_t i = 0; i < digest.size(); ++i) {
        text[2 * i] = kDigits[digest[i] >> 4U];
        text[2 * i + 1] = kDigits[digest[i] & 0x0FU];
    }
    return text;
}

bool isSha256Hex(std::string_view text)
{
    if (text.size() != std::size_t{2} * SHA256_DIGEST_SIZE)
        return false;
    bool isHex = true;
    for (const char c : text)
        isHex &= (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    return isHex;
}

}  // namespace ironlab::lab
