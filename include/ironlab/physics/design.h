// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>
#include <ironlab/physics/precision.h>

#include <array>
#include <optional>
#include <string_view>

namespace ironlab::physics {

/// Which part of the machine the magic accelerator speeds up.
enum class SpeedupTarget { Accelerator, Compute };
inline constexpr std::array kSpeedupTargets{SpeedupTarget::Accelerator, SpeedupTarget::Compute};
[[nodiscard]] std::string_view fileName(SpeedupTarget target);  ///< "accelerator", "compute"

/// Scheduling regime of the operating system (see the jitter of an accelerator preset).
enum class OsMode { Stock, RealTime, RealTimeIsolated };
inline constexpr std::array kOsModes{OsMode::Stock, OsMode::RealTime, OsMode::RealTimeIsolated};
[[nodiscard]] std::string_view fileName(OsMode mode);  ///< "stock", "rt", "rt-isolated"

struct Network {
    Length distance;                     ///< one way, over fibre
    std::optional<Bandwidth> bandwidth;  ///< nothing: the payload is already there
    bool zeroLatency = false;            ///< the Magic Zero-Latency Network: removes propagation, nothing else

    bool operator==(const Network&) const = default;
};

/// Every knob of one configuration. Ranges: batch >= 1, modelScale > 0, contextTokens >= 0, fusion and overlap in
/// [0, 1], acceleratorSpeedup >= 1 (may be infinite), peakScale and bandwidthScale > 0, count >= 1.
struct Design {
    double batch = 1.0;
    double modelScale = 1.0;
    Precision weightPrecision = Precision::Fp16;
    Precision computePrecision = Precision::Fp16;
    Precision kvPrecision = Precision::Fp16;
    double contextTokens = 0.0;
    std::optional<double> promptTokens;
    std::optional<double> outputTokens;
    double fusion = 0.0;
    Time frameworkTax;
    double acceleratorSpeedup = 1.0;
    SpeedupTarget speedupAppliesTo = SpeedupTarget::Accelerator;
    double overlap = 0.0;
    Network network;
    OsMode osMode = OsMode::Stock;
    int powerMode = 0;  ///< index into the accelerator's power modes
    double peakScale = 1.0;
    double bandwidthScale = 1.0;
    std::optional<Rate> arrivalRate;  ///< units per second that ask to be served; nothing: the machine is kept full
    int count = 1;                    ///< devices working as one (tensor parallel)

    bool operator==(const Design&) const = default;
};

/// What a mission asks of a design. Anything absent is not asked.
struct Requirements {
    std::optional<Time> latency;
    std::optional<double>
        latencyQuantile;                  ///< share of the steps, in (0, 1), that `latency` holds for; nothing: typical
    std::optional<double> missesPerHour;  ///< how often an hour `latency` may be missed
    std::optional<double> modelFlopsUtilization;  ///< 0.4 asks for more than 40 %
    std::optional<Power> power;
    std::optional<Rate> throughput;
    std::optional<Rate> sustainedRate;  ///< throughput once hot, to be exceeded
    std::optional<Time> batteryLife;    ///< to be exceeded
    std::optional<Money> costPerMillion;
};

}  // namespace ironlab::physics
