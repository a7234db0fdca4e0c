// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/snapshots.h"

#include "ui/instruments/label_placer.h"
#include "ui/instruments/snapshot_marks.h"
#include "ui/panels/answer_painting.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;
using present::SnapshotRow;
using present::SnapshotValue;

constexpr double kSide = 20;
constexpr double kRow = 34;
constexpr double kHeads = 20;
constexpr double kNames = 230;
constexpr double kBar = 14;
constexpr double kValue = 84;
constexpr int kValues = 4;
constexpr double kWalls = 150;
constexpr double kAxis = 22;  ///< ticks below the rows
constexpr double kLeftAxis = 56;

QPolygonF roofLine(const PlotFrame& plot, const present::SnapshotRoof& roof)
{
    const double low = plot.x.low();
    const double ridge = std::clamp(roof.peak / roof.bandwidth, low, plot.x.high());
    return {{plot.at(low, std::max(low * roof.bandwidth, plot.y.low())),
             plot.at(ridge, std::min(ridge * roof.bandwidth, roof.peak)), plot.at(plot.x.high(), roof.peak)}};
}

/// The unit of a horizontal axis stands where its last number ends.
void drawUnitAfterTicks(QPainter& painter, const Theme& theme, const QRectF& area, const present::Axis& axis)
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    double end = area.right();
    for (const present::Tick& tick : axis.ticks) {
        if (!tick.label.empty()) {
            end = area.left() + area.width() * tick.position + font.width(qtText(tick.label)) / 2;
        }
    }
    drawFrom(painter, font, end + 4, area.bottom() + 5 + font.metrics().height() / 2, qtText(axis.unit),
             theme.color(Role::Text3));
}

/// Designs whose marks would lie on one another, as indices of rows.
std::vector<std::vector<std::size_t>> marksApart(const present::SnapshotsFigure& figure, const PlotFrame& plot)
{
    constexpr double kApart = 13;
    std::vector<std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        const SnapshotRow& row = figure.rows[i];
        if (!row.hasPlaceUnderRoof()) {
            continue;
        }
        const QPointF at = plot.at(row.intensity, row.achieved);
        const auto near = std::ranges::find_if(places, [&](const std::vector<std::size_t>& place) {
            const SnapshotRow& first = figure.rows[place.front()];
            return QLineF(at, plot.at(first.intensity, first.achieved)).length() < kApart;
        });
        near == places.end() ? static_cast<void>(places.push_back({i})) : near->push_back(i);
    }
    return places;
}

}  // namespace

struct Snapshots::Columns {
    double bar = 0;
    double barWidth = 0;
    double firstRight = 0;  ///< of the first value; the others follow at `pitch`
    double pitch = 0;
    double walls = 0;
};

Snapshots::Snapshots(QWidget* parent)
    : ProbedView(tr("Captured designs"), QStringLiteral("snapshots"), Walk::UpDown, parent)
{
    header()->setHasFormula(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Snapshots::setFigure(const present::SnapshotsFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    header()->setScope(qtText(figure.scope));
    figureChanged();
}

present::Description Snapshots::description() const
{
    return present::describe(m_figure);
}

present::DataTable Snapshots::table() const
{
    return present::dataTable(m_figure);
}

int Snapshots::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

QRectF Snapshots::probeArea(int probe) const
{
    const Theme& theme = themeOf(this);
    const double row = theme.scaled(kRow);
    return {kSide - 8, pictureArea().top() + theme.scaled(kHeads) + row * probe, width() - 2 * (kSide - 8), row};
}

QString Snapshots::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize Snapshots::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(1000), theme.scaled(560)};
}

QSize Snapshots::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(780), theme.scaled(420)};
}

Snapshots::Columns Snapshots::columns(const Theme& theme) const
{
    Columns at;
    at.pitch = theme.scaled(kValue);
    at.walls = width() - kSide - theme.scaled(kWalls);
    at.firstRight = at.walls - 16 - at.pitch * (kValues - 1);
    at.bar = kSide + theme.scaled(kNames);
    at.barWidth = std::max(at.firstRight - at.pitch - at.bar - 8, 60.0);
    return at;
}

