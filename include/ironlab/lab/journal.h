// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/durable_file.h>
#include <ironlab/lab/ledger.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// One event as a line that proves itself: the number of bytes of its JSON, the first 16 digits of the JSON's SHA-256,
/// and the JSON, separated by blanks and ended by a line break.
[[nodiscard]] std::string journalLine(const Event& event);

/// What a journal says after a crash.
struct JournalContents {
    enum class End : std::uint8_t {
        Clean,   ///< every line is whole
        Torn,    ///< the last line was being written when the program ended
        Damaged  ///< a line with whole lines behind it is not as it was written
    };
    std::vector<Event> events;   ///< those before the end
    std::size_t wholeBytes = 0;  ///< length of the lines of `events`
    End end = End::Clean;
};
[[nodiscard]] JournalContents replayJournal(std::string_view bytes);

/// Events on their way into a ledger: an append-only file beside it. `append` returns when the event has reached the
/// disk, so that nothing it returned for is lost to a crash.
class Journal {
public:
    Journal(FileSystem& fileSystem, std::filesystem::path file);

    /// Opens the file empty. Whatever it held is in the ledger by now.
    [[nodiscard]] Expected<void, FileError> start();
    /// After an error the event is not in the journal, and the journal is broken until it is started again.
    [[nodiscard]] Expected<void, FileError> append(const Event& event);
    void close();

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// True where the file holds more or less than was appended here: somebody else writes to it.
    [[nodiscard]] bool isForeign() const;
    /// True where nothing can be appended: after a failure, before `start`, or when somebody removed the file.
    [[nodiscard]] bool isBroken() const;

private:
    FileSystem& m_fileSystem;
    std::filesystem::path m_path;
    OpenFile m_file;
    std::size_t m_size = 0;
};

}  // namespace ironlab::lab
