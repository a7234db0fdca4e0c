// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where tests find what they read and run. One source file alone knows the places of this machine, so that the
// compiler's cache serves the others to every clone.
#pragma once

#include <string>

namespace ironlab::test {

/// The presets and missions as the programs see them.
[[nodiscard]] std::string dataFolder();

/// The repository.
[[nodiscard]] std::string sourceFolder();

/// What is built: programs in bin/, tests in tests/.
[[nodiscard]] std::string buildFolder();

/// What the fuzzers begin with, a folder for each target.
[[nodiscard]] std::string fuzzCorpus();

}  // namespace ironlab::test
