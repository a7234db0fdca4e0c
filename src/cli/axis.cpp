// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/axis.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/base/number_text.h>

#include <charconv>
#include <cmath>
#include <optional>

namespace ironlab::cli {

namespace {

constexpr int kMostValues = 1'000'000;

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

struct Measure {
    double number = 0.0;
    std::string unit;
};

std::optional<Measure> parseMeasured(std::string_view text)
{
    Measure result;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result.number);
    if (error != std::errc{} || !std::isfinite(result.number)) {
        return std::nullopt;
    }
    std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    while (!unit.empty() && unit.front() == ' ') {
        unit.remove_prefix(1);
    }
    result.unit = unit;
    return result;
}

struct Count {
    int values = 0;
    bool logarithmic = false;
};

std::optional<Count> parseCount(std::string_view text)
{
    Count result;
    constexpr std::string_view kLog = "log";
    if (text.size() > kLog.size() && text.substr(text.size() - kLog.size()) == kLog) {
        result.logarithmic = true;
        text.remove_suffix(kLog.size());
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result.values);
    const bool isWhole = error == std::errc{} && end == text.data() + text.size();
    return isWhole && result.values >= 1 && result.values <= kMostValues ? std::optional(result) : std::nullopt;
}

double spaced(double from, double to, int index, const Count& count)
{
    if (count.values == 1 || index == 0) {
        return from;
    }
    if (index == count.values - 1) {
        return to;
    }
    const double position = static_cast<double>(index) / (count.values - 1);
    if (!count.logarithmic) {
        return from + position * (to - from);
    }
    const double value = std::exp(std::log(from) + position * std::log(to / from));
    // Powers that are meant to be whole come out whole: 1:256:9log is 1, 2, 4 ... and not 1.9999999999999998.
    const double whole = std::round(value);
    return std::abs(value - whole) <= 1e-9 * std::abs(value) ? whole : value;
}

std::string malformed(std::string_view text)
{
    return "“" + std::string(text)
           + "” is not an axis. Write key=from:to:count, key=from:to:countlog or key=value,value, for example "
             "batch=1:256:9log.";
}

}  // namespace

Expected<Axis, std::string> parseAxis(std::string_view text, AxisValues kind)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size()) {
        return unexpected(malformed(text));
    }
    Axis axis{std::string(text.substr(0, equals)), {}};
    const std::string_view values = text.substr(equals + 1);
    const auto range = split(values, ':');
    if (range.size() == 2 && parseMeasured(range[0]) && parseMeasured(range[1])) {
        return unexpected(malformed(text));  // a range whose count was forgotten
    }
    if (range.size() != 3) {
        for (const std::string_view value : split(values, ',')) {
            if (value.empty()) {
                return unexpected(malformed(text));
            }
            axis.values.emplace_back(value);
        }
        return axis;
    }
    const auto from = parseMeasured(range[0]);
    const auto to = parseMeasured(range[1]);
    const auto count = parseCount(range[2]);
    if (!from || !to || !count) {
        return unexpected(malformed(text));
    }
    if (!from->unit.empty() && !to->unit.empty() && from->unit != to->unit) {
        return unexpected("The ends of the axis “" + std::string(text) + "” have different units. Write both in one.");
    }
    if (count->logarithmic && !(from->number > 0.0 && to->number > 0.0)) {
        return unexpected("A logarithmic axis needs ends above zero; “" + std::string(text) + "” has others.");
    }
    const std::string& unit = from->unit.empty() ? to->unit : from->unit;
    for (int i = 0; i < count->values; ++i) {
        const double exact = spaced(from->number, to->number, i, *count);
        std::string value = decimalText(kind == AxisValues::Whole ? std::round(exact) : exact);
        if (!unit.empty()) {
            value.append(" ").append(unit);
        }
        if (kind == AxisValues::Any || axis.values.empty() || axis.values.back() != value) {
            axis.values.push_back(value);
        }
    }
    return axis;
}

}  // namespace ironlab::cli
