// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/durable_file.h>

#include <limits>

namespace ironlab::lab {
namespace {

std::filesystem::path withEnding(std::filesystem::path file, const char* ending)
{
    file += ending;
    return file;
}

IoResult<void> writeWhole(FileSystem& fileSystem, const std::filesystem::path& file, std::string_view contents)
{
    const auto handle = fileSystem.open(file, FileSystem::OpenMode::Replace);
    if (!handle)
        return unexpected(handle.error());
    return OpenFile(fileSystem, *handle).writeAndSync(contents);
}

// A second name for the contents costs nothing; file systems without such names (USB sticks) get a copy.
IoResult<void> linkOrCopy(FileSystem& fileSystem, const std::filesystem::path& file, const std::filesystem::path& name)
{
    if (fileSystem.link(file, name))
        return {};
    const auto contents = fileSystem.read(file, std::numeric_limits<std::size_t>::max());
    if (!contents)
        return unexpected(contents.error());
    return writeWhole(fileSystem, name, contents->value_or(std::string{}));
}

IoResult<void> keepBackup(FileSystem& fileSystem, const std::filesystem::path& file)
{
    if (!fileSystem.exists(file))
        return {};
    const std::filesystem::path backup = backupPath(file);
    const std::filesystem::path fresh = withEnding(backup, ".tmp");
    return fileSystem.remove(fresh).and_then([&] { return linkOrCopy(fileSystem, file, fresh); }).and_then([&] {
        return fileSystem.rename(fresh, backup);
    });
}

}  // namespace

IoResult<void> OpenFile::writeAndSync(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = m_fileSystem->write(m_handle, bytes);
        if (!count)
            return unexpected(count.error());
        if (*count == 0)
            return unexpected(std::make_error_code(std::errc::no_space_on_device));
        bytes.remove_prefix(*count);
    }
    return m_fileSystem->sync(m_handle);
}

IoResult<void> OpenFile::truncateAndSync(std::uint64_t size)
{
    return m_fileSystem->truncate(m_handle, size).and_then([this] { return m_fileSystem->sync(m_handle); });
}

void OpenFile::close()
{
    if (m_fileSystem != nullptr)
        m_fileSystem->close(m_handle);
    m_fileSystem = nullptr;
}

std::filesystem::path backupPath(const std::filesystem::path& file)
{
    return withEnding(file, ".bak");
}

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

Expected<void, FileError> replaceFile(FileSystem& fileSystem, const std::filesystem::path& file,
                                      std::string_view contents, Backup backup)
{
    const std::filesystem::path fresh = withEnding(file, ".tmp");
    const auto result =
        writeWhole(fileSystem, fresh, contents)
            .and_then([&] { return backup == Backup::Keep ? keepBackup(fileSystem, file) : IoResult<void>(); })
            .and_then([&] { return fileSystem.rename(fresh, file); })
            .and_then([&] { return fileSystem.syncFolder(folderOf(file)); });
    if (result)
        return {};
    // What is left over would only take the space that is missing.
    static_cast<void>(fileSystem.remove(fresh));
    return unexpected(savingFailed(file, result.error()));
}

}  // namespace ironlab::lab
