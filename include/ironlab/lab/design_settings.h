// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/base/number_text.h>
#include <ironlab/lab/named_design.h>

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// What a design file holds: a design and what is asked of it.
struct DesignFile {
    NamedDesign design;
    physics::Requirements requirements;
};

/// The largest quantile that may be asked for: at 1 every latency that scatters is infinite.
inline constexpr double kHighestQuantile = 0.999999999;

/// How the value of a key is written: a text, a bare number, a number with its unit, or true and false.
enum class SettingKind { Name, Choice, Number, Quantity, Switch };

/// One key of `ironlab/design/1`. Members of an object in the file are written with a point: "network.distance".
struct SettingSpec {
    std::string_view key;
    SettingKind kind = SettingKind::Number;
    std::string_view meaning;  ///< for help texts
    Exponents dimension{};     ///< of a quantity
    double lowest = 0.0;       ///< base units; both ends belong to the range unless marked open
    double highest = std::numeric_limits<double>::max();
    bool lowestIsOpen = false;
    bool isWhole = false;
    std::string_view word{};  ///< accepted instead of a number: "max" of batch, "inf" of accelerator_speedup
};

/// Every key, in the order in which a design file is written.
[[nodiscard]] const std::vector<SettingSpec>& designSettings();
/// Null where there is no such key.
[[nodiscard]] const SettingSpec* settingNamed(std::string_view key);

/// Sets one key from text, as `--set key=value` does: "batch" to "64" or "max", "framework_tax" to "2 ms",
/// "network.zero_latency" to "true". A power mode is named, and kept over a change of the accelerator where the new one
/// has a mode of that name. The fault tells unknown keys, names and units with what was probably meant.
[[nodiscard]] Expected<void, TextFault> applySetting(DesignFile& file, std::string_view key, std::string_view value,
                                                     const Catalog& catalog);
/// The same for a design alone, without the keys of what is asked of it ("target_latency" and so on).
[[nodiscard]] Expected<void, TextFault> applySetting(NamedDesign& design, std::string_view key, std::string_view value,
                                                     const Catalog& catalog);

/// The text that sets a key to what it is; nothing where the design does not say (no arrival rate, no power modes).
[[nodiscard]] std::optional<std::string> settingText(const DesignFile& file, std::string_view key,
                                                     const Catalog& catalog);

/// The number behind a key of kind Number or Quantity, in base units; nothing where the design does not say.
[[nodiscard]] std::optional<double> settingNumber(const DesignFile& file, std::string_view key);

}  // namespace ironlab::lab