double Snapshots::rowsBottom(const Theme& theme) const
{
    return pictureArea().top() + theme.scaled(kHeads) + theme.scaled(kRow) * probeCount();
}

PlotFrame Snapshots::roofline(const Theme& theme) const
{
    const double left = kSide + theme.scaled(kLeftAxis);
    const double top = rowsBottom(theme) + theme.scaled(kAxis) + 30;
    const double bottom = height() - theme.scaled(36.0);
    return {QRectF(left, top, std::max(width() - kSide - 40 - left, 60.0), std::max(bottom - top, 40.0)),
            m_figure.intensity.scale, m_figure.rate.scale};
}

void Snapshots::paintHeads(QPainter& painter, const Theme& theme, const Columns& at) const
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const QColor& color = theme.color(Role::Text3);
    const double center = pictureArea().top() + theme.scaled(kHeads) / 2 - 2;
    const QStringList heads{tr("time"), tr("throughput"), tr("MFU"), tr("power")};
    for (int i = 0; i < heads.size(); ++i) {
        drawUpTo(painter, font, at.firstRight + at.pitch * i, center, heads[i], color);
    }
    drawFrom(painter, font, at.walls, center, tr("walls"), color);
}

void Snapshots::paintTerms(QPainter& painter, const Theme& theme, const Columns& at, const SnapshotRow& row,
                           double center)
{
    const double bar = theme.scaled(kBar);
    double sum = 0.0;
    for (std::size_t i = 0; i < row.terms.size(); ++i) {
        const double left = std::round(at.bar + at.barWidth * m_figure.time.scale.position(sum));
        sum += row.terms[i];
        const double right = std::round(at.bar + at.barWidth * m_figure.time.scale.position(sum));
        if (right > left) {
            m_strips.drawTermBar(painter, theme, present::kTermRoles[i],
                                 QRectF(left, std::round(center - bar / 2), right - left, bar));
        }
    }
    const double top = center - bar / 2 - 4;
    const double bottom = center + bar / 2 + 4;
    if (row.overlaps) {
        const double end = std::round(at.bar + at.barWidth * m_figure.time.scale.position(row.total));
        drawVertical(painter, end, top, bottom, theme.color(Role::Text1), 2.0);
    }
    if (row.limit && m_figure.time.scale.contains(*row.limit)) {
        const double limit = std::round(at.bar + at.barWidth * m_figure.time.scale.position(*row.limit));
        drawDashedVertical(painter, limit, top, bottom, theme.line(1.4), theme.color(Role::Text1));
    }
}

/// The terms with their hatches, the limit and the end of steps whose terms overlap, above the bars that they name.
void Snapshots::paintKey(QPainter& painter, const Theme& theme, const Columns& at)
{
    constexpr double kApart = 12;
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const double center = pictureArea().top() + theme.scaled(kHeads) / 2 - 2;
    const double high = theme.scaled(10.0);
    double x = kSide;
    for (std::size_t i = 0; i < physics::kTerms.size(); ++i) {
        m_strips.drawTermBar(painter, theme, present::kTermRoles[i],
                             QRectF(x, std::round(center - high / 2), theme.scaled(16.0), high));
        x += theme.scaled(16.0) + 5;
        x += drawTermName(painter, theme, {x, center + theme.scaled(4.0)}, physics::kTerms[i]) + kApart;
    }
    const double room = at.firstRight - at.pitch;
    if (!m_figure.limitLabel.empty()) {
        const QString words = qtText(m_figure.limitLabel);
        if (x + 7 + font.width(words) <= room) {
            drawDashedVertical(painter, std::round(x), center - high / 2 - 1, center + high / 2 + 1, theme.line(1.4),
                               theme.color(Role::Text1));
            x = drawFrom(painter, font, x + 7, center, words, theme.color(Role::Text2)) + kApart;
        }
    }
    const QString end = tr("end, where terms overlap");
    const bool anyOverlaps = std::ranges::any_of(m_figure.rows, &SnapshotRow::overlaps);
    if (anyOverlaps && x + 7 + font.width(end) <= room) {
        drawVertical(painter, std::round(x), center - high / 2 - 1, center + high / 2 + 1, theme.color(Role::Text1),
                     2.0);
        drawFrom(painter, font, x + 7, center, end, theme.color(Role::Text2));
    }
}

