// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ironlab::lab {

/// What the contents of a file look like that can be no file of the lab: "a PDF document", "a picture", "a web page". Empty
/// for a text, right or wrong, and for nothing at all.
[[nodiscard]] std::string_view foreignFile(std::string_view contents);

}  // namespace ironlab::lab
