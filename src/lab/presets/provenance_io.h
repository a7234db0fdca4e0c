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
    std::vector<ValueReader> pointers;           ///< of the entries, as far as they are texts
    std::set<std::string, std::less<>> unusual;  ///< pointers marked `"unusual": true`
    bool isGiven = false;                        ///< false: the file has no list at all
};

/// Reads `provenance`. A built-in preset has to have the list, and an
/// estimate in it has to say in its note how it was made.
[[nodiscard]] ProvenanceList readProvenance(ObjectReader& preset, PresetOrigin origin);

/// Checks that every pointer leads to a figure, once the rest of the preset is read: of a figure that has a fault itself
/// nothing more is said.
void checkPointers(ObjectReader& preset, const ProvenanceList& list);

/// Adds a fault for every figure that no entry covers, unless the list is missing altogether (one fault says that) or
/// the figure stands under an unknown key (which is a fault already). Keeps the faults in the order of the file.
void addUncovered(JsonValue root, const ProvenanceList& list, Faults& faults);

/// True where `pointer` covers `field`: they are equal, or `field` lies inside the object at `pointer`.
[[nodiscard]] bool covers(std::string_view pointer, std::string_view field);

}  // namespace ironlab::lab
