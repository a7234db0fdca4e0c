// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/journal_section.h"

class QPushButton;

namespace ironlab::ui {

class TextLabel;

/// Closes the part, or says in words what is still missing.
class CloseSection : public JournalSection {
    Q_OBJECT

public:
    CloseSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;

Q_SIGNALS:
    /// Before the part is closed: whatever is still being typed has to be kept first.
    void aboutToClose();
    void nextWanted();

private:
    void act();
    [[nodiscard]] QString whatIsAsked() const;

    QPushButton* m_button;
    TextLabel* m_reason;
};

}  // namespace ironlab::ui
