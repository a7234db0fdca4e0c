// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/latency_histogram.h"

#include "ui/instruments/wall_states.h"
#include "ui/panels/answer_painting.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ironlab::ui {
namespace {

using present::LatencyStem;
using present::Role;
using present::WallState;

constexpr double kAxis = 50;      ///< room for the name and the labels of the count
constexpr double kFlag = 19;      ///< room for the deadline's flag above the labels
constexpr double kStemLine = 14;  ///< a line of labels
constexpr double kClear = 5;      ///< between a label and the deadline
constexpr double kBottom = 44;    ///< ticks and verdict
constexpr double kUnit = 46;      ///< room for the unit behind the axis
constexpr double kNames = 90;
constexpr double kPinnedFrom = 640;  ///< width from which the pinned values have a column

}  // namespace

LatencyHistogram::LatencyHistogram(QWidget* parent)
    : ProbedView(tr("Latency histogram"), QStringLiteral("latencyHistogram"), Walk::LeftRight, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LatencyHistogram::setFigure(const present::LatencyHistogramFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    header()->setScope(qtText(figure.scope));
    figureChanged();
}

present::Description LatencyHistogram::description() const
{
    return present::describe(m_figure);
}

present::DataTable LatencyHistogram::table() const
{
    return present::dataTable(m_figure);
}

int LatencyHistogram::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

QRectF LatencyHistogram::probeArea(int probe) const
{
    const PlotFrame plot = frame();
    const double from = m_figure.barsStart + probe * m_figure.barWidth;
    const double left = std::round(plot.xAt(from));
    const double right = std::round(plot.xAt(from + m_figure.barWidth));
    return {left, plot.area.top(), std::max(right - left, 2.0), plot.area.height()};
}

QString LatencyHistogram::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize LatencyHistogram::sizeHint() const
{
    return {814, themeOf(this).scaled(252)};
}

QSize LatencyHistogram::minimumSizeHint() const
{
    return {themeOf(this).scaled(460), themeOf(this).scaled(190)};
}

bool LatencyHistogram::hasPinnedColumn() const
{
    return !m_figure.pinnedBars.empty() && width() >= themeOf(this).scaled(kPinnedFrom);
}

double LatencyHistogram::rowsWidth(const Theme& theme) const
{
    return theme.scaled(kNames + kColumn * (hasPinnedColumn() ? 2 : 1));
}

PlotFrame LatencyHistogram::frame() const
{
    const Theme& theme = themeOf(this);
    const QRectF area(pictureArea());
    const double left = kSide + theme.scaled(kAxis);
    const double top = area.top() + theme.scaled(kFlag) + 2;
    const double right = width() - kSide - rowsWidth(theme) - theme.scaled(kUnit);
    const double bottom = area.bottom() - theme.scaled(kBottom);
    return {QRectF(left, top, std::max(right - left, 60.0), std::max(bottom - top, 40.0)), m_figure.latency.scale,
            m_figure.count.scale};
}

bool LatencyHistogram::showsDeadline() const
{
    return m_figure.deadline && m_figure.latency.scale.contains(*m_figure.deadline);
}

void LatencyHistogram::paintGround(QPainter& painter, const Theme& theme, const PlotFrame& frame) const
{
    if (showsDeadline()) {
        const double from = std::round(frame.xAt(*m_figure.deadline));
        painter.fillRect(QRectF(from, frame.area.top(), frame.area.right() - from, frame.area.height()),
                         theme.color(Role::FailsTint));
    }
    paintProbe(painter, theme);
    drawGrid(painter, theme, frame, m_figure.latency, m_figure.count);
}

void LatencyHistogram::paintBars(QPainter& painter, const Theme& theme, const PlotFrame& frame) const
{
    for (std::size_t i = 0; i < m_figure.bars.size(); ++i) {
        if (!(m_figure.bars[i] > frame.y.low())) {
            continue;
        }
        const double from = m_figure.barsStart + static_cast<double>(i) * m_figure.barWidth;
        const bool isLate = m_figure.deadline && from + 0.5 * m_figure.barWidth > *m_figure.deadline;
        const double left = std::round(frame.xAt(from));
        const double right = std::round(frame.xAt(from + m_figure.barWidth));
        const double top = std::round(frame.yAt(std::min(m_figure.bars[i], frame.y.high())));
        const double gap = right - left > 3.0 ? 1.0 : 0.0;
        painter.fillRect(QRectF(left, top, std::max(right - left - gap, 1.0), frame.area.bottom() - top),
                         theme.color(isLate ? Role::Fails : Role::Text3));
    }
}

/// What a label there clears its place to: the region of the late is tinted.
QColor LatencyHistogram::groundAt(const Theme& theme, const PlotFrame& frame, double x) const
{
    const bool isLate = showsDeadline() && x > frame.xAt(*m_figure.deadline);
    return theme.color(isLate ? Role::FailsTint : Role::Paper);
}

void LatencyHistogram::paintDeadline(QPainter& painter, const Theme& theme, const PlotFrame& frame,
                                     LabelPlacer& room) const
{
    if (!m_figure.deadline) {
        return;
    }
    const QString words = tr("deadline %1").arg(qtText(m_figure.deadlineLabel));
    const double top = pictureArea().top() + theme.scaled(kFlag) - 1;
    if (!showsDeadline()) {
        const QString past = QStringLiteral("» %1").arg(words);
        const NumberFont& font = theme.numbers(TextRole::TickStrong);
        drawUpTo(painter, font, frame.area.right(), top - theme.scaled(kStemLine) / 2, past, theme.color(Role::Text1));
        room.avoid(QRectF(frame.area.right() - font.width(past), top - theme.scaled(kStemLine), font.width(past),
                          theme.scaled(kStemLine)));
        return;
    }
    const double x = std::round(frame.xAt(*m_figure.deadline));
    drawDashedVertical(painter, x, top, frame.area.bottom(), theme.line(1.4), theme.color(Role::Text1));
    const QRectF bounds(frame.area.left(), pictureArea().top(), frame.area.width() + 20, frame.area.height());
    // The flag flies to the right, over the region of the late: the stems and their labels stand on the left.
    const double half = theme.numbers(TextRole::TickStrong).width(words) / 2;
    room.avoid(drawFlag(painter, theme, QPointF(x + half, top), bounds, words));
    room.avoid(QRectF(x - kClear, top, 2 * kClear, frame.area.bottom() - top));
}

/// Bars and the outline of the pinned ones: no label lies over them where there is room elsewhere.
void LatencyHistogram::avoidBars(const PlotFrame& frame, LabelPlacer& room) const
{
    const auto avoid = [&](const std::vector<double>& bars) {
        for (std::size_t i = 0; i < bars.size(); ++i) {
            if (bars[i] > frame.y.low()) {
                const double from = m_figure.barsStart + static_cast<double>(i) * m_figure.barWidth;
                const QPointF top = frame.at(from, std::min(bars[i], frame.y.high()));
                room.avoid(QRectF(top, QPointF(frame.xAt(from + m_figure.barWidth), frame.area.bottom())));
            }
        }
    };
    avoid(m_figure.bars);
    avoid(m_figure.pinnedBars);
}

/// "p50, p99 5.48 ms": stems of one value stand on one spot and share a label.
std::vector<LatencyHistogram::Stem> LatencyHistogram::stemsApart() const
{
    std::vector<Stem> apart;
    for (const LatencyStem& stem : m_figure.stems) {
        if (!apart.empty() && apart.back().value == stem.value && !apart.back().isJudged && !stem.isJudged) {
            apart.back().name += ", " + stem.name;
            continue;
        }
        apart.push_back(stem);
    }
    return apart;
}

void LatencyHistogram::paintStems(QPainter& painter, const Theme& theme, const PlotFrame& frame,
                                  LabelPlacer& room) const
{
    const double line = theme.scaled(kStemLine);
    const double top = frame.area.top() + 2;
    const std::vector<Stem> stems = stemsApart();
    auto highest = static_cast<double>(stems.size()) - 1.0;
    for (auto stem = stems.rbegin(); stem != stems.rend(); ++stem, highest = std::max(0.0, highest - 1.0)) {
        if (!frame.x.contains(stem->at)) {
            continue;
        }
        const NumberFont& font = theme.numbers(stem->isJudged ? TextRole::TickStrong : TextRole::Tick);
        const double x = std::floor(frame.xAt(stem->at));
        // Further left stands higher, so that no stem passes through another's label.
        const auto placesOf = [&](double width) {
            QVector<QRectF> places;
            for (double y = top + highest * line; y + line <= frame.area.bottom(); y += line) {
                places.append({x + 5, y, width, line - 1});
                places.append({x - 5 - width, y, width, line - 1});
            }
            for (double row = highest - 1.0; row >= 0.0; row -= 1.0) {
                places.append({x + 5, top + row * line, width, line - 1});
                places.append({x - 5 - width, top + row * line, width, line - 1});
            }
            return places;
        };
        // The stems further left come down through all lower lines; the labels of the axis stand left of it.
        LabelPlacer own = room;
        own.avoid(QRectF(0, frame.area.top(), frame.area.left(), frame.area.height()));
        for (auto left = std::next(stem); left != stems.rend(); ++left) {
            const double at = std::floor(frame.xAt(left->at));
            own.avoid(QPolygonF({QPointF(at, top), QPointF(at, frame.area.bottom())}));
        }
        QString words = qtText(stem->name + " " + stem->value);
        QVector<QRectF> places = placesOf(font.width(words));
        if (own.best(places).cost > 0.0) {
            // Where the deadline stands near, the name has to do; the value stands in the rows beside.
            words = qtText(stem->name);
            places = placesOf(font.width(words));
        }
        const LabelPlacer::Place place = own.best(places);
        room.place({place.area});
        const QColor& color = theme.color(stem->isLate ? Role::Fails : Role::Text1);
        drawVertical(painter, x, place.area.top() + 2, frame.area.bottom(), color, stem->isJudged ? 2.0 : 1.0);
        room.avoid(QPolygonF({QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom())}));
        drawClearedText(painter, font, place.area, Qt::AlignLeft | Qt::AlignVCenter, words, color,
                        groundAt(theme, frame, place.area.center().x()));
    }
}

