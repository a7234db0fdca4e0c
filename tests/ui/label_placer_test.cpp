// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/label_placer.h"
#include "ui/instruments/speedup_axis.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ironlab::ui {
namespace {

TEST(LabelPlacer, TakesTheFirstPlaceThatCoversNothing)
{
    LabelPlacer room(QRectF(0, 0, 100, 100));
    room.avoid(QRectF(0, 0, 40, 20));
    room.avoid(QPolygonF({QPointF(0, 50), QPointF(100, 50)}));
    const LabelPlacer::Place place =
        room.place({{10, 10, 20, 10}, {10, 45, 20, 10}, {50, 10, 20, 10}, {70, 10, 20, 10}});
    EXPECT_EQ(place.index, 2);
    EXPECT_DOUBLE_EQ(place.cost, 0.0);
}

TEST(LabelPlacer, KeepsLabelsApart)
{
    LabelPlacer room(QRectF(0, 0, 100, 100));
    EXPECT_EQ(room.place({{10, 10, 20, 10}}).index, 0);
    EXPECT_EQ(room.place({{15, 12, 20, 10}, {60, 60, 20, 10}}).index, 1);
}

TEST(LabelPlacer, KnowsWhatALabelBeforeHasTaken)
{
    LabelPlacer room(QRectF(0, 0, 100, 100));
    room.place({{10, 10, 20, 10}});
    room.avoid(QPolygonF({QPointF(0, 50), QPointF(100, 50)}));
    EXPECT_TRUE(room.isTaken({25, 12, 20, 10}));
    EXPECT_FALSE(room.isTaken({60, 45, 20, 10})) << "a line is no label";
}

TEST(LabelPlacer, CoversLeastWhereNothingIsFree)
{
    LabelPlacer room(QRectF(0, 0, 100, 100));
    room.avoid(QRectF(0, 0, 100, 90));
    EXPECT_EQ(room.best({{10, 10, 20, 10}, {10, 85, 20, 10}}).index, 1);
    EXPECT_GT(room.best({{90, 95, 20, 10}}).cost, 0.0);
}

TEST(LabelPlacer, MeasuresALeadersWayOverMarks)
{
    LabelPlacer room(QRectF(0, 0, 100, 100));
    room.avoid(QRectF(40, 0, 20, 100));
    EXPECT_NEAR(room.covered(QLineF(0, 50, 100, 50)), 20.0, 1e-9);
    EXPECT_DOUBLE_EQ(room.covered(QLineF(0, 50, 30, 50)), 0.0);
}

TEST(LabelPlacer, NeedNotMeasureALeaderFurtherThanWhatIsEnough)
{
    LabelPlacer room(QRectF(0, 0, 100, 100));
    room.avoid(QRectF(10, 0, 20, 100));
    room.avoid(QRectF(60, 0, 20, 100));
    const QLineF leader(0, 50, 100, 50);
    EXPECT_NEAR(room.covered(leader, 41.0), 40.0, 1e-9) << "all of it where it is not enough";
    for (const double enough : {5.0, 20.0, 30.0}) {
        EXPECT_GE(room.covered(leader, enough), enough) << enough;
    }
}

TEST(SpeedupAxis, MapsThereAndBackAndHasAColumnForInfinity)
{
    const SpeedupAxis axis(814, 1.0);
    for (const double speedup : {1.0, 8.0, 123.0, 1e4}) {
        EXPECT_NEAR(axis.speedupAt(axis.xAt(speedup)), speedup, 1e-9 * speedup);
    }
    const double infinite = std::numeric_limits<double>::infinity();
    EXPECT_EQ(axis.speedupAt(axis.xAt(infinite)), infinite);
    EXPECT_GT(axis.xAt(infinite), axis.decadesEnd());
    EXPECT_DOUBLE_EQ(axis.speedupAt(-50.0), 1.0);
}

TEST(SpeedupAxis, StepsThroughDecadesAndIntoInfinity)
{
    double speedup = 1.0;
    for (int i = 0; i < 80; ++i) {
        speedup = steppedSpeedup(speedup, +1, false);
    }
    EXPECT_DOUBLE_EQ(speedup, 1e4);
    EXPECT_TRUE(std::isinf(steppedSpeedup(speedup, +1, false)));
    EXPECT_DOUBLE_EQ(steppedSpeedup(1.0, -1, false), 1.0);
    EXPECT_DOUBLE_EQ(steppedSpeedup(std::numeric_limits<double>::infinity(), -1, true), 1e4);
}

}  // namespace
}  // namespace ironlab::ui
