// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json_output.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/design_io.h>
#include <ironlab/lab/file_kind.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/glossary.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/ledger_fault.h>
#include <ironlab/lab/ledger_migration.h>
#include <ironlab/lab/mission.h>
#include <ironlab/lab/preset_io.h>
#include <ironlab/lab/validation.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <ostream>

namespace ironlab::cli {

namespace {

namespace fs = std::filesystem;

struct CheckOptions {
    CommonOptions common;
    std::vector<std::string> paths;
};

template <class T>
Faults faultsOf(const Expected<T, Faults>& read)
{
    return read ? Faults{} : read.error();
}

Faults checkForm(const fs::path& file)
{
    const auto document = lab::JsonDocument::read(file);
    return document ? document->faults() : document.error();
}

/// Presets of the lab's own folder are held to the lab's own rule: a source for every figure.
lab::PresetOrigin originOf(const fs::path& file, const LoadedCatalog& loaded)
{
    std::error_code error;
    const fs::path own = fs::canonical(loaded.dataDirectory, error);
    for (const char* folder : {"accelerators", "workloads"}) {
        if (fs::equivalent(file.parent_path(), own / folder, error)) {
            return lab::PresetOrigin::BuiltIn;
        }
    }
    return lab::PresetOrigin::Instructor;
}

/// Faults of a file, and what is to be known of one without any.
struct Verdict {
    Faults faults;
    std::vector<std::string> notes;
};

Verdict checkLedger(const fs::path& file)
{
    lab::PosixFileSystem files;
    auto text = files.read(file, lab::kLedgerLimits.bytes);
    if (!text || !text->has_value()) {
        return {checkForm(file), {}};
    }
    const auto read = lab::readAnyLedger(file.string(), **text);
    if (!read) {
        return {read.error(), {}};
    }
    Verdict verdict;
    const std::string notice = lab::purposeNotice(read->ledger.header().purpose);
    if (!notice.empty()) {
        verdict.notes.push_back(notice);
    }
    const auto broken = read->migratedFrom.empty() ? read->ledger.verifyChain() : read->oldChain;
    if (broken) {
        verdict.faults.push_back(lab::ledgerFault(file.string(), **text, lab::complaintOf(*broken)));
    }
    return verdict;
}

struct FileKind {
    std::string_view name;
    std::function<Verdict(const fs::path&, const LoadedCatalog&, const CommonOptions&)> check;
};

Faults checkAssignment(const fs::path& file, const LoadedCatalog& loaded, const CommonOptions& options)
{
    lab::Catalog catalog = *loaded.catalog;
    Faults faults = lab::addAssignmentPresets(file, catalog);
    const auto missions = loadMissions(options, loaded.dataDirectory, catalog, file.string());
    if (!missions) {
        return missions.error();
    }
    const Faults own = faultsOf(lab::readAssignment(file, *missions));
    faults.insert(faults.end(), own.begin(), own.end());
    return faults;
}

const std::array<FileKind, 9>& fileKinds()
{
    static const std::array<FileKind, 9> kinds{
        FileKind{"accelerator",
                 [](const fs::path& file, const LoadedCatalog& loaded, const CommonOptions&) {
                     return Verdict{faultsOf(lab::readAccelerator(file, originOf(file, loaded))), {}};
                 }},
        FileKind{"workload",
                 [](const fs::path& file, const LoadedCatalog& loaded, const CommonOptions&) {
                     return Verdict{faultsOf(lab::readWorkload(file, originOf(file, loaded))), {}};
                 }},
        FileKind{"design",
                 [](const fs::path& file, const LoadedCatalog& loaded, const CommonOptions&) {
                     return Verdict{faultsOf(lab::readDesign(file, *loaded.catalog)), {}};
                 }},
        FileKind{"mission",
                 [](const fs::path& file, const LoadedCatalog& loaded, const CommonOptions&) {
                     return Verdict{faultsOf(lab::readMission(file, *loaded.catalog)), {}};
                 }},
        FileKind{"validation",
                 [](const fs::path& file, const LoadedCatalog& loaded, const CommonOptions&) {
                     return Verdict{faultsOf(lab::readValidation(file, *loaded.catalog)), {}};
                 }},
        FileKind{"assignment",
                 [](const fs::path& file, const LoadedCatalog& loaded, const CommonOptions& options) {
                     return Verdict{checkAssignment(file, loaded, options), {}};
                 }},
        FileKind{"glossary",
                 [](const fs::path& file, const LoadedCatalog&, const CommonOptions&) {
                     return Verdict{faultsOf(lab::readGlossary(file)), {}};
                 }},
        // The steps of a script are the lab's to read; here it is held to the rules of every file.
        FileKind{"play",
                 [](const fs::path& file, const LoadedCatalog&, const CommonOptions&) {
                     return Verdict{checkForm(file), {}};
                 }},
        FileKind{"ledger",
                 [](const fs::path& file, const LoadedCatalog&, const CommonOptions&) { return checkLedger(file); }},
    };
    return kinds;
}

/// A JSON Schema describes files of the lab and is none. It says so itself.
bool isJsonSchema(const lab::JsonDocument& document)
{
    bool found = false;
    document.root().forEach([&found](lab::JsonValue member) {
        const std::string_view text = member.key() == "$schema" ? member.text() : std::string_view{};
        found = found || text.starts_with("http://json-schema.org/") || text.starts_with("https://json-schema.org/");
    });
    return found;
}

Fault unknownKind(const lab::JsonDocument& document, const std::string& kind)
{
    std::string known;
    for (const FileKind& each : fileKinds()) {
        known += known.empty() ? "" : ", ";
        known += each.name;
    }
    return document.root().fault(kind.empty() ? "no kind" : "the kind “" + kind + "”",
                                 "\"schema\": \"ironlab/<kind>/1\" with a kind of " + known,
                                 "write the schema as the first key, for example \"ironlab/accelerator/1\"");
}

CheckedFile checkFile(const fs::path& file, const LoadedCatalog& loaded, const CommonOptions& options)
{
    CheckedFile result{file.string(), {}, {}, {}};
    // A ledger may be larger than other files; the reader of the kind holds each to its own limit.
    const auto document = lab::JsonDocument::read(file, lab::kLedgerLimits);
    if (!document) {
        result.faults = document.error();
        return result;
    }
    if (isJsonSchema(*document)) {
        result.kind = "json-schema";
        return result;
    }
    result.kind = lab::declaredKind(*document);
    const auto& kinds = fileKinds();
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const FileKind& each) { return each.name == result.kind; });
    Verdict verdict =
        kind == kinds.end() ? Verdict{{unknownKind(*document, result.kind)}, {}} : kind->check(file, loaded, options);
    result.faults = std::move(verdict.faults);
    result.notes = std::move(verdict.notes);
    return result;
}

