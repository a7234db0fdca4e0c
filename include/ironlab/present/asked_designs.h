// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// A design that a question is about.
struct AskedDesign {
    std::string name;  ///< that its numbers go by: "a", "whole chip", "after"
    lab::NamedDesign design;
    std::optional<lab::NamedDesign> beside;  ///< what its ratios are to
    std::vector<std::string> metrics;        ///< of the answer, by their ids in `FormulaBook`
};

/// The designs that a question's answer comes from: its candidates, the two readings of a magic accelerator, or the second
/// design beside the first. They hold the answer: only for what comes after the record.
[[nodiscard]] std::vector<AskedDesign> askedDesigns(const lab::Question& question);

}  // namespace ironlab::present
