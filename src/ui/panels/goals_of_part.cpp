// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/goals_of_part.h"

#include "ui/panels/design_words.h"
#include "ui/window/lab_controller.h"

#include <ironlab/present/walls_figure.h>

namespace ironlab::ui {

present::GoalsMet goalsOfPart(const LabController& controller, int part)
{
    const lab::Session& session = controller.session();
    const lab::PartState& state = session.part(part);
    const lab::MissionPart& asked = controller.mission().parts[static_cast<std::size_t>(part - 1)];
    const physics::Evaluation bench = session.preview(part, state.design);
    present::WallsInput names;
    names.latencyName = present::latencyWallName(controller.mission().latencyName, asked.requirements, bench);
    names.memoryName = memoryName(state.design, session.catalog());
    return present::goalsMet(state, bench, names);
}

}  // namespace ironlab::ui
