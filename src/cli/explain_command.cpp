// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/design_input.h"
#include "cli/summary.h"

#include <ironlab/lab/evaluation_io.h>
#include <ironlab/present/formula_figure.h>

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

struct ExplainOptions {
    CommonOptions common;
    DesignOptions design;
};

std::string formulaText(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation)
{
    present::FormulaInput input;
    input.now = &evaluation;
    input.design = &design.knobs;
    input.target = evaluation.stepTarget;
    input.criticalFractionClaimed = true;
    return text(present::formulaFigure(input));
}

/// Any infeasible part is a sentence in its own figure, so every figure is always printed.
void printFigures(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation,
                  const physics::Requirements& requirements, std::ostream& out)
{
    out << heading(design) << capacitySentence(design, evaluation) << '\n'
        << text(waterfallOf(design, evaluation)) << '\n'
        << text(rooflineOf(design, evaluation)) << '\n'
        << text(heatmapOf(design, evaluation)) << '\n'
        << formulaText(design, evaluation) << '\n'
        << text(wallsOf(design, evaluation, requirements));
}

Exit explain(const ExplainOptions& options, Streams& streams)
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
    const physics::Requirements& requirements = input.design.requirements;
    const physics::Evaluation evaluation = resolved->evaluate(requirements);
    if (options.common.json) {
        streams.out << lab::evaluationJson(lab::designJson(resolvedFile(input, *resolved), *input.catalog), *resolved,
                                           evaluation)
                    << '\n';
    } else {
        printFigures(*resolved, evaluation, requirements, streams.out);
    }
    return evaluation.feasible() ? Exit::Done : Exit::Missed;
}

}  // namespace

Execute defineExplain(CLI::App& app)
{
    const auto options = std::make_shared<ExplainOptions>();
    defineDesignOptions(app, options->design);
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return explain(*options, streams); };
}

}  // namespace ironlab::cli
