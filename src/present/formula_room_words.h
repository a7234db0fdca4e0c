// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the formulas of room in memory and those of a full memory say alike.
#pragma once

#include "formula_scope.h"

namespace ironlab::present {

[[nodiscard]] inline double bytes(Bytes amount)
{
    return amount.in(unit::byte);
}

[[nodiscard]] inline Expression size(FormulaScope& s, const char* id, const char* symbol, const char* name,
                                     Bytes amount)
{
    return s.metric(id, symbol, name, bytes(amount), "B");
}

[[nodiscard]] inline Expression capacity(FormulaScope& s)
{
    return size(s, "machine.capacity", "*C*", "capacity", s.now().footprint.capacity);
}

[[nodiscard]] inline Expression weightCapacity(FormulaScope& s)
{
    return size(s, "machine.weight_capacity", "*C*_{weights}", "weight capacity", s.now().footprint.weightCapacity);
}

}  // namespace ironlab::present
