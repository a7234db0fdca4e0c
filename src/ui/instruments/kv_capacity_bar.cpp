// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/kv_capacity_bar.h"

#include "ui/instruments/segment_leader.h"
#include "ui/instruments/wall_states.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::CapacityPart;
using present::CapacitySegment;
using present::Role;

constexpr double kSide = 20;
constexpr double kBarTop = 34;
constexpr double kBar = 30;
constexpr double kLeader = 14;
constexpr double kLabelGap = 14;
constexpr double kLine = 17;
constexpr double kWordsBelow = 74;  ///< from the bar's bottom to the middle of the first sentence
constexpr double kWordsLine = 22;
constexpr double kWordsHalf = 9;  ///< of a sentence's height
/// What has to stand below each other: a low bar with its leaders and labels, and the sentence.
constexpr double kLowBarTop = 9;
constexpr double kLowBar = 22;
constexpr double kLowHeight = 150;  ///< of the picture; below, bar and gaps are smaller

Role fillOf(CapacityPart part)
{
    switch (part) {
    case CapacityPart::Weights: return Role::Ink;
    case CapacityPart::KvCache: return Role::Text3;
    case CapacityPart::Activations: return Role::GhostLine;
    case CapacityPart::Reserve: return Role::Track;
    case CapacityPart::Free: return Role::Paper;
    }
    return Role::Paper;
}

present::Hatch hatchOf(CapacityPart part)
{
    switch (part) {
    case CapacityPart::KvCache: return present::Hatch::Diagonal;
    case CapacityPart::Activations: return present::Hatch::Dots;
    case CapacityPart::Reserve: return present::Hatch::Vertical;
    case CapacityPart::Weights:
    case CapacityPart::Free: return present::Hatch::None;
    }
    return present::Hatch::None;
}

double labelWidth(const Theme& theme, const CapacitySegment& segment)
{
    return std::max(theme.numbers(TextRole::Tick).width(qtText(segment.name)),
                    theme.numbers(TextRole::NoteStrong).width(qtText(segment.amount)));
}

}  // namespace

