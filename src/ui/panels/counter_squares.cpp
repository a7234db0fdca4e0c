// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/counter_squares.h"

#include "ui/style/painting.h"

#include <algorithm>

namespace ironlab::ui {
namespace {

constexpr int kSide = 9;
constexpr int kPitch = 12;

}  // namespace

CounterSquares::CounterSquares(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CounterSquares::setCounts(int have, int need)
{
    const int filled = std::clamp(have, 0, std::max(0, need));
    if (filled == m_have && need == m_need) {
        return;
    }
    if (need != m_need) {
        updateGeometry();
    }
    m_have = filled;
    m_need = need;
    setAccessibleName(tr("%1 of %2").arg(m_have).arg(m_need));
    update();
}

QSize CounterSquares::sizeHint() const
{
    return {std::max(0, m_need * kPitch - (kPitch - kSide)), kSide};
}

void CounterSquares::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    for (int i = 0; i < m_need; ++i) {
        const auto role = i < m_have ? present::Role::Ink : present::Role::Track;
        painter.fillRect(QRect(i * kPitch, (height() - kSide) / 2, kSide, kSide), theme.color(role));
    }
}

}  // namespace ironlab::ui
