// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/accelerator.h>
#include <ironlab/physics/design.h>
#include <ironlab/physics/roofline.h>
#include <ironlab/physics/workload.h>

namespace ironlab::physics {

/// An accelerator as one design runs it: power mode, scaling knobs, device count and magic speedup applied.
struct EffectiveMachine {
    FlopRate peak;  ///< dense peak of the compute precision, all devices, magic speedup included
    double computeEfficiency = 1.0;
    Bandwidth bandwidth;  ///< working memory, all devices
    double bandwidthEfficiency = 1.0;
    Bandwidth weightBandwidth;  ///< of the memory that holds the weights
    double weightBandwidthEfficiency = 1.0;
    Bandwidth spillBandwidth;  ///< zero: there is no spill path
    Bytes capacity;            ///< working memory, all devices
    Bytes weightCapacity;      ///< equal to `capacity` where weights live in working memory
    Bytes reserve;
    bool separateWeightMemory = false;

    [[nodiscard]] Roofline roofline() const { return {peak, bandwidth}; }
};

/// Nothing where the accelerator has no engine for the design's compute precision.
[[nodiscard]] std::optional<EffectiveMachine> effectiveMachine(const Accelerator& accelerator, const Workload& workload,
                                                               const Design& design);

/// What one step of a design has to do: a batch of units, before any machine is asked.
struct StepWork {
    double batch = 1.0;
    Flop flops;             ///< of the whole batch
    Bytes weights;          ///< read once per step
    Bytes activations;      ///< traffic of the whole batch at the design's fusion level
    Bytes kvCache;          ///< of all sequences; resident and read once per step
    Bytes peakActivations;  ///< live at once, whole batch
    Bytes payload;          ///< over the network or sensor link
    double kernels = 0.0;   ///< dispatches at the design's fusion level
    double layers = 0.0;

    [[nodiscard]] Bytes traffic() const { return weights + activations + kvCache; }
};

/// Worked example: Llama-3-70B, batch 1, INT4 weights: 35.3 GB of weights; FP16: 141 GB.
[[nodiscard]] StepWork stepWork(const Workload& workload, const Design& design);

/// KV cache of one sequence: 2 * layers * KV heads * head dimension * bytes(precision) * context, times the model
/// scale's exponent. Worked example: Llama-3-70B (80 layers, 8 heads of 128) in FP16: 327,680 bytes per token.
/// Source: Pope et al., "Efficiently scaling transformer inference", MLSys 2023, section 2.
[[nodiscard]] Bytes kvCachePerSequence(const Workload& workload, const Design& design);

/// FLOP of one unit at the design's scale and context. A transformer's attention adds 4 * layers * query heads *
/// head dimension * context to the work at zero context. Source: Kaplan et al., arXiv:2001.08361, section 2.1.
[[nodiscard]] Flop workPerUnit(const Workload& workload, const Design& design);

/// Time to bring a step's work to the machine.
struct DataTime {
    Time propagation;   ///< removed by the Magic Zero-Latency Network
    Time transfer;      ///< payload / link rate
    Time accumulation;  ///< waiting for a batch to arrive from a periodic source: (batch - 1) / rate
    [[nodiscard]] Time total() const { return propagation + transfer + accumulation; }
};
[[nodiscard]] DataTime dataTime(const Workload& workload, const StepWork& work, const Network& network);

/// Everything that is neither moving data nor arithmetic.
struct OverheadTime {
    Time dispatch;    ///< kernels * (launch or graph launch + tail)
    Time layerSetup;  ///< layers * set-up
    Time frameworkTax;
    Time invocation;
    Time collectives;  ///< all-reduces between devices, count > 1
    [[nodiscard]] Time total() const { return dispatch + layerSetup + frameworkTax + invocation + collectives; }
};
[[nodiscard]] OverheadTime overheadTime(const Accelerator& accelerator, const Workload& workload, const StepWork& work,
                                        const Design& design);

}  // namespace ironlab::physics
