// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <utility>

namespace ironlab {

/// A value, or why there is none. Return `Unexpected(error)` for the latter.
template <class T, class E>
using Expected = tl::expected<T, E>;

template <class E>
using Unexpected = tl::unexpected<E>;

/// Wraps an error so that it converts to any `Expected` with that error type.
template <class E>
[[nodiscard]] auto unexpected(E&& error)
{
    return tl::make_unexpected(std::forward<E>(error));
}

}  // namespace ironlab
