// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/course/watermark.h"
#include "ui/panels/clock_words.h"
#include "ui/panels/journal_panel.h"
#include "ui/style/first_tab.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench_figures.h"
#include "ui/window/bench_pane.h"
#include "ui/window/kept_turns.h"
#include "ui/window/pace_timer.h"
#include "ui/window/part_row.h"
#include "ui/window/predict_page.h"
#include "ui/window/saved_label.h"
#include "ui/window/start_page.h"
#include "ui/window/status_row.h"
#include "ui/window/tour.h"
#include "ui/window/track_row.h"
#include "ui/window/work_page.h"
#include "ui/window/workbook.h"

#include <QApplication>
#include <QCloseEvent>
#include <QRandomGenerator>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr QSize kMinimumClient(1024, 640);
constexpr QSize kFirstSize(1366, 768);

}  // namespace

MainWindow::MainWindow(const LabEnvironment& environment, QWidget* parent)
    : QMainWindow(parent),
      m_environment(environment),
      m_track(environment.track)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Iron Law Lab"));
    setMinimumSize(kMinimumClient);
    resize(kFirstSize);
    setWatermark(*this, watermarkText(m_environment.purpose));
    buildShell();
    if (m_environment.assignment != nullptr) {
        setWindowTitle(tr("%1: Iron Law Lab").arg(qtText(m_environment.assignment->title)));
        m_trackRow->setPaceOffered(m_environment.assignment->timer.isShown);
    }
    showTrack(m_track);
}

MainWindow::~MainWindow()
{
    // The pages look at the controllers, so they go first.
    delete takeCentralWidget();
}

void MainWindow::setThemeShown(const QString& id)
{
    m_actions->setTheme(id);
}

const lab::Mission& MainWindow::mission() const
{
    return m_environment.missions[static_cast<std::size_t>(m_track)];
}

WorkPage* MainWindow::workPage() const
{
    return qobject_cast<WorkPage*>(m_pages->currentWidget());
}

void MainWindow::setPage(QWidget* page)
{
    QWidget* old = m_pages->currentWidget();
    m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
    if (old != nullptr) {
        m_pages->removeWidget(old);
        old->deleteLater();
    }
    enableActs();
    m_tour->pageShown();
}

/// What is being typed on the page on show reaches the disk.
void MainWindow::keepTyping()
{
    if (auto* panes = qobject_cast<ThreePanes*>(m_pages->currentWidget())) {
        panes->flush();
    }
}

void MainWindow::showTrack(int track)
{
    keepTyping();
    if (const auto left = m_tracks.find(m_track); left != m_tracks.end() && left->second.pace != nullptr) {
        left->second.pace->show(0);
    }
    m_track = track;
    m_status->showNews({});  // what was told of another track is over
    m_trackRow->setCurrent(track);
    QStringList titles;
    for (const lab::MissionPart& part : mission().parts) {
        titles.append(qtText(part.title));
    }
    m_actions->setParts(titles);
    const auto known = m_tracks.find(track);
    if (known != m_tracks.end() && known->second.controller != nullptr) {
        adopt(known->second);
        return;
    }
    offerStart();
}

void MainWindow::openTrack(const std::filesystem::path& file, const QString& student, std::optional<std::uint64_t> seed)
{
    constexpr std::uint64_t kSeedLimit = std::uint64_t{1} << 53U;
    const std::uint64_t drawn = m_environment.repeats ? 1 : QRandomGenerator::global()->generate64() % kSeedLimit;
    auto book = Workbook::open({mission(), m_environment.catalog, m_environment.clock, m_environment.fileSystem, file,
                                student.toStdString(), seed.value_or(drawn), m_environment.purpose});
    if (!book) {
        m_controller = nullptr;
        m_partRow->hide();
        setPage(new TroublePage(tr("The ledger cannot be opened"), book.error(), this));
        m_status->showWords(tr("Open another ledger, or start the lab with another file."), StatusRow::Keys::Page);
        return;
    }
    Track& track = m_tracks[m_track];
    track.book = std::move(*book);
    track.controller = std::make_unique<LabController>(*track.book);
    track.pace = std::make_unique<PaceTimer>(m_environment.clock, recordedTimes(track.book->session().ledger()));
    LabController* controller = track.controller.get();
    if (m_environment.part && m_track == m_environment.track) {
        // Before anybody listens: its page is built once the window has taken the session on.
        controller->showPart(*m_environment.part);
    }
    connect(controller, &LabController::changed, this, &MainWindow::onChanged);
    connect(controller, &LabController::liveChanged, this, &MainWindow::onLive);
    connect(controller, &LabController::partShown, this, &MainWindow::showPage);
    connect(controller, &LabController::stageEnding, this, &MainWindow::stageEnding);
    connect(controller, &LabController::saved, this, &MainWindow::showSaved);
    connect(controller, &LabController::notSaved, m_saved, &SavedLabel::showProblem);
    connect(controller, &LabController::refused, this, [this](const QString& reason) { m_status->showNews(reason); });
    adopt(track);
    if (!track.book->notices().isEmpty()) {
        m_status->showNews(track.book->notices().join(QLatin1Char(' ')));
    }
    if (track.book->isReadOnly()) {
        m_saved->showReadOnly(track.book->readOnlyReason());
        m_status->showNews(track.book->readOnlyReason());
    } else if (!track.book->isNew()) {
        showSaved();
    }
}

