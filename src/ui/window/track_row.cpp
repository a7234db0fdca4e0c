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
#include <QTabBar>
#include <QToolButton>

namespace ironlab::ui {
namespace {

constexpr int kHeight = 40;

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
    setFixedHeight(themeOf(this).scaled(kHeight));
    m_tabs->setObjectName(QStringLiteral("tracks"));
    m_tabs->setAccessibleName(tr("Tracks"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setIconSize({16, 16});
    for (const lab::Mission& mission : missions) {
        m_icons.push_back(iconOf(mission.icon));
        m_tabs->addTab(qtText(mission.title));
        m_tabs->setTabToolTip(m_tabs->count() - 1, qtText(mission.persona));
    }
    m_pace->setObjectName(QStringLiteral("pace"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addStretch(1);
    row->addWidget(m_pace);
    row->addSpacing(6);
    row->addWidget(m_pause);
    row->addWidget(m_hide);
    drawIcons();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int track) {
        drawIcons();
        Q_EMIT trackChosen(track);
    });
    connect(m_pause, &QToolButton::clicked, this, [this] { Q_EMIT pauseWanted(!m_isPaused); });
    connect(m_hide, &QToolButton::clicked, this, [this] { Q_EMIT hideWanted(!m_isHidden); });
}

int TrackRow::current() const
{
    return m_tabs->currentIndex();
}

void TrackRow::setCurrent(int track)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(track);
    drawIcons();
}

void TrackRow::setPace(const QString& word, double share, const QString& minutes)
{
    m_pace->setPace(word, share, minutes);
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
    m_pace->setVisible(!hidden);
    m_pause->setVisible(!hidden);
    const QString words = hidden ? tr("Show the clock") : tr("Hide the clock");
    m_hide->setToolTip(words);
    m_hide->setAccessibleName(words);
    drawIcons();
}

void TrackRow::drawIcons()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const present::Role role = i == m_tabs->currentIndex() ? present::Role::Text1 : present::Role::Text2;
        m_tabs->setTabIcon(i, makeIcon(m_icons[static_cast<std::size_t>(i)], role));
    }
    m_pause->setIcon(makeIcon(m_isPaused ? Icon::Play : Icon::Pause));
    m_hide->setIcon(makeIcon(m_isHidden ? Icon::EyeClosed : Icon::Eye));
}

void TrackRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(themeOf(this).scaled(kHeight));
        drawIcons();
    }
}

void TrackRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.color(present::Role::Window));
    drawHorizontal(painter, 0, width(), height() - 1, theme.color(present::Role::Hairline));
}

}  // namespace ironlab::ui
