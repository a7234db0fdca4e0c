// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/walls_figure.h>

#include <array>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// How every wall's demand follows every knob, computed by turning the knobs in the model. Elasticities are
/// d ln(demand) / d ln(knob): central differences for what turns smoothly, and one step to the next choice, against the
/// width of its numbers or its power limit, for what does not. Heat counts above the ambient temperature.
/// Worked example: a design whose time is all memory has a latency of elasticity -1 in the memory bandwidth.
class WallKnobs {
public:
    /// Nothing is known where the input does not say what was evaluated.
    explicit WallKnobs(const WallsInput& input);

    /// The knob that the wall's demand follows most, in words; empty where nothing moves it. Model scale is left out: it
    /// moves everything and is not what a machine is tuned by.
    [[nodiscard]] std::string_view mostSensitive(physics::WallKind kind) const;

private:
    /// Of each wall, by its kind.
    using Elasticities = std::array<double, physics::kWallKinds>;
    class Measurement;
    void turn(Measurement& measurement, physics::Knob knob);
    void turnRates(Measurement& measurement);
    void turnTimes(Measurement& measurement, const physics::Design& design);
    void turnChoices(Measurement& measurement, const WallsInput& input);

    struct Knob {
        std::string_view words;
        Elasticities elasticity{};
    };
    std::vector<Knob> m_knobs;
};

}  // namespace ironlab::present
