// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/lab_controller.h"
#include "ui/window/three_panes.h"

namespace ironlab::ui {

class BenchPane;
class DesignPanel;
class JournalPanel;

/// A part after its lock: design, instruments, journal.
class WorkPage : public ThreePanes {
    Q_OBJECT

public:
    WorkPage(LabController& controller, QWidget* parent);

    void refresh(Changes what);
    void showLive();
    void flush() override;
    /// The first knob that can be turned.
    [[nodiscard]] QWidget* firstControl() const override;
    [[nodiscard]] BenchPane* bench() const { return m_bench; }
    [[nodiscard]] JournalPanel* journal() const { return m_journal; }
    /// Shows or hides the formula strip, where the part has one.
    void toggleFormula();
    /// Draws captured designs in the figures, or takes them out.
    void toggleCaptures();

Q_SIGNALS:
    void nextWanted();
    void exportWanted();
    void reportWanted();
    void announced(const QString& words);

private:
    DesignPanel* m_design;
    BenchPane* m_bench;
    JournalPanel* m_journal;
};

}  // namespace ironlab::ui
