// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/design_payload.h>
#include <ironlab/lab/json_writer.h>
#include <ironlab/lab/named_design.h>
#include <ironlab/lab/sha256.h>
#include <ironlab/physics/memory.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

// "There is no accelerator "h200". The catalog has …": what is missing and what there is.
template <class Presets>
std::string missing(std::string_view kind, const std::string& id, const Presets& presets)
{
    std::string text = "There is no " + std::string(kind) + " \"" + id + "\"; the catalog has ";
    for (std::size_t i = 0; i < presets.size(); ++i)
        text += (i == 0 ? "" : i + 1 == presets.size() ? " and " : ", ") + presets[i]->value.id;
    return text + '.';
}

}  // namespace

physics::Evaluation ResolvedDesign::evaluate(const physics::Requirements& requirements) const
{
    return physics::evaluate(accelerator->value, workload->value, knobs, requirements);
}

Expected<ResolvedDesign, std::string> resolve(const NamedDesign& design, const Catalog& catalog)
{
    ResolvedDesign resolved{catalog.accelerator(design.accelerator), catalog.workload(design.workload), design.knobs};
    if (resolved.accelerator == nullptr)
        return unexpected(missing("accelerator", design.accelerator, catalog.accelerators()));
    if (resolved.workload == nullptr)
        return unexpected(missing("workload", design.workload, catalog.workloads()));
    // Where not even one fits, batch 1 shows by how much.
    if (design.largestBatch)
        resolved.knobs.batch =
            std::max(1.0, physics::largestBatch(resolved.accelerator->value, resolved.workload->value, design.knobs));
    return resolved;
}

std::string fingerprint(const NamedDesign& design)
{
    NamedDesign canonical = design;
    if (canonical.largestBatch)
        canonical.knobs.batch = 1.0;
    return sha256Hex(canonicalJson(designPayload(canonical)));
}

bool sameConfiguration(const NamedDesign& a, const NamedDesign& b)
{
    if (a.largestBatch != b.largestBatch || a.accelerator != b.accelerator || a.workload != b.workload)
        return false;
    physics::Design other = b.knobs;
    if (a.largestBatch)
        other.batch = a.knobs.batch;
    return a.knobs == other;
}

}  // namespace ironlab::lab
