// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/thermal_curve.h"

#include "ui/instruments/wall_states.h"
#include "ui/panels/answer_painting.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/number_columns.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;
using present::ThermalPoint;
using present::ThermalStretch;

constexpr double kSide = 20;
constexpr double kAxis = 84;    ///< names and ticks of the lanes
constexpr double kBottom = 44;  ///< ticks and verdict
constexpr double kNames = 96;
constexpr double kColumn = 72;
constexpr double kRow = 18;
constexpr double kRateLane = 30;  ///< the goal is told above its line
constexpr double kChargeLane = 22;
constexpr double kLeastLane = 24;
constexpr double kLaneGap = 11;  ///< numbers at the ends of two scales stand one above the other in it
constexpr double kTop = 8;

QPolygonF lineOf(const std::vector<ThermalPoint>& points, const PlotFrame& frame)
{
    QPolygonF line;
    line.reserve(static_cast<qsizetype>(points.size()));
    for (const ThermalPoint& point : points) {
        line << frame.at(point.minute, point.celsius);
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

ThermalCurve::ThermalCurve(QWidget* parent)
    : ProbedView(tr("Heat and battery"), QStringLiteral("thermalCurve"), Walk::LeftRight, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ThermalCurve::setFigure(const present::ThermalCurveFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    header()->setScope(qtText(figure.scope));
    figureChanged();
}

present::Description ThermalCurve::description() const
{
    return present::describe(m_figure);
}

present::DataTable ThermalCurve::table() const
{
    return present::dataTable(m_figure);
}

int ThermalCurve::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

QRectF ThermalCurve::probeArea(int probe) const
{
    const Lanes places = lanes();
    const double x = xAt(places, present::probeMinute(m_figure, static_cast<std::size_t>(probe)));
    const double half = places.temperature.width() / std::max(probeCount() - 1, 1) / 2;
    const double bottom = places.charge.isEmpty() ? places.rate.bottom() : places.charge.bottom();
    return {std::round(x - half), places.temperature.top(), std::max(2.0, std::round(2 * half)),
            bottom - places.temperature.top()};
}

QString ThermalCurve::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize ThermalCurve::sizeHint() const
{
    return {814, themeOf(this).scaled(252)};
}

QSize ThermalCurve::minimumSizeHint() const
{
    return {themeOf(this).scaled(460), themeOf(this).scaled(190)};
}

ThermalCurve::Lanes ThermalCurve::lanes() const
{
    const Theme& theme = themeOf(this);
    const QRectF area(pictureArea());
    const double left = kSide + theme.scaled(kAxis);
    const double right = width() - kSide - theme.scaled(kNames + kColumn) - theme.scaled(60.0);
    const double bottom = area.bottom() - theme.scaled(kBottom);
    const double across = std::max(right - left, 60.0);
    const double rate = theme.scaled(kRateLane);
    const double charge = theme.scaled(kChargeLane);
    Lanes places;
    double top = bottom;
    if (!m_figure.charge.empty()) {
        top -= charge;
        places.charge = QRectF(left, top, across, charge);
        top -= kLaneGap;
    }
    top -= rate;
    places.rate = QRectF(left, top, across, rate);
    top -= kLaneGap;
    places.temperature = QRectF(left, area.top() + kTop, across, std::max(top - area.top() - kTop, kLeastLane));
    return places;
}

double ThermalCurve::rowsLeft() const
{
    return width() - kSide - themeOf(this).scaled(kNames + kColumn);
}

double ThermalCurve::xAt(const Lanes& lanes, double minute) const
{
    return lanes.temperature.left() + lanes.temperature.width() * m_figure.time.scale.clampedPosition(minute);
}

void ThermalCurve::paintThrottled(QPainter& painter, const Theme& theme, const Lanes& lanes) const
{
    const double bottom = lanes.charge.isEmpty() ? lanes.rate.bottom() : lanes.charge.bottom();
    for (const ThermalStretch& stretch : m_figure.stretches) {
        if (!stretch.isThrottled) {
            continue;
        }
        const double from = std::round(xAt(lanes, stretch.from));
        const double to = std::max(std::round(xAt(lanes, stretch.to)), from + 1);
        painter.fillRect(QRectF(from, lanes.temperature.top(), to - from, bottom - lanes.temperature.top()),
                         theme.color(Role::FailsTint));
    }
}

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
    // Beside the plot stands where the pinned curve ends.
    const double end = m_figure.pinned.empty() ? rowsLeft() - kSide / 2 : frame.area.right();
    const QString shown = wholeClauses(words, font, end - frame.area.left() - 8);
    drawClearedText(painter, font, QRectF(frame.area.left() + 8, y - height - 1, font.width(shown), height),
                    Qt::AlignLeft | Qt::AlignVCenter, shown, theme.color(Role::Text1), theme.color(Role::Paper));
}

void ThermalCurve::paintTemperature(QPainter& painter, const Theme& theme, const Lanes& lanes) const
{
    const PlotFrame frame{lanes.temperature, m_figure.time.scale, m_figure.temperature.scale};
    drawGrid(painter, theme, frame, m_figure.time, m_figure.temperature);
    drawAxisLines(painter, theme, frame.area);
    drawTicks(painter, theme, frame.area, ticksWithRoom(theme, frame.area.height(), m_figure.temperature.ticks),
              TickSide::Left);
    paintLimits(painter, theme, frame);
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (!m_figure.pinned.empty()) {
        QPen dashes(theme.color(Role::GhostLine), theme.line(1.6), Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({3.0, 2.0});
        painter.setPen(dashes);
        painter.drawPolyline(lineOf(m_figure.pinned, frame));
    }
    painter.setPen(QPen(theme.color(Role::Text1), theme.line(2.2), Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    painter.drawPolyline(lineOf(m_figure.curve, frame));
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!m_figure.pinned.empty()) {
        const double y = frame.yAt(m_figure.pinned.back().celsius);
        const double center = std::abs(y - frame.area.center().y()) > theme.scaled(14.0) ? y : frame.area.top() + 4;
        drawFrom(painter, theme.numbers(TextRole::Tick), frame.area.right() + 6, center, tr("pinned"),
                 theme.color(Role::Text3));
    }
    const std::string end = numberText(m_figure.curve.back().celsius) + " " + m_figure.temperature.unit;
    paintLaneName(painter, theme, frame.area, qtText(m_figure.temperature.unit),
                  m_figure.runsEmpty ? QString() : qtText(end));
}

/// A lane's name left of its ticks, and where it ends right of it.
void ThermalCurve::paintLaneName(QPainter& painter, const Theme& theme, const QRectF& lane, const QString& name,
                                 const QString& end) const
{
    const double center = lane.center().y();
    drawFrom(painter, theme.numbers(TextRole::Tick), kSide, center, name, theme.color(Role::Text2));
    drawFrom(painter, theme.numbers(TextRole::TickStrong), lane.right() + 6, center, end, theme.color(Role::Text1));
}

/// The two ends of a low lane's scale at the lane's own; moved towards its middle as far as the type needs it to stay off
/// the number of the lane above or below, which gives way as well unless its axis holds it.
void ThermalCurve::paintEnds(QPainter& painter, const Theme& theme, const QRectF& lane, const QString& most,
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

void ThermalCurve::paintRate(QPainter& painter, const Theme& theme, const Lanes& lanes)
{
    const PlotFrame frame{lanes.rate, m_figure.time.scale, m_figure.rate.scale};
    QColor marks = theme.color(Role::Paper);
    marks.setAlphaF(static_cast<float>(present::kHatchOpacity));
    for (const ThermalStretch& stretch : m_figure.stretches) {
        const double left = std::round(frame.xAt(stretch.from));
        const double right = std::round(frame.xAt(stretch.to));
        const double top = std::round(frame.yAt(stretch.rate));
        m_strips.draw(painter, QRectF(left, top, std::max(right - left, 1.0), frame.area.bottom() - top),
                      theme.color(Role::Text3), stretch.isThrottled ? present::Hatch::Diagonal : present::Hatch::None,
                      marks);
    }
    drawAxisLines(painter, theme, frame.area);
    paintEnds(painter, theme, frame.area, qtText(m_figure.rate.ticks.back().label),
              {.isAxisAbove = true, .isLaneBelow = !lanes.charge.isEmpty()});
    paintLaneName(painter, theme, frame.area, qtText(m_figure.rateUnit),
                  qtText(numberText(m_figure.stretches.back().rate)));
    if (m_figure.required) {
        const double y = std::round(frame.yAt(*m_figure.required));
        drawHorizontal(painter, frame.area.left(), frame.area.right() + 4, y, theme.color(Role::Text1), 2.0);
        const NumberFont& font = theme.numbers(TextRole::Tick);
        const QString words = tr("goal %1").arg(qtText(m_figure.requiredLabel));
        const double height = font.metrics().height();
        const double top = y - height - 1 > frame.area.top() - kLaneGap ? y - height - 1 : y + 2;
        drawClearedText(painter, font,
                        QRectF(frame.area.right() - font.width(words) - 6, top, font.width(words), height),
                        Qt::AlignLeft | Qt::AlignVCenter, words, theme.color(Role::Text1), theme.color(Role::Paper));
    }
}

void ThermalCurve::paintCharge(QPainter& painter, const Theme& theme, const Lanes& lanes) const
{
    if (lanes.charge.isEmpty() || m_figure.charge.empty()) {
        return;
    }
    const PlotFrame frame{lanes.charge, m_figure.time.scale, present::Scale::linear(0.0, 1.0)};
    QPolygonF line{frame.at(0.0, m_figure.charge.front())};
    for (std::size_t i = 0; i < m_figure.stretches.size(); ++i) {
        line << frame.at(m_figure.stretches[i].to, m_figure.charge[i + 1]);
    }
    QPolygonF field = line;
    field << frame.area.bottomRight() << frame.area.bottomLeft();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::GhostFill));
    painter.drawPolygon(field);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.color(Role::Text1), theme.line(1.6)));
    painter.drawPolyline(line);
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawAxisLines(painter, theme, frame.area);
    paintEnds(painter, theme, frame.area, tr("100 %"), {.isAxisAbove = false, .isLaneBelow = false});
    paintLaneName(painter, theme, frame.area, tr("charge"), qtText(percentText(m_figure.charge.back())));
}

void ThermalCurve::paintRows(QPainter& painter, const Theme& theme) const
{
    const double right = width() - kSide;
    const double left = rowsLeft();
    double center = pictureArea().top() + theme.scaled(kRow) / 2 + 2;
    for (const present::ThermalRow& row : m_figure.rows) {
        drawFrom(painter, theme.numbers(TextRole::Note), left, center, qtText(row.name), theme.color(Role::Text2));
        drawUpTo(painter, theme.numbers(row.isStrong ? TextRole::NoteStrong : TextRole::Note), right, center,
                 qtText(row.value), theme.color(Role::Text1));
        center += theme.scaled(kRow);
    }
}

void ThermalCurve::paintVerdict(QPainter& painter, const Theme& theme) const
{
    const double center = height() - theme.scaled(14.0);
    const Headroom headroom = headroomOf(m_figure.state);
    const double icon = theme.scaled(14.0);
    drawIcon(painter, *headroomIcon(headroom), QRectF(kSide, std::round(center - icon / 2), icon, icon),
             theme.color(headroomRole(headroom)));
    drawSentence(painter, theme.numbers(TextRole::NoteMedium), kSide + icon + 8, center, width() - 2 * kSide - icon - 8,
                 qtText(m_figure.verdict), theme.color(Role::Text1));
}

void ThermalCurve::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
    if (!m_figure.obstacle.empty()) {
        drawAnswer(painter, theme, QRectF(pictureArea()), qtText(m_figure.obstacle), {});
        return;
    }
    if (m_figure.curve.empty()) {
        return;
    }
    const Lanes places = lanes();
    paintThrottled(painter, theme, places);
    paintProbe(painter, theme);
    paintTemperature(painter, theme, places);
    paintRate(painter, theme, places);
    paintCharge(painter, theme, places);
    const QRectF& last = places.charge.isEmpty() ? places.rate : places.charge;
    const NumberFont& tick = theme.numbers(TextRole::Tick);
    drawTicks(painter, theme, last, m_figure.time.ticks, TickSide::Bottom);
    drawFrom(painter, tick, last.right() + 12, last.bottom() + 5 + tick.metrics().height() / 2,
             qtText(m_figure.time.unit), theme.color(Role::Text3));
    paintRows(painter, theme);
    paintVerdict(painter, theme);
}

}  // namespace ironlab::ui
