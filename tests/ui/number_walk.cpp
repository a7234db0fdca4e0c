// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_walk.h"

#include "present/pocket_calculator.h"
#include "support/test_paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <regex>
#include <vector>

namespace ironlab::ui::test {
namespace {

/// Numbers that are no figure of a design, by where they stand and how the text is written: tests/ui/plain_numbers.txt
/// lists them, each with its reason.
struct Exception {
    std::regex where;  ///< object name of the instrument, or of the section of the label
    std::regex text;   ///< all of the text that the number stands in
};

std::string withoutBlanks(const std::string& text)
{
    const std::size_t begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// Lines of "where | text | reason"; lines that begin with # are remarks.
std::vector<Exception> readExceptions()
{
    std::vector<Exception> exceptions;
    std::ifstream file(ironlab::test::sourceFolder() + "/tests/ui/plain_numbers.txt");
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const std::size_t first = line.find(" | ");
        const std::size_t last = line.rfind(" | ");
        EXPECT_TRUE(first != std::string::npos && last > first) << line;
        if (first != std::string::npos && last > first) {
            exceptions.push_back({std::regex(withoutBlanks(line.substr(0, first))),
                                  std::regex(withoutBlanks(line.substr(first + 3, last - first - 3)))});
        }
    }
    EXPECT_FALSE(exceptions.empty());
    return exceptions;
}

}  // namespace

bool isExcepted(const std::string& where, const std::string& text)
{
    static const std::vector<Exception> kExceptions = readExceptions();
    return std::ranges::any_of(kExceptions, [&](const Exception& each) {
        return std::regex_match(where, each.where) && std::regex_match(text, each.text);
    });
}

/// The line of a formula, computed from its printed numbers alone, gives its printed result.
void expectComputes(const present::MetricFormula& formula)
{
    std::string fault;
    const std::size_t equals = formula.line.rfind(" = ");
    ASSERT_NE(equals, std::string::npos) << formula.line;
    const auto value = present::fixture::computed(formula.line.substr(0, equals), fault);
    ASSERT_TRUE(value) << formula.metric << ": " << formula.line << ": " << fault;
    const auto result = present::fixture::printedResult(formula.line.substr(equals + 3), fault);
    ASSERT_TRUE(result) << formula.metric << ": " << formula.line << ": " << fault;
    const double got = result->isDivided ? 1.0 / value->value : value->value;
    if (std::isfinite(got) && std::isfinite(result->number.value) && !result->isBound) {
        EXPECT_LE(std::abs(got - result->number.value), result->halfStep * (1.0 + 1e-6) + 1e-9 * std::abs(got))
            << formula.metric << ": " << formula.line << " gives " << got;
    }
}

}  // namespace ironlab::ui::test
