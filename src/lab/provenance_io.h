// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/catalog.h>
#include <ironlab/lab/object_reader.h>
#include <ironlab/lab/preset_io.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// The sources of one preset file, and the figures that its author vouches for although they look wrong.
struct ProvenanceList {
    std::vector<Provenance> entries;
    std::set<std::string, std::less<>> unusual;  ///< pointers marked `"unusual": true`
};

/// Reads `provenance` and checks that every pointer leads to a figure. In a built-in preset every figure has to be
/// covered by an entry, and an estimate has to say in its note how it was made.
[[nodiscard]] ProvenanceList readProvenance(ObjectReader& preset, PresetOrigin origin);

/// True where `pointer` covers `field`: they are equal, or `field` lies inside the object at `pointer`.
[[nodiscard]] bool covers(std::string_view pointer, std::string_view field);

}  // namespace ironlab::lab
