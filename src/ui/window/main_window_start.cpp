// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/qt_text.h"
#include "ui/window/main_window.h"
#include "ui/window/part_row.h"
#include "ui/window/start_page.h"
#include "ui/window/status_row.h"

#include <ironlab/lab/ledger_drafts.h>

#include <QDateTime>
#include <QSettings>

#include <algorithm>

// How a track is begun, or taken up again.
namespace ironlab::ui {
namespace {

/// Parts that these events closed. They are closed in their order, so that the work goes on in the next one.
int closedParts(const std::vector<lab::Event>& events)
{
    return static_cast<int>(std::ranges::count_if(
        events, [](const lab::Event& event) { return event.kind == lab::EventKind::PartClosed; }));
}

QString localMinute(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

}  // namespace

/// A new ledger asks who writes; one with work in it asks whether to go on.
void MainWindow::offerStart()
{
    m_controller = nullptr;
    m_partRow->hide();
    tickPace();
    const bool isNamed = m_environment.ledgerFile && m_track == m_environment.track;
    auto file = isNamed ? *m_environment.ledgerFile : currentLedger(m_environment, mission());
    const auto reading = lab::LedgerStore::readOnly(m_environment.fileSystem, file);
    // An answer that was begun is work as well, though nothing of it is on record.
    const bool hasWork =
        reading && !(reading->ledger.events().empty() && lab::draftsBeside(m_environment.fileSystem, file).empty());
    const QString writer = hasWork ? qtText(reading->ledger.header().student) : QString();
    if (hasWork && !isNamed && m_environment.assignment != nullptr
        && m_environment.student.value_or(writer) != writer) {
        // Who shares a computer does not go on with what somebody else handed in.
        file = freshLedger(m_environment, mission());
    }
    if (m_environment.isIdentified() || (isNamed && (hasWork || m_environment.assignment == nullptr))) {
        openTrack(file, m_environment.student.value_or(QString()), m_environment.seed);
        return;
    }
    if (!hasWork) {
        offerNew(file);
        return;
    }
    offerToGoOn(file, *reading);
}

void MainWindow::offerToGoOn(const std::filesystem::path& file, const lab::LedgerStore::Reading& reading)
{
    const auto& events = reading.ledger.events();
    const QString last = events.empty() ? tr("Nothing is recorded yet: a draft of your answer is kept")
                                        : tr("Last recorded %1").arg(localMinute(events.back().time));
    QString left = last + QStringLiteral(". ") + whereItGoesOn(closedParts(events));
    if (const QString writer = qtText(reading.ledger.header().student); !writer.isEmpty()) {
        left += QLatin1Char(' ') + (events.empty() ? tr("Begun by: %1.") : tr("Recorded by: %1.")).arg(writer);
    }
    const bool isComplete = closedParts(events) >= static_cast<int>(mission().parts.size());
    auto* page = new StartPage({mission(), m_environment.catalog, m_environment.assignment},
                               StartPage::Left{left, isComplete}, this);
    connect(page, &StartPage::resumed, this, [this, file] { openTrack(file, {}, {}); });
    connect(page, &StartPage::startedAnew, this, [this] { offerAnew(); });
    setPage(page);
    page->setFocus(Qt::TabFocusReason);
    m_status->showWords(last, StatusRow::Keys::Page);
}

QString MainWindow::whereItGoesOn(int closed) const
{
    const auto parts = static_cast<int>(mission().parts.size());
    if (closed >= parts) {
        const QString closedWords = parts == 1 ? tr("Its part is closed.") : tr("All %1 parts are closed.").arg(parts);
        return closedWords + QLatin1Char(' ')
               + tr("Open it to read what you wrote, or to export the ledger that is handed in.");
    }
    const lab::MissionPart& next = mission().parts[static_cast<std::size_t>(closed)];
    return tr("It goes on in part %1 of %2, %3.").arg(next.number).arg(parts).arg(qtText(next.title));
}

void MainWindow::offerNew(const std::filesystem::path& file)
{
    const QString known = m_environment.student.value_or(QSettings().value(QStringLiteral("student")).toString());
    auto* page = new StartPage({mission(), m_environment.catalog, m_environment.assignment}, known, this);
    connect(page, &StartPage::begun, this, [this, file](const QString& student, std::optional<std::uint64_t> seed) {
        if (m_environment.purpose == lab::LedgerPurpose::Work) {
            QSettings().setValue(QStringLiteral("student"), student);
        }
        openTrack(file, student, seed);
    });
    setPage(page);
    page->setFocus();
    m_status->showWords(tr("Nothing recorded yet"), StatusRow::Keys::Page);
}

/// Beside the ledger that is there. An assignment asks again under which name, and for the token.
void MainWindow::offerAnew()
{
    const auto file = freshLedger(m_environment, mission());
    if (m_environment.assignment != nullptr) {
        offerNew(file);
    } else {
        openTrack(file, QSettings().value(QStringLiteral("student")).toString(), {});
    }
}

}  // namespace ironlab::ui
