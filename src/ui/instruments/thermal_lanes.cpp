// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/thermal_curve.h"
#include "ui/instruments/thermal_metrics.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/number_columns.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

// The three lanes of heat and battery: temperature, rate and charge, of the design at hand and of the pinned one.
namespace ironlab::ui {
namespace {

using namespace thermal;
using present::Role;
using present::ThermalPoint;
using present::ThermalStretch;
using present::ThermalTrace;

QPolygonF lineOf(const std::vector<ThermalPoint>& points, const PlotFrame& frame)
{
    QPolygonF line;
    line.reserve(static_cast<qsizetype>(points.size()));
    for (const ThermalPoint& point : points) {
        line << frame.at(point.minute, point.celsius);
    }
    return line;
}

QPolygonF rateLine(const ThermalTrace& trace, const PlotFrame& frame)
{
    QPolygonF line;
    for (const ThermalStretch& stretch : trace.stretches) {
        line << frame.at(stretch.from, stretch.rate) << frame.at(stretch.to, stretch.rate);
    }
    return line;
}

QPolygonF chargeLine(const ThermalTrace& trace, const PlotFrame& frame)
{
    QPolygonF line{frame.at(0.0, trace.charge.front())};
    for (std::size_t i = 0; i < trace.stretches.size(); ++i) {
        line << frame.at(trace.stretches[i].to, trace.charge[i + 1]);
    }
    return line;
}

/// As many of them as do not run into one another, in even steps from the first to the last.
std::vector<present::Tick> ticksWithRoom(const Theme& theme, double height, const std::vector<present::Tick>& ticks)
{
    if (ticks.size() < 3) {
        return ticks;
    }
    const double line = theme.numbers(TextRole::Tick).metrics().height();
    const std::size_t steps = ticks.size() - 1;
    std::size_t stride = 1;
    while (stride < steps
           && (steps % stride != 0 || height * static_cast<double>(stride) < line * static_cast<double>(steps))) {
        ++stride;
    }
    std::vector<present::Tick> result;
    for (std::size_t i = 0; i < ticks.size(); i += stride) {
        result.push_back(ticks[i]);
    }
    return result;
}

}  // namespace

/// The limit as a line, and down to where a throttled machine runs free again a band: both are told in one place, since
/// a second name beside a second line would read as that of a curve.
void ThermalCurve::paintLimits(QPainter& painter, const Theme& theme, const PlotFrame& frame) const
{
    const NumberFont& font = theme.numbers(TextRole::TickStrong);
    const double y = std::round(frame.yAt(m_figure.limit));
    QString words = qtText(m_figure.limitLabel);
    if (m_figure.release < m_figure.limit) {
        const double below = std::round(frame.yAt(m_figure.release));
        painter.fillRect(QRectF(frame.area.left() + 1, y, frame.area.width() - 1, below - y),
                         theme.color(Role::GhostFill));
        words += tr(", free again at %1 °C").arg(qtText(present::limitText(m_figure.release, "")));
    }
    QPen dashes(theme.color(Role::Text1), theme.line(1.4), Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({4.0, 3.0});
    painter.setPen(dashes);
    painter.drawLine(QPointF(frame.area.left(), y + 0.5), QPointF(frame.area.right(), y + 0.5));
    const double height = font.metrics().height();
    // Above the line, and on it where the picture ends before: a name that is cut cannot be read.
    const double above = y - height - 1;
    const double top = std::max(above, static_cast<double>(pictureArea().top()));
    // Beside the plot stands where a curve ends.
    const double end = hasPinned() || top - above > 1.0 ? frame.area.right() : rowsLeft() - kSide / 2;
    const QString shown = wholeClauses(words, font, end - frame.area.left() - 8);
    drawClearedText(painter, font, QRectF(frame.area.left() + 8, top, font.width(shown), height),
                    Qt::AlignLeft | Qt::AlignVCenter, shown, theme.color(Role::Text1), theme.color(Role::Paper));
}

void ThermalCurve::paintPinned(QPainter& painter, const Theme& theme, const QPolygonF& line) const
{
    QPen dashes(theme.color(Role::GhostLine), theme.line(1.6), Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({3.0, 2.0});
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(dashes);
    painter.drawPolyline(line);
}

void ThermalCurve::paintTemperature(QPainter& painter, const Theme& theme, const Lanes& lanes) const
{
    const PlotFrame frame{lanes.temperature, m_figure.time.scale, m_figure.temperature.scale};
    drawGrid(painter, theme, frame, m_figure.time, m_figure.temperature);
    drawAxisLines(painter, theme, frame.area);
    drawTicks(painter, theme, frame.area, ticksWithRoom(theme, frame.area.height(), m_figure.temperature.ticks),
              TickSide::Left);
    paintLimits(painter, theme, frame);
    if (hasPinned()) {
        paintPinned(painter, theme, lineOf(m_figure.pinned.curve, frame));
    }
    {
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(theme.color(Role::Text1), theme.line(2.2), Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        painter.drawPolyline(lineOf(m_figure.now.curve, frame));
    }
    const auto end = [&](const ThermalTrace& trace) -> LaneEnd {
        if (trace.curve.empty() || trace.runsEmpty) {
            return {};
        }
        const double celsius = trace.curve.back().celsius;
        return {frame.yAt(celsius), qtText(numberText(celsius) + " " + m_figure.temperature.unit)};
    };
    paintLaneName(painter, theme, frame.area, qtText(m_figure.temperature.unit));
    paintLaneEnds(painter, theme, frame.area, end(m_figure.now), end(m_figure.pinned));
}

/// Left of its ticks.
void ThermalCurve::paintLaneName(QPainter& painter, const Theme& theme, const QRectF& lane, const QString& name) const
{
    drawFrom(painter, theme.numbers(TextRole::Tick), kSide, lane.center().y(), name, theme.color(Role::Text2));
}

/// Right of a lane, each at the height at which it ends, as far apart as the type needs: the pinned one behind its mark.
void ThermalCurve::paintLaneEnds(QPainter& painter, const Theme& theme, const QRectF& lane, LaneEnd now,
                                 LaneEnd pinned) const
{
    constexpr double kMarkWidth = 13.0;
    constexpr double kMarkHeight = 7.0;
    const NumberFont& font = theme.numbers(TextRole::TickStrong);
    const double apart = font.metrics().capHeight() + 5;
    const double left = lane.right() + 6;
    if (!now.words.isEmpty() && !pinned.words.isEmpty()) {
        const double middle = std::clamp((now.y + pinned.y) / 2, lane.top() + apart / 2,
                                         std::max(lane.top(), lane.bottom() - apart) + apart / 2);
        const double half = std::max(std::abs(now.y - pinned.y), apart) / 2;
        // The pinned one above where both end at one height, as its lane names it.
        const double direction = now.y < pinned.y ? -1.0 : 1.0;
        now.y = middle + direction * half;
        pinned.y = middle - direction * half;
    }
    drawFrom(painter, font, left, now.y, now.words, theme.color(Role::Text1));
    if (!pinned.words.isEmpty()) {
        drawBaselineMark(painter, theme, {left + kMarkWidth / 2 - 2, std::round(pinned.y + kMarkHeight / 2)});
        drawFrom(painter, theme.numbers(TextRole::Tick), left + kMarkWidth, pinned.y, pinned.words,
                 theme.color(Role::Text2));
    }
}

/// The two ends of a low lane's scale at the lane's own; moved towards its middle as far as the type needs it to stay off
/// the number of the lane above or below, which gives way as well unless its axis holds it.
void ThermalCurve::paintScale(QPainter& painter, const Theme& theme, const QRectF& lane, const QString& most,
                              Neighbours neighbours) const
{
    constexpr double kClear = 5.5;
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const double missing = std::max(font.metrics().capHeight() + kClear - kLaneGap, 0.0);
    const double right = lane.left() - 6;
    drawUpTo(painter, font, right, lane.top() + (neighbours.isAxisAbove ? missing : missing / 2), most,
             theme.color(Role::Text3));
    drawUpTo(painter, font, right, lane.bottom() - (neighbours.isLaneBelow ? missing / 2 : 0.0), QStringLiteral("0"),
             theme.color(Role::Text3));
}

/// A pale field under the rate, so that a goal that is just met is seen on it; hatched where it throttles.
void ThermalCurve::paintStretches(QPainter& painter, const Theme& theme, const PlotFrame& frame)
{
    QColor marks = theme.color(Role::Paper);
    marks.setAlphaF(static_cast<float>(present::kHatchOpacity));
    for (const ThermalStretch& stretch : m_figure.now.stretches) {
        const double left = std::round(frame.xAt(stretch.from));
        const double right = std::round(frame.xAt(stretch.to));
        const double top = std::round(frame.yAt(stretch.rate));
        m_strips.draw(painter, QRectF(left, top, std::max(right - left, 1.0), frame.area.bottom() - top),
                      theme.color(stretch.isThrottled ? Role::Text3 : Role::GhostFill),
                      stretch.isThrottled ? present::Hatch::Diagonal : present::Hatch::None, marks);
    }
    painter.setPen(QPen(theme.color(Role::Text1), theme.line(1.6)));
    painter.drawPolyline(rateLine(m_figure.now, frame));
}

void ThermalCurve::paintRate(QPainter& painter, const Theme& theme, const Lanes& lanes)
{
    const PlotFrame frame{lanes.rate, m_figure.time.scale, m_figure.rate.scale};
    paintStretches(painter, theme, frame);
    if (hasPinned()) {
        paintPinned(painter, theme, rateLine(m_figure.pinned, frame));
    }
    drawAxisLines(painter, theme, frame.area);
    paintScale(painter, theme, frame.area, qtText(m_figure.rate.ticks.back().label),
               {.isAxisAbove = true, .isLaneBelow = !lanes.charge.isEmpty()});
    const auto end = [&](const ThermalTrace& trace) -> LaneEnd {
        if (trace.stretches.empty()) {
            return {};
        }
        const double rate = trace.stretches.back().rate;
        return {frame.yAt(rate), qtText(numberText(rate))};
    };
    paintLaneName(painter, theme, frame.area, qtText(m_figure.rateUnit));
    paintLaneEnds(painter, theme, frame.area, end(m_figure.now), end(m_figure.pinned));
    paintGoal(painter, theme, frame);
}

/// Broken, and a little beyond the lane: a rate that is just the goal is seen between the dashes.
void ThermalCurve::paintGoal(QPainter& painter, const Theme& theme, const PlotFrame& frame) const
{
    if (!m_figure.required) {
        return;
    }
    const double y = std::round(frame.yAt(*m_figure.required));
    const double width = std::max(2.0, std::round(theme.line(2.0)));
    QPen dashes(theme.color(Role::Text1), width + 1, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({2.0, 2.0});
    painter.setPen(dashes);
    painter.drawLine(QPointF(frame.area.left() + 1, y), QPointF(frame.area.right() + 4, y));
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const QString words = tr("goal %1").arg(qtText(m_figure.requiredLabel));
    const double height = font.metrics().height();
    const double top = y - height - 1 > frame.area.top() - kLaneGap ? y - height - 1 : y + 2;
    drawClearedText(painter, font, QRectF(frame.area.right() - font.width(words) - 6, top, font.width(words), height),
                    Qt::AlignLeft | Qt::AlignVCenter, words, theme.color(Role::Text1), theme.color(Role::Paper));
}

void ThermalCurve::paintCharge(QPainter& painter, const Theme& theme, const Lanes& lanes) const
{
    if (lanes.charge.isEmpty() || m_figure.now.charge.empty()) {
        return;
    }
    const PlotFrame frame{lanes.charge, m_figure.time.scale, present::Scale::linear(0.0, 1.0)};
    const QPolygonF line = chargeLine(m_figure.now, frame);
    QPolygonF field = line;
    field << frame.area.bottomRight() << frame.area.bottomLeft();
    {
        const PainterState state(painter);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::GhostFill));
        painter.drawPolygon(field);
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(theme.color(Role::Text1), theme.line(1.6)));
        painter.drawPolyline(line);
    }
    const bool isPinnedToo = !m_figure.pinned.charge.empty();
    if (isPinnedToo) {
        paintPinned(painter, theme, chargeLine(m_figure.pinned, frame));
    }
    drawAxisLines(painter, theme, frame.area);
    paintScale(painter, theme, frame.area, tr("100 %"), {.isAxisAbove = false, .isLaneBelow = false});
    const auto end = [&](const std::vector<double>& charge) -> LaneEnd {
        constexpr double kEmpty = 5e-4;
        return {frame.yAt(charge.back()), charge.back() < kEmpty ? tr("empty") : qtText(percentText(charge.back()))};
    };
    paintLaneName(painter, theme, frame.area, tr("charge"));
    paintLaneEnds(painter, theme, frame.area, end(m_figure.now.charge),
                  isPinnedToo ? end(m_figure.pinned.charge) : LaneEnd{});
}

}  // namespace ironlab::ui
