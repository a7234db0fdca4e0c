// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"
#include "ui/panels/journal_section.h"

class QGridLayout;

namespace ironlab::ui {

class AnswerForm;
class TextLabel;

/// First the student records what happened; only then prediction, record and result stand side by side with the cause.
class ObserveSection : public JournalSection {
    Q_OBJECT

public:
    ObserveSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;

private:
    void buildForm();
    void buildReveal();
    QGridLayout* answersSideBySide(QWidget* card);
    TextLabel* linked(TextLabel* label);
    void addWhereFrom();
    void goOnWriting();
    [[nodiscard]] AskedNumbers numbers() const;

    AnswerForm* m_form = nullptr;
    QWidget* m_reveal = nullptr;
};

}  // namespace ironlab::ui
