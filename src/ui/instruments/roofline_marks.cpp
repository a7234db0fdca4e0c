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
    const bool isFramed =
        point.kind == RoofPointKind::Baseline && placeOfBaseline(point) == BaselinePlace::AroundItsMark;
    return around(place(point), isFramed ? m_theme.scaled(kFrameReach) + 1 : m_theme.scaled(kMarkReach));
}

bool RooflinePlot::isOfBaseline(const RoofPoint& point) const
{
    return std::ranges::any_of(m_figure.points, [&point](const RoofPoint& other) {
        return other.kind == RoofPointKind::Baseline && other.intensity == point.intensity
               && other.achieved == point.achieved;
    });
}

std::vector<RooflinePlot::Stack> RooflinePlot::stacks(const std::vector<int>& named) const
{
    const auto count = static_cast<qsizetype>(m_figure.points.size());
    const auto point = [this](qsizetype i) -> const RoofPoint& { return m_figure.points[static_cast<std::size_t>(i)]; };
    // Who comes first is seen; a baseline has a square, which hides nothing.
    const auto rank = [&](qsizetype i) {
        return point(i).kind == RoofPointKind::Current ? 0 : isOfBaseline(point(i)) ? 1 : 2;
    };
    QVector<qsizetype> order;
    for (qsizetype i = count; i-- > 0;) {
        if (point(i).kind != RoofPointKind::Baseline) {
            order.append(i);
        }
    }
    std::ranges::stable_sort(order, {}, rank);
    std::vector<Stack> stacks(m_figure.points.size());
    QVector<qsizetype> seen;
    for (const qsizetype i : order) {
        const QPointF here = place(point(i));
        const auto over = std::ranges::find_if(
            seen, [&](qsizetype other) { return QLineF(place(point(other)), here).length() < m_theme.scaled(kApart); });
        if (over == seen.end()) {
            seen.append(i);
            continue;
        }
        stacks[static_cast<std::size_t>(i)].isSeen = false;
        if (std::ranges::find(named, point(i).move) == named.end()) {
            stacks[static_cast<std::size_t>(*over)].hidden.push_back(point(i).move);
        }
    }
    return stacks;
}

RooflinePlot::BaselinePlace RooflinePlot::placeOfBaseline(const RoofPoint& baseline) const
{
    const QPointF here = place(baseline);
    bool isUnder = false;
    for (const RoofPoint& other : m_figure.points) {
        if (other.kind == RoofPointKind::Baseline || QLineF(place(other), here).length() >= m_theme.scaled(kApart)) {
            continue;
        }
        // The current design is seen before the baseline's own move, and that one before all others.
        const bool isOwn = other.intensity == baseline.intensity && other.achieved == baseline.achieved;
        if (other.kind == RoofPointKind::Current) {
            return isOwn ? BaselinePlace::AroundItsMark : BaselinePlace::UnderAnother;
        }
        if (isOwn) {
            const RoofPoint* current = m_figure.current();
            const bool isHidden =
                current != nullptr && QLineF(place(*current), place(other)).length() < m_theme.scaled(kApart);
            return isHidden && !isOfBaseline(*current) ? BaselinePlace::UnderAnother : BaselinePlace::AroundItsMark;
        }
        isUnder = true;
    }
    return isUnder ? BaselinePlace::UnderAnother : BaselinePlace::Alone;
}

/// An open square; around the mark of its design, so that both are seen. Under another one's it is left to its label, unless
/// that has no room.
void RooflinePlot::paintBaseline(QPainter& painter, const RoofPoint& point, bool isTold) const
{
    const BaselinePlace where = placeOfBaseline(point);
    if (where == BaselinePlace::Alone) {
        paintMark(painter, point);
        return;
    }
    if (where == BaselinePlace::UnderAnother && isTold) {
        return;
    }
    const QPointF here = place(point);
    const double reach = std::round(m_theme.scaled(kFrameReach));
    drawFrame(painter, around({std::round(here.x()), std::round(here.y())}, reach), m_theme.color(Role::Text2), 1.5);
}

QRectF RooflinePlot::squareUnderAnother() const
{
    const auto baseline = std::ranges::find(m_figure.points, RoofPointKind::Baseline, &RoofPoint::kind);
    const bool isUnder = baseline != m_figure.points.end() && placeOfBaseline(*baseline) == BaselinePlace::UnderAnother;
    return isUnder ? around(place(*baseline), m_theme.scaled(kFrameReach) + 1) : QRectF();
}

void RooflinePlot::paintMarks(QPainter& painter, const std::vector<Stack>& stacks, bool isBaselineTold) const
{
    for (const RoofPoint& point : m_figure.points) {
        if (point.kind == RoofPointKind::Baseline) {
            paintBaseline(painter, point, isBaselineTold);
        }
    }
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Text2));
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        if (!stacks[i].isSeen) {
            // What shows of it beside the mark above says where it stands.
            painter.drawEllipse(place(m_figure.points[i]), m_theme.scaled(4.0), m_theme.scaled(4.0));
        }
    }
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        if (stacks[i].isSeen && m_figure.points[i].kind != RoofPointKind::Baseline) {
            paintMark(painter, m_figure.points[i]);
        }
    }
}

}  // namespace ironlab::ui
