// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/plain_bytes.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/decimal_text.h>
#include <ironlab/base/utf8.h>
#include <ironlab/lab/json_writer.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace ironlab::lab {
namespace {

void appendInteger(std::string& text, std::int64_t value)
{
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    text.append(buffer.data(), end);
}

void appendEscape(std::string& text, char c)
{
    constexpr std::string_view kShort = "\b\t\n\f\r\"\\";
    constexpr std::string_view kLetters = "btnfr\"\\";
    constexpr std::string_view kDigits = "0123456789abcdef";
    if (const std::size_t index = kShort.find(c); index != std::string_view::npos) {
        text += '\\';
        text += kLetters[index];
        return;
    }
    const auto value = static_cast<unsigned char>(c);
    text += "\\u00";
    text += kDigits[value >> 4U];
    text += kDigits[value & 0x0FU];
}

/// A member by the first bytes of its key, of which most keys differ: as a number, in the order of the bytes.
struct SortedMember {
    std::uint64_t start = 0;
    const PayloadMember* member = nullptr;
};

SortedMember sortedMember(const PayloadMember& member)
{
    std::uint64_t start = 0;
    for (std::size_t i = 0; i < sizeof start; ++i)
        start = start << 8U | (i < member.key.size() ? static_cast<unsigned char>(member.key[i]) : 0U);
    return {start, &member};
}

bool precedes(const SortedMember& a, const SortedMember& b)
{
    constexpr std::uint64_t kHighs = 0x8080808080808080U;
    const bool isAscii = ((a.start | b.start) & kHighs) == 0;
    return isAscii && a.start != b.start ? a.start < b.start : precedesInUtf16(a.member->key, b.member->key);
}

void appendMembers(std::string& text, const SortedMember* begin, const SortedMember* end)
{
    text += '{';
    for (const SortedMember* each = begin; each != end; ++each) {
        if (each != begin)
            text += ',';
        appendJsonString(text, each->member->key);
        text += ':';
        appendCanonicalJson(text, each->member->value);
    }
    text += '}';
}

void appendCanonicalObject(std::string& text, const Payload::Object& members)
{
    constexpr std::size_t kUsual = 32;
    std::array<SortedMember, kUsual> few;
    std::vector<SortedMember> many(members.size() > kUsual ? members.size() : 0);
    SortedMember* const begin = many.empty() ? few.data() : many.data();
    SortedMember* const end = std::transform(members.begin(), members.end(), begin, sortedMember);
    std::sort(begin, end, precedes);
    appendMembers(text, begin, end);
}

}  // namespace

