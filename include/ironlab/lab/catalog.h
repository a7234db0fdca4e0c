// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/physics/accelerator.h>
#include <ironlab/physics/workload.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

enum class ProvenanceKind { Datasheet, Benchmark, Paper, Estimate };
[[nodiscard]] std::string_view fileName(ProvenanceKind kind);  ///< "datasheet", "benchmark", "paper", "estimate"

/// Where a figure of a preset comes from.
struct Provenance {
    std::string field;  ///< JSON pointer of the figure, or of an object that holds several
    ProvenanceKind kind = ProvenanceKind::Estimate;
    std::string title;
    std::string url;
    std::string date;
    std::string note;
};

/// A preset with its sources and the SHA-256 of the file it was read from.
template <class T>
struct Preset {
    T value;
    std::vector<Provenance> provenance;
    std::string file;
    std::string sha256;
    bool builtIn = true;

    /// The provenance of the longest pointer that covers `field`; null where nothing covers it.
    [[nodiscard]] const Provenance* provenanceOf(std::string_view field) const;
    [[nodiscard]] bool isEstimate(std::string_view field) const;
    /// True where any figure of the preset is an estimate.
    [[nodiscard]] bool hasEstimates() const;
};

/// All accelerators and workloads that the lab knows: the built-in ones and those of the instructor's folders.
/// Presets never move once loaded: references stay valid as long as the catalog lives.
class Catalog {
public:
    [[nodiscard]] const Preset<physics::Accelerator>* accelerator(std::string_view id) const;
    [[nodiscard]] const Preset<physics::Workload>* workload(std::string_view id) const;
    /// Sorted by tier, then name.
    [[nodiscard]] std::vector<const Preset<physics::Accelerator>*> accelerators() const;
    [[nodiscard]] std::vector<const Preset<physics::Workload>*> workloads() const;

    /// Adds a preset. False where the id is taken already (nothing changes).
    bool add(Preset<physics::Accelerator> preset);
    bool add(Preset<physics::Workload> preset);

private:
    std::map<std::string, Preset<physics::Accelerator>, std::less<>> m_accelerators;
    std::map<std::string, Preset<physics::Workload>, std::less<>> m_workloads;
};

/// Reads `dataDirectory`/accelerators and /workloads, then every *.json preset of the extra directories. All faults of
/// all files come back at once, and then nothing is loaded. A built-in preset without provenance does not load.
[[nodiscard]] Expected<Catalog, Faults> loadCatalog(const std::filesystem::path& dataDirectory,
                                                    const std::vector<std::filesystem::path>& extraDirectories = {});

}  // namespace ironlab::lab
