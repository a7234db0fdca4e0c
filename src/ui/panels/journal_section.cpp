// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/journal_section.h"

#include "ui/style/qt_text.h"

namespace ironlab::ui {

QString JournalSection::filled(const std::string& text) const
{
    return qtText(lab::missionText(controller().mission(), missionPart(), controller().session().catalog(), text,
                                   &state().design));
}

}  // namespace ironlab::ui
