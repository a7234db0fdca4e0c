// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/named_design.h>

#include <optional>

namespace ironlab::lab {

/// What one machine costs in an hour, and how much it serves when kept full.
struct Bill {
    MoneyRate price;
    Rate capacity;
};

/// Nothing where the design does not run or its machine has no price.
[[nodiscard]] std::optional<Bill> billOf(const NamedDesign& design, const Catalog& catalog);

/// The load up to which the first bill is no higher than the second; nothing where that does not change with the load.
[[nodiscard]] std::optional<Rate> billCrossover(const Bill& first, const Bill& second);

}  // namespace ironlab::lab
