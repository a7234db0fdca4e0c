// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/question_panel.h"

#include "ui/instruments/instrument_words.h"
#include "ui/knobs/number_field.h"
#include "ui/knobs/segmented_control.h"
#include "ui/panels/answer_form.h"
#include "ui/panels/choice_card.h"
#include "ui/style/icons.h"
#include "ui/style/lab_style.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/window/lab_controller.h"

#include <ironlab/lab/choice_text.h>
#include <ironlab/present/term_text.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr int kColumnWidth = 600;
constexpr int kConfidenceWidth = 326;
constexpr int kBoxHeight = 34;

ChoiceCard::Content contentOf(const lab::PosedQuestion::Choice& choice)
{
    ChoiceCard::Content content;
    content.id = qtText(choice.id);
    if (choice.term) {
        content.term = present::roleOf(*choice.term);
        content.words = qtText(choice.detail);
    } else {
        content.words = qtText(lab::choiceText(choice));
    }
    return content;
}

}  // namespace

QuestionPanel::QuestionPanel(LabController& controller, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_keeper(controller, QStringLiteral("predict"), [this] { return draft(); })
{
    setObjectName(QStringLiteral("questionPanel"));
    auto* holder = new QWidget(this);
    m_holder = holder;
    auto* sides = new QHBoxLayout(this);
    sides->setContentsMargins(20, 28, 20, 16);
    sides->addStretch(1);
    sides->addWidget(holder, 100);
    sides->addStretch(1);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    addQuestion(*column);
    addAnswers(*column);
    addNumberAndConfidence(*column);
    addLock(*column);
    column->addStretch(1);
    grow();
    restore();
    follow();
}

/// Lengths of the page follow the type.
void QuestionPanel::grow()
{
    const Theme& theme = themeOf(this);
    m_holder->setMaximumWidth(theme.scaled(kColumnWidth));
    m_confidence->setMinimumWidth(theme.scaled(kConfidenceWidth));
    m_confidence->setMinimumHeight(theme.scaled(kBoxHeight));
}

void QuestionPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        grow();
    }
}

void QuestionPanel::addQuestion(QVBoxLayout& column)
{
    const auto& question = m_controller.session().question(m_controller.part());
    column.addWidget(new TextLabel(tr("Part %1, before you see anything").arg(m_controller.part()), TextRole::Note,
                                   present::Role::Text2, this));
    const PromptWords words = promptWords(question);
    if (!words.given.isEmpty()) {
        auto* given = new TextLabel(words.given, TextRole::Body, present::Role::Text1, this);
        given->setObjectName(QStringLiteral("predict.given"));
        column.addWidget(given);
    }
    auto* prompt = new TextLabel(words.asked, TextRole::Question, present::Role::Text1, this);
    prompt->setObjectName(QStringLiteral("predict.prompt"));
    column.addWidget(prompt);
    column.addSpacing(6);
}

void QuestionPanel::addAnswers(QVBoxLayout& column)
{
    auto* group = new QWidget(this);
    group->setAccessibleName(tr("Your answer"));
    auto* list = new QVBoxLayout(group);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(6);
    for (const auto& choice : m_controller.session().question(m_controller.part()).choices) {
        auto* card = new ChoiceCard(contentOf(choice), group);
        card->setObjectName(QStringLiteral("predict.choice.") + qtText(choice.id));
        connect(card, &ChoiceCard::toggled, this, &QuestionPanel::edited);
        list->addWidget(card);
        m_cards.push_back(card);
    }
    column.addWidget(group);
}

void QuestionPanel::addNumberAndConfidence(QVBoxLayout& column)
{
    const lab::Question& asked = m_controller.missionPart().question;
    m_numberLabel = qtText(lab::missionText(m_controller.mission(), m_controller.missionPart(),
                                            m_controller.session().catalog(), asked.numberLabel));
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    auto* left = new QVBoxLayout;
    left->setSpacing(6);
    m_numberName = new TextLabel(m_numberLabel, TextRole::BodyMedium, present::Role::Text1, this);
    left->addWidget(m_numberName);
    m_number = new NumberField(QStringLiteral("predict.number"), m_numberLabel, qtText(asked.numberUnit),
                               NumberField::Echo::Beside, this);
    m_number->setBoxWidth(132);
    m_number->setBoxHeight(kBoxHeight);
    left->addWidget(m_number);
    left->addStretch(1);
    row->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(new TextLabel(tr("How sure are you?"), TextRole::BodyMedium, present::Role::Text1, this));
    std::vector<SegmentedControl::Choice> degrees;
    for (int i = 1; i <= 5; ++i) {
        degrees.push_back({QString::number(i), confidenceWord(i), confidenceSentence(i)});
    }
    m_confidence =
        new SegmentedControl(QStringLiteral("predict.confidence"), tr("How sure are you?"), std::move(degrees), this);
    right->addWidget(m_confidence);
    right->addStretch(1);
    row->addLayout(right);
    column.addSpacing(10);
    column.addLayout(row);
    connect(m_number, &NumberField::edited, this, &QuestionPanel::edited);
    connect(m_number, &NumberField::entered, this, &QuestionPanel::lock);
    connect(m_confidence, &SegmentedControl::choiceMade, this, &QuestionPanel::edited);
}

