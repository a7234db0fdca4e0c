// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/ratios.h>
#include <ironlab/physics/workload.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>

#include <cstddef>
#include <string>
#include <vector>

namespace ironlab::present {

/// What the ratio counter is built from. Pointers need to live only while the figure is built.
struct RatioInput {
    const physics::Evaluation* now = nullptr;
    const physics::Evaluation* baseline = nullptr;  ///< pinned design; null: none
    const physics::Design* design = nullptr;        ///< names precisions where the design does not run; may be null
    physics::WorkUnit unit = physics::WorkUnit::Token;
    bool integer = false;          ///< computes in integers: rates are told in OP/s
    bool baselineInteger = false;  ///< so does the pinned design
};

/// One ratio with its cause: "× 3.17", "Peak FLOP/s", "312 → 989 TFLOP/s".
struct RatioCounter {
    std::string ratio;
    std::string name;
    std::string change;
    std::string brief;  ///< the change where there is little room; the name says the unit
    double value = 1.0;
    bool operator==(const RatioCounter&) const = default;
};

/// One printed number of the product with one or two lines below it.
struct RatioFactor {
    std::string number;  ///< "0.652"; far below 1 "÷ 16.5 M", which needs no sign of its own
    std::string name;    ///< "achievable"
    std::string detail;  ///< "share 0.75 → 0.71"
    std::string brief;   ///< the same where there is little room: "0.75 → 0.71"
    double value = 1.0;
    std::string shortName =
        {};  ///< where there is less room still: "computing" for "of the time computing"; may be empty
    [[nodiscard]] bool divides() const { return number.starts_with("\u00f7"); }
    bool operator==(const RatioFactor&) const = default;
};

struct RatioFigure {
    std::string title;
    std::string scope;
    std::string message;                 ///< why there is nothing to compare; the rest is then empty
    std::vector<RatioCounter> counters;  ///< peak, bandwidth, throughput
    std::string productTitle;            ///< "Why 3.17 became 1.96, exactly"
    std::vector<RatioFactor> factors;    ///< as printed they multiply to `result` as printed
    RatioFactor result;

    [[nodiscard]] bool compares() const { return message.empty(); }
    bool operator==(const RatioFigure&) const = default;
};

/// Now against the pinned baseline: three ratios, and the exact product that leads from the first to the last. The two sides that
/// stand below a number have as many digits as it takes for their quotient to be that number.
[[nodiscard]] RatioFigure ratioFigure(const RatioInput& input);

[[nodiscard]] Description describe(const RatioFigure& figure);
/// Counters, then factors, then the result.
[[nodiscard]] std::size_t probeCount(const RatioFigure& figure);
[[nodiscard]] std::string probeText(const RatioFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const RatioFigure& figure);
[[nodiscard]] std::string text(const RatioFigure& figure);

}  // namespace ironlab::present
