// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/json_parser.h"

#include <ironlab/base/utf8.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool startsValue(char c)
{
    constexpr std::string_view kFirstCharacters = "\"'{[-+.";
    return kFirstCharacters.find(c) != std::string_view::npos || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
           || (c >= 'A' && c <= 'Z');
}

}  // namespace

JsonParser::JsonParser(JsonDocument& document, const JsonLimits& limits)
    : m_document(document),
      m_limits(limits),
      m_text(document.m_text)
{
}

bool JsonParser::run()
{
    m_document.m_nodes.reserve(m_text.size() / 16 + 1);
    m_document.m_nodes.emplace_back();
    if (!checkEncoding())
        return false;
    skipBlanks();
    if (atEnd())
        return fault(m_at, 0, "an empty file", "a JSON document",
                     "write the document, or restore the file from a copy");
    if (!readValue(0, 1))
        return false;
    skipBlanks();
    if (!atEnd())
        fault(m_at, 0, shownHere() + " after the end of the document", "nothing more",
              "remove what follows, or look for a bracket that closes too early");
    return true;
}

bool JsonParser::checkEncoding()
{
    if (m_text.starts_with(kByteOrderMark)) {
        fault(0, 0, "a byte order mark", "UTF-8 without one", "save the file as \"UTF-8\", not \"UTF-8 with BOM\"");
        m_at = kByteOrderMark.size();
    }
    const std::size_t valid = validUtf8Prefix(m_text);
    if (valid == m_text.size())
        return true;
    const bool isUtf16 = m_text.starts_with("\xFF\xFE") || m_text.starts_with("\xFE\xFF");
    fault(valid, 0, isUtf16 ? "UTF-16" : "a byte that is not UTF-8, " + excerpt(m_text.substr(valid, 1)), "UTF-8 text",
          "save the file again with the encoding set to UTF-8");
    // Inside strings such a byte does no harm to the search for further faults.
    return !isUtf16;
}

std::optional<JsonParser::Node> JsonParser::addNode(Node parent, Node previous)
{
    auto& nodes = m_document.m_nodes;
    if (nodes.size() >= m_limits.values) {
        fault(m_at, parent, "more than " + std::to_string(m_limits.values) + " values", "a file of ordinary size",
              "split the file, or check that it is the one you meant");
        return std::nullopt;
    }
    const auto node = static_cast<Node>(nodes.size());
    nodes.emplace_back().parent = parent;
    if (previous != 0)
        nodes[previous].next = node;
    nodes[node].ordinal = nodes[parent].size++;
    nodes[node].place = static_cast<std::uint32_t>(m_at);
    return node;
}

bool JsonParser::readValue(Node node, int depth)
{
    m_document.m_nodes[node].place = static_cast<std::uint32_t>(m_at);
    switch (const char c = peek()) {
    case '{': return depth > m_limits.depth ? skipTooDeep(node) : readObject(node, depth);
    case '[': return depth > m_limits.depth ? skipTooDeep(node) : readArray(node, depth);
    case '"':
    case '\'': return readString(node);
    default:
        if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.')
            readNumber(node);
        else if (startsValue(c))
            readWord(node);
        else
            return unexpectedHere(node, "a value");
        return true;
    }
}

