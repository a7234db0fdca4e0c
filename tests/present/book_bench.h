// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/present/formula_book.h>

#include <optional>

namespace ironlab::present::examples {

/// The presets and missions as the programs see them; read once.
inline const ironlab::test::LabData& labData()
{
    static const ironlab::test::LabData lab(ironlab::test::dataFolder());
    return lab;
}

/// A design of a part with all that its book is written from: the part's start is pinned.
struct BookBench {
    const lab::Mission& mission;
    const lab::MissionPart& part;
    lab::ResolvedDesign design;
    lab::ResolvedDesign start;
    physics::Evaluation now;
    physics::Evaluation pinned;

    [[nodiscard]] FormulaBook book(bool isClaimed = true) const
    {
        FormulaBookInput input;
        input.design = &design;
        input.now = &now;
        input.part = &part;
        input.latencyName = mission.latencyName;
        input.baselineDesign = &start;
        input.baseline = &pinned;
        input.criticalFractionClaimed = isClaimed;
        return FormulaBook(input);
    }
};

/// Nothing where a preset is not known.
inline std::optional<BookBench> bookBench(const lab::Mission& mission, const lab::MissionPart& part,
                                          const lab::NamedDesign& design)
{
    const auto now = lab::resolve(design, labData().catalog);
    const auto start = lab::resolve(part.start, labData().catalog);
    if (!now || !start) {
        return std::nullopt;
    }
    return BookBench{mission, part, *now, *start, now->evaluate(part.requirements), start->evaluate(part.requirements)};
}

}  // namespace ironlab::present::examples
