// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_parts.h"
#include "svg_hatch.h"
#include "svg_text.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/base/number_text.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/present/palette.h>
#include <ironlab/present/scale.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/waterfall_figure.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

constexpr double kWidth = 640.0;
constexpr double kNameHeight = 14.0;  ///< over a bar, for the names of its parts
constexpr std::string_view kLine = "stroke=\"#1a1a1a\"";
constexpr std::string_view kThinLine = "stroke=\"#b0b0b0\"";

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

std::string initialOf(physics::Term term)
{
    return capitalized(std::string(fileName(term))).substr(0, 1);
}

/// Fill, hatch and outline of a term: a grey print tells it from its neighbours.
std::string termBox(physics::Term term, double x, double y, double width, double height)
{
    const Palette& colors = palette(Theme::Light);
    const TermRole role = roleOf(term);
    return svgRect(x, y, width, height, "fill=\"" + svgColor(colors.fill(role)) + '"')
           + svgHatch(x, y, width, height, role)
           + svgRect(x, y, width, height, "fill=\"none\" stroke=\"" + svgColor(colors.text(role)) + '"');
}

/// The bar, and over each part that has the room the name of its term: on a fill no letter reads well.
std::string barOf(const WaterfallFigure& figure, double y, double unitLength)
{
    constexpr double kHeight = 18.0;
    constexpr double kOfLetter = 7.0;
    std::string text;
    for (const WaterfallSegment& segment : figure.segments) {
        const double x = 150.0 + unitLength * segment.span.start;
        const double length = unitLength * segment.span.length;
        const std::string name(fileName(segment.term));
        text += termBox(segment.term, x, y + kNameHeight, std::max(length, 0.5), kHeight);
        if (length > kOfLetter) {
            const bool hasRoom = length > kOfLetter * static_cast<double>(name.size());
            text += svgWords(x + length / 2.0, y + kNameHeight - 3.0, "middle",
                             hasRoom ? name : initialOf(segment.term), "font-size=\"11\"");
        }
    }
    return text;
}

std::string legend(double y)
{
    std::string text;
    double x = 150.0;
    for (const physics::Term term : physics::kTerms) {
        text += termBox(term, x, y, 22.0, 11.0);
        text +=
            svgWords(x + 27.0, y + 10.0, "start", initialOf(term) + ": " + lab::termWords(term), "font-size=\"11\"");
        x += 120.0;
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
    constexpr double kRow = 40.0;
    constexpr double kWordsAt = kNameHeight + 13.0;
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
        picture.content += svgWords(142.0, y + kWordsAt, "end", designs[i].name, "font-size=\"12\"");
        if (!evaluation.runs() || !(longest > 0.0)) {
            picture.content += svgWords(150.0, y + kWordsAt, "start", figures[i].obstacle.answer, "font-size=\"12\"");
        } else {
            // A figure's spans count the unit of its own axis.
            const double seconds = evaluation.latency.in(unit::second);
            const double unitLength = kBars * seconds / longest / std::max(figures[i].total.bar.length, 1e-300);
            picture.content += barOf(figures[i], y, unitLength);
            picture.content += svgWords(156.0 + kBars * seconds / longest, y + kWordsAt, "start",
                                        quantityText(seconds, "s"), "font-size=\"12\"");
        }
        picture.content += '\n';
        y += kRow;
    }
    picture.content += legend(y + 4.0);
    picture.height = y + 22.0;
    return picture;
}

}  // namespace ironlab::present
