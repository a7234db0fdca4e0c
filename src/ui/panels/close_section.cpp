// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/close_section.h"

#include "ui/formulas/formula.h"
#include "ui/panels/goals_of_part.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/present/goals_met.h>

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace ironlab::ui {

CloseSection::CloseSection(LabController& controller, QWidget* parent)
    : JournalSection({}, controller, parent),
      m_button(new QPushButton(this)),
      m_reason(new TextLabel({}, TextRole::Note, present::Role::Text2, this)),
      m_warning(new TextLabel({}, TextRole::NoteMedium, present::Role::Text1, this)),
      m_put(linkButton(QStringLiteral("close.put"), {}, this))
{
    setObjectName(QStringLiteral("closing"));
    m_button->setObjectName(QStringLiteral("close"));
    m_button->setAutoDefault(false);
    m_reason->setObjectName(QStringLiteral("close.reason"));
    m_warning->setObjectName(QStringLiteral("close.warning"));
    add(m_warning);
    add(m_put);
    setFlush(*m_put, true);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_reason, 1);
    add(row);
    setHairline(false);
    connect(m_button, &QPushButton::clicked, this, &CloseSection::act);
    connect(m_put, &QToolButton::clicked, this, [this] { putOnBench(m_better); });
    refresh({});
}

void CloseSection::act()
{
    if (state().stage == lab::Stage::Closed) {
        Q_EMIT nextWanted();
        return;
    }
    Q_EMIT aboutToClose();
    if (controller().submit(part(), lab::ClosePart{})) {
        // Where the keyboard was, in a box of the reflection, nothing is left to do, and the panel follows the keyboard.
        m_button->setFocus(Qt::OtherFocusReason);
        // What comes next is told in more lines than before: once they have their room, they are brought into sight.
        bringIntoSight(*m_reason);
        Q_EMIT closedHere();
    }
}

void CloseSection::showWarning()
{
    const bool isAsked = missionPart().gates.meetRequirements && state().stage == lab::Stage::Reflect;
    const present::GoalsMet goals = isAsked ? goalsOfPart(controller(), part()) : present::GoalsMet{};
    const QString warning = qtText(present::closingWarning(goals));
    m_better = warning.isEmpty() ? std::string() : goals.captured.back();
    m_warning->show(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_put->setText(tr("Put %1 on the bench").arg(qtText(m_better)));
    m_put->setVisible(!warning.isEmpty());
}

/// As a hand would: control after control is turned to where it stands in the captured design.
void CloseSection::putOnBench(const std::string& id)
{
    const auto found = std::ranges::find(state().evidence, id, &lab::Evidence::id);
    if (found == state().evidence.end()) {
        return;
    }
    const lab::NamedDesign design = found->design;
    const lab::Catalog& catalog = controller().session().catalog();
    for (const lab::KnobSpec& knob : missionPart().knobs) {
        const lab::KnobValue value = lab::knobValue(design, controller().mission(), knob, catalog);
        if (value != lab::knobValue(state().design, controller().mission(), knob, catalog)) {
            controller().submit(part(), lab::TurnKnob{knob.id, value});
        }
    }
    m_button->setFocus(Qt::OtherFocusReason);
}

void CloseSection::refresh(Changes /*what*/)
{
    const bool isLast = part() == controller().partCount();
    showWarning();
    if (state().stage == lab::Stage::Closed) {
        m_button->setText(isLast ? tr("Open the ledger") : tr("Go to part %1").arg(part() + 1));
        m_button->setEnabled(true);
        m_reason->show(isLast ? tr("Every event of your work, as it is handed in. %1").arg(whatIsAsked())
                              : tr("Part %1 is closed. Its answers stay as they are.").arg(part()));
        return;
    }
    m_button->setText(tr("Close part %1").arg(part()));
    const bool mayClose = controller().session().mayClose(part());
    m_button->setEnabled(mayClose);
    QString missing = tr("Everything is there.");
    if (!mayClose) {
        for (const lab::Requirement& requirement : requirements()) {
            if (!requirement.done) {
                missing = tr("Still counts: %1").arg(symbolsInLine(qtText(requirement.text)));
                break;
            }
        }
    }
    m_reason->show(missing);
}

/// An assignment's id is in the ledger, so that whoever grades it knows what was set.
QString CloseSection::whatIsAsked() const
{
    const auto& assignment = controller().session().ledger().header().assignmentId;
    return assignment ? tr("Assignment: %1.").arg(qtText(*assignment)) : tr("No assignment was open.");
}

}  // namespace ironlab::ui
