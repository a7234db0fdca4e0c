// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/headroom_line.h"
#include "ui/instruments/instrument_words.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench_pane.h"
#include "ui/window/instrument_service.h"
#include "ui/window/main_window.h"
#include "ui/window/part_row.h"
#include "ui/window/saved_label.h"
#include "ui/window/status_row.h"
#include "ui/window/tour.h"
#include "ui/window/track_row.h"
#include "ui/window/word_tips.h"
#include "ui/window/words_dialog.h"
#include "ui/window/work_page.h"

#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr int kPaceTickMs = 5000;

}  // namespace

void MainWindow::buildShell()
{
    buildMenus();
    buildRows();
    new WordTips(*this, m_environment.dataFolder / "glossary" / "words.json", m_environment.catalog);
    m_tour = new Tour(*this);
    if (m_environment.offersTour) {
        m_tour->offer();
    }
    serve(*m_status->headroom(), {lab::Instrument::Walls,
                                  [this] { return m_controller; },
                                  this,
                                  [this](const QString& words) { m_status->showNews(words); },
                                  {}});
    connectRows();
    m_paceTick.setInterval(kPaceTickMs);
    connect(&m_paceTick, &QTimer::timeout, this, &MainWindow::tickPace);
    m_paceTick.start();
}

void MainWindow::buildMenus()
{
    QStringList instruments;
    for (const lab::Instrument instrument : lab::kInstruments) {
        instruments.append(instrumentTitle(instrument));
    }
    int parts = 0;
    for (const lab::Mission& mission : m_environment.missions) {
        parts = std::max(parts, static_cast<int>(mission.parts.size()));
    }
    menuBar()->setNativeMenuBar(false);
    QStringList tracks;
    for (const lab::Mission& mission : m_environment.missions) {
        tracks.append(qtText(mission.title));
    }
    m_actions = new LabActions(*menuBar(), {tracks, parts, instruments}, this);
    m_saved = new SavedLabel(this);
    menuBar()->setCornerWidget(m_saved, Qt::TopRightCorner);
}

void MainWindow::buildRows()
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_trackRow = new TrackRow(m_environment.missions, centre);
    m_partRow = new PartRow(centre);
    m_pages = new QStackedWidget(centre);
    m_status = new StatusRow(centre);
    column->addWidget(m_trackRow);
    column->addWidget(m_partRow);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
}

void MainWindow::showWords()
{
    WordTips* words = WordTips::of(*this);
    if (words->glossary() == nullptr) {
        m_status->showNews(tr("The words cannot be read: %1").arg(words->trouble()));
        return;
    }
    (new WordsDialog(*words->glossary(), this))->open();
}

void MainWindow::beginTour()
{
    m_tour->begin();
    if (m_controller == nullptr) {
        m_status->showNews(tr("The tour starts on the first question of a mission. Begin one, and it comes along."));
    }
}

void MainWindow::connectRows()
{
    connect(m_actions, &LabActions::wanted, this, &MainWindow::act);
    connect(m_actions, &LabActions::themeWanted, this, &MainWindow::themeWanted);
    connect(m_actions, &LabActions::trackWanted, this, [this](int track) {
        if (track != m_track) {
            showTrack(track);
        }
    });
    connect(m_actions, &LabActions::partWanted, this, [this](int number) {
        if (m_controller != nullptr) {
            m_controller->showPart(number);
        }
    });
    connect(m_actions, &LabActions::instrumentWanted, this, [this](int index) {
        WorkPage* page = workPage();
        if (page == nullptr || !page->bench()->focusInstrument(static_cast<lab::Instrument>(index))) {
            m_status->showNews(tr("This page has no such instrument."));
        }
    });
    connect(m_trackRow, &TrackRow::trackChosen, this, &MainWindow::showTrack);
    connect(m_trackRow, &TrackRow::pauseWanted, this, [this] { act(Act::PauseClock); });
    connect(m_trackRow, &TrackRow::hideWanted, this, [this] { act(Act::ShowClock); });
}

}  // namespace ironlab::ui
