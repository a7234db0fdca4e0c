// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace ironlab {

/// Threads that this computer runs at once, at least 1.
[[nodiscard]] unsigned hardwareThreads();

/// Runs `task(0)` … `task(tasks - 1)`, each once, on up to `threads` threads, the caller's among them, and returns when
/// all are done. Which thread runs which task is open, so a task writes to a place of its own, and results are put
/// together in the order of tasks: then they do not depend on the number of threads. Where the system has no more
/// threads to give, fewer are used.
void runInParallel(std::size_t tasks, unsigned threads, const std::function<void(std::size_t)>& task);

}  // namespace ironlab
