// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/try_as_student.h"

#include "ui/course/throwaway_desk.h"

namespace ironlab::ui {

Expected<MainWindow*, Faults> tryAsStudent(const Trial& trial, QWidget* parent)
{
    ContentReading reading = ContentReader().read(trial.sources);
    if (!reading.faults.empty()) {
        return unexpected(std::move(reading.faults));
    }
    auto* desk = new ThrowawayDesk(std::move(reading.contents),
                                   {lab::LedgerPurpose::Trial, trial.track, trial.part, nullptr}, parent);
    desk->window().show();
    return &desk->window();
}

}  // namespace ironlab::ui
