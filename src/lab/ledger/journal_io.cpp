// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/event_io.h"

#include <ironlab/base/contract.h>
#include <ironlab/lab/journal.h>
#include <ironlab/lab/sha256.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::string_view kLineSchema = "ironlab/journal/1";
constexpr std::size_t kHashDigits = 16;
constexpr std::size_t kMostDigits = 8;

std::string shortHash(std::string_view json)
{
    return sha256Hex(json).substr(0, kHashDigits);
}

std::optional<Event> parseEvent(std::string_view json)
{
    auto event = readJsonText<Event>("journal", std::string(json), kLineSchema, [](ObjectReader& reader) {
        Event result;
        reader.object("event", [&](ObjectReader& member) { result = readEvent(member); });
        return result;
    });
    if (!event || event->hash != hashOf(*event))
        return std::nullopt;
    return std::move(*event);
}

struct Line {
    Event event;
    std::size_t size;  ///< with the line break
};

// The line at the start of `bytes`, if it is whole and as it was written.
std::optional<Line> firstLine(std::string_view bytes)
{
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + std::min(bytes.size(), kMostDigits), length);
    const auto digits = static_cast<std::size_t>(end - bytes.data());
    const std::size_t jsonStart = digits + 1 + kHashDigits + 1;
    const std::size_t size = jsonStart + length + 1;
    if (error != std::errc{} || bytes.size() < size || bytes[digits] != ' ' || bytes[jsonStart - 1] != ' '
        || bytes[size - 1] != '\n' || std::to_string(length).size() != digits)
        return std::nullopt;
    const std::string_view json = bytes.substr(jsonStart, length);
    if (bytes.substr(digits + 1, kHashDigits) != shortHash(json))
        return std::nullopt;
    auto event = parseEvent(json);
    if (!event)
        return std::nullopt;
    return Line{std::move(*event), size};
}

bool hasWholeLineBehind(std::string_view bytes)
{
    for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        if (firstLine(bytes.substr(at + 1)))
            return true;
    }
    return false;
}

}  // namespace

std::string journalLine(const Event& event)
{
    JsonWriter json(JsonWriter::Layout::Compact);
    json.beginObject().member("schema", kLineSchema).key("event");
    writeEvent(json, event);
    const std::string text = json.endObject().finish();
    return std::to_string(text.size()) + ' ' + shortHash(text) + ' ' + text + '\n';
}

JournalContents replayJournal(std::string_view bytes)
{
    JournalContents contents;
    while (contents.wholeBytes < bytes.size()) {
        const std::string_view rest = bytes.substr(contents.wholeBytes);
        auto line = firstLine(rest);
        if (!line) {
            contents.end = hasWholeLineBehind(rest) ? JournalContents::End::Damaged : JournalContents::End::Torn;
            break;
        }
        contents.events.push_back(std::move(line->event));
        contents.wholeBytes += line->size;
    }
    return contents;
}

Journal::Journal(FileSystem& fileSystem, std::filesystem::path file) : m_fileSystem(fileSystem), m_path(std::move(file))
{
}

Expected<void, FileError> Journal::start()
{
    close();
    const auto handle = m_fileSystem.open(m_path, FileSystem::OpenMode::Append);
    if (!handle)
        return unexpected(savingFailed(m_path, handle.error()));
    OpenFile file(m_fileSystem, *handle);
    const auto ready = file.truncateAndSync(0).and_then([this] { return m_fileSystem.syncFolder(folderOf(m_path)); });
    if (!ready)
        return unexpected(savingFailed(m_path, ready.error()));
    m_file = std::move(file);
    m_size = 0;
    return {};
}

Expected<void, FileError> Journal::append(const Event& event)
{
    IRONLAB_EXPECTS(m_file.isOpen());
    const std::string line = journalLine(event);
    if (const auto written = m_file.writeAndSync(line); !written) {
        // What a failed write or sync left on the disk is unknown: the line is cut off, and nothing more is built on it.
        static_cast<void>(m_file.truncateAndSync(m_size));
        m_file.close();
        return unexpected(savingFailed(m_path, written.error()));
    }
    m_size += line.size();
    return {};
}

void Journal::close()
{
    m_file.close();
}

bool Journal::isForeign() const
{
    if (!m_file.isOpen())
        return false;
    const auto size = m_file.size();
    return size && *size != m_size;
}

bool Journal::isBroken() const
{
    return !m_file.isOpen() || !m_fileSystem.exists(m_path);
}

}  // namespace ironlab::lab
