// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/three_panes.h"

#include <ironlab/lab/class_grade.h>

class QListWidget;

namespace ironlab::ui {

class ClassBars;
class ClassNumbers;
class ClassSpread;

/// Predictions against truth, a question at a time: who chose what, how sure they were, and every number on a logarithmic
/// axis beside the model's.
class ClassQuestionsPage : public PaperPane {
    Q_OBJECT

public:
    explicit ClassQuestionsPage(QWidget* parent);

    void setGrade(const lab::ClassGrade& grade);

Q_SIGNALS:
    void announced(const QString& words);

private:
    void showQuestion(int index);

    QListWidget* m_list;
    ClassBars* m_choices;
    ClassBars* m_sure;
    ClassNumbers* m_numbers;
    std::vector<lab::ClassQuestion> m_questions;
    std::vector<lab::ClassRow> m_rows;
};

/// What the class believed that the model does not bear out, and what it left unfinished.
class ClassMistakesPage : public PaperPane {
    Q_OBJECT

public:
    explicit ClassMistakesPage(QWidget* parent);

    void setGrade(const lab::ClassGrade& grade);

Q_SIGNALS:
    void announced(const QString& words);

private:
    ClassBars* m_mistakes;
    ClassBars* m_unfinished;
};

/// Time and configurations of each part.
class ClassTimesPage : public PaperPane {
    Q_OBJECT

public:
    explicit ClassTimesPage(QWidget* parent);

    void setGrade(const lab::ClassGrade& grade);

Q_SIGNALS:
    void announced(const QString& words);

private:
    ClassSpread* m_minutes;
    ClassSpread* m_moves;
};

}  // namespace ironlab::ui
