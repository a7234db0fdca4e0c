// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/journal_section.h"

#include <ironlab/lab/named_design.h>

#include <optional>

class QGridLayout;
class QPushButton;

namespace ironlab::ui {

class NumberField;
class TextLabel;

/// What the part still needs, in words, with squares for what is counted.
class CountsSection : public JournalSection {
    Q_OBJECT

public:
    CountsSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;

private:
    QWidget* m_rows = nullptr;
};

/// Where memory and compute change places, tier by tier, with a button for "there is no flip".
class FlipsSection : public JournalSection {
    Q_OBJECT

public:
    FlipsSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;

private:
    [[nodiscard]] QString howClose() const;
    void addRow(QGridLayout& grid, int row, const lab::FlipState& flip, QWidget* parent);
    [[nodiscard]] bool isOnBench(physics::Tier tier) const;
    void claimNoFlip(physics::Tier tier);

    QWidget* m_rows = nullptr;
    TextLabel* m_refusal;
};

/// The box for the critical parallel fraction.
class CriticalFractionSection : public JournalSection {
    Q_OBJECT

public:
    CriticalFractionSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;

private:
    void claim();
    [[nodiscard]] QString claimedWords() const;
    [[nodiscard]] QString askedWords() const;

    NumberField* m_field;
    QPushButton* m_claim;
    TextLabel* m_scope;
    TextLabel* m_answer;
    TextLabel* m_refusal;
};

}  // namespace ironlab::ui
