// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/track_row.h"

#include "ui/panels/section_header.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/window/pace_bar.h"

#include <ironlab/lab/mission.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

namespace ironlab::ui {
namespace {

constexpr int kHeight = 40;
constexpr int kIcon = 16;

Icon iconOf(lab::MissionIcon icon)
{
    switch (icon) {
    case lab::MissionIcon::Cloud: break;
    case lab::MissionIcon::Car: return Icon::Car;
    case lab::MissionIcon::Glasses: return Icon::Glasses;
    case lab::MissionIcon::Ear: return Icon::Ear;
    }
    return Icon::Cloud;
}

}  // namespace

TrackRow::TrackRow(const std::vector<lab::Mission>& missions, QWidget* parent)
    : QWidget(parent),
      m_tabs(new QTabBar(this)),
      m_pace(new PaceBar(this)),
      m_pause(iconButton(QStringLiteral("pace.pause"), Icon::Pause, tr("Pause the clock"), this)),
      m_hide(iconButton(QStringLiteral("pace.hide"), Icon::Eye, tr("Hide the clock"), this))
{
    setObjectName(QStringLiteral("trackRow"));
    m_tabs->setObjectName(QStringLiteral("tracks"));
    m_tabs->setAccessibleName(tr("Tracks"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    // Names of tracks are shortened at last, rather than that one of them is out of sight.
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    std::vector<int> others;
    for (const lab::Mission& mission : missions) {
        const bool isTrack = mission.chapter == missions.front().chapter;
        m_tracks.push_back(
            {isTrack ? iconOf(mission.icon) : Icon::Book, qtText(mission.title), qtText(mission.persona)});
        const int number = static_cast<int>(m_tracks.size()) - 1;
        isTrack ? addTab(number) : others.push_back(number);
    }
    m_pace->setObjectName(QStringLiteral("pace"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    if (!others.empty()) {
        addMore(others);
    }
    row->addStretch(1);
    row->addWidget(m_pace);
    row->addSpacing(6);
    row->addWidget(m_pause);
    row->addWidget(m_hide);
    grow();
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        drawIcons();
        Q_EMIT trackChosen(current());
    });
    connect(m_pause, &QToolButton::clicked, this, [this] { Q_EMIT pauseWanted(!m_isPaused); });
    connect(m_hide, &QToolButton::clicked, this, [this] { Q_EMIT hideWanted(!m_isHidden); });
}

/// What belongs to other chapters stands apart from the tracks.
void TrackRow::addMore(const std::vector<int>& others)
{
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("tracks.more"));
    m_more->setText(tr("More missions"));
    m_more->setToolTip(tr("Missions of other chapters"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(m_more);
    menu->setObjectName(QStringLiteral("tracks.more.menu"));
    for (const int other : others) {
        const Track& mission = m_tracks[static_cast<std::size_t>(other)];
        QAction* action = menu->addAction(tr("%1 · %2").arg(mission.title, mission.persona));
        connect(action, &QAction::triggered, this, [this, other] { Q_EMIT trackChosen(other); });
    }
    // The button's own pop-up would wait in a loop of its own.
    connect(m_more, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    row->addSpacing(6);
    row->addWidget(m_more);
}

int TrackRow::current() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toInt();
}

void TrackRow::addTab(int track)
{
    const Track& shown = m_tracks[static_cast<std::size_t>(track)];
    const int tab = m_tabs->addTab(shown.title);
    m_tabs->setTabToolTip(tab, shown.persona);
    m_tabs->setTabData(tab, track);
}

int TrackRow::tabOf(int track) const
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->tabData(tab).toInt() == track) {
            return tab;
        }
    }
    return -1;
}

void TrackRow::setCurrent(int track)
{
    const QSignalBlocker quiet(m_tabs);
    // A mission of another chapter gets its tab once it is opened, and keeps it.
    if (tabOf(track) < 0) {
        addTab(track);
    }
    m_tabs->setCurrentIndex(tabOf(track));
    drawIcons();
    fit();
}

void TrackRow::setPace(const QString& word, double share, const QString& minutes)
{
    m_pace->setPace(word, share, minutes);
    m_hasPace = !word.isEmpty();
    showPace();
}

void TrackRow::setPaused(bool paused)
{
    m_isPaused = paused;
    const QString words = paused ? tr("Let the clock run on") : tr("Pause the clock");
    m_pause->setToolTip(words);
    m_pause->setAccessibleName(words);
    drawIcons();
}

void TrackRow::setPaceHidden(bool hidden)
{
    m_isHidden = hidden;
    showPace();
    const QString words = hidden ? tr("Show the clock") : tr("Hide the clock");
    m_hide->setToolTip(words);
    m_hide->setAccessibleName(words);
    drawIcons();
}

void TrackRow::setPaceOffered(bool offered)
{
    m_isOffered = offered;
    showPace();
}

/// Where no part is on show no time passes.
void TrackRow::showPace()
{
    const bool has = m_isOffered && m_hasPace;
    m_pace->setVisible(has && !m_isHidden);
    m_pause->setVisible(has && !m_isHidden);
    m_hide->setVisible(has);
    fit();
}

/// Whether all of the row has room where it is shortened so far: first the button of the other missions to its icon, then
/// the pace to its minutes, then to its bar.
bool TrackRow::fits(int shortening)
{
    if (m_more != nullptr) {
        m_more->setToolButtonStyle(shortening > 0 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
    m_pace->setDetail(shortening > 2   ? PaceBar::Detail::Bar
                      : shortening > 1 ? PaceBar::Detail::Minutes
                                       : PaceBar::Detail::Whole);
    layout()->invalidate();
    return layout()->sizeHint().width() <= width();
}

void TrackRow::fit()
{
    constexpr int kMost = 3;
    int shortening = 0;
    while (!fits(shortening) && shortening < kMost) {
        ++shortening;
    }
}

QSize TrackRow::minimumSizeHint() const
{
    constexpr int kLeast = 320;
    return {kLeast, themeOf(this).scaled(kHeight)};
}

/// Heights and icons follow the type.
void TrackRow::grow()
{
    const Theme& theme = themeOf(this);
    setFixedHeight(theme.scaled(kHeight));
    const QSize icon(theme.scaled(kIcon), theme.scaled(kIcon));
    m_tabs->setIconSize(icon);
    for (QToolButton* button : {m_more, m_pause, m_hide}) {
        if (button != nullptr) {
            button->setIconSize(icon);
        }
    }
    drawIcons();
    fit();
}

void TrackRow::drawIcons()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const present::Role role = i == m_tabs->currentIndex() ? present::Role::Text1 : present::Role::Text2;
        m_tabs->setTabIcon(i, makeIcon(m_tracks[static_cast<std::size_t>(m_tabs->tabData(i).toInt())].icon, role));
    }
    if (m_more != nullptr) {
        m_more->setIcon(makeIcon(Icon::Book));
    }
    m_pause->setIcon(makeIcon(m_isPaused ? Icon::Play : Icon::Pause));
    m_hide->setIcon(makeIcon(m_isHidden ? Icon::EyeClosed : Icon::Eye));
}

void TrackRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        // Tabs and buttons get theirs after this row.
        QMetaObject::invokeMethod(this, &TrackRow::grow, Qt::QueuedConnection);
    }
}

void TrackRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TrackRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.color(present::Role::Window));
    drawHorizontal(painter, 0, width(), height() - 1, theme.color(present::Role::Hairline));
}

}  // namespace ironlab::ui
