// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/heat.h>

#include <gtest/gtest.h>

#include <cmath>

namespace ironlab::physics {
namespace {

ThermalSpec glasses()
{
    return {15.0 * unit::kelvinPerWatt, 900.0 * unit::second, 298.0 * unit::kelvin, 316.0 * unit::kelvin,
            314.0 * unit::kelvin};
}

HeatRun exampleRun()
{
    HeatRun run;
    run.spec = glasses();
    run.running = {2.0 * unit::watt, 90.0 * unit::perSecond};
    run.throttled = {(2.0 / 15.0) * unit::watt, 30.0 * unit::perSecond};
    run.halted = {};
    return run;
}

/// The same machine by small steps of time: Euler's rule, and a relay that looks at the temperature.
struct NumericRun {
    explicit NumericRun(const HeatRun& run) : m_run(run), temperature(run.spec.ambient) {}

    void advance(Time until)
    {
        constexpr Time kStep = 0.01 * unit::second;
        const Temperature release = m_run.spec.release.value_or(m_run.spec.limit);
        while (now < until) {
            if (temperature >= m_run.spec.limit) {
                isThrottled = true;
            } else if (temperature <= release) {
                isThrottled = false;
            }
            const HeatState& state = isThrottled ? m_run.throttled : m_run.running;
            const Temperature steady = steadyTemperature(m_run.spec, state.power);
            temperature += (kStep / m_run.spec.timeConstant) * (steady - temperature);
            served += kStep * state.rate;
            now += kStep;
        }
    }

    HeatRun m_run;
    Temperature temperature;
    Time now;
    double served = 0.0;
    bool isThrottled = false;
};

TEST(Heat, SteadyTemperatureAndTimesRepeatTheWorkedExamples)
{
    const ThermalSpec spec = glasses();
    EXPECT_NEAR(steadyTemperature(spec, 1.0 * unit::watt).in(unit::kelvin), 313.0, 1e-9);
    const auto time = timeToReach(spec, 298.0 * unit::kelvin, 328.0 * unit::kelvin, 316.0 * unit::kelvin);
    ASSERT_TRUE(time.has_value());
    EXPECT_NEAR(time->in(unit::second), 825.0, 0.5);
    EXPECT_FALSE(timeToReach(spec, 298.0 * unit::kelvin, 310.0 * unit::kelvin, 316.0 * unit::kelvin).has_value());
}

TEST(Heat, TheLongRunRepeatsTheWorkedExample)
{
    const LongRun settled = longRun(exampleRun());
    EXPECT_NEAR(settled.running.in(unit::second), 138.7, 0.1);
    EXPECT_NEAR(settled.throttled.in(unit::second), 120.2, 0.1);
    EXPECT_NEAR(settled.rate.in(unit::perSecond), 62.1, 0.1);
}

TEST(Heat, TheAnalyticCurveAgreesWithANumericIntegration)
{
    const HeatRun run = exampleRun();
    const HeatCurve curve = heatCurve(run, 3600.0 * unit::second);
    NumericRun numeric(run);
    for (double second = 60.0; second <= 3600.0; second += 60.0) {
        const Time time = second * unit::second;
        numeric.advance(time);
        EXPECT_NEAR(curve.temperatureAt(time).in(unit::kelvin), numeric.temperature.in(unit::kelvin), 0.02) << second;
        EXPECT_NEAR(curve.servedUntil(time) / numeric.served, 1.0, 1e-3) << second;
    }
}

TEST(Heat, TheCurveApproachesTheLongRun)
{
    const HeatRun run = exampleRun();
    const LongRun settled = longRun(run);
    const Time cycle = settled.running + settled.throttled;
    const Time begin = *settled.timeToThrottle;
    const HeatCurve curve = heatCurve(run, begin + 20.0 * cycle);
    const double served = curve.servedUntil(begin + 20.0 * cycle) - curve.servedUntil(begin);
    EXPECT_NEAR(served / (20.0 * cycle * settled.rate), 1.0, 1e-9);
    EXPECT_EQ(curve.rateAt(0.5 * begin), run.running.rate);
}

TEST(Heat, TheCurveIsContinuousAndStaysBelowTheLimit)
{
    const HeatRun run = exampleRun();
    const HeatCurve curve = heatCurve(run, 7200.0 * unit::second);
    Temperature last = run.spec.ambient;
    for (const HeatPiece& piece : curve.pieces) {
        EXPECT_NEAR(piece.from.in(unit::kelvin), last.in(unit::kelvin), 1e-6);
        last = curve.temperatureAt(piece.end * (1.0 - 1e-12));
        EXPECT_LE(last.in(unit::kelvin), run.spec.limit.in(unit::kelvin) + 1e-6);
    }
    EXPECT_EQ(curve.pieces.back().end, 7200.0 * unit::second);
}

TEST(Heat, AMachineBelowItsLimitRunsForEver)
{
    HeatRun run = exampleRun();
    run.running.power = 1.0 * unit::watt;
    EXPECT_FALSE(longRun(run).timeToThrottle.has_value());
    EXPECT_EQ(longRun(run).rate, run.running.rate);
    const HeatCurve curve = heatCurve(run, 10.0 * unit::hour);
    ASSERT_EQ(curve.pieces.size(), 1U);
    EXPECT_NEAR(curve.temperatureAt(10.0 * unit::hour).in(unit::kelvin), 313.0, 1e-3);
}

TEST(Heat, AThinBandTendsToTheShareOfTheMeanPower)
{
    HeatRun run = exampleRun();
    run.spec.release = run.spec.limit;
    const double share = (316.0 - 300.0) / (328.0 - 300.0);
    EXPECT_NEAR(longRun(run).rate.in(unit::perSecond), share * 90.0 + (1.0 - share) * 30.0, 1e-9);
    const HeatCurve curve = heatCurve(run, 3600.0 * unit::second);
    EXPECT_EQ(curve.pieces.size(), 2U);
    EXPECT_NEAR(curve.temperatureAt(3000.0 * unit::second).in(unit::kelvin), 316.0, 1e-9);
    run.spec.release = 315.99 * unit::kelvin;
    EXPECT_NEAR(longRun(run).rate.in(unit::perSecond), share * 90.0 + (1.0 - share) * 30.0, 0.1);
}

TEST(Heat, AThrottledMachineThatStaysWarmStaysThrottledAndOneThatIsTooHotStops)
{
    HeatRun warm = exampleRun();
    warm.throttled.power = (17.0 / 15.0) * unit::watt;  // settles at 315 K, between release and limit
    EXPECT_EQ(longRun(warm).rate, warm.throttled.rate);
    HeatRun hot = exampleRun();
    hot.throttled.power = 1.5 * unit::watt;
    const LongRun stopping = longRun(hot);
    EXPECT_GT(stopping.throttled, Time{});
    EXPECT_LT(stopping.rate, hot.running.rate);
    HeatRun hopeless = hot;
    hopeless.halted.power = 1.4 * unit::watt;
    EXPECT_EQ(longRun(hopeless).rate, Rate{});
}

}  // namespace
}  // namespace ironlab::physics
