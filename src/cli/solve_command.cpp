// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/mission_input.h"
#include "cli/solve_words.h"
#include "cli/value_check.h"

#include <ironlab/base/parallel.h>
#include <ironlab/lab/solve_io.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

constexpr int kMostSamples = 1000;

struct SolveOptions {
    CommonOptions common;
    MissionOptions mission;
    std::vector<std::string> objectives;
    std::vector<std::string> samples;
    unsigned jobs = hardwareThreads();
};

std::optional<int> readCount(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc{} && end == text.data() + text.size();
    return isWhole && number >= 1 && number <= kMostSamples ? std::optional(number) : std::nullopt;
}

bool isOf(const lab::MissionPart& part, lab::KnobId id)
{
    return std::any_of(part.knobs.begin(), part.knobs.end(), [id](const lab::KnobSpec& knob) { return knob.id == id; });
}

/// `N` for every number, or `knob=N`.
bool readSamples(const std::string& text, const lab::MissionPart& part, lab::GridOptions& options, Streams& streams)
{
    const std::size_t equals = text.find('=');
    const auto number =
        readCount(equals == std::string::npos ? std::string_view(text) : std::string_view(text).substr(equals + 1));
    if (!number) {
        printSentence("--samples " + text
                          + " is not a number of samples. Write --samples N or --samples KNOB=N, N from 1 to "
                          + std::to_string(kMostSamples) + ".",
                      streams);
        return false;
    }
    if (equals == std::string::npos) {
        for (const lab::KnobSpec& knob : part.knobs) {
            options.samples.try_emplace(knob.id, *number);
        }
        return true;
    }
    const auto knob = lab::knobFromFileName(text.substr(0, equals));
    if (!knob || !isOf(part, *knob)) {
        printSentence("--samples " + text + ": this part has no knob “" + text.substr(0, equals) + "”.", streams);
        return false;
    }
    options.samples[*knob] = *number;
    return true;
}

bool readGrid(const SolveOptions& options, const lab::MissionPart& part, lab::GridOptions& grid, Streams& streams)
{
    bool allGood = true;
    for (const std::string& text : options.samples) {
        allGood = readSamples(text, part, grid, streams) && allGood;
    }
    if (!allGood) {
        return false;
    }
    std::size_t points = 1;
    for (const lab::SolveAxis& axis : lab::solveAxes(part, grid)) {
        points = std::min(points, lab::kMostGridPoints + 1) * axis.values.size();
    }
    if (points > lab::kMostGridPoints) {
        printSentence("The grid would have more than " + std::to_string(lab::kMostGridPoints)
                          + " designs. Take fewer samples.",
                      streams);
        return false;
    }
    return true;
}

bool readObjectives(const SolveOptions& options, std::vector<lab::Objective>& objectives, Streams& streams)
{
    if (options.objectives.empty()) {
        objectives.assign(lab::kObjectives.begin(), lab::kObjectives.end());
    }
    bool allGood = true;
    for (const std::string& name : options.objectives) {
        const auto objective = lab::objectiveFromFileName(name);
        if (objective) {
            objectives.push_back(*objective);
            continue;
        }
        std::string names;
        for (const lab::Objective known : lab::kObjectives) {
            names += (names.empty() ? "" : ", ") + std::string(fileName(known));
        }
        printSentence("--objective " + name + " is none of " + names + ".", streams);
        allGood = false;
    }
    return allGood;
}

Exit solveMission(const SolveOptions& options, Streams& streams)
{
    std::vector<lab::Objective> objectives;
    if (!readObjectives(options, objectives, streams)) {
        return Exit::Usage;
    }
    const MissionInput input = readMissionInput(options.mission, options.common, streams);
    if (!input.catalog) {
        return input.exit;
    }
    const lab::MissionPart& part = input.missionPart();
    lab::GridOptions grid;
    if (!readGrid(options, part, grid, streams)) {
        return Exit::Usage;
    }
    const lab::Solution solution = lab::solve(input.mission, part, *input.catalog, grid, options.jobs);
    streams.out << (options.common.json
                        ? lab::solutionJson(solution, input.mission, part, objectives, *input.catalog) + '\n'
                        : solutionWords(solution, input.mission, part, objectives, *input.catalog));
    return solution.feasible > 0 ? Exit::Done : Exit::Missed;
}

}  // namespace

Execute defineSolve(CLI::App& app)
{
    const auto options = std::make_shared<SolveOptions>();
    defineMissionOptions(app, options->mission);
    app.add_option("--objective", options->objectives,
                   "What the best design is asked for: throughput, latency, mfu, cost or energy (repeatable; all)")
        ->type_name("NAME");
    app.add_option("--samples", options->samples, "Values to try of every number, or of one as KNOB=N (repeatable)")
        ->type_name("N");
    app.add_option("--jobs", options->jobs, "Threads; the result does not depend on them")
        ->type_name("N")
        ->check(wholeNumber(1, 1024))
        ->capture_default_str();
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return solveMission(*options, streams); };
}

}  // namespace ironlab::cli
