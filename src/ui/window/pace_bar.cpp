// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pace_bar.h"

#include "ui/style/painting.h"

#include <QEvent>
#include <QStringBuilder>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kBarWidth = 64;
constexpr double kBarHeight = 4;
constexpr double kGap = 8;

}  // namespace

PaceBar::PaceBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PaceBar::setPace(const QString& word, double share, const QString& minutes)
{
    const double shown = std::clamp(share, 0.0, 1.0);
    if (word == m_word && shown == m_share && minutes == m_minutes) {
        return;
    }
    m_word = word;
    m_share = shown;
    m_minutes = minutes;
    setAccessibleName(word % u", " % minutes);
    setToolTip(m_detail == Detail::Whole ? QString() : accessibleName());
    updateGeometry();
    update();
}

void PaceBar::setDetail(Detail detail)
{
    if (detail != m_detail) {
        m_detail = detail;
        setToolTip(detail == Detail::Whole ? QString() : accessibleName());
        updateGeometry();
        update();
    }
}

QSize PaceBar::sizeHint() const
{
    const Theme& theme = themeOf(this);
    double width = kBarWidth;
    if (m_detail == Detail::Whole) {
        width += theme.numbers(TextRole::Note).width(m_word) + kGap;
    }
    if (m_detail != Detail::Bar) {
        width += theme.numbers(TextRole::NoteStrong).width(m_minutes) + kGap;
    }
    return {static_cast<int>(std::ceil(width)) + 2, theme.scaled(24)};
}

void PaceBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void PaceBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const NumberFont& words = theme.numbers(TextRole::Note);
    const QRectF area(rect());
    double left = 0.0;
    if (m_detail == Detail::Whole) {
        painter.setPen(theme.color(Role::Text2));
        words.draw(painter, area, Qt::AlignLeft | Qt::AlignVCenter, m_word);
        left = std::round(words.width(m_word) + kGap);
    }
    const QRectF bar(left, std::round(area.center().y() - kBarHeight / 2), kBarWidth, kBarHeight);
    drawBox(painter, bar, kBarHeight / 2, theme.color(Role::Track), Qt::transparent);
    if (m_share > 0) {
        const double used = std::max(kBarHeight, m_share * kBarWidth);
        drawBox(painter, QRectF(bar.topLeft(), QSizeF(used, kBarHeight)), kBarHeight / 2, theme.color(Role::Text2),
                Qt::transparent);
    }
    if (m_detail == Detail::Bar) {
        return;
    }
    painter.setPen(theme.color(Role::Text1));
    theme.numbers(TextRole::NoteStrong)
        .draw(painter, area.adjusted(bar.right() + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_minutes);
}

}  // namespace ironlab::ui
