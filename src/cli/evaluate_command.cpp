// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/design_input.h"
#include "cli/summary.h"

#include <ironlab/lab/evaluation_io.h>

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

struct EvaluateOptions {
    CommonOptions common;
    DesignOptions design;
};

Exit evaluateDesign(const EvaluateOptions& options, Streams& streams)
{
    const DesignInput input = readDesignInput(options.design, options.common, streams);
    if (!input.catalog) {
        return input.exit;
    }
    const auto resolved = lab::resolve(input.design.design, *input.catalog);
    if (!resolved) {
        printSentence(resolved.error(), streams);
        return Exit::Invalid;
    }
    const physics::Evaluation evaluation = resolved->evaluate(input.design.requirements);
    if (options.common.json) {
        streams.out << lab::evaluationJson(lab::designJson(resolvedFile(input, *resolved), *input.catalog), *resolved,
                                           evaluation)
                    << '\n';
    } else {
        streams.out << summary(*resolved, evaluation, input.design.requirements);
    }
    return evaluation.feasible() ? Exit::Done : Exit::Missed;
}

}  // namespace

Execute defineEvaluate(CLI::App& app)
{
    const auto options = std::make_shared<EvaluateOptions>();
    defineDesignOptions(app, options->design);
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return evaluateDesign(*options, streams); };
}

}  // namespace ironlab::cli
