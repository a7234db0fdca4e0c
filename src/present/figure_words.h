// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// "does not fit", "does not run": what an obstacle is in two or three words; empty where the design runs.
[[nodiscard]] std::string briefObstacle(const physics::Evaluation& evaluation);

/// Whether a design has this wall and fails it.
[[nodiscard]] bool fails(const physics::Evaluation& evaluation, physics::WallKind kind);

/// "memory", "compute", "overhead" or "data".
[[nodiscard]] std::string termWord(physics::Term term);

/// `text` with a capital letter in front and a full stop behind.
[[nodiscard]] std::string sentence(std::string text);

/// `text` and, for an estimate, ", est." behind it.
[[nodiscard]] std::string withEstimate(std::string text, bool isEstimate);

/// A share as a percentage without decimals, unless it is below ten: "80 %", "3.5 %".
[[nodiscard]] std::string roundPercent(double share);

/// A speedup or an accelerator's S with its sign behind: "1.99 ×", "8 ×", "∞".
[[nodiscard]] std::string timesText(double factor);

/// How the arithmetic of a picture is counted: as one thing, or as both side by side.
enum class Operations { Flop, Op, Both };
/// Of designs of which these compute in integers.
[[nodiscard]] Operations operationsOf(const std::vector<bool>& integers);
/// "FLOP", "OP", "FLOP or OP".
[[nodiscard]] std::string operationName(Operations operations);
/// "FLOP/s", "OP/s", "FLOP/s or OP/s"; the same of any other unit behind the stroke.
[[nodiscard]] std::string operationUnit(Operations operations, std::string_view per = "s");

/// A text that counts FLOP, counting OP where the arithmetic is integer: "989 TFLOP/s" is "989 TOP/s".
[[nodiscard]] std::string countedAs(std::string text, bool integer);

/// "989 TFLOP/s", or "7.70 GOP/s" of arithmetic in integers.
[[nodiscard]] std::string operationRateText(FlopRate rate, bool integer);
/// "192 FLOP/B", or "192 OP/B".
[[nodiscard]] std::string operationIntensityText(OperationalIntensity intensity, bool integer, int digits = 3);

/// Digits of an intensity beside its roof on the slope: four where the bandwidth as printed gives that roof only then. 155.6 OP/B of
/// 155.58 beside 521 TOP/s, since 156 OP/B of 3.35 TB/s would be 523.
[[nodiscard]] int slopeIntensityDigits(OperationalIntensity intensity, FlopRate roof);

/// "79.6 GiB": memories are sold in these units, and their sizes are told in powers of ten here.
[[nodiscard]] std::string binarySize(double bytes);

/// S as it stands beside "S =": "8", "5.69", "1,000", "∞".
[[nodiscard]] std::string speedupNumber(double speedup);

}  // namespace ironlab::present
