// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/kv_capacity_figure.h>

#include <vector>

namespace ironlab::ui {

/// What the working memory holds, as one bar against the tick of its capacity, each part named where it is drawn, and
/// the largest batch that fits.
class KvCapacityBar : public ProbedView {
    Q_OBJECT

public:
    explicit KvCapacityBar(QWidget* parent = nullptr);

    void setFigure(const present::KvCapacityFigure& figure);
    [[nodiscard]] const present::KvCapacityFigure& figure() const { return m_figure; }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] int probeCount() const override;
    [[nodiscard]] QRectF probeArea(int probe) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override { m_strips.clear(); }

private:
    [[nodiscard]] QRectF barArea() const;
    [[nodiscard]] QRectF segmentArea(const present::CapacitySegment& segment) const;
    /// Left ends of the parts' labels: below their part, moved apart where they would touch.
    [[nodiscard]] std::vector<double> labelLefts(const Theme& theme) const;
    void paintSegment(QPainter& painter, const Theme& theme, const present::CapacitySegment& segment);
    void paintLabels(QPainter& painter, const Theme& theme) const;
    void paintLimitLabel(QPainter& painter, const Theme& theme, double limit) const;
    void paintLimit(QPainter& painter, const Theme& theme) const;
    void paintWords(QPainter& painter, const Theme& theme) const;

    present::KvCapacityFigure m_figure;
    HatchStrips m_strips;
};

}  // namespace ironlab::ui