void MainWindow::adopt(Track& track)
{
    m_controller = track.controller.get();
    m_partRow->setController(m_controller);
    m_partRow->show();
    showPage();
}

void MainWindow::showPage()
{
    keepTyping();
    if (!m_controller->session().isOpen(m_controller->part())) {
        showPanes(new ClosedDoorPage(*m_controller, this));
    } else if (m_controller->state().stage == lab::Stage::Predict) {
        showPanes(new PredictPage(*m_controller, this));
    } else {
        showWorkPage();
    }
    m_partRow->refresh();
    showStatus();
    keepPace();
    Q_EMIT stageBegun();
}

void MainWindow::showWorkPage()
{
    auto* page = new WorkPage(*m_controller, this);
    connect(page, &WorkPage::announced, this, [this](const QString& words) { m_status->showNews(words); });
    connect(page, &WorkPage::nextWanted, this, &MainWindow::showNext);
    connect(page, &WorkPage::exportWanted, this, &MainWindow::exportLedger);
    connect(page, &WorkPage::reportWanted, this, &MainWindow::exportReport);
    if (isPersonal()) {
        keepTurns(*page->bench());
    }
    showPanes(page);
}

/// What a person chose last counts; a script, a trial and a demonstration are the same each time.
bool MainWindow::isPersonal() const
{
    return m_environment.purpose == lab::LedgerPurpose::Work && m_environment.offersTour;
}

void MainWindow::showPanes(ThreePanes* page)
{
    setPage(page);
    // Qt hands the focus of the page before to the first control, and Enter there might take a turn back; a window that
    // just opened has none.
    const QWidget* focus = QApplication::focusWidget();
    QWidget* first = page->firstControl();
    if (first != nullptr && (focus == nullptr || page->isAncestorOf(focus))) {
        beginAt(*first);
    }
}

void MainWindow::showNext()
{
    if (m_controller->part() < m_controller->partCount()) {
        m_controller->showPart(m_controller->part() + 1);
    } else {
        showLedger();
    }
}

void MainWindow::onChanged(Changes what)
{
    m_status->showNews({});
    m_partRow->refresh();
    const bool wasPredicting = qobject_cast<PredictPage*>(m_pages->currentWidget()) != nullptr;
    if (wasPredicting && m_controller->state().stage != lab::Stage::Predict) {
        showPage();
    } else if (WorkPage* page = workPage()) {
        page->refresh(what);
    }
    if (what.testFlag(Change::Stage)) {
        keepPace();
        Q_EMIT stageBegun();
    }
    showStatus();
    enableActs();
}

void MainWindow::onLive()
{
    if (WorkPage* page = workPage()) {
        page->showLive();
        m_status->showHeadroom(m_controller->live().dragging ? wallsWithoutKnobs(*m_controller)
                                                             : wallsOf(*m_controller));
    }
}

void MainWindow::showStatus()
{
    if (workPage() != nullptr) {
        m_status->showHeadroom(m_controller->live().dragging ? wallsWithoutKnobs(*m_controller)
                                                             : wallsOf(*m_controller));
        return;
    }
    const int part = m_controller->part();
    const bool isOpen = m_controller->session().isOpen(part);
    m_status->showWords(isOpen ? tr("Part %1: not yet predicted").arg(part)
                               : tr("Part %1 opens when part %2 is closed").arg(part).arg(part - 1),
                        isOpen ? StatusRow::Keys::PanesAndLock : StatusRow::Keys::Panes);
}

void MainWindow::showSaved()
{
    const QString trouble = m_tracks[m_track].book->trouble();
    if (trouble.isEmpty()) {
        m_saved->showSaved(timeOfDay(m_environment.clock.utcNow()));
    } else {
        m_saved->showProblem(trouble);
    }
}

/// Who looks at a closed door spends no time of the part behind it, and a part that is closed takes no more.
void MainWindow::keepPace()
{
    const int part = m_controller->part();
    const bool isRunning = m_controller->session().isOpen(part) && m_controller->state().stage != lab::Stage::Closed;
    m_tracks[m_track].pace->show(isRunning ? part : 0);
    tickPace();
}

void MainWindow::tickPace()
{
    if (m_controller == nullptr || !m_controller->session().isOpen(m_controller->part())) {
        m_trackRow->setPace({}, 0.0, {});
        return;
    }
    const PaceTimer& pace = *m_tracks[m_track].pace;
    const int minutes = m_controller->missionPart().minutes;
    const auto spent = pace.spent(m_controller->part());
    const double share = std::min(1.0, static_cast<double>(spent.count()) / (60.0 * minutes));
    const bool isClosed = m_controller->state().stage == lab::Stage::Closed;
    m_trackRow->setPace(isClosed          ? tr("closed")
                        : pace.isPaused() ? tr("paused")
                                          : paceWord(spent, minutes),
                        share, tr("%1 of about %2 min").arg(spent.count() / 60 + 1).arg(minutes));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepTyping();
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    // Where a person stopped is where the lab opens the next time.
    if (isPersonal()) {
        QSettings().setValue(QStringLiteral("track"), qtText(mission().id));
    }
    QMainWindow::closeEvent(event);
}

}  // namespace ironlab::ui
