// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/end_section.h"

#include "ui/panels/answer_form.h"
#include "ui/panels/goals_of_part.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace ironlab::ui {

EndSection::EndSection(LabController& controller, QWidget* parent)
    : JournalSection(tr("Mission complete"), controller, parent),
      m_goals(new TextLabel({}, TextRole::NoteMedium, present::Role::Text1, this)),
      m_next(
          new TextLabel(tr("Now hand in the ledger: export it (Ctrl+E) and send that file. The report (Ctrl+P) is for "
                           "you to read."),
                        TextRole::Body, present::Role::Text1, this)),
      m_export(linkButton(QStringLiteral("end.export"), tr("Export the ledger…"), this)),
      m_report(linkButton(QStringLiteral("end.report"), tr("Save the report…"), this))
{
    setObjectName(QStringLiteral("end"));
    m_next->setObjectName(QStringLiteral("end.next"));
    m_goals->setObjectName(QStringLiteral("end.goals"));
    add(m_goals);
    add(m_next, 2);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    setFlush(*m_export, true);
    row->addWidget(m_export);
    row->addWidget(m_report);
    row->addStretch(1);
    add(row, 2);
    for (const lab::MissionPart& each : controller.mission().parts) {
        m_recaps.push_back(new TextLabel({}, TextRole::Note, present::Role::Text2, this));
        m_recaps.back()->setObjectName(QStringLiteral("end.part%1").arg(each.number));
        add(m_recaps.back(), 4);
    }
    connect(m_export, &QToolButton::clicked, this, &EndSection::exportWanted);
    connect(m_report, &QToolButton::clicked, this, &EndSection::reportWanted);
    refresh({});
}

/// "Part 1: you said “data time”, ÷ 20 k. The model gives “compute time”, × 4,260,000."
QString EndSection::recapOf(const lab::MissionPart& part) const
{
    const lab::Session& session = controller().session();
    const lab::PartState& done = session.part(part.number);
    if (!done.prediction || !session.mayReveal(part.number)) {
        return {};
    }
    const lab::PosedQuestion& question = session.question(part.number);
    const auto answer = [&](const std::string& choice, double number) {
        return tr("“%1”, %2").arg(choiceName(question, choice), answerNumber(part.question, number));
    };
    // The design on the bench has another number by then, and stands beside it.
    const bool isOfStart = part.question.kind == lab::QuestionKind::BestMfuDesign;
    return (isOfStart ? tr("Part %1: you said %2. On the machine of the question the model gives %3.")
                      : tr("Part %1: you said %2. The model gives %3."))
        .arg(QString::number(part.number), answer(done.prediction->choice, done.prediction->number),
             answer(question.key, question.number));
}

void EndSection::refresh(Changes /*what*/)
{
    const bool isLast = part() == controller().partCount();
    const bool isEnd = isLast && state().stage == lab::Stage::Closed;
    setVisible(isEnd);
    if (!isEnd) {
        return;
    }
    const auto& parts = controller().mission().parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QString recap = recapOf(parts[i]);
        m_recaps[i]->show(recap);
        m_recaps[i]->setVisible(!recap.isEmpty());
    }
    m_goals->setVisible(missionPart().gates.meetRequirements);
    m_goals->show(qtText(present::goalsSentence(goalsOfPart(controller(), part()))));
}

QWidget* EndSection::firstControl() const
{
    return isHidden() ? nullptr : m_export;
}

void EndSection::comeIntoSight()
{
    if (!isHidden()) {
        m_export->setFocus(Qt::OtherFocusReason);
        bringIntoSight(*this);
    }
}

}  // namespace ironlab::ui
