// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/ledger_fault.h>

#include <optional>

namespace ironlab::lab {
namespace {

/// The value that a pointer leads to. No key of a ledger has to be escaped in one.
std::optional<JsonValue> valueAt(const JsonDocument& document, std::string_view pointer)
{
    JsonValue value = document.root();
    while (!pointer.empty()) {
        const std::size_t end = pointer.find('/', 1);
        const std::string_view step = pointer.substr(1, end == std::string_view::npos ? end : end - 1);
        std::optional<JsonValue> next;
        std::size_t place = 0;
        value.forEach([&](JsonValue child) {
            if (value.isObject() ? child.key() == step : std::to_string(place) == step)
                next = child;
            ++place;
        });
        if (!next)
            return std::nullopt;
        value = *next;
        pointer = end == std::string_view::npos ? std::string_view{} : pointer.substr(end);
    }
    return value;
}

}  // namespace

Fault ledgerFault(const std::string& file, std::string text, const LedgerComplaint& complaint)
{
    const auto document = JsonDocument::parse(file, std::move(text), kLedgerLimits);
    if (const auto value = document ? valueAt(*document, complaint.pointer) : std::nullopt)
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
