// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/number_format.h>
#include <ironlab/present/levers.h>
#include <ironlab/present/waterfall_figure.h>

#include <vector>

// The parts of `waterfallFigure`, each in a file of its own.
namespace ironlab::present {

/// Time that memory traffic and arithmetic run at once: the sum of the terms less the latency; never negative.
[[nodiscard]] double hiddenSeconds(const physics::Evaluation& evaluation);

/// Fills the texts of rows and total, spans still in seconds; returns the scale that the numbers of now share.
NumberScale fillColumns(WaterfallFigure& figure, const WaterfallInput& input, const std::vector<Lever>& levers);

/// "T_memory binds: 17.5 of 38.9 ms. Ten per cent more bandwidth would save 1.6 ms, ten per cent more FLOP/s 1.2 ms."
/// The numbers of the first sentence are those of the columns, in `scale` where the columns are finer; of the levers the one that saves more comes first.
[[nodiscard]] TermText verdictOf(const physics::Evaluation& now, const std::vector<Lever>& levers,
                                 const WaterfallFigure& figure, const NumberScale& scale);

/// "1.6 ms" in the columns' scale; "51.2 µs" where that has no whole digit for it.
[[nodiscard]] std::string savingText(Time saved, const NumberScale& scale);

}  // namespace ironlab::present
