// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ironlab::present {
namespace {

bool takesPrefix(const std::string& unit)
{
    constexpr double kMany = 1e6;
    return commonScale({kMany}, unit).unit != unit;
}

/// The unit that all summands of a formula have whose result is told in it; empty where they have none in common. Numbers without
/// a unit may stand among them.
std::string unitOfSum(const Expression& expression, const MetricFormula& formula)
{
    std::string unit;
    std::size_t summands = 0;
    for (const FormulaOperand& operand : formula.operands) {
        if (operand.unit.empty()) {
            continue;
        }
        if (!takesPrefix(operand.unit) || !std::isfinite(operand.value) || operand.value < 0.0
            || (!unit.empty() && unit != operand.unit)) {
            return {};
        }
        unit = operand.unit;
        ++summands;
    }
    const bool isOne = !unit.empty() && summands > 1 && expression.isSum();
    return isOne && formula.result == quantityText(formula.value, unit) ? unit : std::string();
}

}  // namespace

std::optional<NumberScale> scaleOfSum(const Expression& expression, const MetricFormula& formula)
{
    constexpr double kSmallDifference = 0.1;
    const std::string unit = unitOfSum(expression, formula);
    std::vector<double> values{formula.value};
    for (const FormulaOperand& operand : formula.operands) {
        values.push_back(operand.unit.empty() ? 0.0 : operand.value);
    }
    if (unit.empty() || formula.value < kSmallDifference * *std::ranges::max_element(values)) {
        return std::nullopt;
    }
    std::optional<NumberScale> best;
    std::size_t fewest = values.size();
    NumberScale scale = commonScale(values, unit);
    for (int more = 0; more <= kMoreDecimals; ++more, ++scale.decimals) {
        std::size_t vanishing = 0;
        std::vector<double> printed;
        for (const FormulaOperand& operand : formula.operands) {
            printed.push_back(operand.unit.empty() ? operand.value : roundedTo(operand.value, scale));
            vanishing += operand.value != 0.0 && printed.back() == 0.0 ? std::size_t{1} : std::size_t{0};
        }
        const bool isRight = scale.digits(expression.value(printed)) == scale.digits(formula.value);
        if (isRight && vanishing < fewest) {
            best = scale;
            fewest = vanishing;
        }
    }
    return best;
}

}  // namespace ironlab::present
