// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/contract.h>
#include <ironlab/base/fault.h>
#include <ironlab/base/utf8.h>

#include <string>

namespace ironlab::fuzz {

/// What every refusal owes a person: a place inside the file and three texts that can be printed.
inline void expectGoodFaults(const Faults& faults)
{
    IRONLAB_EXPECTS(!faults.empty());
    for (const Fault& fault : faults) {
        IRONLAB_EXPECTS(!fault.file.empty());
        IRONLAB_EXPECTS(fault.line >= 1 && fault.column >= 1);
        IRONLAB_EXPECTS(fault.pointer.empty() || fault.pointer.front() == '/');
        IRONLAB_EXPECTS(!fault.found.empty() && !fault.expected.empty() && !fault.fix.empty());
        const std::string line = describe(fault);
        IRONLAB_EXPECTS(validUtf8Prefix(line) == line.size());
    }
    IRONLAB_EXPECTS(!describe(faults).empty());
}

}  // namespace ironlab::fuzz
