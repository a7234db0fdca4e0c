// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/json_parser.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/base/utf8.h>

#include <algorithm>
#include <array>

namespace ironlab::lab {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || c == '+'
           || c == '-';
}

std::size_t digitRun(std::string_view text, std::size_t from)
{
    std::size_t at = from;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at - from;
}

struct Mend {
    std::string_view word;
    std::string_view expected;
    std::string_view fix;
};

// What people write from the habit of other languages, in lower case.
constexpr std::array kMends{
    Mend{"nan", "a finite number", "leave the key out where there is no number"},
    Mend{"-nan", "a finite number", "leave the key out where there is no number"},
    Mend{"inf", "a finite number", "write the largest number that is meant"},
    Mend{"-inf", "a finite number", "write the smallest number that is meant"},
    Mend{"+inf", "a finite number", "write the largest number that is meant"},
    Mend{"infinity", "a finite number", "write the largest number that is meant"},
    Mend{"-infinity", "a finite number", "write the smallest number that is meant"},
    Mend{"+infinity", "a finite number", "write the largest number that is meant"},
    Mend{"true", "true in lower case", "write true"},
    Mend{"false", "false in lower case", "write false"},
    Mend{"none", "a value", "leave the key out where there is no value"},
    Mend{"null", "a value", "leave the key out where there is no value"},
    Mend{"nil", "a value", "leave the key out where there is no value"},
    Mend{"undefined", "a value", "leave the key out where there is no value"},
};

const Mend* mendOf(std::string_view word)
{
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto* const mend =
        std::find_if(kMends.begin(), kMends.end(), [&](const Mend& candidate) { return candidate.word == lower; });
    return mend == kMends.end() ? nullptr : mend;
}

std::string fixOfNumber(std::string_view literal)
{
    if (literal.find_first_not_of("+-.0123456789eE") != std::string_view::npos)
        return "write a number with a unit in double quotes, and numbers in decimal digits";
    if (literal.starts_with('+'))
        return "remove the plus sign";
    if (literal.starts_with('.') || literal.starts_with("-."))
        return "put a 0 before the point";
    const std::string_view digits = literal.substr(literal.starts_with('-') ? 1 : 0);
    if (digits.size() > 1 && digits[0] == '0' && isDigit(digits[1]))
        return "remove the leading zero";
    return "write digits, then a point and digits if need be, then an exponent such as e6 if need be";
}

}  // namespace

