// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/journal_section.h"

class QPushButton;
class QToolButton;

namespace ironlab::ui {

class TextLabel;

/// Closes the part, or says in words what is still missing. Where the bench fails a goal that a captured design meets it
/// says so before, and offers that design.
class CloseSection : public JournalSection {
    Q_OBJECT

public:
    CloseSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;

Q_SIGNALS:
    /// Before the part is closed: whatever is still being typed has to be kept first.
    void aboutToClose();
    void nextWanted();
    /// The part has just been closed here.
    void closedHere();

private:
    void act();
    void showWarning();
    void putOnBench(const std::string& id);
    [[nodiscard]] QString whatIsAsked() const;

    QPushButton* m_button;
    TextLabel* m_reason;
    TextLabel* m_warning;
    QToolButton* m_put;
    std::string m_better;  ///< a captured design that passes where the bench fails; empty where there is none
};

}  // namespace ironlab::ui