bool precedesInUtf16(std::string_view a, std::string_view b)
{
    const auto [differA, differB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (differA == a.end() || differB == b.end())
        return differB != b.end();
    const auto byteA = static_cast<unsigned char>(*differA);
    const auto byteB = static_cast<unsigned char>(*differB);
    // UTF-8 sorts by code point. UTF-16 differs only where surrogates (lead bytes from 0xF0) meet U+E000 to U+FFFF
    // (lead bytes 0xEE and 0xEF): there the surrogates come first.
    if (std::min(byteA, byteB) >= 0xEEU && (byteA >= 0xF0U) != (byteB >= 0xF0U))
        return byteA > byteB;
    return byteA < byteB;
}

void appendJsonString(std::string& text, std::string_view value)
{
    text += '"';
    for (std::size_t plain = plainPrefix(value); !value.empty(); plain = plainPrefix(value)) {
        text.append(value.data(), plain);
        value.remove_prefix(plain);
        if (value.empty())
            break;
        appendEscape(text, value.front());
        value.remove_prefix(1);
    }
    text += '"';
}

void appendCanonicalJson(std::string& text, const Payload& payload)
{
    if (const auto* const value = payload.asText()) {
        appendJsonString(text, *value);
    } else if (const auto number = payload.asInteger()) {
        appendInteger(text, *number);
    } else if (const auto truth = payload.asBoolean()) {
        text += *truth ? "true" : "false";
    } else if (const auto* const elements = payload.asArray()) {
        text += '[';
        for (std::size_t i = 0; i < elements->size(); ++i) {
            if (i > 0)
                text += ',';
            appendCanonicalJson(text, (*elements)[i]);
        }
        text += ']';
    } else {
        appendCanonicalObject(text, *payload.asObject());
    }
}

std::string canonicalJson(const Payload& payload)
{
    std::string text;
    appendCanonicalJson(text, payload);
    return text;
}

JsonWriter::JsonWriter(Layout layout) : m_layout(layout) {}

void JsonWriter::newLine()
{
    m_text += '\n';
    m_text.append(2 * m_levels.size(), ' ');
}

// Passes the comma and the blanks before a member or an element.
void JsonWriter::beginEntry()
{
    IRONLAB_EXPECTS(!m_levels.empty());
    Level& level = m_levels.back();
    if (!level.isEmpty)
        m_text += ',';
    if (m_layout == Layout::Indented) {
        if (!level.isLine)
            newLine();
        else if (!level.isEmpty)
            m_text += ' ';
    }
    level.isEmpty = false;
}

void JsonWriter::beginValue()
{
    if (m_levels.empty())
        IRONLAB_EXPECTS(m_text.empty());
    else if (m_levels.back().isObject)
        IRONLAB_EXPECTS(m_keyIsWritten);
    else
        beginEntry();
    m_keyIsWritten = false;
}

JsonWriter& JsonWriter::begin(char bracket, bool isObject, Shape shape)
{
    beginValue();
    const bool isLine = shape == Shape::Line || (!m_levels.empty() && m_levels.back().isLine);
    m_text += bracket;
    m_levels.push_back({isObject, isLine, true});
    return *this;
}

JsonWriter& JsonWriter::end(char bracket, bool isObject)
{
    IRONLAB_EXPECTS(!m_levels.empty() && m_levels.back().isObject == isObject && !m_keyIsWritten);
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (m_layout == Layout::Indented && !level.isEmpty && !level.isLine)
        newLine();
    m_text += bracket;
    return *this;
}

JsonWriter& JsonWriter::beginObject(Shape shape)
{
    return begin('{', true, shape);
}

JsonWriter& JsonWriter::endObject()
{
    return end('}', true);
}

JsonWriter& JsonWriter::beginArray(Shape shape)
{
    return begin('[', false, shape);
}

JsonWriter& JsonWriter::endArray()
{
    return end(']', false);
}

JsonWriter& JsonWriter::key(std::string_view key)
{
    IRONLAB_EXPECTS(!m_levels.empty() && m_levels.back().isObject && !m_keyIsWritten);
    beginEntry();
    appendJsonString(m_text, sanitizedUtf8(key));
    m_text += m_layout == Layout::Indented ? ": " : ":";
    m_keyIsWritten = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view value)
{
    beginValue();
    if (validUtf8Prefix(value) == value.size())
        appendJsonString(m_text, value);
    else
        appendJsonString(m_text, sanitizedUtf8(value));
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value)
{
    beginValue();
    appendInteger(m_text, value);
    return *this;
}

JsonWriter& JsonWriter::number(double value)
{
    beginValue();
    m_text += decimalText(value);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value)
{
    beginValue();
    m_text += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null()
{
    beginValue();
    m_text += "null";
    return *this;
}

JsonWriter& JsonWriter::payload(const Payload& value)
{
    if (const auto* const text = value.asText())
        return string(*text);
    if (const auto number = value.asInteger())
        return integer(*number);
    if (const auto truth = value.asBoolean())
        return boolean(*truth);
    if (const auto* const elements = value.asArray()) {
        beginArray(Shape::Line);
        for (const Payload& element : *elements)
            payload(element);
        return endArray();
    }
    beginObject(Shape::Line);
    for (const PayloadMember& member : *value.asObject())
        key(member.key).payload(member.value);
    return endObject();
}

std::string JsonWriter::finish()
{
    IRONLAB_EXPECTS(m_levels.empty() && !m_text.empty());
    if (m_layout == Layout::Indented)
        m_text += '\n';
    return std::exchange(m_text, {});
}

}  // namespace ironlab::lab
