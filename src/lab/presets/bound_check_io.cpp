// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/json_pointer.h"
#include "lab/presets/bound_check.h"

namespace ironlab::lab {

void BoundCheck::refuse(std::string_view pointer, std::string expected) const
{
    const auto value = valueAt(m_reader->json(), pointer);
    if (!value || m_provenance->unusual.contains(pointer))
        return;
    m_reader->faults().push_back(value->fault(value->shown(), std::move(expected),
                                              "check the prefix of the unit; " + vouching(value->pointer())));
}

}  // namespace ironlab::lab
