// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace ironlab::physics {

/// Number formats. The *compute* precision chooses the engine and its dense peak, the *storage* precisions choose how
/// many bytes weights and KV cache take; weight-only INT4 stores in INT4 and computes in FP16.
enum class Precision { Fp32, Tf32, Bf16, Fp16, Fp8, Int8, Int4 };

inline constexpr std::array kPrecisions{Precision::Fp32, Precision::Tf32, Precision::Bf16, Precision::Fp16,
                                        Precision::Fp8,  Precision::Int8, Precision::Int4};

/// Bytes of one stored element: 4, 4 (TF32 is stored as FP32), 2, 2, 1, 1, 0.5.
[[nodiscard]] double bytesPerElement(Precision precision);

/// Arithmetic in integers counts as OP instead of FLOP: INT8 and INT4.
[[nodiscard]] bool isInteger(Precision precision);

/// The name used in files: "fp32", "tf32", "bf16", "fp16", "fp8", "int8", "int4".
[[nodiscard]] std::string_view fileName(Precision precision);

/// The name used on screen: "FP32", "BF16", "INT4" and so on.
[[nodiscard]] std::string_view displayName(Precision precision);

/// The precision with that file name, or nothing.
[[nodiscard]] std::optional<Precision> precisionFromFileName(std::string_view name);

}  // namespace ironlab::physics
