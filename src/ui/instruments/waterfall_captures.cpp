// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/snapshot_marks.h"
#include "ui/instruments/waterfall_painter.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// What captured designs leave in the waterfall: an outline, a mark and a name.
namespace ironlab::ui {

using present::Role;
using present::Span;
using present::WaterfallRow;

/// The outline of each captured design: down at the end of each of its terms, across to the next.
void WaterfallPainter::paintCaptureLines() const
{
    const PainterState state(m_painter);
    m_painter.setClipRect(m_layout.plot.adjusted(0, 0, 1, 0), Qt::IntersectClip);
    for (const present::WaterfallCapture& capture : m_figure.captures) {
        if (isBaseline(capture)) {
            continue;
        }
        m_painter.setPen(snapshotPen(capture.shape, m_theme.color(Role::Text3), m_theme.line(1.0)));
        m_painter.drawPolyline(outline(capture));
    }
}

/// Where the baseline's ghosts say the same.
bool WaterfallPainter::isBaseline(const present::WaterfallCapture& capture) const
{
    constexpr double kSame = 1.0;  // pixels
    const auto isSame = [this](double end, const std::optional<Span>& ghost) {
        return !ghost || std::abs(xAt(end) - xAt(ghost->end())) < kSame;
    };
    for (std::size_t row = 0; row < m_figure.rows.size(); ++row) {
        if (!isSame(capture.ends[row], m_figure.rows[row].ghost)) {
            return false;
        }
    }
    return m_figure.total.ghost && isSame(capture.ends.back(), m_figure.total.ghost);
}

QPolygonF WaterfallPainter::outline(const present::WaterfallCapture& capture) const
{
    QPolygonF line;
    for (int row = 0; row < static_cast<int>(capture.ends.size()); ++row) {
        const double x = crisp(xAt(capture.ends[static_cast<std::size_t>(row)]));
        const QRectF band = m_layout.rowBand(row);
        line << QPointF(x, crisp(band.top())) << QPointF(x, crisp(band.bottom()));
    }
    return line;
}

/// Where words would hide a bar, a ghost or the line of the limit, or a line would run through them.
LabelPlacer WaterfallPainter::roomBesideBars() const
{
    LabelPlacer room(m_layout.plot.adjusted(2, 0, 6, 0));
    for (int row = 0; row < rowCount(); ++row) {
        const WaterfallRow& values = m_figure.rows[static_cast<std::size_t>(row)];
        room.avoid(bar(row, values.bar).adjusted(-2, 0, 2, 0));
        if (values.ghost) {
            room.avoid(bar(row, *values.ghost));
        }
    }
    // A name may stand on the baseline's ghost in the row of the totals, but not on its number.
    room.avoid(bar(rowCount(), m_figure.total.bar).adjusted(-2, 0, 2, 0));
    room.avoid(baselineFlag().area);
    for (const present::WaterfallCapture& capture : m_figure.captures) {
        room.avoid(outline(capture));
    }
    if (m_figure.limit) {
        const double x = xAt(m_figure.limit->at);
        room.avoid(QPolygonF{{{x, m_layout.plot.top()}, {x, m_layout.plot.bottom()}}});
    }
    return room;
}

/// Where the name of a captured design may stand: in the row of the totals beside its mark, else in a row above beside
/// its outline.
QVector<QRectF> WaterfallPainter::placesOf(const present::WaterfallCapture& capture, QSizeF size) const
{
    const double edge = m_layout.plot.right();
    QVector<QRectF> places;
    const auto add = [&](int row, double left) {
        const double y = m_layout.rowCenter(row) - size.height() / 2;
        places.append({std::min(left, edge + 6 - size.width()), y, size.width(), size.height()});
    };
    const auto endIn = [&](int row) { return std::min(xAt(capture.ends[static_cast<std::size_t>(row)]), edge); };
    for (int row = rowCount(); row >= 0; --row) {
        for (const double away : {4.0, 12.0, 24.0, 40.0}) {
            add(row, endIn(row) + away);
            add(row, endIn(row) - size.width() - away);
        }
    }
    // Where all of that is taken, anywhere: the shape before the name says whose it is.
    for (int row = rowCount(); row >= 0; --row) {
        for (double left = m_layout.plot.left() + 6; left + size.width() < edge; left += 16) {
            add(row, left);
        }
    }
    return places;
}

/// "» E2, E3": all whose totals lie beyond the axis, told at its end together, since nothing else sets them apart there.
QString WaterfallPainter::namesBeyond() const
{
    QStringList names;
    for (const present::WaterfallCapture& capture : m_figure.captures) {
        if (capture.isBeyond) {
            names.append(qtText(capture.name));
        }
    }
    return QStringLiteral("» ") + names.join(QStringLiteral(", "));
}

/// Each one's shape where its total ends, and its name beside it; at the edge where it lies beyond the axis.
void WaterfallPainter::paintCaptureMarks() const
{
    if (m_figure.captures.empty()) {
        return;
    }
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double radius = m_theme.scaled(4.0);
    const double height = font.metrics().height();
    const QColor& ink = m_theme.color(Role::Text1);
    const QColor& paper = m_theme.color(Role::Paper);
    LabelPlacer room = roomBesideBars();
    const QString beyond = namesBeyond();
    bool isBeyondNamed = false;
    for (const present::WaterfallCapture& capture : m_figure.captures) {
        if (capture.isBeyond && isBeyondNamed) {
            continue;
        }
        isBeyondNamed = isBeyondNamed || capture.isBeyond;
        const QString name = capture.isBeyond ? beyond : qtText(capture.name);
        // Several at one end have their shapes in the head.
        const double shape = name.contains(u',') ? 0.0 : 2 * radius + 4;
        const double width = shape + font.width(name);
        const LabelPlacer::Place place = room.place(placesOf(capture, {width, height}));
        const QRectF& label = place.area;
        if (place.cost > 0.0 || m_figure.total.ghost) {
            m_painter.fillRect(label.adjusted(-2, 1, 2, -1), paper);
        }
        if (!capture.isBeyond) {
            const QPointF foot(xAt(capture.ends.back()), m_layout.rowCenter(rowCount()) + m_layout.barHeight / 2 + 2);
            drawSnapshotShape(m_painter, capture.shape, foot, radius, ink, paper);
        }
        if (shape > 0.0) {
            drawSnapshotShape(m_painter, capture.shape, {label.left() + radius, label.center().y()}, radius - 0.5, ink,
                              paper);
        }
        drawFrom(m_painter, font, label.left() + shape, label.center().y(), name, ink);
    }
}

}  // namespace ironlab::ui
