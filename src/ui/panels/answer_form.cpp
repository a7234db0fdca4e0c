// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answer_form.h"

#include "ui/formulas/formula.h"
#include "ui/instruments/instrument_words.h"
#include "ui/knobs/number_field.h"
#include "ui/knobs/segmented_control.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/style/word_list.h"

#include <ironlab/lab/choice_text.h>
#include <ironlab/present/grade_words.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {

QString choiceLine(const lab::PosedQuestion::Choice& choice)
{
    return choice.term ? symbolsInLine(qtText(choice.label)) + QStringLiteral(", ") + qtText(choice.detail)
                       : qtText(lab::choiceText(choice));
}

QString choiceLine(const lab::PosedQuestion& question, const std::string& id)
{
    const auto found = std::ranges::find(question.choices, id, &lab::PosedQuestion::Choice::id);
    return found == question.choices.end() ? qtText(id) : choiceLine(*found);
}

PromptWords promptWords(const lab::PosedQuestion& question)
{
    const QString whole = qtText(question.prompt);
    const qsizetype end = whole.lastIndexOf(QLatin1Char('\n'));
    return end < 0 ? PromptWords{{}, whole} : PromptWords{whole.left(end), whole.sliced(end + 1)};
}

QString choiceName(const lab::PosedQuestion& question, const std::string& id)
{
    return qtText(lab::choiceText(question, id));
}

QString numberLabelOf(const QString& label, const QString& choice)
{
    return choice.toStdString() == lab::kNoneOfThem ? AnswerForm::tr("The highest MFU among them, in time or not, is")
                                                    : label;
}

QString answerNumber(const lab::Question& asked, double number)
{
    return qtText(present::answerText(number, asked.numberUnit)).replace(QLatin1Char(' '), QChar(0x00a0));
}

AnswerForm::AnswerForm(const Words& words, const lab::PosedQuestion& question, const lab::Question& asked,
                       bool asksConfidence, QWidget* parent)
    : QWidget(parent),
      m_numberLabel(words.numberLabel),
      m_choice(new WordList(this)),
      m_send(new QPushButton(words.send, this)),
      m_missing(new TextLabel({}, TextRole::Note, present::Role::Text2, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(new TextLabel(words.choiceLabel, TextRole::Note, present::Role::Text2, this));
    m_choice->setObjectName(words.prefix + QStringLiteral(".choice"));
    m_choice->setAccessibleName(words.choiceLabel);
    m_choice->addItem(tr("Choose…"), QString());
    for (const auto& choice : question.choices) {
        m_choice->addItem(choiceLine(choice), qtText(choice.id));
    }
    m_choice->setWrapping(true);
    auto* room = new QWidget(this);
    auto* inRoom = new QVBoxLayout(room);
    inRoom->setContentsMargins(0, 0, 0, 0);
    inRoom->addWidget(m_choice);
    inRoom->addStretch(1);
    m_choice->keepRoomIn(*room);
    column->addWidget(room);
    addNumber(words, asked);
    if (asksConfidence) {
        addConfidence(words.prefix);
    }
    m_send->setObjectName(words.prefix + QStringLiteral(".send"));
    m_send->setAutoDefault(false);
    m_missing->setObjectName(words.prefix + QStringLiteral(".missing"));
    column->addWidget(m_send, 0, Qt::AlignLeft);
    column->addWidget(m_missing);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &AnswerForm::follow);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (const auto given = answer()) {
            Q_EMIT sent(*given);
        }
    });
    follow();
}

void AnswerForm::addNumber(const Words& words, const lab::Question& asked)
{
    m_numberName = new TextLabel(words.numberLabel, TextRole::Note, present::Role::Text2, this);
    layout()->addWidget(m_numberName);
    m_number = new NumberField(words.prefix + QStringLiteral(".number"), words.numberLabel, qtText(asked.numberUnit),
                               NumberField::Echo::Beside, this);
    m_number->setBoxWidth(104);
    layout()->addWidget(m_number);
    connect(m_number, &NumberField::edited, this, &AnswerForm::follow);
}

void AnswerForm::addConfidence(const QString& prefix)
{
    std::vector<SegmentedControl::Choice> degrees;
    for (int i = 1; i <= 5; ++i) {
        degrees.push_back({QString::number(i), QString::number(i), confidenceWord(i)});
    }
    m_confidence = new SegmentedControl(prefix + QStringLiteral(".confidence"), tr("How sure are you, from 1 to 5"),
                                        std::move(degrees), this);
    layout()->addWidget(
        new TextLabel(tr("How sure, 1 (guess) to 5 (certain)"), TextRole::Note, present::Role::Text2, this));
    layout()->addWidget(m_confidence);
    connect(m_confidence, &SegmentedControl::choiceMade, this, &AnswerForm::follow);
}

std::optional<AnswerForm::Answer> AnswerForm::answer() const
{
    if (!missing().isEmpty()) {
        return std::nullopt;
    }
    Answer given;
    given.choice = m_choice->currentData().toString().toStdString();
    given.number = m_number->value().value_or(0.0);
    given.confidence = m_confidence == nullptr ? 3 : m_confidence->current().toInt();
    return given;
}

AnswerDraft AnswerForm::draft() const
{
    return {m_choice->currentData().toString(), m_number->box()->text(),
            m_confidence == nullptr ? QString() : m_confidence->current()};
}

/// A choice that the question does not have leaves the list as it is.
void AnswerForm::setDraft(const AnswerDraft& draft)
{
    const QSignalBlocker quiet(this);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(draft.choice)));
    m_number->setText(draft.number);
    if (m_confidence != nullptr) {
        m_confidence->setCurrent(draft.confidence);
    }
    follow();
}

void AnswerForm::focusChoice()
{
    m_choice->setFocus(Qt::OtherFocusReason);
}

QString AnswerForm::missing() const
{
    if (!m_number->problem().isEmpty()) {
        return tr("The number does not read yet.");
    }
    QStringList needs;
    if (m_choice->currentData().toString().isEmpty()) {
        needs.append(tr("a choice"));
    }
    if (!m_number->value()) {
        needs.append(tr("a number"));
    }
    if (m_confidence != nullptr && m_confidence->current().isEmpty()) {
        needs.append(tr("how sure you are"));
    }
    return needs.isEmpty() ? QString() : tr("Still needs %1.").arg(needs.join(tr(" and ")));
}

void AnswerForm::follow()
{
    const QString number = numberLabelOf(m_numberLabel, m_choice->currentData().toString());
    m_numberName->show(number);
    m_number->box()->setAccessibleName(number);
    const QString needs = missing();
    m_send->setEnabled(needs.isEmpty());
    m_missing->show(needs);
    m_missing->setVisible(!needs.isEmpty());
    Q_EMIT edited();
}

}  // namespace ironlab::ui
