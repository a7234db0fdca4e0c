// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/scale.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ironlab::present {
namespace {

constexpr double kAlmost = 1e-9;  ///< share of a step that rounding may be off by
constexpr int kFirstPlainDecade = -4;
constexpr int kLastPlainDecade = 4;
constexpr std::array kRoundSteps{1.0, 2.0, 2.5, 5.0, 10.0};
constexpr std::array kPrefixes{"p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E"};
constexpr int kPrefixOfOne = 4;

/// A round step with at most `most` ticks over `extent`, and how many decimals its multiples need.
struct Step {
    double size = 1.0;
    int decimals = 0;
};

Step roundStep(double extent, int most)
{
    const double ideal = extent / (most - 1 + (1.0 - kAlmost));
    const int decade = static_cast<int>(std::floor(std::log10(ideal)));
    const double power = std::pow(10.0, decade);
    const auto* const found = std::ranges::find_if(kRoundSteps, [&](double s) { return s * power >= ideal; });
    const double factor = found == kRoundSteps.end() ? 10.0 : *found;
    const int decimals = std::max(0, factor == 2.5 ? 1 - decade : factor == 10.0 ? -decade - 1 : -decade);
    return {factor * power, decimals};
}

std::vector<Tick> linearTicks(const Scale& scale, TickText, int most)
{
    const Step step = roundStep(scale.high() - scale.low(), most);
    std::vector<Tick> result;
    const double first = std::ceil(scale.low() / step.size - kAlmost);
    const double last = std::floor(scale.high() / step.size + kAlmost);
    for (int i = 0; first + i <= last; ++i) {
        const double value = (first + i) * step.size;
        result.push_back({value, scale.position(value), value == 0.0 ? "0" : fixedText(value, step.decimals)});
    }
    return result;
}

std::string prefixedText(int decade)
{
    const int group = std::clamp(static_cast<int>(std::floor(decade / 3.0)) + kPrefixOfOne, 0,
                                 static_cast<int>(kPrefixes.size()) - 1);
    const double number = std::pow(10.0, decade - 3 * (group - kPrefixOfOne));
    const std::string prefix = kPrefixes[static_cast<std::size_t>(group)];
    return fixedText(number, decade < 3 * (group - kPrefixOfOne) ? 3 * (group - kPrefixOfOne) - decade : 0)
           + (prefix.empty() ? "" : " " + prefix);
}

std::string decadeText(int decade, TickText text)
{
    return text == TickText::Prefixed ? prefixedText(decade) : fixedText(std::pow(10.0, decade), std::max(0, -decade));
}

std::vector<Tick> decadeTicks(const Scale& scale, TickText text, int most)
{
    const int first = static_cast<int>(std::ceil(std::log10(scale.low()) - kAlmost));
    const int last = static_cast<int>(std::floor(std::log10(scale.high()) + kAlmost));
    const int stride = std::max(1, (last - first) / most + 1);
    const bool isPlain = text == TickText::Plain && first >= kFirstPlainDecade && last <= kLastPlainDecade;
    std::vector<Tick> result;
    for (int decade = first; decade <= last; decade += stride) {
        const double value = std::pow(10.0, decade);
        result.push_back(
            {value, scale.position(value), decadeText(decade, isPlain ? TickText::Plain : TickText::Prefixed)});
    }
    return result;
}

}  // namespace

Scale::Scale(Kind kind, double low, double high)
    : m_kind(kind),
      m_low(low),
      m_high(high),
      m_origin(kind == Kind::Linear ? low : std::log10(low)),
      m_extent((kind == Kind::Linear ? high : std::log10(high)) - m_origin)
{
}

Scale Scale::linear(double low, double high)
{
    IRONLAB_EXPECTS(std::isfinite(low) && std::isfinite(high) && low < high);
    return {Kind::Linear, low, high};
}

Scale Scale::logarithmic(double low, double high)
{
    IRONLAB_EXPECTS(std::isfinite(high) && low > 0.0 && low < high);
    return {Kind::Logarithmic, low, high};
}

Scale Scale::fromZeroTo(double reach)
{
    constexpr int kMost = 7;
    constexpr int kLeast = 5;
    const double end = std::isfinite(reach) && reach > 0.0 ? reach : 1.0;
    const auto halfStepsOf = [end](double step) {
        return std::max(std::ceil(end / step * 2.0 - kAlmost), 2.0 * (kLeast - 1));
    };
    double step = roundStep(end, kMost).size;
    if (halfStepsOf(step) >= 2.0 * kMost) {
        // Rounding up has made room for one tick too many.
        step = roundStep(kMost * step, kMost).size;
    }
    return linear(0.0, halfStepsOf(step) * step / 2.0);
}

Scale Scale::decadesAround(double low, double high)
{
    IRONLAB_EXPECTS(std::isfinite(high) && low > 0.0 && low <= high);
    const double first = std::floor(std::log10(low) + kAlmost);
    const double last = std::max(first + 1.0, std::ceil(std::log10(high) - kAlmost));
    return logarithmic(std::pow(10.0, first), std::pow(10.0, last));
}

double Scale::position(double value) const
{
    if (!isLogarithmic()) {
        return (value - m_origin) / m_extent;
    }
    if (!(value > 0.0)) {
        return -std::numeric_limits<double>::infinity();
    }
    return (std::log10(value) - m_origin) / m_extent;
}

double Scale::clampedPosition(double value) const
{
    return std::clamp(position(value), 0.0, 1.0);
}

double Scale::value(double position) const
{
    const double place = m_origin + position * m_extent;
    return isLogarithmic() ? std::pow(10.0, place) : place;
}

std::vector<Tick> ticks(const Scale& scale, TickText text, int most)
{
    IRONLAB_EXPECTS(most >= 2);
    return scale.isLogarithmic() ? decadeTicks(scale, text, most) : linearTicks(scale, text, most);
}

std::string text(const Axis& axis)
{
    std::string result = axis.title.empty() ? "" : axis.title + ":";
    for (const Tick& tick : axis.ticks) {
        result += (result.empty() ? "" : " ") + tick.label;
    }
    return axis.unit.empty() ? result : result + " " + axis.unit;
}

}  // namespace ironlab::present
