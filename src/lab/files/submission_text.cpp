// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/grader.h>
#include <ironlab/lab/submission_text.h>
#include <ironlab/lab/submissions.h>

namespace ironlab::lab {
namespace {

namespace fs = std::filesystem;

Expected<std::string, std::string> fileText(const fs::path& file)
{
    PosixFileSystem files;
    auto text = files.read(file, kSubmissionLimits.bytes);
    if (!text)
        return unexpected(readingFailed(file, text.error()).sentence);
    if (!text->has_value())
        return unexpected("There is no file \u201c" + file.string() + "\u201d.");
    return std::move(**text);
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

Expected<std::string, std::string> submissionText(const fs::path& source)
{
    const fs::path file = fileOf(source);
    if (file == source || !isArchiveName(file))
        return fileText(source);
    Submissions submissions({file});
    while (auto each = submissions.next()) {
        if (each->source != source.string())
            continue;
        if (!each->trouble.empty())
            return unexpected(each->trouble);
        return std::move(each->text);
    }
    return unexpected("There is no longer a \u201c" + source.string() + "\u201d.");
}

}  // namespace ironlab::lab
