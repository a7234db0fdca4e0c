// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace ironlab::test {

enum class ArchiveKind { Zip, Tar, TarGz };
using ArchiveFiles = std::vector<std::pair<std::string, std::string>>;  ///< names as they are written, and contents

/// Writes an archive as a learning platform would. A content that begins with "link:" makes a symbolic link.
inline void writeArchive(const std::filesystem::path& file, ArchiveKind kind, const ArchiveFiles& files)
{
    ::archive* const out = archive_write_new();
    if (kind == ArchiveKind::Zip)
        archive_write_set_format_zip(out);
    else
        archive_write_set_format_pax_restricted(out);
    if (kind == ArchiveKind::TarGz)
        archive_write_add_filter_gzip(out);
    archive_write_open_filename(out, file.c_str());
    for (const auto& [name, content] : files) {
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_perm(entry, 0644);
        const bool isLink = content.rfind("link:", 0) == 0;
        archive_entry_set_filetype(entry, isLink ? AE_IFLNK : AE_IFREG);
        if (isLink)
            archive_entry_set_symlink(entry, content.c_str() + 5);
        archive_entry_set_size(entry, isLink ? 0 : static_cast<la_int64_t>(content.size()));
        archive_write_header(out, entry);
        if (!isLink)
            archive_write_data(out, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(out);
    archive_write_free(out);
}

}  // namespace ironlab::test
