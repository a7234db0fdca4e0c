// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>
#include <ironlab/physics/operators.h>
#include <ironlab/physics/precision.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace ironlab::physics {

/// What one unit of work is. A batch of B is B units done together.
enum class WorkUnit { Token, Frame, Window, Hop, Sample };
inline constexpr std::array kWorkUnits{WorkUnit::Token, WorkUnit::Frame, WorkUnit::Window, WorkUnit::Hop,
                                       WorkUnit::Sample};
[[nodiscard]] std::string_view fileName(WorkUnit unit);
[[nodiscard]] std::string_view pluralName(WorkUnit unit);  ///< "tokens", "frames", ...

/// KV cache of one sequence: 2 (keys and values) x layers x KV heads x head dimension elements per token of context.
struct KvCacheShape {
    int layers = 0;
    int kvHeads = 0;
    int headDimension = 0;
    int queryHeads = 0;
};

/// Values at fusion 0 (every operator its own kernel) and at fusion 1 (all that a compiler fuses, fused).
template <class T>
struct FusionRange {
    T eager{};
    T fused{};

    [[nodiscard]] T at(double fusion) const { return eager + fusion * (fused - eager); }
};

/// How the model's properties follow `model_scale` s: property(s) = property(1) * s^exponent.
struct ScalingExponents {
    double parameters = 1.0;
    double work = 1.0;
    double activations = 2.0 / 3.0;
    double kvCache = 2.0 / 3.0;
    double kernels = 1.0 / 3.0;
};

/// One workload, as its preset file describes it.
struct Workload {
    std::string id;
    std::string name;
    WorkUnit unit = WorkUnit::Token;
    std::string family;
    double parameters = 0.0;
    double lookupParameters = 0.0;         ///< of `parameters`: embedding tables, resident but not streamed every step
    Flop workPerUnit;                      ///< 2 FLOP per multiply-accumulate, at zero context
    FusionRange<Bytes> activationTraffic;  ///< bytes per unit that leave the chip, reads and writes
    Bytes peakActivations;                 ///< largest set of live activations of one unit
    /// The compute precision that both activation figures are stated at; they follow the width of another one. Nothing:
    /// they hold at every compute precision (a language model's activations stay 16 bits wide).
    std::optional<Precision> activationPrecision;
    std::optional<KvCacheShape> kvCache;
    FusionRange<double> kernels;  ///< dispatches per step
    double layers = 0.0;          ///< layers an NPU sets up, or that all-reduce between devices
    OperatorMix operatorMix;
    double computeEfficiency = 1.0;    ///< (0, 1]: what the mix leaves of the achievable rate beside `operatorMix`
    double bandwidthEfficiency = 1.0;  ///< (0, 1]
    Bytes payloadPerUnit;              ///< crosses the network or sensor link
    std::optional<Rate> rate;          ///< of a periodic source: frames or hops per second
    /// Signal that has to be known beyond the unit's own end. Given, even as zero, the work is a stream: its latency
    /// counts from the first sample of a unit, so a whole period of the source and this time come on top of the step.
    std::optional<Time> lookAhead;
    ScalingExponents scaling;
};

}  // namespace ironlab::physics
