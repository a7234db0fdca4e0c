// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/roofline_metrics.h"
#include "ui/instruments/roofline_plot.h"
#include "ui/style/painting.h"

#include <ironlab/present/term_text.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using namespace roofline;
using present::Role;
using present::RoofPoint;
using present::RoofPointKind;

}  // namespace

void drawRoofMark(QPainter& painter, const Theme& theme, QPointF center, RoofPointKind kind, int move,
                  std::optional<physics::Term> binding)
{
    if (kind == RoofPointKind::Baseline) {
        const double side = std::round(theme.scaled(9.0));
        const QRectF square(std::round(center.x() - side / 2), std::round(center.y() - side / 2), side, side);
        painter.fillRect(square, theme.color(Role::Paper));
        drawFrame(painter, square, theme.color(Role::Text2), 1.5);
        return;
    }
    const bool isCurrent = kind == RoofPointKind::Current;
    const QColor& fill = isCurrent && binding ? theme.termText(present::roleOf(*binding)) : theme.color(Role::Text2);
    const QString number = move > 0 ? QString::number(move) : QString(u'\u2022');
    // Two digits need a little more room.
    const double radius = theme.scaled(number.size() > 1 ? 8.5 : 7.2);
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(center, radius, radius);
    painter.setPen(theme.color(Role::Letters));
    theme.numbers(TextRole::MoveNumber)
        .draw(painter, {center.x() - radius, center.y() - radius, 2 * radius, 2 * radius}, Qt::AlignCenter, number);
}

void RooflinePlot::paintMark(QPainter& painter, const RoofPoint& point) const
{
    drawRoofMark(painter, m_theme, place(point), point.kind, point.move, point.binding);
}

QRectF RooflinePlot::markArea(const RoofPoint& point) const
{
    const bool isFramed = point.kind == RoofPointKind::Baseline && sharesPlace(point);
    return around(place(point), isFramed ? m_theme.scaled(kFrameReach) + 1 : m_theme.scaled(kMarkReach));
}

QVector<int> RooflinePlot::stacks() const
{
    const auto count = static_cast<qsizetype>(m_figure.points.size());
    QVector<QPointF> places;
    for (const RoofPoint& point : m_figure.points) {
        places.append(place(point));
    }
    const auto isHiddenBy = [&](qsizetype earlier, qsizetype later) {
        const QPointF away = places[later] - places[earlier];
        return m_figure.points[static_cast<std::size_t>(later)].kind != RoofPointKind::Baseline
               && std::hypot(away.x(), away.y()) < m_theme.scaled(kApart);
    };
    QVector<int> hidden(count, 0);
    // From the last one on, so that what is hidden is counted where it is seen.
    for (qsizetype i = count; i-- > 0;) {
        for (qsizetype later = count; later-- > i + 1;) {
            const bool isMove = m_figure.points[static_cast<std::size_t>(i)].kind == RoofPointKind::Move;
            if (isMove && hidden[later] >= 0 && isHiddenBy(i, later)) {
                hidden[i] = -1;
                ++hidden[later];
                break;
            }
        }
    }
    return hidden;
}

bool RooflinePlot::sharesPlace(const RoofPoint& baseline) const
{
    const QPointF here = place(baseline);
    return std::any_of(m_figure.points.begin(), m_figure.points.end(), [&](const RoofPoint& other) {
        return other.kind != RoofPointKind::Baseline && QLineF(place(other), here).length() < m_theme.scaled(kApart);
    });
}

/// An open square; around a mark that stands at the same place, so that both are seen.
void RooflinePlot::paintBaseline(QPainter& painter, const RoofPoint& point) const
{
    if (!sharesPlace(point)) {
        paintMark(painter, point);
        return;
    }
    const QPointF here = place(point);
    const double reach = std::round(m_theme.scaled(kFrameReach));
    drawFrame(painter, around({std::round(here.x()), std::round(here.y())}, reach), m_theme.color(Role::Text2), 1.5);
}

void RooflinePlot::paintMarks(QPainter& painter, const QVector<int>& stacks) const
{
    for (const RoofPoint& point : m_figure.points) {
        if (point.kind == RoofPointKind::Baseline) {
            paintBaseline(painter, point);
        }
    }
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Text2));
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        if (stacks[static_cast<qsizetype>(i)] < 0) {
            // What shows of it beside the mark above says where it stands.
            painter.drawEllipse(place(m_figure.points[i]), m_theme.scaled(4.0), m_theme.scaled(4.0));
        }
    }
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        if (stacks[static_cast<qsizetype>(i)] >= 0 && m_figure.points[i].kind != RoofPointKind::Baseline) {
            paintMark(painter, m_figure.points[i]);
        }
    }
}

}  // namespace ironlab::ui
