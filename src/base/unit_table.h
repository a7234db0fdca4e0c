// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/number_text.h>

#include <optional>
#include <span>
#include <string_view>

namespace ironlab {

/// One unit: value * 10^decade * times / per + offset base units. The power of ten is kept apart so that decimal texts
/// are rounded once.
struct UnitSize {
    Exponents dimension;
    int decade = 0;
    double times = 1.0;
    double per = 1.0;
    double offset = 0.0;
};

/// The unit written as `text` ("", "TB/s", "pJ/bit", "1/s", "GiB"); blanks and letters outside ASCII are gone already.
[[nodiscard]] std::optional<UnitSize> unitNamed(std::string_view text);

/// How a dimension is spoken of and written.
struct DimensionWords {
    Exponents dimension;
    std::string_view noun;                     ///< "a bandwidth"
    std::string_view example;                  ///< "3.35 TB/s"
    std::span<const std::string_view> usual;   ///< shown to people and used for writing, smallest first
    std::span<const std::string_view> others;  ///< also used for writing
};

/// Null for a dimension that no file holds.
[[nodiscard]] const DimensionWords* wordsFor(const Exponents& dimension);

}  // namespace ironlab
