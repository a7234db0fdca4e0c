// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/payload.h>

namespace ironlab::lab {

/// A number in an event, which may be infinite ("infinite") or undefined ("undefined").
[[nodiscard]] Payload realPayload(double value);
[[nodiscard]] std::optional<double> realFrom(const Payload& object, std::string_view key);

}  // namespace ironlab::lab
