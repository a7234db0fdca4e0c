// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/answer_keeper.h"
#include "ui/panels/journal_section.h"

namespace ironlab::ui {

class AnswerForm;
class TextLabel;

/// The part's question, the locked answer with its receipt, and second thoughts, which never replace it.
class QuestionSection : public JournalSection {
    Q_OBJECT

public:
    QuestionSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;
    /// Keeps a second thought that was not added yet.
    void flush() override;

private:
    [[nodiscard]] QWidget* answerCard();
    void toggleRevision();
    void revise(const lab::RevisePrediction& thought);

    TextLabel* m_thoughts;
    QToolButton* m_revise = nullptr;
    AnswerForm* m_form = nullptr;
    AnswerKeeper m_keeper;
};

/// "14:08" of a time stamp in UTC, in the time of this place.
[[nodiscard]] QString clockTime(const std::string& utc);

}  // namespace ironlab::ui
