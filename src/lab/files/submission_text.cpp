// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/file_fault.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/grader.h>
#include <ironlab/lab/submission_text.h>
#include <ironlab/lab/submissions.h>

namespace ironlab::lab {
namespace {

namespace fs = std::filesystem;

Faults unreadable(const fs::path& source, const std::string& found)
{
    return {faultOfFile(source.string(), found, "a ledger that can be read",
                        "open the class again, or look at the archive")};
}

/// The file that a source lies in: the source itself, or the archive that its path begins with.
fs::path fileOf(fs::path source)
{
    std::error_code error;
    while (!source.empty() && !fs::is_regular_file(source, error) && source.has_relative_path())
        source = source.parent_path();
    return source;
}

}  // namespace

Expected<std::string, Faults> submissionText(const fs::path& source)
{
    const fs::path file = fileOf(source);
    if (file == source || !isArchiveName(file)) {
        PosixFileSystem files;
        return wholeFile(files, source, kSubmissionLimits.bytes).map_error([](const FileError& error) {
            return error.faults;
        });
    }
    Submissions submissions({file});
    while (auto each = submissions.next()) {
        if (each->source != source.string())
            continue;
        if (!each->trouble.empty())
            return unexpected(unreadable(source, each->trouble));
        return std::move(each->text);
    }
    return unexpected(unreadable(source, "no such entry in the archive"));
}

}  // namespace ironlab::lab
