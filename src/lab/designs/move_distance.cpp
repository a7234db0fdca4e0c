// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/move_distance.h"

#include <algorithm>
#include <cmath>

namespace ironlab::lab {

double sliderPlace(const KnobSpec& knob, double value)
{
    if (std::isinf(value))
        return 2.0;
    if (knob.maximum <= knob.minimum)
        return 0.0;
    if (knob.scale == KnobScale::Logarithmic && knob.minimum > 0.0)
        return std::log(std::max(value, knob.minimum) / knob.minimum) / std::log(knob.maximum / knob.minimum);
    return (value - knob.minimum) / (knob.maximum - knob.minimum);
}

bool noticeablyDifferent(const NamedDesign& a, const NamedDesign& b, const Mission& mission, const MissionPart& part,
                         const Catalog& catalog)
{
    return std::any_of(part.knobs.begin(), part.knobs.end(), [&](const KnobSpec& knob) {
        const KnobValue here = knobValue(a, mission, knob, catalog);
        const KnobValue there = knobValue(b, mission, knob, catalog);
        return here.choice != there.choice
               || std::abs(sliderPlace(knob, here.number) - sliderPlace(knob, there.number)) > kNoticeableTurn;
    });
}

}  // namespace ironlab::lab
