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
constexpr double kPitch = 104;
constexpr double kDotPitch = 22;
constexpr double kMostGrowth = 2.0;

}  // namespace

double grownMark(const Theme& theme, double px)
{
    return px * std::min(theme.palette().textScale, kMostGrowth);
}

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

double StepDots::pitch(const Theme& theme, bool isNamed) const
{
    return isNamed ? theme.scaled(kPitch) : grownMark(theme, kDotPitch);
}

QSize StepDots::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    const double name = theme.numbers(TextRole::BodyStrong).width(m_steps.value(m_current));
    const double width = static_cast<double>(m_steps.size() - 1) * pitch(theme, false) + 2 * grownMark(theme, kRadius)
                         + kLabelGap + name;
    return {static_cast<int>(std::ceil(width)) + 2, theme.scaled(24)};
}

QSize StepDots::sizeHint() const
{
    const Theme& theme = themeOf(this);
    const double last = theme.numbers(TextRole::BodyStrong).width(m_steps.value(m_steps.size() - 1));
    const double width =
        static_cast<double>(m_steps.size() - 1) * pitch(theme, true) + 2 * grownMark(theme, kRadius) + kLabelGap + last;
    return {static_cast<int>(std::ceil(width)) + 2, theme.scaled(24)};
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

void StepDots::paintDot(QPainter& painter, const Theme& theme, int step, QPointF middle) const
{
    const double radius = grownMark(theme, kRadius);
    const bool isCurrent = step == m_current;
    if (step < m_current && !isPassedBy(step)) {
        const double reach = radius + 0.5;
        drawIcon(painter, Icon::CheckDisc, QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach),
                 theme.color(Role::Text3));
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(isCurrent ? Role::Ink : Role::InputBorder), isCurrent ? 2.0 : 1.4));
    painter.drawEllipse(middle, radius - 1, radius - 1);
    if (isCurrent) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Ink));
        painter.drawEllipse(middle, grownMark(theme, 3.0), grownMark(theme, 3.0));
    }
}

void StepDots::paintStep(QPainter& painter, const Theme& theme, int step) const
{
    const bool isDone = step < m_current && !isPassedBy(step);
    const bool isCurrent = step == m_current;
    const bool isNamed = namesAll();
    const double radius = grownMark(theme, kRadius);
    const double apart = pitch(theme, isNamed);
    const QPointF middle(radius + 0.5 + step * apart, height() / 2.0);
    if (step > 0 && isNamed) {
        drawHorizontal(painter, middle.x() - theme.scaled(kLinkStart), middle.x() - theme.scaled(kLinkEnd), middle.y(),
                       theme.color(step <= m_current ? Role::Text2 : Role::Track));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintDot(painter, theme, step, middle);
    if (!isNamed && !isCurrent) {
        return;
    }
    painter.setPen(theme.color(isCurrent ? Role::Text1 : isDone ? Role::Text2 : Role::Text3));
    const double last = radius + 0.5 + static_cast<double>(m_steps.size() - 1) * apart;
    const QRectF label((isNamed ? middle.x() : last) + radius + kLabelGap, 0, width(), height());
    theme.numbers(isCurrent ? TextRole::BodyStrong : TextRole::Body)
        .draw(painter, label, Qt::AlignLeft | Qt::AlignVCenter, m_steps.at(step));
}

}  // namespace ironlab::ui
