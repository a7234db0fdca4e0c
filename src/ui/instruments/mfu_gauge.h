// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/instrument_view.h"

#include <ironlab/present/mfu_figure.h>

namespace ironlab::ui {

class Gauge;

/// Model FLOPs utilisation as one arc with the goal's tick, the verdict, and the sentence of the cause below.
class MfuGauge : public InstrumentView {
    Q_OBJECT

public:
    explicit MfuGauge(QWidget* parent = nullptr);

    void setFigure(const present::MfuFigure& figure);
    [[nodiscard]] const present::MfuFigure& figure() const { return m_figure; }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] QString probeWords() const override;
    [[nodiscard]] QRect exportedArea() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override { arrange(); }
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintVerdict(QPainter& painter, const Theme& theme, double center) const;
    /// What of the words has room below the gauge.
    struct Words {
        const present::TermText* cause = nullptr;
        double verdictLine = 0;
        double height = 0;  ///< of all
    };
    [[nodiscard]] Words words() const;
    [[nodiscard]] double wordsTop(const Words& words) const;
    void arrange();

    present::MfuFigure m_figure;
    Gauge* m_gauge;
};

}  // namespace ironlab::ui
