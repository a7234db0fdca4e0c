// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/gauge.h"

#include "ui/style/painting.h"

#include <QStringBuilder>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kThickness = 14;
constexpr double kGoalReach = 8;
constexpr double kGoalLine = 2;
constexpr double kGoalEdge = 1;  ///< in paper, where its line lies on the fill
constexpr double kSmallRadius = 80;
constexpr double kLeastRadius = 44;  ///< below, the number would cover the arc

/// The arc's geometry: a share of 0 lies left, 1 right.
struct Dial {
    QPointF middle;
    double radius;  ///< of the arc's centre line

    [[nodiscard]] QPointF at(double share, double distance) const
    {
        const double angle = M_PI * (1 - share);
        return middle + QPointF(std::cos(angle), -std::sin(angle)) * distance;
    }
    void drawArc(QPainter& painter, double share, const QColor& color) const
    {
        const QRectF circle(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
        painter.setPen(QPen(color, kThickness, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, 180 * 16, static_cast<int>(std::lround(-180 * 16 * share)));
    }
};

void drawCentred(QPainter& painter, const NumberFont& numbers, QPointF middle, const QColor& color, QStringView text)
{
    const QSizeF size(numbers.width(text), numbers.metrics().height());
    painter.setPen(color);
    numbers.draw(painter, QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size), Qt::AlignCenter, text);
}

void drawScale(QPainter& painter, const Theme& theme, const Dial& dial, double goal)
{
    const NumberFont& ticks = theme.numbers(TextRole::Tick);
    for (const int percent : {20, 40, 60, 80}) {
        if (std::abs(percent / 100.0 - goal) > 0.05) {
            drawCentred(painter, ticks, dial.at(percent / 100.0, dial.radius - kThickness / 2 - 14),
                        theme.color(Role::Text3), QString::number(percent));
        }
    }
    const double below = dial.middle.y() + theme.scaled(10.0);
    drawCentred(painter, ticks, {dial.middle.x() - dial.radius, below}, theme.color(Role::Text2), u"0 %");
    drawCentred(painter, ticks, {dial.middle.x() + dial.radius, below}, theme.color(Role::Text2), u"100 %");
}

void drawGoal(QPainter& painter, const Theme& theme, const Dial& dial, const Gauge::Content& content,
              const QRectF& bounds)
{
    const QPointF inside = dial.at(content.goal, dial.radius - kThickness / 2);
    const QPointF tip = dial.at(content.goal, dial.radius + kThickness / 2 + kGoalReach);
    if (content.share > content.goal) {
        painter.setPen(QPen(theme.color(Role::Paper), kGoalLine + 2 * kGoalEdge, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(inside, dial.at(content.goal, dial.radius + kThickness / 2));
    }
    painter.setPen(QPen(theme.color(Role::Text1), kGoalLine, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(inside, tip);
    const NumberFont& numbers = theme.numbers(TextRole::TickStrong);
    const QSizeF size(numbers.width(content.goalName), numbers.metrics().height());
    // The name leans away from the top, and stays inside.
    const double lean = content.goal < 0.5 ? -size.width() : 0.0;
    const double left =
        std::clamp(tip.x() + lean - 2, bounds.left(), std::max(bounds.left(), bounds.right() - size.width()));
    painter.setPen(theme.color(Role::Text1));
    numbers.draw(painter, QRectF(QPointF(left, tip.y() - size.height()), size), Qt::AlignLeft | Qt::AlignVCenter,
                 content.goalName);
}

/// The goal over its tick, and the number on the side where it leaves the goal room.
void drawNumberAndGoal(QPainter& painter, const Theme& theme, const Gauge::Content& content, const QRectF& above)
{
    constexpr double kApart = 8;
    const NumberFont& answer = theme.numbers(TextRole::Answer);
    const NumberFont& name = theme.numbers(TextRole::TickStrong);
    const double tick = above.left() + above.width() * content.goal;
    const double width = name.width(content.goalName);
    const double free = above.left() + answer.width(content.number) + kApart;
    const bool isLeft = content.goal <= 0 || tick >= free;
    painter.setPen(theme.color(Role::Text1));
    answer.draw(painter, above, (isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, content.number);
    if (content.goal > 0) {
        const double left = std::clamp(tick - width / 2, isLeft ? free : above.left(), above.right() - width);
        name.draw(painter, QRectF(left, above.top(), width, above.height()), Qt::AlignLeft | Qt::AlignBottom,
                  content.goalName);
    }
}

/// The same scale laid flat, for a place too low for an arc: number and goal above, what it is made of below.
void paintBar(QPainter& painter, const Theme& theme, const Gauge::Content& content, const QRectF& area)
{
    constexpr double kHeight = 10;
    constexpr double kGap = 4;  ///< to the line below
    const NumberFont& answer = theme.numbers(TextRole::Answer);
    const NumberFont& note = theme.numbers(TextRole::Tick);
    const double line = note.metrics().height();
    const double number = answer.metrics().height();
    // A place without room for the line below the bar does without it.
    const bool hasDetail = area.height() >= number + kHeight + kGap + line;
    const double highest = area.top() + number + kHeight / 2;
    const double lowest = area.bottom() - kHeight / 2 - (hasDetail ? kGap + line : kGoalReach / 2);
    const double middle = std::max(std::min(area.center().y() + theme.scaled(6.0), lowest), highest);
    const QRectF bar(area.left(), std::round(middle - kHeight / 2), area.width(), kHeight);
    const QRectF above(area.left(), bar.top() - answer.metrics().height(), area.width(), answer.metrics().height() - 2);
    drawNumberAndGoal(painter, theme, content, above);
    painter.fillRect(bar, theme.color(Role::Track));
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * std::clamp(content.share, 0.0, 1.0), kHeight),
                     theme.color(Role::Ink));
    if (content.goal > 0) {
        const double goal = bar.left() + bar.width() * content.goal;
        if (content.share > content.goal) {
            drawVertical(painter, goal - kGoalLine / 2 - kGoalEdge, bar.top(), bar.bottom(), theme.color(Role::Paper),
                         kGoalLine + 2 * kGoalEdge);
        }
        // Between the words above and below, which it must not strike through.
        drawVertical(painter, goal - kGoalLine / 2, bar.top() - 1, bar.bottom() + kGap - 1, theme.color(Role::Text1),
                     kGoalLine);
    }
    if (!hasDetail) {
        return;
    }
    const QRectF below(bar.left(), bar.bottom() + kGap, bar.width(), line);
    painter.setPen(theme.color(Role::Text2));
    note.draw(painter, below, Qt::AlignLeft, content.detail);
    const QString end = QStringLiteral("100 %");
    if (note.width(content.detail) + note.width(end) + kThickness < below.width()) {
        painter.setPen(theme.color(Role::Text3));
        note.draw(painter, below, Qt::AlignRight, end);
    }
}

}  // namespace

Gauge::Gauge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Gauge::setContent(const Content& content)
{
    if (content == m_content) {
        return;
    }
    m_content = content;
    setAccessibleName(QString(content.number % u", " % content.detail % u", " % content.goalName));
    update();
}

QSize Gauge::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(222), theme.scaled(150)};
}

QSize Gauge::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(160), theme.scaled(100)};
}

