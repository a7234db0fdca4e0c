// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Templates of object_reader.h, which includes this file.
#include <ironlab/lab/object_reader.h>

#include <iterator>

namespace ironlab::lab {

template <class Choices>
std::vector<std::string_view> fileNames(const Choices& choices)
{
    std::vector<std::string_view> names;
    names.reserve(std::size(choices));
    for (const auto& candidate : choices)
        names.push_back(fileName(candidate));
    return names;
}

template <class Choices>
auto ValueReader::choice(const Choices& choices) const
{
    const std::vector<std::string_view> names = fileNames(choices);
    const std::size_t index = is(JsonKind::String) ? choose(m_value.text(), names, false) : 0;
    if (!is(JsonKind::String))
        wrongKind(names.empty() ? "a name" : "a name in quotes, such as \"" + std::string(names.front()) + '"');
    return *std::next(std::begin(choices), static_cast<std::ptrdiff_t>(index));
}

template <class Choices>
auto ValueReader::keyChoice(const Choices& choices) const
{
    const std::size_t index = choose(m_value.key(), fileNames(choices), true);
    return *std::next(std::begin(choices), static_cast<std::ptrdiff_t>(index));
}

template <class Parse>
auto ValueReader::text(std::string_view what, Parse&& parse) const
{
    using Value = std::decay_t<decltype(*parse(std::string_view{}))>;
    if (!is(JsonKind::String)) {
        wrongKind(what);
        return Value{};
    }
    auto parsed = parse(m_value.text());
    if (!parsed) {
        fault(parsed.error().expected, parsed.error().fix);
        return Value{};
    }
    return Value(std::move(*parsed));
}

template <class Read>
void ValueReader::object(Read&& read) const
{
    if (!is(JsonKind::Object)) {
        wrongKind("an object in braces");
        return;
    }
    ObjectReader reader(m_value, *m_faults);
    read(reader);
}

template <class Read>
void ValueReader::each(Read&& read, CountRange count) const
{
    if (!is(JsonKind::Array)) {
        wrongKind("a list in square brackets");
        return;
    }
    if (!countFits(count))
        return;
    m_value.forEach([&](JsonValue element) { read(ValueReader(element, *m_faults)); });
}

template <class Choices>
auto ObjectReader::choice(std::string_view key, const Choices& choices)
{
    const auto member = valueAmong(key, fileNames(choices));
    return member ? member->choice(choices) : *std::begin(choices);
}

template <class Choices>
auto ObjectReader::optionalChoice(std::string_view key, const Choices& choices)
{
    const auto member = optionalValue(key);
    return member ? std::optional(member->choice(choices)) : std::nullopt;
}

template <class Parse>
auto ObjectReader::text(std::string_view key, std::string_view what, Parse&& parse)
{
    using Value = std::decay_t<decltype(*parse(std::string_view{}))>;
    const auto member = value(key, what);
    return member ? member->text(what, std::forward<Parse>(parse)) : Value{};
}

template <class Parse>
auto ObjectReader::optionalText(std::string_view key, std::string_view what, Parse&& parse)
{
    const auto member = optionalValue(key);
    return member ? std::optional(member->text(what, std::forward<Parse>(parse))) : std::nullopt;
}

template <class Read>
void ObjectReader::object(std::string_view key, Read&& read)
{
    if (const auto member = value(key, "an object in braces"))
        member->object(std::forward<Read>(read));
}

template <class Read>
bool ObjectReader::optionalObject(std::string_view key, Read&& read)
{
    const auto member = optionalValue(key);
    if (member)
        member->object(std::forward<Read>(read));
    return member.has_value();
}

template <class Read>
void ObjectReader::each(std::string_view key, Read&& read, CountRange count)
{
    if (const auto member = value(key, "a list in square brackets"))
        member->each(std::forward<Read>(read), count);
}

template <class Read>
bool ObjectReader::optionalEach(std::string_view key, Read&& read, CountRange count)
{
    const auto member = optionalValue(key);
    if (member)
        member->each(std::forward<Read>(read), count);
    return member.has_value();
}

template <class Read>
void ObjectReader::eachObject(std::string_view key, Read&& read, CountRange count)
{
    each(
        key, [&](const ValueReader& element) { element.object(read); }, count);
}

template <class Read>
bool ObjectReader::optionalEachObject(std::string_view key, Read&& read, CountRange count)
{
    return optionalEach(
        key, [&](const ValueReader& element) { element.object(read); }, count);
}

template <class Read>
void ObjectReader::eachMember(Read&& read)
{
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (m_taken[i])
            continue;
        m_taken[i] = true;
        read(ValueReader(m_members[i], *m_faults));
    }
}

}  // namespace ironlab::lab
