// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/files/archive_reader.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/utf8.h>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;

std::string reasonOf(::archive* archive)
{
    const char* const reason = archive_error_string(archive);
    return reason != nullptr ? sanitizedUtf8(reason) : "damaged";
}

/// While it lives, this thread takes names for UTF-8. libarchive turns them into those of the locale, and drops what the
/// locale has no letters for: in a program that never chose one, every name with an umlaut.
class Utf8Names {
public:
    Utf8Names() : m_before(uselocale(letters())) {}
    ~Utf8Names() { uselocale(m_before); }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

private:
    /// The locale of this thread as it is, where the system has none with UTF-8.
    static locale_t letters()
    {
        static const locale_t found = [] {
            for (const char* const name : {"C.UTF-8", "en_US.UTF-8", "UTF-8"})
                if (const locale_t locale = newlocale(LC_CTYPE_MASK, name, nullptr); locale != nullptr)
                    return locale;
            return locale_t{};
        }();
        return found;
    }

    locale_t m_before;
};

/// What an entry is called; one whose name cannot be told is kept, by its place in the archive.
std::string nameOf(archive_entry* entry, std::uint64_t place)
{
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr)
        name = archive_entry_pathname(entry);
    return name != nullptr ? sanitizedUtf8(name) : "entry " + std::to_string(place) + ", without a readable name.json";
}

std::string bytesText(std::uint64_t bytes)
{
    return quantityText(static_cast<double>(bytes), "B");
}

}  // namespace

ArchiveReader::ArchiveReader(std::string bytes, const ArchiveLimits& limits)
    : m_bytes(std::move(bytes)),
      m_limits(limits),
      m_archive(archive_read_new())
{
    archive_read_support_format_zip(m_archive);
    archive_read_support_format_tar(m_archive);
    archive_read_support_filter_gzip(m_archive);
}

ArchiveReader::~ArchiveReader()
{
    archive_read_free(m_archive);
}

Expected<std::unique_ptr<ArchiveReader>, std::string> ArchiveReader::open(const std::filesystem::path& file,
                                                                          const ArchiveLimits& limits)
{
    std::unique_ptr<ArchiveReader> reader(new ArchiveReader({}, limits));
    if (archive_read_open_filename(reader->m_archive, file.c_str(), kBlock) != ARCHIVE_OK)
        return unexpected(reasonOf(reader->m_archive));
    return reader;
}

Expected<std::unique_ptr<ArchiveReader>, std::string> ArchiveReader::openMemory(std::string bytes,
                                                                                const ArchiveLimits& limits)
{
    std::unique_ptr<ArchiveReader> reader(new ArchiveReader(std::move(bytes), limits));
    const std::string& held = reader->m_bytes;
    if (archive_read_open_memory(reader->m_archive, held.data(), held.size()) != ARCHIVE_OK)
        return unexpected(reasonOf(reader->m_archive));
    return reader;
}

std::optional<std::string> ArchiveReader::nextName()
{
    const Utf8Names names;
    while (m_trouble.empty()) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(m_archive, &entry);
        if (status == ARCHIVE_EOF)
            return std::nullopt;
        if (status < ARCHIVE_WARN) {
            m_trouble = "It cannot be read further: " + reasonOf(m_archive) + '.';
            return std::nullopt;
        }
        if (++m_entries > m_limits.entries) {
            m_trouble = "It has more than " + countText(static_cast<double>(m_limits.entries)) + " entries.";
            return std::nullopt;
        }
        m_isZip = (archive_format(m_archive) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
        const bool isFile = archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
        if (isFile)
            return nameOf(entry, m_entries);
        if (!passOver())
            return std::nullopt;
    }
    return std::nullopt;
}

bool ArchiveReader::spend(std::uint64_t bytes)
{
    m_spent += bytes;
    const auto in = static_cast<std::uint64_t>(std::max<la_int64_t>(archive_filter_bytes(m_archive, -1), 1));
    if (m_spent > m_limits.totalBytes)
        m_trouble = "It unpacks to more than " + bytesText(m_limits.totalBytes) + '.';
    else if (m_spent > m_limits.expansionFrom && m_spent / in > m_limits.expansion)
        m_trouble = "It unpacks to more than " + countText(static_cast<double>(m_limits.expansion))
                    + " times its size, which no ledgers do.";
    return m_trouble.empty();
}

bool ArchiveReader::passOver()
{
    // A zip says where the next file begins; what is skipped there is not unpacked. In a tar everything is.
    if (m_isZip) {
        if (archive_read_data_skip(m_archive) >= ARCHIVE_WARN)
            return true;
        m_trouble = "It cannot be read further: " + reasonOf(m_archive) + '.';
        return false;
    }
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int status = ARCHIVE_OK;
    while ((status = archive_read_data_block(m_archive, &block, &size, &offset)) == ARCHIVE_OK)
        if (!spend(size))
            return false;
    if (status >= ARCHIVE_WARN)
        return true;
    if (status != ARCHIVE_EOF)
        m_trouble = "It cannot be read further: " + reasonOf(m_archive) + '.';
    return m_trouble.empty();
}

ArchiveReader::Entry ArchiveReader::content(std::string name)
{
    Entry entry{std::move(name), {}, {}};
    const auto fail = [&](std::string why) {
        entry.bytes = {};
        entry.trouble = std::move(why);
        return std::move(entry);
    };
    std::string block(kBlock, '\0');
    while (true) {
        const la_ssize_t got = archive_read_data(m_archive, block.data(), block.size());
        if (got == 0)
            return entry;
        if (got < 0)
            return fail("It cannot be unpacked: " + reasonOf(m_archive) + '.');
        if (!spend(static_cast<std::uint64_t>(got)))
            return fail("The archive was left there. " + m_trouble);
        if (entry.bytes.size() + static_cast<std::size_t>(got) > m_limits.entryBytes)
            return fail("It is larger than " + bytesText(m_limits.entryBytes) + '.');
        entry.bytes.append(block.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace ironlab::lab
