// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/provenance_io.h"

#include <ironlab/lab/catalog.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace ironlab::lab {
namespace {

template <class T>
const Preset<T>* find(const std::map<std::string, Preset<T>, std::less<>>& presets, std::string_view id)
{
    const auto found = presets.find(id);
    return found == presets.end() ? nullptr : &found->second;
}

template <class T>
std::vector<const Preset<T>*> all(const std::map<std::string, Preset<T>, std::less<>>& presets)
{
    std::vector<const Preset<T>*> result;
    for (const auto& [id, preset] : presets)
        result.push_back(&preset);
    return result;
}

}  // namespace

template <class T>
const Provenance* Preset<T>::provenanceOf(std::string_view field) const
{
    const Provenance* longest = nullptr;
    for (const Provenance& entry : provenance) {
        if (covers(entry.field, field) && (longest == nullptr || entry.field.size() > longest->field.size()))
            longest = &entry;
    }
    return longest;
}

template <class T>
bool Preset<T>::isEstimate(std::string_view field) const
{
    const Provenance* const source = provenanceOf(field);
    if (source != nullptr && source->kind == ProvenanceKind::Estimate)
        return true;
    // An object is as good as the worst figure in it.
    bool isNamedWithin = false;
    for (const Provenance& entry : provenance) {
        if (!covers(field, entry.field))
            continue;
        isNamedWithin = true;
        if (entry.kind == ProvenanceKind::Estimate)
            return true;
    }
    return source == nullptr && !isNamedWithin;
}

template <class T>
bool Preset<T>::hasEstimates() const
{
    return provenance.empty() || std::ranges::any_of(provenance, [](const Provenance& entry) {
               return entry.kind == ProvenanceKind::Estimate;
           });
}

template struct Preset<physics::Accelerator>;
template struct Preset<physics::Workload>;

const Preset<physics::Accelerator>* Catalog::accelerator(std::string_view id) const
{
    return find(m_accelerators, id);
}

const Preset<physics::Workload>* Catalog::workload(std::string_view id) const
{
    return find(m_workloads, id);
}

std::vector<const Preset<physics::Accelerator>*> Catalog::accelerators() const
{
    auto result = all(m_accelerators);
    std::ranges::sort(result, {}, [](const auto* preset) { return std::tie(preset->value.tier, preset->value.name); });
    return result;
}

std::vector<const Preset<physics::Workload>*> Catalog::workloads() const
{
    auto result = all(m_workloads);
    std::ranges::sort(result, {}, [](const auto* preset) -> const std::string& { return preset->value.name; });
    return result;
}

bool Catalog::add(Preset<physics::Accelerator> preset)
{
    const auto [place, isNew] = m_accelerators.try_emplace(preset.value.id);
    if (isNew)
        place->second = std::move(preset);
    return isNew;
}

bool Catalog::add(Preset<physics::Workload> preset)
{
    const auto [place, isNew] = m_workloads.try_emplace(preset.value.id);
    if (isNew)
        place->second = std::move(preset);
    return isNew;
}

}  // namespace ironlab::lab
