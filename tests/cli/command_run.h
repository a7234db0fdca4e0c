// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace ironlab::cli::test {

/// What a command printed, and how it ended.
struct Outcome {
    Exit exit = Exit::Done;
    std::string out;
    std::string err;
    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// Runs the whole command line on texts in place of streams.
inline Outcome run(std::vector<std::string> arguments, const std::string& input = {})
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const Exit exit = runCommandLine(std::move(arguments), {in, out, err});
    return {exit, out.str(), err.str()};
}

}  // namespace ironlab::cli::test
