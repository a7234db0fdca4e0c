// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger.h>
#include <ironlab/lab/named_design.h>

#include <optional>

namespace ironlab::lab {

/// The design that stood on the bench when the critical parallel fraction of a part was claimed and right; nothing where no
/// claim holds yet.
[[nodiscard]] std::optional<NamedDesign> designOfFraction(const Ledger& ledger, int part);

}  // namespace ironlab::lab
