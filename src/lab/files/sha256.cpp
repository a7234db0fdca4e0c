// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/lab/sha256.h>

#include <sodium/crypto_hash_sha256.h>

#include <algorithm>
#include <array>

namespace ironlab::lab {

std::string sha256Hex(std::string_view bytes)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    // The library takes unsigned bytes; the cast changes no bit.
    const auto* const data = reinterpret_cast<const unsigned char*>(bytes.data());
    const int status = crypto_hash_sha256(digest.data(), data, bytes.size());
    IRONLAB_EXPECTS(status == 0);

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
    return text.size() == std::size_t{2} * crypto_hash_sha256_BYTES
           && std::all_of(text.begin(), text.end(),
                          [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace ironlab::lab
