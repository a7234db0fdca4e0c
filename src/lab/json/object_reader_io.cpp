// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/fault_places.h"
#include "lab/json/name_list.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/base/in_quotes.h>
#include <ironlab/lab/object_reader.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace ironlab::lab {
namespace {

// Beyond this many, a file is not the one that was meant, and finding places would take longer than reading.
constexpr std::size_t kMostFaults = 1000;

void record(Faults& faults, Fault fault)
{
    if (faults.size() < kMostFaults)
        faults.push_back(std::move(fault));
}

std::string wording(const NumberRange& range)
{
    constexpr double kLargest = std::numeric_limits<double>::max();
    if (range.lowest == -kLargest && range.highest == kLargest)
        return "a number";
    if (range.highest == kLargest)
        return std::string("a number ") + (range.lowestIsOpen ? "above " : "from ") + decimalText(range.lowest)
               + (range.lowestIsOpen ? "" : " up");
    if (range.lowest == -kLargest)
        return std::string("a number ") + (range.highestIsOpen ? "below " : "up to ") + decimalText(range.highest);
    return std::string("a number ") + (range.lowestIsOpen ? "above " : "from ") + decimalText(range.lowest)
           + (range.highestIsOpen  ? " and below "
              : range.lowestIsOpen ? " and up to "
                                   : " to ")
           + decimalText(range.highest);
}

std::string wording(const IntegerRange& range)
{
    const IntegerRange all;
    if (range.lowest == all.lowest && range.highest == all.highest)
        return "a whole number";
    if (range.highest == all.highest)
        return "a whole number from " + std::to_string(range.lowest) + " up";
    return "a whole number from " + std::to_string(range.lowest) + " to " + std::to_string(range.highest);
}

std::string wording(const CountRange& count)
{
    const auto entries = [](std::size_t n) { return std::to_string(n) + (n == 1 ? " entry" : " entries"); };
    if (count.lowest == count.highest)
        return "a list of " + entries(count.lowest);
    if (count.highest == CountRange{}.highest)
        return "a list of at least " + entries(count.lowest);
    return "a list of " + std::to_string(count.lowest) + " to " + entries(count.highest);
}

double withinRange(const NumberRange& range)
{
    return range.contains(range.highest) ? range.highest : std::max(range.lowest, std::min(range.highest, 0.0));
}

}  // namespace

bool NumberRange::contains(double value) const
{
    return (lowestIsOpen ? value > lowest : value >= lowest) && (highestIsOpen ? value < highest : value <= highest);
}

ValueReader::ValueReader(JsonValue value, Faults& faults) : m_value(value), m_faults(&faults) {}

bool ValueReader::is(JsonKind kind) const
{
    return m_value.kind() == kind && !m_value.isFaulty();
}

void ValueReader::wrongKind(std::string_view what) const
{
    fault(std::string(what), "write " + std::string(what) + " here");
}

void ValueReader::fault(std::string expected, std::string fix) const
{
    if (!m_value.isFaulty())
        record(*m_faults, m_value.fault(m_value.shown(), std::move(expected), std::move(fix)));
}

void ValueReader::keyFault(std::string expected, std::string fix) const
{
    record(*m_faults, m_value.keyFault("the key " + excerpt(m_value.key()), std::move(expected), std::move(fix)));
}

std::string ValueReader::string() const
{
    if (is(JsonKind::String) && m_value.text().empty())
        fault("a text that is not empty", "write the text, or leave the key out where that is allowed");
    return anyString();
}

std::string ValueReader::anyString() const
{
    if (is(JsonKind::String))
        return std::string(m_value.text());
    wrongKind("a text in double quotes");
    return {};
}

std::int64_t ValueReader::integer(IntegerRange range) const
{
    if (!is(JsonKind::Number)) {
        wrongKind(wording(range));
        return range.lowest;
    }
    const std::string_view literal = m_value.text();
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(literal.data(), literal.data() + literal.size(), value);
    const bool isWhole = end == literal.data() + literal.size() && error != std::errc::invalid_argument;
    if (!isWhole)
        fault(wording(range), "write a whole number in digits, without a point or an exponent");
    else if (error != std::errc{} || value < range.lowest || value > range.highest)
        fault(wording(range), "choose a number inside this range");
    else
        return value;
    return range.lowest;
}