void LatencyHistogram::paintVerdict(QPainter& painter, const Theme& theme) const
{
    const double center = height() - theme.scaled(14.0);
    double left = kSide;
    const Headroom headroom = headroomOf(m_figure.state);
    if (m_figure.deadline) {
        const double icon = theme.scaled(14.0);
        drawIcon(painter, *headroomIcon(headroom), QRectF(left, std::round(center - icon / 2), icon, icon),
                 theme.color(headroomRole(headroom)));
        left += icon + 8;
    }
    drawSentence(painter, theme.numbers(TextRole::NoteMedium), left, center, width() - kSide - left,
                 qtText(m_figure.verdict), theme.color(Role::Text1));
}

void LatencyHistogram::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
    if (!m_figure.obstacle.empty()) {
        drawAnswer(painter, theme, QRectF(pictureArea()), qtText(m_figure.obstacle), {});
        return;
    }
    const PlotFrame plot = frame();
    LabelPlacer room(QRectF(kSide, pictureArea().top(), plot.area.right() + 34 - kSide, plot.area.bottom()));
    const QString counted = qtText(m_figure.count.title);
    const NumberFont& tick = theme.numbers(TextRole::Tick);
    paintGround(painter, theme, plot);
    paintBars(painter, theme, plot);
    paintPinned(painter, theme, plot);
    drawAxisLines(painter, theme, plot.area);
    drawTicks(painter, theme, plot.area, m_figure.count.ticks, TickSide::Left);
    drawTicks(painter, theme, plot.area, m_figure.latency.ticks, TickSide::Bottom);
    drawFrom(painter, tick, plot.area.right() + 18, plot.area.bottom() + 5 + tick.metrics().height() / 2,
             qtText(m_figure.latency.unit), theme.color(Role::Text3));
    drawUpwards(painter, tick, QPointF(kSide + theme.scaled(5.0), plot.area.center().y()), counted,
                theme.color(Role::Text2));
    paintDeadline(painter, theme, plot, room);
    avoidBars(plot, room);
    paintStems(painter, theme, plot, room);
    paintPinnedName(painter, theme, plot, room);
    paintRows(painter, theme);
    paintVerdict(painter, theme);
}

}  // namespace ironlab::ui
