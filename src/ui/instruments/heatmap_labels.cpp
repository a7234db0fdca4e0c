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

constexpr double kOffLine = 5.0;      ///< between a contour and its number
constexpr double kLabelReach = 22.0;  ///< below which another line would strike it through

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

/// A contour's label stands under its flat end, unless the target's line or the design's cross-hair runs there.
bool HeatmapPlot::isLabelAbove(const HeatmapContour& contour) const
{
    const double reach = m_theme.scaled(kLabelReach);
    if (m_figure.targetState == TargetState::OnMap) {
        const double below = yAt(1.0 / m_figure.targetContour.level) - yAt(1.0 / contour.level);
        if (std::abs(below) < reach) {
            return below > 0.0;
        }
    }
    return standsOnCrossHair(contour);
}

/// Whether the design's cross-hair would run through a label below its line while there is room for it above.
bool HeatmapPlot::standsOnCrossHair(const HeatmapContour& contour) const
{
    if (!m_figure.current) {
        return false;
    }
    const double reach = kOffLine + m_theme.numbers(TextRole::TickStrong).metrics().capHeight() + 3;
    const double limit = yAt(1.0 / contour.level);
    const double below = yAt(m_figure.current->place.serialShare) - limit;
    const bool isFree =
        limit - area().top() > reach && std::ranges::none_of(m_figure.contours, [&](const HeatmapContour& other) {
            const double above = limit - yAt(1.0 / other.level);
            return above > 0.0 && above < 2 * reach;
        });
    return isFree && below > 0.0 && below < reach;
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
