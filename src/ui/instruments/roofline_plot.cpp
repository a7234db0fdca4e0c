// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/roofline_plot.h"

#include "ui/instruments/roofline_metrics.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::ui {
namespace {

using present::Role;
using present::Roof;
using present::RoofKind;
using present::RoofPoint;

constexpr int kSecondTone = static_cast<int>(physics::Tier::Edge);
constexpr double kMarkReach = 9.0;
constexpr double kNameGap = 2.0;
constexpr double kHalo = 4.0;   ///< words clear the ground around them
constexpr double kClear = 2.5;  ///< between a mark and a name
constexpr double kApartFromRidge = 12.0;

}  // namespace

QColor roofColor(const Theme& theme, const Roof& roof)
{
    // The tone of the largest tier is that of words.
    return roof.kind == RoofKind::Current ? theme.color(Role::Text1)
                                          : theme.tier(std::min(static_cast<int>(roof.tier), kSecondTone));
}

RooflinePlot::RooflinePlot(const Theme& theme, const present::RooflineFigure& figure, const QRectF& area)
    : m_theme(theme),
      m_figure(figure),
      m_frame{area, figure.intensity.scale, figure.rate.scale}
{
}

QPointF RooflinePlot::place(const RoofPoint& point) const
{
    return m_frame.at(point.intensity.in(unit::flopPerByte), point.achieved.in(unit::flopPerSecond));
}

QPointF RooflinePlot::ridgePlace() const
{
    return m_frame.at(m_figure.ridge->in(unit::flopPerByte), m_figure.ridgeRate.in(unit::flopPerSecond));
}

QVector<QRectF> RooflinePlot::currentReach() const
{
    const RoofPoint* current = m_figure.current();
    if (current == nullptr) {
        return {};
    }
    const QPointF mark = place(*current);
    QVector<QRectF> reach{around(mark, kMarkReach)};
    if (standsStill(*current)) {
        const double roof =
            m_frame.area.bottom()
            - m_frame.area.height() * m_frame.y.clampedPosition(current->attainable.in(unit::flopPerSecond));
        const double half = m_theme.line(1.0) + kClear;
        reach.append(QRectF(mark.x() - half, roof, 2 * half, std::max(0.0, mark.y() - roof)));
    }
    return reach;
}

/// A recorded move, or the design that everything begins with before any knob is turned.
bool RooflinePlot::standsStill(const RoofPoint& current) const
{
    const auto isBaselineThere = [&](const RoofPoint& other) {
        return other.kind == present::RoofPointKind::Baseline && other.intensity == current.intensity
               && other.achieved == current.achieved;
    };
    return current.move > 0 || (trailOfMoves().isEmpty() && std::ranges::any_of(m_figure.points, isBaselineThere));
}

/// The part of a roof inside the plot; every coordinate handed to the axes is finite and above zero.
QPolygonF RooflinePlot::roofLine(const physics::Roofline& roof) const
{
    const double slope = roof.bandwidth.in(unit::bytePerSecond);
    const double peak = roof.peak.in(unit::flopPerSecond);
    const double first = std::max(m_frame.x.low(), m_frame.y.low() / slope);
    const double ridge = std::min({peak / slope, m_frame.x.high(), m_frame.y.high() / slope});
    QPolygonF line;
    if (first < ridge) {
        line << m_frame.at(first, first * slope) << m_frame.at(ridge, ridge * slope);
    }
    if (peak / slope < m_frame.x.high() && m_frame.y.contains(peak)) {
        if (line.isEmpty()) {
            line << m_frame.at(m_frame.x.low(), peak);
        }
        line << m_frame.at(m_frame.x.high(), peak);
    }
    return line;
}