void Snapshots::paintRow(QPainter& painter, const Theme& theme, const Columns& at, int row)
{
    const SnapshotRow& design = m_figure.rows[static_cast<std::size_t>(row)];
    const double center = probeArea(row).center().y();
    drawSnapshotShape(painter, design.shape, QPointF(kSide + 6, center), 6.0, theme.color(Role::Text1),
                      theme.color(Role::Paper));
    const double left = kSide + 20;
    const double room = at.bar - left - 8;
    drawWithin(painter, theme.numbers(TextRole::NoteStrong), left, center - theme.scaled(7.0), room,
               qtText(design.name), theme.color(Role::Text1));
    drawWithin(painter, theme.numbers(TextRole::Tick), left, center + theme.scaled(8.0), room, qtText(design.label),
               theme.color(Role::Text2));
    if (!design.obstacle.empty()) {
        drawWithin(painter, theme.numbers(TextRole::Note), at.bar, center, width() - kSide - at.bar,
                   qtText(design.obstacle), theme.color(Role::Fails));
        return;
    }
    paintTerms(painter, theme, at, design, center);
    int column = 0;
    for (const SnapshotValue* value : {&design.latency, &design.rate, &design.utilization, &design.power}) {
        const double right = at.firstRight + at.pitch * column++;
        drawUpTo(painter, theme.numbers(TextRole::NoteStrong), right,
                 center - theme.scaled(value->change.empty() ? 0.0 : 7.0), qtText(value->text),
                 theme.color(Role::Text1));
        drawUpTo(painter, theme.numbers(TextRole::Tick), right, center + theme.scaled(8.0), qtText(value->change),
                 theme.color(Role::Text2));
    }
    const bool isNamed = !design.failing.empty();
    drawFrom(painter, theme.numbers(TextRole::Note), at.walls, center - theme.scaled(isNamed ? 7.0 : 0.0),
             qtText(design.walls), theme.color(isNamed ? Role::Fails : Role::Text1));
    const NumberFont& tick = theme.numbers(TextRole::Tick);
    const double wallsRoom = theme.scaled(kWalls);
    const QString failing = qtText(design.failing);
    // A name that is cut says nothing: how many fail stands above, and the table names them all.
    drawFrom(painter, tick, at.walls, center + theme.scaled(8.0),
             tick.width(failing) <= wallsRoom ? failing : qtText(design.firstFailing), theme.color(Role::Text2));
}

/// Above the right end of each roof, or below it where another is too near.
void Snapshots::paintRoofNames(QPainter& painter, const Theme& theme, const PlotFrame& plot, LabelPlacer& room) const
{
    constexpr double kFromFrame = 8;
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    for (const present::SnapshotRoof& roof : m_figure.roofs) {
        const QString words = qtText(roof.label);
        const QPointF end = roofLine(plot, roof).last();
        const double width = font.width(words);
        QVector<QRectF> places;
        for (const double share : {1.0, 0.75, 0.5}) {
            const double left = plot.area.left() + plot.area.width() * share - width - kFromFrame;
            places.append({left, end.y() - height - 4, width, height});
            places.append({left, end.y() + 4, width, height});
        }
        const QRectF place = room.place(places).area;
        drawFrom(painter, font, place.left(), place.center().y(), words, theme.color(Role::Text2));
    }
}

