// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sweep_source.h"

#include "ui/window/bench.h"
#include "ui/window/bench_figures.h"

namespace ironlab::ui {

const present::CeilingFigure& SweepSource::figure()
{
    lab::NamedDesign design = m_bench.live().design;
    design.largestBatch = false;
    design.knobs.batch = 1.0;
    if (!m_swept || !lab::sameConfiguration(*m_swept, design)) {
        m_figure = batchSweepOf(m_bench);
        m_swept = std::move(design);
        ++m_sweeps;
    }
    // The batch may be "the largest that fits".
    const auto resolved = lab::resolve(m_bench.live().design, m_bench.catalog());
    present::moveDesign(m_figure, resolved ? resolved->knobs.batch : m_bench.live().design.knobs.batch);
    return m_figure;
}

}  // namespace ironlab::ui
