// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/step_dots.h"

#include "ui/style/icons.h"
#include "ui/style/painting.h"

#include <QEvent>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kRadius = 7.5;
constexpr double kLabelGap = 5;
constexpr double kLinkStart = 33;  ///< before the next dot's middle
constexpr double kLinkEnd = 12;
constexpr int kPitch = 104;
constexpr int kDotPitch = 26;

}  // namespace

StepDots::StepDots(const QStringList& steps, QWidget* parent) : QWidget(parent), m_steps(steps)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    say();
}

void StepDots::setCurrent(int step)
{
    if (step != m_current) {
        m_current = step;
        say();
        updateGeometry();
        update();
    }
}

void StepDots::setPassedBy(const std::vector<bool>& passedBy)
{
    if (passedBy != m_passedBy) {
        m_passedBy = passedBy;
        update();
    }
}

bool StepDots::isPassedBy(int step) const
{
    const auto place = static_cast<std::size_t>(step);
    return place < m_passedBy.size() && m_passedBy[place];
}

void StepDots::say()
{
    const int count = static_cast<int>(m_steps.size());
    if (m_current < 0) {
        setAccessibleName(tr("None of %1 steps has begun").arg(count));
        return;
    }
    setAccessibleName(m_current < count
                          ? tr("Step %1 of %2: %3").arg(m_current + 1).arg(count).arg(m_steps.value(m_current))
                          : tr("All %1 steps are done").arg(count));
}

/// Where the room is short, only the step that stands now is named.
bool StepDots::namesAll() const
{
    return width() >= sizeHint().width();
}

int StepDots::pitch() const
{
    return themeOf(this).scaled(kPitch);
}

QSize StepDots::minimumSizeHint() const
{
    const double name = themeOf(this).numbers(TextRole::BodyStrong).width(m_steps.value(m_current));
    const double width = static_cast<double>(m_steps.size() - 1) * kDotPitch + 2 * kRadius + kLabelGap + name;
    return {static_cast<int>(std::ceil(width)) + 2, themeOf(this).scaled(24)};
}

QSize StepDots::sizeHint() const
{
    const double last = themeOf(this).numbers(TextRole::BodyStrong).width(m_steps.value(m_steps.size() - 1));
    const double width = static_cast<double>(m_steps.size() - 1) * pitch() + 2 * kRadius + kLabelGap + last;
    return {static_cast<int>(std::ceil(width)) + 2, themeOf(this).scaled(24)};
}

void StepDots::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void StepDots::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    for (int step = 0; step < static_cast<int>(m_steps.size()); ++step) {
        paintStep(painter, theme, step);
    }
}

void StepDots::paintStep(QPainter& painter, const Theme& theme, int step) const
{
    const bool isDone = step < m_current && !isPassedBy(step);
    const bool isCurrent = step == m_current;
    const bool isNamed = namesAll();
    const QPointF middle(kRadius + 0.5 + step * (isNamed ? pitch() : kDotPitch), height() / 2.0);
    if (step > 0 && isNamed) {
        drawHorizontal(painter, middle.x() - kLinkStart, middle.x() - kLinkEnd, middle.y(),
                       theme.color(step <= m_current ? Role::Text2 : Role::Track));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (isDone) {
        drawIcon(painter, Icon::CheckDisc, QRectF(middle.x() - 8, middle.y() - 8, 16, 16), theme.color(Role::Text3));
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(isCurrent ? Role::Ink : Role::InputBorder), isCurrent ? 2.0 : 1.4));
        painter.drawEllipse(middle, kRadius - 1, kRadius - 1);
    }
    if (isCurrent) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Ink));
        painter.drawEllipse(middle, 3.0, 3.0);
    }
    painter.setPen(theme.color(isCurrent ? Role::Text1 : isDone ? Role::Text2 : Role::Text3));
    if (!isNamed && !isCurrent) {
        return;
    }
    const double last = kRadius + 0.5 + static_cast<double>(m_steps.size() - 1) * kDotPitch;
    const QRectF label((isNamed ? middle.x() : last) + kRadius + kLabelGap, 0, pitch(), height());
    theme.numbers(isCurrent ? TextRole::BodyStrong : TextRole::Body)
        .draw(painter, label, Qt::AlignLeft | Qt::AlignVCenter, m_steps.at(step));
}

}  // namespace ironlab::ui
