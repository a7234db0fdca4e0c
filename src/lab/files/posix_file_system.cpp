// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/file_system.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ironlab::lab {
namespace {

constexpr mode_t kPermissions = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;

auto lastError()
{
    return unexpected(std::error_code(errno, std::generic_category()));
}

// Repeats a call that a signal interrupted.
template <class Call>
auto uninterrupted(Call&& call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

IoResult<void> done(int status)
{
    if (status < 0)
        return lastError();
    return {};
}

int openFile(const std::filesystem::path& file, int flags)
{
    return uninterrupted([&] { return ::open(file.c_str(), flags | O_CLOEXEC, kPermissions); });
}

// True if `file` still is the name of what `handle` refers to.
bool isNameOf(const std::filesystem::path& file, int handle)
{
    struct stat named {};
    struct stat held {};
    return ::stat(file.c_str(), &named) == 0 && ::fstat(handle, &held) == 0 && named.st_ino == held.st_ino
           && named.st_dev == held.st_dev;
}

IoResult<std::optional<std::string>> readAll(int handle, std::size_t limit)
{
    constexpr std::size_t kBlock = std::size_t{1} << 16U;
    struct stat status {};
    if (::fstat(handle, &status) == 0 && status.st_size > 0 && static_cast<std::size_t>(status.st_size) > limit)
        return unexpected(std::make_error_code(std::errc::file_too_large));
    std::string text;
    for (;;) {
        const std::size_t before = text.size();
        text.resize(before + kBlock);
        const auto count = uninterrupted([&] { return ::read(handle, text.data() + before, kBlock); });
        if (count < 0)
            return lastError();
        text.resize(before + static_cast<std::size_t>(count));
        if (text.size() > limit)
            return unexpected(std::make_error_code(std::errc::file_too_large));
        if (count == 0)
            return std::optional(std::move(text));
    }
}

}  // namespace

IoResult<FileSystem::Handle> PosixFileSystem::open(const std::filesystem::path& file, OpenMode mode)
{
    const int flags = O_WRONLY | O_CREAT | (mode == OpenMode::Append ? O_APPEND : O_TRUNC);
    const int handle = openFile(file, flags);
    if (handle < 0)
        return lastError();
    return handle;
}

IoResult<std::size_t> PosixFileSystem::write(Handle handle, std::string_view bytes)
{
    const auto count = uninterrupted([&] { return ::write(handle, bytes.data(), bytes.size()); });
    if (count < 0)
        return lastError();
    return static_cast<std::size_t>(count);
}

IoResult<void> PosixFileSystem::sync(Handle handle)
{
    return done(uninterrupted([&] { return ::fsync(handle); }));
}

IoResult<void> PosixFileSystem::truncate(Handle handle, std::uint64_t size)
{
    return done(uninterrupted([&] { return ::ftruncate(handle, static_cast<off_t>(size)); }));
}

IoResult<std::uint64_t> PosixFileSystem::size(Handle handle)
{
    struct stat status {};
    if (::fstat(handle, &status) < 0)
        return lastError();
    return static_cast<std::uint64_t>(status.st_size);
}

void PosixFileSystem::close(Handle handle)
{
    ::close(handle);
}

IoResult<void> PosixFileSystem::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    return done(::rename(from.c_str(), to.c_str()));
}

IoResult<void> PosixFileSystem::link(const std::filesystem::path& file, const std::filesystem::path& name)
{
    return done(::link(file.c_str(), name.c_str()));
}

IoResult<void> PosixFileSystem::remove(const std::filesystem::path& file)
{
    if (::unlink(file.c_str()) < 0 && errno != ENOENT)
        return lastError();
    return {};
}

IoResult<void> PosixFileSystem::syncFolder(const std::filesystem::path& folder)
{
    const int handle = openFile(folder, O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return lastError();
    auto result = done(uninterrupted([&] { return ::fsync(handle); }));
    ::close(handle);
    // Some network and foreign file systems know no such thing for folders; there is no more to be had from them.
    if (!result && (result.error() == std::errc::invalid_argument || result.error() == std::errc::not_supported))
        return {};
    return result;
}

IoResult<void> PosixFileSystem::createFolders(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return unexpected(error);
    return {};
}

bool PosixFileSystem::exists(const std::filesystem::path& file)
{
    struct stat status {};
    return ::lstat(file.c_str(), &status) == 0;
}

IoResult<std::optional<std::string>> PosixFileSystem::read(const std::filesystem::path& file, std::size_t limit)
{
    const int handle = openFile(file, O_RDONLY);
    if (handle < 0 && errno == ENOENT)
        return std::optional<std::string>();
    if (handle < 0)
        return lastError();
    auto result = readAll(handle, limit);
    ::close(handle);
    return result;
}

IoResult<FileSystem::Handle> PosixFileSystem::lock(const std::filesystem::path& file)
{
    for (;;) {
        const int handle = openFile(file, O_RDWR | O_CREAT);
        if (handle < 0)
            return lastError();
        if (uninterrupted([&] { return ::flock(handle, LOCK_EX | LOCK_NB); }) == 0) {
            if (isNameOf(file, handle))
                return handle;
            // The one who held it removed it between our opening and our locking.
            ::close(handle);
            continue;
        }
        std::error_code error(errno, std::generic_category());
        ::close(handle);
        if (error == std::errc::no_lock_available || error == std::errc::not_supported
            || error == std::errc::operation_not_supported)
            error = std::make_error_code(std::errc::function_not_supported);
        return unexpected(error);
    }
}

void PosixFileSystem::unlock(Handle handle, const std::filesystem::path& file)
{
    ::unlink(file.c_str());
    ::close(handle);
}

}  // namespace ironlab::lab
