// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/named_design.h>
#include <ironlab/present/ceiling_figure.h>

#include <optional>

namespace ironlab::ui {

class Bench;

/// Throughput by batch of the design on the bench, evaluated anew only where something else than the batch has changed:
/// turning the batch only moves the design along the kept curve.
class SweepSource {
public:
    explicit SweepSource(const Bench& bench) : m_bench(bench) {}

    [[nodiscard]] const present::CeilingFigure& figure();
    /// How often the batches were evaluated.
    [[nodiscard]] int sweeps() const { return m_sweeps; }

private:
    const Bench& m_bench;
    std::optional<lab::NamedDesign> m_swept;  ///< what the kept figure is of, whatever its batch
    present::CeilingFigure m_figure;
    int m_sweeps = 0;
};

}  // namespace ironlab::ui
