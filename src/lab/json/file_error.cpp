// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

std::string quoted(const std::filesystem::path& path)
{
    return "\"" + path.string() + "\"";
}

std::string folderOf(const std::filesystem::path& file)
{
    return quoted(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
}

}  // namespace

FileError savingFailed(const std::filesystem::path& file, std::error_code error)
{
    const FileError::Kind kind = kindOf(error);
    const std::string name = quoted(file.filename());
    switch (kind) {
    case FileError::Kind::InUse:
        return {kind, name + " is open in another window of the lab. Close that window, or open the file read-only."};
    case FileError::Kind::DiskFull:
        return {kind, "The disk is full, so " + name + " could not be saved in " + folderOf(file)
                          + ". Free some space and try again; what was saved before is safe."};
    case FileError::Kind::ReadOnly:
        return {kind, name + " could not be saved because " + folderOf(file)
                          + " may not be written to. Change its permissions, or choose another folder."};
    case FileError::Kind::FolderMissing:
        return {kind, "The folder " + folderOf(file) + " is gone, so " + name
                          + " could not be saved. Plug the drive in again or restore the folder, then try again."};
    case FileError::Kind::Unreadable:
    case FileError::Kind::TooLarge:
    case FileError::Kind::Other: break;
    }
    return {kind, name + " could not be saved in " + folderOf(file) + " (" + error.message()
                      + "). Try again, or choose another folder."};
}

FileError readingFailed(const std::filesystem::path& file, std::error_code error)
{
    const std::string name = quoted(file);
    switch (kindOf(error)) {
    case FileError::Kind::ReadOnly:
        return {FileError::Kind::Unreadable,
                name + " may not be read. Change its permissions, or choose another file."};
    case FileError::Kind::DiskFull:
        return {FileError::Kind::Unreadable, name + " is larger than any ledger. Check that it is the file you meant."};
    default:
        return {FileError::Kind::Unreadable,
                name + " could not be read (" + error.message() + "). Check the disk, or choose another file."};
    }
}

}  // namespace ironlab::lab
