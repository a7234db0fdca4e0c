// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/journal_section.h"

#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"

namespace ironlab::ui {

QString JournalSection::filled(const std::string& text) const
{
    return qtText(lab::missionText(controller().mission(), missionPart(), controller().session().catalog(), text,
                                   &state().design));
}

void JournalSection::submitOrSay(const lab::Command& command, TextLabel& refusal)
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
}

}  // namespace ironlab::ui
