// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The entrance that libFuzzer calls; IRONLAB_FUZZ_TARGET is the name of one target.
#include "targets.h"

#include <ironlab/base/contract.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size)  // NOLINT(readability-identifier-naming)
{
    using namespace ironlab::fuzz;
    static const auto target = std::find_if(targets().begin(), targets().end(),
                                            [](const Target& each) { return each.name == IRONLAB_FUZZ_TARGET; });
    IRONLAB_EXPECTS(target != targets().end());
    target->run({reinterpret_cast<const char*>(data), size});
    return 0;
}
