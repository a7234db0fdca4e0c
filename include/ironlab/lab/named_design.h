// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/lab/catalog.h>
#include <ironlab/physics/design.h>
#include <ironlab/physics/evaluate.h>

#include <string>

namespace ironlab::lab {

/// A design with the names of its machine and work: what a design file, a mission and a ledger hold.
struct NamedDesign {
    std::string accelerator;
    std::string workload;
    physics::Design knobs;
    bool largestBatch = false;  ///< batch "max": the largest that fits, resolved on evaluation
};

/// A named design with its presets found.
struct ResolvedDesign {
    const Preset<physics::Accelerator>* accelerator = nullptr;
    const Preset<physics::Workload>* workload = nullptr;
    physics::Design knobs;

    [[nodiscard]] physics::Evaluation evaluate(const physics::Requirements& requirements = {}) const;
};

/// Looks the presets up and resolves batch "max". The error is a sentence that names what is missing and lists what
/// the catalog has.
[[nodiscard]] Expected<ResolvedDesign, std::string> resolve(const NamedDesign& design, const Catalog& catalog);

/// SHA-256 over the canonical text of the design: equal designs have equal fingerprints, whatever file they came from.
[[nodiscard]] std::string fingerprint(const NamedDesign& design);

/// Whether two designs have equal fingerprints, without computing them.
[[nodiscard]] bool sameConfiguration(const NamedDesign& a, const NamedDesign& b);

}  // namespace ironlab::lab
