// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>

namespace ironlab::ui::test {

/// Paints nothing; who wants to know what is painted overrides it. As it fills no pixels, nothing is copied from pictures
/// kept before: every word comes as a word.
class SilentEngine : public QPaintEngine {
public:
    SilentEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}

    using QPaintEngine::drawEllipse;
    using QPaintEngine::drawPolygon;

    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }
    void updateState(const QPaintEngineState& /*changed*/) override {}
    void drawPixmap(const QRectF& /*area*/, const QPixmap& /*picture*/, const QRectF& /*source*/) override {}
    void drawImage(const QRectF& /*area*/, const QImage& /*image*/, const QRectF& /*source*/,
                   Qt::ImageConversionFlags /*flags*/) override
    {
    }
    void drawPath(const QPainterPath& /*path*/) override {}
    void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}
};

/// Paper as large as a widget, without pixels, that an engine listens at.
template <class Engine>
class ListeningPaper : public QPaintDevice {
public:
    explicit ListeningPaper(QSize size) : m_size(size) {}

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] const Engine& engine() const { return m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        constexpr int kDotsPerInch = 96;
        constexpr double kMillimetresPerInch = 25.4;
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return static_cast<int>(m_size.width() * kMillimetresPerInch / kDotsPerInch);
        case PdmHeightMM: return static_cast<int>(m_size.height() * kMillimetresPerInch / kDotsPerInch);
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return kDotsPerInch;
        case PdmDepth: return 32;
        case PdmNumColors:
        case PdmDevicePixelRatio: return 1;
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable Engine m_engine;
};

}  // namespace ironlab::ui::test
