// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/shown_number.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace ironlab::present {
namespace {

constexpr std::string_view kDivided = "÷";
constexpr std::string_view kOneIn = "1 in";
constexpr std::string_view kNoBreak = "\u00a0";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

struct Unit {
    std::string_view name;
    std::string_view base;
    double size;
};
/// Besides those with a prefix of their own. Units of work have rates that a page names by the work.
constexpr std::array kUnits{Unit{"k", "", 1e3},        Unit{"M", "", 1e6},       Unit{"G", "", 1e9},
                            Unit{"%", "", 1e-2},       Unit{"points", "", 1e-2}, Unit{"pt", "", 1e-2},
                            Unit{"min", "s", 60.0},    Unit{"h", "s", 3600.0},   Unit{"hours", "s", 3600.0},
                            Unit{"minutes", "s", 60},  Unit{"°C", "°C", 1.0},    Unit{"K", "K", 1.0},
                            Unit{"thousand", "", 1e3}, Unit{"million", "", 1e6}, Unit{"billion", "", 1e9},
                            Unit{"d", "s", 86400.0},   Unit{"days", "s", 86400}, Unit{"day", "s", 86400.0}};
constexpr std::array<std::string_view, 13> kPrefixed{"FLOP/s", "OP/s", "FLOP/B", "OP/B", "FLOP", "OP", "B/s",
                                                     "B",      "s",    "J",      "W",    "m",    "g"};
constexpr std::array kPrefixSizes{std::pair{std::string_view("p"), 1e-12}, std::pair{std::string_view("n"), 1e-9},
                                  std::pair{std::string_view("µ"), 1e-6},  std::pair{std::string_view("m"), 1e-3},
                                  std::pair{std::string_view("k"), 1e3},   std::pair{std::string_view("M"), 1e6},
                                  std::pair{std::string_view("G"), 1e9},   std::pair{std::string_view("T"), 1e12},
                                  std::pair{std::string_view("P"), 1e15},  std::pair{std::string_view(""), 1.0}};

/// Operations on integers are counted as those on reals are.
std::string baseOf(std::string_view unit)
{
    return unit.starts_with("OP") ? "FL" + std::string(unit) : std::string(unit);
}

void readUnit(std::string_view rest, ShownNumber& number)
{
    while (rest.starts_with(' ') || rest.starts_with(kNoBreak)) {
        rest.remove_prefix(rest.front() == ' ' ? 1 : kNoBreak.size());
    }
    std::string_view word = rest.substr(0, rest.find_first_of(" ,;:()"));
    while (word.ends_with('.')) {
        word.remove_suffix(1);
    }
    if (const auto* plain = std::ranges::find(kUnits, word, &Unit::name); plain != kUnits.end()) {
        number.unit = plain->base;
        number.unitSize = plain->size;
        return;
    }
    for (const std::string_view base : kPrefixed) {
        for (const auto& [prefix, size] : kPrefixSizes) {
            if (word.size() == prefix.size() + base.size() && word.starts_with(prefix) && word.ends_with(base)) {
                number.unit = baseOf(base);
                number.unitSize = size;
                return;
            }
        }
    }
}

/// End of the digits that start here: "10,000", "38.9".
std::size_t endOfNumber(std::string_view text, std::size_t at)
{
    bool hasPoint = false;
    while (at < text.size()) {
        const bool hasThree = at + 3 < text.size() && std::ranges::all_of(text.substr(at + 1, 3), isDigit)
                              && (at + 4 == text.size() || !isDigit(text[at + 4]));
        if (text[at] == '.' && !hasPoint && at + 1 < text.size() && isDigit(text[at + 1])) {
            hasPoint = true;
        } else if (!isDigit(text[at]) && !(text[at] == ',' && !hasPoint && hasThree)) {
            break;
        }
        ++at;
    }
    return at;
}

bool isWithinName(std::string_view text, std::size_t begin, std::size_t end)
{
    const bool follows =
        begin > 0 && (isLetter(text[begin - 1]) || (text[begin - 1] == '-' && begin > 1 && isLetter(text[begin - 2])));
    // The generation of a bus before its lanes: "PCIe 5.0 x16".
    const std::string_view rest = text.substr(end);
    const bool isBus = rest.size() > 2 && rest.starts_with(" x") && isDigit(rest[2]);
    return follows || isBus || (end < text.size() && isLetter(text[end]));
}

/// "1 in 26.3 M" is a share: the number behind divides one.
bool endsWithOneIn(std::string_view before)
{
    if (!before.ends_with(kOneIn)) {
        return false;
    }
    before.remove_suffix(kOneIn.size());
    return before.empty() || !(isDigit(before.back()) || before.back() == '.' || before.back() == ',');
}

/// Without those at its end.
std::string_view withoutSpaces(std::string_view text)
{
    while (text.ends_with(' ') || text.ends_with(kNoBreak)) {
        text.remove_suffix(text.ends_with(' ') ? 1 : kNoBreak.size());
    }
    return text;
}

ShownNumber numberAt(std::string_view text, std::size_t begin, std::size_t end)
{
    ShownNumber number{begin, end - begin, 0.0, 1.0, false, {}, 1.0};
    std::string digits(text.substr(begin, end - begin));
    std::erase(digits, ',');
    number.value = std::strtod(digits.c_str(), nullptr);
    const std::size_t point = digits.find('.');
    number.lastDigit =
        point == std::string::npos ? 1.0 : std::pow(10.0, -static_cast<double>(digits.size() - point - 1));
    const std::string_view before = withoutSpaces(text.substr(0, begin));
    number.isDivided = before.ends_with(kDivided) || endsWithOneIn(before);
    readUnit(text.substr(end), number);
    return number;
}

/// The unit of a formula's result, and its value in it where that is not the base unit.
struct Result {
    double value;
    std::string unit;
};

Result resultOf(const MetricFormula& formula)
{
    const auto printed = numbersIn(formula.result);
    const std::string unit = printed.empty() ? std::string() : printed.front().unit;
    return {unit == "°C" ? formula.value - kZeroCelsius : formula.value, unit};
}

bool agrees(const ShownNumber& number, double value, double unitSize, double slack)
{
    const double shown = std::abs(number.isDivided ? 1.0 / value : value) / unitSize;
    return std::abs(shown - number.value) <= slack * number.lastDigit * (1.0 + 1e-6) + 1e-12 * number.value;
}

bool reads(const ShownNumber& number, const Result& result, double slack)
{
    // How many times less something is has no unit: a short time divides one as well.
    if (!std::isfinite(result.value) || (number.isDivided && !result.unit.empty())) {
        return false;
    }
    if (!number.unit.empty() || number.unitSize != 1.0) {
        // "38.6 M" below the head of a column has the unit of the head.
        const bool isBare = result.unit.empty() || (number.unit.empty() && number.unitSize > 1.0);
        return (isBare || result.unit == number.unit) && agrees(number, result.value, number.unitSize, slack);
    }
    // The unit stands at the head of a column or behind another number of the same text.
    constexpr double kPercent = 1e-2;
    const auto inUnit = [&](double size) { return agrees(number, result.value, size, slack); };
    if (inUnit(1.0) || (result.unit.empty() && inUnit(kPercent))) {
        return true;
    }
    const bool takesPrefix =
        std::ranges::any_of(kPrefixed, [&](std::string_view base) { return baseOf(base) == result.unit; });
    return (takesPrefix && std::ranges::any_of(kPrefixSizes, [&](const auto& each) { return inUnit(each.second); }))
           || (result.unit == "s" && (inUnit(60.0) || inUnit(3600.0)));
}

}  // namespace

