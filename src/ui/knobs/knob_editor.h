// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/mission.h>

#include <QWidget>

#include <optional>

namespace ironlab::ui {

/// The control of one knob of a part, whatever kind it is. Setters never emit.
class KnobEditor : public QWidget {
    Q_OBJECT

public:
    KnobEditor(lab::KnobSpec spec, QWidget* parent);

    [[nodiscard]] lab::KnobId id() const { return m_spec.id; }
    [[nodiscard]] const lab::KnobSpec& spec() const { return m_spec; }

    virtual void showValue(const lab::KnobValue& value) = 0;
    virtual void showBaseline(const std::optional<lab::KnobValue>& value) = 0;
    /// A computed line below the control.
    virtual void showHint(const QString& hint) = 0;
    /// Lines that it shows in turn: the longest sets the height of all.
    virtual void keepRoomForHints(const QStringList& /*hints*/) {}
    virtual void setLocked(bool locked, const QString& reason) = 0;
    /// Width of the label's column where the control is one row.
    virtual void setLabelWidth(int width) = 0;

Q_SIGNALS:
    void previewed(const ironlab::lab::KnobValue& value);
    void turned(const ironlab::lab::KnobValue& value);

private:
    lab::KnobSpec m_spec;
};

enum class KnobLayout { Tall, Compact };

/// The control for a knob: slider with box, segments, list or check box. `start` is its default.
[[nodiscard]] KnobEditor* makeKnobEditor(const lab::KnobSpec& spec, const lab::Catalog& catalog,
                                         const lab::KnobValue& start, KnobLayout layout, QWidget* parent);

/// The name on screen of a choice: "INT4", "whole chip", "NVIDIA H100 SXM 80 GB".
[[nodiscard]] QString choiceLabel(lab::KnobId knob, const std::string& choice, const lab::Catalog& catalog);

/// "R_peak" as formula markup, with its subscript; words stay as they are.
[[nodiscard]] QString symbolMarkup(const QString& label);

/// A knob's number as it stands in its box: times with the prefix that fits them.
struct ShownNumber {
    QString digits;
    QString unit;
};
[[nodiscard]] ShownNumber knobText(const lab::KnobSpec& spec, double value);

}  // namespace ironlab::ui
