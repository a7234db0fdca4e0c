// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <ironlab/lab/design_io.h>

#include <string>
#include <vector>

namespace ironlab::cli {

/// Where a command takes its design from: a file, standard input, nothing, and settings on top of it.
struct DesignOptions {
    std::string file;
    std::vector<std::string> settings;
};
void defineDesignOptions(CLI::App& command, DesignOptions& options);

/// A design with its catalog, ready to evaluate; nothing after the reason was printed, and then `exit` says how to end.
struct DesignInput {
    std::optional<lab::Catalog> catalog;
    lab::DesignFile design;
    Exit exit = Exit::Done;
};
/// Why a key was not set, in a sentence: the key itself may be what is wrong, or the value.
[[nodiscard]] std::string settingRefusal(std::string_view key, std::string_view value, const TextFault& fault);

/// The design of an input as it was evaluated: batch "max" is a number.
[[nodiscard]] lab::DesignFile resolvedFile(const DesignInput& input, const lab::ResolvedDesign& resolved);

[[nodiscard]] DesignInput readDesignInput(const DesignOptions& options, const CommonOptions& common, Streams& streams);

}  // namespace ironlab::cli