bool isJsonNumber(std::string_view literal)
{
    std::size_t at = literal.starts_with('-') ? 1 : 0;
    const std::size_t whole = digitRun(literal, at);
    if (whole == 0 || (whole > 1 && literal[at] == '0'))
        return false;
    at += whole;
    if (at < literal.size() && literal[at] == '.') {
        const std::size_t fraction = digitRun(literal, at + 1);
        if (fraction == 0)
            return false;
        at += 1 + fraction;
    }
    if (at < literal.size() && (literal[at] == 'e' || literal[at] == 'E')) {
        ++at;
        if (at < literal.size() && (literal[at] == '+' || literal[at] == '-'))
            ++at;
        const std::size_t exponent = digitRun(literal, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == literal.size();
}

void JsonParser::skipBlanks()
{
    for (;;) {
        while (!atEnd()
               && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
            ++m_at;
        if ((peek() != '/' && peek() != '#') || !skipComment())
            return;
    }
}

bool JsonParser::skipComment()
{
    const std::string_view rest = m_text.substr(m_at);
    const bool isBlock = rest.starts_with("/*");
    if (!isBlock && !rest.starts_with("//") && !rest.starts_with('#'))
        return false;
    fault(m_at, 0, "a comment", "no comments, which JSON does not have", "remove the comment");
    const std::size_t end = isBlock ? rest.find("*/", 2) : rest.find('\n');
    m_at = end == std::string_view::npos ? m_text.size() : m_at + end + (isBlock ? 2 : 1);
    return true;
}

std::string_view JsonParser::word() const
{
    std::size_t end = m_at;
    while (end < m_text.size() && isWordCharacter(m_text[end]))
        ++end;
    return m_text.substr(m_at, end - m_at);
}

bool JsonParser::readString(Node node)
{
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
    if (!readStringContent(node, peek(), offset, size))
        return false;
    auto& value = m_document.m_nodes[node];
    value.kind = JsonKind::String;
    value.text = offset;
    value.textSize = size;
    return true;
}

bool JsonParser::readStringContent(Node node, char quote, std::uint32_t& offset, std::uint32_t& size)
{
    if (quote == '\'')
        fault(m_at, node, "a string in single quotes", "a string in double quotes", "write \" in place of '");
    const std::size_t begin = ++m_at;
    while (!atEnd() && m_text[m_at] != quote && m_text[m_at] != '\\'
           && static_cast<unsigned char>(m_text[m_at]) >= 0x20U)
        ++m_at;
    offset = static_cast<std::uint32_t>(begin);
    size = static_cast<std::uint32_t>(m_at - begin);
    if (peek() == quote) {
        ++m_at;
        return true;
    }
    return readEscapes(node, quote, offset, size);
}

// The slow path: what was read so far is a prefix, and the rest is copied with its escapes resolved.
bool JsonParser::readEscapes(Node node, char quote, std::uint32_t& offset, std::uint32_t& size)
{
    std::string& content = m_document.m_unescaped;
    const std::size_t start = content.size();
    content.append(m_text.substr(offset, size));
    for (; peek() != quote;) {
        if (atEnd() || m_text[m_at] == '\n')
            return fault(m_at, node,
                         atEnd() ? "the end of the file inside a string" : "the end of the line inside a string",
                         "a closing quote",
                         atEnd() ? "close the string with a double quote; the file may have been cut short"
                                 : "close the string with a double quote; a line break inside is written \\n");
        const char c = m_text[m_at];
        if (c == '\\') {
            readEscape(node);
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x20U)
            fault(m_at, node, "the control character " + excerpt(m_text.substr(m_at, 1)) + " inside a string",
                  "printable text", c == '\t' ? "write \\t in its place" : "write it as an escape such as \\u0001");
        content.push_back(c);
        ++m_at;
    }
    ++m_at;
    offset = static_cast<std::uint32_t>(m_text.size() + start);
    size = static_cast<std::uint32_t>(content.size() - start);
    return true;
}

void JsonParser::readEscape(Node node)
{
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    const std::size_t place = m_at++;
    if (atEnd())
        return;
    if (peek() == 'u') {
        if (const auto codePoint = readUnicodeEscape())
            appendUtf8(m_document.m_unescaped, *codePoint);
        else
            fault(place, node, "the escape " + excerpt(m_text.substr(place, std::min(m_at, m_text.size()) - place)),
                  "\\u and four hexadecimal digits of a character, or a pair of surrogates",
                  "write the character itself; the file is UTF-8");
        return;
    }
    const std::size_t letter = kLetters.find(peek());
    if (letter == std::string_view::npos) {
        fault(place, node, "the escape \\" + std::string(m_text.substr(m_at, utf8SequenceLength(m_text.substr(m_at)))),
              "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", "write \\\\ for a backslash");
        return;
    }
    m_document.m_unescaped.push_back(kMeanings[letter]);
    ++m_at;
}

std::optional<std::uint32_t> JsonParser::readHexDigits()
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        const char c = peek();
        const std::size_t digit = kDigits.find((c >= 'A' && c <= 'F') ? static_cast<char>(c - 'A' + 'a') : c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        value = value * 16U + static_cast<std::uint32_t>(digit);
    }
    return value;
}

std::optional<char32_t> JsonParser::readUnicodeEscape()
{
    ++m_at;
    const auto first = readHexDigits();
    if (!first || (*first >= 0xDC00U && *first <= 0xDFFFU))
        return std::nullopt;
    if (*first < 0xD800U || *first > 0xDBFFU)
        return static_cast<char32_t>(*first);
    if (!m_text.substr(m_at).starts_with("\\u"))
        return std::nullopt;
    m_at += 2;
    const auto second = readHexDigits();
    if (!second || *second < 0xDC00U || *second > 0xDFFFU)
        return std::nullopt;
    return static_cast<char32_t>(0x10000U + ((*first - 0xD800U) << 10U) + (*second - 0xDC00U));
}

void JsonParser::readNumber(Node node)
{
    const std::string_view literal = word();
    const std::size_t place = m_at;
    auto& value = m_document.m_nodes[node];
    value.kind = JsonKind::Number;
    value.text = static_cast<std::uint32_t>(m_at);
    value.textSize = static_cast<std::uint32_t>(literal.size());
    m_at += literal.size();
    if (isJsonNumber(literal)) {
        // Up to 300 characters without an exponent no number is out of range.
        const bool isTame = literal.size() < 300 && literal.find_first_of("eE") == std::string_view::npos;
        if (isTame || jsonNumber(literal))
            return;
        fault(place, node, std::string(literal.substr(0, 40)), "a finite number",
              "write a number smaller than 1.8e308 in magnitude");
    } else if (const Mend* const mend = mendOf(literal)) {
        fault(place, node, std::string(literal), std::string(mend->expected), std::string(mend->fix));
    } else {
        fault(place, node, excerpt(literal), "a number as JSON writes it, such as 0.5 or 1e6", fixOfNumber(literal));
    }
    value.isFaulty = true;
}

void JsonParser::readWord(Node node)
{
    const std::string_view bare = word();
    const std::size_t place = m_at;
    auto& value = m_document.m_nodes[node];
    value.text = static_cast<std::uint32_t>(m_at);
    value.textSize = static_cast<std::uint32_t>(bare.size());
    value.kind = bare == "null" ? JsonKind::Null : JsonKind::Boolean;
    m_at += bare.size();
    if (bare == "true" || bare == "false" || bare == "null")
        return;
    value.isFaulty = true;
    if (const Mend* const mend = mendOf(bare))
        fault(place, node, std::string(bare), std::string(mend->expected), std::string(mend->fix));
    else
        fault(place, node, excerpt(bare) + " without quotes", "a value", "put text in double quotes");
}

}  // namespace ironlab::lab
