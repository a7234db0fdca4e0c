// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/named_design.h>

#include <optional>
#include <string>
#include <string_view>

namespace ironlab::lab {

/// A property of a design as words: "accelerator.name", "batch", "latency", "mfu" and so on, evaluated where it has to
/// be. What a design that does not run has none of is "–"; nothing where there is no such property.
[[nodiscard]] std::optional<std::string> designProperty(const ResolvedDesign& design,
                                                        const physics::Requirements& requirements,
                                                        std::string_view property);
[[nodiscard]] bool isDesignProperty(std::string_view property);

/// A short name for lists and chips: "H100 SXM 80 GB, batch 64".
[[nodiscard]] std::string shortName(const ResolvedDesign& design);

/// The model after scaling: "70.6 billion parameters", "71 thousand parameters".
[[nodiscard]] std::string parameterText(double parameters);

}  // namespace ironlab::lab