KvCapacityBar::KvCapacityBar(QWidget* parent)
    : ProbedView(tr("Memory capacity"), QStringLiteral("kvCapacityBar"), Walk::LeftRight, parent)
{
    header()->setHasFormula(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void KvCapacityBar::setFigure(const present::KvCapacityFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    header()->setScope(qtText(figure.scope + (figure.words.empty() ? "" : ", " + figure.words)));
    figureChanged();
}

present::Description KvCapacityBar::description() const
{
    return present::describe(m_figure);
}

present::DataTable KvCapacityBar::table() const
{
    return present::dataTable(m_figure);
}

int KvCapacityBar::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

QRectF KvCapacityBar::probeArea(int probe) const
{
    const QRectF area = segmentArea(m_figure.segments[static_cast<std::size_t>(probe)]);
    return area.adjusted(area.width() < 6 ? -3 : 0, -5, area.width() < 6 ? 3 : 0, 5);
}

QString KvCapacityBar::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize KvCapacityBar::sizeHint() const
{
    return {552, themeOf(this).scaled(252)};
}

QSize KvCapacityBar::minimumSizeHint() const
{
    return {themeOf(this).scaled(320), themeOf(this).scaled(150)};
}

QRectF KvCapacityBar::barArea() const
{
    const Theme& theme = themeOf(this);
    const QRectF area(pictureArea());
    const bool isLow = area.height() < theme.scaled(kLowHeight);
    const double bar = theme.scaled(isLow ? kLowBar : kBar);
    const double top = theme.scaled(isLow ? kLowBarTop : std::min(kBarTop, 0.2 * area.height()));
    return {kSide, area.top() + top, area.width() - 2 * kSide, bar};
}

QRectF KvCapacityBar::segmentArea(const CapacitySegment& segment) const
{
    const QRectF bar = barArea();
    const double left = std::round(bar.left() + segment.start * bar.width());
    const double right = std::round(bar.left() + (segment.start + segment.length) * bar.width());
    return {left, std::round(bar.top()), std::max(right - left, 2.0), std::round(bar.height())};
}

std::vector<double> KvCapacityBar::labelLefts(const Theme& theme) const
{
    const QRectF bar = barArea();
    std::vector<double> lefts;
    double free = bar.left();
    for (const CapacitySegment& segment : m_figure.segments) {
        const QRectF area = segmentArea(segment);
        lefts.push_back(std::max(free, area.left()));
        free = lefts.back() + labelWidth(theme, segment) + kLabelGap;
    }
    double limit = bar.right();
    for (std::size_t i = lefts.size(); i-- > 0;) {
        lefts[i] = std::min(lefts[i], limit - labelWidth(theme, m_figure.segments[i]));
        limit = lefts[i] - kLabelGap;
    }
    return lefts;
}

void KvCapacityBar::paintSegment(QPainter& painter, const Theme& theme, const CapacitySegment& segment)
{
    const QRectF area = segmentArea(segment);
    QColor marks = theme.color(Role::Paper);
    marks.setAlphaF(static_cast<float>(present::kHatchOpacity));
    m_strips.draw(painter, area, theme.color(fillOf(segment.part)), hatchOf(segment.part), marks);
    drawFrame(painter, area, theme.color(segment.part == CapacityPart::Free ? Role::InputBorder : Role::Text2));
}

void KvCapacityBar::paintLabels(QPainter& painter, const Theme& theme) const
{
    const std::vector<double> lefts = labelLefts(theme);
    const QRectF bar = barArea();
    const double top = bar.bottom() + theme.scaled(kLeader);
    for (std::size_t i = 0; i < lefts.size(); ++i) {
        const CapacitySegment& segment = m_figure.segments[i];
        const QRectF area = segmentArea(segment);
        const double foot = leaderFoot(area, lefts[i]);
        painter.setPen(theme.pen(Role::GhostLine));
        painter.drawLine(QPointF(foot, bar.bottom() + 2), QPointF(foot, bar.bottom() + 6));
        painter.drawLine(QPointF(foot, bar.bottom() + 6), QPointF(std::floor(lefts[i] + 3) + 0.5, top - 1));
        drawFrom(painter, theme.numbers(TextRole::Tick), lefts[i], top + theme.scaled(kLine) / 2.0,
                 qtText(segment.name), theme.color(Role::Text2));
        drawFrom(painter, theme.numbers(TextRole::NoteStrong), lefts[i], top + theme.scaled(kLine) * 1.5,
                 qtText(segment.amount), theme.color(Role::Text1));
    }
}

/// Above the end of what there is, on the side where there is room; a low picture leaves it to the table.
void KvCapacityBar::paintLimitLabel(QPainter& painter, const Theme& theme, double limit) const
{
    const QRectF bar = barArea();
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const QString label = qtText(m_figure.limitLabel);
    const double center = bar.top() - 6.0 - theme.scaled(kLine) / 2.0;
    if (center - theme.scaled(kLine) / 2.0 < pictureArea().top()) {
        return;
    }
    const double left = std::max(bar.left(), limit + 1.0 - font.width(label));
    drawFrom(painter, font, left, center, label, theme.color(Role::Text3));
}

void KvCapacityBar::paintLimit(QPainter& painter, const Theme& theme) const
{
    const QRectF bar = barArea();
    const double x = std::round(bar.left() + m_figure.limitAt * bar.width());
    drawVertical(painter, x - 1, bar.top() - 6, bar.bottom() + 6, theme.color(Role::Text1), 2.0);
    paintLimitLabel(painter, theme, x);
    if (!m_figure.fits && m_figure.limitAt < 1.0) {
        const QRectF over(QPointF(x + 1, bar.top()), bar.bottomRight());
        drawFrame(painter, over, theme.color(Role::Fails), 2.0);
    }
}

void KvCapacityBar::paintWords(QPainter& painter, const Theme& theme) const
{
    const double room = width() - 2 * kSide;
    const double labels = barArea().bottom() + theme.scaled(kLeader + 2 * kLine);
    const double half = theme.scaled(kWordsHalf);
    const double line = theme.scaled(kWordsLine);
    const double lowest = pictureArea().bottom() - half;
    const double wanted = barArea().bottom() + theme.scaled(kWordsBelow);
    double center = std::max(labels + half, std::min(wanted, lowest - (m_figure.weightNote.empty() ? 0.0 : line)));
    if (center > lowest) {
        return;  // rather than cut in two; the table has it
    }
    const Headroom headroom = m_figure.fits ? Headroom::Holds : Headroom::Fails;
    const double icon = theme.scaled(14.0);
    drawIcon(painter, *headroomIcon(headroom), QRectF(kSide, std::round(center - icon / 2), icon, icon),
             theme.color(headroomRole(headroom)));
    const NumberFont& font = theme.numbers(TextRole::BodyMedium);
    drawSentence(painter, font, kSide + icon + 8, center, room - icon - 8, qtText(m_figure.largestBatch),
                 theme.color(Role::Text1));
    center += line;
    if (center > lowest) {
        return;
    }
    drawSentence(painter, theme.numbers(TextRole::Note), kSide, center, room, qtText(m_figure.weightNote),
                 theme.color(Role::Text2));
}

void KvCapacityBar::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
    paintProbe(painter, theme);
    for (const CapacitySegment& segment : m_figure.segments) {
        paintSegment(painter, theme, segment);
    }
    if (!m_figure.segments.empty()) {
        paintLabels(painter, theme);
        paintLimit(painter, theme);
    }
    paintWords(painter, theme);
}

}  // namespace ironlab::ui
