// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/leader_places.h"
#include "ui/instruments/roofline_metrics.h"
#include "ui/instruments/roofline_plot.h"
#include "ui/instruments/snapshot_marks.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

// What captured designs leave in a roofline: a roof of their own, a shape and a name.
namespace ironlab::ui {
namespace {

using namespace roofline;
using present::Role;
using present::RoofPoint;
using present::RoofPointKind;

}  // namespace

QPointF RooflinePlot::placeOf(const present::RoofCapture& capture) const
{
    return m_frame.at(capture.intensity.in(unit::flopPerByte), capture.achieved.in(unit::flopPerSecond));
}

std::vector<RooflinePlot::CaptureGroup> RooflinePlot::captureGroups() const
{
    std::vector<CaptureGroup> groups;
    for (const present::RoofCapture& capture : m_figure.captures) {
        const QPointF here = placeOf(capture);
        const auto same = std::ranges::find_if(
            groups, [&](const CaptureGroup& group) { return QLineF(group.place, here).length() < kSamePlace; });
        if (same != groups.end()) {
            same->designs.push_back(&capture);
            continue;
        }
        CaptureGroup group{here, {&capture}, false, 0, {}};
        int own = 0;
        const RoofPoint* seen = nullptr;
        for (const RoofPoint& point : m_figure.points) {
            const double away = QLineF(place(point), here).length();
            if (point.kind == RoofPointKind::Move && away < m_theme.scaled(kApart)) {
                group.isCovered = group.isCovered || away < m_theme.scaled(kMarkReach);
                // Other designs may stand within a pixel of it.
                const bool isSame = point.intensity == capture.intensity && point.achieved == capture.achieved;
                own = own == 0 && isSame ? point.move : own;
                seen = seen != nullptr && isOfBaseline(*seen) ? seen : &point;
            }
        }
        if (own > 0 && seen->move != own) {
            group.hidden = own;
            group.move = QCoreApplication::translate("ironlab::ui::RooflineVisualizer", ", move %1").arg(own);
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

void RooflinePlot::paintCaptureName(QPainter& painter, LabelPlacer& room, RooflineGround& ground,
                                    const CaptureGroup& group) const
{
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double radius = m_theme.scaled(4.5);
    const QColor& ink = m_theme.color(Role::Text1);
    const QColor& paper = m_theme.color(Role::Paper);
    // The shape stands again before the name where the mark does not show it.
    const bool hasShapes = group.isCovered || group.designs.size() > 1;
    const double shape = hasShapes ? 2 * radius + 4 : 0.0;
    // Else that shape would read as a mark of its own: a line ties it to its place.
    double tie = hasShapes && isWide() ? m_theme.scaled(10.0) : 0.0;
    const double gap = m_theme.scaled(8.0);
    const QString move = group.designs.size() == 1 ? group.move : QString();
    double width = font.width(move) - gap;
    for (const present::RoofCapture* design : group.designs) {
        width += shape + font.width(qtText(design->name)) + gap;
    }
    LabelPlacer::Place found = bestAround(room, group.place, {width + tie, font.metrics().height()});
    if (tie > 0.0 && (found.cost > kCrowded || room.cost(found.area) > 0.0)) {
        tie = 0.0;
        found = bestAround(room, group.place, {width, font.metrics().height()});
    }
    if (found.cost > kCrowded) {
        for (const present::RoofCapture* design : group.designs) {
            ground.unnamed.push_back(static_cast<std::size_t>(design - m_figure.captures.data()));
        }
        return;
    }
    if (!move.isEmpty()) {
        ground.named.push_back(group.hidden);
    }
    const bool isRight = found.area.left() > group.place.x();
    const QRectF label = found.area.adjusted(isRight ? tie : 0.0, 0.0, isRight ? 0.0 : -tie, 0.0);
    room.avoid(label.adjusted(-kHalo, 0, kHalo, 0));
    ground.words.append(label);
    painter.fillRect(label.adjusted(-1, 0, 1, 0), paper);
    if (found.index > 1 || tie > 0.0) {
        painter.setPen(QPen(m_theme.color(Role::Text3), 1.0));
        const QLineF leader = leaderTo(group.place, label);
        painter.drawLine(leader);
        room.avoid(QPolygonF{{leader.p1(), leader.p2()}});
        ground.room.avoid(QPolygonF{{leader.p1(), leader.p2()}});
    }
    double left = label.left();
    for (const present::RoofCapture* design : group.designs) {
        if (hasShapes) {
            drawSnapshotShape(painter, design->shape, {left + radius, label.center().y()}, radius - 1, ink, paper);
        }
        const QString name = qtText(design->name);
        left = drawFrom(painter, font, left + shape, label.center().y(),
                        design == group.designs.back() ? name + move : name, ink)
               + gap;
    }
}

void RooflinePlot::paintCaptures(QPainter& painter, LabelPlacer& room, RooflineGround& ground) const
{
    const double radius = m_theme.scaled(4.5);
    const std::vector<CaptureGroup> groups = captureGroups();
    for (const CaptureGroup& group : groups) {
        room.avoid(around(group.place, radius + 2));
    }
    for (const RoofPoint& point : m_figure.points) {
        if (point.kind == RoofPointKind::Baseline) {
            room.avoid(markArea(point));
        }
    }
    for (const CaptureGroup& group : groups) {
        for (const present::RoofCapture* design : group.designs) {
            drawSnapshotShape(painter, design->shape, placeOf(*design), radius, m_theme.color(Role::Text1),
                              m_theme.color(Role::Paper));
        }
        paintCaptureName(painter, room, ground, group);
    }
}

void RooflinePlot::paintCaptureLines(QPainter& painter) const
{
    for (const present::RoofCapture& capture : m_figure.captures) {
        if (capture.roof) {
            painter.setPen(snapshotPen(capture.shape, m_theme.color(Role::Text3), m_theme.line(1.2)));
            painter.drawPolyline(roofLine(*capture.roof));
        }
    }
}

}  // namespace ironlab::ui
