// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/ceiling_painter.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

// What stands over the batch alone: the stops of a sweep, and its design.
namespace ironlab::ui {

using present::CeilingStop;
using present::Role;

namespace {

constexpr double kSide = 20.0;
constexpr double kBesideStop = 5.0;  ///< from a line to its words

struct StopStyle {
    Role line;
    Role words;
    QList<qreal> dashes;
};

StopStyle styleOf(CeilingStop::Kind kind)
{
    switch (kind) {
    case CeilingStop::Kind::Capacity: return {Role::Text1, Role::Text2, {1000.0, 1.0}};
    case CeilingStop::Kind::Latency: return {Role::Fails, Role::Fails, {4.0, 3.0}};
    case CeilingStop::Kind::Ridge: break;
    }
    return {Role::Text3, Role::Text2, {1.0, 3.0}};
}

}  // namespace

void CeilingPainter::paintStopLines(QPainter& painter, LabelPlacer& room) const
{
    for (const CeilingStop& stop : m_figure.stops) {
        const StopStyle style = styleOf(stop.kind);
        const double x = std::floor(xAt(stop.x)) + 0.5;
        QPen line(m_theme.color(style.line), 1.0);
        line.setDashPattern(style.dashes);
        painter.setPen(line);
        painter.drawLine(QPointF(x, m_top), QPointF(x, m_bottom));
        // Words that clear it may stand on a line.
        constexpr double kBearable = 0.2;
        room.avoid(QPolygonF{QPointF(x, m_top), QPointF(x, m_bottom)}, kBearable);
    }
}

/// Where a stop's words stand: beside its line, or farther left at the end of a leader rather than over a curve.
QRectF CeilingPainter::placeOfStop(const LabelPlacer& room, double x, QSizeF size) const
{
    constexpr double kRowStep = 5.0;
    constexpr double kLengthWeight = 0.4;
    QRectF best;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](const QRectF& area, double away) {
        const double cost = kLengthWeight * away + room.cost(area, least);
        if (cost < least) {
            best = area;
            least = cost;
        }
    };
    for (double y = m_bottom - size.height() - 4; y > m_top; y -= kRowStep) {
        consider({{x - size.width() - kBesideStop, y}, size}, 0.0);
        consider({{x + kBesideStop + 1, y}, size}, 0.0);
        for (const double away : {25.0, 50.0, 75.0, 100.0, 130.0, 160.0}) {
            consider({{x - size.width() - kBesideStop - away, y}, size}, away);
        }
    }
    return best;
}

/// The longest words first: they have the fewest places.
void CeilingPainter::paintStops(QPainter& painter, LabelPlacer& room) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    std::vector<CeilingStop> stops = m_figure.stops;
    std::ranges::stable_sort(stops, std::greater{}, [](const CeilingStop& stop) { return stop.label.size(); });
    for (const CeilingStop& stop : stops) {
        const double x = std::floor(xAt(stop.x));
        const QString words = qtText(stop.label);
        const QRectF area = room.place({placeOfStop(room, x, {font.width(words), font.metrics().height()})}).area;
        if (area.right() + kBesideStop + 1 < x) {
            drawHorizontal(painter, area.right() + 3, x, std::round(area.center().y()), m_theme.color(Role::Text3));
        }
        drawClearedText(painter, font, area, Qt::AlignLeft | Qt::AlignVCenter, words,
                        m_theme.color(styleOf(stop.kind).words), m_theme.color(Role::Paper));
    }
}

void CeilingPainter::paintReadOut(QPainter& painter, const QRectF& picture, double batch) const
{
    const NumberFont& font = m_theme.numbers(TextRole::NoteStrong);
    const double height = font.metrics().height();
    const double tick = m_theme.numbers(TextRole::Tick).metrics().height();
    const QRectF line(plotArea().left(), m_bottom + 5 + tick, picture.right() - kSide - plotArea().left(), height);
    painter.setPen(m_theme.color(Role::Text1));
    font.draw(painter, line, Qt::AlignRight | Qt::AlignVCenter, qtText(present::readOut(m_figure, batch)));
}

/// While the cross-hair walks over a sweep, a ring keeps the place of the design.
void CeilingPainter::paintDesign(QPainter& painter, double crossHair) const
{
    const auto& rate = m_figure.rateHere;
    if (hasInfinity() || crossHair == m_figure.here || !rate || !m_figure.rate.scale.contains(*rate)) {
        return;
    }
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(m_theme.color(Role::Text1), 1.5));
    painter.setBrush(m_theme.color(Role::Paper));
    painter.drawEllipse(QPointF(std::floor(xAt(m_figure.here)) + 0.5, yAt(*rate)), 4.5, 4.5);
}

}  // namespace ironlab::ui
