// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/palette.h>
#include <ironlab/present/walls_figure.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// How a stretch of a bar is told from its neighbours: by grey and hatch, since hue belongs to the four terms.
enum class StackFill { First, Second, Third, Fourth, Free };

/// A part of a bar.
struct StackPart {
    std::string name;    ///< "weights"
    std::string amount;  ///< "200 kB"; in the unit of its bar unless that would read as zero
    StackFill fill = StackFill::First;
    double start = 0.0;  ///< shares of the bar's room
    double length = 0.0;
    double value = 0.0;  ///< SI base unit of the bar

    bool operator==(const StackPart&) const = default;
};

/// A bar of parts that are summed, against a limit where it has one.
struct StackBar {
    std::string name;   ///< "SRAM"
    std::string total;  ///< "287 / 512 kB", "6.41 / 10 ms"
    std::string base;   ///< of the values: "B"
    std::vector<StackPart> parts;
    double limitAt = 1.0;  ///< where the limit stands, as a share of the room
    bool hasLimit = false;
    WallState state = WallState::Holds;
    std::string words;  ///< "44 % left", "12 % over", "check only"; else empty without a limit

    bool operator==(const StackBar&) const = default;
};

/// Bars under each other, each on a scale of its own, with sentences below: a map of memories, a budget.
struct StackedBarsFigure {
    std::string title;
    std::string scope;
    std::string hint;
    std::vector<StackBar> bars;
    std::vector<std::string> sentences;
    std::string obstacle;  ///< a sentence where there is nothing to draw

    bool operator==(const StackedBarsFigure&) const = default;
};

/// What one bar is made from.
struct StackInput {
    struct Part {
        std::string name;
        double value = 0.0;
        StackFill fill = StackFill::First;
    };
    std::string name;
    std::string base;         ///< "B", "s", "J"
    std::vector<Part> parts;  ///< those that are zero are left out
    std::optional<double> limit;
    bool showsFree = false;  ///< what is left of the limit as a part of its own
    bool isJudged = true;    ///< the limit is its own; else it gives the scale alone, and the bar checks another one
    double reach = 0.0;      ///< what the full length stands for at least: bars of one thing have one scale
    int digits = 3;          ///< of the sum at least: what else is told of it may take more
};

/// The bar is as long as its limit, its sum or its reach, whichever is largest; printed amounts add up to the printed sum.
/// Worked example: 200 kB and 100 kB of 400 kB, with what is free shown, are parts of 0.5, 0.25 and 0.25, 25 % left.
[[nodiscard]] StackBar stackBar(const StackInput& input);

[[nodiscard]] Description describe(const StackedBarsFigure& figure);
/// The parts of all bars, one bar after the other.
[[nodiscard]] std::size_t probeCount(const StackedBarsFigure& figure);
/// Bar and part that a probe stands for.
struct StackPlace {
    std::size_t bar = 0;
    std::size_t part = 0;
};
[[nodiscard]] StackPlace placeOf(const StackedBarsFigure& figure, std::size_t probe);
[[nodiscard]] std::string probeText(const StackedBarsFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const StackedBarsFigure& figure);
[[nodiscard]] std::string text(const StackedBarsFigure& figure);

}  // namespace ironlab::present
