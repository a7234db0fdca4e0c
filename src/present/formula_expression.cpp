// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_expression.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/decimal_text.h>
#include <ironlab/physics/jitter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace ironlab::present {
namespace {

/// How tightly a sign binds; what binds less stands in brackets within what binds more.
enum class Rank { Sum, Product, Power, Whole };

struct Function {
    std::string_view name;
    double (*one)(double);
};
constexpr std::array kFunctions{Function{"ln", [](double x) { return std::log(x); }},
                                Function{"exp", [](double x) { return std::exp(x); }},
                                Function{"sqrt", [](double x) { return std::sqrt(x); }},
                                Function{"ceil", [](double x) { return std::ceil(x * (1.0 - 1e-12)); }},
                                Function{"floor", [](double x) { return std::floor(x * (1.0 + 1e-12)); }}};

/// The lab's own functions of a distribution of latency: an argument, the fixed part, the median of what scatters, its
/// scatter, the stalls of a step, their mean length.
double ofDistribution(bool isQuantile, const std::vector<double>& a)
{
    constexpr std::size_t kArguments = 6;
    IRONLAB_EXPECTS(a.size() == kArguments);
    const Time typical = (a[1] + a[2]) * unit::second;
    const Rate stallRate = typical > Time{} ? a[4] / typical : Rate{};
    const physics::LatencyDistribution steps({typical, Time{}, 0.0, a[2] * unit::second},
                                             {a[3], stallRate, a[5] * unit::second, 0.0});
    return isQuantile ? steps.quantile(a[0]).in(unit::second) : steps.exceedance(a[0] * unit::second);
}

double called(const std::string& name, const std::vector<double>& arguments)
{
    if (name == "quantile" || name == "exceedance") {
        return ofDistribution(name == "quantile", arguments);
    }
    if (name == "min") {
        return *std::ranges::min_element(arguments);
    }
    if (name == "max") {
        return *std::ranges::max_element(arguments);
    }
    const auto* found = std::ranges::find(kFunctions, name, &Function::name);
    return found == kFunctions.end() ? std::numeric_limits<double>::quiet_NaN() : found->one(arguments.front());
}

}  // namespace

struct Expression::Node {
    char sign = 0;  ///< '+', '-', '*', '/', '^', 'f' a function, '#' an operand, '1' a number
    std::size_t index = 0;
    double constant = 0.0;
    std::string name;
    std::vector<Expression> parts;

    [[nodiscard]] Rank rank() const
    {
        switch (sign) {
        case '+':
        case '-': return Rank::Sum;
        case '*':
        case '/': return Rank::Product;
        case '^': return Rank::Power;
        default: return Rank::Whole;
        }
    }
};

namespace {

std::string bracketed(std::string text, bool isNeeded)
{
    return isNeeded ? "(" + std::move(text) + ")" : std::move(text);
}

}  // namespace

Expression Expression::operand(std::size_t index)
{
    Node node;
    node.sign = '#';
    node.index = index;
    return Expression(std::make_shared<const Node>(std::move(node)));
}

Expression Expression::number(double value)
{
    Node node;
    node.sign = '1';
    node.constant = value;
    return Expression(std::make_shared<const Node>(std::move(node)));
}

Expression Expression::call(std::string name, std::vector<Expression> arguments)
{
    IRONLAB_EXPECTS(!arguments.empty());
    Node node;
    node.sign = 'f';
    node.name = std::move(name);
    node.parts = std::move(arguments);
    return Expression(std::make_shared<const Node>(std::move(node)));
}

Expression Expression::combined(char sign, const Expression& a, const Expression& b)
{
    Node node;
    node.sign = sign;
    node.parts = {a, b};
    return Expression(std::make_shared<const Node>(std::move(node)));
}

Expression operator+(const Expression& a, const Expression& b)
{
    return Expression::combined('+', a, b);
}

Expression operator-(const Expression& a, const Expression& b)
{
    return Expression::combined('-', a, b);
}

Expression operator*(const Expression& a, const Expression& b)
{
    return Expression::combined('*', a, b);
}

Expression operator/(const Expression& a, const Expression& b)
{
    return Expression::combined('/', a, b);
}

Expression power(const Expression& base, const Expression& exponent)
{
    return Expression::combined('^', base, exponent);
}

bool Expression::isSum() const
{
    return m_node->rank() == Rank::Sum;
}

double Expression::value(const std::vector<double>& operands) const
{
    const Node& node = *m_node;
    if (node.sign == '#') {
        return operands[node.index];
    }
    if (node.sign == '1') {
        return node.constant;
    }
    std::vector<double> parts;
    for (const Expression& part : node.parts) {
        parts.push_back(part.value(operands));
    }
    switch (node.sign) {
    case '+': return parts[0] + parts[1];
    case '-': return parts[0] - parts[1];
    case '*': return parts[0] * parts[1];
    case '/': return parts[0] / parts[1];
    case '^': return std::pow(parts[0], parts[1]);
    default: return called(node.name, parts);
    }
}

std::string Expression::markup(const OperandTexts& texts) const
{
    const Node& node = *m_node;
    const auto part = [&](std::size_t i, Rank least) {
        const Expression& each = node.parts[i];
        // A fraction's bar keeps its terms together.
        const bool isFraction = each.m_node->sign == '/';
        return bracketed(each.markup(texts), each.m_node->rank() < least && !isFraction);
    };
    switch (node.sign) {
    case '#': return texts[node.index];
    case '1': return decimalText(node.constant);
    case '+': return part(0, Rank::Sum) + " + " + part(1, Rank::Sum);
    case '-': return part(0, Rank::Sum) + " − " + part(1, Rank::Product);
    case '*': return part(0, Rank::Product) + " × " + part(1, Rank::Product);
    case '/': return "\\frac{" + part(0, Rank::Sum) + "}{" + part(1, Rank::Sum) + "}";
    case '^': return part(0, Rank::Whole) + "^{" + part(1, Rank::Sum) + "}";
    default: break;
    }
    std::string arguments;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        arguments += (i == 0 ? "" : "; ") + part(i, Rank::Sum);
    }
    return node.name + "(" + arguments + ")";
}

std::string Expression::line(const OperandTexts& texts) const
{
    const Node& node = *m_node;
    const auto part = [&](std::size_t i, Rank least) {
        return bracketed(node.parts[i].line(texts), node.parts[i].m_node->rank() < least);
    };
    switch (node.sign) {
    case '#': return texts[node.index];
    case '1': return decimalText(node.constant);
    case '+': return part(0, Rank::Sum) + " + " + part(1, Rank::Sum);
    case '-': return part(0, Rank::Sum) + " − " + part(1, Rank::Product);
    case '*': return part(0, Rank::Product) + " × " + part(1, Rank::Product);
    case '/': return part(0, Rank::Product) + " / " + part(1, Rank::Power);
    case '^': return part(0, Rank::Whole) + " ^ " + part(1, Rank::Whole);
    default: break;
    }
    std::string arguments;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        arguments += (i == 0 ? "" : "; ") + part(i, Rank::Sum);
    }
    return node.name + "(" + arguments + ")";
}

}  // namespace ironlab::present
