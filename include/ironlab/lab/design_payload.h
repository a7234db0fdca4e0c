// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/lab/named_design.h>
#include <ironlab/lab/payload.h>

#include <string>

namespace ironlab::lab {

/// A design as it stands in an event: every knob under its key of `ironlab/design/1`, numbers as decimal text in SI base
/// units, an infinite speedup as "infinite". What a design does not say is left out.
[[nodiscard]] Payload designPayload(const NamedDesign& design);
/// The reverse. The error says which member is missing or wrong.
[[nodiscard]] Expected<NamedDesign, std::string> designFromPayload(const Payload& payload);

/// What an event claims about a design: the four terms, latency, binding term, rates, utilisation and verdicts. Results
/// that a design does not have (it does not run) are left out.
[[nodiscard]] Payload resultPayload(const physics::Evaluation& evaluation);

}  // namespace ironlab::lab
