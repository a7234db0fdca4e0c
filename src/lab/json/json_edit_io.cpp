// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/json_edit.h>
#include <ironlab/lab/json_writer.h>

#include <algorithm>
#include <charconv>

namespace ironlab::lab {
namespace {

/// One member of an object or item of a list.
struct Child {
    std::string key;
    std::size_t begin = 0;  ///< of the key, or of the item
    JsonSpan value;
};

/// Walks over JSON without building anything. It trusts nothing: at anything unexpected it gives up.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    [[nodiscard]] std::size_t skipBlanks(std::size_t at) const
    {
        while (at < m_text.size()
               && (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '\n' || m_text[at] == '\r'))
            ++at;
        return at;
    }

    [[nodiscard]] char at(std::size_t place) const { return place < m_text.size() ? m_text[place] : '\0'; }

    /// Behind the value that begins at `begin`.
    [[nodiscard]] std::optional<std::size_t> endOf(std::size_t begin, int depth = 0) const
    {
        constexpr int kDeepest = 64;
        if (depth > kDeepest)
            return std::nullopt;
        const char first = at(begin);
        if (first == '"')
            return endOfString(begin);
        if (first == '{' || first == '[') {
            const auto children = childrenOf(begin, depth);
            return children ? std::optional(children->second) : std::nullopt;
        }
        std::size_t end = begin;
        while (end < m_text.size() && std::string_view(" \t\r\n,:]}[{\"").find(m_text[end]) == std::string_view::npos)
            ++end;
        return end == begin ? std::nullopt : std::optional(end);
    }

    /// The members or items of the value that begins at `begin`, and the place behind it.
    [[nodiscard]] std::optional<std::pair<std::vector<Child>, std::size_t>> childrenOf(std::size_t begin,
                                                                                       int depth = 0) const
    {
        const bool isObject = at(begin) == '{';
        const char close = isObject ? '}' : ']';
        std::vector<Child> children;
        std::size_t place = skipBlanks(begin + 1);
        if (at(place) == close)
            return std::pair(children, place + 1);
        while (true) {
            Child child;
            child.begin = place;
            if (isObject) {
                const auto end = at(place) == '"' ? endOfString(place) : std::nullopt;
                if (!end)
                    return std::nullopt;
                child.key = plain(m_text.substr(place + 1, *end - place - 2));
                place = skipBlanks(*end);
                if (at(place) != ':')
                    return std::nullopt;
                place = skipBlanks(place + 1);
            }
            const auto end = endOf(place, depth + 1);
            if (!end)
                return std::nullopt;
            child.value = {place, *end};
            children.push_back(std::move(child));
            place = skipBlanks(*end);
            if (at(place) == close)
                return std::pair(std::move(children), place + 1);
            if (at(place) != ',')
                return std::nullopt;
            place = skipBlanks(place + 1);
        }
    }

private:
    [[nodiscard]] std::optional<std::size_t> endOfString(std::size_t begin) const
    {
        for (std::size_t at = begin + 1; at < m_text.size(); ++at) {
            if (m_text[at] == '\\')
                ++at;
            else if (m_text[at] == '"')
                return at + 1;
        }
        return std::nullopt;
    }

    /// A key as the formats have them: none has escapes but of quotes, slashes and backslashes.
    static std::string plain(std::string_view escaped)
    {
        std::string text;
        for (std::size_t i = 0; i < escaped.size(); ++i) {
            if (escaped[i] == '\\' && i + 1 < escaped.size())
                ++i;
            text += escaped[i];
        }
        return text;
    }

    std::string_view m_text;
};

std::optional<std::size_t> indexOf(std::string_view step)
{
    std::size_t index = 0;
    const auto result = std::from_chars(step.data(), step.data() + step.size(), index);
    return result.ec == std::errc{} && result.ptr == step.data() + step.size() ? std::optional(index) : std::nullopt;
}

/// The child that a step leads to, by its place among the children.
std::optional<std::size_t> childAt(const std::vector<Child>& children, bool isObject, const std::string& step)
{
    if (!isObject) {
        const auto index = indexOf(step);
        return index && *index < children.size() ? index : std::nullopt;
    }
    const auto found =
        std::find_if(children.begin(), children.end(), [&](const Child& each) { return each.key == step; });
    return found == children.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - children.begin()));
}

std::optional<JsonSpan> spanOf(std::string_view text, const std::vector<std::string>& steps)
{
    const Scanner scanner(text);
    std::size_t begin = scanner.skipBlanks(0);
    for (const std::string& step : steps) {
        const bool isObject = scanner.at(begin) == '{';
        if (!isObject && scanner.at(begin) != '[')
            return std::nullopt;
        const auto children = scanner.childrenOf(begin);
        if (!children)
            return std::nullopt;
        const auto child = childAt(children->first, isObject, step);
        if (!child)
            return std::nullopt;
        begin = children->first[*child].value.begin;
    }
    const auto end = scanner.endOf(begin);
    return end ? std::optional(JsonSpan{begin, *end}) : std::nullopt;
}

/// Blanks at the beginning of the line that a place is in.
std::string indentAt(std::string_view text, std::size_t place)
{
    const std::size_t line = text.rfind('\n', place == 0 ? 0 : place - 1);
    const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
    std::size_t end = begin;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
        ++end;
    return std::string(text.substr(begin, end - begin));
}

