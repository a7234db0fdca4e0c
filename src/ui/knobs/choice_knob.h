// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/knobs/knob_editor.h"

class QCheckBox;
class QComboBox;

namespace ironlab::ui {

class SegmentedControl;
class TextLabel;

/// A knob with a few named positions: segments where they fit, a list where they do not.
class ChoiceKnob : public KnobEditor {
    Q_OBJECT

public:
    ChoiceKnob(const lab::KnobSpec& spec, const lab::Catalog& catalog, KnobLayout layout, QWidget* parent);

    void showValue(const lab::KnobValue& value) override;
    void showBaseline(const std::optional<lab::KnobValue>& value) override;
    void showHint(const QString& hint) override;
    void setLocked(bool locked, const QString& reason) override;
    void setLabelWidth(int width) override;

private:
    void buildSegments(const lab::Catalog& catalog);
    void buildList(const lab::Catalog& catalog);

    SegmentedControl* m_segments = nullptr;
    QComboBox* m_list = nullptr;
    TextLabel* m_label = nullptr;
    TextLabel* m_hint = nullptr;
};

/// A knob that is on or off.
class SwitchKnob : public KnobEditor {
    Q_OBJECT

public:
    SwitchKnob(const lab::KnobSpec& spec, QWidget* parent);

    void showValue(const lab::KnobValue& value) override;
    void showBaseline(const std::optional<lab::KnobValue>& value) override;
    void showHint(const QString& hint) override;
    void setLocked(bool locked, const QString& reason) override;
    void setLabelWidth(int width) override;

private:
    QCheckBox* m_box;
    TextLabel* m_hint;
};

}  // namespace ironlab::ui
