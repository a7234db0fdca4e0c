// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/json_document.h>
#include <ironlab/lab/payload.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace ironlab::lab {

/// Reads JSON that is as the lab writes it, in one pass, without a tree and without places. Each function passes what it
/// names and blanks before it, and returns false at the first thing that is not so: then nothing is wrong yet, and the
/// text is for `JsonDocument`, which can tell. What is read here, it would read alike and without a fault.
class PlainJson {
public:
    /// Both outlive the object.
    PlainJson(std::string_view text, const JsonLimits& limits);

    /// A text within the limits and in UTF-8, without a mark before it.
    [[nodiscard]] bool isAcceptable() const;

    bool pass(char expected);
    /// A key and its colon. Where another key stands, nothing is passed.
    bool passKey(std::string_view key);
    /// Whether the next character is this one; it stays.
    [[nodiscard]] bool isNext(char c);
    /// Nothing but blanks is left.
    [[nodiscard]] bool isAtEnd();

    /// The content of a string. The view holds until the next string is read.
    bool readText(std::string_view& content);
    /// A string that is not empty.
    bool readName(std::string& content);
    /// A whole number from `lowest` to 2^53 - 1.
    bool readInteger(std::int64_t& value, std::int64_t lowest);
    /// An object that stands `depth` levels deep, the root being 1.
    bool readPayload(Payload& value, int depth);

private:
    bool readValue(Payload& value, int depth);
    bool readMembers(Payload& value, int depth);
    bool readElements(Payload& value, int depth);
    bool readEscaped(std::string_view& content);
    bool passWord(std::string_view word);
    bool countsValue() { return ++m_values < m_limits.values; }
    void skipBlanks();

    std::string_view m_text;
    const JsonLimits& m_limits;
    std::size_t m_at = 0;
    std::size_t m_values = 1;
    std::string m_unescaped;
};

}  // namespace ironlab::lab
