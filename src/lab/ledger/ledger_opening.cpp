// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/ledger_opening.h"

#include "lab/files/foreign_file.h"

#include <ironlab/base/in_quotes.h>
#include <ironlab/lab/durable_file.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/lab_version.h>
#include <ironlab/lab/ledger_migration.h>
#include <ironlab/lab/sha256.h>
#include <ironlab/version.h>

#include <algorithm>
#include <utility>

namespace ironlab::lab {
namespace {

std::filesystem::path withEnding(std::filesystem::path file, const std::string& ending)
{
    file += ending;
    return file;
}

std::string nameOf(const std::filesystem::path& file)
{
    return inQuotes(file.filename().string());
}

std::string countOfEvents(std::size_t count)
{
    return count == 1 ? "1 event" : std::to_string(count) + " events";
}

// Well-formed files of another kind, or of a lab to come, are not damaged ledgers; somebody chose the wrong file.
bool isOfAnotherKind(const Faults& faults, std::string_view look)
{
    return !look.empty()
           || (faults.size() == 1 && faults.front().pointer == "/schema" && faults.front().found.starts_with('"'));
}

std::string notForThisLab(const std::filesystem::path& file, const Fault& fault, std::string_view look)
{
    const std::string another = look.empty() ? "another kind of file" : std::string(look);
    return nameOf(file)
           + (fault.found.starts_with("\"ironlab/ledger/")
                  ? " is a ledger of another version, which this lab cannot read. Open it with the lab that wrote it."
                  : " is not a ledger but " + another + ". Choose another name.");
}

/// It is not damaged, and this lab leaves it as it is.
std::string ofNewerLab(const std::filesystem::path& file, const std::string& version)
{
    return nameOf(file) + " was begun with version " + version + " of the lab and holds what this version, "
           + std::string(kVersion) + ", does not know. Open it with that version; the file is as it was.";
}

Expected<std::optional<std::string>, FileError> readText(FileSystem& fileSystem, const std::filesystem::path& file)
{
    auto text = fileSystem.read(file, kLedgerLimits.bytes);
    if (!text)
        return unexpected(readingFailed(file, text.error()));
    return std::move(*text);
}

void takeOlder(FoundLedger& found, const AnyLedger& read, std::string original)
{
    found.olderText = std::move(original);
    found.report.notices.push_back("The ledger was in the older format " + read.migratedFrom
                                   + "; it goes on in today's.");
    if (read.oldChain)
        found.report.notices.push_back("The ledger was changed outside the lab. " + read.oldChain->sentence);
}

Expected<void, FileError> takeLedger(FoundLedger& found, FileSystem& fileSystem, const std::filesystem::path& file)
{
    auto text = readText(fileSystem, file);
    if (!text)
        return unexpected(std::move(text).error());
    if (!text->has_value())
        return {};
    found.ledgerBytes = (*text)->size();
    found.ledgerFileHash = sha256Hex(**text);
    constexpr std::size_t kBeginning = 256;
    const bool isOlder =
        std::string_view(**text).substr(0, kBeginning).find(kOldLedgerSchema) != std::string_view::npos;
    std::string original = isOlder ? **text : std::string();
    std::string head = headOfLedger(**text);
    const std::string_view look = foreignFile(**text);
    auto read = readAnyLedger(file.string(), std::move(**text));
    if (read) {
        found.ledger = std::move(read->ledger);
        if (!read->migratedFrom.empty())
            takeOlder(found, *read, std::move(original));
        return {};
    }
    if (isOfAnotherKind(read.error(), look)) {
        std::string sentence = notForThisLab(file, read.error().front(), look);
        return unexpected(FileError{FileError::Kind::Unreadable, std::move(sentence), std::move(read).error()});
    }
    if (const std::string version = labVersionInHead(std::move(head)); isNewerVersion(version, kVersion))
        return unexpected(FileError{FileError::Kind::Unreadable, ofNewerLab(file, version), std::move(read).error()});
    found.ledgerIsUnreadable = true;
    found.faults = std::move(read).error();
    return {};
}

void takeBackup(FoundLedger& found, FileSystem& fileSystem, const std::filesystem::path& file)
{
    const std::filesystem::path backup = backupPath(file);
    auto text = fileSystem.read(backup, kLedgerLimits.bytes);
    if (!text || !text->has_value())
        return;
    auto ledger = parseLedger(backup.string(), std::move(**text));
    if (!ledger)
        return;
    found.ledger = std::move(*ledger);
    found.report.notices.push_back("The ledger was restored from its backup " + nameOf(backup) + " with "
                                   + countOfEvents(found.ledger->events().size()) + "; later ones may be missing.");
}

bool isKnown(const Ledger& ledger, const Event& event)
{
    const auto& events = ledger.events();
    return event.seq <= events.size() && events[event.seq - 1].hash == event.hash;
}

void replay(FoundLedger& found, const JournalContents& journal, const std::filesystem::path& file)
{
    auto& notices = found.report.notices;
    const auto useless = [&](const Event& event) {
        return !isKnown(*found.ledger, event) && !found.ledger->accepts(event);
    };
    for (const Event& event : journal.events) {
        if (useless(event)) {
            found.journalIsUnusable = true;
            notices.push_back("The journal " + nameOf(file) + " does not continue this ledger from event "
                              + std::to_string(event.seq) + " on.");
            break;
        }
        if (isKnown(*found.ledger, event))
            continue;
        found.ledger->append(event);
        ++found.report.eventsFromJournal;
    }
    if (found.report.eventsFromJournal > 0)
        notices.push_back("The lab had ended without closing the ledger; "
                          + countOfEvents(found.report.eventsFromJournal) + " recovered from the journal.");
    if (journal.end == JournalContents::End::Torn)
        notices.push_back("The last entry of the journal was cut off while it was being written and was left out; "
                          "it had not been confirmed.");
    if (journal.end == JournalContents::End::Damaged) {
        found.journalIsUnusable = true;
        notices.push_back("The journal " + nameOf(file) + " is damaged after " + countOfEvents(journal.events.size())
                          + "; what follows could not be used.");
    }
}

}  // namespace

std::filesystem::path journalPath(const std::filesystem::path& ledger)
{
    return withEnding(ledger, ".journal");
}

std::filesystem::path draftsPath(const std::filesystem::path& ledger)
{
    return withEnding(ledger, ".drafts");
}

std::filesystem::path lockPath(const std::filesystem::path& ledger)
{
    return withEnding(ledger, ".lock");
}

Expected<FoundLedger, FileError> findLedger(FileSystem& fileSystem, const std::filesystem::path& file,
                                            const std::optional<LedgerHeader>& headerIfNew)
{
    // The journal first: should another window write the ledger meanwhile, its events are found in one of the two.
    auto journal = readText(fileSystem, journalPath(file));
    if (!journal)
        return unexpected(std::move(journal).error());
    FoundLedger found;
    if (auto taken = takeLedger(found, fileSystem, file); !taken)
        return unexpected(std::move(taken).error());
    if (!found.ledger)
        takeBackup(found, fileSystem, file);
    if (!found.ledger && headerIfNew) {
        found.ledger = Ledger(*headerIfNew);
        found.report.isNew = true;
    }
    if (!found.ledger)
        return found;
    found.report.eventsFromLedger = found.ledger->events().size();
    if (const auto chainBreak = found.ledger->verifyChain())
        found.report.notices.push_back("The ledger was changed outside the lab. " + chainBreak->sentence);
    if (journal->has_value())
        replay(found, replayJournal(**journal), journalPath(file));
    return found;
}

void noteClock(const Clock& clock, const Ledger& ledger, RecoveryReport& report)
{
    constexpr std::chrono::minutes kSmallCorrection{2};
    if (ledger.events().empty())
        return;
    const UtcTime last = ledger.events().back().time;
    const UtcTime now = clock.utcNow();
    if (now + kSmallCorrection >= last)
        return;
    const auto shown = [](UtcTime time) { return utcText(time).substr(0, 10) + ' ' + utcText(time).substr(11, 5); };
    report.notices.push_back("The computer's clock shows " + shown(now)
                             + " UTC, which is before the last entry of the "
                               "ledger at "
                             + shown(last)
                             + " UTC. Set the clock; nothing is lost, but what you do now "
                               "would carry times that are out of order.");
}

Expected<std::filesystem::path, FileError> keepOlder(FileSystem& fileSystem, const std::filesystem::path& file,
                                                     std::string_view contents)
{
    const std::filesystem::path base = withEnding(file, ".older");
    std::filesystem::path kept = base;
    for (int copy = 2; fileSystem.exists(kept); ++copy)
        kept = withEnding(base, '-' + std::to_string(copy));
    if (auto saved = replaceFile(fileSystem, kept, contents, Backup::None); !saved)
        return unexpected(std::move(saved).error());
    return kept;
}

Expected<std::filesystem::path, FileError> moveAside(FileSystem& fileSystem, const Clock& clock,
                                                     const std::filesystem::path& file)
{
    // "2026-03-01T09:30:00.250Z" without what some file systems refuse in names.
    std::string stamp = utcText(clock.utcNow()).substr(0, 19) + 'Z';
    stamp.erase(std::remove_if(stamp.begin(), stamp.end(), [](char c) { return c == '-' || c == ':'; }), stamp.end());
    const std::filesystem::path base = withEnding(file, ".unreadable-" + stamp);
    std::filesystem::path aside = base;
    for (int copy = 2; fileSystem.exists(aside); ++copy)
        aside = withEnding(base, '-' + std::to_string(copy));
    if (const auto moved = fileSystem.rename(file, aside); !moved)
        return unexpected(savingFailed(aside, moved.error()));
    return aside;
}

}  // namespace ironlab::lab
