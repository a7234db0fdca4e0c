// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/mission.h>

namespace ironlab::lab::fixture {

/// Two machines without overheads and a work of 1e9 parameters and 2 GFLOP a unit. On `plain` (1 TFLOP/s, 1 TB/s,
/// 3.6 USD/h) a batch of b takes 2 + 2b ms with FP16 weights and 1 + 2b ms with INT8; on `slow` (a tenth of the rates,
/// 1.8 USD/h) ten times that.
[[nodiscard]] Catalog plainCatalog();

/// A part with batch 1 to 4 and both weights, at most 7.5 ms and MFU above 55 %. Of its eight designs four pass: INT8 at
/// batch 1, 2 and 3 (3, 5 and 7 ms) and FP16 at 2 (6 ms). The scene proposes the slow machine at batch 1.
[[nodiscard]] Mission plainMission();

}  // namespace ironlab::lab::fixture
