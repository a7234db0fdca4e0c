// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/stacked_bars.h"

#include "ui/instruments/segment_leader.h"
#include "ui/instruments/wall_states.h"
#include "ui/panels/answer_painting.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/present/term_text.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;
using present::StackBar;
using present::StackFill;
using present::StackPart;
using present::WallState;

constexpr double kSide = 20;
constexpr double kNames = 112;
constexpr double kWords = 92;
constexpr double kBar = 18;
constexpr double kLowBar = 14;  ///< where the labels have one line: their leaders need the rest
constexpr double kLabels = 32;  ///< leader and two lines
constexpr double kLine = 14;
constexpr double kSentence = 18;
constexpr double kPitch = 64;
constexpr double kTop = 8;
constexpr double kLabelGap = 12;
constexpr double kNameGap = 5;
constexpr double kTick = 5;       ///< of a limit, beyond its bar
constexpr double kTwoLines = 54;  ///< pitch from which a label has two lines

Role fillOf(StackFill fill)
{
    switch (fill) {
    case StackFill::First: return Role::Ink;
    case StackFill::Second: return Role::Text3;
    case StackFill::Third: return Role::GhostLine;
    case StackFill::Fourth: return Role::Track;
    case StackFill::Free: return Role::Paper;
    }
    return Role::Paper;
}

present::Hatch hatchOf(StackFill fill)
{
    switch (fill) {
    case StackFill::Second: return present::Hatch::Diagonal;
    case StackFill::Third: return present::Hatch::Dots;
    case StackFill::Fourth: return present::Hatch::Vertical;
    case StackFill::First:
    case StackFill::Free: return present::Hatch::None;
    }
    return present::Hatch::None;
}

double labelWidth(const Theme& theme, const StackPart& part, bool isOneLine)
{
    if (isOneLine) {
        return theme.numbers(TextRole::Tick).width(qtText(part.name)) + kNameGap
               + theme.numbers(TextRole::TickStrong).width(qtText(part.amount));
    }
    return std::max(theme.numbers(TextRole::Tick).width(qtText(part.name)),
                    theme.numbers(TextRole::TickStrong).width(qtText(part.amount)));
}

}  // namespace

