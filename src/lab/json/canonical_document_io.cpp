// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/canonical_document.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/lab/json_writer.h>

#include <algorithm>
#include <vector>

namespace ironlab::lab {
namespace {

void append(std::string& text, const JsonValue& value, std::string_view leftOut);

void appendObject(std::string& text, const JsonValue& value, std::string_view leftOut)
{
    std::vector<JsonValue> members;
    for (const JsonValue& member : value.children())
        if (leftOut.empty() || member.key() != leftOut)
            members.push_back(member);
    std::sort(members.begin(), members.end(),
              [](const JsonValue& a, const JsonValue& b) { return precedesInUtf16(a.key(), b.key()); });
    text += '{';
    for (const JsonValue& member : members) {
        if (text.back() != '{')
            text += ',';
        appendJsonString(text, member.key());
        text += ':';
        append(text, member, {});
    }
    text += '}';
}

void append(std::string& text, const JsonValue& value, std::string_view leftOut)
{
    switch (value.kind()) {
    case JsonKind::String: appendJsonString(text, value.text()); return;
    case JsonKind::Number: text += decimalText(jsonNumber(value.text()).value_or(0.0)); return;
    case JsonKind::Boolean:
    case JsonKind::Null: text += value.text(); return;
    case JsonKind::Object: appendObject(text, value, leftOut); return;
    case JsonKind::Array: break;
    }
    text += '[';
    bool isFirst = true;
    for (const JsonValue& element : value.children()) {
        if (!isFirst)
            text += ',';
        isFirst = false;
        append(text, element, {});
    }
    text += ']';
}

}  // namespace

std::string canonicalDocument(const JsonValue& value, std::string_view leftOut)
{
    std::string text;
    append(text, value, leftOut);
    return text;
}

}  // namespace ironlab::lab
