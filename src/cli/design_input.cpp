// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/design_input.h"

#include <ironlab/base/number_text.h>

#include <CLI/CLI.hpp>

#include <istream>
#include <iterator>

namespace ironlab::cli {

namespace {

Expected<lab::DesignFile, Faults> readFrom(const DesignOptions& options, const lab::Catalog& catalog, Streams& streams)
{
    if (options.file.empty()) {
        return lab::DesignFile{};
    }
    if (options.file == "-") {
        std::string text{std::istreambuf_iterator<char>(streams.in), std::istreambuf_iterator<char>()};
        return lab::parseDesign("standard input", std::move(text), catalog);
    }
    return lab::readDesign(options.file, catalog);
}

/// All settings are tried, so that all wrong ones are named at once.
bool applySettings(lab::DesignFile& design, const std::vector<std::string>& settings, const lab::Catalog& catalog,
                   Streams& streams)
{
    bool allTaken = true;
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos) {
            printSentence("--set " + setting + " has no “=”. Write --set key=value, for example --set batch=64.",
                          streams);
            allTaken = false;
            continue;
        }
        const std::string key = setting.substr(0, equals);
        const std::string value = setting.substr(equals + 1);
        if (const auto taken = lab::applySetting(design, key, value, catalog); !taken) {
            printSentence("--set " + setting + ": " + settingRefusal(key, value, taken.error()), streams);
            allTaken = false;
        }
    }
    return allTaken;
}

}  // namespace

void defineDesignOptions(CLI::App& command, DesignOptions& options)
{
    command.add_option("design", options.file, "Design file (ironlab/design/1), or - for standard input")
        ->type_name("FILE");
    command.add_option("--set", options.settings, "Set one key of the design, for example --set batch=64 (repeatable)")
        ->type_name("KEY=VALUE");
}

std::string settingRefusal(std::string_view key, std::string_view value, const TextFault& fault)
{
    return sentence(lab::settingNamed(key) == nullptr ? key : value, fault);
}

lab::DesignFile resolvedFile(const DesignInput& input, const lab::ResolvedDesign& resolved)
{
    lab::DesignFile file = input.design;
    file.design.knobs = resolved.knobs;
    file.design.largestBatch = false;
    return file;
}

DesignInput readDesignInput(const DesignOptions& options, const CommonOptions& common, Streams& streams)
{
    DesignInput result;
    LoadedCatalog loaded = loadCatalog(common, streams);
    if (!loaded.catalog) {
        result.exit = loaded.exit;
        return result;
    }
    auto design = readFrom(options, *loaded.catalog, streams);
    if (!design) {
        printFaults(design.error(), common, streams);
        result.exit = options.file == "-" ? Exit::Invalid : exitAfterFaultsOf(options.file);
        return result;
    }
    result.design = std::move(*design);
    if (!applySettings(result.design, options.settings, *loaded.catalog, streams)) {
        result.exit = Exit::Invalid;
        return result;
    }
    const physics::Requirements& asked = result.design.requirements;
    if ((asked.latencyQuantile || asked.missesPerHour) && !asked.latency) {
        printSentence("target_latency_quantile and target_misses_per_hour ask about a latency. Write --set "
                      "target_latency=…, for example --set target_latency=\"10 ms\".",
                      streams);
        result.exit = Exit::Invalid;
        return result;
    }
    result.catalog = std::move(loaded.catalog);
    return result;
}

}  // namespace ironlab::cli