/// A literal whose lines after the first begin with `indent`.
std::string indented(std::string_view literal, const std::string& indent)
{
    std::string text;
    for (const char c : literal) {
        text += c;
        if (c == '\n')
            text += indent;
    }
    return text;
}

constexpr std::string_view kIndent = "    ";

struct Container {
    JsonSpan span;
    bool isObject = false;
    std::vector<Child> children;
};

std::optional<Container> containerOf(std::string_view text, std::vector<std::string> steps)
{
    steps.pop_back();
    const auto span = spanOf(text, steps);
    if (!span || (text[span->begin] != '{' && text[span->begin] != '['))
        return std::nullopt;
    auto children = Scanner(text).childrenOf(span->begin);
    if (!children)
        return std::nullopt;
    return Container{*span, text[span->begin] == '{', std::move(children->first)};
}

std::string entry(const Container& container, const std::string& step, std::string_view literal,
                  const std::string& indent)
{
    std::string text;
    if (container.isObject) {
        appendJsonString(text, step);
        text += ": ";
    }
    return text + indented(literal, indent);
}

TextChange intoEmpty(std::string_view text, const Container& container, const std::string& step,
                     std::string_view literal)
{
    const std::string outer = indentAt(text, container.span.begin);
    const std::string inner = outer + std::string(kIndent);
    return {container.span.begin + 1, container.span.end - 1,
            '\n' + inner + entry(container, step, literal, inner) + '\n' + outer};
}

std::size_t placeInOrder(const Container& container, const std::string& step, const std::vector<std::string>& order)
{
    const auto rank = [&](const std::string& key) {
        return std::find(order.begin(), order.end(), key) - order.begin();
    };
    const auto own = rank(step);
    const auto after = std::find_if(container.children.begin(), container.children.end(),
                                    [&](const Child& each) { return rank(each.key) > own; });
    return !container.isObject || own == static_cast<std::ptrdiff_t>(order.size())
               ? container.children.size()
               : static_cast<std::size_t>(after - container.children.begin());
}

}  // namespace

std::vector<std::string> pointerSteps(std::string_view pointer)
{
    std::vector<std::string> steps;
    std::string step;
    for (std::size_t i = 1; i <= pointer.size(); ++i) {
        if (i == pointer.size() || pointer[i] == '/') {
            steps.push_back(std::move(step));
            step.clear();
        } else if (pointer[i] == '~' && i + 1 < pointer.size()) {
            step += pointer[++i] == '1' ? '/' : '~';
        } else {
            step += pointer[i];
        }
    }
    return steps;
}

std::string pointerWith(std::string_view pointer, std::string_view step)
{
    std::string text(pointer);
    text += '/';
    for (const char c : step)
        text += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return text;
}

std::optional<JsonSpan> spanAt(std::string_view text, std::string_view pointer)
{
    return spanOf(text, pointerSteps(pointer));
}

std::string changed(std::string_view text, const TextChange& change)
{
    return std::string(text.substr(0, change.begin)) + change.replacement + std::string(text.substr(change.end));
}

std::optional<TextChange> settingValue(std::string_view text, std::string_view pointer, std::string_view literal,
                                       const std::vector<std::string>& order)
{
    const auto steps = pointerSteps(pointer);
    if (const auto span = spanOf(text, steps))
        return TextChange{span->begin, span->end, indented(literal, indentAt(text, span->begin))};
    if (steps.empty())
        return std::nullopt;
    const auto container = containerOf(text, steps);
    if (!container || (!container->isObject && indexOf(steps.back()) != container->children.size()))
        return std::nullopt;
    if (container->children.empty())
        return intoEmpty(text, *container, steps.back(), literal);
    const std::size_t place = placeInOrder(*container, steps.back(), order);
    const std::string_view inside = text.substr(container->span.begin, container->span.end - container->span.begin);
    const bool isInOneLine = inside.find('\n') == std::string_view::npos;
    const std::string indent = isInOneLine ? std::string() : indentAt(text, container->children.front().begin);
    const std::string between = isInOneLine ? std::string(" ") : '\n' + indent;
    const std::string made = entry(*container, steps.back(), literal, indent);
    if (place == container->children.size()) {
        const std::size_t end = container->children.back().value.end;
        return TextChange{end, end, ',' + between + made};
    }
    const std::size_t begin = container->children[place].begin;
    return TextChange{begin, begin, made + ',' + between};
}

std::optional<TextChange> removingValue(std::string_view text, std::string_view pointer)
{
    const auto steps = pointerSteps(pointer);
    if (steps.empty())
        return std::nullopt;
    const auto container = containerOf(text, steps);
    if (!container)
        return std::nullopt;
    const auto found = childAt(container->children, container->isObject, steps.back());
    if (!found)
        return std::nullopt;
    const auto& children = container->children;
    if (children.size() == 1)
        return TextChange{container->span.begin + 1, container->span.end - 1, {}};
    if (*found + 1 < children.size())
        return TextChange{children[*found].begin, children[*found + 1].begin, {}};
    return TextChange{children[*found - 1].value.end, children[*found].value.end, {}};
}

}  // namespace ironlab::lab
