// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "present/example_evaluations.h"

#include <ironlab/present/ceiling_figure.h>

namespace ironlab::present::examples {

/// A language model on a card, over its batch.
struct Swept {
    physics::Accelerator accelerator = example::newCard();
    physics::Workload workload = example::languageModel();
    physics::Design design = example::design();
    physics::Requirements requirements = example::requirements();

    [[nodiscard]] physics::Evaluation at(double batch) const
    {
        physics::Design turned = design;
        turned.batch = batch;
        return physics::evaluate(accelerator, workload, turned, requirements);
    }

    [[nodiscard]] KnobBench knobs() const { return {&accelerator, &workload, &design}; }

    [[nodiscard]] CeilingFigure figure(double end) const
    {
        const physics::Evaluation now = at(design.batch);
        BatchSweepInput input;
        input.bench = knobs();
        input.now = &now;
        input.end = end;
        input.requirements = requirements;
        input.unitName = "tokens per second";
        input.columnHead = "tok/s";
        return ceilingFigure(input);
    }
};

[[nodiscard]] inline CeilingFigure sweptFigure(double end, double batch)
{
    Swept swept;
    swept.design.batch = batch;
    return swept.figure(end);
}

}  // namespace ironlab::present::examples
