// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icon_paths.h"

#include <QPolygonF>
#include <QTransform>

namespace ironlab::ui {
namespace {

void line(QPainterPath& path, std::initializer_list<QPointF> points)
{
    path.addPolygon(QPolygonF(points));
}

IconPaths lock()
{
    IconPaths paths;
    paths.strokes.addRoundedRect(QRectF(3, 7, 10, 7), 1.2, 1.2);
    paths.strokes.moveTo(5.2, 7);
    paths.strokes.lineTo(5.2, 4.9);
    paths.strokes.cubicTo(5.2, 1.2, 10.8, 1.2, 10.8, 4.9);
    paths.strokes.lineTo(10.8, 7);
    return paths;
}

IconPaths check()
{
    IconPaths paths;
    line(paths.strokes, {{2.8, 8.6}, {6.4, 12.2}, {13.2, 4.4}});
    return paths;
}

IconPaths checkDisc()
{
    QPainterPath tick;
    line(tick, {{4.6, 8.3}, {7.1, 10.8}, {11.5, 5.6}});
    QPainterPathStroker stroker;
    stroker.setWidth(1.7);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    IconPaths paths;
    paths.fills.addEllipse(QPointF(8, 8), 7.2, 7.2);
    paths.fills = paths.fills.subtracted(stroker.createStroke(tick));
    return paths;
}

IconPaths cross()
{
    IconPaths paths;
    line(paths.strokes, {{4, 4}, {12, 12}});
    line(paths.strokes, {{12, 4}, {4, 12}});
    return paths;
}

IconPaths warning()
{
    IconPaths paths;
    line(paths.strokes, {{8, 2}, {14.6, 13.6}, {1.4, 13.6}});
    paths.strokes.closeSubpath();
    line(paths.strokes, {{8, 6.4}, {8, 9.8}});
    paths.fills.addEllipse(QPointF(8, 11.7), 0.85, 0.85);
    return paths;
}

IconPaths dash()
{
    IconPaths paths;
    line(paths.strokes, {{5, 8}, {11, 8}});
    return paths;
}

IconPaths undo()
{
    IconPaths paths;
    line(paths.strokes, {{5.6, 2.6}, {2.6, 5.6}, {5.6, 8.6}});
    paths.strokes.moveTo(2.6, 5.6);
    paths.strokes.lineTo(9.6, 5.6);
    paths.strokes.cubicTo(14.7, 5.6, 14.7, 13.2, 9.6, 13.2);
    paths.strokes.lineTo(5.4, 13.2);
    return paths;
}

IconPaths mirrored(const IconPaths& paths)
{
    const QTransform mirror(-1, 0, 0, 1, 16, 0);
    return {mirror.map(paths.strokes), mirror.map(paths.fills)};
}

IconPaths table()
{
    IconPaths paths;
    paths.strokes.addRoundedRect(QRectF(2, 2.5, 12, 11), 1, 1);
    for (const double y : {6.2, 9.8}) {
        line(paths.strokes, {{2, y}, {14, y}});
    }
    line(paths.strokes, {{6.4, 6.2}, {6.4, 13.5}});
    paths.fills.addRect(QRectF(2, 3, 12, 3));
    return paths;
}

IconPaths copy()
{
    IconPaths paths;
    paths.strokes.addRoundedRect(QRectF(5.4, 5.4, 8.4, 8.4), 1.2, 1.2);
    paths.strokes.moveTo(5.4, 10.6);
    paths.strokes.lineTo(3.4, 10.6);
    paths.strokes.quadTo(2.2, 10.6, 2.2, 9.4);
    paths.strokes.lineTo(2.2, 3.4);
    paths.strokes.quadTo(2.2, 2.2, 3.4, 2.2);
    paths.strokes.lineTo(9.4, 2.2);
    paths.strokes.quadTo(10.6, 2.2, 10.6, 3.4);
    paths.strokes.lineTo(10.6, 5.4);
    return paths;
}

IconPaths formula()
{
    IconPaths paths;
    paths.strokes.moveTo(9.2, 2.8);
    paths.strokes.cubicTo(7.3, 2.0, 6.6, 3.2, 6.2, 5.0);
    paths.strokes.lineTo(4.8, 11.4);
    paths.strokes.cubicTo(4.4, 13.2, 3.4, 14.0, 1.8, 13.2);
    line(paths.strokes, {{3.4, 6.2}, {8.4, 6.2}});
    line(paths.strokes, {{9, 8}, {13.6, 13.2}});
    line(paths.strokes, {{14, 8}, {8.4, 13.2}});
    return paths;
}

IconPaths pause()
{
    IconPaths paths;
    line(paths.strokes, {{5.6, 4}, {5.6, 12}});
    line(paths.strokes, {{10.4, 4}, {10.4, 12}});
    return paths;
}

IconPaths play()
{
    IconPaths paths;
    line(paths.strokes, {{5, 3.4}, {12.6, 8}, {5, 12.6}});
    paths.strokes.closeSubpath();
    return paths;
}

IconPaths eye()
{
    IconPaths paths;
    paths.strokes.moveTo(1.4, 8);
    paths.strokes.cubicTo(4.2, 2.9, 11.8, 2.9, 14.6, 8);
    paths.strokes.cubicTo(11.8, 13.1, 4.2, 13.1, 1.4, 8);
    paths.strokes.closeSubpath();
    paths.strokes.addEllipse(QPointF(8, 8), 2.1, 2.1);
    return paths;
}

IconPaths eyeClosed()
{
    IconPaths paths = eye();
    line(paths.strokes, {{2.6, 13.6}, {13.4, 2.4}});
    return paths;
}

IconPaths cloud()
{
    IconPaths paths;
    QPainterPath& path = paths.strokes;
    path.moveTo(4.5, 12.8);
    path.cubicTo(2.7, 12.8, 1.4, 11.5, 1.4, 9.9);
    path.cubicTo(1.4, 8.4, 2.5, 7.3, 3.9, 7.1);
    path.cubicTo(4.2, 4.8, 5.9, 3.3, 8.1, 3.3);
    path.cubicTo(10.1, 3.3, 11.7, 4.7, 12.0, 6.7);
    path.cubicTo(13.6, 6.9, 14.6, 8.1, 14.6, 9.7);
    path.cubicTo(14.6, 11.5, 13.3, 12.8, 11.6, 12.8);
    path.closeSubpath();
    return paths;
}

IconPaths car()
{
    IconPaths paths;
    QPainterPath& path = paths.strokes;
    path.addRoundedRect(QRectF(1.8, 7.6, 12.4, 4.6), 1, 1);
    line(path, {{3, 7.6}, {4.4, 3.6}, {11.6, 3.6}, {13, 7.6}});
    line(path, {{3.6, 12.4}, {3.6, 13.8}});
    line(path, {{12.4, 12.4}, {12.4, 13.8}});
    paths.fills.addEllipse(QPointF(4.6, 9.9), 0.9, 0.9);
    paths.fills.addEllipse(QPointF(11.4, 9.9), 0.9, 0.9);
    return paths;
}

IconPaths glasses()
{
    IconPaths paths;
    for (const double left : {1.6, 9.2}) {
        paths.fills.moveTo(left, 5.6);
        paths.fills.lineTo(left + 5.2, 5.6);
        paths.fills.cubicTo(left + 5.4, 9.0, left + 4.6, 10.6, left + 2.6, 10.6);
        paths.fills.cubicTo(left + 0.6, 10.6, left - 0.2, 9.0, left, 5.6);
        paths.fills.closeSubpath();
    }
    line(paths.strokes, {{1.2, 5.4}, {14.8, 5.4}});
    return paths;
}

IconPaths ear()
{
    IconPaths paths;
    QPainterPath& path = paths.strokes;
    path.moveTo(3.9, 6.6);
    path.cubicTo(3.9, 3.7, 5.8, 1.8, 8.2, 1.8);
    path.cubicTo(10.7, 1.8, 12.4, 3.6, 12.4, 5.9);
    path.cubicTo(12.4, 8.7, 9.5, 9.2, 9.1, 11.4);
    path.cubicTo(8.8, 13.2, 7.8, 14.2, 6.4, 14.2);
    path.cubicTo(5.1, 14.2, 4.2, 13.3, 4.1, 12.1);
    path.moveTo(6.3, 6.6);
    path.cubicTo(6.3, 5.0, 7.1, 4.1, 8.2, 4.1);
    path.cubicTo(9.4, 4.1, 10.1, 4.9, 10.1, 6.0);
    path.cubicTo(10.1, 7.5, 8.4, 7.7, 8.0, 9.0);
    return paths;
}

IconPaths person()
{
    IconPaths paths;
    paths.fills.addEllipse(QPointF(8, 5.4), 3.0, 3.0);
    QPainterPath& path = paths.fills;
    path.moveTo(2.4, 14.4);
    path.cubicTo(2.4, 11.2, 4.6, 9.6, 8, 9.6);
    path.cubicTo(11.4, 9.6, 13.6, 11.2, 13.6, 14.4);
    path.closeSubpath();
    return paths;
}

IconPaths book()
{
    IconPaths paths;
    QPainterPath& path = paths.strokes;
    for (const double side : {-1.0, 1.0}) {
        path.moveTo(8, 4.2);
        path.cubicTo(8 + side * 1.6, 2.8, 8 + side * 4.0, 2.6, 8 + side * 6.2, 3.0);
        path.lineTo(8 + side * 6.2, 12.4);
        path.cubicTo(8 + side * 4.0, 12.0, 8 + side * 1.6, 12.2, 8, 13.6);
    }
    line(path, {{8, 4.2}, {8, 13.6}});
    return paths;
}

}  // namespace

IconPaths iconPaths(Icon icon)
{
    switch (icon) {
    case Icon::Lock: return lock();
    case Icon::Check: return check();
    case Icon::CheckDisc: return checkDisc();
    case Icon::Cross: return cross();
    case Icon::Warning: return warning();
    case Icon::Dash: return dash();
    case Icon::Undo: return undo();
    case Icon::Redo: return mirrored(undo());
    case Icon::Table: return table();
    case Icon::Copy: return copy();
    case Icon::Function: return formula();
    case Icon::Pause: return pause();
    case Icon::Play: return play();
    case Icon::Eye: return eye();
    case Icon::EyeClosed: return eyeClosed();
    case Icon::Cloud: return cloud();
    case Icon::Car: return car();
    case Icon::Glasses: return glasses();
    case Icon::Ear: return ear();
    case Icon::Book: return book();
    case Icon::Person: return person();
    }
    return {};
}

}  // namespace ironlab::ui
