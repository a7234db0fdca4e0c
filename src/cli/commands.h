// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/streams.h"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ironlab::cli {

/// One command: its options are added to `app`, and `execute` runs after they were read.
using Execute = std::function<Exit(Streams&)>;
[[nodiscard]] Execute defineEvaluate(CLI::App& app);
[[nodiscard]] Execute defineList(CLI::App& app);
[[nodiscard]] Execute defineSweep(CLI::App& app);
[[nodiscard]] Execute defineSolve(CLI::App& app);
[[nodiscard]] Execute defineExplain(CLI::App& app);
[[nodiscard]] Execute defineCheck(CLI::App& app);
[[nodiscard]] Execute defineReplay(CLI::App& app);
[[nodiscard]] Execute defineReport(CLI::App& app);
[[nodiscard]] Execute defineValidate(CLI::App& app);
[[nodiscard]] Execute defineGrade(CLI::App& app);
[[nodiscard]] Execute defineSign(CLI::App& app);
[[nodiscard]] Execute defineTokens(CLI::App& app);

/// The whole command line, without the name of the program. Never throws.
[[nodiscard]] Exit runCommandLine(std::vector<std::string> arguments, Streams streams);

}  // namespace ironlab::cli