void QuestionPanel::addLock(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    m_lock = new QPushButton(tr("Lock my answer"), this);
    m_lock->setObjectName(QStringLiteral("predict.lock"));
    m_lock->setProperty(kPrimaryProperty, true);
    m_lock->setIcon(makeIcon(Icon::Lock, present::Role::TextOnInk));
    m_lock->setAutoDefault(false);
    m_note = new TextLabel({}, TextRole::Note, present::Role::Text2, this);
    m_note->setObjectName(QStringLiteral("predict.note"));
    row->addWidget(m_lock, 0, Qt::AlignTop);
    row->addWidget(m_note, 1);
    column.addSpacing(10);
    column.addLayout(row);
    connect(m_lock, &QPushButton::clicked, this, &QuestionPanel::lock);
}

QWidget* QuestionPanel::firstControl() const
{
    return chosen() != nullptr ? chosen() : m_cards.front();
}

ChoiceCard* QuestionPanel::chosen() const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [](const auto* card) { return card->isChecked(); });
    return found == m_cards.end() ? nullptr : *found;
}

QString QuestionPanel::missing() const
{
    if (!m_number->problem().isEmpty()) {
        return tr("The number does not read yet: the note beside its box says what would fit.");
    }
    QStringList needs;
    if (chosen() == nullptr) {
        needs.append(tr("an answer"));
    }
    if (!m_number->value()) {
        needs.append(tr("a number"));
    }
    if (m_confidence->current().isEmpty()) {
        needs.append(tr("how sure you are"));
    }
    if (needs.isEmpty()) {
        return {};
    }
    const QString last = needs.takeLast();
    return tr("Still needs %1.").arg(needs.isEmpty() ? last : needs.join(QStringLiteral(", ")) + tr(" and ") + last);
}

void QuestionPanel::follow()
{
    if (m_note == nullptr) {
        return;
    }
    const QString number = numberLabelOf(m_numberLabel, chosen() == nullptr ? QString() : chosen()->id());
    m_numberName->show(number);
    m_number->box()->setAccessibleName(number);
    const QString needs = missing();
    m_lock->setEnabled(needs.isEmpty());
    m_note->show(needs.isEmpty() ? tr("Stays on record as it is; you can add a second thought later. You get a short "
                                      "receipt code to hand in. A wrong prediction costs no points.")
                                 : needs);
    m_lock->setAccessibleDescription(m_note->text());
}

void QuestionPanel::edited()
{
    follow();
    m_keeper.typed();
}

AnswerDraft QuestionPanel::draft() const
{
    return {chosen() == nullptr ? QString() : chosen()->id(), m_number->box()->text(), m_confidence->current()};
}

/// What was put together before the window was closed.
void QuestionPanel::restore()
{
    const AnswerDraft kept = m_keeper.kept();
    const auto isKept = [&kept](const ChoiceCard* card) { return card->id() == kept.choice; };
    const bool hasChoice = std::ranges::any_of(m_cards, isKept);
    for (ChoiceCard* card : m_cards) {
        card->setChecked(isKept(card));
        // Keys come to the chosen one of a group; Qt sees to that only once one of them has had the focus.
        card->setFocusPolicy(isKept(card) || !hasChoice ? Qt::StrongFocus : Qt::ClickFocus);
    }
    m_number->setText(kept.number);
    m_confidence->setCurrent(kept.confidence);
}

void QuestionPanel::lock()
{
    if (missing().isEmpty()) {
        if (m_controller.submit(lab::LockPrediction{chosen()->id().toStdString(), m_number->value().value_or(0.0),
                                                    m_confidence->current().toInt()})) {
            m_keeper.recorded();
        }
        return;
    }
    if (chosen() == nullptr && !m_cards.empty()) {
        m_cards.front()->setFocus(Qt::OtherFocusReason);
    } else if (!m_number->value()) {
        m_number->setFocus(Qt::OtherFocusReason);
    } else {
        m_confidence->focusChoice();
    }
}

}  // namespace ironlab::ui
