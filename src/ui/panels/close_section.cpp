// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/close_section.h"

#include "ui/formulas/formula.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ironlab::ui {

CloseSection::CloseSection(LabController& controller, QWidget* parent)
    : JournalSection({}, controller, parent),
      m_button(new QPushButton(this)),
      m_reason(new TextLabel({}, TextRole::Note, present::Role::Text2, this))
{
    setObjectName(QStringLiteral("closing"));
    m_button->setObjectName(QStringLiteral("close"));
    m_button->setAutoDefault(false);
    m_reason->setObjectName(QStringLiteral("close.reason"));
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_reason, 1);
    add(row);
    setHairline(false);
    connect(m_button, &QPushButton::clicked, this, &CloseSection::act);
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
        // What comes next is told in more lines than before: once they have their room, they are brought into sight.
        bringIntoSight(*m_reason);
    }
}

void CloseSection::refresh(Changes /*what*/)
{
    const bool isLast = part() == controller().partCount();
    if (state().stage == lab::Stage::Closed) {
        m_button->setText(isLast ? tr("Open the ledger") : tr("Go to part %1").arg(part() + 1));
        m_button->setEnabled(true);
        m_reason->show(isLast
                           ? tr("The mission is done. Hand in the ledger (File, Export ledger); the report is for you "
                                "to read. %1")
                                 .arg(whatIsAsked())
                           : tr("Part %1 is closed. Its answers stay as they are.").arg(part()));
        return;
    }
    m_button->setText(tr("Close part %1").arg(part()));
    const bool mayClose = controller().session().mayClose(part());
    m_button->setEnabled(mayClose);
    QString missing = tr("Everything is there.");
    if (!mayClose) {
        for (const lab::Requirement& requirement : controller().session().requirements(part())) {
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
