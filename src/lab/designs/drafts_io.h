// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger_store.h>

namespace ironlab::lab {

/// The file form of drafts, `ironlab/drafts/1`.
[[nodiscard]] std::string draftsText(const Drafts& drafts);
[[nodiscard]] Expected<Drafts, Faults> parseDrafts(std::string file, std::string text);

}  // namespace ironlab::lab
