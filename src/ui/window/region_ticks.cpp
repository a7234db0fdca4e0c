// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/region_ticks.h"

#include "ui/knobs/knob_editor.h"
#include "ui/style/qt_text.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/number_text.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace ironlab::ui {
namespace {

using present::Scale;

/// "5", "0.75", "2,048": without zeros that say nothing.
std::string briefText(double value)
{
    std::string text = numberText(value);
    if (text.find('.') != std::string::npos && text.find(' ') == std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        text.erase(text.find_last_not_of('.') + 1);
    }
    return text;
}

std::set<double> labelledValues(const lab::KnobSpec& knob, const Scale& scale)
{
    constexpr int kMost = 5;
    std::set<double> values(knob.ticks.begin(), knob.ticks.end());
    if (values.empty()) {
        for (const present::Tick& tick : present::ticks(scale, present::TickText::Plain, kMost)) {
            values.insert(knob.wholeNumbers ? std::round(tick.value) : tick.value);
        }
    }
    constexpr double kFew = 6.0;
    if (knob.wholeNumbers && knob.maximum - knob.minimum < kFew) {
        for (double value = std::ceil(knob.minimum); value < knob.maximum; value += 1.0) {
            values.insert(value);
        }
    }
    values.insert({knob.minimum, knob.maximum});
    return values;
}

/// 2 to 9 times each power of ten.
std::set<double> stepsOfDecades(const Scale& scale)
{
    constexpr int kSteps = 9;
    std::set<double> values;
    for (double decade = std::pow(10.0, std::floor(std::log10(scale.low()))); decade < scale.high(); decade *= 10.0) {
        for (int step = 1; step <= kSteps; ++step) {
            values.insert(decade * step);
        }
    }
    return values;
}

}  // namespace

double placeOnSlider(const lab::KnobSpec& knob, double value)
{
    if (!(knob.maximum > knob.minimum)) {
        return 0.5;
    }
    const double held = std::clamp(value, knob.minimum, knob.maximum);
    return knob.scale == lab::KnobScale::Logarithmic
               ? std::log(held / knob.minimum) / std::log(knob.maximum / knob.minimum)
               : (held - knob.minimum) / (knob.maximum - knob.minimum);
}

std::vector<present::Tick> knobTicks(const lab::KnobSpec& knob)
{
    const ShownNumber highest = knobText(knob, knob.maximum);
    const std::string unit = highest.unit.toStdString();
    const bool isCounted = !knob.unit.empty() && dimensionOfUnit(unit).has_value();
    const bool isLogarithmic = knob.scale == lab::KnobScale::Logarithmic;
    // A time over decades has at each tick the unit that its slider and its box have there.
    const bool isOwnUnit = isLogarithmic && dimensionOfUnit(knob.unit) == exponentsOf(dimension::Time{});
    const auto label = [&](double value) {
        return isOwnUnit           ? statedText(value, "s")
               : knob.wholeNumbers ? countText(value)
                                   : briefText(isCounted ? numberIn(value, unit) : value);
    };
    const std::string named = unit.empty() || isOwnUnit ? std::string() : ' ' + unit;
    std::vector<present::Tick> ticks;
    if (!(knob.maximum > knob.minimum)) {
        return {{knob.minimum, 0.5, label(knob.minimum) + named}};
    }
    const Scale scale =
        isLogarithmic ? Scale::logarithmic(knob.minimum, knob.maximum) : Scale::linear(knob.minimum, knob.maximum);
    for (const double value : labelledValues(knob, scale)) {
        ticks.push_back({value, placeOnSlider(knob, value), label(value)});
    }
    ticks.back().label += named;
    for (const double value : isLogarithmic ? stepsOfDecades(scale) : std::set<double>()) {
        // 500 beside 512 would read as a blot; 90 and 100 are steps.
        constexpr double kBeside = 0.08;
        const double place = placeOnSlider(knob, value);
        const bool isNew = std::ranges::none_of(ticks, [&](const present::Tick& tick) {
            return !tick.label.empty() && std::abs(std::log(tick.value / value)) < kBeside;
        });
        if (scale.contains(value) && isNew) {
            ticks.push_back({value, place, {}});
        }
    }
    std::ranges::sort(ticks, std::less{}, &present::Tick::position);
    return ticks;
}

}  // namespace ironlab::ui
