// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket_calculator.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <vector>

namespace ironlab::present::fixture {
namespace {

using Dimension = std::array<int, 7>;
constexpr Dimension kNone{};
constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct UnitSize {
    double size = 1.0;
    Dimension dimension{};
    double offset = 0.0;
};

const std::map<std::string, UnitSize, std::less<>>& units()
{
    static const std::map<std::string, UnitSize, std::less<>> kUnits{{"s", {1, {1}}},
                                                                     {"min", {60, {1}}},
                                                                     {"h", {3600, {1}}},
                                                                     {"d", {86400, {1}}},
                                                                     {"years", {31557600, {1}}},
                                                                     {"B", {1, {0, 1}}},
                                                                     {"FLOP", {1, {0, 0, 1}}},
                                                                     {"OP", {1, {0, 0, 1}}},
                                                                     {"J", {1, {0, 0, 0, 1}}},
                                                                     {"W", {1, {-1, 0, 0, 1}}},
                                                                     {"USD", {1, {0, 0, 0, 0, 1}}},
                                                                     {"K", {1, {0, 0, 0, 0, 0, 1}}},
                                                                     {"m", {1, {0, 0, 0, 0, 0, 0, 1}}},
                                                                     {"°C", {1, {0, 0, 0, 0, 0, 1}, 273.15}},
                                                                     {"%", {0.01, {}}},
                                                                     {"1", {1, {}}}};
    return kUnits;
}

const std::map<std::string, double, std::less<>>& prefixes()
{
    static const std::map<std::string, double, std::less<>> kPrefixes{
        {"a", 1e-18}, {"f", 1e-15}, {"p", 1e-12}, {"n", 1e-9}, {"µ", 1e-6}, {"m", 1e-3}, {"k", 1e3},
        {"M", 1e6},   {"G", 1e9},   {"T", 1e12},  {"P", 1e15}, {"E", 1e18}, {"Z", 1e21}};
    return kPrefixes;
}

std::optional<UnitSize> simpleUnit(std::string_view text)
{
    if (const auto found = units().find(text); found != units().end())
        return found->second;
    for (const auto& [symbol, factor] : prefixes()) {
        const auto found = text.starts_with(symbol) ? units().find(text.substr(symbol.size())) : units().end();
        if (found != units().end() && found->second.offset == 0.0)
            return UnitSize{factor * found->second.size, found->second.dimension, 0.0};
    }
    return std::nullopt;
}

/// "FLOP/s", "K/W", "1/s".
std::optional<UnitSize> unitNamed(std::string_view text)
{
    const std::size_t slash = text.find('/');
    auto above = simpleUnit(text.substr(0, slash));
    if (!above || slash == std::string_view::npos)
        return above;
    const auto below = simpleUnit(text.substr(slash + 1));
    if (!below)
        return std::nullopt;
    above->size /= below->size;
    for (std::size_t i = 0; i < above->dimension.size(); ++i)
        above->dimension[i] -= below->dimension[i];
    return above;
}

double normalTail(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

/// P(sum of N stalls > x): N Poisson, each exponential of mean 1.
double stallTail(double expected, double x)
{
    if (x < 0.0)
        return 1.0;
    double tail = 0.0;
    double poisson = std::exp(-expected);
    double erlang = 0.0;
    double term = std::exp(-x);
    for (int n = 1; n < 200 && (n < expected + 2.0 || poisson > 1e-18); ++n) {
        poisson *= expected / n;
        erlang += term;
        term *= x / n;
        tail += poisson * erlang;
    }
    return tail;
}

/// By the midpoint rule over the body, finely.
double exceedance(double time, const std::vector<Measured>& a)
{
    const double fixed = a[1].value, host = a[2].value, sigma = a[3].value, stalls = a[4].value, length = a[5].value;
    const auto late = [&](double z) {
        const double left = time - fixed - host * std::exp(sigma * z);
        return left < 0.0 ? 1.0 : stalls > 0.0 ? stallTail(stalls, left / length) : 0.0;
    };
    if (sigma <= 0.0 || host <= 0.0)
        return late(0.0);
    const double ratio = (time - fixed) / host;
    const double edge = std::clamp(ratio > 0.0 ? std::log(ratio) / sigma : -9.0, -9.0, 9.0);
    constexpr int kSteps = 600;
    double sum = normalTail(edge);
    for (int i = 0; i < kSteps; ++i) {
        const double z = -9.0 + (edge + 9.0) * (i + 0.5) / kSteps;
        sum += (edge + 9.0) / kSteps * std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi) * late(z);
    }
    return sum;
}

double quantile(const std::vector<Measured>& a)
{
    double low = 0.0;
    double high = a[1].value + a[2].value + 1e-12;
    while (exceedance(high, a) > 1.0 - a[0].value)
        high *= 2.0;
    for (int i = 0; i < 45; ++i) {
        const double middle = 0.5 * (low + high);
        (exceedance(middle, a) > 1.0 - a[0].value ? low : high) = middle;
    }
    return high;
}

class Calculator {
public:
    Calculator(std::string_view line, std::string& fault) : m_rest(line), m_fault(fault) {}

