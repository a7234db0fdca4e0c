// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/promises.h"
#include "fuzz/targets.h"
#include "ui/play/play_script.h"

namespace ironlab::fuzz {
namespace {

void readScript(std::string_view bytes)
{
    const auto script = ui::play::readScriptText(std::string(bytes), "fuzz.play.json");
    if (!script) {
        expectGoodFaults(script.error());
    }
}

}  // namespace

const std::vector<Target>& targets()
{
    static const std::vector<Target> all{{"play", readScript, {"missions/*.play.json"}}};
    return all;
}

}  // namespace ironlab::fuzz
