// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/axis.h"
#include "cli/commands.h"
#include "cli/design_input.h"
#include "cli/json_output.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/evaluation_io.h>

#include <CLI/CLI.hpp>

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
};

using Row = std::vector<std::pair<std::string, std::string>>;

std::string quoted(const std::string& cell)
{
    if (cell.find_first_of(",\"\n") == std::string::npos) {
        return cell;
    }
    std::string text = "\"";
    for (const char c : cell) {
        text += c == '"' ? "\"\"" : std::string(1, c);
    }
    return text + '"';
}

void writeCsv(const Row& row, bool heads, std::ostream& out)
{
    const char* separator = "";
    for (const auto& [head, value] : row) {
        out << separator << quoted(heads ? head : value);
        separator = ",";
    }
    out << '\n';
}

/// Every value of every axis is tried before the first row is written, with the other axes at their first value.
bool readAxes(const SweepOptions& options, const DesignInput& input, std::vector<Axis>& axes, Streams& streams)
{
    bool allGood = true;
    std::size_t rows = 1;
    lab::DesignFile first = input.design;
    for (const std::string& text : options.axes) {
        auto axis = parseAxis(text);
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

/// The knobs of the grid at one place; the last axis turns fastest.
Row knobsAt(const std::vector<Axis>& axes, std::size_t place)
{
    Row knobs(axes.size());
    for (std::size_t i = axes.size(); i-- > 0;) {
        const Axis& axis = axes[i];
        knobs[i] = {axis.key, axis.values[place % axis.values.size()]};
        place /= axis.values.size();
    }
    return knobs;
}

/// One design of the grid. A combination that no design can have is a row too, and says so.
Row evaluatedRow(const DesignInput& input, Row row)
{
    lab::DesignFile design = input.design;
    bool possible = true;
    for (const auto& [key, value] : row) {
        possible = possible && lab::applySetting(design, key, value, *input.catalog).has_value();
    }
    const auto resolved = lab::resolve(design.design, *input.catalog);
    const auto columns =
        lab::evaluationColumns(resolved ? resolved->evaluate(design.requirements) : physics::Evaluation{});
    for (const auto& [head, value] : columns) {
        const bool isOutcome = head == "outcome";
        row.emplace_back(head, possible && resolved ? value : isOutcome ? "impossible_combination" : "");
    }
    return row;
}

void writeRows(const SweepOptions& options, const DesignInput& input, const std::vector<Axis>& axes, Streams& streams)
{
    std::size_t rows = 1;
    for (const Axis& axis : axes) {
        rows *= axis.values.size();
    }
    const bool csv = options.format == "csv" && !options.common.json;
    JsonRows json(streams.out, options.common.json);
    for (std::size_t place = 0; place < rows; ++place) {
        const Row row = evaluatedRow(input, knobsAt(axes, place));
        if (csv && place == 0) {
            writeCsv(row, true, streams.out);
        }
        if (csv) {
            writeCsv(row, false, streams.out);
        } else {
            json.write(row);
        }
    }
    json.finish();
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
    writeRows(options, input, axes, streams);
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
        ->check(CLI::IsMember({"csv", "ndjson"}))
        ->capture_default_str();
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return sweep(*options, streams); };
}

}  // namespace ironlab::cli
