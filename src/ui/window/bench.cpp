// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bench.h"

#include <ironlab/lab/named_design.h>

namespace ironlab::ui {

const lab::MissionPart& Bench::missionPart() const
{
    return mission().parts[static_cast<std::size_t>(part() - 1)];
}

physics::Evaluation Bench::evaluated(const lab::NamedDesign& design) const
{
    const auto resolved = lab::resolve(design, catalog());
    return resolved ? resolved->evaluate(missionPart().requirements) : physics::Evaluation{};
}

}  // namespace ironlab::ui
