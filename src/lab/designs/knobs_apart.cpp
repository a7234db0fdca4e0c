// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/knobs_apart.h>

#include <algorithm>

namespace ironlab::lab {

std::vector<KnobId> knobsApart(const std::vector<Evidence>& captured, const Mission& mission, const MissionPart& part,
                               const Catalog& catalog)
{
    std::vector<KnobId> apart;
    for (const KnobSpec& knob : part.knobs) {
        const auto isOther = [&](const NamedDesign& design) {
            return knobValue(design, mission, knob, catalog)
                   != knobValue(captured.front().design, mission, knob, catalog);
        };
        if (std::ranges::any_of(captured, isOther, &Evidence::design))
            apart.push_back(knob.id);
    }
    return apart;
}

}  // namespace ironlab::lab
