// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grade_plot.h"

#include "html_text.h"
#include "svg_text.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/grade_words.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ironlab::present {
namespace {

using lab::ClassQuestion;
using lab::ClassRow;

constexpr double kWidth = 640.0;
constexpr double kLabels = 220.0;
constexpr double kLine = 26.0;
constexpr std::string_view kPlain = "#8a8a8a";
constexpr std::string_view kModel = "#0072b2";

std::string rect(double x, double y, double width, double height, std::string_view fill)
{
    return svgRect(x, y, width, height, "fill=\"" + std::string(fill) + '"');
}

std::string words(double x, double y, std::string_view anchor, std::string_view text)
{
    return svgWords(x, y, anchor, text);
}

std::string line(double x1, double y1, double x2, double y2)
{
    return svgLine(x1, y1, x2, y2, "stroke=\"#1a1a1a\"");
}

std::string svg(double height, std::string_view title, std::string_view content)
{
    return svgPicture(kWidth, height, title, content);
}

template <class Visit>
void eachPrediction(const ClassQuestion& question, const std::vector<ClassRow>& rows, Visit&& visit)
{
    for (const ClassRow& row : rows)
        if (row.mission == question.mission)
            for (const ClassRow::Prediction& each : row.predictions)
                if (each.part == question.part)
                    visit(each);
}

struct Spread {
    double least = 0.0, lower = 0.0, middle = 0.0, upper = 0.0, most = 0.0;
};

/// Quartiles by the nearest rank.
Spread spreadOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto rank = [&](double share) {
        return values[static_cast<std::size_t>(std::round(share * static_cast<double>(values.size() - 1)))];
    };
    return {values.front(), rank(0.25), rank(0.5), rank(0.75), values.back()};
}

std::string spreadLine(double y, const std::string& label, const Spread& spread, double most, const std::string& unit)
{
    const double scale = (kWidth - kLabels - 160.0) / std::max(most, 1e-9);
    const auto x = [&](double value) { return kLabels + scale * value; };
    std::string text = words(kLabels - 8.0, y + 16.0, "end", label);
    text += line(x(spread.least), y + 12.0, x(spread.most), y + 12.0);
    text += rect(x(spread.lower), y + 5.0, std::max(1.0, x(spread.upper) - x(spread.lower)), 14.0, kPlain);
    text += rect(x(spread.middle) - 1.5, y + 2.0, 3.0, 20.0, kModel);
    return text
           + words(x(spread.most) + 6.0, y + 16.0, "start",
                   (unit.empty() ? countText(spread.middle) : numberText(spread.middle) + unit) + " in the middle")
           + '\n';
}

}  // namespace

std::string choicePlot(const ClassQuestion& question, const std::vector<ClassRow>& rows)
{
    std::map<std::string, std::size_t> counts;
    std::size_t most = 1;
    for (const auto& [choice, label] : question.labels)
        counts[choice] = 0;
    eachPrediction(question, rows,
                   [&](const ClassRow::Prediction& each) { most = std::max(most, ++counts[each.choice]); });
    std::string text;
    double y = 2.0;
    for (const auto& [choice, count] : counts) {
        const bool isKey = choice == question.key;
        const auto label = question.labels.find(choice);
        const double width = (kWidth - kLabels - 60.0) * static_cast<double>(count) / static_cast<double>(most);
        text += words(kLabels - 8.0, y + 16.0, "end",
                      (label == question.labels.end() ? choice : label->second) + (isKey ? " (the model's)" : ""));
        text += rect(kLabels, y + 3.0, std::max(width, 0.5), 18.0, isKey ? kModel : kPlain);
        text += words(kLabels + width + 6.0, y + 16.0, "start", std::to_string(count)) + '\n';
        y += kLine;
    }
    return svg(y + 4.0, "How many predicted which answer", text);
}

std::string numberPlot(const ClassQuestion& question, const std::vector<ClassRow>& rows)
{
    if (!std::isfinite(question.truth) || question.truth <= 0.0)
        return "<p class=\"quiet\">The model's number is " + html(answerText(question.truth, question.unit))
               + "; there is no ratio to it.</p>\n";
    constexpr double kDecades = 3.0;
    constexpr std::size_t kBins = 48;
    constexpr double kHeight = 90.0;
    std::array<std::size_t, kBins> bins{};
    std::size_t most = 1;
    eachPrediction(question, rows, [&](const ClassRow::Prediction& each) {
        const double decade = std::clamp(std::log10(each.number / question.truth), -kDecades, kDecades);
        const double place = (decade + kDecades) / (2.0 * kDecades) * kBins;
        const auto bin = std::min(kBins - 1, static_cast<std::size_t>(std::isnan(place) ? 0.0 : place));
        most = std::max(most, ++bins[bin]);
    });
    const double width = (kWidth - 40.0) / kBins;
    std::string text;
    for (std::size_t i = 0; i < kBins; ++i) {
        const double height = kHeight * static_cast<double>(bins[i]) / static_cast<double>(most);
        if (bins[i] > 0)
            text += rect(20.0 + width * static_cast<double>(i), 10.0 + kHeight - height, width - 1.0, height, kPlain);
    }
    text += line(20.0, 10.0 + kHeight, kWidth - 20.0, 10.0 + kHeight);
    constexpr std::array<std::string_view, 7> kTicks{"÷ 1000", "÷ 100", "÷ 10", "", "× 10", "× 100", "× 1000"};
    for (std::size_t i = 0; i < kTicks.size(); ++i) {
        const double x = 20.0 + (kWidth - 40.0) * static_cast<double>(i) / 6.0;
        const std::string_view anchor = i == 0 ? "start" : i == 6 ? "end" : "middle";
        text += words(x, 26.0 + kHeight, anchor, kTicks[i]);
    }
    text += line(kWidth / 2.0, 4.0, kWidth / 2.0, 14.0 + kHeight);
    text += words(kWidth / 2.0, 26.0 + kHeight, "middle", "the model: " + answerText(question.truth, question.unit));
    return svg(kHeight + 34.0, "Predicted numbers over the model's; the highest bar is " + std::to_string(most), text);
}

std::string workPlot(const std::vector<ClassRow>& rows)
{
    std::map<int, std::vector<double>> minutes;
    std::map<int, std::vector<double>> moves;
    for (const ClassRow& row : rows)
        for (const ClassRow::Part& part : row.parts) {
            minutes[part.part].push_back(static_cast<double>(part.seconds) / 60.0);
            moves[part.part].push_back(static_cast<double>(part.moves));
        }
    std::string text;
    double y = 0.0;
    for (const auto* const measure : {&minutes, &moves}) {
        double most = 0.0;
        for (const auto& [part, values] : *measure)
            most = std::max(most, *std::max_element(values.begin(), values.end()));
        for (const auto& [part, values] : *measure) {
            const bool isTime = measure == &minutes;
            text += spreadLine(y, "Part " + std::to_string(part) + (isTime ? ", minutes" : ", configurations"),
                               spreadOf(values), most, isTime ? " min" : "");
            y += kLine;
        }
        y += kLine / 2.0;
    }
    return svg(y + 4.0, "Time and moves: range, middle half, median", text);
}

}  // namespace ironlab::present
