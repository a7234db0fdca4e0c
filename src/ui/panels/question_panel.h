// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/answer_keeper.h"

#include <ironlab/lab/session.h>

#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace ironlab::ui {

class ChoiceCard;
class LabController;
class NumberField;
class SegmentedControl;
class TextLabel;

/// The centre before the lock: the question, its answers, a number, how sure one is, and the one act that locks them.
class QuestionPanel : public QWidget {
    Q_OBJECT

public:
    QuestionPanel(LabController& controller, QWidget* parent);

    /// Locks the answer if it is complete; otherwise brings the focus to what is missing.
    void lock();
    /// Keeps what was chosen and typed and not locked yet.
    void flush() { m_keeper.flush(); }
    /// The answer that is chosen, or the first.
    [[nodiscard]] QWidget* firstControl() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void grow();
    void addQuestion(QVBoxLayout& column);
    void addAnswers(QVBoxLayout& column);
    void addNumberAndConfidence(QVBoxLayout& column);
    void addLock(QVBoxLayout& column);
    [[nodiscard]] ChoiceCard* chosen() const;
    [[nodiscard]] QString missing() const;
    void follow();
    void edited();
    [[nodiscard]] AnswerDraft draft() const;
    void restore();

    LabController& m_controller;
    QWidget* m_holder = nullptr;  ///< of the column in the middle
    std::vector<ChoiceCard*> m_cards;
    QString m_numberLabel;
    TextLabel* m_numberName = nullptr;
    NumberField* m_number = nullptr;
    SegmentedControl* m_confidence = nullptr;
    QPushButton* m_lock = nullptr;
    TextLabel* m_note = nullptr;
    AnswerKeeper m_keeper;
};

}  // namespace ironlab::ui
