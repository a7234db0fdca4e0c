// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/knobs/knob_editor.h"
#include "ui/knobs/knob_slider.h"

class QToolButton;

namespace ironlab::ui {

/// A knob that is a number: slider and box, with a button for infinity where the knob allows it.
class NumberKnob : public KnobEditor {
    Q_OBJECT

public:
    NumberKnob(const lab::KnobSpec& spec, double start, KnobLayout layout, QWidget* parent);

    void showValue(const lab::KnobValue& value) override;
    void showBaseline(const std::optional<lab::KnobValue>& value) override;
    void showHint(const QString& hint) override;
    void setLocked(bool locked, const QString& reason) override;
    void setLabelWidth(int width) override;
    /// The button for infinity, to be placed elsewhere; null where the knob has none.
    [[nodiscard]] QToolButton* infinityButton() const { return m_infinity; }

private:
    void addInfinity();
    void setNumber(double value);
    void takeSlider(double value, bool isFinal);

    KnobSlider* m_slider;
    QToolButton* m_infinity = nullptr;
    double m_value = 0.0;
};

/// The hardware tier: a slider with a stop for each, from tiny to cloud.
class TierKnob : public KnobEditor {
    Q_OBJECT

public:
    TierKnob(const lab::KnobSpec& spec, const lab::Catalog& catalog, QWidget* parent);

    void showValue(const lab::KnobValue& value) override;
    void showBaseline(const std::optional<lab::KnobValue>& value) override;
    void showHint(const QString& hint) override;
    void keepRoomForHints(const QStringList& hints) override;
    void setLocked(bool locked, const QString& reason) override;
    void setLabelWidth(int width) override;

private:
    [[nodiscard]] std::optional<double> stopOf(const std::string& choice) const;
    [[nodiscard]] lab::KnobValue valueAt(double stop) const;

    KnobSlider* m_slider;
};

}  // namespace ironlab::ui
