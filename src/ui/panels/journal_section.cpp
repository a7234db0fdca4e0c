// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/journal_section.h"

#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

#include <ironlab/lab/part_progress.h>

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

namespace ironlab::ui {

QString JournalSection::filled(const std::string& text) const
{
    return qtText(lab::missionText(controller().mission(), missionPart(), controller().session().catalog(), text,
                                   &state().design));
}

std::vector<lab::Requirement> JournalSection::requirements() const
{
    if (!m_typed) {
        return controller().session().requirements(part());
    }
    lab::PartState typed = state();
    for (auto& [field, text] : m_typed()) {
        typed.reflection[field] = text;
    }
    return lab::requirementsOf(missionPart(), typed);
}

bool JournalSection::submitOrSay(const lab::Command& command, TextLabel& refusal)
{
    // While the act is taken nobody should still read why an earlier one was not.
    refusal.hide();
    QString why;
    const auto listening =
        connect(&m_controller, &LabController::refused, this, [&why](const QString& reason) { why = reason; });
    m_controller.submit(m_part, command);
    disconnect(listening);
    refusal.show(why);
    refusal.setVisible(!why.isEmpty());
    if (!why.isEmpty()) {
        bringIntoSight(refusal);
    }
    return why.isEmpty();
}

void JournalSection::bringIntoSight(QWidget& words)
{
    const auto scroll = [shown = QPointer<QWidget>(&words)] {
        // The panel takes its new height once the layouts that grew have been told of it.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (shown) {
            SidePanel::bringIntoSight(*shown);
        }
    };
    QMetaObject::invokeMethod(this, scroll, Qt::QueuedConnection);
}

TextLabel* refusalLabel(const QString& name, QWidget* parent)
{
    auto* label = new TextLabel({}, TextRole::NoteMedium, present::Role::Text1, parent);
    label->setObjectName(name);
    label->hide();
    return label;
}

}  // namespace ironlab::ui
