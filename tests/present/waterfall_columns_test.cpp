// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"

#include <ironlab/present/waterfall_figure.h>

#include <gtest/gtest.h>

namespace ironlab::present {
namespace {

using physics::Evaluation;

/// With two decimals the columns would add up by 1.57 and 122.66 alone.
TEST(WaterfallColumns, TurnNoDigitOfAShortBaselineBesideALongTotal)
{
    const Evaluation now = example::stepOf(122.66667, 0.00088, 0.0000047, 0.3864);
    const Evaluation before = example::stepOf(0.0, 0.49427, 1.56171, 0.433);
    WaterfallInput input;
    input.now = &now;
    input.baseline = &before;
    input.limit = 16.67 * unit::millisecond;
    const WaterfallFigure figure = waterfallFigure(input);
    EXPECT_EQ(figure.rows[0].now, "122.667");
    EXPECT_EQ(figure.rows[1].baseline, "0.494");
    EXPECT_EQ(figure.rows[2].baseline, "1.562");
    EXPECT_EQ(figure.total.baseline, "2.489");
}

}  // namespace
}  // namespace ironlab::present
