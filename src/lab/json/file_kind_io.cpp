// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/file_kind.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/ledger.h>

namespace ironlab::lab {

std::string declaredKind(const JsonDocument& document)
{
    std::string kind;
    document.root().forEach([&kind](JsonValue member) {
        if (member.key() == "schema" && kind.empty()) {
            const std::string_view schema = member.text();
            const std::size_t start = schema.find('/');
            const std::size_t end = schema.find('/', start + 1);
            if (start != std::string_view::npos && end != std::string_view::npos)
                kind = schema.substr(start + 1, end - start - 1);
        }
    });
    return kind;
}

Expected<std::string, Faults> kindOfFile(const std::filesystem::path& file)
{
    // A ledger may be larger than other files.
    const auto document = JsonDocument::read(file, kLedgerLimits);
    if (!document)
        return unexpected(document.error());
    return declaredKind(*document);
}

}  // namespace ironlab::lab