std::vector<ShownNumber> numbersIn(std::string_view text)
{
    std::vector<ShownNumber> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const std::size_t end = endOfNumber(text, at);
        if (!isWithinName(text, at, end)) {
            numbers.push_back(numberAt(text, at, end));
        }
        at = end;
        while (at < text.size() && (isLetter(text[at]) || isDigit(text[at]))) {
            ++at;
        }
    }
    // The one of "1 in 26.3 M" is part of how the share is written.
    for (std::size_t i = numbers.size(); i-- > 1;) {
        const std::size_t end = numbers[i - 1].begin + numbers[i - 1].length;
        if (numbers[i].isDivided && endsWithOneIn(text.substr(0, end + kOneIn.size() - 1))
            && text.find_first_not_of(" \u00a0", end + kOneIn.size() - 1) == numbers[i].begin) {
            numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(i) - 1);
        }
    }
    // "p99.99" was passed over up to its point.
    std::erase_if(numbers, [&](const ShownNumber& each) {
        return each.begin > 1 && text[each.begin - 1] == '.' && isDigit(text[each.begin - 2]);
    });
    return numbers;
}

bool shows(const ShownNumber& number, const MetricFormula& formula, double slack)
{
    return reads(number, resultOf(formula), slack);
}

bool isGivenIn(const ShownNumber& number, const MetricFormula& formula)
{
    return std::ranges::any_of(formula.operands, [&](const FormulaOperand& operand) {
        const bool isCelsius = operand.unit == "°C";
        return operand.origin.kind != FormulaOrigin::Kind::Metric
               && reads(number, {isCelsius ? operand.value - kZeroCelsius : operand.value, operand.unit}, 0.5);
    });
}

std::optional<std::string> answerTo(const ShownNumber& number, const std::vector<std::string>& metrics,
                                    const AskFormula& ask)
{
    std::optional<std::string> summed;
    std::optional<std::string> given;
    for (const std::string& metric : metrics) {
        const auto formula = ask(metric);
        if (!formula) {
            continue;
        }
        if (shows(number, *formula)) {
            return metric;
        }
        if (!summed && shows(number, *formula, 1.0)) {
            summed = metric;
        } else if (!given && isGivenIn(number, *formula)) {
            given = metric;
        }
    }
    return summed ? summed : given;
}

}  // namespace ironlab::present
