// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/base/quantity.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab {

/// A `Dimension` known at run time, for text that names its unit.
struct Exponents {
    int time = 0;
    int byte = 0;
    int flop = 0;
    int energy = 0;
    int money = 0;
    int temperature = 0;
    int length = 0;

    bool operator==(const Exponents&) const = default;
};

template <int T, int B, int F, int E, int M, int K, int L>
[[nodiscard]] constexpr Exponents exponentsOf(Dimension<T, B, F, E, M, K, L> /*dimension*/)
{
    return {T, B, F, E, M, K, L};
}

/// A number with its unit as base units of `dimension`: "3.35 TB/s" as a bandwidth is 3.35e12. The blank may be left
/// out. Decimal prefixes (k M G T P, m u n p f; "µ" is "u") and binary ones (KiB, MiB, GiB, TiB) are told apart, case
/// counts, "OP" is "FLOP", "MAC" is 2 FLOP, "TOPS" is "TOP/s", "degC" is an absolute temperature, "25 %" is 0.25.
/// The value is the double nearest to the decimal text, so that "2.1 us" and "0.0021 ms" are the same number.
/// Independent of the locale. The fault names what was found and which units would fit.
[[nodiscard]] Expected<double, TextFault> parseMeasure(std::string_view text, const Exponents& dimension);

/// `parseMeasure` with the type of the quantity. Worked example: parseQuantity<dimension::Bytes>("80 GiB") is
/// 85,899,345,920 bytes, parseQuantity<dimension::Bytes>("80 GB") is 80,000,000,000.
template <class D>
[[nodiscard]] Expected<Quantity<D>, TextFault> parseQuantity(std::string_view text)
{
    return parseMeasure(text, exponentsOf(D{})).map([](double base) { return Quantity<D>(base, Unit<D>{}); });
}

/// The shortest text with a unit that reads back as exactly `base`, which is finite: 3.35e12 as a bandwidth is
/// "3.35 TB/s", 524288 bytes are "512 KiB". A plain number has no unit.
[[nodiscard]] std::string measureText(double base, const Exponents& dimension);

template <class D>
[[nodiscard]] std::string exactText(Quantity<D> quantity)
{
    return measureText(quantity.in(Unit<D>{}), exponentsOf(D{}));
}

/// "a bandwidth such as \"3.35 TB/s\"": what a fault expects where a text of this dimension belongs.
[[nodiscard]] std::string measureNoun(const Exponents& dimension);

/// Units that a text of this dimension is usually written in, smallest first; empty for a plain number.
[[nodiscard]] std::vector<std::string_view> usualUnits(const Exponents& dimension);

/// The dimension of a unit such as "ms" or "Gbit/s"; "" is a plain number. Nothing where it is not a unit.
[[nodiscard]] std::optional<Exponents> dimensionOfUnit(std::string_view unit);

/// `base` base units counted in `unit`, which is a unit: numberIn(0.0025, "ms") is 2.5. Infinity stays infinity.
[[nodiscard]] double numberIn(double base, std::string_view unit);

/// What a person types in the box beside a slider.
struct TypedForm {
    std::string_view defaultUnit;  ///< of a bare number: "ms"; "" for a plain number
    bool allowsInfinity = false;   ///< "inf", "infinity" and "∞" are then accepted
};

/// What a person typed, in base units of the default unit's dimension: "64", "10k", "2.5 ms", "1e6", "25 %", "10x", "∞".
/// A bare number counts default units, "k", "M" and "G" multiply it; digits may be grouped in threes with narrow blanks or
/// commas.
/// Worked example: with the default unit "ms", "2.5" is 0.0025 and "10 us" is 0.00001.
[[nodiscard]] Expected<double, TextFault> parseTyped(std::string_view text, const TypedForm& form);

/// One sentence for a person: what was typed, what belongs there and the mend.
[[nodiscard]] std::string sentence(std::string_view found, const TextFault& fault);

}  // namespace ironlab
