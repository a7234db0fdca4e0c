// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger_store.h>

namespace ironlab::lab {

/// What is typed and not yet sent beside a ledger, read without opening it; none where it cannot be read.
[[nodiscard]] Drafts draftsBeside(FileSystem& fileSystem, const std::filesystem::path& ledger);

}  // namespace ironlab::lab
