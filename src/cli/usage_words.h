// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace ironlab::cli {

/// What is wrong with a command line, all of it, a sentence each: commands and options that are not there with those that
/// were meant, what is missing, and what is too much.
///
///     ironlab-cli grade --formt csv    is    "ironlab-cli grade: There is no option --formt; did you mean --format?"
[[nodiscard]] std::vector<std::string> usageFaults(const CLI::App& app, const CLI::ParseError& error);

}  // namespace ironlab::cli
