// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger_store.h>
#include <ironlab/lab/session.h>

#include <QString>
#include <QStringList>

#include <filesystem>
#include <memory>

namespace ironlab::ui {

/// One track's session together with the file that keeps it: every event is on the disk before it shows.
class Workbook {
public:
    struct Setup {
        const lab::Mission& mission;
        const lab::Catalog& catalog;
        const Clock& clock;
        lab::FileSystem& fileSystem;
        std::filesystem::path file;
        std::string student;
        std::uint64_t seed = 0;
        lab::LedgerPurpose purpose = lab::LedgerPurpose::Work;
    };

    /// Opens or begins the ledger. Where another window writes to it, or its folder takes nothing, what is there can be
    /// read but not written. The error is all that keeps it closed: the file cannot be read, or belongs to another mission,
    /// assignment or purpose.
    [[nodiscard]] static Expected<std::unique_ptr<Workbook>, Faults> open(const Setup& setup);

    [[nodiscard]] lab::Session& session() { return *m_session; }
    [[nodiscard]] const lab::Session& session() const { return *m_session; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    /// By the clock that stamps the events.
    [[nodiscard]] UtcTime now() const { return m_clock->utcNow(); }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] bool isReadOnly() const { return !m_readOnly.isEmpty(); }
    /// Why nothing can be written; empty where it can.
    [[nodiscard]] const QString& readOnlyReason() const { return m_readOnly; }
    /// What was out of the ordinary when the ledger was opened: one sentence each.
    [[nodiscard]] const QStringList& notices() const { return m_notices; }
    /// Why the ledger file could not be written lately; empty where all is well.
    [[nodiscard]] QString trouble() const;

    /// Text being typed. False with a sentence in `problem` where it could not be saved.
    bool saveDraft(const std::string& key, const std::string& text, QString& problem);
    [[nodiscard]] std::optional<std::string> draft(const std::string& key) const;

    /// Writes a copy of the ledger, finished or not. None on success, else why not.
    [[nodiscard]] Faults exportTo(const std::filesystem::path& target);

private:
    Workbook() = default;
    [[nodiscard]] lab::Session::EventSink sink();
    [[nodiscard]] Faults resume(const Setup& setup, const lab::Ledger& ledger);

    const Clock* m_clock = nullptr;
    lab::FileSystem* m_fileSystem = nullptr;
    std::filesystem::path m_file;
    std::unique_ptr<lab::LedgerStore> m_store;
    std::unique_ptr<lab::Session> m_session;
    QString m_readOnly;
    QStringList m_notices;
    bool m_isNew = false;
    bool m_isOpening = true;
};

}  // namespace ironlab::ui
