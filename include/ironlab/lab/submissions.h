// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>
#include <ironlab/lab/file_list.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::lab {

/// Something handed in. Either the text is here already (from an archive), or the file is yet to be read.
struct Submission {
    std::string source;  ///< path, or path of the archive and the name in it: "week5.zip/lee/cloud_titan.json"
    std::optional<std::filesystem::path> file;
    std::string text;
    std::string trouble;  ///< why there is no text, in a sentence
    /// Named by the person who grades, or called a ledger by its name or its first key: graded whatever it turns out to be.
    /// Other JSON files of a folder or an archive are passed over.
    bool isNamed = false;
};

/// What an archive may take up. A breach ends the archive, not the run.
struct ArchiveLimits {
    std::size_t entryBytes = std::size_t{32} << 20U;  ///< of one file in it; also of an archive in an archive
    std::uint64_t totalBytes = std::uint64_t{8} << 30U;
    std::uint64_t entries = 200'000;
    std::uint64_t expansion = 250;                           ///< bytes out for each byte in; ledgers reach about 20
    std::uint64_t expansionFrom = std::uint64_t{32} << 20U;  ///< bytes out from which that is looked at
    int depth = 3;                                           ///< archives in archives in archives
};

/// Everything handed in below some paths: files, folders, and archives (zip, tar, tar.gz) as learning platforms export
/// them, in the order of their names. Archives are read as they come and never unpacked: names in them are labels and no
/// paths. Links and special files are passed over.
class Submissions {
public:
    explicit Submissions(std::vector<std::filesystem::path> paths, ArchiveLimits limits = {});
    ~Submissions();

    /// The next one, or nothing at the end.
    [[nodiscard]] std::optional<Submission> next();
    /// What was passed over and why: folders and archives that cannot be read, or not to their end.
    [[nodiscard]] const Faults& faults() const { return m_faults; }

private:
    class OpenArchive;
    [[nodiscard]] bool openArchive(const std::filesystem::path& file);
    [[nodiscard]] std::optional<Submission> nextInArchives();
    void addFolder(const std::filesystem::path& folder);

    FileList m_files;
    std::vector<std::unique_ptr<OpenArchive>> m_archives;
    ArchiveLimits m_limits;
    Faults m_faults;
};

[[nodiscard]] bool isArchiveName(const std::filesystem::path& file);  ///< ".zip", ".tar", ".tar.gz", ".tgz"
[[nodiscard]] bool isLedgerName(const std::filesystem::path& file);   ///< "….ledger.json"

}  // namespace ironlab::lab
