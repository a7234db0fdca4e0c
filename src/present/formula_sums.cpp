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

constexpr int kOwnDigits = 3;

/// Fewer than two digits of it would show among the others.
bool standsApart(const FormulaOperand& operand, const NumberScale& scale)
{
    constexpr double kTwoDigits = 9.5;
    return !operand.unit.empty() && operand.value != 0.0 && std::abs(operand.value) < kTwoDigits * scale.lastDigit();
}

double printedSummand(const FormulaOperand& operand, const NumberScale& scale)
{
    return standsApart(operand, scale) ? operandValue(operand.value, operand.unit, kOwnDigits)
                                       : roundedTo(operand.value, scale);
}

}  // namespace

std::optional<NumberScale> scaleOfSum(const Expression& expression, const MetricFormula& formula,
                                      const std::optional<NumberScale>& ofPage)
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
    const auto isRight = [&](const NumberScale& scale) {
        std::vector<double> printed;
        for (const FormulaOperand& operand : formula.operands) {
            printed.push_back(operand.unit.empty() ? operand.value : printedSummand(operand, scale));
        }
        return scale.digits(expression.value(printed)) == scale.digits(formula.value);
    };
    if (ofPage && isRight(*ofPage)) {
        return ofPage;
    }
    std::optional<NumberScale> best;
    std::ptrdiff_t fewest = static_cast<std::ptrdiff_t>(values.size());
    NumberScale scale = commonScale(values, unit);
    for (int more = 0; more <= kMoreDecimals; ++more, ++scale.decimals) {
        const std::ptrdiff_t apart = std::ranges::count_if(
            formula.operands, [&scale](const FormulaOperand& each) { return standsApart(each, scale); });
        if (apart < fewest && isRight(scale)) {
            best = scale;
            fewest = apart;
        }
    }
    return best;
}

std::string summandText(const FormulaOperand& operand, const NumberScale& scale)
{
    return standsApart(operand, scale) ? computedText(operand.value, operand.unit, kOwnDigits)
                                       : NumberText{columnDigits(operand.value, scale), scale.unit}.text();
}

}  // namespace ironlab::present
