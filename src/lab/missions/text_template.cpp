// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/text_template.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

constexpr std::string_view kNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789_.";

TextFault loneBrace(char brace)
{
    return {"every brace to have its partner",
            std::string("double the '") + brace + "' where a brace itself is meant, or complete the placeholder"};
}

bool isName(std::string_view name)
{
    return !name.empty() && name.find_first_not_of(kNameCharacters) == std::string_view::npos;
}

/// Calls `literal` with the texts between placeholders and `placeholder` with the names, in order; `placeholder` may
/// return a fault, which ends the walk.
template <class Literal, class Placeholder>
std::optional<TextFault> walk(std::string_view text, Literal&& literal, Placeholder&& placeholder)
{
    while (!text.empty()) {
        const std::size_t brace = std::min(text.find_first_of("{}"), text.size());
        literal(text.substr(0, brace));
        text.remove_prefix(brace);
        if (text.empty())
            break;
        if (text.size() > 1 && text[1] == text[0]) {
            literal(text.substr(0, 1));
            text.remove_prefix(2);
            continue;
        }
        const std::size_t end = text.find('}');
        if (text[0] == '}' || end == std::string_view::npos)
            return loneBrace(text[0]);
        const std::string_view name = text.substr(1, end - 1);
        if (!isName(name))
            return TextFault{"the name of a value between braces, such as {part.minutes}",
                             "write small letters, digits, dots and underscores between the braces"};
        if (std::optional<TextFault> fault = placeholder(name))
            return fault;
        text.remove_prefix(end + 1);
    }
    return std::nullopt;
}

}  // namespace

Expected<std::string, TextFault> fillTemplate(std::string_view text, const PlaceholderValues& values)
{
    std::string filled;
    const auto fault = walk(
        text, [&](std::string_view literal) { filled += literal; },
        [&](std::string_view name) -> std::optional<TextFault> {
            const std::optional<std::string> value = values(name);
            if (!value)
                return TextFault{"a placeholder that the part has", "correct or remove {" + std::string(name) + "}"};
            filled += *value;
            return std::nullopt;
        });
    if (fault)
        return unexpected(*fault);
    return filled;
}

Expected<std::vector<std::string>, TextFault> placeholderNames(std::string_view text)
{
    std::vector<std::string> names;
    const auto fault = walk(
        text, [](std::string_view /*literal*/) {},
        [&](std::string_view name) -> std::optional<TextFault> {
            names.emplace_back(name);
            return std::nullopt;
        });
    if (fault)
        return unexpected(*fault);
    return names;
}

}  // namespace ironlab::lab
