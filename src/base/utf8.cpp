// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/utf8.h>

#include <cstdint>
#include <cstring>

namespace ironlab {
namespace {

unsigned byteAt(std::string_view text, std::size_t index)
{
    return static_cast<unsigned char>(text[index]);
}

bool isContinuation(std::string_view text, std::size_t index)
{
    return index < text.size() && (byteAt(text, index) & 0xC0U) == 0x80U;
}

// Length of the leading run of ASCII, eight bytes at a time: most text is nothing else.
std::size_t asciiPrefix(std::string_view text)
{
    std::size_t length = 0;
    while (length + 8 <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + length, sizeof word);
        if ((word & 0x8080808080808080U) != 0)
            break;
        length += 8;
    }
    while (length < text.size() && byteAt(text, length) < 0x80U)
        ++length;
    return length;
}

}  // namespace

std::size_t utf8SequenceLength(std::string_view text)
{
    if (text.empty())
        return 0;
    const unsigned lead = byteAt(text, 0);
    if (lead < 0x80U)
        return 1;
    if (lead < 0xC2U || lead > 0xF4U || !isContinuation(text, 1))
        return 0;
    if (lead < 0xE0U)
        return 2;
    // The second byte excludes overlong forms, surrogates and everything past U+10FFFF (Unicode 15, table 3-7).
    const unsigned second = byteAt(text, 1);
    const bool outside = (lead == 0xE0U && second < 0xA0U) || (lead == 0xEDU && second > 0x9FU)
                         || (lead == 0xF0U && second < 0x90U) || (lead == 0xF4U && second > 0x8FU);
    if (outside || !isContinuation(text, 2))
        return 0;
    if (lead < 0xF0U)
        return 3;
    return isContinuation(text, 3) ? 4 : 0;
}

std::size_t validUtf8Prefix(std::string_view text)
{
    std::size_t length = 0;
    for (;;) {
        length += asciiPrefix(text.substr(length));
        const std::size_t sequence = utf8SequenceLength(text.substr(length));
        if (sequence == 0)
            return length;
        length += sequence;
    }
}

std::string sanitizedUtf8(std::string_view text)
{
    if (validUtf8Prefix(text) == text.size())
        return std::string(text);
    std::string clean;
    clean.reserve(text.size());
    for (;;) {
        const std::size_t valid = validUtf8Prefix(text);
        clean.append(text.substr(0, valid));
        text.remove_prefix(valid);
        if (text.empty())
            return clean;
        clean.append("\xEF\xBF\xBD");
        text.remove_prefix(1);
    }
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    IRONLAB_EXPECTS(codePoint < 0xD800U || (codePoint > 0xDFFFU && codePoint <= 0x10FFFFU));
    const auto put = [&text](std::uint32_t byte) {
        text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    const std::uint32_t value = codePoint;
    if (value < 0x80U) {
        put(value);
    } else if (value < 0x800U) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000U) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

std::size_t codePointCount(std::string_view text)
{
    std::size_t count = 0;
    for (const char byte : text)
        count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
}

}  // namespace ironlab
