// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/number_text.h>
#include <ironlab/lab/mission.h>

namespace ironlab::lab {

/// What a knob turns, whatever a mission says about it.
struct KnobTraits {
    KnobId id;
    std::string_view name;
    enum class Kind { Number, Choice, Switch } kind;
    Exponents dimension;  ///< of a number
    double lowest = 0.0;  ///< what the physics accepts
    double highest = 1e300;
};
[[nodiscard]] const KnobTraits& traits(KnobId knob);

/// Reads and writes the field of a design that a numeric knob turns, in base units.
[[nodiscard]] double numericField(const NamedDesign& design, KnobId knob);
void setNumericField(NamedDesign& design, KnobId knob, double value);

/// The file names a choice may have, where they do not depend on presets; empty for accelerator and power mode.
[[nodiscard]] std::vector<std::string_view> builtInChoices(KnobId knob);

}  // namespace ironlab::lab
