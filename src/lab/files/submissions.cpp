// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/files/archive_reader.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/lab/submissions.h>

#include <algorithm>
#include <cctype>
#include <system_error>

namespace ironlab::lab {
namespace {

namespace fs = std::filesystem;

std::string smallName(const fs::path& file)
{
    std::string name = file.filename().string();
    for (char& c : name)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return name;
}

bool isJsonName(const fs::path& file)
{
    return smallName(file).ends_with(".json");
}

/// What one system puts beside files of its own accord.
bool isByProduct(const fs::path& file)
{
    return file.filename().string().starts_with("._")
           || std::any_of(file.begin(), file.end(), [](const fs::path& step) { return step == "__MACOSX"; });
}

bool isWanted(const fs::path& file)
{
    return (isJsonName(file) || isArchiveName(file)) && !isByProduct(file);
}

/// A reader's reason, a sentence or a few words, as it stands inside a fault.
std::string withinFault(std::string reason)
{
    if (reason.ends_with('.'))
        reason.pop_back();
    return uncapitalized(std::move(reason));
}

Fault unreadableArchive(const std::string& archive, const std::string& reason)
{
    return faultOfFile(archive, "an archive that cannot be read (" + withinFault(reason) + ')',
                       "a zip, tar or tar.gz archive", "export it once more, or unpack it and give the folder");
}

Fault unfinishedArchive(const std::string& archive, const std::string& reason)
{
    return faultOfFile(archive, "an archive of which the rest was left out (" + withinFault(reason) + ')',
                       "an archive that can be read to its end",
                       "export it once more, or unpack it and give the folder");
}

Fault nestedArchive(const std::string& archive, int depth)
{
    return faultOfFile(archive, "an archive in too many others",
                       "at most " + countText(static_cast<double>(depth)) + " archives in each other",
                       "unpack the outer ones and give the folder");
}

}  // namespace

bool isArchiveName(const fs::path& file)
{
    const std::string name = smallName(file);
    return name.ends_with(".zip") || name.ends_with(".tar") || name.ends_with(".tar.gz") || name.ends_with(".tgz");
}

bool isLedgerName(const fs::path& file)
{
    return smallName(file).ends_with(".ledger.json");
}

/// An archive being read, with what it is called.
class Submissions::OpenArchive {
public:
    OpenArchive(std::string label, std::unique_ptr<ArchiveReader> reader)
        : m_label(std::move(label)),
          m_reader(std::move(reader))
    {
    }
    [[nodiscard]] const std::string& label() const { return m_label; }
    [[nodiscard]] ArchiveReader& reader() { return *m_reader; }

private:
    std::string m_label;
    std::unique_ptr<ArchiveReader> m_reader;
};

Submissions::Submissions(std::vector<fs::path> paths, ArchiveLimits limits) : m_limits(limits)
{
    std::error_code error;
    for (const fs::path& path : paths) {
        if (fs::is_directory(path, error))
            addFolder(path);
        else
            m_files.add(path, true);
    }
}

Submissions::~Submissions() = default;

void Submissions::addFolder(const fs::path& folder)
{
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->symlink_status(error).type() != fs::file_type::regular || !isWanted(at->path()))
            continue;
        m_files.add(at->path(), isLedgerName(at->path()));
    }
    if (error)
        m_faults.push_back(faultOfFile(folder.string(),
                                       "a folder of which not all can be read (" + error.message() + ')',
                                       "a folder that can be read", "check who may read what is in it"));
}

bool Submissions::openArchive(const fs::path& file)
{
    auto reader = ArchiveReader::open(file, m_limits);
    if (!reader) {
        m_faults.push_back(unreadableArchive(file.string(), reader.error()));
        return false;
    }
    m_archives.push_back(std::make_unique<OpenArchive>(file.string(), std::move(*reader)));
    return true;
}

std::optional<Submission> Submissions::nextInArchives()
{
    while (!m_archives.empty()) {
        OpenArchive& open = *m_archives.back();
        auto entry = open.reader().next([](const std::string& name) { return isWanted(name); });
        if (!entry) {
            if (!open.reader().trouble().empty())
                m_faults.push_back(unfinishedArchive(open.label(), open.reader().trouble()));
            m_archives.pop_back();
            continue;
        }
        std::string label = open.label() + '/' + entry->name;
        if (!isArchiveName(entry->name))
            return Submission{std::move(label), std::nullopt, std::move(entry->bytes), std::move(entry->trouble),
                              isLedgerName(entry->name)};
        if (static_cast<int>(m_archives.size()) >= m_limits.depth) {
            m_faults.push_back(nestedArchive(label, m_limits.depth));
            continue;
        }
        auto reader = entry->trouble.empty() ? ArchiveReader::openMemory(std::move(entry->bytes), m_limits)
                                             : unexpected(entry->trouble);
        if (reader)
            m_archives.push_back(std::make_unique<OpenArchive>(std::move(label), std::move(*reader)));
        else
            m_faults.push_back(unreadableArchive(label, reader.error()));
    }
    return std::nullopt;
}

std::optional<Submission> Submissions::next()
{
    while (true) {
        if (auto found = nextInArchives())
            return found;
        const auto found = m_files.next();
        if (!found)
            return std::nullopt;
        if (!isArchiveName(found->file))
            return Submission{found->file.string(), found->file, {}, {}, found->isNamed};
        static_cast<void>(openArchive(found->file));
    }
}

}  // namespace ironlab::lab
