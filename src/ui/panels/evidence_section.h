// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/journal_section.h"

#include <QPointer>

class QToolButton;
class QVBoxLayout;

namespace ironlab::ui {

class EvidenceChip;
class Snapshots;
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
    void nameChips();
    [[nodiscard]] QString howTo() const;
    void compare();

    QToolButton* m_capture;
    QToolButton* m_compare;
    TextLabel* m_howTo;
    QVBoxLayout* m_chips;
    QPointer<Snapshots> m_snapshots;        ///< of the window that sets them side by side
    std::vector<EvidenceChip*> m_captured;  ///< in their order
};

}  // namespace ironlab::ui
