// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/thermal_curve.h"

#include "ui/instruments/thermal_metrics.h"
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

using namespace thermal;
using present::Role;
using present::ThermalStretch;

constexpr double kAxis = 84;    ///< names and ticks of the lanes
constexpr double kBottom = 44;  ///< ticks and verdict
constexpr double kVerdict = 26;
constexpr double kNames = 96;
constexpr double kColumn = 72;
constexpr double kRow = 18;
constexpr double kEnds = 66;      ///< where the traces end
constexpr double kRateLane = 30;  ///< the goal is told above its line
constexpr double kChargeLane = 22;
constexpr double kLeastLane = 24;
constexpr double kTop = 8;

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
    const double right = width() - kSide - theme.scaled(kNames + kColumn + kEnds);
    const double bottom = area.bottom() - theme.scaled(kBottom);
    const double across = std::max(right - left, 60.0);
    const double rate = theme.scaled(kRateLane);
    const double charge = theme.scaled(kChargeLane);
    Lanes places;
    double top = bottom;
    if (!m_figure.now.charge.empty()) {
        top -= charge;
        places.charge = QRectF(left, top, across, charge);
        top -= kLaneGap;
    }
    top -= rate;
    places.rate = QRectF(left, top, across, rate);
    top -= kLaneGap;
    const double room = top - area.top();
    const double above = std::max<double>(kTop, roomAboveLimit(theme, room));
    places.temperature = QRectF(left, area.top() + above, across, std::max<double>(room - above, kLeastLane));
    return places;
}

/// Above the lane of temperatures, so that the name of the limit stands over its line: the line is near the lane's top, and
/// the nearer the more it takes.
double ThermalCurve::roomAboveLimit(const Theme& theme, double room) const
{
    const double at = m_figure.temperature.scale.clampedPosition(m_figure.limit);
    const double name = theme.numbers(TextRole::TickStrong).metrics().height() + 2;
    return at > 0.0 ? (name - (1.0 - at) * room) / at : 0.0;
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
    for (const ThermalStretch& stretch : m_figure.now.stretches) {
        if (!stretch.isThrottled) {
            continue;
        }
        const double from = std::round(xAt(lanes, stretch.from));
        const double to = std::max(std::round(xAt(lanes, stretch.to)), from + 1);
        painter.fillRect(QRectF(from, lanes.temperature.top(), to - from, bottom - lanes.temperature.top()),
                         theme.color(Role::FailsTint));
    }
}

/// As tall as they usually are, or as the lines over the verdict leave room for.
double ThermalCurve::rowHeight(const Theme& theme) const
{
    const double room = height() - pictureArea().top() - theme.scaled(kVerdict);
    const double rows = std::max(static_cast<double>(m_figure.rows.size()), 1.0);
    return std::min(theme.scaled(kRow), std::floor(room / rows));
}

/// A row without a value is the head of those below it.
void ThermalCurve::paintRows(QPainter& painter, const Theme& theme) const
{
    const double right = width() - kSide;
    const double left = rowsLeft();
    const double pitch = rowHeight(theme);
    double center = pictureArea().top() + pitch / 2 + 2;
    for (const present::ThermalRow& row : m_figure.rows) {
        const bool isHead = row.value.empty();
        drawFrom(painter, theme.numbers(isHead ? TextRole::NoteStrong : TextRole::Note), left, center, qtText(row.name),
                 theme.color(isHead ? Role::Text1 : Role::Text2));
        drawUpTo(painter, theme.numbers(row.isStrong ? TextRole::NoteStrong : TextRole::Note), right, center,
                 qtText(row.value), theme.color(Role::Text1));
        center += pitch;
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
    if (m_figure.now.curve.empty()) {
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