QPen RooflinePlot::roofPen(const Roof& roof) const
{
    const double width = m_theme.line(roof.kind == RoofKind::Current ? 2.4 : 1.4);
    QPen pen(roofColor(m_theme, roof), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (roof.kind == RoofKind::Baseline) {
        pen.setDashPattern({5.0 / width, 3.0 / width});
    }
    return pen;
}

/// Qt fills a line four times as fast as the outline of a polyline. A broken pattern runs on around the ridge.
void RooflinePlot::paintRoof(QPainter& painter, const Roof& roof) const
{
    const QPolygonF line = roofLine(roof.line);
    const QPen pen = roofPen(roof);
    painter.setPen(pen);
    if (pen.style() != Qt::SolidLine) {
        painter.drawPolyline(line);
        return;
    }
    for (qsizetype i = 1; i < line.size(); ++i) {
        painter.drawLine(line[i - 1], line[i]);
    }
}

void RooflinePlot::paintFrame(QPainter& painter) const
{
    const QRectF& area = m_frame.area;
    drawGrid(painter, m_theme, m_frame, m_figure.intensity, m_figure.rate);
    drawAxisLines(painter, m_theme, area);
    drawTicks(painter, m_theme, area, m_figure.intensity.ticks, TickSide::Bottom);
    drawTicks(painter, m_theme, area, m_figure.rate.ticks, TickSide::Left);
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QColor& color = m_theme.color(Role::Text2);
    drawUpwards(painter, font, {area.left() - m_theme.scaled(54.0), area.center().y()}, qtText(m_figure.rate.title),
                color);
    const double height = font.metrics().height();
    painter.setPen(color);
    font.draw(painter, QRectF(area.left(), area.bottom() + height + 7, area.width(), height), Qt::AlignCenter,
              qtText(m_figure.intensity.title));
}

/// Nothing where it would be read by nobody, over marks or other names: table and description have it.
std::optional<RooflinePlot::Name> RooflinePlot::placeRoofName(LabelPlacer& room, const Roof& roof) const
{
    const bool isCurrent = roof.kind == RoofKind::Current;
    const NumberFont& font = m_theme.numbers(isCurrent ? TextRole::TickStrong : TextRole::Tick);
    constexpr double kCrowded = 60.0;  ///< what covering some 15 square pixels costs
    const QString label = qtText(roof.label);
    // Beside a crowd of moves there may be room for tier and peak alone, or tier and machine; in a low plot for the machine.
    const QString machine = qtText(roof.name);
    QStringList forms{label, qtText(roof.brief)};
    if (const auto tierEnd = label.indexOf(QStringLiteral(": ")); tierEnd > 0) {
        forms.append(label.left(tierEnd + 2) + machine);
    }
    forms.append(machine);
    QString name;
    LabelPlacer::Place place{{}, std::numeric_limits<double>::infinity(), 0};
    for (const QString& form : forms) {
        const LabelPlacer::Place other = roofNamePlace(room, roof, font.width(form));
        if (other.cost < place.cost) {
            name = form;
            place = other;
        }
        if (place.cost <= kCrowded) {
            break;
        }
    }
    if (!isCurrent && place.cost > 4 * kCrowded) {
        const auto onSlope = placeOnSlope(room, roof, font.width(machine));
        if (!onSlope) {
            return std::nullopt;
        }
        name = machine;
        place.area = *onSlope;
    }
    return Name{room.place({place.area}).area, name, isCurrent};
}

void RooflinePlot::paintName(QPainter& painter, const Name& name) const
{
    drawClearedText(painter, m_theme.numbers(name.isOfCurrentRoof ? TextRole::TickStrong : TextRole::Tick), name.area,
                    Qt::AlignLeft | Qt::AlignVCenter, name.words,
                    m_theme.color(name.isOfCurrentRoof ? Role::Text1 : Role::Text2), m_theme.color(Role::Paper));
}

LabelPlacer::Place RooflinePlot::roofNamePlace(const LabelPlacer& room, const Roof& roof, double width) const
{
    constexpr double kShift = 24.0;
    const bool isCurrent = roof.kind == RoofKind::Current;
    const NumberFont& font = m_theme.numbers(isCurrent ? TextRole::TickStrong : TextRole::Tick);
    const double height = font.metrics().height();
    const double peak = std::clamp(roof.line.peak.in(unit::flopPerSecond), m_frame.y.low(), m_frame.y.high());
    const double y = m_frame.yAt(peak);
    const double lineHalf = m_theme.line(isCurrent ? 1.2 : 0.7);
    const double flatStart =
        m_frame.area.left()
        + m_frame.area.width() * m_frame.x.clampedPosition(roof.line.ridgePoint().in(unit::flopPerByte));
    QVector<QRectF> places;
    // Under the current roof stand the design and its label: the names of the others keep away from there.
    const bool isAbove = roof.kind != RoofKind::Other;
    const double last = m_frame.area.right() - 4;
    for (double end = last; places.isEmpty() || end - width > flatStart; end -= kShift) {
        const QRectF above(end - width, y - lineHalf - kNameGap - height, width, height);
        const QRectF below(end - width, y + lineHalf + kNameGap, width, height);
        places << (isAbove ? above : below) << (isAbove ? below : above);
    }
    const LabelPlacer::Place found = room.best(places);
    // In a narrow plot a longer name would take the place of marks' names.
    if (found.cost <= 0.0 || roof.kind != RoofKind::Other || !isWide()) {
        return found;
    }
    // A long name may begin under the slope, a little lower than beside the flat part.
    const QRectF under(last - width, y + lineHalf + kNameGap, width, height);
    const LabelPlacer::Place lower = room.best({under.translated(0, 3), under.translated(0, 6)});
    return lower.cost <= 0.0 ? lower : found;
}

/// A free place left of the flat part of a roof, over its slope and clear of all marks.
std::optional<QRectF> RooflinePlot::placeOnSlope(const LabelPlacer& room, const Roof& roof, double width) const
{
    constexpr double kShift = 24.0;
    const double height = m_theme.numbers(TextRole::Tick).metrics().height();
    const QPolygonF line = roofLine(roof.line);
    if (line.size() < 2 || !(line[1].x() > line[0].x())) {
        return std::nullopt;
    }
    const QLineF slope(line[0], line[1]);
    for (double end = slope.x2(); end - width > m_frame.area.left() + kShift; end -= kShift) {
        const double y = slope.y1() + (end - slope.x1()) / slope.dx() * slope.dy();
        const QRectF area(end - width, y - m_theme.line(0.7) - kNameGap - height, width, height);
        const auto isHidden = [&](const RoofPoint& point) {
            return markArea(point).adjusted(-kHalo, -kHalo, kHalo, kHalo).intersects(area);
        };
        if (room.cost(area) <= 0.0 && std::ranges::none_of(m_figure.points, isHidden)) {
            return area;
        }
    }
    return std::nullopt;
}

/// What names keep away from. Marks at one place count once: twice, they would outweigh a mark that stands alone.
QVector<QRectF> RooflinePlot::marksToClear(const QVector<QRectF>& keptClear) const
{
    const double reach = m_theme.scaled(kMarkReach) + kClear;
    QVector<QRectF> marks = keptClear;
    for (const QPointF& mark : trailOfMoves()) {
        const auto isThere = [&](const QRectF& other) { return QLineF(other.center(), mark).length() < reach / 2; };
        if (std::none_of(marks.begin(), marks.end(), isThere)) {
            marks.append(around(mark, reach));
        }
    }
    return marks;
}

RooflinePlot::GroundPlan RooflinePlot::planGround(const QVector<QRectF>& keptClear) const
{
    GroundPlan plan{{LabelPlacer(m_frame.area.adjusted(2, -8, -2, -2)), {}, {}, {}}, {}, {}, {}, {}, {}};
    LabelPlacer& room = plan.left.room;
    for (const Roof& roof : m_figure.roofs) {
        room.avoid(roofLine(roof.line));
    }
    room.avoid(trailOfMoves(), roofline::kTrailWeight);
    LabelPlacer words = room;
    for (const QRectF& mark : marksToClear(keptClear)) {
        words.avoid(mark);
    }
    // The current roof's name is placed first and keeps the best place.
    for (auto roof = m_figure.roofs.rbegin(); roof != m_figure.roofs.rend(); ++roof) {
        const std::optional<Name> name = placeRoofName(words, *roof);
        if (name) {
            plan.left.words.append(name->area);
        }
        if (roof == m_figure.roofs.rbegin()) {
            plan.currentRoof = name;
            if (name) {
                // Nearer, the name of the ridge would read as its first words.
                words.avoid(name->area.adjusted(-kApartFromRidge, 0, 0, 0));
            }
            placeRidge(words, plan);
        } else if (name) {
            plan.otherRoofs.append(*name);
        }
    }
    if (m_figure.ridge) {
        room.avoid(around(ridgePlace(), 4.0));
    }
    placeCaptures(words, plan);
    for (const QRectF& area : plan.left.words) {
        room.avoid(area.adjusted(-kHalo, 0, kHalo, 0));
    }
    return plan;
}

void RooflinePlot::paintGround(QPainter& painter, const GroundPlan& plan) const
{
    paintFrame(painter);
    paintTrail(painter, trailOfMoves());
    // Words clear the grid under them, so they come before the lines.
    if (plan.currentRoof) {
        paintName(painter, *plan.currentRoof);
    }
    paintRidge(painter, plan);
    for (const Name& name : plan.otherRoofs) {
        paintName(painter, name);
    }
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipRect(m_frame.area.adjusted(0, -2, 0, 0));
    for (const Roof& roof : m_figure.roofs) {
        paintRoof(painter, roof);
    }
    paintCaptureLines(painter);
    if (m_figure.ridge) {
        painter.setPen(QPen(roofColor(m_theme, m_figure.roofs.back()), 1.6));
        painter.setBrush(m_theme.color(Role::Paper));
        painter.drawEllipse(ridgePlace(), 3.4, 3.4);
    }
    for (const CaptureName& name : plan.captures) {
        paintCapture(painter, name);
    }
}

}  // namespace ironlab::ui
