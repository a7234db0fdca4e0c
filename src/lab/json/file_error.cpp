// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/file_fault.h>
#include <ironlab/base/in_quotes.h>
#include <ironlab/lab/file_system.h>

#include <cerrno>
#include <initializer_list>

namespace ironlab::lab {
namespace {

bool isAnyOf(std::error_code error, std::initializer_list<int> values)
{
    for (const int value : values) {
        if (error.value() == value)
            return true;
    }
    return false;
}

FileError::Kind kindOf(std::error_code error)
{
    using Kind = FileError::Kind;
    if (error == std::errc::resource_unavailable_try_again)
        return Kind::InUse;
    if (isAnyOf(error, {ENOSPC, EDQUOT}) || error == std::errc::file_too_large)
        return Kind::DiskFull;
    if (error == std::errc::read_only_file_system || error == std::errc::permission_denied
        || error == std::errc::operation_not_permitted)
        return Kind::ReadOnly;
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory
        || error == std::errc::no_such_device)
        return Kind::FolderMissing;
    return Kind::Other;
}

std::string folderOf(const std::filesystem::path& file)
{
    return inQuotes(file.has_parent_path() ? file.parent_path().string() : ".");
}

/// An error about the whole of a file, with its fault.
FileError wholeFault(const std::filesystem::path& file, FileError::Kind kind, std::string sentence, std::string found,
                     std::string expected, std::string fix)
{
    return {
        kind, std::move(sentence), {faultOfFile(file.string(), std::move(found), std::move(expected), std::move(fix))}};
}

}  // namespace

FileError savingFailed(const std::filesystem::path& file, std::error_code error)
{
    const FileError::Kind kind = kindOf(error);
    const std::string name = inQuotes(file.filename().string());
    const std::string folder = folderOf(file);
    switch (kind) {
    case FileError::Kind::InUse:
        return wholeFault(
            file, kind, name + " is open in another window of the lab. Close that window, or open the file read-only.",
            "a file that is open in another window of the lab", "a file that nobody else writes to",
            "close that window, or open the file read-only");
    case FileError::Kind::DiskFull:
        return wholeFault(file, kind,
                          "The disk is full, so " + name + " could not be saved in " + folder
                              + ". Free some space and try again; what was saved before is safe.",
                          "a full disk", "room for the file",
                          "free some space and try again; what was saved before is safe");
    case FileError::Kind::ReadOnly:
        return wholeFault(file, kind,
                          name + " could not be saved because " + folder
                              + " may not be written to. Change its permissions, or choose another folder.",
                          "the folder " + folder + ", which may not be written to", "a folder that takes files",
                          "choose another folder, or change its permissions");
    case FileError::Kind::FolderMissing:
        return wholeFault(file, kind,
                          "The folder " + folder + " is gone, so " + name
                              + " could not be saved. Plug the drive in again or restore the folder, then try again.",
                          "no folder " + folder, "a folder that is there",
                          "choose another folder, or plug the drive in again and try once more");
    case FileError::Kind::Unreadable:
    case FileError::Kind::TooLarge:
    case FileError::Kind::Other: break;
    }
    return wholeFault(file, kind,
                      name + " could not be saved in " + folder + " (" + error.message()
                          + "). Try again, or choose another folder.",
                      "a place that cannot be written (" + error.message() + ')', "a place that takes the file",
                      "choose another folder or another name, or try again");
}

FileError readingFailed(const std::filesystem::path& file, std::error_code error)
{
    const std::string name = inQuotes(file.string());
    constexpr auto kKind = FileError::Kind::Unreadable;
    if (error == std::errc::is_a_directory)
        return wholeFault(file, kKind, name + " is a folder. Name a file inside it.", "a folder", "a file",
                          "name a file inside the folder");
    switch (kindOf(error)) {
    case FileError::Kind::ReadOnly:
        return wholeFault(file, kKind, name + " may not be read. Change its permissions, or choose another file.",
                          "a file that may not be read", "a readable file",
                          "change its permissions, or choose another file");
    case FileError::Kind::DiskFull:
        return wholeFault(file, kKind,
                          name + " is larger than files of its kind may be. Check that it is the file you meant.",
                          "a file larger than its kind may be", "a file of the lab",
                          "check that this is the file you meant; the lab's own files are far smaller");
    case FileError::Kind::FolderMissing: return noSuchFile(file);
    default:
        return wholeFault(
            file, kKind, name + " could not be read (" + error.message() + "). Check the disk, or choose another file.",
            "a file that cannot be read (" + error.message() + ')', "a readable file",
            "check the disk, or choose another file");
    }
}

FileError noSuchFile(const std::filesystem::path& file)
{
    return wholeFault(file, FileError::Kind::Unreadable,
                      "There is no file " + inQuotes(file.string()) + ". Check the path.", "no such file", "a file",
                      "check the path and the spelling");
}

Expected<std::string, FileError> wholeFile(FileSystem& files, const std::filesystem::path& file, std::size_t limit)
{
    auto text = files.read(file, limit);
    if (!text)
        return unexpected(readingFailed(file, text.error()));
    if (!text->has_value())
        return unexpected(noSuchFile(file));
    return std::move(**text);
}

}  // namespace ironlab::lab
