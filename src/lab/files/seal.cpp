// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/lab/class_list.h>
#include <ironlab/lab/ledger.h>
#include <ironlab/lab/seal.h>

#include <sodium/core.h>
#include <sodium/crypto_auth_hmacsha256.h>
#include <sodium/crypto_sign_ed25519.h>
#include <sodium/utils.h>

#include <array>

namespace ironlab::lab {
namespace {

using Byte = unsigned char;

// The library takes unsigned bytes; the cast changes no bit.
const Byte* bytesOf(std::string_view text)
{
    return reinterpret_cast<const Byte*>(text.data());
}

template <std::size_t size>
std::string hexOf(const std::array<Byte, size>& bytes)
{
    std::string text(2 * size + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), size);
    text.pop_back();
    return text;
}

template <std::size_t size>
std::optional<std::array<Byte, size>> bytesFromHex(std::string_view text)
{
    std::array<Byte, size> bytes{};
    std::size_t length = 0;
    const int status = sodium_hex2bin(bytes.data(), size, text.data(), text.size(), nullptr, &length, nullptr);
    return status == 0 && length == size && text.size() == 2 * size ? std::optional(bytes) : std::nullopt;
}

}  // namespace

SigningKey newSigningKey()
{
    IRONLAB_EXPECTS(sodium_init() >= 0);
    std::array<Byte, crypto_sign_ed25519_PUBLICKEYBYTES> publicKey{};
    std::array<Byte, crypto_sign_ed25519_SECRETKEYBYTES> secretKey{};
    crypto_sign_ed25519_keypair(publicKey.data(), secretKey.data());
    return {hexOf(publicKey), hexOf(secretKey)};
}

std::optional<SigningKey> signingKeyOf(std::string_view secretKey)
{
    const auto bytes = bytesFromHex<crypto_sign_ed25519_SECRETKEYBYTES>(secretKey);
    if (!bytes)
        return std::nullopt;
    std::array<Byte, crypto_sign_ed25519_PUBLICKEYBYTES> publicKey{};
    crypto_sign_ed25519_sk_to_pk(publicKey.data(), bytes->data());
    return SigningKey{hexOf(publicKey), std::string(secretKey)};
}

std::string signatureOf(std::string_view text, std::string_view secretKey)
{
    const auto key = bytesFromHex<crypto_sign_ed25519_SECRETKEYBYTES>(secretKey);
    if (!key)
        return {};
    std::array<Byte, crypto_sign_ed25519_BYTES> signature{};
    crypto_sign_ed25519_detached(signature.data(), nullptr, bytesOf(text), text.size(), key->data());
    return hexOf(signature);
}

bool isSignatureOf(std::string_view text, std::string_view signature, std::string_view publicKey)
{
    const auto key = bytesFromHex<crypto_sign_ed25519_PUBLICKEYBYTES>(publicKey);
    const auto bytes = bytesFromHex<crypto_sign_ed25519_BYTES>(signature);
    return key && bytes
           && crypto_sign_ed25519_verify_detached(bytes->data(), bytesOf(text), text.size(), key->data()) == 0;
}

std::string hmacSha256Hex(std::string_view key, std::string_view text)
{
    crypto_auth_hmacsha256_state state;
    std::array<Byte, crypto_auth_hmacsha256_BYTES> mac{};
    crypto_auth_hmacsha256_init(&state, bytesOf(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytesOf(text), text.size());
    crypto_auth_hmacsha256_final(&state, mac.data());
    return hexOf(mac);
}

Ticket ticketFor(std::string_view secret, std::string_view assignment, std::string_view student)
{
    // A line break cannot stand in either, so no two pairs have the same text.
    const std::string text = std::string(assignment) + '\n' + studentKey(student);
    const std::uint64_t seed = *seedOfToken(receiptCode(hmacSha256Hex(secret, text)));
    return {checkedToken(seed), seed};
}

}  // namespace ironlab::lab
