// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/scale.h>

#include <cstddef>
#include <string>
#include <vector>

namespace ironlab::present {

/// What the tornado is built from. The pointer needs to live only while the figure is built.
struct TornadoInput {
    const physics::Evaluation* now = nullptr;
    std::string latencyName = "Latency";
};

/// One knob: what turning it up by ten per cent does to the time of a step.
struct TornadoRow {
    physics::Knob knob = physics::Knob::Bandwidth;
    std::string name;         ///< "memory bandwidth"
    std::string value;        ///< "−4.2 %"
    std::string words;        ///< "Ten per cent more memory bandwidth: 4.2 % less time."
    double elasticity = 0.0;  ///< d ln T / d ln knob
    double change = 0.0;      ///< of the time, as a share: 1.1^elasticity - 1

    bool operator==(const TornadoRow&) const = default;
};

/// What the time of a step is sensitive to, the strongest first.
struct TornadoFigure {
    std::string title;
    std::string scope;
    Axis change;  ///< linear, per cent, the same to both sides of zero
    std::vector<TornadoRow> rows;
    std::string still;     ///< "No effect here: context, distance."; empty where all move it
    std::string obstacle;  ///< a sentence where there is nothing to draw

    bool operator==(const TornadoFigure&) const = default;
};

/// Worked example: an elasticity of -0.45 for the bandwidth makes ten per cent more of it 1.1^-0.45 - 1 = -4.2 %.
[[nodiscard]] TornadoFigure tornadoFigure(const TornadoInput& input);

[[nodiscard]] Description describe(const TornadoFigure& figure);
[[nodiscard]] std::size_t probeCount(const TornadoFigure& figure);
[[nodiscard]] std::string probeText(const TornadoFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const TornadoFigure& figure);
[[nodiscard]] std::string text(const TornadoFigure& figure);

}  // namespace ironlab::present
