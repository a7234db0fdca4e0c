// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ironlab::lab {

/// An Ed25519 key pair (RFC 8032) as hexadecimal digits: 64 of the public key, 128 of the secret one.
struct SigningKey {
    std::string publicKey;
    std::string secretKey;
};
[[nodiscard]] SigningKey newSigningKey();
/// The pair of a secret key; nothing where it is none.
[[nodiscard]] std::optional<SigningKey> signingKeyOf(std::string_view secretKey);

/// 128 hexadecimal digits; empty where the secret key is none.
[[nodiscard]] std::string signatureOf(std::string_view text, std::string_view secretKey);
[[nodiscard]] bool isSignatureOf(std::string_view text, std::string_view signature, std::string_view publicKey);

/// What an instructor issues to one student: HMAC-SHA256 (RFC 2104) of the assignment and the student under the
/// instructor's secret, cut to 40 bits. The token is what the student types; it and the seed of the ledger say the same.
/// Students are told apart as in a class list, whatever the case of their letters.
/// Nobody without the secret can make the token of another student. The secret stays with the grader.
struct Ticket {
    std::string token;  ///< "K7QF-2M9D-" and a check letter
    std::uint64_t seed = 0;
};
[[nodiscard]] Ticket ticketFor(std::string_view secret, std::string_view assignment, std::string_view student);
/// The seed that a typed token stands for, small letters and missing dashes forgiven; nothing where it is no token, or
/// where its ninth letter, which may be left out, is not the check of the eight before it.
/// Worked example: "0000-0001", "00000001" and "0000-0001-D" are seed 1, "ZZZZ-ZZZZ" is 2^40 - 1.
[[nodiscard]] std::optional<std::uint64_t> seedOfToken(std::string_view token);
/// The reverse, of a seed below 2^40, without a check: receipts are written so.
[[nodiscard]] std::string tokenOfSeed(std::uint64_t seed);
/// The token with its check, as it is issued: "0000-0001-D". One letter that is mistyped, and two that are exchanged, never
/// give another token. The check is the sum of the letters, each times a power of its own, in the field of 32 elements
/// with x^5 = x^2 + 1, as Reed and Solomon's codes form theirs (J. SIAM 8, 300, 1960).
[[nodiscard]] std::string checkedToken(std::uint64_t seed);
/// Why a text is not a token as it was issued, in words for the one who typed it; empty where it is one.
[[nodiscard]] std::string tokenTrouble(std::string_view token);

/// HMAC-SHA256 as 64 hexadecimal digits, of a key of any length.
[[nodiscard]] std::string hmacSha256Hex(std::string_view key, std::string_view text);

}  // namespace ironlab::lab
