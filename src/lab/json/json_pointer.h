// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/json_document.h>

#include <optional>
#include <string_view>

namespace ironlab::lab {

/// What an RFC 6901 pointer such as "/events/3/time" leads to from `root`; nothing where the document has no such place.
[[nodiscard]] std::optional<JsonValue> valueAt(JsonValue root, std::string_view pointer);

}  // namespace ironlab::lab
