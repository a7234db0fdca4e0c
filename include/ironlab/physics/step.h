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
    FlopRate peak;                     ///< dense peak of the compute precision, all devices, magic speedup included
    double computeEfficiency = 1.0;    ///< share of `peak` that the workload's operator mix reaches
    double attentionEfficiency = 1.0;  ///< share of `peak` that attention over the context reaches
    Rate dequantization;               ///< weights unpacked per second; zero: unpacking costs nothing here
    Bandwidth bandwidth;               ///< working memory, all devices
    double bandwidthEfficiency = 1.0;
    Bandwidth weightBandwidth;  ///< of the memory that holds the weights
    double weightBandwidthEfficiency = 1.0;
    Bandwidth spillBandwidth;  ///< zero: there is no spill path
    Bytes cache;               ///< on the chip, for activations; zero: none
    Bandwidth cacheBandwidth;  ///< achievable
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
    Flop flops;                  ///< of the whole batch, attention included
    Flop attention;              ///< of `flops`: attention over the context
    Bytes weights;               ///< resident
    Bytes streamedWeights;       ///< read once per step: all but embedding tables, of which a step looks up single rows
    double packedWeights = 0.0;  ///< weights stored narrower than they are computed with, unpacked once per step
    Bytes activations;           ///< traffic of the whole batch at the design's fusion level
    Bytes kvCache;               ///< of all sequences; resident and read once per step
    Bytes peakActivations;       ///< live at once, whole batch
    Bytes payload;               ///< over the network or sensor link
    double kernels = 0.0;        ///< dispatches at the design's fusion level
    double layers = 0.0;

    [[nodiscard]] Bytes traffic() const { return streamedWeights + activations + kvCache; }
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

/// Vector operations, counted as FLOP of the FP32 engine, that unpack one weight to the precision it is computed in:
/// 14 from one byte, 9 from half a byte (whose kernels are written with more care); 0 where nothing is unpacked, and in
/// integer arithmetic, which takes narrow weights with a shift and a mask. Constants of weight-only kernels on GPUs.
/// Source: calibrated on weight-only decoding of Llama-2-7B on an A100, meta-pytorch gpt-fast README (rows M090 and M092
/// of docs/VALIDATION.md). Worked example: 6.6e9 INT8 weights on 19.5 TFLOP/s take 4.7 ms.
[[nodiscard]] double dequantizationFlopPerWeight(Precision weights, Precision compute);

/// Time of a step's arithmetic: flops at the mix's share of the peak, attention over the context at its own.
/// Formula: (F - F_attention) / (R eta) + F_attention / (R eta_attention).
/// Worked example: 64 tokens of 139 GFLOP at 989 TFLOP/s and 0.66: 13.6 ms.
[[nodiscard]] Time computeTime(const EffectiveMachine& machine, const StepWork& work);

/// What unpacking the weights takes longer than streaming them. The two overlap within a kernel, so that weights arrive
/// no faster than they are unpacked; the rest counts as memory time, the same for every batch.
/// `streaming` is the time that their bytes take over whatever paths they come.
/// Formula: max(0, packed weights / rate - streaming).
/// Worked example: 6.6e9 INT8 weights, unpacked in 4.7 ms and streamed at 1.86 TB/s in 3.5 ms: 1.2 ms.
[[nodiscard]] Time exposedDequantization(const EffectiveMachine& machine, const StepWork& work, Time streaming);

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
/// Two all-reduces a layer between the devices of one machine; zero for one device.
/// Formula: latency = 2 layers t_link, transfer = 2 layers (2 (n - 1) / n) activations / link rate.
/// Source: Shoeybi et al., "Megatron-LM", arXiv:1909.08053, section 3; ring traffic 2 (n - 1) / n.
/// Worked example: 80 layers of 8,192 16-bit activations between two devices, 16 us and 450 GB/s: 2.56 ms and 5.8 us.
struct CollectiveTime {
    Time latency;
    Time transfer;
    [[nodiscard]] Time total() const { return latency + transfer; }
};
[[nodiscard]] CollectiveTime collectiveTime(const Accelerator& accelerator, const Workload& workload,
                                            const StepWork& work, const Design& design);
[[nodiscard]] OverheadTime overheadTime(const Accelerator& accelerator, const Workload& workload, const StepWork& work,
                                        const Design& design);

}  // namespace ironlab::physics
