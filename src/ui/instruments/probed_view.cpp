// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/probed_view.h"

#include "ui/style/painting.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace ironlab::ui {

ProbedView::ProbedView(const QString& title, const QString& objectName, Walk walk, QWidget* parent)
    : InstrumentView(title, objectName, parent),
      m_walk(walk)
{
}

void ProbedView::setProbe(std::optional<int> probe)
{
    if (probe && (*probe < 0 || *probe >= probeCount())) {
        probe.reset();
    }
    if (probe == m_probe) {
        return;
    }
    m_probe = probe;
    cursorMoved();
    Q_EMIT probeChanged(probeWords());
}

QString ProbedView::probeWords() const
{
    return m_probe ? probeText(*m_probe) : QString();
}

void ProbedView::figureChanged()
{
    if (m_probe && *m_probe >= probeCount()) {
        setProbe(std::nullopt);
    }
    m_hovered = m_hovered && *m_hovered < probeCount() ? m_hovered : std::nullopt;
    updatePicture();
}

void ProbedView::paintProbe(QPainter& painter, const Theme& theme) const
{
    if (isPortrayed()) {
        return;
    }
    const bool showsProbe = m_probe && *m_probe < probeCount();
    if (m_hovered && *m_hovered < probeCount() && m_hovered != m_probe) {
        painter.fillRect(probeArea(*m_hovered), theme.color(present::Role::Panel));
    }
    if (showsProbe) {
        const QRectF area = probeArea(*m_probe);
        painter.fillRect(area, theme.color(present::Role::Hover));
        painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), theme.color(present::Role::Ink));
    }
}

bool ProbedView::walk(int key)
{
    const int last = probeCount() - 1;
    if (last < 0) {
        return false;
    }
    const bool vertical = m_walk == Walk::UpDown;
    if (key == (vertical ? Qt::Key_Down : Qt::Key_Right)) {
        setProbe(m_probe ? std::min(*m_probe + 1, last) : 0);
    } else if (key == (vertical ? Qt::Key_Up : Qt::Key_Left)) {
        setProbe(m_probe ? std::max(*m_probe - 1, 0) : last);
    } else if (key == Qt::Key_Home) {
        setProbe(0);
    } else if (key == Qt::Key_End) {
        setProbe(last);
    } else {
        return false;
    }
    return true;
}

QString ProbedView::hoverWords() const
{
    return m_hovered && *m_hovered < probeCount() ? probeText(*m_hovered) : QString();
}

void ProbedView::keyPressEvent(QKeyEvent* event)
{
    if (walk(event->key())) {
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_probe) {
            setProbe(std::nullopt);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: announceProbe(); return;
    default: break;
    }
    InstrumentView::keyPressEvent(event);
}

std::optional<int> ProbedView::thingAt(QPointF place) const
{
    for (int i = 0; i < probeCount(); ++i) {
        if (probeArea(i).contains(place)) {
            return i;
        }
    }
    return std::nullopt;
}

void ProbedView::setHovered(std::optional<int> hovered)
{
    if (hovered != m_hovered) {
        m_hovered = hovered;
        updatePicture();
    }
}

void ProbedView::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(thingAt(event->position()));
    InstrumentView::mouseMoveEvent(event);
}

void ProbedView::mousePressEvent(QMouseEvent* event)
{
    InstrumentView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton) {
        setProbe(thingAt(event->position()));
    }
}

void ProbedView::leaveEvent(QEvent* event)
{
    setHovered(std::nullopt);
    InstrumentView::leaveEvent(event);
}

}  // namespace ironlab::ui
