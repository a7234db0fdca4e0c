// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// What stands for the operands of an expression when it is written out, by their index.
using OperandTexts = std::vector<std::string>;

/// A formula over operands named by index. It can be computed, and written with any texts in place of its operands:
/// symbols, or numbers with their units.
class Expression {
public:
    [[nodiscard]] static Expression operand(std::size_t index);
    /// A number of the law itself: 1, 2.
    [[nodiscard]] static Expression number(double value);
    /// min, max, ln, exp, ceil, floor, and the functions of docs/FORMULAS.md; arguments are parted by semicolons.
    [[nodiscard]] static Expression call(std::string name, std::vector<Expression> arguments);

    friend Expression operator+(const Expression& a, const Expression& b);
    friend Expression operator-(const Expression& a, const Expression& b);
    friend Expression operator*(const Expression& a, const Expression& b);
    friend Expression operator/(const Expression& a, const Expression& b);
    friend Expression power(const Expression& base, const Expression& exponent);

    /// Whether it is put together of summands.
    [[nodiscard]] bool isSum() const;
    /// With a function that it does not know how to compute, `call` of that name is not a number.
    [[nodiscard]] double value(const std::vector<double>& operands) const;
    /// For a formula painter: quotients as fractions, exponents raised.
    [[nodiscard]] std::string markup(const OperandTexts& texts) const;
    /// On one line: "(a + b) / (c × d)", "a ^ b".
    [[nodiscard]] std::string line(const OperandTexts& texts) const;

private:
    struct Node;
    explicit Expression(std::shared_ptr<const Node> node) : m_node(std::move(node)) {}
    [[nodiscard]] static Expression combined(char sign, const Expression& a, const Expression& b);

    std::shared_ptr<const Node> m_node;
};

Expression operator+(const Expression& a, const Expression& b);
Expression operator-(const Expression& a, const Expression& b);
Expression operator*(const Expression& a, const Expression& b);
Expression operator/(const Expression& a, const Expression& b);
Expression power(const Expression& base, const Expression& exponent);

}  // namespace ironlab::present
