// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/file_system.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

namespace ironlab::lab::fixture {

/// A disk in memory that remembers what has reached it and what was only promised, and that fails when it is told to.
/// Every step but reading counts, from 1.
class SimulatedDisk final : public FileSystem {
public:
    /// Step `step` and the `count - 1` steps after it fail with `error`; a failing write leaves half of its bytes.
    void failAt(std::size_t step, std::size_t count, std::errc error);
    /// From step `step` on nothing has an effect any more, as after a crash.
    void dieAt(std::size_t step);
    /// A write takes at most that many bytes.
    void limitWrites(std::size_t bytes) { m_writeLimit = bytes; }
    /// Hard links and locks are refused, as on some USB sticks and network drives.
    void refuseLinks() { m_refusesLinks = true; }
    void refuseLocks() { m_refusesLocks = true; }

    enum class Condition {
        Sound,
        Full,      ///< nothing can be added to a file, and no file created; a failing write leaves half of its bytes
        ReadOnly,  ///< nothing can be changed
        Gone       ///< the folder is not there; it comes back as it was
    };
    /// Lasts until told otherwise. Names that do not start with `folder` are on another disk, which is sound.
    void become(Condition condition, std::string folder = {})
    {
        m_condition = condition;
        m_inTrouble = std::move(folder);
    }

    [[nodiscard]] std::size_t steps() const { return m_steps; }
    [[nodiscard]] bool isDead() const { return m_deadFrom != 0 && m_steps >= m_deadFrom; }

    enum class Loss {
        Nothing,           ///< the program was killed, the computer went on
        Unsynced,          ///< power was lost: only what was synced is there
        UnsyncedContents,  ///< names had reached the disk, contents had not
        UnsyncedNames,     ///< contents had reached the disk, names had not
        HalfOfTheContents  ///< the same, but half of what was not synced had reached it
    };
    /// The disk as it is found afterwards, sound again.
    [[nodiscard]] SimulatedDisk afterCrash(Loss loss) const;

    void put(const std::filesystem::path& file, const std::string& contents);
    [[nodiscard]] std::string contents(const std::filesystem::path& file) const;
    [[nodiscard]] std::set<std::string> names() const;

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

private:
    struct Contents {
        std::string now;
        std::string synced;
    };
    using Names = std::map<std::string, std::shared_ptr<Contents>>;

    /// What a step does to names and contents, as far as the disk's condition cares.
    enum class Kind { Harmless, ChangesNames, AddsNames, AddsBytes };
    [[nodiscard]] IoResult<void> step(Kind kind, const std::string& name);
    [[nodiscard]] Condition conditionOf(const std::string& name) const
    {
        return name.starts_with(m_inTrouble) ? m_condition : Condition::Sound;
    }
    [[nodiscard]] static Contents found(const Contents& contents, Loss loss);

    Names m_names;
    Names m_syncedNames;
    struct Open {
        std::shared_ptr<Contents> contents;
        std::string name;
    };
    std::map<Handle, Open> m_open;
    std::set<std::string> m_locks;
    Handle m_lastHandle = 0;
    std::size_t m_steps = 0;
    std::size_t m_failFrom = 0;
    std::size_t m_failCount = 0;
    std::errc m_error = std::errc::io_error;
    std::size_t m_deadFrom = 0;
    std::size_t m_writeLimit = std::string::npos;
    Condition m_condition = Condition::Sound;
    std::string m_inTrouble;
    bool m_refusesLinks = false;
    bool m_refusesLocks = false;
};

}  // namespace ironlab::lab::fixture
