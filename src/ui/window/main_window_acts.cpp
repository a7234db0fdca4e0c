// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/faults_dialog.h"
#include "ui/course/file_saving.h"
#include "ui/course/ledger_entry.h"
#include "ui/instruments/headroom_line.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/table_dialog.h"
#include "ui/panels/event_words.h"
#include "ui/panels/reading_order.h"
#include "ui/panels/section_header.h"
#include "ui/report/report_file.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench_pane.h"
#include "ui/window/help_dialogs.h"
#include "ui/window/ledger_view.h"
#include "ui/window/main_window.h"
#include "ui/window/pace_timer.h"
#include "ui/window/part_row.h"
#include "ui/window/predict_page.h"
#include "ui/window/status_row.h"
#include "ui/window/track_row.h"
#include "ui/window/work_page.h"
#include "ui/window/workbook.h"

#include <ironlab/lab/validation.h>
#include <ironlab/present/mission_report.h>
#include <ironlab/present/validation_report.h>

#include <QAbstractButton>
#include <QAction>
#include <QFileDialog>
#include <QStackedWidget>

#include <algorithm>

namespace ironlab::ui {

void MainWindow::act(Act act)
{
    switch (act) {
    case Act::OpenLedger:
    case Act::Save:
    case Act::ExportLedger:
    case Act::ExportReport:
    case Act::ShowLedger:
    case Act::ExportPicture:
    case Act::ExportTable:
    case Act::Quit: actOnFiles(act); break;
    case Act::OpenAssignment:
    case Act::LeaveAssignment:
    case Act::Presets:
    case Act::TryAsStudent:
    case Act::Demonstration:
    case Act::ClassOverview:
    case Act::EditFiles: Q_EMIT courseWanted(act); break;
    case Act::LargerText:
    case Act::SmallerText:
    case Act::NormalText:
    case Act::NextPane:
    case Act::PreviousPane:
    case Act::ShowClock:
    case Act::PauseClock:
    case Act::FullScreen:
    case Act::ToggleFormula:
    case Act::ToggleCaptures:
    case Act::CopyInstrument:
    case Act::WhereFrom:
    case Act::Shortcuts:
    case Act::Guide:
    case Act::Words:
    case Act::Tour:
    case Act::Accuracy:
    case Act::About: actOnView(act); break;
    case Act::Undo:
    case Act::Redo:
    case Act::Reset:
    case Act::Capture:
    case Act::Pin:
    case Act::Lock:
    case Act::Revise:
    case Act::ClosePart: actOnPart(act); break;
    }
}

void MainWindow::actOnFiles(Act act)
{
    switch (act) {
    case Act::OpenLedger: openLedger(); break;
    case Act::Save: saveNow(); break;
    case Act::ExportLedger: exportLedger(); break;
    case Act::ExportReport: exportReport(); break;
    case Act::ShowLedger: showLedger(); break;
    case Act::ExportPicture: exportPicture(); break;
    case Act::ExportTable: exportTable(); break;
    default: close(); break;
    }
}

void MainWindow::actOnView(Act act)
{
    auto* panes = qobject_cast<ThreePanes*>(m_pages->currentWidget());
    switch (act) {
    case Act::LargerText: Q_EMIT textScaleWanted(1); break;
    case Act::SmallerText: Q_EMIT textScaleWanted(-1); break;
    case Act::NormalText: Q_EMIT textScaleWanted(0); break;
    case Act::NextPane:
    case Act::PreviousPane:
        if (panes != nullptr) {
            panes->focusNextPane(act == Act::NextPane);
        }
        break;
    case Act::ShowClock:
        m_clockHidden = !m_clockHidden;
        m_trackRow->setPaceHidden(m_clockHidden);
        break;
    case Act::PauseClock:
        if (m_controller != nullptr) {
            PaceTimer& pace = *m_tracks[m_track].pace;
            pace.setPaused(!pace.isPaused());
            m_trackRow->setPaused(pace.isPaused());
            tickPace();
        }
        break;
    case Act::FullScreen: setWindowState(windowState() ^ Qt::WindowFullScreen); break;
    case Act::ToggleFormula:
        if (WorkPage* page = workPage()) {
            page->toggleFormula();
        }
        break;
    case Act::ToggleCaptures:
        if (WorkPage* page = workPage()) {
            page->toggleCaptures();
        }
        break;
    case Act::CopyInstrument:
        if (const WorkPage* page = workPage(); page != nullptr && page->bench()->currentInstrument() != nullptr) {
            Q_EMIT page->bench()->currentInstrument()->copyWanted();
        }
        break;
    case Act::WhereFrom: explainNumber(); break;
    case Act::Shortcuts: (new ShortcutsDialog(m_actions->shortcuts(), this))->open(); break;
    case Act::Guide: (new GuideDialog(this))->open(); break;
    case Act::Words: showWords(); break;
    case Act::Tour: beginTour(); break;
    case Act::Accuracy: showAccuracy(); break;
    default: (new AboutDialog(this))->open(); break;
    }
    enableActs();
}

void MainWindow::showAccuracy()
{
    const auto rows = lab::readValidation(m_environment.dataFolder / "validation" / "rows.json", m_environment.catalog);
    if (!rows) {
        showFaults(tr("The published rows cannot be read."), rows.error(), this);
        return;
    }
    auto* dialog = new TableDialog(present::accuracyTable(lab::validate(*rows, m_environment.catalog)), this);
    dialog->resize(860, 440);
    dialog->open();
}

void MainWindow::actOnPart(Act act)
{
    if (m_controller == nullptr) {
        return;
    }
    switch (act) {
    case Act::Undo: m_controller->submit(lab::UndoTurn{}); break;
    case Act::Redo: m_controller->submit(lab::RedoTurn{}); break;
    case Act::Reset: m_controller->submit(lab::ResetDesign{}); break;
    case Act::Capture: m_controller->submit(lab::CaptureEvidence{}); break;
    case Act::Pin: m_controller->submit(lab::PinBaseline{}); break;
    case Act::Lock:
        if (auto* page = qobject_cast<PredictPage*>(m_pages->currentWidget())) {
            page->lock();
        }
        break;
    case Act::Revise: clickInPage(QStringLiteral("revise")); break;
    default: clickInPage(QStringLiteral("close")); break;
    }
}

void MainWindow::clickInPage(const QString& objectName)
{
    auto* button = m_pages->currentWidget()->findChild<QAbstractButton*>(objectName);
    if (button != nullptr && button->isEnabled()) {
        button->click();
    }
}

void MainWindow::enableActs()
{
    // Whatever changed what can be done may have brought new controls.
    tabInReadingOrder(*centralWidget());
    const bool hasSession = m_controller != nullptr;
    const bool isWorking = workPage() != nullptr && hasSession;
    const lab::Stage stage = hasSession ? m_controller->state().stage : lab::Stage::Predict;
    const bool isOpen = isWorking && stage != lab::Stage::Closed;
    const int part = hasSession ? m_controller->part() : 1;
    const auto enable = [this](Act which, bool enabled) { m_actions->action(which)->setEnabled(enabled); };
    const bool hasPanes = qobject_cast<const ThreePanes*>(m_pages->currentWidget()) != nullptr;
    enable(Act::NextPane, hasPanes);
    enable(Act::PreviousPane, hasPanes);
    enable(Act::Save, hasSession);
    enable(Act::ExportLedger, hasSession);
    enable(Act::ExportReport, hasSession);
    enable(Act::ShowLedger, hasSession);
    enable(Act::ExportPicture, isWorking);
    enable(Act::ExportTable, isWorking);
    enable(Act::Undo, isWorking && m_controller->session().canUndo(part));
    enable(Act::Redo, isWorking && m_controller->session().canRedo(part));
    for (const Act which : {Act::Reset, Act::Capture, Act::Pin}) {
        enable(which, isOpen);
    }
    enable(Act::Lock, hasSession && qobject_cast<PredictPage*>(m_pages->currentWidget()) != nullptr);
    enable(Act::Revise, isOpen && !m_controller->state().observation);
    enable(Act::ClosePart, isWorking && m_controller->session().mayClose(part));
    const auto isOfFormula = [](lab::Instrument each) { return each == lab::Instrument::Formula; };
    const bool hasFormula = isWorking && std::ranges::any_of(m_controller->missionPart().instruments, isOfFormula);
    enable(Act::ToggleFormula, hasFormula);
    m_actions->action(Act::ToggleFormula)
        ->setText(hasFormula || !isWorking ? tr("Show Amdahl's &formula")
                                           : tr("Show Amdahl's &formula: none in this part"));
    enable(Act::ToggleCaptures, isWorking && !m_controller->state().evidence.empty());
    enable(Act::CopyInstrument, isWorking);
    const bool isWork = m_environment.purpose == lab::LedgerPurpose::Work;
    for (const Act which : {Act::OpenAssignment, Act::Presets, Act::TryAsStudent, Act::Demonstration}) {
        enable(which, isWork);
    }
    enable(Act::LeaveAssignment, isWork && m_environment.assignment != nullptr);
    const bool hasClock = m_environment.assignment == nullptr || m_environment.assignment->timer.isShown;
    enable(Act::PauseClock, hasSession && hasClock);
    enable(Act::ShowClock, hasClock);
    std::vector<int> instruments;
    if (isWorking) {
        for (const lab::Instrument instrument : m_controller->missionPart().instruments) {
            instruments.push_back(static_cast<int>(instrument));
        }
    }
    m_actions->setInstruments(instruments);
    enable(Act::WhereFrom, isWorking);
    m_actions->action(Act::FullScreen)->setChecked(isFullScreen());
    m_actions->action(Act::ShowClock)->setChecked(!m_clockHidden);
    m_actions->action(Act::PauseClock)->setChecked(hasSession && m_tracks[m_track].pace->isPaused());
}

void MainWindow::openLedger()
{
    auto* dialog = new QFileDialog(this, tr("Open a ledger"), QString(), tr("Ledgers (*.json)"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { openLedgerFile(std::filesystem::path(path.toStdString())); });
    dialog->open();
}

void MainWindow::openLedgerFile(const std::filesystem::path& file)
{
    const auto track = missionOfLedger(file, {m_environment.missions, m_environment.catalog, m_environment.clock,
                                              m_environment.fileSystem, m_environment.purpose});
    if (!track) {
        showFaults(tr("This ledger cannot be opened. The lab stays as it was."), track.error(), this);
        return;
    }
    keepTyping();
    m_track = *track;
    m_trackRow->setCurrent(m_track);
    // The session on show may be that of another track, and this one's is not there yet.
    m_controller = nullptr;
    setPage(new PaperPane(this));
    m_tracks.erase(m_track);
    openTrack(file, {}, {});
}

void MainWindow::closeSessions()
{
    keepTyping();
    m_partRow->hide();
    m_controller = nullptr;
    setPage(new PaperPane(this));
    m_tracks.clear();
}

/// Nothing waits to be saved but words that are being typed; who asks is told where their work lies.
void MainWindow::saveNow()
{
    keepTyping();
    const Workbook& book = *m_tracks[m_track].book;
    if (book.isReadOnly()) {
        m_status->showNews(book.readOnlyReason());
    } else if (const QString trouble = book.trouble(); !trouble.isEmpty()) {
        m_status->showNews(trouble);
    } else {
        showSaved();
        m_status->showNews(
            tr("Everything is saved, as after every act. It lies in %1.").arg(qtText(book.file().string())));
    }
}

/// A name by which a teacher tells the files of a class apart.
QString MainWindow::nameToExport(const QString& ending) const
{
    const std::string& student = m_controller->session().ledger().header().student;
    return suggestedFileName(qtText(mission().id), qtText(student), ending);
}

void MainWindow::exportLedger()
{
    keepTyping();
    askWhereToSave({tr("Export the ledger: this file is what you hand in"), QStringLiteral("exportDialog"),
                    tr("Ledgers (*.json)"), nameToExport(QStringLiteral(".ledger.json"))},
                   this, this, [this](const QString& path) {
                       tellExported(tr("Exported to %1. This is the file to hand in.").arg(path),
                                    tr("The ledger was not exported."),
                                    m_tracks[m_track].book->exportTo(path.toStdString()));
                   });
}

void MainWindow::exportReport()
{
    keepTyping();
    askWhereToSave({tr("Export the report: to read, not to hand in"), QStringLiteral("reportDialog"),
                    tr("Documents (*.pdf);;Web pages (*.html)"), nameToExport(QStringLiteral(".report.pdf"))},
                   this, this, [this](const QString& path) {
                       const lab::ReplayPlan plan(mission(), m_environment.catalog);
                       const auto report = present::missionReport({&m_controller->session().ledger(), &plan, {}, {}});
                       tellExported(tr("Exported the report to %1. It is to read: hand in the ledger.").arg(path),
                                    tr("The report was not exported."), writeReport(report.document, path));
                   });
}

void MainWindow::tellExported(const QString& done, const QString& refused, const Faults& faults)
{
    if (faults.empty()) {
        m_status->showNews(done);
    } else {
        showFaults(refused, faults, this);
    }
}

void MainWindow::exportPicture()
{
    if (InstrumentView* view = workPage()->bench()->currentInstrument()) {
        Q_EMIT view->pictureExportWanted();
    }
}

void MainWindow::exportTable()
{
    if (InstrumentView* view = workPage()->bench()->currentInstrument()) {
        Q_EMIT view->tableExportWanted();
    }
}

void MainWindow::explainNumber()
{
    WorkPage* page = workPage();
    if (page == nullptr) {
        return;
    }
    // The line of walls is no instrument of the bench and may have the keyboard as well.
    auto* line = m_status->headroom();
    if (InstrumentView* view = line->hasFocus() ? line : page->bench()->currentInstrument()) {
        Q_EMIT view->whereFromWanted();
    }
}

void MainWindow::showLedger()
{
    keepTyping();
    auto* view = new LedgerView(m_controller->session().ledger(),
                                EventWords(mission(), m_environment.catalog, EventWords::Prose::Whole),
                                qtText(mission().title), this);
    connect(view, &LedgerView::exportWanted, this, &MainWindow::exportLedger);
    connect(view, &LedgerView::reportWanted, this, &MainWindow::exportReport);
    view->open();
}

}  // namespace ironlab::ui
