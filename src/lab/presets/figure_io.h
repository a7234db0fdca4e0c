// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/presets/plausible.h"
#include "lab/presets/provenance_io.h"

#include <ironlab/base/number_text.h>
#include <ironlab/lab/object_reader.h>

#include <optional>
#include <string>
#include <string_view>

namespace ironlab::lab {

/// What a figure may be before plausibility is asked.
enum class Sign { Positive, NonNegative };

/// Records a figure outside its range, in base units of its dimension.
void refuseSign(const ValueReader& figure, double base, Sign sign);
void refuseImplausible(const ValueReader& figure, std::string_view what, const std::string& lowest,
                       const std::string& highest);

/// Reads the figures of one preset: numbers with units whose sign is right and whose size makes sense, unless their
/// author marks them as unusual.
class FigureReader {
public:
    explicit FigureReader(const ProvenanceList& provenance) : m_provenance(&provenance) {}

    template <class D>
    Quantity<D> quantity(ObjectReader& reader, std::string_view key, Sign sign = Sign::Positive) const
    {
        return of<D>(reader.value(key, measureNoun(exponentsOf(D{}))), sign);
    }

    template <class D>
    std::optional<Quantity<D>> optionalQuantity(ObjectReader& reader, std::string_view key,
                                                Sign sign = Sign::Positive) const
    {
        const auto member = reader.optionalValue(key);
        return member ? std::optional(of<D>(member, sign)) : std::nullopt;
    }

    /// A quantity that has to lie in `range`, where there is one.
    template <class D>
    Quantity<D> quantity(ObjectReader& reader, std::string_view key, const std::optional<PlausibleRange<D>>& range,
                         Sign sign = Sign::Positive) const
    {
        return checked(reader.value(key, measureNoun(exponentsOf(D{}))), range, sign);
    }

    template <class D>
    std::optional<Quantity<D>> optionalQuantity(ObjectReader& reader, std::string_view key,
                                                const std::optional<PlausibleRange<D>>& range,
                                                Sign sign = Sign::Positive) const
    {
        const auto member = reader.optionalValue(key);
        return member ? std::optional(checked(member, range, sign)) : std::nullopt;
    }

    /// True where the author vouches for a figure although it looks wrong.
    [[nodiscard]] bool isUnusual(const JsonValue& figure) const;

private:
    template <class D>
    static Quantity<D> of(const std::optional<ValueReader>& member, Sign sign)
    {
        if (!member)
            return {};
        bool understood = false;
        const auto parse = [&](std::string_view text) {
            auto parsed = parseQuantity<D>(text);
            understood = parsed.has_value();
            return parsed;
        };
        const Quantity<D> value = member->text(measureNoun(exponentsOf(D{})), parse);
        if (understood)
            refuseSign(*member, value.in(Unit<D>{}), sign);
        return value;
    }

    template <class D>
    [[nodiscard]] Quantity<D> checked(const std::optional<ValueReader>& member,
                                      const std::optional<PlausibleRange<D>>& range, Sign sign) const
    {
        const Quantity<D> value = of<D>(member, sign);
        // Zero stands for a figure that could not be read, or whose sign was refused already.
        if (range && value > Quantity<D>{} && !range->contains(value) && !isUnusual(member->json()))
            refuseImplausible(*member, range->what, exactText(range->lowest), exactText(range->highest));
        return value;
    }

    const ProvenanceList* m_provenance;
};

/// One of `choices`, or nothing where the name is missing or unknown, which is a fault already.
template <class Choices>
auto knownChoice(ObjectReader& reader, std::string_view key, const Choices& choices)
{
    const std::size_t before = reader.faultCount();
    const auto choice = reader.choice(key, choices);
    return reader.faultCount() == before ? std::optional(choice) : std::nullopt;
}

/// "if this is really so, …": how an author vouches for a figure.
[[nodiscard]] std::string vouching(const std::string& pointer);

/// An identifier: lower-case letters, digits and dashes, as in "h100-sxm-80gb".
[[nodiscard]] Expected<std::string, TextFault> parseId(std::string_view text);

}  // namespace ironlab::lab
