// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

namespace ironlab::cli {

/// Where a command reads and writes; tests give it strings.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// What a script may rely on.
enum class Exit {
    Done = 0,     ///< done, and all criteria met
    Usage = 1,    ///< wrong usage, or a file could not be read or written
    Invalid = 2,  ///< the input is not valid; every fault was printed
    Missed = 3    ///< the input is valid, but a criterion is missed
};

}  // namespace ironlab::cli
