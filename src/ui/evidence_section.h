// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal_section.h"

class QToolButton;
class QVBoxLayout;

namespace ironlab::ui {

class TextLabel;

/// Captured designs. A click on one writes it into the reflection.
class EvidenceSection : public JournalSection {
    Q_OBJECT

public:
    EvidenceSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;

Q_SIGNALS:
    void inserted(const QString& id);

private:
    void addChip(const lab::Evidence& evidence);

    QToolButton* m_capture;
    TextLabel* m_empty;
    QVBoxLayout* m_chips;
    std::size_t m_shown = 0;
};

}  // namespace ironlab::ui