/// What there is to check below paths.
struct Collected {
    std::vector<fs::path> files;          ///< in order; a path that leads to nothing is told by its reader
    std::vector<CheckedFile> forNothing;  ///< folders in which there is nothing to check
};

CheckedFile withNothingIn(const std::string& folder)
{
    return {folder,
            {},
            {faultOfFile(folder, "a folder without any *.json", "a folder with files to check",
                         "name the folder that they lie in, or the files themselves")},
            {}};
}

Collected collected(const std::vector<std::string>& paths)
{
    Collected found;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            found.files.emplace_back(path);
            continue;
        }
        const std::size_t before = found.files.size();
        for (const auto& entry : fs::recursive_directory_iterator(path, error)) {
            if (entry.is_regular_file(error) && entry.path().extension() == ".json") {
                found.files.push_back(entry.path());
            }
        }
        if (found.files.size() == before) {
            found.forNothing.push_back(withNothingIn(path));
        }
    }
    std::sort(found.files.begin(), found.files.end());
    return found;
}

void print(const CheckedFile& file, Streams& streams)
{
    if (!file.faults.empty()) {
        streams.err << describe(file.faults);
    }
    for (const std::string& note : file.notes) {
        streams.err << file.file << ": " << note << '\n';
    }
}

Exit check(const CheckOptions& options, Streams& streams)
{
    Collected found = collected(options.paths);
    const LoadedCatalog loaded = loadCatalog(options.common, streams);
    if (!loaded.catalog) {
        return loaded.exit;
    }
    const bool allThere = missingPaths(options.paths).empty() && found.forNothing.empty();
    std::vector<CheckedFile> checked = std::move(found.forNothing);
    for (const fs::path& file : found.files) {
        checked.push_back(checkFile(file, loaded, options.common));
    }
    if (options.common.json) {
        streams.out << checkedFilesJson(checked) << '\n';
    } else {
        std::ranges::for_each(checked, [&](const CheckedFile& file) { print(file, streams); });
    }
    const bool valid = std::ranges::all_of(checked, [](const CheckedFile& file) { return file.faults.empty(); });
    return !allThere ? Exit::Usage : valid ? Exit::Done : Exit::Invalid;
}

}  // namespace

Execute defineCheck(CLI::App& app)
{
    const auto options = std::make_shared<CheckOptions>();
    app.add_option("paths", options->paths, "Files, or folders whose *.json files are checked")
        ->required()
        ->type_name("PATH");
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return check(*options, streams); };
}

}  // namespace ironlab::cli
