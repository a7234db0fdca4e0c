// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tour_card.h"

#include "ui/panels/side_panel.h"
#include "ui/style/first_tab.h"
#include "ui/style/lab_style.h"
#include "ui/style/painting.h"
#include "ui/style/text_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace ironlab::ui {
namespace {

constexpr int kWidth = 320;
constexpr int kGap = 14;
constexpr int kMargin = 10;
constexpr int kRingGap = 3;
constexpr double kRadius = 5;

int overlap(const QRect& a, const QRect& b)
{
    const QRect common = a.intersected(b);
    return common.isEmpty() ? 0 : common.width() * common.height();
}

}  // namespace

TourCard::TourCard(QWidget* window)
    : QWidget(window),
      m_head(new TextLabel({}, TextRole::InstrumentTitle, present::Role::Text1, this)),
      m_text(new TextLabel({}, TextRole::Body, present::Role::Text1, this)),
      m_place(lineLabel({}, TextRole::Note, present::Role::Text2, this)),
      m_next(new QPushButton(this)),
      m_skip(linkButton(QStringLiteral("tour.skip"), tr("End the tour"), this))
{
    setObjectName(QStringLiteral("tour"));
    m_next->setObjectName(QStringLiteral("tour.next"));
    m_next->setProperty(kPrimaryProperty, true);
    m_next->setAutoDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(6);
    column->addWidget(m_head);
    column->addWidget(m_text);
    column->addSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(m_next);
    row->addWidget(m_skip);
    row->addStretch(1);
    row->addWidget(m_place);
    column->addLayout(row);
    connect(m_next, &QPushButton::clicked, this, &TourCard::nextWanted);
    connect(m_skip, &QToolButton::clicked, this, &TourCard::skipWanted);
}

void TourCard::show(const Words& words)
{
    m_head->show(words.head);
    m_text->show(words.text);
    m_place->show(words.place);
    m_next->setText(words.next);
    m_skip->setVisible(!words.isLast);
    m_next->setAccessibleDescription(words.head + QStringLiteral(". ") + words.text);
    setAccessibleName(tr("Tour, %1: %2").arg(words.place, words.head));
    setAccessibleDescription(words.text);
    const int width = themeOf(this).scaled(kWidth);
    setFixedWidth(width);
    setFixedHeight(layout()->heightForWidth(width));
    QWidget::show();
    raise();
    beginAt(*m_next);
    QAccessibleEvent news(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&news);
}

QRect TourCard::room() const
{
    return parentWidget()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
}

/// At the head or the edge of its target; where each of these places would hide something, at the nearest place that hides
/// less.
void TourCard::placeBeside(const QRect& target, const QVector<QRect>& keptClear)
{
    const QRect room = this->room();
    const int farRight = std::max(room.left(), room.right() - width());
    const int farDown = std::max(room.top(), room.bottom() - height());
    const int upper = std::clamp(target.top(), room.top(), farDown);
    const int left = std::clamp(target.left(), room.left(), farRight);
    const std::array places{QPoint(target.right() + kGap, upper), QPoint(target.left() - kGap - width(), upper),
                            QPoint(left, target.bottom() + kGap), QPoint(left, target.top() - kGap - height())};
    const auto cost = [&](QPoint place) {
        const QRect card(place, size());
        int sum = 4 * (width() * height() - overlap(card, room)) + 2 * overlap(card, target);
        for (const QRect& kept : keptClear) {
            sum += 8 * overlap(card, kept);
        }
        return sum;
    };
    QPoint best =
        *std::min_element(places.begin(), places.end(), [&](QPoint a, QPoint b) { return cost(a) < cost(b); });
    const auto away = [&](QPoint place) { return (QRect(place, size()).center() - target.center()).manhattanLength(); };
    auto least = std::pair(cost(best), 0);
    constexpr int kStep = 12;
    for (int y = room.top(); least.first > 0 && y <= farDown; y += kStep) {
        for (int x = room.left(); x <= farRight; x += kStep) {
            if (const auto here = std::pair(cost({x, y}), away({x, y})); here < least) {
                best = {x, y};
                least = here;
            }
        }
    }
    move(best);
}

void TourCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape: Q_EMIT skipWanted(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: m_skip->hasFocus() ? Q_EMIT skipWanted() : Q_EMIT nextWanted(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void TourCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    drawBox(painter, QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, theme.color(present::Role::Paper),
            theme.color(present::Role::Focus), 2.0);
}

TourRing::TourRing(QWidget* window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void TourRing::surround(const QRect& target)
{
    constexpr int kReach = kRingGap + 3;
    setGeometry(target.adjusted(-kReach, -kReach, kReach, kReach).intersected(parentWidget()->rect()));
    show();
    raise();
}

void TourRing::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    drawBox(painter, QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kRadius, Qt::transparent,
            theme.color(present::Role::Focus), 3.0);
}

}  // namespace ironlab::ui
