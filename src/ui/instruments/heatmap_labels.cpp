// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/heatmap_plot.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdint>

// The numbers of contours on the map of Amdahl's law.
namespace ironlab::ui {
namespace {

using present::HeatmapContour;
using present::MapPoint;
using present::TargetState;

constexpr double kOffLine = 5.0;  ///< between a contour and its number
constexpr double kClear = 3.0;    ///< between a number and another line

present::Color asColor(const QColor& color)
{
    return {static_cast<std::uint8_t>(color.red()), static_cast<std::uint8_t>(color.green()),
            static_cast<std::uint8_t>(color.blue())};
}

}  // namespace

QColor contourColor(double level)
{
    // A hair to the dark side: at the middle of the ramp white reads better.
    return toQColor(present::heatmapMarkColor(present::heatmapPosition(level) - 0.02));
}

/// Whether a line other than its own would run through a contour's label above or below its flat end: the target's, the
/// design's cross-hair, or, above it, the next contour or the edge of the map.
bool HeatmapPlot::isStruck(const HeatmapContour& contour, bool isAbove) const
{
    const double reach = kOffLine + m_theme.numbers(TextRole::TickStrong).metrics().capHeight() + kClear;
    const double limit = yAt(1.0 / contour.level);
    const auto isNear = [&](double y) {
        const double away = isAbove ? limit - y : y - limit;
        return away > 0.0 && away < reach;
    };
    const auto isNext = [&](const HeatmapContour& other) { return isShown(other) && isNear(yAt(1.0 / other.level)); };
    if (isAbove && (limit - area().top() < reach || std::ranges::any_of(m_figure.contours, isNext))) {
        return true;
    }
    const bool hasTarget = m_figure.targetState == TargetState::OnMap;
    return (hasTarget && isNear(yAt(1.0 / m_figure.targetContour.level)))
           || (m_figure.current && isNear(yAt(m_figure.current->place.serialShare)));
}

/// A contour's label stands under its flat end. Where a line runs through one of them all stand above theirs, since between two
/// contours a label on the other side would seem to be the other's. Where that strikes another one, those above the target, or
/// above the cross-hair, stand above their contours and the others below.
HeatmapPlot::LabelSide HeatmapPlot::sideOfLabels() const
{
    const auto strikesAny = [this](bool isAbove) {
        return std::ranges::any_of(
            m_figure.contours, [&](const HeatmapContour& other) { return isShown(other) && isStruck(other, isAbove); });
    };
    if (!strikesAny(false)) {
        return LabelSide::Below;
    }
    return strikesAny(true) ? LabelSide::AwayFromLine : LabelSide::Above;
}

bool HeatmapPlot::isLabelAbove(const HeatmapContour& contour) const
{
    if (m_labelSide != LabelSide::AwayFromLine) {
        return m_labelSide == LabelSide::Above;
    }
    const bool hasTarget = m_figure.targetState == TargetState::OnMap;
    const double between =
        yAt(hasTarget || !m_figure.current ? 1.0 / m_figure.targetContour.level : m_figure.current->place.serialShare);
    return yAt(1.0 / contour.level) < between;
}

QPointF HeatmapPlot::labelPlace(const HeatmapContour& contour) const
{
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double limit = yAt(1.0 / contour.level);
    return {m_axis.decadesEnd() - 14 - font.width(qtText(contour.label)),
            isLabelAbove(contour) ? limit - kOffLine : limit + kOffLine + font.metrics().capHeight()};
}

QRectF HeatmapPlot::labelArea(const HeatmapContour& contour) const
{
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double height = font.metrics().capHeight() + 4;
    const QPointF label = labelPlace(contour);
    return {label.x() - 2, label.y() - height + 2, font.width(qtText(contour.label)) + 4, height};
}

/// The least contrast of ink on the field under a label.
double HeatmapPlot::contrastUnder(const QRectF& label, const QColor& ink) const
{
    constexpr double kMost = 21.0;
    double least = kMost;
    for (const QPointF corner : {label.topLeft(), label.topRight(), label.bottomLeft(), label.bottomRight()}) {
        const MapPoint at = valueAt(corner);
        const double speedup = 1.0 / (at.serialShare + (1.0 - at.serialShare) / at.speedup);
        const present::Color field = present::heatmapColor(present::heatmapPosition(speedup));
        least = std::min(least, present::contrastRatio(field, asColor(ink)));
    }
    return least;
}

/// A number stands beside its contour, where the field may be nearer to its colour than at the contour itself: there it
/// gets a veil in the other end of the ramp.
void HeatmapPlot::paintContourLabels(QPainter& painter) const
{
    constexpr double kReadable = 5.0;  // above the 4.5 of WCAG 2.1, for the soft edges of letters
    constexpr float kVeil = 0.5F;
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    for (const int shown : shownContours()) {
        const HeatmapContour& contour = m_figure.contours[static_cast<std::size_t>(shown / 2)];
        if (contour.points.empty()) {
            continue;
        }
        const QColor ink = contourColor(contour.level);
        const QRectF label = labelArea(contour);
        if (contrastUnder(label, ink) < kReadable) {
            QColor veil = toQColor(present::heatmapColor(ink == Qt::white ? 0.0 : 1.0));
            veil.setAlphaF(kVeil);
            painter.fillRect(label.adjusted(-1, 0, 1, 0).toAlignedRect(), veil);
        }
        painter.setPen(ink);
        font.draw(painter, labelPlace(contour), qtText(contour.label));
    }
}

}  // namespace ironlab::ui
