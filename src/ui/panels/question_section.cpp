// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/question_section.h"

#include "ui/instruments/instrument_words.h"
#include "ui/panels/answer_form.h"
#include "ui/panels/dashed_card.h"
#include "ui/style/icon_label.h"
#include "ui/style/qt_text.h"
#include "ui/style/selectable_label.h"
#include "ui/style/text_label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

namespace ironlab::ui {

QString clockTime(const std::string& utc)
{
    const QDateTime time = QDateTime::fromString(qtText(utc), Qt::ISODateWithMs);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("HH:mm")) : QString();
}

QuestionSection::QuestionSection(LabController& controller, QWidget* parent)
    : JournalSection(tr("Your question"), controller, parent),
      m_thoughts(new TextLabel({}, TextRole::Note, present::Role::Text2, this)),
      m_keeper(controller, QStringLiteral("revision"), [this] { return m_form->draft(); })
{
    const auto& question = controller.session().question(part());
    const PromptWords words = promptWords(question);
    if (!words.given.isEmpty()) {
        auto* given = new TextLabel(words.given, TextRole::Note, present::Role::Text2, this);
        given->setObjectName(QStringLiteral("question.given"));
        add(given);
    }
    auto* prompt = new TextLabel(words.asked, TextRole::BodyStrong, present::Role::Text1, this);
    prompt->setObjectName(QStringLiteral("question.prompt"));
    add(prompt);
    add(answerCard(), 4);
    m_thoughts->setObjectName(QStringLiteral("question.thoughts"));
    add(m_thoughts);
    if (!state().observation && !m_keeper.kept().isEmpty()) {
        toggleRevision();
    }
    refresh({});
}

QWidget* QuestionSection::answerCard()
{
    auto* card = new PaperCard(this);
    card->setObjectName(QStringLiteral("question.answer"));
    // The lock stands in a margin of its own, so that all lines begin at one edge.
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(8, 8, 10, 8);
    row->setSpacing(6);
    auto* lock = new IconLabel(Icon::Lock, present::Role::Text2, card);
    row->addWidget(lock, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    row->addLayout(column, 1);
    if (!state().prediction) {
        lock->hide();
        column->addWidget(new TextLabel(tr("No answer was locked: a demonstration needs none."), TextRole::Note,
                                        present::Role::Text2, card));
        return card;
    }
    const lab::Prediction& given = *state().prediction;
    const auto& question = controller().session().question(part());
    column->addWidget(
        new TextLabel(tr("You said “%1”, %2")
                          .arg(choiceLine(question, given.choice), answerNumber(missionPart().question, given.number)),
                      TextRole::BodyStrong, present::Role::Text1, card));
    column->addWidget(
        new TextLabel(tr("%1 Locked at %2.").arg(confidenceSentence(given.confidence), clockTime(given.time)),
                      TextRole::Note, present::Role::Text2, card));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(lineLabel(tr("Receipt"), TextRole::Note, present::Role::Text2, card));
    auto* receipt = new SelectableLabel(qtText(given.receipt), TextRole::Receipt, present::Role::Text1, card);
    receipt->setObjectName(QStringLiteral("question.receipt"));
    receipt->setWordWrap(false);
    receipt->setAccessibleName(tr("Receipt %1").arg(receipt->text()));
    foot->addWidget(receipt, 1);
    m_revise = linkButton(QStringLiteral("revise"), tr("Revise"), card);
    m_revise->setToolTip(tr("Adds a second thought. Your first answer stays on record as it is."));
    connect(m_revise, &QToolButton::clicked, this, &QuestionSection::toggleRevision);
    foot->addWidget(m_revise);
    column->addLayout(foot);
    return card;
}

void QuestionSection::toggleRevision()
{
    if (m_form != nullptr) {
        m_form->setVisible(!m_form->isVisible());
        return;
    }
    const AnswerForm::Words words{QStringLiteral("revision"), tr("Your second thought"),
                                  filled(missionPart().question.numberLabel), tr("Add second thought")};
    m_form = new AnswerForm(words, controller().session().question(part()), missionPart().question, true, this);
    m_form->setDraft(m_keeper.kept());
    connect(m_form, &AnswerForm::edited, this, [this] { m_keeper.typed(); });
    connect(m_form, &AnswerForm::sent, this, [this](const AnswerForm::Answer& answer) {
        revise({answer.choice, answer.number, answer.confidence});
    });
    add(m_form, 4);
}

void QuestionSection::revise(const lab::RevisePrediction& thought)
{
    if (controller().submit(part(), thought)) {
        m_form->hide();
        m_keeper.recorded();
        m_revise->setFocus();
    }
}

void QuestionSection::flush()
{
    m_keeper.flush();
}

void QuestionSection::refresh(Changes /*what*/)
{
    QStringList thoughts;
    for (const lab::Prediction& thought : state().revisions) {
        thoughts.append(tr("Second thought, %1: %2, %3.")
                            .arg(clockTime(thought.time),
                                 choiceName(controller().session().question(part()), thought.choice),
                                 answerNumber(missionPart().question, thought.number)));
    }
    m_thoughts->show(thoughts.join(QLatin1Char('\n')));
    m_thoughts->setVisible(!thoughts.isEmpty());
    if (m_revise != nullptr) {
        m_revise->setVisible(!state().observation.has_value());
    }
}

}  // namespace ironlab::ui
