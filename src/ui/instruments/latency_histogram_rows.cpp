// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/latency_histogram.h"
#include "ui/style/figure_text.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// The pinned design in a histogram, and the rows of numbers beside it, whose heads are the key of both designs.
namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kRow = 18;
constexpr double kKey = 12;  ///< of a bar, or of a line, before the head of its column
constexpr double kKeyGap = 5;

/// As other instruments draw a pinned design: dashed and grey.
QPen pinnedPen(const Theme& theme)
{
    QPen pen(theme.color(Role::Text3), theme.line(1.4), Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
    pen.setDashPattern({3.0, 2.0});
    return pen;
}

}  // namespace

/// The pinned design's bars as one stepped line.
void LatencyHistogram::paintPinned(QPainter& painter, const Theme& theme, const PlotFrame& frame) const
{
    if (m_figure.pinnedBars.empty()) {
        return;
    }
    QPolygonF line;
    for (std::size_t i = 0; i < m_figure.pinnedBars.size(); ++i) {
        const double from = m_figure.barsStart + static_cast<double>(i) * m_figure.barWidth;
        const double count = std::clamp(m_figure.pinnedBars[i], frame.y.low(), frame.y.high());
        const double y = std::floor(frame.yAt(count)) + 0.5;
        line << QPointF(std::floor(frame.xAt(from)) + 0.5, y)
             << QPointF(std::floor(frame.xAt(from + m_figure.barWidth)) + 0.5, y);
    }
    painter.setPen(pinnedPen(theme));
    painter.drawPolyline(line);
}

/// "pinned p99.99 16.1 ms" where no column tells the value.
QString LatencyHistogram::pinnedWords() const
{
    const auto judged = std::find_if(m_figure.rows.begin(), m_figure.rows.end(), [](const present::LatencyRow& row) {
        return row.isStrong && row.name.starts_with('p');
    });
    if (hasPinnedColumn() || judged == m_figure.rows.end()) {
        return tr("pinned");
    }
    return tr("pinned") + QStringLiteral(" %1 %2").arg(qtText(judged->name), qtText(judged->pinned));
}

/// Beside its highest bar; its name alone where the whole would lie over something.
void LatencyHistogram::paintPinnedName(QPainter& painter, const Theme& theme, const PlotFrame& frame,
                                       LabelPlacer& room) const
{
    const auto highest = std::max_element(m_figure.pinnedBars.begin(), m_figure.pinnedBars.end());
    if (highest == m_figure.pinnedBars.end()) {
        return;
    }
    const auto bar = static_cast<double>(highest - m_figure.pinnedBars.begin());
    const QPointF top = frame.at(m_figure.barsStart + (bar + 1.0) * m_figure.barWidth,
                                 std::clamp(*highest, frame.y.low(), frame.y.high()));
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const auto placesOf = [&](const QString& words) {
        const QSizeF size(font.width(words), font.metrics().height());
        QVector<QRectF> places;
        for (const double dy : {2.0, 16.0, 30.0, 44.0, 58.0, -size.height() - 2.0}) {
            places.append({QPointF(top.x() + 5, top.y() + dy), size});
            // Left of the plot stand the ticks.
            if (top.x() - 8 - size.width() > frame.area.left()) {
                places.append({QPointF(top.x() - 8 - size.width(), top.y() + dy), size});
            }
        }
        return places;
    };
    QString words = pinnedWords();
    QVector<QRectF> places = placesOf(words);
    if (room.best(places).cost > 0.0) {
        words = tr("pinned");
        places = placesOf(words);
    }
    const QRectF place = room.place(places).area;
    drawClearedText(painter, font, place, Qt::AlignLeft | Qt::AlignVCenter, words, theme.color(Role::Text3),
                    groundAt(theme, frame, place.center().x()));
}

void LatencyHistogram::paintRows(QPainter& painter, const Theme& theme) const
{
    const double right = width() - kSide;
    const double left = right - rowsWidth(theme);
    const double nowRight = hasPinnedColumn() ? right - theme.scaled(kColumn) : right;
    const double row = theme.scaled(kRow);
    double center = pictureArea().top() + row / 2 + 2;
    const NumberFont& head = theme.numbers(TextRole::Tick);
    // The heads are the key of the bars and of the line.
    const double key = theme.scaled(kKey);
    const double now = drawUpTo(painter, head, nowRight, center, tr("now"), theme.color(Role::Text3)) - kKeyGap - key;
    painter.fillRect(QRectF(std::round(now), std::round(center - key / 2), key, key), theme.color(Role::Text3));
    if (hasPinnedColumn()) {
        const double end = drawUpTo(painter, head, right, center, tr("pinned"), theme.color(Role::Text3)) - kKeyGap;
        painter.setPen(pinnedPen(theme));
        painter.drawLine(QPointF(std::round(end - key), std::floor(center) + 0.5),
                         QPointF(std::round(end), std::floor(center) + 0.5));
    }
    for (const present::LatencyRow& entry : m_figure.rows) {
        center += row;
        const NumberFont& font = theme.numbers(entry.isStrong ? TextRole::NoteStrong : TextRole::Note);
        drawFrom(painter, theme.numbers(TextRole::Note), left, center, qtText(entry.name), theme.color(Role::Text2));
        drawUpTo(painter, font, nowRight, center, qtText(entry.now), theme.color(Role::Text1));
        if (hasPinnedColumn()) {
            drawUpTo(painter, theme.numbers(TextRole::Note), right, center, qtText(entry.pinned),
                     theme.color(Role::Text2));
        }
    }
}

}  // namespace ironlab::ui
