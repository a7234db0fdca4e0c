// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated_disk.h"

#include <algorithm>

namespace ironlab::lab::fixture {
namespace {

auto refusal(std::errc error)
{
    return unexpected(std::make_error_code(error));
}

}  // namespace

void SimulatedDisk::failAt(std::size_t step, std::size_t count, std::errc error)
{
    m_failFrom = step;
    m_failCount = count;
    m_error = error;
}

void SimulatedDisk::dieAt(std::size_t step)
{
    m_deadFrom = step;
}

IoResult<void> SimulatedDisk::step(Kind kind, const std::string& name)
{
    ++m_steps;
    if (isDead())
        return refusal(std::errc::io_error);
    const Condition condition = conditionOf(name);
    if (condition == Condition::Gone && kind != Kind::Harmless)
        return refusal(std::errc::no_such_file_or_directory);
    if (condition == Condition::ReadOnly && kind != Kind::Harmless)
        return refusal(std::errc::read_only_file_system);
    if (condition == Condition::Full && (kind == Kind::AddsNames || kind == Kind::AddsBytes))
        return refusal(std::errc::no_space_on_device);
    if (m_failFrom != 0 && m_steps >= m_failFrom && m_steps < m_failFrom + m_failCount)
        return refusal(m_error);
    return {};
}

SimulatedDisk SimulatedDisk::afterCrash(Loss loss) const
{
    SimulatedDisk disk;
    std::map<const Contents*, std::shared_ptr<Contents>> copies;
    const auto copyOf = [&](const Contents& contents) {
        auto& copy = copies[&contents];
        if (!copy)
            copy = std::make_shared<Contents>(found(contents, loss));
        return copy;
    };
    const bool losesNames = loss == Loss::Unsynced || loss == Loss::UnsyncedNames;
    for (const auto& [name, contents] : losesNames ? m_syncedNames : m_names)
        disk.m_names[name] = copyOf(*contents);
    disk.m_syncedNames = disk.m_names;
    if (loss != Loss::Nothing)
        return disk;
    // What was only promised to a killed program is still only promised.
    disk.m_syncedNames.clear();
    for (const auto& [name, contents] : m_syncedNames)
        disk.m_syncedNames[name] = copyOf(*contents);
    return disk;
}

SimulatedDisk::Contents SimulatedDisk::found(const Contents& contents, Loss loss)
{
    std::string text = contents.now;
    if (loss == Loss::Nothing)
        return contents;
    if (loss == Loss::Unsynced || loss == Loss::UnsyncedContents)
        text = contents.synced;
    else if (loss == Loss::HalfOfTheContents && text.starts_with(contents.synced))
        text.resize((contents.synced.size() + text.size()) / 2);
    return {text, text};
}

void SimulatedDisk::put(const std::filesystem::path& file, const std::string& contents)
{
    m_names[file] = std::make_shared<Contents>(Contents{contents, contents});
    m_syncedNames[file] = m_names[file];
}

std::string SimulatedDisk::contents(const std::filesystem::path& file) const
{
    const auto found = m_names.find(file);
    return found == m_names.end() ? std::string() : found->second->now;
}

std::set<std::string> SimulatedDisk::names() const
{
    std::set<std::string> result;
    for (const auto& [name, contents] : m_names)
        result.insert(name);
    return result;
}

IoResult<FileSystem::Handle> SimulatedDisk::open(const std::filesystem::path& file, OpenMode mode)
{
    if (const auto ready = step(m_names.contains(file) ? Kind::ChangesNames : Kind::AddsNames, file); !ready)
        return unexpected(ready.error());
    auto& contents = m_names[file];
    if (!contents)
        contents = std::make_shared<Contents>();
    if (mode == OpenMode::Replace)
        contents->now.clear();
    m_open[++m_lastHandle] = {contents, file};
    return m_lastHandle;
}

IoResult<std::size_t> SimulatedDisk::write(Handle handle, std::string_view bytes)
{
    std::string& text = m_open.at(handle).contents->now;
    const std::string& name = m_open.at(handle).name;
    if (const auto ready = step(Kind::AddsBytes, name); !ready) {
        if (conditionOf(name) != Condition::ReadOnly && (!isDead() || m_steps == m_deadFrom))
            text += bytes.substr(0, bytes.size() / 2);
        return unexpected(ready.error());
    }
    const std::string_view taken = bytes.substr(0, m_writeLimit);
    text += taken;
    return taken.size();
}

IoResult<void> SimulatedDisk::sync(Handle handle)
{
    Contents& contents = *m_open.at(handle).contents;
    return step(Kind::Harmless, m_open.at(handle).name).map([&] { contents.synced = contents.now; });
}

IoResult<void> SimulatedDisk::truncate(Handle handle, std::uint64_t size)
{
    const Open& open = m_open.at(handle);
    return step(Kind::ChangesNames, open.name).map([&] { open.contents->now.resize(static_cast<std::size_t>(size)); });
}

IoResult<std::uint64_t> SimulatedDisk::size(Handle handle)
{
    return m_open.at(handle).contents->now.size();
}

void SimulatedDisk::close(Handle handle)
{
    m_open.erase(handle);
}

IoResult<void> SimulatedDisk::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (const auto ready = step(Kind::ChangesNames, to); !ready)
        return ready;
    const auto found = m_names.find(from);
    if (found == m_names.end())
        return refusal(std::errc::no_such_file_or_directory);
    m_names[to] = found->second;
    m_names.erase(from);
    return {};
}

