// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/journal_section.h"

#include <vector>

class QToolButton;

namespace ironlab::ui {

class TextLabel;

/// The end of a mission: whether the goals are met, what to hand in and how, and what was predicted beside what the model
/// gives. Hidden until the last part is closed; then it stands above all else.
class EndSection : public JournalSection {
    Q_OBJECT

public:
    EndSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;
    /// Shows the end to whoever has just come to it.
    void comeIntoSight();
    /// What is to be done first; null until the end.
    [[nodiscard]] QWidget* firstControl() const;

Q_SIGNALS:
    void reportWanted();
    void exportWanted();

private:
    [[nodiscard]] QString recapOf(const lab::MissionPart& part) const;

    std::vector<TextLabel*> m_recaps;  ///< one a part
    TextLabel* m_goals;
    TextLabel* m_next;
    QToolButton* m_export;
    QToolButton* m_report;
};

}  // namespace ironlab::ui
