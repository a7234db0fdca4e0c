// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/json_writer.h>
#include <ironlab/lab/ledger.h>
#include <ironlab/lab/object_reader.h>

namespace ironlab::lab {

/// Writes an event as an object, in the same order of keys in ledgers and journals.
void writeEvent(JsonWriter& json, const Event& event);

[[nodiscard]] Event readEvent(ObjectReader& reader);

}  // namespace ironlab::lab
