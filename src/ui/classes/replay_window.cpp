// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/replay_window.h"

#include "ui/classes/place_slider.h"
#include "ui/classes/replay_events.h"
#include "ui/classes/replay_panels.h"
#include "ui/classes/row_delegate.h"
#include "ui/knobs/segmented_control.h"
#include "ui/panels/answer_form.h"
#include "ui/panels/reading_order.h"
#include "ui/panels/window_head.h"
#include "ui/style/hairline.h"
#include "ui/style/qt_text.h"
#include "ui/style/table_heads.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_pane.h"
#include "ui/window/three_panes.h"

#include <ironlab/lab/choice_text.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr QSize kMinimum(1100, 600);
constexpr QSize kFirst(1366, 740);
constexpr int kTabsHeight = 36;
constexpr int kTransportHeight = 44;
constexpr int kTickMs = 40;
constexpr int kPanelWidth = 300;

std::vector<UtcTime> timesOf(const lab::Ledger& ledger)
{
    std::vector<UtcTime> times;
    for (const lab::Event& event : ledger.events()) {
        times.push_back(event.time);
    }
    return times;
}

QPushButton* button(const QString& name, const QString& text, const QString& words, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAccessibleName(words);
    made->setToolTip(words);
    made->setAutoDefault(false);
    return made;
}

}  // namespace

ReplayWindow::ReplayWindow(std::unique_ptr<StudentReplay> replay, const Clock& clock, QWidget* parent)
    : QMainWindow(parent),
      m_replay(std::move(replay)),
      m_hands(clock, timesOf(m_replay->ledger()))
{
    setObjectName(QStringLiteral("replayWindow"));
    const QString student = qtText(m_replay->report().student);
    setWindowTitle(tr("Replay of %1").arg(student.isEmpty() ? qtText(m_replay->report().source) : student));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(kMinimum);
    resize(kFirst);
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildEvents();
    buildCentre(*whole);
    m_panel = new ReplayPanel(*m_replay, whole);
    m_panel->setFixedWidth(themeOf(this).scaled(kPanelWidth));
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_tabs);
    middle->addWidget(new Hairline(Qt::Horizontal, whole));
    middle->addWidget(m_centre, 1);
    auto* panes = new QHBoxLayout;
    panes->setSpacing(0);
    panes->addWidget(m_events);
    panes->addWidget(new Hairline(Qt::Vertical, whole));
    panes->addLayout(middle, 1);
    panes->addWidget(new Hairline(Qt::Vertical, whole));
    panes->addWidget(m_panel);
    column->addWidget(buildHead());
    column->addWidget(new Hairline(Qt::Horizontal, whole));
    column->addLayout(panes, 1);
    column->addWidget(new Hairline(Qt::Horizontal, whole));
    column->addWidget(buildTransport());
    setCentralWidget(whole);
    buildMenus();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ReplayWindow::tick);
    showPosition();
    m_events->setFocus();
}

void ReplayWindow::buildCentre(QWidget& whole)
{
    m_tabs = new QTabBar(&whole);
    m_tabs->setObjectName(QStringLiteral("replay.tabs"));
    m_tabs->setAccessibleName(tr("Views of the replay"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFixedHeight(themeOf(this).scaled(kTabsHeight));
    m_centre = new QStackedWidget(&whole);
    m_benchHolder = new QStackedWidget(m_centre);
    m_writing = new ReplayWriting(*m_replay, m_centre);
    auto* claims = new ReplayClaims(*m_replay, m_centre);
    const std::size_t differing = m_replay->report().replay.disagreements.size();
    for (const auto& [page, title] :
         {std::pair<QWidget*, QString>(m_benchHolder, tr("Instruments")),
          {m_writing, tr("Writing and evidence")},
          {claims, differing == 0 ? tr("Claimed and recomputed") : tr("Claimed and recomputed (%1)").arg(differing)}}) {
        m_tabs->addTab(title);
        m_centre->addWidget(page);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_centre, &QStackedWidget::setCurrentIndex);
    connect(claims, &ReplayClaims::eventWanted, this, [this](std::size_t position) {
        goTo(position);
        m_tabs->setCurrentIndex(0);
    });
}

ReplayWindow::~ReplayWindow()
{
    // Pages look at the replay, so they go first.
    delete takeCentralWidget();
}

QWidget* ReplayWindow::buildHead()
{
    auto* head = new WindowHead(QStringLiteral("replay"), QStringLiteral("about"), this);
    const lab::GradeReport& report = m_replay->report();
    head->setTitle(qtText(report.student.empty() ? report.source : report.student));
    head->setNote(tr("%1 · receipt %2 · %3")
                      .arg(qtText(m_replay->mission().title), qtText(report.receipt), qtText(report.source)));
    head->add(lineLabel(tr("Read only: nothing is recorded"), TextRole::NoteMedium, present::Role::Text2, head));
    return head;
}

void ReplayWindow::buildEvents()
{
    m_events = new QTableView(this);
    m_events->setObjectName(QStringLiteral("replay.events"));
    m_events->setAccessibleName(tr("Events of the ledger"));
    auto* model = new ReplayEvents(*m_replay, this);
    m_events->setModel(model);
    m_events->setItemDelegate(new RowDelegate(m_events));
    m_events->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_events->setSelectionMode(QAbstractItemView::SingleSelection);
    m_events->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_events->setTabKeyNavigation(false);
    m_events->setShowGrid(false);
    m_events->setFrameShape(QFrame::NoFrame);
    m_events->setWordWrap(false);
    setPlainHeads(*m_events);
    m_events->verticalHeader()->setDefaultSectionSize(themeOf(this).scaled(24));
    m_events->horizontalHeader()->setStretchLastSection(true);
    m_events->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    int width = m_events->verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < ReplayEvents::ColumnCount; ++column) {
        const auto which = static_cast<ReplayEvents::Column>(column);
        const int wide = columnWidth(*m_events, model->widest(which), which == ReplayEvents::What);
        m_events->setColumnWidth(column, wide);
        width += wide;
    }
    m_events->setFixedWidth(width);
    connect(m_events->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!m_isShowing && now.isValid()) {
            setPlaying(false);
            goTo(static_cast<std::size_t>(now.row()) + 1);
        }
    });
}