    Measured all()
    {
        const Measured value = sum();
        if (m_fault.empty() && !m_rest.empty())
            m_fault = "what is \"" + std::string(m_rest) + "\"?";
        return value;
    }
    /// A number with its unit and nothing else.
    std::optional<Measured> number(int* decimals = nullptr, double* size = nullptr);

private:
    bool take(std::string_view sign)
    {
        if (!m_rest.starts_with(sign))
            return false;
        m_rest.remove_prefix(sign.size());
        return true;
    }
    void refuse(const std::string& fault)
    {
        if (m_fault.empty())
            m_fault = fault + " before \"" + std::string(m_rest) + "\"";
    }
    Measured alike(const Measured& a, const Measured& b, double value)
    {
        if (a.dimension != b.dimension && a.value != 0.0 && b.value != 0.0)
            refuse("different dimensions");
        return {value, a.value != 0.0 ? a.dimension : b.dimension};
    }
    Measured sum()
    {
        Measured value = product();
        for (;;) {
            if (take(" + ")) {
                const Measured more = product();
                value = alike(value, more, value.value + more.value);
            } else if (take(" − ")) {
                const Measured less = product();
                value = alike(value, less, value.value - less.value);
            } else {
                return value;
            }
        }
    }
    Measured product()
    {
        Measured value = raised();
        for (;;) {
            const bool divides = m_rest.starts_with(" / ");
            if (!take(" × ") && !take(" / "))
                return value;
            const Measured other = raised();
            value.value = divides ? value.value / other.value : value.value * other.value;
            for (std::size_t i = 0; i < value.dimension.size(); ++i)
                value.dimension[i] += (divides ? -1 : 1) * other.dimension[i];
        }
    }
    Measured raised()
    {
        Measured value = whole();
        if (take(" ^ ")) {
            const Measured exponent = whole();
            if (value.dimension != kNone || exponent.dimension != kNone)
                refuse("a power of something with a unit");
            value.value = std::pow(value.value, exponent.value);
        }
        return value;
    }
    Measured whole()
    {
        if (take("(")) {
            const Measured value = sum();
            if (!take(")"))
                refuse("a bracket stays open");
            return value;
        }
        for (const char* name : {"min", "max", "ln", "exp", "sqrt", "ceil", "floor", "quantile", "exceedance"})
            if (take(std::string(name) + "("))
                return called(name);
        const auto value = number();
        if (!value)
            refuse("no number");
        return value.value_or(Measured{});
    }
    Measured called(std::string_view name);

