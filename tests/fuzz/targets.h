// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace ironlab::fuzz {

/// One door through which a stranger's file comes in. `run` takes the file's bytes and ends the program where a reader
/// breaks a promise; otherwise it has no effect.
struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
    /// Shipped files of this kind, as paths below the data folder; tests and fuzzers begin with them and with
    /// tests/fuzz/corpus/<name>.
    std::vector<std::string_view> shipped;
};

/// The targets of this program.
[[nodiscard]] const std::vector<Target>& targets();

}  // namespace ironlab::fuzz
