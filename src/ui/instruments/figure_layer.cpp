// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/figure_layer.h"

#include <QPaintEngine>
#include <QPainter>

namespace ironlab::ui {

bool paintsPixels(const QPainter& painter)
{
    const QPaintEngine* engine = painter.paintEngine();
    return engine != nullptr && engine->type() == QPaintEngine::Raster;
}

void FigureLayer::draw(QPainter& painter, const QRect& area, const QColor& ground, const Paint& paint)
{
    if (!paintsPixels(painter)) {
        painter.fillRect(area, ground);
        paint(painter);
        return;
    }
    prepare(painter, area, ground, paint);
    painter.drawPixmap(area.topLeft(), m_picture);
}

void FigureLayer::drawPart(QPainter& painter, const QRectF& part) const
{
    const double ratio = m_picture.devicePixelRatio();
    const QRectF source(QPointF((part.topLeft() - m_area.topLeft()) * ratio), part.size() * ratio);
    painter.drawPixmap(part, m_picture, source);
}

void FigureLayer::prepare(const QPainter& painter, const QRect& area, const QColor& ground, const Paint& paint)
{
    // The engine's device, not the painter's: a widget that renders into a picture is asked for the picture's pixels.
    const double ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    if (m_valid && m_area == area && m_picture.devicePixelRatio() == ratio) {
        return;
    }
    m_picture = QPixmap((QSizeF(area.size()) * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(ground);
    QPainter layer(&m_picture);
    layer.translate(-area.topLeft());
    paint(layer);
    m_area = area;
    m_valid = true;
}

}  // namespace ironlab::ui
