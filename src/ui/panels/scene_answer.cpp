// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/number_link.h"
#include "ui/knobs/number_field.h"
#include "ui/panels/growing_edit.h"
#include "ui/panels/scene_section.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

// What somebody answers a stakeholder: the form, what is kept of it while it is typed, and its sending.
namespace ironlab::ui {

void SceneSection::addAnswer()
{
    if (m_scene.number != lab::SceneNumber::None && !m_scene.asks.empty()) {
        add(new TextLabel(filled(m_scene.asks), TextRole::Body, present::Role::Text1, this), 6);
        if (m_scene.number == lab::SceneNumber::CostCrossover) {
            // Bills rise in steps, so they may cross again further up.
            auto* which = new TextLabel(tr("Machines come whole: count up from no load to where the proposal needs so "
                                           "many that its bill passes yours."),
                                        TextRole::Note, present::Role::Text2, this);
            which->setObjectName(QStringLiteral("scene.which"));
            add(which);
        }
        m_number = new NumberField(QStringLiteral("scene.number"), filled(m_scene.asks), qtText(m_scene.numberUnit),
                                   NumberField::Echo::Beside, this);
        m_number->setUnitWord(unitWord());
        m_number->setBoxWidth(104);
        m_number->setAllowsInfinity(m_scene.number == lab::SceneNumber::CostCrossover);
        add(m_number);
        connect(m_number, &NumberField::edited, this, &SceneSection::typed);
    }
    auto* text = new GrowingEdit(QStringLiteral("scene.text"), tr("Your answer to %1").arg(qtText(m_scene.who)), this);
    text->setPlaceholderText(tr("Your answer, with numbers from your designs"));
    m_text = text;
    connect(text, &QPlainTextEdit::textChanged, this, &SceneSection::typed);
    add(text, 4);
    auto* row = new QHBoxLayout;
    m_send = new QPushButton(tr("Answer"), this);
    m_send->setObjectName(QStringLiteral("scene.send"));
    m_send->setAccessibleName(tr("Answer %1").arg(qtText(m_scene.who)));
    m_send->setAutoDefault(false);
    m_state = new TextLabel({}, TextRole::Note, present::Role::Text2, this);
    m_state->setObjectName(QStringLiteral("scene.state"));
    row->addWidget(m_send);
    row->addWidget(m_state, 1);
    add(row, 2);
    connect(m_send, &QPushButton::clicked, this, &SceneSection::send);
    m_reply = new TextLabel({}, TextRole::Body, present::Role::Text1, this);
    m_reply->setObjectName(QStringLiteral("scene.reply"));
    m_reply->hide();
    if (m_scene.proposal) {
        new NumberLink(*m_reply, [this] { return numbersOfReply(); });
    }
    m_refusal = refusalLabel(QStringLiteral("scene.refusal"), this);
    add(m_refusal, 2);
    add(m_reply, 4);
    restoreDraft();
}

bool SceneSection::isOnRecord() const
{
    return state().stakeholderAnswer && m_text->toPlainText().trimmed().toStdString() == *state().stakeholderAnswer;
}

AnswerDraft SceneSection::draft() const
{
    AnswerDraft draft;
    if (!isOnRecord()) {
        draft.text = m_text->toPlainText();
        draft.number = m_number == nullptr ? QString() : m_number->box()->text();
    }
    return draft;
}

/// What was typed and not yet said.
void SceneSection::restoreDraft()
{
    const AnswerDraft kept = m_keeper.kept();
    m_text->setPlainText(kept.text);
    if (m_number != nullptr) {
        m_number->setText(kept.number);
    }
}

void SceneSection::typed()
{
    // What was refused was what stood here before.
    m_refusal->hide();
    follow();
    m_keeper.typed();
}

void SceneSection::flush()
{
    m_keeper.flush();
}

void SceneSection::send()
{
    lab::AnswerStakeholder answer;
    answer.text = m_text->toPlainText().trimmed().toStdString();
    if (m_number != nullptr) {
        answer.number = m_number->value();
    }
    if (submitOrSay(answer, *m_refusal)) {
        m_keeper.recorded();
    } else {
        m_keeper.flush();
    }
}

void SceneSection::follow()
{
    const bool hasNumber = m_number == nullptr || m_number->value().has_value();
    const bool hasText = !m_text->toPlainText().trimmed().isEmpty();
    const bool isClosed = state().stage == lab::Stage::Closed;
    m_send->setEnabled(hasNumber && hasText && !isClosed);
    if (!hasText || !hasNumber) {
        m_state->show(hasText     ? tr("Needs the number.")
                      : hasNumber ? tr("Needs your words.")
                                  : tr("Needs the number and your words."));
    } else {
        m_state->show(isOnRecord() ? tr("On record.") : QString());
    }
}

}  // namespace ironlab::ui
