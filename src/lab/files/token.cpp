// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/lab/seal.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned kDigits = 8;  ///< of five bits each
constexpr unsigned kDigitBits = 5;
constexpr unsigned kDigitMask = 31;

/// Crockford's reading of a letter: I and L are 1, O is 0.
std::optional<unsigned> digitOf(char c)
{
    if (c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
    if (c == 'I' || c == 'L')
        c = '1';
    if (c == 'O')
        c = '0';
    const std::size_t place = kAlphabet.find(c);
    return place == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(place));
}

bool isBetweenDigits(char c)
{
    return c == '-' || c == ' ';
}

/// Times x in the field of 32 elements.
unsigned timesX(unsigned element)
{
    constexpr unsigned kOverflow = 0b100000;
    constexpr unsigned kModulus = 0b100101;
    const unsigned doubled = element << 1U;
    return (doubled & kOverflow) != 0 ? doubled ^ kModulus : doubled;
}

unsigned digitAt(std::uint64_t seed, unsigned place)
{
    return static_cast<unsigned>(seed >> (kDigitBits * (kDigits - 1 - place))) & kDigitMask;
}

unsigned checkOf(std::uint64_t seed)
{
    unsigned sum = 0;
    for (unsigned place = 0; place < kDigits; ++place) {
        unsigned term = digitAt(seed, place);
        for (unsigned power = 0; power <= place; ++power)
            term = timesX(term);
        sum ^= term;
    }
    return sum;
}

/// Letters and digits of a typed token, and the first that is none.
struct Typed {
    std::uint64_t seed = 0;
    std::size_t count = 0;
    unsigned last = 0;
    std::optional<char> stranger;

    explicit Typed(std::string_view token)
    {
        for (const char c : token) {
            if (isBetweenDigits(c))
                continue;
            const auto digit = digitOf(c);
            if (!digit && !stranger)
                stranger = c;
            last = digit.value_or(0);
            if (++count <= kDigits)
                seed = seed << kDigitBits | last;
        }
    }
    [[nodiscard]] bool hasCheck() const { return count == kDigits + 1; }
    [[nodiscard]] bool isToken() const
    {
        return !stranger && (count == kDigits || (hasCheck() && checkOf(seed) == last));
    }
};

}  // namespace

std::optional<std::uint64_t> seedOfToken(std::string_view token)
{
    const Typed typed(token);
    return typed.isToken() ? std::optional(typed.seed) : std::nullopt;
}

std::string tokenOfSeed(std::uint64_t seed)
{
    IRONLAB_EXPECTS(seed >> (kDigits * kDigitBits) == 0);
    std::string token;
    for (unsigned place = 0; place < kDigits; ++place) {
        token += kAlphabet[digitAt(seed, place)];
        if (place + 1 == kDigits / 2)
            token += '-';
    }
    return token;
}

std::string checkedToken(std::uint64_t seed)
{
    return tokenOfSeed(seed) + '-' + kAlphabet[checkOf(seed)];
}

std::string tokenTrouble(std::string_view token)
{
    const Typed typed(token);
    const std::string whole = std::to_string(kDigits + 1);
    if (typed.count == 0)
        return "Type the token that was issued to you: " + whole + " letters and digits.";
    if (typed.stranger) {
        const auto byte = static_cast<unsigned char>(*typed.stranger);
        const bool isShowable = byte > ' ' && byte < 127;
        return (isShowable ? "\u201c" + std::string(1, *typed.stranger) + "\u201d is in no token."
                           : std::string("There is a letter that is in no token."))
               + " Tokens are made of digits and the letters A to Z without I, L, O and U.";
    }
    if (typed.count != kDigits + 1)
        return "A token has " + whole + " letters and digits; this one has " + std::to_string(typed.count) + '.';
    return typed.isToken() ? std::string()
                           : "The last letter does not fit the others, so one of them is mistyped. Compare each.";
}

}  // namespace ironlab::lab
