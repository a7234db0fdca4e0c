// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/payload.h>

namespace ironlab::lab {

/// Whether two members have the same key.
[[nodiscard]] bool hasRepeatedKey(const Payload::Object& members);

}  // namespace ironlab::lab
