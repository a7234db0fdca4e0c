// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/knob_step.h>
#include <ironlab/present/scale.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// What the tornado is built from. Pointers need to live only while the figure is built.
struct TornadoInput {
    const physics::Evaluation* now = nullptr;
    KnobBench bench;  ///< what was evaluated; not known: there is nothing to turn
    /// What the part offers to choose among.
    std::vector<physics::Precision> weightPrecisions{};
    std::vector<physics::Precision> kvPrecisions{};
};

/// One knob: what turning it up by ten per cent, the batch to the next whole one, or choosing another precision or power mode does
/// to the time of a step.
struct TornadoRow {
    std::optional<physics::Knob> knob;  ///< nothing: another choice
    std::string metric;                 ///< id of the formula of its change
    std::string name;                   ///< "memory bandwidth", "batch 1 → 2", "weights INT8 → INT4"
    std::string value;                  ///< "−4.2 %"
    std::string words;                  ///< "Ten per cent more memory bandwidth: 4.2 % less time."
    std::optional<double> elasticity;   ///< d ln T / d ln knob, of steps so small that nothing else comes to bind
    double change = 0.0;                ///< of the time, as a share: the model's after the step over now, less 1
    /// A whole batch more can be twice the batch, as another choice may: no scale for ten per cent.
    bool isBeyondAxis = false;

    /// No step of ten per cent.
    [[nodiscard]] bool isWhole() const { return !knob || knob == physics::Knob::Batch; }

    bool operator==(const TornadoRow&) const = default;
};

/// What the time of a step is sensitive to, the strongest first.
struct TornadoFigure {
    std::string title;
    std::string scope;
    Axis change;  ///< linear, per cent, the same to both sides of zero; holds every row but `isBeyondAxis`
    std::vector<TornadoRow> rows;
    std::string still;     ///< "No effect here: context, distance."; what ends the run as well; else empty
    std::string obstacle;  ///< a sentence where there is nothing to draw
    std::string first;  ///< of a design that does not fit or run: what has to change before any of these knobs matters

    bool operator==(const TornadoFigure&) const = default;
};

/// Every knob that the design has is turned and the step evaluated. Worked example: 17.5 of 38.9 ms are memory time at
/// overlap 0, so ten per cent more bandwidth takes (17.5 / 1.1 - 17.5) / 38.9 = 4.09 % off.
[[nodiscard]] TornadoFigure tornadoFigure(const TornadoInput& input);

[[nodiscard]] Description describe(const TornadoFigure& figure);
[[nodiscard]] std::size_t probeCount(const TornadoFigure& figure);
[[nodiscard]] std::string probeText(const TornadoFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const TornadoFigure& figure);
[[nodiscard]] std::string text(const TornadoFigure& figure);

}  // namespace ironlab::present
