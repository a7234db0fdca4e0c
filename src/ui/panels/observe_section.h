// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"
#include "ui/panels/answer_keeper.h"
#include "ui/panels/journal_section.h"

#include <ironlab/lab/candidate_outcomes.h>

#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace ironlab::ui {

class AnswerForm;
class TextLabel;

/// First the student records what happened; only then prediction, record and result stand side by side with the cause.
class ObserveSection : public JournalSection {
    Q_OBJECT

public:
    ObserveSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;
    /// Keeps what was chosen and typed and not recorded yet.
    void flush() override;
    /// Brings the keyboard to the form, where it stands.
    void takeFocus();

private:
    void buildForm();
    void buildReveal();
    QGridLayout* answersSideBySide(QWidget* card);
    void addOutcome(QGridLayout& grid, int row, const lab::CandidateOutcome& each, QWidget* card);
    void addDistanceToGoal(QVBoxLayout& column, QWidget* card);
    void addCause(QVBoxLayout& column, QWidget* card);
    QGridLayout* outcomesBelowEachOther(const std::vector<lab::CandidateOutcome>& outcomes, QWidget* card);
    TextLabel* linked(TextLabel* label);
    void addWhereFrom();
    void goOnReading();
    void showDiffers();
    [[nodiscard]] AskedNumbers numbers() const;

    AnswerForm* m_form = nullptr;
    AnswerKeeper m_keeper;
    QWidget* m_reveal = nullptr;
    TextLabel* m_differs = nullptr;  ///< that what was recorded is not what the model gives
};

}  // namespace ironlab::ui