void Snapshots::paintRoofline(QPainter& painter, const Theme& theme) const
{
    const PlotFrame plot = roofline(theme);
    const NumberFont& tick = theme.numbers(TextRole::Tick);
    drawGrid(painter, theme, plot, m_figure.intensity, m_figure.rate);
    drawAxisLines(painter, theme, plot.area);
    drawTicks(painter, theme, plot.area, m_figure.intensity.ticks, TickSide::Bottom);
    drawTicks(painter, theme, plot.area, m_figure.rate.ticks, TickSide::Left);
    drawFrom(painter, tick, kSide, plot.area.top() - theme.scaled(12.0), qtText(m_figure.rate.unit),
             theme.color(Role::Text2));
    drawUnitAfterTicks(painter, theme, plot.area, m_figure.intensity);
    const PainterState state(painter);
    painter.setClipRect(plot.area.adjusted(-8, -20, 40, 8));
    painter.setRenderHint(QPainter::Antialiasing, true);
    LabelPlacer room(plot.area.adjusted(-4, -16, 36, 4));
    for (const present::SnapshotRoof& roof : m_figure.roofs) {
        const QPolygonF line = roofLine(plot, roof);
        painter.setPen(snapshotPen(roof.shape, theme.color(Role::Text3), theme.line(1.4)));
        painter.drawPolyline(line);
        room.avoid(line, 0.4);
    }
    paintRoofNames(painter, theme, plot, room);
    for (const std::vector<std::size_t>& place : marksApart(m_figure, plot)) {
        paintMarks(painter, theme, plot, place, room);
    }
}

/// The shape of a design at its point with its name beside it. Where several share a point it holds a dot, and each has
/// its shape before its name.
void Snapshots::paintMarks(QPainter& painter, const Theme& theme, const PlotFrame& plot,
                           const std::vector<std::size_t>& place, LabelPlacer& room) const
{
    const NumberFont& font = theme.numbers(TextRole::TickStrong);
    const SnapshotRow& first = m_figure.rows[place.front()];
    const QPointF at = plot.at(first.intensity, first.achieved);
    const bool isShared = place.size() > 1;
    const QColor& ink = theme.color(Role::Text1);
    drawSnapshotShape(painter, isShared ? present::SnapshotShape::Disc : first.shape, at, isShared ? 3.5 : 6.0, ink,
                      theme.color(Role::Paper));
    room.avoid(QRectF(at.x() - 8, at.y() - 8, 16, 16));
    const double key = isShared ? 16.0 : 0.0;
    const double line = font.metrics().height();
    const double height = line * static_cast<double>(place.size());
    double width = 0.0;
    for (const std::size_t row : place) {
        width = std::max(width, key + font.width(qtText(m_figure.rows[row].name)));
    }
    QVector<QRectF> places;
    for (const double dy : {0.0, -14.0, 14.0, -26.0, 26.0, -44.0, 44.0}) {
        places.append({at.x() + 11, at.y() + dy - height / 2, width, height});
        places.append({at.x() - 11 - width, at.y() + dy - height / 2, width, height});
    }
    const LabelPlacer::Place found = room.best(places);
    const QRectF area = room.place({found.area}).area;
    if (isShared || found.index > 1) {
        // Away from their point the names hang on a line.
        const QPointF end(std::clamp(at.x(), area.left() - 2, area.right() + 2),
                          std::clamp(at.y(), area.top(), area.bottom()));
        painter.setPen(QPen(theme.color(Role::Text3), 1.0));
        painter.drawLine(QLineF(at, end));
    }
    double center = area.top() + line / 2;
    for (const std::size_t row : place) {
        const SnapshotRow& design = m_figure.rows[row];
        if (isShared) {
            drawSnapshotShape(painter, design.shape, {area.left() + 6, center}, 5.0, ink, theme.color(Role::Paper));
        }
        drawFrom(painter, font, area.left() + key, center, qtText(design.name), ink);
        center += line;
    }
}

void Snapshots::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
    if (m_figure.rows.empty()) {
        drawInvitation(painter, theme, QRectF(pictureArea()), tr("Capture designs to set them side by side here."));
        return;
    }
    paintProbe(painter, theme);
    const Columns at = columns(theme);
    paintHeads(painter, theme, at);
    paintKey(painter, theme, at);
    for (int row = 0; row < probeCount(); ++row) {
        paintRow(painter, theme, at, row);
    }
    const double top = pictureArea().top() + theme.scaled(kHeads);
    const QRectF axis(at.bar, top, at.barWidth, rowsBottom(theme) - top);
    drawAxisLines(painter, theme, axis);
    drawTicks(painter, theme, axis, m_figure.time.ticks, TickSide::Bottom);
    drawUnitAfterTicks(painter, theme, axis, m_figure.time);
    paintRoofline(painter, theme);
}

}  // namespace ironlab::ui