double ValueReader::number(NumberRange range) const
{
    if (!is(JsonKind::Number)) {
        const bool isNumberInQuotes = is(JsonKind::String) && parseDecimalText(m_value.text()).has_value();
        fault(wording(range), isNumberInQuotes ? "remove the quotes; this number has no unit"
                                               : "write " + wording(range) + " here, without quotes");
        return withinRange(range);
    }
    const auto value = jsonNumber(m_value.text());
    if (value && range.contains(*value))
        return *value;
    fault(wording(range), "choose a number inside this range");
    return withinRange(range);
}

bool ValueReader::boolean() const
{
    if (is(JsonKind::Boolean))
        return m_value.text() == "true";
    wrongKind("true or false, without quotes");
    return false;
}

std::size_t ValueReader::choose(std::string_view word, const std::vector<std::string_view>& names, bool isKey) const
{
    const auto found = std::find(names.begin(), names.end(), word);
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    const std::string_view meant = closestMatch(word, names);
    std::string fix = meant.empty() ? "choose one of these names" : didYouMean(meant);
    if (isKey)
        keyFault(namesExpected(word, names), std::move(fix));
    else
        fault(namesExpected(word, names), std::move(fix));
    return 0;
}

bool ValueReader::countFits(CountRange count) const
{
    const std::size_t size = m_value.size();
    if (size >= count.lowest && size <= count.highest)
        return true;
    record(*m_faults, m_value.fault("a list of " + std::to_string(size), wording(count),
                                    size < count.lowest ? "add what is missing" : "remove what is too much"));
    return false;
}

ObjectReader::ObjectReader(JsonValue object, Faults& faults)
    : m_object(object),
      m_faults(&faults),
      m_members(object.children()),
      m_taken(m_members.size())
{
    m_asked.reserve(m_members.size() + 1);
    for (std::size_t i = 0; i < m_members.size(); ++i)
        m_taken[i] = m_members[i].isRepeated();
}

ObjectReader::~ObjectReader()
{
    if (!m_ignoresRest)
        reportUnknownKeys();
}

void ObjectReader::reportUnknownKeys()
{
    if (std::find(m_taken.begin(), m_taken.end(), false) == m_taken.end())
        return;
    const std::vector<std::string_view> known = this->known();
    std::vector<std::string_view> missing;
    std::ranges::copy_if(known, std::back_inserter(missing), [this](std::string_view key) { return !has(key); });
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (m_taken[i])
            continue;
        const std::string_view meant = closestMatch(m_members[i].key(), missing);
        record(*m_faults,
               m_members[i].keyFault(unknownKey(m_members[i].key()),
                                     known.empty() ? "no keys here" : namesExpected(m_members[i].key(), known),
                                     meant.empty() ? "remove it" : didYouMean(meant)));
    }
}

std::vector<std::string_view> ObjectReader::known() const
{
    std::vector<std::string_view> keys;
    for (const std::string& key : m_asked)
        if (std::ranges::find(keys, key) == keys.end())
            keys.push_back(key);
    return keys;
}

std::optional<JsonValue> ObjectReader::member(std::string_view key) const
{
    const auto found = std::ranges::find(m_members, key, [](const JsonValue& each) { return each.key(); });
    return found == m_members.end() ? std::nullopt : std::optional(*found);
}

bool ObjectReader::isToldMissing(std::string_view key) const
{
    return std::ranges::any_of(*m_faults, [&, missing = missingKey(key)](const Fault& fault) {
        return fault.found == missing && fault.pointer == m_object.pointer();
    });
}

bool ObjectReader::isSound(std::string_view key) const
{
    const auto found = member(key);
    if (!found) {
        const auto isMeant = [&](const JsonValue& other) { return !closestMatch(other.key(), {key}).empty(); };
        for (std::size_t i = 0; i < m_members.size(); ++i)
            if (!m_taken[i] && isMeant(m_members[i]))
                return false;
        return !isToldMissing(key);
    }
    if (m_faults->empty())
        return true;
    const std::string place = found->pointer();
    return std::ranges::none_of(*m_faults, [&](const Fault& fault) { return isAtOrBelow(fault.pointer, place); });
}

bool ObjectReader::hasFaultAbove(std::string_view pointer) const
{
    return std::ranges::any_of(*m_faults, [&](const Fault& fault) {
        const std::string place = placeOf(fault);
        return !place.empty() && isAtOrBelow(pointer, place);
    });
}

