// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/cross_hair_view.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace ironlab::ui {

CrossHairView::CrossHairView(const QString& title, const QString& objectName, QWidget* parent)
    : InstrumentView(title, objectName, parent)
{
    setCursor(Qt::CrossCursor);
}

void CrossHairView::leave()
{
    if (isCrossHairMoved()) {
        clearCrossHair();
        Q_EMIT crossHairLeft();
    }
}

void CrossHairView::keyPressEvent(QKeyEvent* event)
{
    if (walk(*event)) {
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: announceProbe(); return;
    case Qt::Key_Escape:
        if (isCrossHairMoved()) {
            leave();
            return;
        }
        break;
    default: break;
    }
    InstrumentView::keyPressEvent(event);
}

void CrossHairView::mouseMoveEvent(QMouseEvent* event)
{
    pointAt(event->position());
}

void CrossHairView::mousePressEvent(QMouseEvent* event)
{
    InstrumentView::mousePressEvent(event);
    pointAt(event->position());
    if (isCrossHairMoved()) {
        announceProbe();
    }
    event->accept();
}

void CrossHairView::leaveEvent(QEvent* event)
{
    leave();
    InstrumentView::leaveEvent(event);
}

}  // namespace ironlab::ui