IoResult<void> SimulatedDisk::link(const std::filesystem::path& file, const std::filesystem::path& name)
{
    if (const auto ready = step(Kind::AddsNames, name); !ready)
        return ready;
    if (m_refusesLinks)
        return refusal(std::errc::operation_not_permitted);
    if (m_names.contains(name))
        return refusal(std::errc::file_exists);
    m_names[name] = m_names.at(file);
    return {};
}

IoResult<void> SimulatedDisk::remove(const std::filesystem::path& file)
{
    return step(Kind::ChangesNames, file).map([&] { m_names.erase(file); });
}

IoResult<void> SimulatedDisk::syncFolder(const std::filesystem::path& folder)
{
    const bool isGone = conditionOf(folder) == Condition::Gone;
    return step(isGone ? Kind::ChangesNames : Kind::Harmless, folder).map([this] { m_syncedNames = m_names; });
}

IoResult<void> SimulatedDisk::createFolders(const std::filesystem::path& folder)
{
    return step(conditionOf(folder) == Condition::Gone ? Kind::AddsNames : Kind::Harmless, folder);
}

bool SimulatedDisk::exists(const std::filesystem::path& file)
{
    return conditionOf(file) != Condition::Gone && m_names.contains(file);
}

IoResult<std::optional<std::string>> SimulatedDisk::read(const std::filesystem::path& file, std::size_t limit)
{
    const auto found = m_names.find(file);
    if (found == m_names.end() || conditionOf(file) == Condition::Gone)
        return std::optional<std::string>();
    if (found->second->now.size() > limit)
        return refusal(std::errc::file_too_large);
    return std::optional(found->second->now);
}

IoResult<FileSystem::Handle> SimulatedDisk::lock(const std::filesystem::path& file)
{
    if (const auto ready = step(Kind::AddsNames, file); !ready)
        return unexpected(ready.error());
    if (m_refusesLocks)
        return refusal(std::errc::function_not_supported);
    if (!m_locks.insert(file).second)
        return refusal(std::errc::resource_unavailable_try_again);
    m_names[file] = std::make_shared<Contents>();
    return ++m_lastHandle;
}

void SimulatedDisk::unlock(Handle /*handle*/, const std::filesystem::path& file)
{
    if (!isDead())
        m_names.erase(file);
    m_locks.erase(file);
}

}  // namespace ironlab::lab::fixture
