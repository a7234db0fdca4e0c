// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/json_pointer.h"

#include <algorithm>
#include <string>

namespace ironlab::lab {
namespace {

// Undoes the escapes of one step of an RFC 6901 pointer.
std::string unescaped(std::string_view step)
{
    std::string key;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const bool escape = step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1');
        key += !escape ? step[i] : step[++i] == '0' ? '~' : '/';
    }
    return key;
}

std::optional<JsonValue> childAt(JsonValue parent, const std::string& step)
{
    std::optional<JsonValue> found;
    std::size_t index = 0;
    parent.forEach([&](JsonValue child) {
        const bool matches = parent.isArray() ? std::to_string(index) == step : child.key() == step;
        if (matches && !found)
            found = child;
        ++index;
    });
    return found;
}

}  // namespace

std::optional<JsonValue> valueAt(JsonValue root, std::string_view pointer)
{
    std::optional<JsonValue> value = root;
    while (value && !pointer.empty()) {
        if (pointer.front() != '/')
            return std::nullopt;
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        value = childAt(*value, unescaped(pointer.substr(0, end)));
        pointer.remove_prefix(end);
    }
    return value;
}

}  // namespace ironlab::lab