bool ObjectReader::has(std::string_view key) const
{
    return member(key).has_value();
}

std::optional<JsonValue> ObjectReader::take(std::string_view key)
{
    m_asked.emplace_back(key);
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].key() == key && !m_members[i].isRepeated()) {
            m_taken[i] = true;
            return m_members[i];
        }
    }
    return std::nullopt;
}

std::optional<ValueReader> ObjectReader::valueAmong(std::string_view key, const std::vector<std::string_view>& names)
{
    return value(key, namesExpected({}, names));
}

std::optional<ValueReader> ObjectReader::optionalValue(std::string_view key)
{
    const auto member = take(key);
    return member ? std::optional(ValueReader(*member, *m_faults)) : std::nullopt;
}

std::optional<ValueReader> ObjectReader::value(std::string_view key, std::string_view what)
{
    auto member = optionalValue(key);
    if (!member) {
        Fault missing =
            m_object.fault(missingKey(key), std::string(what), "add \"" + std::string(key) + "\" to this object");
        record(*m_faults, std::move(missing));
    }
    return member;
}

std::string ObjectReader::string(std::string_view key, std::string_view what)
{
    const auto member = value(key, what);
    return member ? member->string() : std::string{};
}

std::optional<std::string> ObjectReader::optionalString(std::string_view key)
{
    const auto member = optionalValue(key);
    return member ? std::optional(member->string()) : std::nullopt;
}

std::int64_t ObjectReader::integer(std::string_view key, IntegerRange range)
{
    const auto member = value(key, wording(range));
    return member ? member->integer(range) : range.lowest;
}

std::optional<std::int64_t> ObjectReader::optionalInteger(std::string_view key, IntegerRange range)
{
    const auto member = optionalValue(key);
    return member ? std::optional(member->integer(range)) : std::nullopt;
}

double ObjectReader::number(std::string_view key, NumberRange range)
{
    const auto member = value(key, wording(range));
    return member ? member->number(range) : withinRange(range);
}

std::optional<double> ObjectReader::optionalNumber(std::string_view key, NumberRange range)
{
    const auto member = optionalValue(key);
    return member ? std::optional(member->number(range)) : std::nullopt;
}

bool ObjectReader::boolean(std::string_view key)
{
    const auto member = value(key, "true or false");
    return member && member->boolean();
}

std::optional<bool> ObjectReader::optionalBoolean(std::string_view key)
{
    const auto member = optionalValue(key);
    return member ? std::optional(member->boolean()) : std::nullopt;
}

void ObjectReader::ignoreRest()
{
    m_ignoresRest = true;
}

void ObjectReader::fault(std::string_view key, std::string expected, std::string fix)
{
    const auto found = member(key);
    if (!found) {
        if (!isToldMissing(key))
            record(*m_faults, m_object.fault(missingKey(key), std::move(expected), std::move(fix)));
        return;
    }
    const auto isThere = [place = found->pointer()](const Fault& fault) { return fault.pointer == place; };
    if (std::ranges::none_of(*m_faults, isThere))
        ValueReader(*found, *m_faults).fault(std::move(expected), std::move(fix));
}

bool readRoot(const JsonDocument& document, std::string_view schema, const std::function<void(ObjectReader&)>& read,
              Faults& faults)
{
    faults = document.faults();
    const JsonValue root = document.root();
    if (!root.isObject()) {
        ValueReader(root, faults).fault("an object in braces", "begin the file with { \"schema\": " + inQuotes(schema));
        return false;
    }
    {
        ObjectReader reader(root, faults);
        if (const auto kind = reader.value("schema", inQuotes(schema))) {
            if (root.children().front().key() != "schema")
                record(faults, kind->json().keyFault("the key \"schema\" further down", "it as the first key",
                                                     "move \"schema\" to the top of the file"));
            if (kind->string() != schema && kind->isString() && !kind->json().text().empty()) {
                kind->fault(inQuotes(schema),
                            "give the file of the right kind, or one written by this version of the lab");
                reader.ignoreRest();
                sortByPlace(faults);
                return false;
            }
        }
        read(reader);
    }
    dropMissingThatIsMisspelt(faults);
    sortByPlace(faults);
    return faults.empty();
}

}  // namespace ironlab::lab