QWidget* ReplayWindow::buildTransport()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(themeOf(this).scaled(kTransportHeight));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    auto* back = button(QStringLiteral("replay.back"), tr("Back"), tr("One event back"), bar);
    m_play = button(QStringLiteral("replay.play"), tr("Play"), tr("Play from here"), bar);
    auto* forward = button(QStringLiteral("replay.forward"), tr("Forward"), tr("One event forward"), bar);
    m_slider = new PlaceSlider(bar);
    m_slider->setObjectName(QStringLiteral("replay.slider"));
    m_slider->setAccessibleName(tr("Place in the ledger, in events"));
    m_slider->setRange(0, static_cast<int>(m_replay->eventCount()));
    m_slider->setPageStep(10);
    m_speed = new SegmentedControl(QStringLiteral("replay.speed"), tr("Speed"),
                                   {{QStringLiteral("1"), tr("× 1"), tr("As it was recorded, long pauses shortened.")},
                                    {QStringLiteral("4"), tr("× 4"), tr("Four times as fast.")},
                                    {QStringLiteral("16"), tr("× 16"), tr("Sixteen times as fast.")}},
                                   bar);
    m_speed->setFitsText(true);
    m_speed->setDense(true);
    m_speed->setCurrent(QStringLiteral("4"));
    m_hands.setSpeed(4.0);
    m_place = lineLabel({}, TextRole::Note, present::Role::Text2, bar);
    m_place->setObjectName(QStringLiteral("replay.place"));
    m_place->setMinimumWidth(themeOf(this).scaled(220));
    for (QWidget* widget : std::initializer_list<QWidget*>{back, m_play, forward}) {
        row->addWidget(widget);
    }
    row->addWidget(m_slider, 1);
    row->addWidget(m_place);
    row->addWidget(m_speed);
    connect(back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(forward, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_play, &QPushButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (!m_isShowing) {
            setPlaying(false);
            goTo(static_cast<std::size_t>(value));
        }
    });
    connect(m_speed, &SegmentedControl::choiceMade, this,
            [this](const QString& id) { m_hands.setSpeed(id.toDouble()); });
    return bar;
}

void ReplayWindow::buildMenus()
{
    menuBar()->setNativeMenuBar(false);
    QMenu& menu = *menuBar()->addMenu(tr("&Replay"));
    const auto add = [&](const char* name, const QString& text, const QKeySequence& keys, auto&& act) {
        auto* action = menu.addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
    };
    add("action.replay.play", tr("&Play or pause"), QKeySequence(Qt::Key_P), [this] { setPlaying(!isPlaying()); });
    add("action.replay.forward", tr("One event &forward"), QKeySequence(Qt::Key_Period), [this] { step(1); });
    add("action.replay.back", tr("One event &back"), QKeySequence(Qt::Key_Comma), [this] { step(-1); });
    add("action.replay.first", tr("To the be&ginning"), QKeySequence(Qt::CTRL | Qt::Key_Home), [this] { goTo(0); });
    add("action.replay.last", tr("To the &end"), QKeySequence(Qt::CTRL | Qt::Key_End),
        [this] { goTo(m_replay->eventCount()); });
    menu.addSeparator();
    add("action.replay.close", tr("C&lose"), QKeySequence::Close, [this] { close(); });
    QMenu& view = *menuBar()->addMenu(tr("&View"));
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        auto* action = view.addAction(m_tabs->tabText(tab));
        action->setShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_1 + tab)));
        connect(action, &QAction::triggered, this, [this, tab] { m_tabs->setCurrentIndex(tab); });
    }
}

