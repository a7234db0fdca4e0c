// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/file_system.h>

#include <filesystem>
#include <string_view>
#include <utility>

namespace ironlab::lab {

/// An open file that closes itself.
class OpenFile {
public:
    OpenFile() = default;
    OpenFile(FileSystem& fileSystem, FileSystem::Handle handle) : m_fileSystem(&fileSystem), m_handle(handle) {}
    ~OpenFile() { close(); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    OpenFile(OpenFile&& other) noexcept
        : m_fileSystem(std::exchange(other.m_fileSystem, nullptr)),
          m_handle(other.m_handle)
    {
    }
    OpenFile& operator=(OpenFile&& other) noexcept
    {
        close();
        m_fileSystem = std::exchange(other.m_fileSystem, nullptr);
        m_handle = other.m_handle;
        return *this;
    }

    [[nodiscard]] bool isOpen() const { return m_fileSystem != nullptr; }
    /// Writes all of it, in as many pieces as the system wants, and waits for the disk.
    [[nodiscard]] IoResult<void> writeAndSync(std::string_view bytes);
    [[nodiscard]] IoResult<void> truncateAndSync(std::uint64_t size);
    [[nodiscard]] IoResult<std::uint64_t> size() const { return m_fileSystem->size(m_handle); }
    void close();

private:
    FileSystem* m_fileSystem = nullptr;
    FileSystem::Handle m_handle = -1;
};

enum class Backup {
    None,
    Keep  ///< the contents that are replaced stay beside the file, as `backupPath`
};

/// Saves a file whole or not at all: the contents go to a file beside it (`.tmp`), wait for the disk, and take its place
/// in one step. After a failure, or a crash at any moment, the file has its old contents or the new ones.
/// One writer at a time.
[[nodiscard]] Expected<void, FileError> replaceFile(FileSystem& fileSystem, const std::filesystem::path& file,
                                                    std::string_view contents, Backup backup);

/// `file` with `.bak` at its end.
[[nodiscard]] std::filesystem::path backupPath(const std::filesystem::path& file);

/// The folder a file is in; "." for a bare name.
[[nodiscard]] std::filesystem::path folderOf(const std::filesystem::path& file);

}  // namespace ironlab::lab
