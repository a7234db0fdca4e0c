// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/workbook.h"

#include "ui/course/ledger_identity.h"
#include "ui/style/qt_text.h"

#include <QCoreApplication>

namespace ironlab::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::Workbook", text);
}

}  // namespace

Expected<std::unique_ptr<Workbook>, Faults> Workbook::open(const Setup& setup)
{
    std::unique_ptr<Workbook> book(new Workbook);
    book->m_clock = &setup.clock;
    book->m_fileSystem = &setup.fileSystem;
    book->m_file = setup.file;
    lab::LedgerHeader header = lab::ledgerHeader(setup.mission, setup.catalog, setup.student, setup.seed);
    header.purpose = setup.purpose;
    auto store = lab::LedgerStore::open(setup.fileSystem, setup.clock, setup.file, header);
    if (store) {
        book->m_store = std::move(*store);
        book->m_isNew = book->m_store->report().isNew;
        for (const std::string& notice : book->m_store->report().notices) {
            book->m_notices.append(qtText(notice));
        }
        Faults faults = book->resume(setup, book->m_store->ledger());
        if (!faults.empty()) {
            return unexpected(std::move(faults));
        }
        return book;
    }
    const auto reading = lab::LedgerStore::readOnly(setup.fileSystem, setup.file);
    if (!reading) {
        return unexpected(store.error().faults);
    }
    book->m_readOnly =
        store.error().kind == lab::FileError::Kind::InUse
            ? words(
                QT_TRANSLATE_NOOP("ironlab::ui::Workbook",
                                  "This ledger is open in another window: here it can be read, nothing is recorded."))
            : qtText(store.error().sentence) + QLatin1Char(' ')
                  + words(QT_TRANSLATE_NOOP("ironlab::ui::Workbook", "Here it can be read, nothing is recorded."));
    Faults faults = book->resume(setup, reading->ledger);
    if (!faults.empty()) {
        return unexpected(std::move(faults));
    }
    return book;
}

Faults Workbook::resume(const Setup& setup, const lab::Ledger& ledger)
{
    const auto refused = [&](const lab::LedgerComplaint& complaint) {
        return faultsOfLedger(setup.fileSystem, setup.file, complaint);
    };
    if (const auto misfit = ledgerMisfit(ledger.header(), {setup.mission, setup.purpose})) {
        return refused(*misfit);
    }
    if (const auto broken = ledger.verifyChain()) {
        return refused(changedOutside(*broken, setup.fileSystem, setup.file));
    }
    m_notices.append(changedPresets(ledger.header(), setup.catalog));
    auto session = lab::Session::resumed(setup.mission, setup.catalog, setup.clock, ledger, sink());
    m_isOpening = false;
    if (!session) {
        return refused(notResumable(session.error(), ledger.header(), setup.catalog));
    }
    for (const std::string& sentence : session->earlierRules()) {
        m_notices.append(qtText(sentence));
    }
    m_session = std::make_unique<lab::Session>(std::move(*session));
    return {};
}

lab::Session::EventSink Workbook::sink()
{
    return [this](const lab::Event& event) -> Expected<void, std::string> {
        if (m_store != nullptr) {
            if (auto kept = m_store->append(event); !kept) {
                return unexpected(kept.error().sentence);
            }
            return {};
        }
        // Read only: taking the session up again is told to nobody, everything after it is refused.
        if (m_isOpening) {
            return {};
        }
        return unexpected(m_readOnly.toStdString());
    };
}

QString Workbook::trouble() const
{
    return m_store != nullptr && m_store->trouble() ? qtText(m_store->trouble()->sentence) : QString();
}

bool Workbook::saveDraft(const std::string& key, const std::string& text, QString& problem)
{
    if (m_store == nullptr) {
        problem = m_readOnly;
        return false;
    }
    if (auto kept = m_store->saveDraft(key, text); !kept) {
        problem = qtText(kept.error().sentence);
        return false;
    }
    return true;
}

std::optional<std::string> Workbook::draft(const std::string& key) const
{
    return m_store == nullptr ? std::nullopt : m_store->draft(key);
}

Faults Workbook::exportTo(const std::filesystem::path& target)
{
    auto written = m_store != nullptr ? m_store->exportTo(target)
                                      : lab::replaceFile(*m_fileSystem, target, lab::ledgerText(m_session->ledger()),
                                                         lab::Backup::None);
    return written ? Faults() : std::move(written).error().faults;
}

}  // namespace ironlab::ui
