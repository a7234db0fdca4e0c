// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace ironlab::physics {

/// Kinds of arithmetic that machines reach different shares of their peak on. Efficiency may depend on these and on
/// nothing finer: a constant per benchmark row would be a table, not a model.
enum class Operator { Gemm, Attention, Convolution, Depthwise, FullyConnected, Recurrent };
inline constexpr std::array kOperators{Operator::Gemm,      Operator::Attention,      Operator::Convolution,
                                       Operator::Depthwise, Operator::FullyConnected, Operator::Recurrent};
[[nodiscard]] std::string_view fileName(Operator op);  ///< "gemm", "attention", "convolution", ...
[[nodiscard]] std::optional<Operator> operatorFromFileName(std::string_view name);

/// Share of a workload's FLOP in each operator; sums to 1.
struct OperatorMix {
    std::array<double, kOperators.size()> share{1.0, 0.0, 0.0, 0.0, 0.0, 0.0};
};

/// Rate of each operator relative to the engine's achievable dense rate, (0, 1]; 1 where a preset says nothing.
struct OperatorEfficiency {
    std::array<double, kOperators.size()> relative{1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
    [[nodiscard]] double operator[](Operator op) const { return relative[static_cast<std::size_t>(op)]; }
};

/// Efficiency of a whole mix: times add, so rates combine as the harmonic mean 1 / sum(share_i / relative_i).
/// Source: Williams, Waterman, Patterson, "Roofline", CACM 52(4), 2009, applied operator by operator.
/// Worked example: half convolution at 1.0 and half depthwise at 0.1 run at 1/(0.5/1 + 0.5/0.1) = 0.1818.
[[nodiscard]] double mixEfficiency(const OperatorMix& mix, const OperatorEfficiency& efficiency);

}  // namespace ironlab::physics
