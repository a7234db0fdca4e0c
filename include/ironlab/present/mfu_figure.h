// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/walls_figure.h>

#include <optional>
#include <string>

namespace ironlab::present {

/// What the gauge is built from. Pointers need to live only while the figure is built.
struct MfuInput {
    const physics::Evaluation* now = nullptr;
    const physics::Design* design = nullptr;  ///< names precisions where the design does not run; may be null
    std::optional<double> goal;               ///< 0.4 asks for more than 40 %
    bool integer = false;                     ///< computes in integers: rates are told in OP/s
};

struct MfuFigure {
    std::string title;
    std::string message;         ///< why there is nothing to show; the rest is then empty
    double value = 0.0;          ///< achieved / peak over a step, 0 to 1
    std::optional<double> goal;  ///< 0 to 1
    std::string number;          ///< "41.2 %"
    std::string rates;           ///< "22.2 of 54 TOP/s"
    std::string basis;           ///< "while busy", or "of a step, waiting included" where a part of it is no work
    std::string goalText;        ///< "goal 40 %"
    WallState state = WallState::Holds;
    std::string verdict;  ///< "passes by 1.2 points only"; empty without a goal
    /// "Busy 65.5 % of the time, so 27.0 % of the peak you pay for does useful work, at 3.71 times the peak's price."; of a step that
    /// waits: "A step runs 65.5 % of the time, 12 % of it waiting for data, so 27.0 % …"
    TermText cause;
    TermText briefCause;  ///< the same without the price, where there is little room

    [[nodiscard]] bool isShown() const { return message.empty(); }
    bool operator==(const MfuFigure&) const = default;
};

[[nodiscard]] MfuFigure mfuFigure(const MfuInput& input);

[[nodiscard]] Description describe(const MfuFigure& figure);
[[nodiscard]] DataTable dataTable(const MfuFigure& figure);
[[nodiscard]] std::string text(const MfuFigure& figure);

}  // namespace ironlab::present
