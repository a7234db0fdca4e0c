// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/roofline_figure.h>

#include <optional>
#include <string>
#include <vector>

// How the intensities and the rates of a roofline are written, so that those of one column are told alike.
namespace ironlab::present {

/// Digits of the intensities of designs that are drawn: three for all, four where two that differ would else look alike or the roof
/// above one would not follow from it. A column of unlike digits reads as if it told unlike things.
[[nodiscard]] int digitsOfIntensities(const std::vector<const physics::Evaluation*>& drawn);

/// How the rates of designs and of the steps below the roof are written beside the plot: all in one unit where that leaves readable
/// numbers, else each with its prefix, and each with its whole unit where FLOP/s stand beside OP/s.
class RateColumn {
public:
    /// `operations`: of this column; `allOperations`: of all that stand beside each other, which are told alike.
    RateColumn(std::vector<double> rates, Operations operations, Operations allOperations);

    /// The head of the column.
    [[nodiscard]] std::string head() const;
    [[nodiscard]] std::string text(FlopRate rate, bool integer) const;
    /// With its unit.
    [[nodiscard]] std::string whole(FlopRate rate, bool integer) const;

private:
    bool m_isWhole = false;
    bool m_isInteger = false;
    bool m_shared = true;
    NumberScale m_scale;
};

/// The rates of a column of the table, each with its unit: one where it leaves none of them below one and none with more than four
/// digits, else each its own.
class RateCells {
public:
    RateCells(const RooflineFigure& figure, FlopRate RoofPoint::*rate);

    [[nodiscard]] std::string text(FlopRate rate, bool integer) const;

private:
    std::optional<NumberScale> m_shared;
};

}  // namespace ironlab::present
