// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/snapshot_marks.h"
#include "ui/instruments/waterfall_painter.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

// What captured designs leave in the waterfall: an outline, a mark and a name.
namespace ironlab::ui {

using present::Role;
using present::Span;
using present::WaterfallRow;

namespace {

constexpr double kMark = 4.0;       ///< half of a mark
constexpr double kFarthest = 40.0;  ///< farther away the name would seem another one's
constexpr double kBeforeColumn = 12.0;

}  // namespace

/// The outline of each captured design: down at the end of each of its terms, across to the next.
void WaterfallPainter::paintCaptureLines() const
{
    const PainterState state(m_painter);
    m_painter.setClipRect(m_layout.plot.adjusted(0, 0, 1, 0), Qt::IntersectClip);
    for (const present::WaterfallCapture& capture : m_figure.captures) {
        if (isBaseline(capture) || isNow(capture)) {
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

/// Where the bars say the same.
bool WaterfallPainter::isNow(const present::WaterfallCapture& capture) const
{
    constexpr double kSame = 1.0;  // pixels
    for (std::size_t row = 0; row < m_figure.rows.size(); ++row) {
        if (std::abs(xAt(capture.ends[row]) - xAt(m_figure.rows[row].bar.end())) >= kSame) {
            return false;
        }
    }
    return std::abs(xAt(capture.ends.back()) - xAt(m_figure.total.bar.end())) < kSame;
}

/// A capture beyond the axis that is the baseline stands before the flag that tells the baseline's total there.
bool WaterfallPainter::isToldByFlag(const present::WaterfallCapture& capture) const
{
    return capture.isBeyond && !m_figure.cut.empty() && isBaseline(capture);
}

/// "E1" for the flag of a baseline beyond the axis that is captured as E1.
QStringList WaterfallPainter::namesOfBaseline() const
{
    QStringList names;
    for (const present::WaterfallCapture& capture : m_figure.captures) {
        if (isToldByFlag(capture)) {
            names.append(qtText(capture.name));
        }
    }
    return names;
}

QPolygonF WaterfallPainter::outline(const present::WaterfallCapture& capture) const
{
    QPolygonF line;
    double reached = 0.0;
    for (int row = 0; row < static_cast<int>(capture.ends.size()); ++row) {
        const auto at = static_cast<std::size_t>(row);
        // An overlap is no step onward: the line passes it where the terms before it end.
        const bool isOverlap = at < m_figure.rows.size() && !m_figure.rows[at].term;
        const double end = isOverlap ? reached : capture.ends[at];
        reached = std::max(reached, end);
        const double x = crisp(xAt(end));
        const QRectF band = m_layout.rowBand(row);
        line << QPointF(x, crisp(band.top())) << QPointF(x, crisp(band.bottom()));
    }
    return line;
}

/// Where words would hide a bar, a ghost or the line of the limit, or a line would run through them.
LabelPlacer WaterfallPainter::roomBesideBars() const
{
    // Nearer, a name and the number of a flag that is cut at the edge would be read together.
    const double flagGap = m_figure.cut.empty() ? 8.0 : 20.0;
    LabelPlacer room(m_layout.plot.adjusted(2, 0, -2, 0));
    for (int row = 0; row < rowCount(); ++row) {
        const WaterfallRow& values = m_figure.rows[static_cast<std::size_t>(row)];
        room.avoid(bar(row, values.bar).adjusted(-2, 0, 2, 0));
        if (values.ghost) {
            room.avoid(bar(row, *values.ghost));
        }
    }
    // A name may stand on the baseline's ghost in the row of the totals, but not on its number.
    room.avoid(bar(rowCount(), m_figure.total.bar).adjusted(-2, 0, 2, 0));
    if (const QRectF flag = baselineFlag().area; !flag.isEmpty()) {
        room.avoid(flag.adjusted(-flagGap, 0, flagGap, 0));
    }
    for (const present::WaterfallCapture& capture : m_figure.captures) {
        room.avoid(outline(capture));
    }
    if (m_figure.limit && !m_figure.limit->isBeyond) {
        const double x = xAt(m_figure.limit->at);
        room.avoid(QPolygonF({QPointF(x, m_layout.plot.top()), QPointF(x, m_layout.plot.bottom())}));
    }
    return room;
}

/// Where the name of a captured design may stand: in the row of the totals beside its mark.
QVector<QRectF> WaterfallPainter::placesOf(const present::WaterfallCapture& capture, QSizeF size) const
{
    // Away from the column of the numbers of the design on the bench, of which a name beside one would be read as.
    const double edge = m_layout.plot.right() - (capture.isBeyond ? kBeforeColumn : 2.0);
    const double end = std::min(xAt(capture.ends.back()), edge);
    const double y = m_layout.rowCenter(rowCount()) - size.height() / 2;
    QVector<QRectF> places;
    // Large marks reach beyond the row: the paper under a name would cut them.
    const double nearest = 1.5 * m_theme.scaled(kMark) - 2.0;
    for (double away = nearest; away <= m_theme.scaled(kFarthest); away += 9.0) {
        for (const double left : {end + away, end - size.width() - away}) {
            places.append({std::min(left, edge - size.width()), y, size.width(), size.height()});
        }
    }
    return places;
}

/// "E2 » 124 ms, E3 » 3.10 s": all whose totals lie beyond the axis, told at its end together, since nothing else sets them
/// apart there. Without their numbers where there is no room: "E2, E3 »".
QStringList WaterfallPainter::namesBeyond() const
{
    QStringList names;
    QStringList totals;
    for (const present::WaterfallCapture& capture : m_figure.captures) {
        if (capture.isBeyond && !isToldByFlag(capture)) {
            names.append(qtText(capture.name));
            totals.append(qtText(capture.name + " » " + capture.total));
        }
    }
    return names.isEmpty() ? QStringList()
                           : QStringList{totals.join(QStringLiteral(", ")),
                                         names.join(QStringLiteral(", ")) + QStringLiteral(" »")};
}

/// Each one's shape where its total ends, and its name beside it; at the edge where it lies beyond the axis. Without room there
/// the name stands at the outline, else it is left to the head, which has the shape before it.
void WaterfallPainter::paintCaptureMarks() const
{
    if (m_figure.captures.empty()) {
        return;
    }
    const double radius = m_theme.scaled(kMark);
    const QColor& ink = m_theme.color(Role::Text1);
    const QColor& paper = m_theme.color(Role::Paper);
    LabelPlacer room = roomBesideBars();
    const QStringList beyond = namesBeyond();
    bool isBeyondNamed = beyond.isEmpty();
    for (const present::WaterfallCapture& capture : m_figure.captures) {
        if (!capture.isBeyond) {
            const QPointF foot(xAt(capture.ends.back()), m_layout.rowCenter(rowCount()) + m_layout.barHeight / 2 + 2);
            drawSnapshotShape(m_painter, capture.shape, foot, radius, ink, paper);
        } else if (isBeyondNamed || isToldByFlag(capture)) {
            continue;
        }
        isBeyondNamed = isBeyondNamed || capture.isBeyond;
        const QStringList names = capture.isBeyond ? beyond : QStringList{qtText(capture.name)};
        const bool isNamed = paintCaptureName(capture, names.front(), room)
                             || (!isOfSeveral(names.front()) && paintOutlineName(capture, room));
        if (!isNamed && names.size() > 1) {
            paintCaptureName(capture, names.back(), room);
        }
    }
}

/// In the row of a term, the lowest that has room: there it names a line, and says of a number that it is the total.
bool WaterfallPainter::paintOutlineName(const present::WaterfallCapture& capture, LabelPlacer& room) const
{
    constexpr double kBesideLine = 5.0;
    if (isBaseline(capture) || isNow(capture)) {
        return false;
    }
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const QString name = qtText(capture.name);
    const QString total = QCoreApplication::translate("ironlab::ui::LatencyWaterfall", "%1, total » %2");
    const QString words = capture.isBeyond ? total.arg(name, qtText(capture.total)) : name;
    const QSizeF size(2 * m_theme.scaled(kMark) + 4 + font.width(words), font.metrics().height());
    const QPolygonF line = outline(capture);
    const double edge = m_layout.plot.right() - (capture.isBeyond ? kBeforeColumn : 2.0);
    QVector<QRectF> places;
    for (int row = rowCount() - 1; row >= 0; --row) {
        const double x = line[2 * row].x();
        const double before = row > 0 ? line[2 * row - 1].x() : m_layout.plot.left();
        const double center = m_layout.rowCenter(row);
        if (x < m_layout.plot.right()) {
            places << QRectF({x + kBesideLine, center - size.height() / 2}, size)
                   << QRectF({x - kBesideLine - size.width(), center - size.height() / 2}, size);
        } else if (before < m_layout.plot.right()) {
            // Over the line where it leaves the axis.
            places << QRectF({edge - size.width(), m_layout.rowBand(row).top() - 1 - size.height()}, size);
        }
    }
    const LabelPlacer::Place place = room.best(places);
    if (places.isEmpty() || place.cost > 0.0) {
        return false;
    }
    paintNameAt(capture, words, room.place({place.area}).area, true);
    return true;
}

/// Several at one end have their shapes in the head.
bool WaterfallPainter::isOfSeveral(const QString& names)
{
    return names.contains(u',');
}

void WaterfallPainter::paintNameAt(const present::WaterfallCapture& capture, const QString& words, const QRectF& label,
                                   bool hasShape) const
{
    const double radius = m_theme.scaled(kMark);
    const QColor& ink = m_theme.color(Role::Text1);
    if (hasShape) {
        drawSnapshotShape(m_painter, capture.shape, {label.left() + radius, label.center().y()}, radius - 0.5, ink,
                          m_theme.color(Role::Paper));
    }
    const double left = label.left() + (hasShape ? 2 * radius + 4 : 0.0);
    drawFrom(m_painter, m_theme.numbers(TextRole::TickStrong), left, label.center().y(), words, ink);
}

/// Paper under words, and what of the baseline's ghost lies there: it would else seem to begin behind them.
void WaterfallPainter::clearUnder(const QRectF& words) const
{
    m_painter.fillRect(words, m_theme.color(Role::Paper));
    if (m_figure.total.ghost) {
        const PainterState state(m_painter);
        m_painter.setClipRect(words, Qt::IntersectClip);
        paintGhost(rowCount(), *m_figure.total.ghost);
    }
}

/// Whether there is room for it.
bool WaterfallPainter::paintCaptureName(const present::WaterfallCapture& capture, const QString& name,
                                        LabelPlacer& room) const
{
    constexpr double kLineCrossed = 260.0;  ///< a dashed line may pass behind a name, a bar may not
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double shape = isOfSeveral(name) ? 0.0 : 2 * m_theme.scaled(kMark) + 4;
    const LabelPlacer::Place place = room.best(placesOf(capture, {shape + font.width(name), font.metrics().height()}));
    if (place.cost > kLineCrossed || room.isTaken(place.area)) {
        return false;
    }
    const QRectF label = room.place({place.area}).area;
    if (place.cost > 0.0 || m_figure.total.ghost) {
        clearUnder(label.adjusted(-2, 1, 2, -1));
    }
    paintNameAt(capture, name, label, shape > 0.0);
    return true;
}

}  // namespace ironlab::ui