StackedBars::StackedBars(const QString& title, const QString& objectName, QWidget* parent)
    : ProbedView(title, objectName, Walk::LeftRight, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StackedBars::setFigure(const present::StackedBarsFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    header()->setScope(qtText(figure.scope));
    figureChanged();
}

present::Description StackedBars::description() const
{
    return present::describe(m_figure);
}

present::DataTable StackedBars::table() const
{
    return present::dataTable(m_figure);
}

int StackedBars::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

QRectF StackedBars::probeArea(int probe) const
{
    const present::StackPlace place = present::placeOf(m_figure, static_cast<std::size_t>(probe));
    const QRectF area = partArea(place.bar, m_figure.bars[place.bar].parts[place.part]);
    const double wider = area.width() < 6 ? 3 : 0;
    return area.adjusted(-wider, -5, wider, 5);
}

QString StackedBars::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize StackedBars::sizeHint() const
{
    return {552, themeOf(this).scaled(252)};
}

QSize StackedBars::minimumSizeHint() const
{
    return {themeOf(this).scaled(420), themeOf(this).scaled(190)};
}

double StackedBars::sentencesHeight(const Theme& theme) const
{
    return m_figure.sentences.empty() ? 0.0
                                      : theme.scaled(kSentence) * static_cast<double>(m_figure.sentences.size()) + 8;
}

double StackedBars::pitch() const
{
    const Theme& theme = themeOf(this);
    const double room = pictureArea().height() - kTop - sentencesHeight(theme);
    return std::min(room / std::max(1.0, static_cast<double>(m_figure.bars.size())), theme.scaled(kPitch));
}

QRectF StackedBars::barArea(std::size_t bar) const
{
    const Theme& theme = themeOf(this);
    const QRectF area(pictureArea());
    const double left = kSide + theme.scaled(kNames);
    const double right = width() - kSide - theme.scaled(kWords);
    return {left, std::round(area.top() + kTop + pitch() * static_cast<double>(bar)), std::max(right - left, 40.0),
            barHeight(theme)};
}

QRectF StackedBars::partArea(std::size_t bar, const StackPart& part) const
{
    const QRectF area = barArea(bar);
    const double left = std::round(area.left() + part.start * area.width());
    const double right = std::round(area.left() + (part.start + part.length) * area.width());
    return {left, area.top(), std::max(right - left, 2.0), area.height()};
}

double StackedBars::barHeight(const Theme& theme) const
{
    return theme.scaled(pitch() < theme.scaled(kTwoLines) ? kLowBar : kBar);
}

/// As much as the pitch spares below two lines of words, or below one.
double StackedBars::leaderHeight(const Theme& theme) const
{
    constexpr double kLeast = 5.0;
    constexpr double kMost = 11.0;
    constexpr double kToNext = 2.0;  ///< between the words and the next bar
    const double words = theme.scaled(kLine) * (pitch() < theme.scaled(kTwoLines) ? 1.0 : 2.0);
    return std::clamp(std::floor(pitch() - barHeight(theme) - words - kToNext), kLeast, theme.scaled(kMost));
}

std::vector<double> StackedBars::labelLefts(const Theme& theme, std::size_t bar) const
{
    const StackBar& shown = m_figure.bars[bar];
    std::vector<double> lefts;
    const bool isOneLine = pitch() < theme.scaled(kTwoLines);
    double free = barArea(bar).left();
    for (const StackPart& part : shown.parts) {
        lefts.push_back(std::max(free, partArea(bar, part).left()));
        free = lefts.back() + labelWidth(theme, part, isOneLine) + kLabelGap;
    }
    double limit = width() - kSide;
    for (std::size_t i = lefts.size(); i-- > 0;) {
        lefts[i] = std::min(lefts[i], limit - labelWidth(theme, shown.parts[i], isOneLine));
        limit = lefts[i] - kLabelGap;
    }
    return lefts;
}

void StackedBars::paintHead(QPainter& painter, const Theme& theme, std::size_t bar) const
{
    const StackBar& shown = m_figure.bars[bar];
    const QRectF area = barArea(bar);
    const double room = area.left() - kSide - 10;
    const double center = area.center().y();
    drawWithin(painter, theme.numbers(TextRole::NoteMedium), kSide, center, room, qtText(capitalized(shown.name)),
               theme.color(Role::Text1));
    drawWithin(painter, theme.numbers(TextRole::Note), kSide, center + theme.scaled(17.0), room, qtText(shown.total),
               theme.color(Role::Text2));
    if (shown.words.empty()) {
        return;
    }
    const Headroom headroom = headroomOf(shown.state);
    const double icon = theme.scaled(14.0);
    const double left = area.right() + 14;
    if (!shown.hasLimit) {
        drawWithin(painter, theme.numbers(TextRole::Note), left + icon + 5, center, width() - left - icon - 12,
                   qtText(shown.words), theme.color(Role::Text2));
        return;
    }
    drawIcon(painter, *headroomIcon(headroom), QRectF(left, std::round(center - icon / 2), icon, icon),
             theme.color(headroomRole(headroom)));
    drawWithin(painter, theme.numbers(TextRole::Note), left + icon + 5, center, width() - left - icon - 12,
               qtText(shown.words),
               theme.color(shown.state == WallState::Holds ? Role::Text2 : headroomRole(headroom)));
}

void StackedBars::paintParts(QPainter& painter, const Theme& theme, std::size_t bar)
{
    const StackBar& shown = m_figure.bars[bar];
    const QRectF area = barArea(bar);
    QColor marks = theme.color(Role::Paper);
    marks.setAlphaF(static_cast<float>(present::kHatchOpacity));
    if (shown.hasLimit) {
        drawFrame(painter, QRectF(area.topLeft(), QSizeF(shown.limitAt * area.width(), area.height())),
                  theme.color(Role::Hairline));
    }
    for (const StackPart& part : shown.parts) {
        const QRectF place = partArea(bar, part);
        m_strips.draw(painter, place, theme.color(fillOf(part.fill)), hatchOf(part.fill), marks);
        drawFrame(painter, place, theme.color(part.fill == StackFill::Free ? Role::InputBorder : Role::Text2));
    }
    if (!shown.hasLimit) {
        return;
    }
    const double x = std::round(area.left() + shown.limitAt * area.width());
    if (shown.limitAt < 1.0) {
        drawFrame(painter, QRectF(QPointF(x + 1, area.top()), area.bottomRight()), theme.color(Role::Fails), 2.0);
    }
    // Over a low row stand the words of the one above.
    const double above = pitch() < theme.scaled(kTwoLines) ? 0.0 : kTick;
    drawVertical(painter, x - 1, area.top() - above, area.bottom() + kTick, theme.color(Role::Text1), 2.0);
}

/// In one line the amount comes first: after its name it may begin under the limit's tick, as if it were the limit.
void StackedBars::paintLabels(QPainter& painter, const Theme& theme, std::size_t bar) const
{
    const StackBar& shown = m_figure.bars[bar];
    const std::vector<double> lefts = labelLefts(theme, bar);
    const double bottom = barArea(bar).bottom();
    const double line = theme.scaled(kLine);
    const bool isOneLine = pitch() < theme.scaled(kTwoLines);
    const double drop = leaderHeight(theme);
    for (std::size_t i = 0; i < lefts.size(); ++i) {
        const StackPart& part = shown.parts[i];
        const QRectF area = partArea(bar, part);
        {
            // Nearly level, it would else be a flight of steps.
            const PainterState state(painter);
            painter.setRenderHint(QPainter::Antialiasing, true);
            painter.setPen(theme.pen(Role::Text3));
            painter.drawPolyline(bentLeader({leaderFoot(area, lefts[i]), bottom + 1},
                                            {std::floor(lefts[i] + 3) + 0.5, bottom + 1 + drop}));
        }
        const double first = bottom + drop + line / 2;
        const double amountEnd =
            drawFrom(painter, theme.numbers(TextRole::TickStrong), lefts[i], isOneLine ? first : first + line,
                     qtText(part.amount), theme.color(Role::Text1));
        drawFrom(painter, theme.numbers(TextRole::Tick), isOneLine ? amountEnd + kNameGap : lefts[i], first,
                 qtText(part.name), theme.color(Role::Text2));
    }
}

void StackedBars::paintSentences(QPainter& painter, const Theme& theme) const
{
    const double line = theme.scaled(kSentence);
    double center = height() - 6 - line * (static_cast<double>(m_figure.sentences.size()) - 0.5);
    for (const std::string& sentence : m_figure.sentences) {
        drawSentence(painter, theme.numbers(TextRole::Note), kSide, center, width() - 2 * kSide, qtText(sentence),
                     theme.color(Role::Text2));
        center += line;
    }
}

void StackedBars::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
    if (!m_figure.obstacle.empty()) {
        drawAnswer(painter, theme, QRectF(pictureArea()), qtText(m_figure.obstacle), {});
        return;
    }
    paintProbe(painter, theme);
    for (std::size_t bar = 0; bar < m_figure.bars.size(); ++bar) {
        paintHead(painter, theme, bar);
        paintParts(painter, theme, bar);
        paintLabels(painter, theme, bar);
    }
    paintSentences(painter, theme);
}

MemoryMap::MemoryMap(QWidget* parent) : StackedBars(tr("Memory map"), QStringLiteral("memoryMap"), parent) {}

EnergyBudget::EnergyBudget(QWidget* parent)
    : StackedBars(tr("Energy and latency budget"), QStringLiteral("energyBudget"), parent)
{
}

}  // namespace ironlab::ui
