// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/named_design.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ironlab::lab {

/// `ironlab/evaluation/1`: one JSON object with every key of docs/FORMATS.md, plain numbers in SI base units whose keys
/// end in the unit. `text` is the resolved design as JSON text. Null stands for what the presets do not say, for what
/// is infinite, and for every result of a design that does not run.
[[nodiscard]] std::string evaluationJson(std::string_view text, const ResolvedDesign& design,
                                         const physics::Evaluation& evaluation);

/// The figures of one row of a sweep, by column, in the same units; empty text where there is no value.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> evaluationColumns(const physics::Evaluation& evaluation);

/// One word of what became of a design: "feasible", "missed", "does_not_fit", "no_engine_for_precision", ...
[[nodiscard]] std::string_view outcome(const physics::Evaluation& evaluation);

}  // namespace ironlab::lab
