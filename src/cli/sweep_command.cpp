// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/axis.h"
#include "cli/commands.h"
#include "cli/design_input.h"
#include "cli/sweep_rows.h"
#include "cli/value_check.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/parallel.h>

#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

constexpr std::size_t kMostRows = 10'000'000;

struct SweepOptions {
    CommonOptions common;
    DesignOptions design;
    std::vector<std::string> axes;
    std::string format = "csv";
    unsigned jobs = hardwareThreads();
};

/// A count takes whole values only, each once: batch=1:256:100log has fewer than a hundred.
Expected<Axis, std::string> readAxis(const std::string& text)
{
    const lab::SettingSpec* spec = lab::settingNamed(text.substr(0, text.find('=')));
    return parseAxis(text, spec != nullptr && spec->isWhole ? AxisValues::Whole : AxisValues::Any);
}

/// Every value of every axis is tried before the first row is written, with the other axes at their first value.
bool readAxes(const SweepOptions& options, const DesignInput& input, std::vector<Axis>& axes, Streams& streams)
{
    bool allGood = true;
    std::size_t rows = 1;
    lab::DesignFile first = input.design;
    for (const std::string& text : options.axes) {
        auto axis = readAxis(text);
        if (!axis) {
            printSentence("--over " + axis.error(), streams);
            allGood = false;
            continue;
        }
        for (const std::string& value : axis->values) {
            lab::DesignFile tried = first;
            if (const auto taken = lab::applySetting(tried, axis->key, value, *input.catalog); !taken) {
                printSentence("--over " + text + ": " + settingRefusal(axis->key, value, taken.error()), streams);
                allGood = false;
                break;
            }
        }
        static_cast<void>(lab::applySetting(first, axis->key, axis->values.front(), *input.catalog));
        rows *= axis->values.size();
        axes.push_back(std::move(*axis));
    }
    if (allGood && rows > kMostRows) {
        printSentence("The grid has more than " + countText(static_cast<double>(kMostRows))
                          + " designs. Sweep fewer values at a time.",
                      streams);
        return false;
    }
    return allGood;
}

RowFormat formatOf(const SweepOptions& options)
{
    if (options.common.json) {
        return RowFormat::JsonArray;
    }
    return options.format == "csv" ? RowFormat::Csv : RowFormat::JsonLines;
}

Exit sweep(const SweepOptions& options, Streams& streams)
{
    const DesignInput input = readDesignInput(options.design, options.common, streams);
    if (!input.catalog) {
        return input.exit;
    }
    std::vector<Axis> axes;
    if (!readAxes(options, input, axes, streams)) {
        return Exit::Invalid;
    }
    lab::DesignFile first = input.design;
    for (const Axis& axis : axes) {
        static_cast<void>(lab::applySetting(first, axis.key, axis.values.front(), *input.catalog));
    }
    if (const auto resolved = lab::resolve(first.design, *input.catalog); !resolved) {
        printSentence(resolved.error(), streams);
        return Exit::Invalid;
    }
    SweepRows(input.design, axes, *input.catalog, formatOf(options)).write(streams.out, options.jobs);
    return Exit::Done;
}

}  // namespace

Execute defineSweep(CLI::App& app)
{
    const auto options = std::make_shared<SweepOptions>();
    defineDesignOptions(app, options->design);
    app.add_option("--over", options->axes, "An axis: key=from:to:count, key=from:to:countlog or key=value,value")
        ->type_name("AXIS")
        ->required();
    app.add_option("--format", options->format, "csv, or ndjson with one JSON object a line")
        ->type_name("FORMAT")
        ->check(oneOf({"csv", "ndjson"}))
        ->capture_default_str();
    app.add_option("--jobs", options->jobs, "Threads; the rows do not depend on them")
        ->type_name("N")
        ->check(wholeNumber(1, 1024))
        ->capture_default_str();
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return sweep(*options, streams); };
}

}  // namespace ironlab::cli
