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

constexpr double kCaptureRadius = 4.5;
constexpr double kBetweenCaptures = 8.0;  ///< between the names of designs at one place

}  // namespace

QString RooflinePlot::movesOf(const CaptureGroup& group)
{
    return group.designs.size() == 1 ? group.move : QString();
}

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

RooflinePlot::CaptureName RooflinePlot::placeCaptureName(LabelPlacer& room, const CaptureGroup& group) const
{
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    // The shape stands again before the name where the mark does not show it.
    CaptureName name{group, group.isCovered || group.designs.size() > 1, {}, {}};
    // Else that shape would read as a mark of its own: a line ties it to its place.
    double tie = name.hasShapes && isWide() ? m_theme.scaled(10.0) : 0.0;
    const double width = captureNameWidth(name);
    LabelPlacer::Place found = bestAround(room, group.place, {width + tie, font.metrics().height()});
    if (tie > 0.0 && (found.cost > kCrowded || room.cost(found.area) > 0.0)) {
        tie = 0.0;
        found = bestAround(room, group.place, {width, font.metrics().height()});
    }
    if (found.cost > kCrowded) {
        return name;
    }
    const bool isRight = found.area.left() > group.place.x();
    name.area = found.area.adjusted(isRight ? tie : 0.0, 0.0, isRight ? 0.0 : -tie, 0.0);
    room.avoid(name.area->adjusted(-kHalo, 0, kHalo, 0));
    if (found.index > 1 || tie > 0.0) {
        name.leader = leaderTo(group.place, *name.area);
        room.avoidLeader(*name.leader);
    }
    return name;
}

double RooflinePlot::captureNameWidth(const CaptureName& name) const
{
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    double width = font.width(movesOf(name.group)) - m_theme.scaled(kBetweenCaptures);
    for (const present::RoofCapture* design : name.group.designs) {
        width += shapeWidth(name) + font.width(qtText(design->name)) + m_theme.scaled(kBetweenCaptures);
    }
    return width;
}

double RooflinePlot::shapeWidth(const CaptureName& name) const
{
    return name.hasShapes ? 2 * m_theme.scaled(kCaptureRadius) + 4 : 0.0;
}

void RooflinePlot::placeCaptures(LabelPlacer& room, GroundPlan& plan) const
{
    const std::vector<CaptureGroup> groups = captureGroups();
    for (const CaptureGroup& group : groups) {
        room.avoid(around(group.place, m_theme.scaled(kCaptureRadius) + 2));
    }
    for (const RoofPoint& point : m_figure.points) {
        if (point.kind == RoofPointKind::Baseline) {
            room.avoid(markArea(point));
        }
    }
    for (const CaptureGroup& group : groups) {
        const CaptureName& name = plan.captures.emplace_back(placeCaptureName(room, group));
        if (!name.area) {
            for (const present::RoofCapture* design : group.designs) {
                plan.left.unnamed.push_back(static_cast<std::size_t>(design - m_figure.captures.data()));
            }
            continue;
        }
        plan.left.words.append(*name.area);
        if (!movesOf(group).isEmpty()) {
            plan.left.named.push_back(group.hidden);
        }
        if (name.leader) {
            plan.left.room.avoidLeader(*name.leader);
        }
    }
}

void RooflinePlot::paintCapture(QPainter& painter, const CaptureName& name) const
{
    const double radius = m_theme.scaled(kCaptureRadius);
    const QColor& ink = m_theme.color(Role::Text1);
    const QColor& paper = m_theme.color(Role::Paper);
    for (const present::RoofCapture* design : name.group.designs) {
        drawSnapshotShape(painter, design->shape, placeOf(*design), radius, ink, paper);
    }
    if (!name.area) {
        return;
    }
    painter.fillRect(name.area->adjusted(-1, 0, 1, 0), paper);
    if (name.leader) {
        painter.setPen(QPen(m_theme.color(Role::Text3), 1.0));
        painter.drawLine(*name.leader);
    }
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double center = name.area->center().y();
    double left = name.area->left();
    for (const present::RoofCapture* design : name.group.designs) {
        if (name.hasShapes) {
            drawSnapshotShape(painter, design->shape, {left + radius, center}, radius - 1, ink, paper);
        }
        const bool isLast = design == name.group.designs.back();
        const QString words = qtText(design->name) + (isLast ? movesOf(name.group) : QString());
        left = drawFrom(painter, font, left + shapeWidth(name), center, words, ink) + m_theme.scaled(kBetweenCaptures);
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
