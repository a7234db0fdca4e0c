// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/json_pointer.h"

#include <ironlab/lab/json_document.h>
#include <ironlab/lab/ledger_fault.h>

#include <optional>

namespace ironlab::lab {

Fault ledgerFault(const std::string& file, std::string text, const LedgerComplaint& complaint)
{
    const auto document = JsonDocument::parse(file, std::move(text), kLedgerLimits);
    if (const auto value = document ? valueAt(document->root(), complaint.pointer) : std::nullopt)
        return value->fault(complaint.found, complaint.expected, complaint.fix);
    return {file, 1, 1, complaint.pointer, complaint.found, complaint.expected, complaint.fix};
}

LedgerComplaint complaintOf(const ChainBreak& broken)
{
    // Events are numbered from 1; 0 is the header, whose members stand at the top.
    return {broken.event == 0 ? "" : "/events/" + std::to_string(broken.event - 1), broken.sentence,
            "the chain of hashes as it was recorded", "take an untouched copy; a ledger cannot be repaired by hand"};
}

}  // namespace ironlab::lab
