// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include <ironlab/physics/operators.h>

namespace ironlab::physics {

namespace {
constexpr std::array<std::string_view, 6> kOperatorNames{"gemm",      "attention",       "convolution",
                                                         "depthwise", "fully_connected", "recurrent"};
}  // namespace

std::string_view fileName(Operator op)
{
    return nameOf(op, kOperatorNames);
}

std::optional<Operator> operatorFromFileName(std::string_view name)
{
    return valueOf<Operator>(name, kOperatorNames);
}

double mixEfficiency(const OperatorMix& mix, const OperatorEfficiency& efficiency)
{
    double timePerWork = 0.0;
    for (std::size_t i = 0; i < kOperators.size(); ++i) {
        timePerWork += mix.share[i] / efficiency.relative[i];
    }
    return 1.0 / timePerWork;
}

}  // namespace ironlab::physics
