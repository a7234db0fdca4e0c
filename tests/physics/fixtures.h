// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

namespace ironlab::physics::test {

/// A data-centre GPU with round figures: 1000 TFLOP/s FP16 and 2000 INT8 at 80 %, 80 GB at 3 TB/s and 80 %.
Accelerator cloudAccelerator();

/// A microcontroller: 1 GFLOP/s INT8, 512 kB of SRAM, 8 MB of flash for weights, 4 MB of PSRAM to spill to.
Accelerator tinyAccelerator();

/// Llama-3-70B's shape: 70.6e9 parameters, 80 layers, 8 KV heads of 128, 64 query heads.
Workload largeLanguageModel();

/// A convolutional network on a periodic source: 8.2 GFLOP a frame, 60 frames a second.
Workload convolutionalNetwork();

/// Batch 64, INT4 weights, FP16 compute, FP8 KV cache, 1,024 tokens of context.
Design decodeDesign();

}  // namespace ironlab::physics::test
