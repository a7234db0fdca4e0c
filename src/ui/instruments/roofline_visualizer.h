// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/figure_layer.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/label_placer.h"
#include "ui/instruments/roofline_plot.h"

#include <ironlab/present/roofline_figure.h>

namespace ironlab::ui {

/// The roofline: a roof a tier, the design under its own, the trail of the moves, and why the design sits where it does.
/// Arrows, Home and End walk through the designs, Enter reads one out; the mouse reads any roof height.
class RooflineVisualizer : public InstrumentView {
    Q_OBJECT

public:
    explicit RooflineVisualizer(QWidget* parent = nullptr);

    void setFigure(present::RooflineFigure figure);
    [[nodiscard]] const present::RooflineFigure& figure() const { return m_figure; }
    /// Within the axes, in the view's coordinates.
    [[nodiscard]] QRectF plotArea() const;
    /// The design under the keyboard's or the mouse's pointer.
    [[nodiscard]] std::optional<std::size_t> pointedAt() const { return m_pointer.point; }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] QString probeWords() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] bool isName(const QString& text) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Of the lists beside the plot: more where a name needs it, as far as the plot can spare it.
    [[nodiscard]] double listWidth(const Theme& theme) const;
    [[nodiscard]] QRectF plotArea(const Theme& theme) const;
    [[nodiscard]] QRectF listArea(const Theme& theme) const;
    [[nodiscard]] bool standsInTheWay(const QVector<QRectF>& reach);
    void point(const RooflinePointer& pointer);
    void step(int by);
    void pointAt(QPointF position);

    present::RooflineFigure m_figure;
    RooflinePointer m_pointer;
    double m_listWidth = 0;  ///< that the ground was painted beside
    FigureLayer m_ground;
    RooflineGround m_left;        ///< what the ground leaves for the rest
    QVector<QRectF> m_keptClear;  ///< what the names on the ground make room for
};

}  // namespace ironlab::ui
