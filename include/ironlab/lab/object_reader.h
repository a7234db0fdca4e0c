// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/json_document.h>

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <type_traits>

/// Schema-bound reading. A reader asks for what belongs in an object; whatever is missing, misspelt, of the wrong kind
/// or out of range is recorded, and the question is answered with a stand-in so that reading goes on and every fault
/// comes back at once. The result is a value or faults, never half a value.
///
///     Expected<Link, Faults> link = readJsonFile<Link>(path, "ironlab/link/1", [](ObjectReader& reader) {
///         Link result;
///         result.name = reader.string("name");
///         result.bandwidth = reader.text("bandwidth", "a bandwidth such as \"100 GB/s\"",
///                                        parseQuantity<dimension::Quotient<dimension::Bytes, dimension::Time>>);
///         result.lanes = static_cast<int>(reader.optionalInteger("lanes", {1, 64}).value_or(1));
///         return result;
///     });
namespace ironlab::lab {

/// Whole numbers from `lowest` to `highest`, both included; at most 2^53 - 1 in magnitude.
struct IntegerRange {
    std::int64_t lowest = -kLargestInteger;
    std::int64_t highest = kLargestInteger;
    static constexpr std::int64_t kLargestInteger = (std::int64_t{1} << 53U) - 1;
};

/// Numbers from `lowest` to `highest`; a bound is itself allowed unless it is marked open.
struct NumberRange {
    double lowest = -std::numeric_limits<double>::max();
    double highest = std::numeric_limits<double>::max();
    bool lowestIsOpen = false;
    bool highestIsOpen = false;

    [[nodiscard]] bool contains(double value) const;
};
inline constexpr NumberRange kUnitInterval{0.0, 1.0};                                              ///< [0, 1]
inline constexpr NumberRange kShare{0.0, 1.0, true, false};                                        ///< (0, 1]
inline constexpr NumberRange kPositive{0.0, std::numeric_limits<double>::max(), true, false};      ///< (0, ∞)
inline constexpr NumberRange kNonNegative{0.0, std::numeric_limits<double>::max(), false, false};  ///< [0, ∞)

/// How many elements a list may have.
struct CountRange {
    std::size_t lowest = 0;
    std::size_t highest = std::numeric_limits<std::size_t>::max();
};

class ObjectReader;

/// One value, asked for in a type. Wrong kinds and values out of range become faults at the value's place.
class ValueReader {
public:
    ValueReader(JsonValue value, Faults& faults);

    [[nodiscard]] JsonKind kind() const { return m_value.kind(); }
    [[nodiscard]] bool isString() const { return m_value.isString(); }
    [[nodiscard]] bool isNumber() const { return m_value.isNumber(); }
    [[nodiscard]] JsonValue json() const { return m_value; }
    /// A reader of another value of the same document.
    [[nodiscard]] ValueReader at(JsonValue value) const { return {value, *m_faults}; }

    [[nodiscard]] std::string string() const;  ///< any text but the empty one
    [[nodiscard]] std::string anyString() const;
    [[nodiscard]] std::int64_t integer(IntegerRange range = {}) const;
    [[nodiscard]] double number(NumberRange range = {}) const;
    [[nodiscard]] bool boolean() const;

    /// One of `choices`, whose names in files are found by `fileName(choice)`.
    template <class Choices>
    auto choice(const Choices& choices) const;
    /// The same for the key under which this value stands (objects that map a choice to something).
    template <class Choices>
    auto keyChoice(const Choices& choices) const;

    /// A text that `parse(std::string_view)` turns into a value or a fault with `expected` and `fix`. `what` is a noun
    /// with an example: `a bandwidth such as "3.35 TB/s"`.
    template <class Parse>
    auto text(std::string_view what, Parse&& parse) const;

    /// Calls `read(ObjectReader&)` if this is an object.
    template <class Read>
    void object(Read&& read) const;
    /// Calls `read(ValueReader)` for each element if this is a list.
    template <class Read>
    void each(Read&& read, CountRange count = {}) const;

    /// Records that this value is not acceptable, for reasons the reader knows.
    void fault(std::string expected, std::string fix) const;
    /// The same for the key under which this value stands.
    void keyFault(std::string expected, std::string fix) const;

private:
    [[nodiscard]] std::size_t choose(std::string_view word, const std::vector<std::string_view>& names,
                                     bool isKey) const;
    [[nodiscard]] bool is(JsonKind kind) const;
    [[nodiscard]] bool countFits(CountRange count) const;
    void wrongKind(std::string_view what) const;

    JsonValue m_value;
    Faults* m_faults;
};

/// One object. Members are asked for by key, once each; those never asked for are reported when the reader goes.
class ObjectReader {
public:
    ObjectReader(JsonValue object, Faults& faults);
    ~ObjectReader();
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    [[nodiscard]] bool has(std::string_view key) const;
    /// The member of that key; a missing one is a fault, with `what` (a noun) as the thing expected.
    std::optional<ValueReader> value(std::string_view key, std::string_view what);
    /// The member of that key, or nothing.
    std::optional<ValueReader> optionalValue(std::string_view key);

