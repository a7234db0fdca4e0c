// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit_table.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/decimal_text.h>
#include <ironlab/base/in_quotes.h>
#include <ironlab/base/number_text.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace ironlab {
namespace {

using std::string_view_literals::operator""sv;

// Letters that people type or paste, as the ASCII that the unit table knows.
std::string normalized(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kSpellings{{
        {"\u00b5", "u"},  // micro sign
        {"\u03bc", "u"},  // Greek mu
        {"\u00b0C", "degC"},
        {"\u2212", "-"},     // minus sign
        {"\u00d7", "x"},     // multiplication sign
        {"\u00a0", " "},     // no-break space
        {"\u2009", "\x1f"},  // thin spaces group digits
        {"\u202f", "\x1f"},
        {"\u2007", "\x1f"},
        {"\u221e", "inf"},
        {"infinity", "inf"},
        {"\t", " "},
    }};
    std::string result;
    while (!text.empty()) {
        const auto* const spelling =
            std::ranges::find_if(kSpellings, [&](const auto& pair) { return text.starts_with(pair.first); });
        if (spelling != kSpellings.end()) {
            result += spelling->second;
            text.remove_prefix(spelling->first.size());
        } else {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' ') || text.starts_with('\x1f'))
        text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\x1f'))
        text.remove_suffix(1);
    return text;
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

// A decimal number cut into its parts, not yet rounded.
struct Decimal {
    std::string mantissa;  ///< "-3.35"
    int exponent = 0;

    /// mantissa * 10^(exponent + decade), rounded once; nothing beyond the largest double.
    [[nodiscard]] std::optional<double> value(int decade) const
    {
        return jsonNumber(mantissa + 'e' + std::to_string(exponent + decade));
    }
};

std::size_t digitsAt(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size() && (isDigit(text[end]) || text[end] == '\x1f'))
        ++end;
    return end;
}

// Takes the number off the front of `text`: sign, digits, point, digits, exponent.
std::optional<Decimal> takeDecimal(std::string_view& text)
{
    const bool negative = text.starts_with('-');
    std::size_t at = negative || text.starts_with('+') ? 1 : 0;
    const std::size_t pointAt = digitsAt(text, at);
    std::size_t end = pointAt;
    if (end < text.size() && text[end] == '.')
        end = digitsAt(text, end + 1);
    std::string whole(text.substr(at, pointAt - at));
    std::string fraction(pointAt < end ? text.substr(pointAt + 1, end - pointAt - 1) : ""sv);
    std::erase(whole, '\x1f');
    std::erase(fraction, '\x1f');
    if (whole.empty() && fraction.empty())
        return std::nullopt;
    Decimal decimal{(negative ? "-" : "") + (whole.empty() ? "0" : whole) + '.' + (fraction.empty() ? "0" : fraction)};
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        const std::size_t digits = end + 1 + (end + 1 < text.size() && text[end + 1] == '+' ? 1U : 0U);
        const auto [stop, error] = std::from_chars(text.data() + digits, text.data() + text.size(), decimal.exponent);
        if (error == std::errc{})
            end = static_cast<std::size_t>(stop - text.data());
        else if (error == std::errc::result_out_of_range)
            return std::nullopt;
    }
    text = trimmed(text.substr(end));
    if (std::abs(decimal.exponent) > 100000)
        return std::nullopt;
    return decimal;
}

std::optional<double> inBaseUnits(const Decimal& decimal, const UnitSize& unit)
{
    const auto scaled = decimal.value(unit.decade);
    if (!scaled)
        return std::nullopt;
    const double base = *scaled * unit.times / unit.per + unit.offset;
    return std::isfinite(base) ? std::optional(base) : std::nullopt;
}

std::string unitList(const Exponents& dimension)
{
    const auto units = usualUnits(dimension);
    std::string list;
    for (std::size_t i = 0; i < units.size(); ++i)
        list += (i == 0 ? "" : i + 1 == units.size() ? " or " : ", ") + std::string(units[i]);
    return list;
}

std::string nounOf(const Exponents& dimension)
{
    const DimensionWords* const words = wordsFor(dimension);
    return words == nullptr ? "another kind of quantity" : std::string(words->noun);
}

