// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/lab/submissions.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

struct archive;

namespace ironlab::lab {

/// Reads the files of a zip, tar or tar.gz one after the other, within limits. Nothing is written anywhere.
class ArchiveReader {
public:
    [[nodiscard]] static Expected<std::unique_ptr<ArchiveReader>, std::string> open(const std::filesystem::path& file,
                                                                                    const ArchiveLimits& limits);
    /// The same for an archive that is in memory, and stays in the reader.
    [[nodiscard]] static Expected<std::unique_ptr<ArchiveReader>, std::string> openMemory(std::string bytes,
                                                                                          const ArchiveLimits& limits);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    struct Entry {
        std::string name;
        std::string bytes;
        std::string trouble;  ///< why there are no bytes
    };
    /// The next file whose name is wanted by `isWanted`; nothing at the end, or where the archive cannot go on.
    template <class IsWanted>
    [[nodiscard]] std::optional<Entry> next(IsWanted&& isWanted)
    {
        while (auto name = nextName()) {
            if (isWanted(*name))
                return content(std::move(*name));
            if (!passOver())
                break;
        }
        return std::nullopt;
    }

    /// Why it ended before its end, in a sentence; empty where it did not.
    [[nodiscard]] const std::string& trouble() const { return m_trouble; }

private:
    ArchiveReader(std::string bytes, const ArchiveLimits& limits);
    [[nodiscard]] std::optional<std::string> nextName();
    [[nodiscard]] Entry content(std::string name);
    [[nodiscard]] bool passOver();
    /// Counts bytes that came out; false where that is too much.
    [[nodiscard]] bool spend(std::uint64_t bytes);

    std::string m_bytes;
    ArchiveLimits m_limits;
    ::archive* m_archive;
    std::uint64_t m_entries = 0;
    std::uint64_t m_spent = 0;
    std::string m_trouble;
    bool m_isZip = false;
};

}  // namespace ironlab::lab
