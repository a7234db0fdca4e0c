// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/thermal_curve_figure.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ironlab::present {
namespace {

using physics::HeatCurve;
using physics::HeatPiece;
using physics::HeatRun;

constexpr double kTimeConstants = 4.0;
constexpr std::size_t kMostPieces = 80;
constexpr int kCurvePoints = 72;
constexpr double kNear = 0.10;
constexpr double kRoomAbove = 1.5;  ///< the goal of a rate is told above its line
/// Lengths of the time axis in minutes.
constexpr std::array kLengths{1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 90.0, 120.0, 180.0, 240.0, 360.0, 720.0, 1440.0};

double celsius(Temperature temperature)
{
    return temperature.in(unit::kelvin)-kZeroCelsius;
}

double perSecond(Rate rate)
{
    return rate.in(unit::perSecond);
}

double lengthFor(const HeatRun& run)
{
    const double wanted = kTimeConstants * run.spec.timeConstant.in(unit::minute);
    const auto* found = std::find_if(kLengths.begin(), kLengths.end(), [&](double each) { return each >= wanted; });
    return found != kLengths.end() ? *found : std::ceil(wanted);
}

/// The lowest of 1, 1.5, 2, 3, 4, 5, 6, 8 and 10 x 10^n that is not below; 1 where there is nothing.
double roundAbove(double value)
{
    constexpr std::array kRound{1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    if (!(value > 0.0)) {
        return 1.0;
    }
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    const auto* found =
        std::find_if(kRound.begin(), kRound.end(), [&](double each) { return each * decade >= value * (1.0 - 1e-9); });
    return *found * decade;
}

/// The curve at evenly spread moments and at every end of a piece, where it has its corners.
std::vector<ThermalPoint> pointsOf(const HeatCurve& curve, double length)
{
    std::vector<ThermalPoint> points;
    points.reserve(kCurvePoints + curve.pieces.size());
    const double step = length / kCurvePoints;
    for (const HeatPiece& piece : curve.pieces) {
        const double from = piece.start.in(unit::minute);
        const double to = piece.end.in(unit::minute);
        points.push_back({from, celsius(piece.from)});
        for (double at = (std::floor(from / step) + 1.0) * step; at < to - 1e-9; at += step) {
            const Time passed = at * unit::minute - piece.start;
            const double share = std::exp(-(passed / curve.spec.timeConstant));
            points.push_back({at, celsius(piece.towards + share * (piece.from - piece.towards))});
        }
    }
    if (!curve.pieces.empty()) {
        points.push_back({length, celsius(curve.temperatureAt(length * unit::minute))});
    }
    return points;
}

/// What runs until the battery is empty, and then cools and does nothing; whether that is within the curve.
bool endWithBattery(HeatCurve& curve, const physics::ThermalSpec& spec, Energy battery)
{
    Energy left = battery;
    for (std::size_t i = 0; i < curve.pieces.size(); ++i) {
        const HeatPiece& piece = curve.pieces[i];
        const Energy drawn = piece.power * (piece.end - piece.start);
        if (drawn <= left) {
            left = left - drawn;
            continue;
        }
        const Time empty = piece.start + left / piece.power;
        const Time end = curve.pieces.back().end;
        const Temperature hot = curve.temperatureAt(empty);
        curve.pieces.resize(i + 1);
        curve.pieces.back().end = empty;
        HeatPiece off;
        off.start = empty;
        off.end = end;
        off.from = hot;
        off.towards = spec.ambient;
        curve.pieces.push_back(off);
        return true;
    }
    return false;
}

class Builder {
public:
    explicit Builder(const ThermalCurveInput& input) : m_input(input), m_length(lengthFor(*input.run)) {}

    ThermalCurveFigure take()
    {
        addCurves();
        addAxes();
        addRows();
        judge();
        return std::move(m_figure);
    }

private:
    [[nodiscard]] ThermalTrace traceOf(const HeatRun& run, std::optional<Energy> battery) const
    {
        HeatCurve curve = physics::heatCurve(run, m_length * unit::minute, kMostPieces);
        ThermalTrace trace;
        trace.runsEmpty = battery && endWithBattery(curve, run.spec, *battery);
        trace.curve = pointsOf(curve, m_length);
        Energy left = battery.value_or(Energy{});
        if (battery) {
            trace.charge.push_back(1.0);
        }
        for (const HeatPiece& piece : curve.pieces) {
            trace.stretches.push_back(
                {piece.start.in(unit::minute), piece.end.in(unit::minute), perSecond(piece.rate), piece.isThrottled});
            if (battery) {
                left = std::max(left - piece.power * (piece.end - piece.start), Energy{});
                trace.charge.push_back(left / *battery);
            }
        }
        return trace;
    }

    void addCurves()
    {
        m_figure.now = traceOf(*m_input.run, m_input.battery);
        if (m_input.pinned != nullptr) {
            m_figure.pinned = traceOf(*m_input.pinned, m_input.pinnedBattery);
        }
        const physics::ThermalSpec& spec = m_input.run->spec;
        m_figure.limit = celsius(spec.limit);
        m_figure.release = celsius(spec.release.value_or(spec.limit));
        m_figure.limitLabel = "throttles at " + limitText(m_figure.limit, "") + " °C";
        if (m_input.now->thermal->timeToThrottle) {
            m_figure.throttlesAt = m_input.now->thermal->timeToThrottle->in(unit::minute);
        }
        m_figure.rateUnit = m_input.rateUnit;
        if (m_input.requiredRate) {
            m_figure.required = perSecond(*m_input.requiredRate);
            m_figure.requiredLabel = limitText(*m_figure.required, "") + " " + m_input.rateUnit;
        }
    }

    /// In the unit of what is asked for, which the wall beside it has.
    [[nodiscard]] std::string batteryLifeText(double seconds) const
    {
        constexpr int kDigits = 3;
        if (!m_input.requiredBattery || !std::isfinite(seconds)) {
            return quantityText(seconds, "s");
        }
        const NumberScale asked = commonScale({m_input.requiredBattery->in(unit::second)}, "s");
        return NumberText{significantText(seconds / asked.unitSize, kDigits), asked.unit}.text();
    }

    void addAxes()
    {
        m_figure.time.scale = Scale::linear(0.0, m_length);
        m_figure.time.ticks = ticks(m_figure.time.scale);
        m_figure.time.unit = "min";
        const double ambient = celsius(m_input.run->spec.ambient);
        double hottest = m_figure.limit;
        double fastest = m_figure.required.value_or(0.0);
        for (const ThermalTrace* trace : {&m_figure.now, &m_figure.pinned}) {
            for (const ThermalPoint& point : trace->curve) {
                hottest = std::max(hottest, point.celsius);
            }
            for (const ThermalStretch& stretch : trace->stretches) {
                fastest = std::max(fastest, stretch.rate);
            }
        }
        constexpr double kStep = 5.0;
        m_figure.temperature.scale =
            Scale::linear(std::floor(ambient / kStep) * kStep, (std::floor(hottest / kStep) + 1.0) * kStep);
        m_figure.temperature.ticks = ticks(m_figure.temperature.scale, TickText::Plain, 5);
        m_figure.temperature.unit = "°C";
        m_figure.rate.scale = Scale::linear(0.0, roundAbove(kRoomAbove * fastest));
        const double most = m_figure.rate.scale.high();
        m_figure.rate.ticks = {{0.0, 0.0, "0"}, {most, 1.0, limitText(most, "")}};
        m_figure.rate.unit = m_input.rateUnit;
    }

    void addRow(const std::string& name, const std::string& value, bool isStrong = false)
    {
        m_figure.rows.push_back({name, value, isStrong});
    }

    void addHead(const std::string& name) { m_figure.rows.push_back({name, "", false}); }

    /// The rate that a machine could serve is one thing, what it does at the load that is asked for another: apart where the two
    /// differ.
    void addRows()
    {
        const auto asked = m_input.now->offeredToOne();
        if (asked) {
            addHead("at " + limitText(perSecond(*asked), "") + " " + m_input.rateUnit + " asked");
        }
        addLoadRows();
        if (asked) {
            addHead("flat out");
        }
        addRow("cold", numberText(perSecond(m_input.now->throughput)) + " " + m_input.rateUnit);
        addRow("sustained rate", numberText(perSecond(m_input.now->thermal->sustained)) + " " + m_input.rateUnit, true);
    }

    void addLoadRows()
    {
        const physics::Thermal& thermal = *m_input.now->thermal;
        if (thermal.timeToThrottle) {
            addRow("throttles after", quantityText(thermal.timeToThrottle->in(unit::second), "s"), true);
            if (m_input.now->offered) {
                addRow("served once hot", numberText(perSecond(thermal.served)) + " " + m_input.rateUnit);
            }
        } else if (!m_figure.now.runsEmpty) {
            // Where the curve ends is not where it is going.
            addRow("at the curve’s end", numberText(m_figure.now.curve.back().celsius) + " °C");
        }
        // One that throttles never gets there.
        addRow(thermal.timeToThrottle ? "without throttling" : "settles in the end at",
               numberText(celsius(thermal.steady)) + " °C");
        if (m_input.now->batteryLife) {
            // The curve may end elsewhere: a machine that throttles draws less.
            addRow("battery at " + quantityText(m_input.now->averagePower->in(unit::watt), "W"),
                   batteryLifeText(m_input.now->batteryLife->in(unit::second)), true);
        }
    }

    void judge()
    {
        const physics::Thermal& thermal = *m_input.now->thermal;
        const double sustained = perSecond(thermal.sustained);
        const bool isSlow = m_figure.required && !(sustained > *m_figure.required);
        const bool isShort = m_input.requiredBattery && m_input.now->batteryLife
                             && !(*m_input.now->batteryLife > *m_input.requiredBattery);
        const double spare = m_figure.limit - celsius(thermal.steady);
        const bool throttles = thermal.timeToThrottle.has_value();
        const bool isNear =
            (m_figure.required && sustained < (1.0 + kNear) * *m_figure.required) || spare < kNear * m_figure.limit;
        m_figure.state = throttles || isSlow || isShort ? WallState::Fails
                         : isNear                       ? WallState::Near
                                                        : WallState::Holds;
        const std::string rate = numberText(sustained) + " " + m_input.rateUnit;
        m_figure.verdict = throttles ? "Throttles after " + quantityText(thermal.timeToThrottle->in(unit::second), "s")
                                           + "; flat out it sustains " + rate + "."
                           : isShort ? "Never throttles at this load, but the battery lasts "
                                           + batteryLifeText(m_input.now->batteryLife->in(unit::second)) + " only."
                                     : "Never throttles at this load; flat out it sustains " + rate + ".";
    }

    const ThermalCurveInput& m_input;
    double m_length;
    ThermalCurveFigure m_figure;
};

}  // namespace

ThermalCurveFigure thermalCurveFigure(const ThermalCurveInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr);
    ThermalCurveFigure figure;
    if (!input.now->runs()) {
        figure.obstacle = obstacleText(*input.now).answer;
    } else if (input.run == nullptr || !input.now->thermal) {
        figure.obstacle = "The preset of this machine states no thermal network.";
    } else {
        figure = Builder(input).take();
        const double served = perSecond(input.run->running.rate);
        const std::string load =
            input.now->offered ? "at " + limitText(served, "") + " " + input.rateUnit : "kept full";
        figure.scope =
            withEstimate(load + ", " + quantityText(input.run->running.power.in(unit::watt), "W"), input.isEstimate)
            + (figure.pinned.curve.empty() ? "" : "; dashed: the pinned design");
    }
    figure.title = "Heat and battery";
    return figure;
}

}  // namespace ironlab::present
