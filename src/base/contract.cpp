// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>

#include <cstdio>
#include <cstdlib>

namespace ironlab {

void reportBrokenContract(const char* condition, const char* file, int line) noexcept
{
    std::fprintf(stderr, "%s:%d: broken pre-condition: %s\n", file, line, condition);
    std::abort();
}

}  // namespace ironlab
