// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/presets/provenance_io.h"

#include <ironlab/lab/object_reader.h>
#include <ironlab/lab/preset_io.h>
#include <ironlab/lab/sha256.h>

#include <optional>
#include <string_view>
#include <utility>

namespace ironlab::lab {

[[nodiscard]] Expected<Preset<physics::Accelerator>, Faults> acceleratorOf(const JsonDocument& document,
                                                                           PresetOrigin origin);
[[nodiscard]] Expected<Preset<physics::Workload>, Faults> workloadOf(const JsonDocument& document, PresetOrigin origin);

/// A preset from a document: `read(ObjectReader&, const ProvenanceList&)` makes its value.
template <class T, class Read>
Expected<Preset<T>, Faults> presetOf(const JsonDocument& document, std::string_view schema, PresetOrigin origin,
                                     Read&& read)
{
    std::optional<ProvenanceList> provenance;
    auto value = readJson<T>(document, schema, [&](ObjectReader& reader) {
        provenance = readProvenance(reader, origin);
        T result = read(reader, *provenance);
        checkPointers(reader, *provenance);
        return result;
    });
    Faults faults;
    if (!value)
        faults = value.error();
    if (origin == PresetOrigin::BuiltIn && provenance)
        addUncovered(document.root(), *provenance, faults);
    if (!faults.empty())
        return unexpected(std::move(faults));
    return Preset<T>{std::move(*value), std::move(provenance->entries), document.file(), sha256Hex(document.text()),
                     origin == PresetOrigin::BuiltIn};
}

}  // namespace ironlab::lab
