// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_row.h"

#include "ui/instruments/headroom_line.h"
#include "ui/style/painting.h"
#include "ui/style/text_label.h"

#include <ironlab/present/walls_figure.h>

#include <QHBoxLayout>
#include <QStackedLayout>

namespace ironlab::ui {
namespace {

constexpr int kHeight = 32;
constexpr int kNewsMs = 9000;

}  // namespace

StatusRow::StatusRow(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedLayout(this)),
      m_plain(new QWidget(this)),
      m_words(lineLabel({}, TextRole::Note, present::Role::Text2, m_plain)),
      m_keys(lineLabel({}, TextRole::Note, present::Role::Text3, m_plain)),
      m_headroom(new HeadroomLine(this)),
      m_news(lineLabel({}, TextRole::NoteMedium, present::Role::Text1, this))
{
    setObjectName(QStringLiteral("statusRow"));
    setFixedHeight(themeOf(this).scaled(kHeight));
    auto* row = new QHBoxLayout(m_plain);
    row->setContentsMargins(16, 0, 16, 0);
    m_words->setObjectName(QStringLiteral("status.words"));
    row->addWidget(m_words, 1);
    m_keys->setObjectName(QStringLiteral("status.keys"));
    row->addWidget(m_keys);
    m_news->setObjectName(QStringLiteral("status.news"));
    m_news->setFocusPolicy(Qt::TabFocus);
    m_news->setContentsMargins(16, 0, 16, 0);
    for (QWidget* page : {m_plain, static_cast<QWidget*>(m_headroom), static_cast<QWidget*>(m_news)}) {
        m_stack->addWidget(page);
    }
    m_newsEnds.setSingleShot(true);
    m_newsEnds.setInterval(kNewsMs);
    connect(&m_newsEnds, &QTimer::timeout, this, [this] { showNews({}); });
}

void StatusRow::showWords(const QString& words, Keys keys)
{
    m_words->show(words);
    m_keys->show(keys == Keys::PanesAndLock ? tr("F6 next pane    Ctrl+Enter lock    Ctrl+? all shortcuts")
                 : keys == Keys::Panes      ? tr("F6 next pane    Ctrl+? all shortcuts")
                                            : tr("Ctrl+? all shortcuts"));
    m_showsHeadroom = false;
    if (m_stack->currentWidget() != m_news) {
        m_stack->setCurrentWidget(m_plain);
    }
}

void StatusRow::showHeadroom(const present::WallsFigure& figure)
{
    m_headroom->setFigure(figure);
    m_showsHeadroom = true;
    if (m_stack->currentWidget() != m_news) {
        m_stack->setCurrentWidget(m_headroom);
    }
}

void StatusRow::showNews(const QString& news)
{
    m_newsEnds.stop();
    if (news.isEmpty()) {
        m_stack->setCurrentWidget(m_showsHeadroom ? static_cast<QWidget*>(m_headroom) : m_plain);
        return;
    }
    m_news->show(news);
    m_news->setToolTip(news);
    m_news->setAccessibleName(news);
    m_stack->setCurrentWidget(m_news);
    m_newsEnds.start();
}

QString StatusRow::news() const
{
    return m_stack->currentWidget() == m_news ? m_news->text() : QString();
}

void StatusRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.color(present::Role::Window));
    drawHorizontal(painter, 0, width(), 0, theme.color(present::Role::Hairline));
}

}  // namespace ironlab::ui
