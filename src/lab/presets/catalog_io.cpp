// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/preset_document_io.h"

#include <ironlab/base/file_fault.h>

#include <algorithm>
#include <map>
#include <system_error>

namespace ironlab::lab {
namespace {

namespace fs = std::filesystem;

Fault folderFault(const fs::path& folder, std::string found)
{
    return faultOfFile(folder.generic_string(), std::move(found), "a folder with preset files (*.json)",
                       "check the path and that the folder may be read");
}

// The *.json files of a folder, sorted by name, so that nothing depends on the disk's order.
Expected<std::vector<fs::path>, Fault> jsonFiles(const fs::path& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return unexpected(folderFault(folder, fs::exists(folder, error) ? "a file" : "nothing"));
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".json")
            files.push_back(at->path());
    }
    if (error)
        return unexpected(folderFault(folder, "a folder that cannot be read (" + error.message() + ')'));
    std::ranges::sort(files);
    return files;
}

std::optional<JsonValue> member(JsonValue object, std::string_view key)
{
    std::optional<JsonValue> found;
    object.forEach([&](JsonValue child) {
        if (!found && child.key() == key)
            found = child;
    });
    return found;
}

enum class PresetKind { Accelerator, Workload, Unknown };

// By its schema; a file without one is told by a key that only its kind has.
PresetKind kindOf(JsonValue root)
{
    if (!root.isObject())
        return PresetKind::Accelerator;
    if (const auto schema = member(root, "schema"); schema && schema->isString()) {
        if (schema->text().starts_with("ironlab/accelerator/"))
            return PresetKind::Accelerator;
        return schema->text().starts_with("ironlab/workload/") ? PresetKind::Workload : PresetKind::Unknown;
    }
    return member(root, "work_per_unit") || member(root, "parameters") ? PresetKind::Workload : PresetKind::Accelerator;
}

// Gathers presets and faults of all files; the catalog is given out only if there are none.
class CatalogLoader {
public:
    void loadFolder(const fs::path& folder, PresetOrigin origin)
    {
        const auto files = jsonFiles(folder);
        if (!files) {
            m_faults.push_back(files.error());
            return;
        }
        for (const fs::path& file : *files)
            loadFile(file, origin);
    }

    Expected<Catalog, Faults> result() &&
    {
        if (!m_faults.empty())
            return unexpected(std::move(m_faults));
        return std::move(m_catalog);
    }

private:
    void loadFile(const fs::path& file, PresetOrigin origin)
    {
        const auto document = JsonDocument::read(file);
        if (!document) {
            append(document.error());
            return;
        }
        switch (kindOf(document->root())) {
        case PresetKind::Accelerator: add(*document, acceleratorOf(*document, origin), m_acceleratorFiles); break;
        case PresetKind::Workload: add(*document, workloadOf(*document, origin), m_workloadFiles); break;
        case PresetKind::Unknown: refuseKind(*document); break;
        }
    }

    template <class T>
    void add(const JsonDocument& document, Expected<Preset<T>, Faults> preset,
             std::map<std::string, std::string>& files)
    {
        if (!preset)
            append(preset.error());
        refuseTakenId(document, files);
        if (preset)
            m_catalog.add(std::move(*preset));
    }

    // Ids are compared even where a file has other faults, so that none is hidden behind another.
    void refuseTakenId(const JsonDocument& document, std::map<std::string, std::string>& files)
    {
        const auto id = document.root().isObject() ? member(document.root(), "id") : std::nullopt;
        if (!id || !id->isString())
            return;
        const auto [first, isNew] = files.try_emplace(std::string(id->text()), document.file());
        if (!isNew)
            m_faults.push_back(id->fault(id->shown(), "an identifier of its own",
                                         first->second + " has taken it already; choose another one"));
    }

    void refuseKind(const JsonDocument& document)
    {
        const JsonValue schema = *member(document.root(), "schema");
        m_faults.push_back(schema.fault(
            schema.shown(), '"' + std::string(kAcceleratorSchema) + "\" or \"" + std::string(kWorkloadSchema) + '"',
            "a folder of presets holds accelerators and workloads only; move other files "
            "out of it"));
    }

    void append(const Faults& faults) { m_faults.insert(m_faults.end(), faults.begin(), faults.end()); }

    Catalog m_catalog;
    Faults m_faults;
    std::map<std::string, std::string> m_acceleratorFiles;  ///< by identifier
    std::map<std::string, std::string> m_workloadFiles;
};

}  // namespace

Expected<Catalog, Faults> loadCatalog(const fs::path& dataDirectory, const std::vector<fs::path>& extraDirectories)
{
    CatalogLoader loader;
    loader.loadFolder(dataDirectory / "accelerators", PresetOrigin::BuiltIn);
    loader.loadFolder(dataDirectory / "workloads", PresetOrigin::BuiltIn);
    for (const fs::path& folder : extraDirectories)
        loader.loadFolder(folder, PresetOrigin::Instructor);
    return std::move(loader).result();
}

}  // namespace ironlab::lab
