// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/formula_book.h>

#include <string>

namespace ironlab::ui::test {

/// Whether a number is no figure of a design, by where it stands (object name of the instrument, or of the section of the
/// label) and how its text is written: tests/ui/plain_numbers.txt lists such texts, each with its reason.
[[nodiscard]] bool isExcepted(const std::string& where, const std::string& text);

/// The line of a formula, computed from its printed numbers alone, gives its printed result.
void expectComputes(const present::MetricFormula& formula);

}  // namespace ironlab::ui::test
