// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/glossary.h>

#include <vector>

namespace ironlab::ui {

/// The machines of a catalog as words to look up, each with its peaks and bandwidths: "H100" is asked for before any
/// instrument is there to tell it. By the name in full and, where only one machine has it, by the short one.
[[nodiscard]] std::vector<lab::GlossaryWord> machineWords(const lab::Catalog& catalog);

}  // namespace ironlab::ui