    std::string_view m_rest;
    std::string& m_fault;
};

Measured Calculator::called(std::string_view name)
{
    std::vector<Measured> arguments;
    do {
        arguments.push_back(sum());
    } while (take("; "));
    if (!take(")"))
        refuse("arguments stay open");
    const Measured& first = arguments.front();
    if (name == "quantile" || name == "exceedance") {
        if (arguments.size() != 6) {
            refuse("six arguments belong there");
            return {};
        }
        return name == "quantile" ? Measured{quantile(arguments), {1}}
                                  : Measured{exceedance(first.value, arguments), {}};
    }
    if (name == "min" || name == "max") {
        Measured result = first;
        for (const Measured& each : arguments)
            result = alike(result, each,
                           name == "min" ? std::min(result.value, each.value) : std::max(result.value, each.value));
        return result;
    }
    if (first.dimension != kNone)
        refuse("a function of something with a unit");
    const double x = first.value;
    return {name == "ln"     ? std::log(x)
            : name == "exp"  ? std::exp(x)
            : name == "sqrt" ? std::sqrt(x)
            : name == "ceil" ? std::ceil(x - 1e-9 * std::abs(x))
                             : std::floor(x + 1e-9 * std::abs(x)),
            {}};
}

std::optional<Measured> Calculator::number(int* decimals, double* size)
{
    const bool isBound = take("< ");  // less than a last digit of a sum: none of it
    const bool isNegative = take("\u2212");
    std::string digits;
    int places = 0;
    bool isPastPoint = false;
    double value = 0.0;
    if (take("∞")) {
        value = kInfinity;
    } else {
        while (!m_rest.empty()
               && (std::isdigit(static_cast<unsigned char>(m_rest.front())) != 0 || m_rest.front() == '.'
                   || m_rest.front() == ',')) {
            const char c = m_rest.front();
            if (c != ',')
                digits += c;
            places += isPastPoint && c != ',' ? 1 : 0;
            isPastPoint = isPastPoint || c == '.';
            m_rest.remove_prefix(1);
        }
        if (digits.empty())
            return std::nullopt;
        value = std::stod(digits);
    }
    UnitSize unit;
    const auto word = [this]() -> std::string_view {
        if (!m_rest.starts_with(' '))
            return {};
        const std::string_view rest = m_rest.substr(1);
        const std::size_t end = std::min(rest.find_first_of(" );"), rest.size());
        return rest.substr(0, end);
    };
    if (const auto prefix = prefixes().find(word()); prefix != prefixes().end() && prefix->second > 1.0) {
        unit.size = prefix->second;
        m_rest.remove_prefix(1 + word().size());
    }
    if (const auto named = unitNamed(word())) {
        m_rest.remove_prefix(1 + word().size());
        unit = {unit.size * named->size, named->dimension, named->offset};
    }
    if (decimals != nullptr)
        *decimals = places;
    if (size != nullptr)
        *size = unit.size;
    const double sign = isBound ? 0.0 : isNegative ? -1.0 : 1.0;
    return Measured{sign * value * unit.size + unit.offset, unit.dimension};
}

}  // namespace

std::optional<Measured> computed(std::string_view line, std::string& fault)
{
    fault.clear();
    const Measured value = Calculator(line, fault).all();
    return fault.empty() ? std::optional(value) : std::nullopt;
}

std::optional<PrintedResult> printedResult(std::string_view text, std::string& fault)
{
    fault.clear();
    PrintedResult result;
    const auto taken = [&text](std::string_view sign) {
        const bool is = text.starts_with(sign);
        text.remove_prefix(is ? sign.size() : 0);
        return is;
    };
    result.isBound = taken("< ");
    result.isDivided = taken("÷ ") || taken("1 in ");
    if (!result.isDivided)
        taken("× ");
    int decimals = 0;
    double size = 1.0;
    const auto number = Calculator(text, fault).number(&decimals, &size);
    if (!number) {
        fault = "no number in \"" + std::string(text) + "\"";
        return std::nullopt;
    }
    result.number = *number;
    result.halfStep = 0.5 * std::pow(10.0, -decimals) * size;
    return result;
}

}  // namespace ironlab::present::fixture