void Gauge::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QRectF area(rect());
    const double foot = theme.scaled(20.0);
    const double head = theme.scaled(18.0) + kGoalReach;
    const double radius = std::min(area.width() / 2 - theme.scaled(20.0), area.height() - foot - head) - kThickness / 2;
    if (radius < theme.scaled(kLeastRadius)) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintBar(painter, theme, m_content, area);
        return;
    }
    const Dial dial{{area.center().x(), area.bottom() - foot}, radius};
    dial.drawArc(painter, 1.0, theme.color(Role::Track));
    dial.drawArc(painter, std::clamp(m_content.share, 0.0, 1.0), theme.color(Role::Ink));
    // A small dial has room for its number alone; what it is made of then stands below.
    const bool isSmall = radius < theme.scaled(kSmallRadius);
    if (!isSmall) {
        drawScale(painter, theme, dial, m_content.goal);
    }
    if (m_content.goal > 0) {
        drawGoal(painter, theme, dial, m_content, area);
    }
    const double line = theme.numbers(TextRole::Tick).metrics().height();
    const double rise = isSmall ? theme.scaled(10.0) : line + theme.scaled(12.0);
    drawCentred(painter, theme.numbers(TextRole::Answer), dial.middle - QPointF(0, rise), theme.color(Role::Text1),
                m_content.number);
    drawCentred(painter, theme.numbers(TextRole::Tick), dial.middle - QPointF(0, isSmall ? -line : line / 2 - 2),
                theme.color(Role::Text2), m_content.detail);
}

}  // namespace ironlab::ui