/// "12,345.6 ms" without its commas. They part digits in threes, as numbers are shown; any other text is left as it is, and
/// so is "0,125", which can only mean a decimal sign.
std::string ungrouped(std::string_view text)
{
    const std::size_t start = text.find_first_of("0123456789");
    const std::size_t end = std::min(text.find_first_not_of("0123456789,", start), text.size());
    if (start == std::string_view::npos || text[start] == '0')
        return std::string(text);
    std::size_t group = std::min(text.find(',', start), end);
    if (group == end || group - start > 3)
        return std::string(text);
    for (; group < end; group += 4) {
        const std::size_t next = std::min(text.find(',', group + 1), end);
        if (next - group != 4)
            return std::string(text);
    }
    std::string digits(text.substr(start, end - start));
    std::erase(digits, ',');
    return std::string(text.substr(0, start)) + digits + std::string(text.substr(end));
}

/// What a number with commas was meant as: digits in threes, or a decimal sign. Empty where it could be neither.
std::string withoutCommas(std::string_view text)
{
    std::string mended = ungrouped(text);
    const std::size_t comma = mended.find(',');
    if (comma != std::string::npos)
        mended[comma] = '.';
    return std::ranges::count(mended, ',') > 0 || std::ranges::count(mended, '.') > 1 ? std::string() : mended;
}

TextFault notANumber(std::string_view text, const Exponents& dimension)
{
    const std::size_t comma = text.find(',');
    if (comma != std::string_view::npos && comma > 0 && isDigit(text[comma - 1])) {
        const std::string mended = withoutCommas(text);
        return {measureNoun(dimension), "the decimal sign is a point and digits are not grouped: write "
                                            + (mended.empty() ? "the digits without commas" : inQuotes(mended))};
    }
    if (text.starts_with("inf") || text.starts_with("nan") || text.starts_with("NaN") || text.starts_with("Inf"))
        return {measureNoun(dimension), "write a finite number"};
    const bool hasUnit = !usualUnits(dimension).empty();
    return {measureNoun(dimension), hasUnit ? "start with a number, then its unit" : "write it in digits"};
}

TextFault unknownUnit(std::string_view unit, const Exponents& dimension)
{
    const std::string units = unitList(dimension);
    if (units.empty())
        return {measureNoun(dimension), "leave " + inQuotes(unit) + " out: this figure has no unit"};
    std::string fix = inQuotes(unit) + " is not a unit known here; write " + units;
    const auto candidates = usualUnits(dimension);
    if (const std::string_view close = closestMatch(unit, candidates); !close.empty())
        fix += " (did you mean " + inQuotes(close) + "?)";
    return {measureNoun(dimension), fix};
}

TextFault wrongDimension(std::string_view unit, const Exponents& found, const Exponents& dimension)
{
    const std::string units = unitList(dimension);
    if (unit.empty())
        return {measureNoun(dimension), "add the unit: " + units};
    if (units.empty())
        return {measureNoun(dimension), inQuotes(unit) + " measures " + nounOf(found) + "; write the number alone"};
    return {measureNoun(dimension),
            inQuotes(unit) + " measures " + nounOf(found) + "; write " + nounOf(dimension) + " in " + units};
}

TextFault tooLarge(const Exponents& dimension)
{
    return {measureNoun(dimension), "the number is too large to be held; check its exponent and unit"};
}

// "GB / s" and "GB/s" are one unit.
std::string withoutBlanks(std::string_view unit)
{
    std::string result(unit);
    std::erase(result, ' ');
    std::erase(result, '\x1f');
    return result;
}

double multiplier(std::string_view suffix)
{
    if (suffix == "k")
        return 1e3;
    if (suffix == "M")
        return 1e6;
    return suffix == "G" ? 1e9 : 0.0;
}

// The value that 15 digits hold: counting in another unit may have added a digit at the far end.
double shortened(double value)
{
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 15);
    std::from_chars(buffer.data(), end.ptr, value);
    return value;
}

// Writes `base` in one unit, or nothing where the text would not read back as the same number.
std::string textInUnit(double base, std::string_view unit, const Exponents& dimension)
{
    const double count = numberIn(base, unit);
    for (const double candidate : {shortened(count), count}) {
        std::string text = decimalText(candidate);
        if (!unit.empty())
            text += ' ' + std::string(unit);
        const auto back = parseMeasure(text, dimension);
        if (back && *back == base)
            return text;
    }
    return {};
}

struct Candidate {
    std::string text;
    std::size_t rank = std::numeric_limits<std::size_t>::max();  ///< the smaller the better
};

