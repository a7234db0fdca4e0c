// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/scale.h>
#include <ironlab/present/walls_figure.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// What the curve is built from. Pointers need to live only while the figure is built.
struct ThermalCurveInput {
    const physics::Evaluation* now = nullptr;
    const physics::HeatRun* run = nullptr;     ///< physics::heatRun at the offered load; null: no thermal network
    const physics::HeatRun* pinned = nullptr;  ///< of the pinned design
    std::optional<Energy> battery;
    std::optional<Energy> pinnedBattery;
    std::optional<Rate> requiredRate;  ///< sustained
    std::optional<Time> requiredBattery;
    std::string rateUnit = "1/s";  ///< "FPS"
    bool isEstimate = false;
};

struct ThermalPoint {
    double minute = 0.0;
    double celsius = 0.0;

    bool operator==(const ThermalPoint&) const = default;
};

/// A stretch of time at one rate and one power.
struct ThermalStretch {
    double from = 0.0;  ///< minutes
    double to = 0.0;
    double rate = 0.0;  ///< units a second
    bool isThrottled = false;

    bool operator==(const ThermalStretch&) const = default;
};

/// A row beside the picture.
struct ThermalRow {
    std::string name;
    std::string value;  ///< empty: the row is the head of those below
    bool isStrong = false;

    bool operator==(const ThermalRow&) const = default;
};

/// What one design does over the minutes.
struct ThermalTrace {
    std::vector<ThermalPoint> curve;
    std::vector<ThermalStretch> stretches;
    std::vector<double>
        charge;              ///< share of the battery at the start of each stretch and at the end; empty: no battery
    bool runsEmpty = false;  ///< the battery is empty before the curve ends, which then only cools

    bool operator==(const ThermalTrace&) const = default;
};

/// Temperature, rate and charge over the minutes from a cold start, at the offered load.
struct ThermalCurveFigure {
    std::string title;
    std::string scope;
    Axis time;         ///< linear, minutes; four time constants, in whole ticks
    Axis temperature;  ///< linear, degrees Celsius
    Axis rate;         ///< linear, from 0
    ThermalTrace now;
    ThermalTrace pinned;   ///< empty: there is none
    double limit = 0.0;    ///< degrees Celsius
    double release = 0.0;  ///< where a throttled machine runs free again
    std::string limitLabel;
    std::optional<double> throttlesAt;  ///< minutes; may lie past the axis
    std::optional<double> required;     ///< sustained rate
    std::string requiredLabel;
    std::vector<ThermalRow> rows;
    WallState state = WallState::Holds;
    std::string verdict;
    std::string rateUnit;
    std::string obstacle;  ///< a sentence where there is nothing to draw

    bool operator==(const ThermalCurveFigure&) const = default;
};

/// Worked example: 15 K/W and 900 s from 25 degC towards 55 degC reach a limit of 43 degC after 825 s, 13.7 minutes.
[[nodiscard]] ThermalCurveFigure thermalCurveFigure(const ThermalCurveInput& input);

/// Temperature, rate and charge at a minute of the picture.
struct ThermalReading {
    double celsius = 0.0;
    double rate = 0.0;
    std::optional<double> charge;
    bool isThrottled = false;
};
[[nodiscard]] ThermalReading readingAt(const ThermalCurveFigure& figure, double minute);

[[nodiscard]] Description describe(const ThermalCurveFigure& figure);
/// Places of the cursor, evenly spread over the time of the picture; none where there is nothing to draw.
[[nodiscard]] std::size_t probeCount(const ThermalCurveFigure& figure);
[[nodiscard]] double probeMinute(const ThermalCurveFigure& figure, std::size_t probe);
[[nodiscard]] std::string probeText(const ThermalCurveFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const ThermalCurveFigure& figure);
[[nodiscard]] std::string text(const ThermalCurveFigure& figure);

}  // namespace ironlab::present
