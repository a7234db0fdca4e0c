// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/knobs/slider_scale.h"

#include <QSlider>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace ironlab::ui {

/// A name under the groove at the place of a value.
struct KnobTick {
    double value = 0;
    QString label;
};

/// The slider of a knob: a groove in physical values, with the mark of the pinned baseline and its ticks.
///
/// Underneath, QSlider counts positions; nothing outside and no screen reader sees them.
class KnobGroove : public QSlider {
    Q_OBJECT

public:
    using Words = std::function<QString(double)>;

    KnobGroove(SliderScale scale, std::vector<KnobTick> ticks, Words words, QWidget* parent = nullptr);

    [[nodiscard]] const SliderScale& scale() const { return m_scale; }
    [[nodiscard]] double physicalValue() const { return m_value; }
    /// The value as it is spoken.
    [[nodiscard]] QString words() const { return m_words(m_value); }

    /// Compares first and never emits.
    void setPhysicalValue(double value);
    void setBaseline(std::optional<double> value);

    /// One key's step, as an act of the user; `finish` ends the act.
    void step(KeyStep step, int direction);
    void finish();
    /// A whole act of the user at once, for assistive tools.
    void setFromOutside(double value);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The strip of the groove within the widget, without baseline mark and ticks.
    [[nodiscard]] QRect grooveStrip() const;

Q_SIGNALS:
    /// The user moved the knob to this value; more may come before `released`.
    void moved(double value);
    /// The act is over: the knob was let go, or a key was pressed.
    void released();
    /// A double click on the knob.
    void defaultWanted();

protected:
    void sliderChange(SliderChange change) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double xOf(double value) const;
    [[nodiscard]] double valueAtX(double x) const;
    [[nodiscard]] QRect knobRect() const;
    void take(double value);
    void paintTicks(QPainter& painter) const;
    [[nodiscard]] int tickHeight() const;

    SliderScale m_scale;
    std::vector<KnobTick> m_ticks;
    Words m_words;
    double m_value;
    std::optional<double> m_baseline;
    double m_grip = 0;  ///< where on the knob the pointer took hold, from its middle
    int m_wheel = 0;    ///< what is left of a turn of the wheel that made no whole notch
    bool m_isHeld = false;
    bool m_hasMoved = false;    ///< since the last `released`
    bool m_pressMoved = false;  ///< the last press carried the knob to the pointer
};

}  // namespace ironlab::ui
