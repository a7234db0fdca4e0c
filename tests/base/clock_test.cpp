// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/clock.h>

#include <gtest/gtest.h>

namespace ironlab {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;

constexpr UtcTime kMorning = sys_days{std::chrono::year{2026} / 3 / 1} + 9h + 30min + 250ms;

TEST(UtcText, IsIso8601WithMilliseconds)
{
    EXPECT_EQ(utcText(kMorning), "2026-03-01T09:30:00.250Z");
    EXPECT_EQ(utcText(UtcTime{}), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(utcText(UtcTime{} - 1ms), "1969-12-31T23:59:59.999Z");
}

TEST(UtcText, RoundTrips)
{
    for (UtcTime time = sys_days{std::chrono::year{1999} / 12 / 31}; time < kMorning; time += 987'654'321ms)
        ASSERT_EQ(parseUtc(utcText(time)), time);
}

TEST(ParseUtc, AcceptsNothingElse)
{
    for (const char* const text :
         {"", "2026-03-01", "2026-03-01T09:30:00Z", "2026-03-01T09:30:00.250", "2026-03-01T09:30:00.250+01:00",
          "2026-02-30T09:30:00.250Z", "2026-13-01T09:30:00.250Z", "2026-00-01T09:30:00.250Z",
          "2026-03-01T24:00:00.000Z", "2026-03-01T09:60:00.000Z", "2026-03-01T09:30:60.000Z",
          "2026-03-01 09:30:00.250Z", " 2026-03-01T09:30:00.250Z", "2026-03-01T09:30:00,250Z",
          "2026-03-01T09:30:00.2500Z", "+026-03-01T09:30:00.250Z"})
        EXPECT_FALSE(parseUtc(text)) << text;
    EXPECT_TRUE(parseUtc("2028-02-29T23:59:59.999Z"));
}

TEST(ManualClock, MovesOnlyWhenTold)
{
    ManualClock clock(kMorning);
    EXPECT_EQ(clock.utcNow(), kMorning);
    clock.advance(1500ms);
    EXPECT_EQ(clock.utcNow(), kMorning + 1500ms);
    EXPECT_EQ(clock.monotonicNow(), 1500ms);
}

TEST(SystemClock, MonotonicTimeNeverGoesBack)
{
    const SystemClock clock;
    auto last = clock.monotonicNow();
    for (int i = 0; i < 1000; ++i) {
        const auto now = clock.monotonicNow();
        ASSERT_GE(now, last);
        last = now;
    }
    EXPECT_GT(clock.utcNow(), kMorning - std::chrono::years{20});
}

}  // namespace
}  // namespace ironlab
