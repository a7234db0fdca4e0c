// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// What stands for a placeholder; nothing where the name is unknown.
using PlaceholderValues = std::function<std::optional<std::string>(std::string_view name)>;

/// `text` with every `{name}` replaced by its value. `{{` and `}}` stand for braces. The fault names an unknown
/// placeholder or a brace without its partner. No number is typed into prose: numbers come in through here.
/// Worked example: "From the {before.accelerator.name}" with before.accelerator.name = "ESP32-S3" is
/// "From the ESP32-S3".
[[nodiscard]] Expected<std::string, TextFault> fillTemplate(std::string_view text, const PlaceholderValues& values);

/// The placeholders of `text` in order, each as often as it occurs.
[[nodiscard]] Expected<std::vector<std::string>, TextFault> placeholderNames(std::string_view text);

}  // namespace ironlab::lab
