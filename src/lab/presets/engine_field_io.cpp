// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/engine_field.h>
#include <ironlab/lab/json_document.h>

namespace ironlab::lab {

std::string engineField(const Preset<physics::Accelerator>& preset, physics::Precision precision)
{
    std::string field = "/compute";
    const auto document = JsonDocument::read(preset.file);
    if (!document)
        return field;
    document->root().forEach([&](const JsonValue& member) {
        if (member.key() != "compute" || !member.isArray())
            return;
        std::size_t index = 0;
        member.forEach([&](const JsonValue& engine) {
            engine.forEach([&](const JsonValue& key) {
                if (key.key() == "precision" && key.text() == physics::fileName(precision))
                    field = "/compute/" + std::to_string(index);
            });
            ++index;
        });
    });
    return field;
}

}  // namespace ironlab::lab
