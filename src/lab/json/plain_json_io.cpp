// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/plain_bytes.h"
#include "lab/json/plain_json.h"
#include "lab/ledger/payload_keys.h"

#include <ironlab/base/utf8.h>

#include <charconv>
#include <utility>

namespace ironlab::lab {
namespace {

/// So many members of an object have room from the start. Designs and results have about as many.
constexpr std::size_t kUsualMembers = 24;

}  // namespace

PlainJson::PlainJson(std::string_view text, const JsonLimits& limits) : m_text(text), m_limits(limits) {}

bool PlainJson::isAcceptable() const
{
    return m_text.size() <= m_limits.bytes && m_text.starts_with('{') && validUtf8Prefix(m_text) == m_text.size();
}

void PlainJson::skipBlanks()
{
    while (m_at < m_text.size()
           && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
        ++m_at;
}

bool PlainJson::isNext(char c)
{
    skipBlanks();
    return m_at < m_text.size() && m_text[m_at] == c;
}

bool PlainJson::pass(char expected)
{
    const bool isThere = isNext(expected);
    m_at += isThere ? 1U : 0U;
    return isThere;
}

bool PlainJson::isAtEnd()
{
    skipBlanks();
    return m_at == m_text.size();
}

bool PlainJson::passWord(std::string_view word)
{
    const bool isThere = m_text.substr(m_at).starts_with(word);
    m_at += isThere ? word.size() : 0U;
    return isThere;
}

bool PlainJson::passKey(std::string_view key)
{
    skipBlanks();
    const std::string_view rest = m_text.substr(m_at);
    if (!rest.starts_with('"') || !rest.substr(1).starts_with(key) || !rest.substr(1 + key.size()).starts_with('"'))
        return false;
    m_at += key.size() + 2;
    return countsValue() && pass(':');
}

bool PlainJson::readText(std::string_view& content)
{
    if (!pass('"'))
        return false;
    content = m_text.substr(m_at, plainPrefix(m_text.substr(m_at)));
    m_at += content.size();
    if (m_at == m_text.size())
        return false;
    return m_text[m_at] == '"' ? passWord("\"") : readEscaped(content);
}

// Stands at the first character that is no plain one; `content` is what was before it.
bool PlainJson::readEscaped(std::string_view& content)
{
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    m_unescaped.assign(content);
    while (m_at < m_text.size() && m_text[m_at] == '\\' && m_at + 1 < m_text.size()) {
        const std::size_t letter = kLetters.find(m_text[m_at + 1]);
        if (letter == std::string_view::npos)
            return false;
        m_unescaped.push_back(kMeanings[letter]);
        m_at += 2;
        const std::string_view plain = m_text.substr(m_at, plainPrefix(m_text.substr(m_at)));
        m_unescaped.append(plain);
        m_at += plain.size();
    }
    content = m_unescaped;
    return passWord("\"");
}

bool PlainJson::readName(std::string& content)
{
    std::string_view text;
    if (!readText(text) || text.empty())
        return false;
    content = text;
    return true;
}

bool PlainJson::readInteger(std::int64_t& value, std::int64_t lowest)
{
    skipBlanks();
    const char* const begin = m_text.data() + m_at;
    const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), value);
    const std::string_view digits(begin, static_cast<std::size_t>(end - begin));
    const bool isPlain =
        error == std::errc{} && (digits == "0" || !digits.starts_with('0')) && !digits.starts_with("-0");
    m_at += digits.size();
    // A point or an exponent would make it another number.
    const bool ends =
        m_at < m_text.size() && std::string_view(",]} \n\r\t").find(m_text[m_at]) != std::string_view::npos;
    return isPlain && ends && value >= lowest && value <= Payload::kLargestInteger;
}

bool PlainJson::readPayload(Payload& value, int depth)
{
    return isNext('{') && readValue(value, depth);
}

bool PlainJson::readValue(Payload& value, int depth)
{
    skipBlanks();
    switch (m_at < m_text.size() ? m_text[m_at] : '\0') {
    case '{': return depth <= m_limits.depth && readMembers(value, depth);
    case '[': return depth <= m_limits.depth && readElements(value, depth);
    case 't': value = Payload::boolean(true); return passWord("true");
    case 'f': value = Payload::boolean(false); return passWord("false");
    case '"': {
        std::string_view content;
        if (!readText(content))
            return false;
        value = Payload::text(content);
        return true;
    }
    default: break;
    }
    std::int64_t number = 0;
    if (!readInteger(number, -Payload::kLargestInteger))
        return false;
    value = Payload::integer(number);
    return true;
}

bool PlainJson::readMembers(Payload& value, int depth)
{
    Payload::Object members;
    pass('{');
    if (!isNext('}')) {
        members.reserve(kUsualMembers);
        do {
            std::string_view key;
            if (!countsValue() || !readText(key) || !pass(':'))
                return false;
            PayloadMember& member = members.emplace_back(PayloadMember{std::string(key), Payload()});
            if (!readValue(member.value, depth + 1))
                return false;
        } while (pass(','));
    }
    if (!pass('}') || hasRepeatedKey(members))
        return false;
    value = Payload::object(std::move(members));
    return true;
}

bool PlainJson::readElements(Payload& value, int depth)
{
    Payload::Array elements;
    pass('[');
    if (!isNext(']')) {
        do {
            if (!countsValue() || !readValue(elements.emplace_back(), depth + 1))
                return false;
        } while (pass(','));
    }
    if (!pass(']'))
        return false;
    value = Payload::array(std::move(elements));
    return true;
}

}  // namespace ironlab::lab
