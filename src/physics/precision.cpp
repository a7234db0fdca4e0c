// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include <ironlab/physics/precision.h>

namespace ironlab::physics {

namespace {
constexpr std::array<std::string_view, 7> kPrecisionNames{"fp32", "tf32", "bf16", "fp16", "fp8", "int8", "int4"};
constexpr std::array<std::string_view, 7> kDisplayNames{"FP32", "TF32", "BF16", "FP16", "FP8", "INT8", "INT4"};
constexpr std::array<double, 7> kBytes{4.0, 4.0, 2.0, 2.0, 1.0, 1.0, 0.5};
}  // namespace

double bytesPerElement(Precision precision)
{
    return kBytes[static_cast<std::size_t>(precision)];
}

bool isInteger(Precision precision)
{
    return precision == Precision::Int8 || precision == Precision::Int4;
}

std::string_view fileName(Precision precision)
{
    return nameOf(precision, kPrecisionNames);
}

std::string_view displayName(Precision precision)
{
    return nameOf(precision, kDisplayNames);
}

std::optional<Precision> precisionFromFileName(std::string_view name)
{
    return valueOf<Precision>(name, kPrecisionNames);
}

}  // namespace ironlab::physics
