// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_parts.h"
#include "svg_text.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/number_text.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/present/palette.h>
#include <ironlab/present/scale.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/waterfall_figure.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace ironlab::present {
namespace {

constexpr double kWidth = 640.0;
constexpr std::string_view kLine = "stroke=\"#1a1a1a\"";
constexpr std::string_view kThinLine = "stroke=\"#b0b0b0\"";

std::string hex(Color color)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", color.r, color.g, color.b);
    return text.data();
}

/// Shapes differ, so that a grey print still reads.
std::string mark(PlottedNumber::Kind kind, double x, double y)
{
    switch (kind) {
    case PlottedNumber::Kind::Locked: return svgCircle(x, y, 5.0, "fill=\"#1a1a1a\"");
    case PlottedNumber::Kind::SecondThought:
        return svgCircle(x, y, 4.5, "fill=\"#ffffff\" stroke=\"#1a1a1a\" stroke-width=\"1.5\"");
    case PlottedNumber::Kind::Observed:
        return svgRect(x - 4.5, y - 4.5, 9.0, 9.0, "fill=\"#ffffff\" stroke=\"#1a1a1a\" stroke-width=\"1.5\"");
    case PlottedNumber::Kind::Model:
        return svgPolygon(svgNumber(x) + ',' + svgNumber(y - 7.0) + ' ' + svgNumber(x + 6.0) + ',' + svgNumber(y) + ' '
                              + svgNumber(x) + ',' + svgNumber(y + 7.0) + ' ' + svgNumber(x - 6.0) + ',' + svgNumber(y),
                          "fill=\"#0072b2\"");
    }
    return {};
}

Scale scaleOf(const std::vector<PlottedNumber>& numbers)
{
    const auto [low, high] = std::ranges::minmax_element(numbers, {}, &PlottedNumber::value);
    return Scale::decadesAround(low->value, high->value);
}

std::string tickText(double value, std::string_view unit)
{
    if (unit == "%" || unit == "times" || unit.empty()) {
        return statedText(value, "") + (unit == "%" ? " %" : "");
    }
    return statedText(value, dimensionOfUnit(unit) == exponentsOf(dimension::Time{}) ? "s" : unit);
}

bool hasPlace(const PlottedNumber& number)
{
    return std::isfinite(number.value) && number.value > 0.0;
}

std::string barOf(const WaterfallFigure& figure, double y, double unitLength)
{
    constexpr double kHeight = 20.0;
    constexpr double kLetterRoom = 14.0;
    const Palette& colors = palette(Theme::Light);
    std::string text;
    for (const WaterfallSegment& segment : figure.segments) {
        const TermRole role = roleOf(segment.term);
        const double x = 150.0 + unitLength * segment.span.start;
        const double length = unitLength * segment.span.length;
        text += svgRect(x, y, std::max(length, 0.5), kHeight,
                        "fill=\"" + hex(colors.fill(role)) + "\" stroke=\"" + hex(colors.text(role)) + '"');
        if (length > kLetterRoom) {
            text += svgWords(x + length / 2.0, y + 14.0, "middle",
                             capitalized(std::string(fileName(segment.term))).substr(0, 1), "font-size=\"11\"");
        }
    }
    return text;
}

std::string legend(double y)
{
    const Palette& colors = palette(Theme::Light);
    std::string text;
    double x = 150.0;
    for (const physics::Term term : physics::kTerms) {
        const TermRole role = roleOf(term);
        const std::string name = lab::termWords(term);
        text += svgRect(x, y, 11.0, 11.0,
                        "fill=\"" + hex(colors.fill(role)) + "\" stroke=\"" + hex(colors.text(role)) + '"');
        text += svgWords(x + 16.0, y + 10.0, "start",
                         capitalized(std::string(fileName(term))).substr(0, 1) + ": " + name, "font-size=\"11\"");
        x += 110.0;
    }
    return text;
}

}  // namespace

ReportPicture predictionPlot(std::vector<PlottedNumber> numbers, std::string_view unit)
{
    for (PlottedNumber& number : numbers) {
        number.value *= unit == "%" ? 100.0 : 1.0;
    }
    ReportPicture picture{"Prediction against model, on a logarithmic axis", kWidth, 0.0, {}};
    if (numbers.size() < 2 || !std::ranges::all_of(numbers, hasPlace)) {
        return picture;
    }
    constexpr double kLeft = 150.0;
    constexpr double kRight = 24.0;
    constexpr double kRow = 22.0;
    const Scale scale = scaleOf(numbers);
    const auto at = [&](double value) { return kLeft + (kWidth - kLeft - kRight) * scale.position(value); };
    const double bottom = 8.0 + kRow * static_cast<double>(numbers.size());
    for (const Tick& tick : ticks(scale)) {
        picture.content += svgLine(at(tick.value), 4.0, at(tick.value), bottom, kThinLine);
        picture.content +=
            svgWords(at(tick.value), bottom + 15.0, "middle", tickText(tick.value, unit), "font-size=\"11\"");
    }
    picture.content += svgLine(kLeft, bottom, kWidth - kRight, bottom, kLine) + '\n';
    double y = 8.0 + kRow / 2.0;
    for (const PlottedNumber& number : numbers) {
        const double x = at(number.value);
        picture.content += svgWords(kLeft - 12.0, y + 4.0, "end", number.label, "font-size=\"12\"");
        picture.content += svgLine(kLeft, y, x, y, kThinLine) + mark(number.kind, x, y) + '\n';
        y += kRow;
    }
    picture.height = bottom + 22.0;
    return picture;
}

ReportPicture termBars(const std::vector<PlottedDesign>& designs)
{
    constexpr double kBars = 390.0;
    constexpr double kRow = 30.0;
    ReportPicture picture{"Time of a step by its terms", kWidth, 0.0, {}};
    std::vector<WaterfallFigure> figures;
    double longest = 0.0;
    for (const PlottedDesign& design : designs) {
        WaterfallInput input;
        input.now = design.evaluation;
        figures.push_back(waterfallFigure(input));
        longest = std::max(longest, design.evaluation->runs() ? design.evaluation->latency.in(unit::second) : 0.0);
    }
    double y = 4.0;
    for (std::size_t i = 0; i < designs.size(); ++i) {
        const physics::Evaluation& evaluation = *designs[i].evaluation;
        picture.content += svgWords(142.0, y + 14.0, "end", designs[i].name, "font-size=\"12\"");
        if (!evaluation.runs() || !(longest > 0.0)) {
            picture.content += svgWords(150.0, y + 14.0, "start", figures[i].obstacle.answer, "font-size=\"12\"");
        } else {
            // A figure's spans count the unit of its own axis.
            const double seconds = evaluation.latency.in(unit::second);
            const double unitLength = kBars * seconds / longest / std::max(figures[i].total.bar.length, 1e-300);
            picture.content += barOf(figures[i], y, unitLength);
            picture.content += svgWords(156.0 + kBars * seconds / longest, y + 14.0, "start",
                                        quantityText(seconds, "s"), "font-size=\"12\"");
        }
        picture.content += '\n';
        y += kRow;
    }
    picture.content += legend(y + 2.0);
    picture.height = y + 20.0;
    return picture;
}

}  // namespace ironlab::present