void ReplayWindow::goTo(std::size_t position)
{
    position = std::min(position, m_replay->eventCount());
    if (position == m_replay->position()) {
        return;
    }
    m_replay->goTo(position);
    showPosition();
}

void ReplayWindow::step(int events)
{
    setPlaying(false);
    const auto now = static_cast<std::ptrdiff_t>(m_replay->position());
    goTo(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, now + events)));
}

void ReplayWindow::setPlaying(bool isPlaying)
{
    if (isPlaying) {
        const bool isAtEnd = m_replay->position() == m_replay->eventCount();
        if (isAtEnd) {
            goTo(0);
        }
        m_hands.play(m_replay->position());
        m_tick.start();
    } else {
        m_hands.pause();
        m_tick.stop();
    }
    m_play->setText(isPlaying ? tr("Pause") : tr("Play"));
    m_play->setAccessibleName(isPlaying ? tr("Pause") : tr("Play from here"));
}

void ReplayWindow::tick()
{
    if (!m_hands.isPlaying()) {
        return;
    }
    const std::size_t due = m_hands.position();
    goTo(std::max(due, m_replay->position()));
    if (!m_hands.isPlaying()) {
        setPlaying(false);
    }
}

void ReplayWindow::showPosition()
{
    m_isShowing = true;
    const std::size_t position = m_replay->position();
    m_slider->setValue(static_cast<int>(position));
    if (position == 0) {
        m_events->setCurrentIndex({});
    } else {
        m_events->selectRow(static_cast<int>(position) - 1);
    }
    m_isShowing = false;
    const auto& events = m_replay->ledger().events();
    const auto sinceStart = [&](std::size_t index) { return (events[index].time - events.front().time).count(); };
    m_place->show(events.empty() ? tr("No events")
                                 : tr("%1 of %2 events · %3 of %4")
                                       .arg(position)
                                       .arg(events.size())
                                       .arg(timeSinceStart(position == 0 ? 0 : sinceStart(position - 1)),
                                            timeSinceStart(sinceStart(events.size() - 1))));
    showBench();
    m_slider->setWords(m_place->text());
    m_writing->refresh();
    m_panel->refresh();
}

/// Before the lock the student saw the question and nothing else, and so does who looks on.
void ReplayWindow::showBench()
{
    const bool isLockedOpen = m_replay->state().stage != lab::Stage::Predict;
    if (m_benchPart != m_replay->part() || m_isLockedOpen != isLockedOpen) {
        m_benchPart = m_replay->part();
        m_isLockedOpen = isLockedOpen;
        rebuildBench();
    } else if (m_bench != nullptr) {
        m_bench->showLive();
    }
}

void ReplayWindow::rebuildBench()
{
    QWidget* old = m_benchHolder->currentWidget();
    m_bench = m_isLockedOpen ? new BenchPane(*m_replay, m_benchHolder) : nullptr;
    QWidget* page = m_bench == nullptr ? questionPage() : m_bench;
    m_benchHolder->addWidget(page);
    m_benchHolder->setCurrentWidget(page);
    if (old != nullptr) {
        m_benchHolder->removeWidget(old);
        delete old;
    }
    if (centralWidget() != nullptr) {
        tabInReadingOrder(*centralWidget());
    }
}

QWidget* ReplayWindow::questionPage()
{
    auto* page = new PaperPane(m_benchHolder);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(40, 40, 40, 40);
    column->setSpacing(10);
    column->addWidget(new TextLabel(tr("Part %1: %2").arg(m_replay->part()).arg(qtText(m_replay->missionPart().title)),
                                    TextRole::Note, present::Role::Text2, page));
    column->addWidget(
        new TextLabel(qtText(m_replay->question().prompt), TextRole::Question, present::Role::Text1, page));
    for (const auto& choice : m_replay->question().choices) {
        column->addWidget(new TextLabel(choiceLine(choice), TextRole::Body, present::Role::Text1, page));
    }
    column->addWidget(new TextLabel(tr("Before the lock the student sees the question alone: no instrument shows yet."),
                                    TextRole::Note, present::Role::Text2, page));
    column->addStretch(1);
    return page;
}

}  // namespace ironlab::ui