// Short texts with one to three digits before the point read best; zero reads best in the base unit.
Candidate candidateIn(std::string_view unit, double base, const Exponents& dimension)
{
    constexpr std::size_t kUnfit = 1000;
    Candidate candidate{textInUnit(base, unit, dimension)};
    if (candidate.text.empty())
        return {};
    const double count = std::abs(numberIn(base, unit));
    const bool reads = base == 0.0 ? numberIn(1.0, unit) == 1.0 : count >= 1.0 && count < 1000.0;
    candidate.rank = candidate.text.size() + (reads ? 0 : kUnfit);
    return candidate;
}

}  // namespace

Expected<double, TextFault> parseMeasure(std::string_view text, const Exponents& dimension)
{
    const std::string plain = normalized(text);
    std::string_view rest = trimmed(plain);
    const auto decimal = takeDecimal(rest);
    if (!decimal || rest.starts_with(',') || rest.starts_with('.'))
        return unexpected(notANumber(trimmed(plain), dimension));
    const std::string unitText = withoutBlanks(rest);
    const auto unit = unitNamed(unitText);
    if (!unit)
        return unexpected(unknownUnit(unitText, dimension));
    if (!(unit->dimension == dimension))
        return unexpected(wrongDimension(unitText, unit->dimension, dimension));
    const auto base = inBaseUnits(*decimal, *unit);
    if (!base)
        return unexpected(tooLarge(dimension));
    return *base;
}

std::string measureText(double base, const Exponents& dimension)
{
    IRONLAB_EXPECTS(std::isfinite(base));
    const DimensionWords* const words = wordsFor(dimension);
    IRONLAB_EXPECTS(words != nullptr);
    if (words->usual.empty())
        return decimalText(base);
    Candidate best;
    for (const auto units : {words->others, words->usual}) {
        for (const std::string_view unit : units) {
            const Candidate candidate = candidateIn(unit, base, dimension);
            if (candidate.rank <= best.rank)
                best = candidate;
        }
    }
    return best.text;
}

std::string measureNoun(const Exponents& dimension)
{
    const DimensionWords* const words = wordsFor(dimension);
    if (words == nullptr)
        return "a number with its unit";
    return std::string(words->noun) + " such as " + inQuotes(words->example);
}

std::vector<std::string_view> usualUnits(const Exponents& dimension)
{
    const DimensionWords* const words = wordsFor(dimension);
    if (words == nullptr)
        return {};
    return {words->usual.begin(), words->usual.end()};
}

std::optional<Exponents> dimensionOfUnit(std::string_view unit)
{
    const auto size = unitNamed(withoutBlanks(normalized(unit)));
    return size ? std::optional(size->dimension) : std::nullopt;
}

double numberIn(double base, std::string_view unit)
{
    const auto size = unitNamed(withoutBlanks(normalized(unit)));
    IRONLAB_EXPECTS(size.has_value());
    if (!std::isfinite(base))
        return base;
    const double count = (base - size->offset) * size->per / size->times;
    const double scale = std::pow(10.0, std::abs(size->decade));
    return size->decade < 0 ? count * scale : count / scale;
}

Expected<double, TextFault> parseTyped(std::string_view text, const TypedForm& form)
{
    const std::string defaultUnit = withoutBlanks(normalized(form.defaultUnit));
    const auto unit = unitNamed(defaultUnit);
    IRONLAB_EXPECTS(unit.has_value());
    const std::string digits = ungrouped(text);
    const std::string plain = normalized(digits);
    std::string_view rest = trimmed(plain);
    if (form.allowsInfinity && (rest == "inf" || rest == "Inf" || rest == "infx"))
        return std::numeric_limits<double>::infinity();
    const auto decimal = takeDecimal(rest);
    const double factor = multiplier(rest);
    if (!decimal || (!rest.empty() && factor == 0.0))
        return parseMeasure(digits, unit->dimension);
    UnitSize scaled = *unit;
    scaled.times *= rest.empty() ? 1.0 : factor;
    const auto base = inBaseUnits(*decimal, scaled);
    if (!base)
        return unexpected(tooLarge(unit->dimension));
    return *base;
}

std::string sentence(std::string_view found, const TextFault& fault)
{
    return "Found " + excerpt(found) + ", expected " + fault.expected + ": " + fault.fix
           + (fault.fix.ends_with('?') ? "" : ".");
}

}  // namespace ironlab
