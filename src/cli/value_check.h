// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

/// What the value of an option may be, for `CLI::Option::check`. What is wrong is said as in files: what was found, what is
/// expected, how to mend it.
namespace ironlab::cli {

/// One of a few words. "found “xlm”, expected json, csv or html; did you mean html?"
[[nodiscard]] CLI::Validator oneOf(std::vector<std::string> words);
/// A whole number in a range. "found “many”, expected a whole number from 1 to 1,024; write it in digits"
[[nodiscard]] CLI::Validator wholeNumber(unsigned lowest, unsigned highest);

}  // namespace ironlab::cli
