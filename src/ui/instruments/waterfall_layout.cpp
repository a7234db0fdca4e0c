// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/waterfall_layout.h"

#include "ui/style/qt_text.h"

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

constexpr double kSide = 20;
constexpr double kNames = 122;        ///< width of names and the tag
constexpr double kVerdictFrom = 172;  ///< height of the area from which there is room for the sentence
constexpr double kVerdict = 22;
constexpr double kHeads = 22;
constexpr double kAxis = 28;
constexpr double kLowAxis = 20;
constexpr double kLowHeads = 18;  ///< of a low figure, whose rows need the room
constexpr double kChange = 78;
constexpr double kBaseline = 62;
constexpr double kHeadGap = 14;
constexpr double kShare = 50;
constexpr double kShareGap = 12;  ///< before one with a decimal
constexpr double kNow = 58;
constexpr double kSavings = 114;

}  // namespace

WaterfallLayout::WaterfallLayout(const Theme& theme, const QRectF& whole, const present::WaterfallFigure& figure)
    : area(whole),
      rows(static_cast<int>(figure.rows.size()))
{
    const auto px = [&theme](double length) { return theme.scaled(length); };
    hasVerdict = area.height() >= px(kVerdictFrom);
    const double sentence = hasVerdict ? px(kVerdict) : 0.0;
    left = area.left() + kSide;
    right = area.right() - kSide;
    verdictCenter = area.top() + px(6);
    headCenter = area.top() + sentence + px(hasVerdict ? 3 : 9);  // flags stay inside

    baselineRight = right - px(kChange);
    // A baseline in a unit of its own says so in its head.
    const double head = theme.numbers(TextRole::Tick).width(qtText(figure.baselineHead)) + px(kHeadGap);
    shareRight = figure.hasBaseline ? baselineRight - std::max(px(kBaseline), head) : right - px(kSavings);
    double share = 0.0;
    for (const present::WaterfallRow& row : figure.rows) {
        share = std::max(share, theme.numbers(TextRole::Note).width(qtText(row.share)));
    }
    nowRight = shareRight - std::max<double>(px(kShare), share + px(kShareGap));
    // Long totals have their room too, beside names of captured designs that stand a little over the plot's edge.
    const double now =
        std::max<double>(px(kNow), theme.numbers(TextRole::BodyStrong).width(qtText(figure.total.now)) + px(12.0));
    const double plotLeft = std::round(left + px(kNames));
    const double plotTop = std::round(headCenter + px(hasVerdict ? kHeads : kLowHeads) * 0.64);
    const double plotBottom = std::round(area.bottom() - px(hasVerdict ? kAxis : kLowAxis));
    plot = QRectF(QPointF(plotLeft, plotTop), QPointF(std::round(nowRight - now), plotBottom));
    pillRight = plotLeft - px(14);
    pitch = plot.height() / (rows + 1);
    barHeight = std::clamp(std::round(pitch * 0.4 + 3.5), 6.0, 26.0);
    ghostMargin = std::clamp(std::floor((pitch - barHeight) / 2.0 - 2.0), 1.0, 4.0);
}

QRectF WaterfallLayout::rowBand(int row) const
{
    const double top = std::round(plot.top() + pitch * row);
    return {area.left() + kSide / 2, top, area.width() - kSide, std::round(plot.top() + pitch * (row + 1)) - top};
}

QRectF WaterfallLayout::barAt(int row, double from, double to) const
{
    return {QPointF(from, std::round(rowCenter(row) - barHeight / 2.0)), QSizeF(to - from, barHeight)};
}

}  // namespace ironlab::ui
