// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/json/fault_places.h"

#include <ironlab/base/in_quotes.h>

#include <algorithm>
#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::string_view kNoKey = "no key ";
constexpr std::string_view kUnknownKey = "the unknown key ";

}  // namespace

std::string missingKey(std::string_view key)
{
    return std::string(kNoKey) + inQuotes(key);
}

std::string unknownKey(std::string_view key)
{
    return std::string(kUnknownKey) + excerpt(key);
}

std::string didYouMean(std::string_view name)
{
    return "did you mean " + inQuotes(name) + '?';
}

bool isAtOrBelow(std::string_view pointer, std::string_view place)
{
    return pointer.starts_with(place) && (pointer.size() == place.size() || pointer[place.size()] == '/');
}

std::string placeOf(const Fault& fault)
{
    constexpr std::string_view kMeant = "did you mean \"";
    if (fault.found.starts_with(kUnknownKey) && fault.fix.starts_with(kMeant)) {
        const std::string_view meant = std::string_view(fault.fix).substr(kMeant.size());
        return fault.pointer.substr(0, fault.pointer.rfind('/') + 1) + std::string(meant.substr(0, meant.find('"')));
    }
    if (!fault.found.starts_with(kNoKey))
        return fault.pointer;
    const std::string_view key = std::string_view(fault.found).substr(kNoKey.size() + 1);
    return fault.pointer + '/' + std::string(key.substr(0, key.size() - 1));
}

void dropMissingThatIsMisspelt(Faults& faults)
{
    const auto isMisspelt = [&](const Fault& missing) {
        const std::string fix = didYouMean(std::string_view(placeOf(missing)).substr(missing.pointer.size() + 1));
        return std::ranges::any_of(faults, [&](const Fault& other) {
            return other.found.starts_with(kUnknownKey) && other.fix == fix
                   && other.pointer.substr(0, other.pointer.rfind('/')) == missing.pointer;
        });
    };
    Faults kept;
    for (const Fault& fault : faults)
        if (!fault.found.starts_with(kNoKey) || !isMisspelt(fault))
            kept.push_back(fault);
    faults = std::move(kept);
}

}  // namespace ironlab::lab