    std::string string(std::string_view key, std::string_view what = "a text");
    std::optional<std::string> optionalString(std::string_view key);
    std::int64_t integer(std::string_view key, IntegerRange range = {});
    std::optional<std::int64_t> optionalInteger(std::string_view key, IntegerRange range = {});
    double number(std::string_view key, NumberRange range = {});
    std::optional<double> optionalNumber(std::string_view key, NumberRange range = {});
    bool boolean(std::string_view key);
    std::optional<bool> optionalBoolean(std::string_view key);

    template <class Choices>
    auto choice(std::string_view key, const Choices& choices);
    template <class Choices>
    auto optionalChoice(std::string_view key, const Choices& choices);

    template <class Parse>
    auto text(std::string_view key, std::string_view what, Parse&& parse);
    template <class Parse>
    auto optionalText(std::string_view key, std::string_view what, Parse&& parse);

    /// `read(ObjectReader&)` for the object under `key`.
    template <class Read>
    void object(std::string_view key, Read&& read);
    /// The same, and whether the key is there.
    template <class Read>
    bool optionalObject(std::string_view key, Read&& read);

    /// `read(ValueReader)` for each element of the list under `key`.
    template <class Read>
    void each(std::string_view key, Read&& read, CountRange count = {});
    template <class Read>
    bool optionalEach(std::string_view key, Read&& read, CountRange count = {});
    /// `read(ObjectReader&)` for each element of the list under `key`; elements that are no objects are faults.
    template <class Read>
    void eachObject(std::string_view key, Read&& read, CountRange count = {});
    template <class Read>
    bool optionalEachObject(std::string_view key, Read&& read, CountRange count = {});

    /// `read(ValueReader)` for every member not asked for so far: for objects whose keys are data.
    template <class Read>
    void eachMember(Read&& read);

    /// Ends the search for unknown keys, where one fault already says all.
    void ignoreRest();

    /// Records a fault at the member of that key, or at this object where there is none. A member that has a fault of
    /// its own already gets no second one: whoever mends it will be told.
    void fault(std::string_view key, std::string expected, std::string fix);

    /// Whether what stands under that key was read without a fault so far: none there or below, none that it is missing,
    /// and no unknown key that was probably meant for it. What is concluded from anything else is not worth telling.
    [[nodiscard]] bool isSound(std::string_view key) const;
    /// Whether a fault so far says why nothing fit stands at a place of the document (a JSON pointer): a fault there, at
    /// what holds it, or that one of these is missing.
    [[nodiscard]] bool hasFaultAbove(std::string_view pointer) const;

    /// The object itself.
    [[nodiscard]] JsonValue json() const { return m_object; }
    [[nodiscard]] Faults& faults() { return *m_faults; }
    /// Number of faults so far in the whole document; unchanged after a step means that the step went well.
    [[nodiscard]] std::size_t faultCount() const { return m_faults->size(); }

private:
    std::optional<JsonValue> take(std::string_view key);
    /// The member of that key; a missing one is a fault, with the names as what was expected.
    std::optional<ValueReader> valueAmong(std::string_view key, const std::vector<std::string_view>& names);
    void reportUnknownKeys();
    /// The keys asked for, each once.
    [[nodiscard]] std::vector<std::string_view> known() const;
    [[nodiscard]] std::optional<JsonValue> member(std::string_view key) const;
    [[nodiscard]] bool isToldMissing(std::string_view key) const;

    JsonValue m_object;
    Faults* m_faults;
    std::vector<JsonValue> m_members;
    std::vector<bool> m_taken;
    std::vector<std::string> m_asked;
    bool m_ignoresRest = false;
};

/// Checks the root (an object with `schema` first, of exactly this value), calls `read` and gathers all faults.
/// Returns true if there are none.
bool readRoot(const JsonDocument& document, std::string_view schema, const std::function<void(ObjectReader&)>& read,
              Faults& faults);

/// What `read(ObjectReader&)` makes of a document, or every fault of the document in the order of the file.
template <class T, class Read>
[[nodiscard]] Expected<T, Faults> readJson(const JsonDocument& document, std::string_view schema, Read&& read)
{
    Faults faults;
    std::optional<T> result;
    if (!readRoot(
            document, schema, [&](ObjectReader& reader) { result.emplace(read(reader)); }, faults))
        return unexpected(std::move(faults));
    return std::move(*result);
}

/// The same from a file's text. `file` is for the faults.
template <class T, class Read>
[[nodiscard]] Expected<T, Faults> readJsonText(std::string file, std::string text, std::string_view schema, Read&& read,
                                               const JsonLimits& limits = {})
{
    auto document = JsonDocument::parse(std::move(file), std::move(text), limits);
    if (!document)
        return unexpected(std::move(document).error());
    return readJson<T>(*document, schema, std::forward<Read>(read));
}

/// The same from a file.
template <class T, class Read>
[[nodiscard]] Expected<T, Faults> readJsonFile(const std::filesystem::path& file, std::string_view schema, Read&& read,
                                               const JsonLimits& limits = {})
{
    auto document = JsonDocument::read(file, limits);
    if (!document)
        return unexpected(std::move(document).error());
    return readJson<T>(*document, schema, std::forward<Read>(read));
}

}  // namespace ironlab::lab

#include <ironlab/lab/object_reader_inline.h>
