// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/files/foreign_file.h"
#include "lab/json/json_parser.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/file_fault.h>
#include <ironlab/base/utf8.h>
#include <ironlab/lab/json_document.h>

#include <algorithm>
#include <fstream>

namespace ironlab::lab {
namespace {

std::string megabytes(std::size_t bytes)
{
    return std::to_string((bytes + (std::size_t{1} << 20U) - 1) >> 20U) + " MiB";
}

Faults fileFault(std::string file, std::string found, std::string expected, std::string fix)
{
    return {faultOfFile(std::move(file), std::move(found), std::move(expected), std::move(fix))};
}

Faults tooLarge(std::string file, std::string size, std::size_t limit)
{
    return fileFault(std::move(file), std::move(size), "at most " + megabytes(limit),
                     "check that this is the file you meant; the lab's own files are far smaller");
}

// Part of an RFC 6901 pointer: "~" and "/" are escaped.
std::string pointerToken(std::string_view key)
{
    std::string token = "/";
    for (const char c : sanitizedUtf8(key)) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

}  // namespace

std::string_view noun(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Null: return "nothing (null)";
    case JsonKind::Boolean: return "true or false";
    case JsonKind::Number: return "a number";
    case JsonKind::String: return "a text";
    case JsonKind::Array: return "a list";
    case JsonKind::Object: return "an object";
    }
    return "";
}

JsonDocument::JsonDocument(std::string file, std::string text) : m_file(std::move(file)), m_text(std::move(text)) {}

Expected<JsonDocument, Faults> JsonDocument::parse(std::string file, std::string text, const JsonLimits& limits)
{
    IRONLAB_EXPECTS(limits.bytes <= std::size_t{1} << 30U);
    if (text.size() > limits.bytes)
        return unexpected(tooLarge(std::move(file), megabytes(text.size()), limits.bytes));
    if (const std::string_view look = foreignFile(text); !look.empty())
        return unexpected(fileFault(std::move(file), std::string(look),
                                    "a ledger or another file of the lab, all of them text in JSON",
                                    "choose the file that was meant"));
    JsonDocument document(std::move(file), std::move(text));
    // What the lab writes has a value for about as many bytes; growing step by step would copy all of them several times.
    constexpr std::size_t kBytesAValue = 20;
    constexpr std::size_t kMostAtOnce = std::size_t{1} << 18U;
    document.m_nodes.reserve(std::min(document.m_text.size() / kBytesAValue + 1, kMostAtOnce));
    if (!JsonParser(document, limits).run()) {
        sortByPlace(document.m_faults);
        return unexpected(std::move(document.m_faults));
    }
    sortByPlace(document.m_faults);
    return document;
}

Expected<JsonDocument, Faults> JsonDocument::read(const std::filesystem::path& file, const JsonLimits& limits)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return unexpected(fileFault(file.string(), "no such file", "a file", "check the path and the spelling"));
    if (std::filesystem::is_directory(status))
        return unexpected(fileFault(file.string(), "a folder", "a file", "name a file inside the folder"));
    if (std::filesystem::is_regular_file(status)) {
        const auto size = std::filesystem::file_size(file, error);
        if (!error && size > limits.bytes)
            return unexpected(tooLarge(file.string(), megabytes(static_cast<std::size_t>(size)), limits.bytes));
    }
    std::ifstream stream(file, std::ios::binary);
    // One byte beyond the limit tells that a pipe or a growing file is too large.
    std::string text;
    constexpr std::size_t kBlock = std::size_t{1} << 16U;
    while (stream && text.size() <= limits.bytes) {
        const std::size_t before = text.size();
        text.resize(before + kBlock);
        stream.read(text.data() + before, static_cast<std::streamsize>(kBlock));
        text.resize(before + static_cast<std::size_t>(stream.gcount()));
    }
    if (!stream.is_open() || stream.bad())
        return unexpected(fileFault(file.string(), "a file that cannot be read", "a readable file",
                                    "check the file's permissions and the disk"));
    if (text.size() > limits.bytes)
        return unexpected(tooLarge(file.string(), "more than " + megabytes(limits.bytes), limits.bytes));
    return parse(file.string(), std::move(text), limits);
}

JsonValue JsonDocument::root() const
{
    return {this, 0};
}

std::string_view JsonDocument::slice(std::uint32_t offset, std::uint32_t size) const
{
    if (offset >= m_text.size() && !m_unescaped.empty())
        return std::string_view(m_unescaped).substr(offset - m_text.size(), size);
    return std::string_view(m_text).substr(offset, size);
}

Fault JsonDocument::faultAt(std::size_t offset, std::string pointer, std::string found, std::string expected,
                            std::string fix) const
{
    const std::string_view before = std::string_view(m_text).substr(0, offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineBreak = before.rfind('\n');
    const std::size_t lineStart = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
    const std::size_t column = 1 + codePointCount(before.substr(lineStart));
    return {m_file,
            static_cast<int>(line),
            static_cast<int>(column),
            std::move(pointer),
            std::move(found),
            std::move(expected),
            std::move(fix)};
}

JsonKind JsonValue::kind() const
{
    return m_document->m_nodes[m_node].kind;
}

std::string_view JsonValue::text() const
{
    const auto& node = m_document->m_nodes[m_node];
    return m_document->slice(node.text, node.textSize);
}

std::string_view JsonValue::key() const
{
    const auto& node = m_document->m_nodes[m_node];
    return m_document->slice(node.key, node.keySize);
}

bool JsonValue::isFaulty() const
{
    return m_document->m_nodes[m_node].isFaulty;
}

bool JsonValue::isRepeated() const
{
    return m_document->m_nodes[m_node].isRepeated;
}

std::size_t JsonValue::size() const
{
    return m_document->m_nodes[m_node].size;
}

JsonValue JsonValue::next() const
{
    return {m_document, m_document->m_nodes[m_node].next};
}

std::vector<JsonValue> JsonValue::children() const
{
    std::vector<JsonValue> result;
    result.reserve(size());
    forEach([&result](JsonValue child) { result.push_back(child); });
    return result;
}

std::string JsonValue::pointer() const
{
    const auto& nodes = m_document->m_nodes;
    std::string result;
    for (std::uint32_t node = m_node; node != 0; node = nodes[node].parent) {
        const bool isElement = nodes[nodes[node].parent].kind == JsonKind::Array;
        result.insert(0, isElement ? '/' + std::to_string(nodes[node].ordinal)
                                   : pointerToken(JsonValue(m_document, node).key()));
    }
    return result;
}

Fault JsonValue::fault(std::string found, std::string expected, std::string fix) const
{
    return m_document->faultAt(m_document->m_nodes[m_node].place, pointer(), std::move(found), std::move(expected),
                               std::move(fix));
}

Fault JsonValue::keyFault(std::string found, std::string expected, std::string fix) const
{
    return m_document->faultAt(m_document->m_nodes[m_node].keyPlace, pointer(), std::move(found), std::move(expected),
                               std::move(fix));
}

std::string JsonValue::shown() const
{
    switch (kind()) {
    case JsonKind::String: return excerpt(text());
    case JsonKind::Number:
    case JsonKind::Boolean:
    case JsonKind::Null: return std::string(text().substr(0, 40));
    case JsonKind::Array:
    case JsonKind::Object: break;
    }
    return std::string(noun(kind()));
}

}  // namespace ironlab::lab
