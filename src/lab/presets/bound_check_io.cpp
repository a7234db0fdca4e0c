// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/bound_check.h"

namespace ironlab::lab {

std::optional<JsonValue> valueAt(JsonValue root, std::string_view pointer)
{
    if (pointer.empty())
        return root;
    std::optional<JsonValue> found;
    root.forEach([&](JsonValue child) {
        const std::string path = child.pointer();
        const bool leadsThere =
            pointer.starts_with(path) && (pointer.size() == path.size() || pointer[path.size()] == '/');
        if (!found && leadsThere)
            found = pointer.size() == path.size() ? std::optional(child) : valueAt(child, pointer);
    });
    return found;
}

void BoundCheck::refuse(std::string_view pointer, std::string expected) const
{
    const auto value = valueAt(m_reader->json(), pointer);
    if (!value || m_provenance->unusual.contains(pointer))
        return;
    m_reader->faults().push_back(value->fault(value->shown(), std::move(expected),
                                              "check the prefix of the unit; " + vouching(value->pointer())));
}

}  // namespace ironlab::lab
