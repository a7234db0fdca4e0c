// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/json_document.h>

#include <string>
#include <string_view>

namespace ironlab::lab {

/// A value without blanks, keys sorted as RFC 8785 has them, numbers as `decimalText`, the member `leftOut` of its own
/// left out: what a signature is made over, whatever the file looks like.
[[nodiscard]] std::string canonicalDocument(const JsonValue& value, std::string_view leftOut);

}  // namespace ironlab::lab
