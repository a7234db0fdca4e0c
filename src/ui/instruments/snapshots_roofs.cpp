// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/label_placer.h"
#include "ui/instruments/snapshot_marks.h"
#include "ui/instruments/snapshots.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

// Captured designs under their roofs.
namespace ironlab::ui {
namespace {

using present::Role;
using present::SnapshotRow;

constexpr double kSide = 20;
constexpr double kShape = 6.0;  ///< radius of a design's shape
constexpr double kReach = 8.0;  ///< that names keep off it

QPolygonF roofLine(const PlotFrame& plot, const present::SnapshotRoof& roof)
{
    const double low = plot.x.low();
    const double ridge = std::clamp(roof.peak / roof.bandwidth, low, plot.x.high());
    return {{plot.at(low, std::max(low * roof.bandwidth, plot.y.low())),
             plot.at(ridge, std::min(ridge * roof.bandwidth, roof.peak)), plot.at(plot.x.high(), roof.peak)}};
}

/// Designs whose marks would lie on one another, as indices of rows.
std::vector<std::vector<std::size_t>> marksApart(const present::SnapshotsFigure& figure, const PlotFrame& plot)
{
    constexpr double kApart = 13;
    std::vector<std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        const SnapshotRow& row = figure.rows[i];
        if (!row.hasPlaceUnderRoof()) {
            continue;
        }
        const QPointF at = plot.at(row.intensity, row.achieved);
        const auto near = std::ranges::find_if(places, [&](const std::vector<std::size_t>& place) {
            const SnapshotRow& first = figure.rows[place.front()];
            return QLineF(at, plot.at(first.intensity, first.achieved)).length() < kApart;
        });
        near == places.end() ? static_cast<void>(places.push_back({i})) : near->push_back(i);
    }
    return places;
}

}  // namespace

/// Above the right end of each roof, or below it where another is too near.
void Snapshots::paintRoofNames(QPainter& painter, const Theme& theme, const PlotFrame& plot, LabelPlacer& room) const
{
    constexpr double kFromFrame = 8;
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    for (const present::SnapshotRoof& roof : m_figure.roofs) {
        const QString words = qtText(roof.label);
        const QPointF end = roofLine(plot, roof).last();
        const double width = font.width(words);
        QVector<QRectF> places;
        for (const double share : {1.0, 0.75, 0.5}) {
            const double left = plot.area.left() + plot.area.width() * share - width - kFromFrame;
            places.append({left, end.y() - height - 4, width, height});
            places.append({left, end.y() + 4, width, height});
        }
        const QRectF place = room.place(places).area;
        drawFrom(painter, font, place.left(), place.center().y(), words, theme.color(Role::Text2));
    }
}

void Snapshots::paintRoofline(QPainter& painter, const Theme& theme) const
{
    const PlotFrame plot = roofline(theme);
    const NumberFont& tick = theme.numbers(TextRole::Tick);
    drawGrid(painter, theme, plot, m_figure.intensity, m_figure.rate);
    drawAxisLines(painter, theme, plot.area);
    drawTicks(painter, theme, plot.area, m_figure.intensity.ticks, TickSide::Bottom);
    drawTicks(painter, theme, plot.area, m_figure.rate.ticks, TickSide::Left);
    drawFrom(painter, tick, kSide, plot.area.top() - theme.scaled(12.0), qtText(m_figure.rate.unit),
             theme.color(Role::Text2));
    drawUnitAfterTicks(painter, theme, plot.area, m_figure.intensity);
    const PainterState state(painter);
    painter.setClipRect(plot.area.adjusted(-8, -20, 40, 8));
    painter.setRenderHint(QPainter::Antialiasing, true);
    LabelPlacer room(plot.area.adjusted(-4, -16, 36, 4));
    for (const present::SnapshotRoof& roof : m_figure.roofs) {
        const QPolygonF line = roofLine(plot, roof);
        painter.setPen(snapshotPen(roof.shape, theme.color(Role::Text3), theme.line(1.4)));
        painter.drawPolyline(line);
        room.avoid(line, 0.4);
    }
    paintRoofNames(painter, theme, plot, room);
    for (const std::vector<std::size_t>& place : marksApart(m_figure, plot)) {
        paintMarks(painter, theme, plot, place, room);
    }
}

