// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace ironlab::lab {

template <class T>
using IoResult = Expected<T, std::error_code>;

/// The steps of the operating system that saving is made of, one function each, so that tests can let any of them fail.
class FileSystem {
public:
    using Handle = int;
    enum class OpenMode {
        Replace,  ///< creates the file or empties it
        Append    ///< creates the file or writes behind its end
    };

    virtual ~FileSystem() = default;

    [[nodiscard]] virtual IoResult<Handle> open(const std::filesystem::path& file, OpenMode mode) = 0;
    /// Writes some of the bytes and returns how many, at least one.
    [[nodiscard]] virtual IoResult<std::size_t> write(Handle handle, std::string_view bytes) = 0;
    /// Returns when what was written has reached the disk.
    [[nodiscard]] virtual IoResult<void> sync(Handle handle) = 0;
    [[nodiscard]] virtual IoResult<void> truncate(Handle handle, std::uint64_t size) = 0;
    /// Bytes in the file now, whoever wrote them.
    [[nodiscard]] virtual IoResult<std::uint64_t> size(Handle handle) = 0;
    virtual void close(Handle handle) = 0;

    /// Puts `from` in the place of `to`, which has either the old or the new contents at every moment.
    [[nodiscard]] virtual IoResult<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    /// Gives a file a second name, which must be free.
    [[nodiscard]] virtual IoResult<void> link(const std::filesystem::path& file, const std::filesystem::path& name) = 0;
    /// Removing what is not there is a success.
    [[nodiscard]] virtual IoResult<void> remove(const std::filesystem::path& file) = 0;
    /// Returns when created, renamed and removed names have reached the disk.
    [[nodiscard]] virtual IoResult<void> syncFolder(const std::filesystem::path& folder) = 0;
    [[nodiscard]] virtual IoResult<void> createFolders(const std::filesystem::path& folder) = 0;

    [[nodiscard]] virtual bool exists(const std::filesystem::path& file) = 0;
    /// The whole file, nothing where there is none, `file_too_large` where it has more than `limit` bytes.
    [[nodiscard]] virtual IoResult<std::optional<std::string>> read(const std::filesystem::path& file,
                                                                    std::size_t limit) = 0;

    /// Creates `file` and holds it until `unlock` or until the program ends in whatever way.
    /// `resource_unavailable_try_again` where somebody else holds it, `function_not_supported` where nobody can.
    [[nodiscard]] virtual IoResult<Handle> lock(const std::filesystem::path& file) = 0;
    /// Removes the file and lets go of it.
    virtual void unlock(Handle handle, const std::filesystem::path& file) = 0;
};

/// The file system of this computer.
class PosixFileSystem final : public FileSystem {
public:
    [[nodiscard]] IoResult<Handle> open(const std::filesystem::path& file, OpenMode mode) override;
    [[nodiscard]] IoResult<std::size_t> write(Handle handle, std::string_view bytes) override;
    [[nodiscard]] IoResult<void> sync(Handle handle) override;
    [[nodiscard]] IoResult<void> truncate(Handle handle, std::uint64_t size) override;
    [[nodiscard]] IoResult<std::uint64_t> size(Handle handle) override;
    void close(Handle handle) override;
    [[nodiscard]] IoResult<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    [[nodiscard]] IoResult<void> link(const std::filesystem::path& file, const std::filesystem::path& name) override;
    [[nodiscard]] IoResult<void> remove(const std::filesystem::path& file) override;
    [[nodiscard]] IoResult<void> syncFolder(const std::filesystem::path& folder) override;
    [[nodiscard]] IoResult<void> createFolders(const std::filesystem::path& folder) override;
    [[nodiscard]] bool exists(const std::filesystem::path& file) override;
    [[nodiscard]] IoResult<std::optional<std::string>> read(const std::filesystem::path& file,
                                                            std::size_t limit) override;
    [[nodiscard]] IoResult<Handle> lock(const std::filesystem::path& file) override;
    void unlock(Handle handle, const std::filesystem::path& file) override;
};

/// Why something could not be saved or opened, as a person is told.
struct FileError {
    enum class Kind : std::uint8_t { InUse, DiskFull, ReadOnly, FolderMissing, Unreadable, TooLarge, Other };
    Kind kind = Kind::Other;
    std::string sentence;  ///< what happened and what to do
    Faults faults;         ///< the same as at least one fault of the file: what is there, what should be, the mend
};

/// What a system error means for saving `file`.
[[nodiscard]] FileError savingFailed(const std::filesystem::path& file, std::error_code error);
/// The same for reading it.
[[nodiscard]] FileError readingFailed(const std::filesystem::path& file, std::error_code error);
/// Of a file that has to be there and is not.
[[nodiscard]] FileError noSuchFile(const std::filesystem::path& file);

/// The bytes of a file that has to be there and has at most `limit` of them.
[[nodiscard]] Expected<std::string, FileError> wholeFile(FileSystem& files, const std::filesystem::path& file,
                                                         std::size_t limit);

}  // namespace ironlab::lab
