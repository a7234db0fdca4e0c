// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ironlab::lab {

struct PayloadMember;

/// What an event says: a small tree of texts, whole numbers, truths, lists and objects. Real numbers are decimal texts
/// (`decimalText`), so that the bytes under a hash never depend on how somebody prints a double.
///
///     Payload::object({{"knob", Payload::text("batch")}, {"value", Payload::real(64.0)}})
class Payload {
public:
    using Array = std::vector<Payload>;
    using Object = std::vector<PayloadMember>;

    /// Largest magnitude of a whole number: 2^53 - 1, beyond which JSON readers disagree.
    static constexpr std::int64_t kLargestInteger = (std::int64_t{1} << 53U) - 1;

    /// An empty object.
    Payload();

    /// Malformed UTF-8 becomes U+FFFD.
    [[nodiscard]] static Payload text(std::string_view value);
    [[nodiscard]] static Payload integer(std::int64_t value);
    [[nodiscard]] static Payload boolean(bool value);
    /// The text `decimalText(value)`; `value` is finite.
    [[nodiscard]] static Payload real(double value);
    [[nodiscard]] static Payload array(Array elements);
    /// Members keep their order in files; keys are distinct.
    [[nodiscard]] static Payload object(Object members);

    // What this is, or nothing where it is something else.
    [[nodiscard]] const std::string* asText() const { return std::get_if<std::string>(&m_value); }
    [[nodiscard]] std::optional<std::int64_t> asInteger() const;
    [[nodiscard]] std::optional<bool> asBoolean() const;
    [[nodiscard]] std::optional<double> asReal() const;
    [[nodiscard]] const Array* asArray() const { return std::get_if<Array>(&m_value); }
    [[nodiscard]] const Object* asObject() const { return std::get_if<Object>(&m_value); }

    /// The member of an object, or null where there is none or this is no object.
    [[nodiscard]] const Payload* find(std::string_view key) const;
    /// The member of an object as a text, or nothing; likewise for the other kinds.
    [[nodiscard]] std::optional<std::string> textAt(std::string_view key) const;
    [[nodiscard]] std::optional<std::int64_t> integerAt(std::string_view key) const;
    [[nodiscard]] std::optional<bool> booleanAt(std::string_view key) const;
    [[nodiscard]] std::optional<double> realAt(std::string_view key) const;

    /// Adds a member to this object, which does not have that key yet. Returns this object.
    Payload& set(std::string_view key, Payload value);

    bool operator==(const Payload& other) const;

private:
    using Value = std::variant<Object, Array, std::string, std::int64_t, bool>;
    explicit Payload(Value value);
    Value m_value;
};

struct PayloadMember {
    std::string key;
    Payload value;

    bool operator==(const PayloadMember&) const = default;
};

}  // namespace ironlab::lab
