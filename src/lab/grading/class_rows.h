// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/class_grade.h>

#include <string>
#include <string_view>

namespace ironlab::lab {

/// A row and a sketch as bytes of this computer, and back.
[[nodiscard]] std::string packed(const ClassRow& row, const LedgerSketch& sketch);
[[nodiscard]] ClassRow unpackedRow(std::string_view bytes);
[[nodiscard]] LedgerSketch unpackedSketch(std::string_view bytes);

}  // namespace ironlab::lab
