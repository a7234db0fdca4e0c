// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/object_reader.h>
#include <ironlab/lab/preset_io.h>
#include <ironlab/lab/sha256.h>

#include <string_view>
#include <utility>

namespace ironlab::lab {

[[nodiscard]] Expected<Preset<physics::Accelerator>, Faults> acceleratorOf(const JsonDocument& document,
                                                                           PresetOrigin origin);
[[nodiscard]] Expected<Preset<physics::Workload>, Faults> workloadOf(const JsonDocument& document, PresetOrigin origin);

/// A preset from a document: `read(ObjectReader&, PresetOrigin)` makes its value and provenance.
template <class T, class Read>
Expected<T, Faults> presetOf(const JsonDocument& document, std::string_view schema, PresetOrigin origin, Read&& read)
{
    auto preset = readJson<T>(document, schema, [&](ObjectReader& reader) { return read(reader, origin); });
    if (!preset)
        return preset;
    preset->file = document.file();
    preset->sha256 = sha256Hex(document.text());
    preset->builtIn = origin == PresetOrigin::BuiltIn;
    return preset;
}

}  // namespace ironlab::lab
