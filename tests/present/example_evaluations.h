// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/knob_step.h>

namespace ironlab::present::example {

/// A data-centre card like an H100: 989 TFLOP/s FP16, 3.35 TB/s, 80 GB.
[[nodiscard]] physics::Accelerator newCard();
/// The card before it: 312 TFLOP/s, 2.04 TB/s.
[[nodiscard]] physics::Accelerator oldCard();
/// A language model like Llama-3-70B.
[[nodiscard]] physics::Workload languageModel();
/// INT4 weights, FP8 KV cache, batch 64, 1,024 tokens, 600 km away.
[[nodiscard]] physics::Design design();
[[nodiscard]] physics::Requirements requirements();

/// One decode step of 6.1 + 17.5 + 12.9 + 2.4 = 38.9 ms, by hand: 64 tokens on a card of 989 TFLOP/s.
[[nodiscard]] physics::Evaluation step();
/// The same step on the card before: 6.1 + 28.8 + 38.6 + 2.6 = 76.1 ms.
[[nodiscard]] physics::Evaluation baselineStep();
/// A design whose latency is the sum of these terms in milliseconds, and whatever follows from that.
[[nodiscard]] physics::Evaluation stepOf(double data, double memory, double compute, double overhead,
                                         double overlap = 0.0);

/// A design on the new card whose terms are those of `stepOf`, so that its knobs can be turned.
struct Stepped {
    physics::Accelerator accelerator;
    physics::Workload workload;
    physics::Design design;

    [[nodiscard]] KnobBench bench() const { return {&accelerator, &workload, &design}; }
    [[nodiscard]] physics::Evaluation evaluation() const { return physics::evaluate(accelerator, workload, design); }
};
[[nodiscard]] Stepped steppedLike(const physics::Evaluation& step, double overlap = 0.0);

}  // namespace ironlab::present::example