/// The shape of a design at its point with its name beside it.
void Snapshots::paintMarks(QPainter& painter, const Theme& theme, const PlotFrame& plot,
                           const std::vector<std::size_t>& place, LabelPlacer& room) const
{
    if (place.size() > 1) {
        paintSharedPlace(painter, theme, plot, place, room);
        return;
    }
    const NumberFont& font = theme.numbers(TextRole::TickStrong);
    const QColor& ink = theme.color(Role::Text1);
    const SnapshotRow& design = m_figure.rows[place.front()];
    const QPointF at = plot.at(design.intensity, design.achieved);
    drawSnapshotShape(painter, design.shape, at, kShape, ink, theme.color(Role::Paper));
    room.avoid(around(at, kReach));
    const QString words = qtText(design.name);
    const QSizeF size(font.width(words), font.metrics().height());
    QVector<QRectF> places;
    for (const double dy : {0.0, -14.0, 14.0, -26.0, 26.0, -44.0, 44.0}) {
        places.append({QPointF(at.x() + 11, at.y() + dy - size.height() / 2), size});
        places.append({QPointF(at.x() - 11 - size.width(), at.y() + dy - size.height() / 2), size});
    }
    const LabelPlacer::Place found = room.best(places);
    const QRectF area = room.place({found.area}).area;
    if (found.index > 1) {
        // Away from its point the name hangs on a line.
        const QPointF end(std::clamp(at.x(), area.left() - 2, area.right() + 2),
                          std::clamp(at.y(), area.top(), area.bottom()));
        painter.setPen(QPen(theme.color(Role::Text3), 1.0));
        painter.drawLine(QLineF(at, end));
    }
    drawFrom(painter, font, area.left(), area.center().y(), words, ink);
}

/// Designs that lie on one another are dots. Their shapes stand before their names in a list beside them, each at the end of a
/// line from its dot: the highest first, so that no lines cross.
void Snapshots::paintSharedPlace(QPainter& painter, const Theme& theme, const PlotFrame& plot,
                                 std::vector<std::size_t> place, LabelPlacer& room) const
{
    constexpr double kAway = 30.0;
    constexpr double kDotRadius = 3.5;
    const NumberFont& font = theme.numbers(TextRole::TickStrong);
    const QColor& ink = theme.color(Role::Text1);
    const auto pointOf = [&](std::size_t row) {
        return plot.at(m_figure.rows[row].intensity, m_figure.rows[row].achieved);
    };
    std::ranges::stable_sort(place, {}, [&](std::size_t row) { return pointOf(row).y(); });
    const double line = font.metrics().height() + 1;
    const double shape = theme.scaled(2 * kShape + 4);
    double width = 0.0;
    QPointF middle;
    for (const std::size_t row : place) {
        room.avoid(around(pointOf(row), kReach));
        width = std::max(width, shape + font.width(qtText(m_figure.rows[row].name)));
        middle += pointOf(row) / static_cast<double>(place.size());
    }
    const double height = line * static_cast<double>(place.size());
    QVector<QRectF> places;
    for (const double dy : {0.0, -0.5, 0.5, -1.0, 1.0}) {
        const double top = std::clamp(middle.y() - height / 2 + dy * height, plot.area.top(),
                                      std::max(plot.area.top(), plot.area.bottom() - height));
        places.append({middle.x() + kAway, top, width, height});
        places.append({middle.x() - kAway - width, top, width, height});
    }
    const QRectF list = room.place(places).area;
    const bool isRight = list.left() > middle.x();
    double center = list.top() + line / 2;
    for (const std::size_t row : place) {
        const SnapshotRow& design = m_figure.rows[row];
        painter.setPen(QPen(theme.color(Role::Text3), 1.0));
        painter.drawLine(pointOf(row), QPointF(isRight ? list.left() - 3 : list.right() + 3, center));
        drawSnapshotShape(painter, design.shape, {list.left() + theme.scaled(kShape), center}, theme.scaled(kShape - 1),
                          ink, theme.color(Role::Paper));
        drawFrom(painter, font, list.left() + shape, center, qtText(design.name), ink);
        center += line;
    }
    for (const std::size_t row : place) {
        drawSnapshotShape(painter, present::SnapshotShape::Disc, pointOf(row), kDotRadius, ink,
                          theme.color(Role::Paper));
    }
}

}  // namespace ironlab::ui
