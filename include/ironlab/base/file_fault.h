// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <string>

namespace ironlab {

/// A fault of the whole of a file or folder, at its beginning: that it is not there, cannot be read, is of another kind.
/// Worked example: "a.csv", "no such file", "a file", "check the path" is described as
/// `a.csv:1:1  (document)  found no such file  expected a file  fix: check the path`.
[[nodiscard]] Fault faultOfFile(std::string file, std::string found, std::string expected, std::string fix);

}  // namespace ironlab
