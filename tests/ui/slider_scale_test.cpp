// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/slider_scale.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace ironlab::ui {
namespace {

struct NamedScale {
    const char* name;
    SliderScale scale;
};

std::vector<NamedScale> scales()
{
    return {{"batch", SliderScale::logarithmic(1, 256, 1)},
            {"speedup", SliderScale::logarithmic(1, 10'000)},
            {"model scale", SliderScale::logarithmic(1e-6, 1)},
            {"factor", SliderScale::logarithmic(0.5, 2)},
            {"fusion", SliderScale::linear(0, 1)},
            {"cameras", SliderScale::linear(1, 16, 1)},
            {"tax", SliderScale::logarithmic(1e-5, 0.1)},
            {"context", SliderScale::logarithmic(128, 131'072, 1)}};
}

TEST(SliderScale, PutsTheEndsAtTheEndsOfTheGroove)
{
    for (const auto& [name, scale] : scales()) {
        EXPECT_DOUBLE_EQ(scale.valueAt(0), scale.minimum()) << name;
        EXPECT_DOUBLE_EQ(scale.valueAt(1), scale.maximum()) << name;
        EXPECT_DOUBLE_EQ(scale.positionOf(scale.minimum()), 0.0) << name;
        EXPECT_DOUBLE_EQ(scale.positionOf(scale.maximum()), 1.0) << name;
    }
}

TEST(SliderScale, ClampsWhatLiesOutside)
{
    for (const auto& [name, scale] : scales()) {
        EXPECT_DOUBLE_EQ(scale.valueAt(-0.5), scale.minimum()) << name;
        EXPECT_DOUBLE_EQ(scale.valueAt(1.5), scale.maximum()) << name;
        EXPECT_DOUBLE_EQ(scale.positionOf(scale.maximum() * 10), 1.0) << name;
        EXPECT_DOUBLE_EQ(scale.positionOf(-1), 0.0) << name;
    }
}

TEST(SliderScale, PutsTheGeometricMeanInTheMiddleOfALogarithmicGroove)
{
    EXPECT_NEAR(SliderScale::logarithmic(1, 10'000).positionOf(100), 0.5, 1e-12);
    EXPECT_NEAR(SliderScale::linear(0, 10).positionOf(5), 0.5, 1e-12);
}

TEST(SliderScale, ValuesGrowAlongTheGroove)
{
    for (const auto& [name, scale] : scales()) {
        double before = scale.minimum();
        for (int i = 1; i <= 500; ++i) {
            const double value = scale.valueAt(i / 500.0);
            EXPECT_GE(value, before) << name << " at " << i / 500.0;
            before = value;
        }
    }
}

TEST(SliderScale, SnapsCountsToWholeNumbers)
{
    const SliderScale batch = SliderScale::logarithmic(1, 256, 1);
    for (int i = 0; i <= 300; ++i) {
        const double value = batch.valueAt(i / 300.0);
        EXPECT_DOUBLE_EQ(value, std::round(value));
    }
}

TEST(SliderScale, SnapsToTheSameNumberThatIsTyped)
{
    const SliderScale fusion = SliderScale::linear(0, 1);
    EXPECT_EQ(fusion.valueAt(0.3), 0.3);
    EXPECT_EQ(fusion.valueAt(0.701), 0.7);
    EXPECT_EQ(SliderScale::linear(0, 0.3, 0.1).valueAt(1.0 / 3), 0.1);
}

TEST(SliderScale, ALargerKeyMovesFartherEverywhere)
{
    for (const auto& [name, scale] : scales()) {
        for (int i = 0; i <= 100; ++i) {
            const double value = scale.valueAt(i / 100.0);
            for (const int direction : {-1, 1}) {
                const double fine = std::abs(scale.stepped(value, KeyStep::Fine, direction) - value);
                const double arrow = std::abs(scale.stepped(value, KeyStep::Arrow, direction) - value);
                const double page = std::abs(scale.stepped(value, KeyStep::Page, direction) - value);
                const double end = direction > 0 ? scale.maximum() : scale.minimum();
                const double room = std::abs(end - value);
                EXPECT_TRUE(fine < arrow || arrow >= room) << name << " from " << value << ": " << fine << ' ' << arrow;
                EXPECT_TRUE(arrow < page || page >= room) << name << " from " << value << ": " << arrow << ' ' << page;
            }
        }
    }
}

TEST(SliderScale, EveryKeyMovesUntilTheEndAndThenNoMore)
{
    for (const auto& [name, scale] : scales()) {
        for (const KeyStep step : {KeyStep::Fine, KeyStep::Arrow, KeyStep::Page}) {
            for (const int direction : {-1, 1}) {
                double value = direction > 0 ? scale.minimum() : scale.maximum();
                const double end = direction > 0 ? scale.maximum() : scale.minimum();
                int presses = 0;
                for (; value != end && presses < 500; ++presses) {
                    const double next = scale.stepped(value, step, direction);
                    ASSERT_GT((next - value) * direction, 0) << name << " stuck at " << value;
                    value = next;
                }
                EXPECT_EQ(value, end) << name;
                EXPECT_EQ(scale.stepped(value, step, direction), end) << name;
            }
        }
    }
}

TEST(SliderScale, CrossesTheGrooveInAboutTenPagesAndAHundredFineSteps)
{
    for (const auto& [name, scale] : scales()) {
        const auto presses = [&scale = scale](KeyStep step) {
            int count = 0;
            for (double value = scale.minimum(); value < scale.maximum() && count < 1000; ++count) {
                value = scale.stepped(value, step, 1);
            }
            return count;
        };
        EXPECT_LE(presses(KeyStep::Page), 13) << name;
        EXPECT_LE(presses(KeyStep::Fine), 130) << name;
    }
}

TEST(SliderScale, StopsAreTheOnlyValues)
{
    const SliderScale tiers = SliderScale::stops({0, 1, 2, 3});
    EXPECT_TRUE(tiers.hasStops());
    EXPECT_DOUBLE_EQ(tiers.valueAt(0.4), 1.0);
    EXPECT_DOUBLE_EQ(tiers.positionOf(2), 2.0 / 3);
    EXPECT_DOUBLE_EQ(tiers.stepped(1, KeyStep::Arrow, 1), 2.0);
    EXPECT_DOUBLE_EQ(tiers.stepped(1, KeyStep::Page, 1), 3.0);
    EXPECT_DOUBLE_EQ(tiers.stepped(3, KeyStep::Page, 1), 3.0);
}

TEST(SliderScale, StopsMayDescendAndLieUnevenly)
{
    const SliderScale bits = SliderScale::stops({16, 8, 4});
    EXPECT_DOUBLE_EQ(bits.minimum(), 4.0);
    EXPECT_DOUBLE_EQ(bits.maximum(), 16.0);
    EXPECT_DOUBLE_EQ(bits.positionOf(8), 0.5);
    EXPECT_DOUBLE_EQ(bits.stepped(16, KeyStep::Arrow, 1), 8.0);
}

TEST(SliderScale, KnowsItsRangeUpToRounding)
{
    const SliderScale scale = SliderScale::linear(0, 0.3);
    EXPECT_TRUE(scale.contains(0.1 + 0.2));
    EXPECT_FALSE(scale.contains(0.31));
    EXPECT_FALSE(scale.contains(std::nan("")));
}

}  // namespace
}  // namespace ironlab::ui
