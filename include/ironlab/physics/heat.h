// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/accelerator.h>

#include <cstddef>
#include <optional>
#include <vector>

namespace ironlab::physics {

/// What a machine does as long as it is left alone: its power, and the units per second it serves.
struct HeatState {
    Power power;
    Rate rate;
};

/// A machine with hysteresis: it runs until the limit is reached, throttles until the release temperature, runs again.
/// Lumped RC: C dT/dt = P - (T - T_ambient) / R, C = time constant / R, so that in each state
/// T(t) = T_steady + (T(0) - T_steady) exp(-t / time constant), T_steady = T_ambient + R P.
/// A throttled state that cannot cool below the release temperature is kept for ever; one that would pass the limit
/// itself is replaced by `halted`.
struct HeatRun {
    ThermalSpec spec;
    HeatState running;
    HeatState throttled;
    HeatState halted;  ///< idle, nothing served
};

/// Absolute temperature that a power settles at. Worked example: 1 W through 15 K/W at 298 K: 313 K.
[[nodiscard]] Temperature steadyTemperature(const ThermalSpec& spec, Power power);

/// Time to go from one temperature towards a steady one until `to` is reached; nothing where it never is.
/// Formula: t = time constant * ln((T_steady - from) / (T_steady - to)).
/// Worked example: 900 s, from 298 K towards 328 K, 316 K are reached after 900 ln(30 / 12) = 825 s.
[[nodiscard]] std::optional<Time> timeToReach(const ThermalSpec& spec, Temperature from, Temperature steady,
                                              Temperature to);

/// What a machine settles into after it has become hot.
struct LongRun {
    std::optional<Time> timeToThrottle;  ///< from ambient; nothing: never
    Rate rate;                           ///< units per second, averaged over the limit cycle
    Time running;                        ///< phases of the limit cycle; both zero where there is none
    Time throttled;
};

/// Formula: rate = (t_run r_run + t_throttled r_throttled) / (t_run + t_throttled), the phases being the times between
/// release and limit; as the two come together the share of running tends to
/// (limit - T_throttled) / (T_running - T_throttled).
/// Source: the analytic solution of the network above, a relay with hysteresis around a first-order system.
/// Worked example: 900 s, limit 316 K, release 314 K, running towards 328 K at 90/s, throttled towards 300 K at 30/s:
/// phases of 138.7 and 120.2 s, 62.1/s on average.
[[nodiscard]] LongRun longRun(const HeatRun& run);

/// One piece of the curve: an exponential towards `towards`.
struct HeatPiece {
    Time start;
    Time end;
    Temperature from;
    Temperature towards;
    Rate rate;
    Power power;
    bool isThrottled = false;
};

/// Temperature and rate over time, from ambient, as the pieces of the analytic solution.
struct HeatCurve {
    ThermalSpec spec;
    std::vector<HeatPiece> pieces;

    /// Within [0, end of the last piece]; beyond it, the value at the end.
    [[nodiscard]] Temperature temperatureAt(Time time) const;
    [[nodiscard]] Rate rateAt(Time time) const;
    /// Units served up to `time`.
    [[nodiscard]] double servedUntil(Time time) const;
};

/// The first `duration` of a run. A band between release and limit too thin to resolve is one piece, held at the limit
/// at the mean rate; after `mostPieces` switches the last piece does the same.
[[nodiscard]] HeatCurve heatCurve(const HeatRun& run, Time duration, std::size_t mostPieces = 1000);

/// Thermal state of sustained running.
struct Thermal {
    Temperature steady;                  ///< absolute, at the offered load, if it never throttled
    std::optional<Time> timeToThrottle;  ///< at the offered load, from ambient; nothing: never
    Rate served;                         ///< units per second at the offered load once hot
    Rate sustained;                      ///< units per second once hot when kept full
};

}  // namespace ironlab::physics