bool JsonParser::skipTooDeep(Node node)
{
    fault(m_at, node, "brackets nested deeper than " + std::to_string(m_limits.depth),
          "at most " + std::to_string(m_limits.depth) + " levels",
          "nest less; no file of the lab needs so many levels");
    m_document.m_nodes[node].isFaulty = true;
    std::size_t open = 0;
    bool isInString = false;
    for (; !atEnd(); ++m_at) {
        const char c = m_text[m_at];
        if (isInString) {
            if (c == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            isInString = c != '"';
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' || c == '[') {
            ++open;
        } else if ((c == '}' || c == ']') && --open == 0) {
            ++m_at;
            return true;
        }
    }
    return false;
}

bool JsonParser::readObject(Node node, int depth)
{
    m_document.m_nodes[node].kind = JsonKind::Object;
    ++m_at;
    Node previous = 0;
    for (bool ended = false;;) {
        if (!endOfContainer(node, '}', ended))
            return false;
        if (ended)
            break;
        if (!readMember(node, previous, depth))
            return false;
    }
    findRepeatedKeys(node);
    return true;
}

bool JsonParser::readArray(Node node, int depth)
{
    m_document.m_nodes[node].kind = JsonKind::Array;
    ++m_at;
    Node previous = 0;
    for (bool ended = false;;) {
        if (!endOfContainer(node, ']', ended))
            return false;
        if (ended)
            return true;
        if (!readElement(node, previous, depth))
            return false;
    }
}

// Stands before the first member or after one: passes the comma that belongs there, or the closing bracket.
bool JsonParser::endOfContainer(Node node, char close, bool& ended)
{
    skipBlanks();
    const bool isFirst = m_document.m_nodes[node].size == 0;
    const std::string closing(1, close);
    if (peek() == ',' && !isFirst) {
        const std::size_t comma = m_at++;
        skipBlanks();
        if (peek() == close)
            fault(comma, node, "a comma before \"" + closing + '"', "the last entry without a comma behind it",
                  "remove the comma");
    } else if (!isFirst && !atEnd() && (close == '}' ? peek() == '"' : startsValue(peek()))) {
        fault(m_at, node, shownHere() + " right after an entry", "a comma between two entries",
              "put a comma before it");
    } else if (!isFirst && peek() != close) {
        return unexpectedHere(node, "a comma or \"" + closing + '"');
    }
    ended = peek() == close;
    m_at += ended ? 1U : 0U;
    return true;
}

bool JsonParser::readMember(Node object, Node& previous, int depth)
{
    const auto member = addNode(object, previous);
    if (!member || !readKey(object, *member))
        return false;
    previous = *member;
    skipBlanks();
    if (peek() != ':')
        return unexpectedHere(*member, "a colon after the key");
    ++m_at;
    skipBlanks();
    return readValue(*member, depth + 1);
}

bool JsonParser::readElement(Node array, Node& previous, int depth)
{
    const auto element = addNode(array, previous);
    if (!element)
        return false;
    previous = *element;
    return readValue(*element, depth + 1);
}

bool JsonParser::readKey(Node object, Node member)
{
    auto& nodes = m_document.m_nodes;
    const std::size_t place = m_at;
    nodes[member].keyPlace = static_cast<std::uint32_t>(place);
    if (peek() == '"' || peek() == '\'') {
        std::uint32_t offset = 0;
        std::uint32_t size = 0;
        if (!readStringContent(object, peek(), offset, size))
            return false;
        nodes[member].key = offset;
        nodes[member].keySize = size;
        return true;
    }
    const std::string_view bare = word();
    if (bare.empty())
        return unexpectedHere(object, "a key in double quotes or \"}\"");
    nodes[member].key = static_cast<std::uint32_t>(place);
    nodes[member].keySize = static_cast<std::uint32_t>(bare.size());
    m_at += bare.size();
    fault(place, object, "the key " + std::string(bare) + " without quotes", "a key in double quotes",
          "write \"" + std::string(bare) + '"');
    return true;
}

void JsonParser::findRepeatedKeys(Node object)
{
    auto& nodes = m_document.m_nodes;
    const auto keyOf = [this](Node node) {
        const auto& member = m_document.m_nodes[node];
        return m_document.slice(member.key, member.keySize);
    };
    const auto report = [&](Node earlier, Node later) {
        nodes[later].isRepeated = true;
        const std::size_t line =
            static_cast<std::size_t>(m_document.faultAt(nodes[earlier].keyPlace, {}, {}, {}, {}).line);
        fault(nodes[later].keyPlace, later, "the key " + excerpt(keyOf(later)) + " again", "each key once in an object",
              "remove it, or the one in line " + std::to_string(line));
    };
    constexpr std::uint32_t kFew = 12;
    std::vector<Node> members;
    if (nodes[object].size <= kFew) {
        for (Node later = object + 1, i = 0; i < nodes[object].size; ++i, later = nodes[later].next) {
            for (Node earlier = object + 1; earlier != later; earlier = nodes[earlier].next) {
                if (nodes[earlier].keySize == nodes[later].keySize && keyOf(earlier) == keyOf(later)) {
                    report(earlier, later);
                    break;
                }
            }
        }
        return;
    }
    for (Node member = object + 1; member != 0; member = nodes[member].next)
        members.push_back(member);
    std::stable_sort(members.begin(), members.end(), [&](Node a, Node b) { return keyOf(a) < keyOf(b); });
    for (std::size_t i = 1, first = 0; i < members.size(); ++i) {
        if (keyOf(members[first]) == keyOf(members[i]))
            report(members[first], members[i]);
        else
            first = i;
    }
}

bool JsonParser::fault(std::size_t place, Node node, std::string found, std::string expected, std::string fix)
{
    if (m_document.m_faults.size() >= kMostFaults) {
        m_hasEnoughFaults = true;
        return false;
    }
    const std::string pointer = JsonValue(&m_document, node).pointer();
    m_document.m_faults.push_back(
        m_document.faultAt(place, pointer, std::move(found), std::move(expected), std::move(fix)));
    return false;
}

bool JsonParser::unexpectedHere(Node node, std::string expected)
{
    if (atEnd())
        return fault(m_at, node, "the end of the file", std::move(expected),
                     "close every bracket and quote; the file may have been cut short");
    return fault(m_at, node, shownHere(), std::move(expected), "look at this character and the one before it");
}

std::string JsonParser::shownHere() const
{
    if (const std::string_view bare = word(); !bare.empty())
        return excerpt(bare);
    return excerpt(m_text.substr(m_at, std::max<std::size_t>(1, utf8SequenceLength(m_text.substr(m_at)))));
}

}  // namespace ironlab::lab
