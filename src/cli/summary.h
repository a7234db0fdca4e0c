// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/named_design.h>
#include <ironlab/present/heatmap_figure.h>
#include <ironlab/present/roofline_figure.h>
#include <ironlab/present/walls_figure.h>
#include <ironlab/present/waterfall_figure.h>

#include <string>

namespace ironlab::cli {

/// The figures that the lab would draw of a design, for a terminal.
[[nodiscard]] present::WaterfallFigure waterfallOf(const lab::ResolvedDesign& design,
                                                   const physics::Evaluation& evaluation);
[[nodiscard]] present::WallsFigure wallsOf(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation,
                                           const physics::Requirements& requirements);
[[nodiscard]] present::RooflineFigure rooflineOf(const lab::ResolvedDesign& design,
                                                 const physics::Evaluation& evaluation);
[[nodiscard]] present::HeatmapFigure heatmapOf(const lab::ResolvedDesign& design,
                                               const physics::Evaluation& evaluation);

/// One paragraph of heading: machine, work, precisions, batch; then what comes from estimates.
[[nodiscard]] std::string heading(const lab::ResolvedDesign& design);

/// "Does not fit: needs …, has …", with the path that serves the rest; empty where everything fits or nothing runs.
[[nodiscard]] std::string capacitySentence(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation);

/// What `evaluate` prints: heading, waterfall and walls.
[[nodiscard]] std::string summary(const lab::ResolvedDesign& design, const physics::Evaluation& evaluation,
                                  const physics::Requirements& requirements);

}  // namespace ironlab::cli
