// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/answer_keeper.h"

#include <ironlab/lab/session.h>

#include <QWidget>

#include <optional>

class QPushButton;

namespace ironlab::ui {

class NumberField;
class SegmentedControl;
class TextLabel;
class WordList;

/// A choice and a number on little room: for what was observed and for a second thought.
class AnswerForm : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString prefix;  ///< of the object names: "observe" gives "observe.choice", "observe.number", "observe.send"
        QString choiceLabel;
        QString numberLabel;
        QString send;
    };
    struct Answer {
        std::string choice;
        double number = 0.0;
        int confidence = 3;
    };

    AnswerForm(const Words& words, const lab::PosedQuestion& question, const lab::Question& asked, bool asksConfidence,
               QWidget* parent = nullptr);

    [[nodiscard]] std::optional<Answer> answer() const;
    /// What stands in the controls, complete or not.
    [[nodiscard]] AnswerDraft draft() const;
    void setDraft(const AnswerDraft& draft);
    /// Brings the keyboard to the choice.
    void focusChoice();

Q_SIGNALS:
    void edited();
    void sent(const ironlab::ui::AnswerForm::Answer& answer);

private:
    void addNumber(const Words& words, const lab::Question& asked);
    void addConfidence(const QString& prefix);
    void follow();
    [[nodiscard]] QString missing() const;

    QString m_numberLabel;
    TextLabel* m_numberName = nullptr;
    WordList* m_choice;
    NumberField* m_number = nullptr;
    SegmentedControl* m_confidence = nullptr;
    QPushButton* m_send;
    TextLabel* m_missing;
};

/// What the number is called that goes with a choice. Where none of the designs is in time there is no best within the
/// limit: then it is the best without one.
[[nodiscard]] QString numberLabelOf(const QString& label, const QString& choice);
/// A choice of a question by its short name: "compute time", "Batch 96, INT4 weights".
[[nodiscard]] QString choiceName(const lab::PosedQuestion& question, const std::string& id);
/// A number of a part's question in words, with the direction where it is a shrinkage: "÷ 20 k", "6.20 ms".
[[nodiscard]] QString answerNumber(const lab::Question& asked, double number);
/// A choice as the question offers it, in one line: "T compute, multiplying and adding".
[[nodiscard]] QString choiceLine(const lab::PosedQuestion::Choice& choice);
[[nodiscard]] QString choiceLine(const lab::PosedQuestion& question, const std::string& id);

/// A question in two pieces: what is given, where the mission tells it in a paragraph of its own, and what is asked.
struct PromptWords {
    QString given;
    QString asked;
};
[[nodiscard]] PromptWords promptWords(const lab::PosedQuestion& question);

}  // namespace ironlab::ui
