// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/preset_document_io.h"

#include <ironlab/lab/preset_io.h>

namespace ironlab::lab {

Expected<Preset<physics::Accelerator>, Faults> readAccelerator(const std::filesystem::path& file, PresetOrigin origin)
{
    const auto document = JsonDocument::read(file);
    return document ? acceleratorOf(*document, origin) : unexpected(document.error());
}

Expected<Preset<physics::Accelerator>, Faults> parseAccelerator(std::string file, std::string text, PresetOrigin origin)
{
    const auto document = JsonDocument::parse(std::move(file), std::move(text));
    return document ? acceleratorOf(*document, origin) : unexpected(document.error());
}

Expected<Preset<physics::Workload>, Faults> readWorkload(const std::filesystem::path& file, PresetOrigin origin)
{
    const auto document = JsonDocument::read(file);
    return document ? workloadOf(*document, origin) : unexpected(document.error());
}

Expected<Preset<physics::Workload>, Faults> parseWorkload(std::string file, std::string text, PresetOrigin origin)
{
    const auto document = JsonDocument::parse(std::move(file), std::move(text));
    return document ? workloadOf(*document, origin) : unexpected(document.error());
}

}  // namespace ironlab::lab
