// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"
#include "ui/panels/answer_keeper.h"
#include "ui/panels/journal_section.h"

#include <ironlab/present/scene_figure.h>

#include <optional>
#include <string>
#include <vector>

class QGridLayout;
class QPlainTextEdit;
class QPushButton;

namespace ironlab::ui {

class IconLabel;
class NumberField;
class TextLabel;

/// A stakeholder speaks, with their numbers beside the student's, and waits for an answer.
class SceneSection : public JournalSection {
    Q_OBJECT

public:
    SceneSection(LabController& controller, QWidget* parent);

    void refresh(Changes what) override;
    /// The designs' numbers, also while dragging.
    void showLive();
    /// Keeps what was typed and not said yet.
    void flush() override;

private:
    void addSpeech();
    void addComparison();
    void addAnswer();
    [[nodiscard]] bool asksForComparison() const;
    struct Cell {
        TextLabel* number;
        IconLabel* cross;
        void show(const present::SceneRow::Value& value, bool isKnown, bool hasMarks) const;
    };
    [[nodiscard]] Cell addCell(QGridLayout& grid, QWidget* table, int row, bool isYours);
    [[nodiscard]] present::SceneFigure compared(const physics::Evaluation& yours,
                                                const physics::Evaluation& theirs) const;
    [[nodiscard]] present::SceneReplyInput asReplied(const lab::NamedDesign& on, const physics::Evaluation& yours,
                                                     const physics::Evaluation& theirs) const;
    void explain();
    [[nodiscard]] QString unitWord() const;
    /// Of both designs, one of them first.
    [[nodiscard]] AskedNumbers numbers(const std::string& first) const;
    /// Of the design that a recorded answer was given on, whatever stands on the bench now, and of the proposal.
    [[nodiscard]] AskedNumbers numbersOfReply() const;
    [[nodiscard]] AskedNumbers numbersOfSpeech() const;
    [[nodiscard]] AskedNumbers numbersBeside(const lab::NamedDesign& yours) const;
    [[nodiscard]] bool isPriceEstimate(const lab::NamedDesign& design) const;
    [[nodiscard]] present::OwnDesign own() const;
    [[nodiscard]] lab::NamedDesign comparedDesign() const { return own().design; }
    [[nodiscard]] QString whoseWords() const;
    [[nodiscard]] physics::Evaluation underLoad(lab::NamedDesign design) const;
    [[nodiscard]] QString reply() const;
    void send();
    void typed();
    void follow();
    /// What is typed and not on record; nothing once it is.
    [[nodiscard]] AnswerDraft draft() const;
    [[nodiscard]] bool isOnRecord() const;
    void restoreDraft();

    const lab::StakeholderScene& m_scene;
    std::vector<TextLabel*> m_names;
    std::vector<std::string> m_metrics;  ///< of the rows
    std::vector<Cell> m_yours;
    std::vector<Cell> m_theirs;
    QPlainTextEdit* m_text = nullptr;
    NumberField* m_number = nullptr;
    QPushButton* m_send = nullptr;
    std::vector<QWidget*> m_compared;  ///< what tells the proposal's numbers
    TextLabel* m_later = nullptr;      ///< where those numbers are until they are told
    TextLabel* m_walls = nullptr;
    TextLabel* m_whose = nullptr;  ///< which design is "yours" after the answer
    TextLabel* m_notes = nullptr;  ///< what a row of them is, and that prices are estimates
    TextLabel* m_state = nullptr;
    TextLabel* m_refusal = nullptr;
    TextLabel* m_reply = nullptr;
    AnswerKeeper m_keeper;
};

}  // namespace ironlab::ui
