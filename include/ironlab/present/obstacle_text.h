// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <optional>
#include <string>

namespace ironlab::present {

/// Why a design gives no picture, as an answer.
struct ObstacleText {
    std::string answer;  ///< "Does not fit: needs 141 GB, has 80 GB."
    std::string help;    ///< "INT4 weights would fit: 41.1 of 80 GB."; empty where nothing on the panel helps

    [[nodiscard]] bool isEmpty() const { return answer.empty(); }
    bool operator==(const ObstacleText&) const = default;
};

/// Empty where the design runs. `design` names the precisions; with null the help speaks of the batch alone.
[[nodiscard]] ObstacleText obstacleText(const physics::Evaluation& evaluation, const physics::Design* design = nullptr);

/// What would make a design fit that does not: "INT4 weights would fit: 41.1 of 80 GB. A batch of 40 would fit."; empty where
/// it fits, or where nothing on the panel helps. `design` names the precisions; with null only the batch is spoken of.
[[nodiscard]] std::string fitHelp(const physics::Evaluation& evaluation, const physics::Design* design = nullptr);

/// What a design would need, in the memory that its weights lie in, were they stored at another precision.
struct NarrowerWeights {
    physics::Precision precision = physics::Precision::Int4;
    Bytes needed;
    Bytes capacity;
};
/// The widest storage narrower than the present one with which a design would fit that does not.
[[nodiscard]] std::optional<NarrowerWeights> fittingWeights(const physics::Footprint& footprint,
                                                            const physics::Design& design);

/// Of a design that does not fit where it belongs and runs all the same: "Does not fit: 61.1 GB a step come over PCIe 5.0
/// x16 to host memory, which the time counts."; empty where it fits or does not run. Without an accelerator the way is "the
/// spill path".
[[nodiscard]] std::string spillText(const physics::Evaluation& evaluation,
                                    const physics::Accelerator* accelerator = nullptr);

}  // namespace ironlab::present
