// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/payload_keys.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/decimal_text.h>
#include <ironlab/base/utf8.h>
#include <ironlab/lab/payload.h>

#include <algorithm>
#include <utility>

namespace ironlab::lab {
namespace {

/// A bit that keys which differ in length or at their ends rarely share.
std::uint64_t markOf(std::string_view key)
{
    if (key.empty())
        return 1;
    const auto byteAt = [key](std::size_t place) { return static_cast<unsigned char>(key[place]); };
    const unsigned mixed =
        31U * byteAt(0) + 7U * byteAt(key.size() / 2) + 3U * byteAt(key.size() - 1) + static_cast<unsigned>(key.size());
    return std::uint64_t{1} << (mixed & 63U);
}

bool hasRepeatedNeighbour(const Payload::Object& members)
{
    std::vector<std::string_view> keys;
    keys.reserve(members.size());
    for (const PayloadMember& member : members)
        keys.emplace_back(member.key);
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

}  // namespace

// Every object of every event is asked, and next to none repeats a key: a key whose mark is new is compared with none.
bool hasRepeatedKey(const Payload::Object& members)
{
    constexpr std::size_t kFew = 48;
    if (members.size() > kFew)
        return hasRepeatedNeighbour(members);
    std::uint64_t marks = 0;
    for (auto later = members.begin(); later != members.end(); ++later) {
        const std::uint64_t mark = markOf(later->key);
        const auto isSame = [later](const PayloadMember& earlier) { return earlier.key == later->key; };
        if ((marks & mark) != 0 && std::any_of(members.begin(), later, isSame))
            return true;
        marks |= mark;
    }
    return false;
}

Payload::Payload() = default;

Payload::Payload(Value value) : m_value(std::move(value)) {}

Payload Payload::text(std::string_view value)
{
    return Payload(Value(std::in_place_type<std::string>, sanitizedUtf8(value)));
}

Payload Payload::integer(std::int64_t value)
{
    IRONLAB_EXPECTS(value >= -kLargestInteger && value <= kLargestInteger);
    return Payload(Value(std::in_place_type<std::int64_t>, value));
}

Payload Payload::boolean(bool value)
{
    return Payload(Value(std::in_place_type<bool>, value));
}

Payload Payload::real(double value)
{
    return Payload(Value(std::in_place_type<std::string>, decimalText(value)));
}

Payload Payload::array(Array elements)
{
    return Payload(Value(std::in_place_type<Array>, std::move(elements)));
}

Payload Payload::object(Object members)
{
    for (PayloadMember& member : members) {
        if (validUtf8Prefix(member.key) != member.key.size())
            member.key = sanitizedUtf8(member.key);
    }
    IRONLAB_EXPECTS(!hasRepeatedKey(members));
    return Payload(Value(std::in_place_type<Object>, std::move(members)));
}

std::optional<std::int64_t> Payload::asInteger() const
{
    const auto* const value = std::get_if<std::int64_t>(&m_value);
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

std::optional<bool> Payload::asBoolean() const
{
    const auto* const value = std::get_if<bool>(&m_value);
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

std::optional<double> Payload::asReal() const
{
    const std::string* const value = asText();
    if (value == nullptr)
        return std::nullopt;
    const auto number = parseDecimalText(*value);
    return number ? std::optional(*number) : std::nullopt;
}

const Payload* Payload::find(std::string_view key) const
{
    const Object* const members = asObject();
    if (members == nullptr)
        return nullptr;
    const auto found =
        std::find_if(members->begin(), members->end(), [key](const PayloadMember& m) { return m.key == key; });
    return found == members->end() ? nullptr : &found->value;
}

std::optional<std::string> Payload::textAt(std::string_view key) const
{
    const Payload* const member = find(key);
    const std::string* const value = member != nullptr ? member->asText() : nullptr;
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

std::optional<std::int64_t> Payload::integerAt(std::string_view key) const
{
    const Payload* const member = find(key);
    return member != nullptr ? member->asInteger() : std::nullopt;
}

std::optional<bool> Payload::booleanAt(std::string_view key) const
{
    const Payload* const member = find(key);
    return member != nullptr ? member->asBoolean() : std::nullopt;
}

std::optional<double> Payload::realAt(std::string_view key) const
{
    const Payload* const member = find(key);
    return member != nullptr ? member->asReal() : std::nullopt;
}

Payload& Payload::set(std::string_view key, Payload value)
{
    auto* const members = std::get_if<Object>(&m_value);
    IRONLAB_EXPECTS(members != nullptr && find(key) == nullptr);
    members->push_back({sanitizedUtf8(key), std::move(value)});
    return *this;
}

bool Payload::operator==(const Payload& other) const
{
    return m_value == other.m_value;
}

}  // namespace ironlab::lab
