// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"
#include "ui/knobs/knob_editor.h"
#include "ui/panels/side_panel.h"
#include "ui/window/lab_controller.h"

#include <array>
#include <functional>

class QCheckBox;
class QGridLayout;
class QToolButton;

namespace ironlab::ui {

class TextLabel;

/// The left panel after the lock: the knobs of the part, the pinned baseline and what is held fixed.
class DesignPanel : public SidePanel {
    Q_OBJECT

public:
    DesignPanel(LabController& controller, QWidget* parent);

    /// After an act: where the knobs stand, what can be undone.
    void refresh(Changes what);
    /// Also during a drag: the computed lines.
    void showLive();
    [[nodiscard]] bool showsFormula() const;
    void setShowsFormula(bool shown);

Q_SIGNALS:
    void formulaWanted(bool shown);

private:
    void addHead();
    /// A link in the title of a section that opens its numbers.
    void addWhereFrom(PanelSection& section, const QString& objectName, std::function<AskedNumbers()> numbers);
    [[nodiscard]] AskedNumbers numbersAtOne() const;
    [[nodiscard]] AskedNumbers numbersOfPinned() const;
    [[nodiscard]] AskedNumbers numbersOfHeld() const;
    [[nodiscard]] AskedNumbers numbersOfHints() const;
    void addKnobs();
    void addKnob(const lab::KnobSpec& spec, PanelSection& section, KnobLayout layout);
    void addStepTable();
    void addPinned();
    void addHeld();
    void addFormulaSwitch();
    void showStepTable();
    void showHints();
    void showPinned();
    [[nodiscard]] lab::NamedDesign atSpeedupOne() const;
    [[nodiscard]] lab::KnobValue valueIn(const lab::NamedDesign& design, const lab::KnobSpec& spec) const;

    LabController& m_controller;
    int m_part;
    std::vector<KnobEditor*> m_knobs;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    QToolButton* m_reset = nullptr;
    QToolButton* m_pin = nullptr;
    std::array<TextLabel*, 5> m_stepTimes{};  ///< the four terms and their sum
    std::array<TextLabel*, 4> m_stepKinds{};
    TextLabel* m_pinnedName = nullptr;
    TextLabel* m_pinnedValue = nullptr;
    std::vector<std::pair<std::string, TextLabel*>> m_held;
    QCheckBox* m_formula = nullptr;
};

}  // namespace ironlab::ui
