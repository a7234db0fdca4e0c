// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/walls_figure.h>

#include <array>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// How far a step of every knob takes each wall's demand from its limit, found by taking the step in the model: the
/// logarithm of the demand before over the demand after. Heat counts above the ambient temperature.
/// Worked example: a step whose time is all memory takes 1.1 times less of it with ten per cent more memory bandwidth.
class WallKnobs {
public:
    /// Nothing is known where the input does not say what was evaluated.
    explicit WallKnobs(const WallsInput& input);

    struct Relaxation {
        std::string_view words;                ///< empty where nothing relieves
        std::vector<physics::WallKind> costs;  ///< walls that hold now and would not then
    };
    /// The step that relieves the wall most, in words that say which way: "more bandwidth", "smaller batch". A step is ten per
    /// cent either way of what slides, and another choice where there are choices. A step that runs into walls which hold now
    /// is named, with them, where nothing else relieves, and one after which the design no longer fits never. A smaller model
    /// is named last, where nothing else relieves: it moves everything and is not what a machine is tuned by. Where the part
    /// holds the model's size, the words say so.
    [[nodiscard]] Relaxation relaxesMost(physics::WallKind kind) const;

private:
    /// Of each wall, by its kind.
    using Reliefs = std::array<double, physics::kWallKinds>;
    struct Step {
        Reliefs relief{};
        std::vector<physics::WallKind> costs;  ///< walls that hold now and do not after it
    };
    class Measurement;
    /// A step either way as far as the slider goes, each by its words.
    void turn(Measurement& measurement, physics::Knob knob, std::string_view more, std::string_view less);
    void step(Measurement& measurement, physics::Knob knob, double factor, std::string_view words);
    void turnScale(Measurement& measurement, const WallsInput& input);
    void shorten(Measurement& measurement, physics::Knob knob, std::string_view less);
    void turnRates(Measurement& measurement);
    void turnBatch(Measurement& measurement);
    void turnTimes(Measurement& measurement);
    void turnShares(Measurement& measurement);
    void turnChoices(Measurement& measurement, const WallsInput& input);

    struct Knob {
        std::string_view words;
        Step step{};
    };
    /// Null where none relieves; of equals the first.
    static const Knob* strongest(const std::vector<Knob>& knobs, physics::WallKind kind, bool keepsWalls);
    std::vector<Knob> m_knobs;
    std::vector<Knob> m_last;  ///< named where none of the others relieves
};

}  // namespace ironlab::present
