// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/ceiling_painter.h"

#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ironlab::ui {
namespace {

using present::CeilingCurve;
using present::CeilingCurveKind;
using present::CeilingPoint;
using present::Role;

constexpr double kLabelGap = 6.0;
constexpr double kSide = 20.0;
constexpr double kRowsWidth = 96.0;
constexpr double kApart = 19.0;  ///< names at the ends of curves
constexpr double kApartFromFlag = 17.0;
/// What a value keeps names away, so that it stands nearer to its dot than to them.
constexpr double kBesideValue = 12.0;
constexpr double kBesideLine = 4.0;  ///< of the cross-hair, which would break off at a name

QPen dashed(const QColor& color, double width)
{
    QPen pen(color, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5.0 / width, 3.0 / width});
    return pen;
}

}  // namespace

CeilingPainter::CeilingPainter(const Theme& theme, const present::CeilingFigure& figure, const SpeedupAxis& axis,
                               double top, double bottom)
    : m_theme(theme),
      m_figure(figure),
      m_axis(axis),
      m_top(top),
      m_bottom(std::max(bottom, top + 30.0))
{
}

QRectF CeilingPainter::plotArea() const
{
    const double end = hasInfinity() ? m_axis.decadesEnd() : m_axis.right();
    return {m_axis.left(), m_top, end - m_axis.left(), m_bottom - m_top};
}

double CeilingPainter::xAt(double x) const
{
    if (hasInfinity()) {
        return m_axis.xAt(x);
    }
    return plotArea().left() + plotArea().width() * m_figure.x.scale.clampedPosition(x);
}

double CeilingPainter::valueAt(double pixel) const
{
    if (hasInfinity()) {
        return m_axis.speedupAt(pixel);
    }
    const double across = std::clamp((pixel - plotArea().left()) / plotArea().width(), 0.0, 1.0);
    return std::max(1.0, std::round(m_figure.x.scale.value(across)));
}

double CeilingPainter::yAt(double rate) const
{
    return m_bottom - (m_bottom - m_top) * m_figure.rate.scale.clampedPosition(rate);
}

QPen CeilingPainter::pen(CeilingCurveKind kind) const
{
    switch (kind) {
    case CeilingCurveKind::Throughput:
        return {m_theme.color(Role::Text1), m_theme.line(2.2), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
    case CeilingCurveKind::ComputeOnly: return dashed(m_theme.color(Role::ComputeText), m_theme.line(1.8));
    case CeilingCurveKind::ComputeRoof:
        return {m_theme.color(Role::ComputeFill), m_theme.line(1.4), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
    case CeilingCurveKind::MemoryRoof: break;
    }
    return {m_theme.color(Role::MemoryFill), m_theme.line(1.4), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
}

QList<LinePlotCurve> CeilingPainter::curves() const
{
    QList<LinePlotCurve> result;
    for (const CeilingCurve& curve : m_figure.curves) {
        LinePlotCurve line{{}, pen(curve.kind)};
        line.points.reserve(static_cast<qsizetype>(curve.points.size()));
        for (const CeilingPoint& point : curve.points) {
            line.points.append({point.x, point.rate});
        }
        result.append(std::move(line));
    }
    return result;
}

QPolygonF CeilingPainter::polygon(const CeilingCurve& curve) const
{
    // Every few points are enough to keep labels away from the long curves; a roof has few, and is steep.
    constexpr std::size_t kStride = 3;
    const std::size_t stride = curve.roof.empty() ? kStride : 1;
    QPolygonF line;
    for (std::size_t i = 0; i < curve.points.size(); i += stride) {
        line << QPointF(xAt(curve.points[i].x), yAt(curve.points[i].rate));
    }
    if (!curve.points.empty()) {
        line << QPointF(xAt(curve.points.back().x), yAt(curve.points.back().rate));
    }
    return line;
}

void CeilingPainter::paintTicks(QPainter& painter) const
{
    const QRectF area = plotArea();
    drawGrid(painter, m_theme, {area, m_figure.x.scale, m_figure.rate.scale}, m_figure.x, m_figure.rate);
    drawAxisLines(painter, m_theme, area);
    drawTicks(painter, m_theme, area, m_figure.rate.ticks, TickSide::Left);
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    const double labelTop = area.bottom() + 5;
    if (hasInfinity()) {
        const double x = m_axis.xAt(HUGE_VAL);
        drawVertical(painter, x, area.bottom(), area.bottom() + 4, m_theme.color(Role::InputBorder));
        painter.setPen(m_theme.color(Role::Text3));
        font.draw(painter, QRectF(m_axis.infinityLeft(), labelTop, right() - m_axis.infinityLeft(), height),
                  Qt::AlignCenter, QString(u'\u221E'));
    }
    drawTicks(painter, m_theme, area, m_figure.x.ticks, TickSide::Bottom);
    paintAxisTitle(painter, labelTop + height + 1);
}

/// The variable at the end of the title stands in italics.
void CeilingPainter::paintAxisTitle(QPainter& painter, double top) const
{
    const QString title = qtText(m_figure.x.title);
    const QString variable = hasInfinity() ? title.right(1) : QString();
    const QString name = hasInfinity() ? title.chopped(1) : title;
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const NumberFont& italic = m_theme.numbers(TextRole::Tick, FontStyle::Italic);
    const double left = std::round(plotArea().center().x() - (font.width(name) + italic.width(variable)) / 2);
    const double baseline = top + font.metrics().ascent();
    painter.setPen(m_theme.color(Role::Text2));
    font.draw(painter, QPointF(left, baseline), name);
    italic.draw(painter, QPointF(left + font.width(name), baseline), variable);
}

/// The column of S = infinity: each curve at its limit.
void CeilingPainter::paintInfinity(QPainter& painter) const
{
    const QRectF column(m_axis.infinityLeft(), m_top, right() - m_axis.infinityLeft(), m_bottom - m_top);
    if (m_theme.palette().grid) {
        for (const present::Tick& tick : m_figure.rate.ticks) {
            drawHorizontal(painter, column.left(), column.right(), m_bottom - column.height() * tick.position,
                           m_theme.color(Role::Grid));
        }
    }
    drawHorizontal(painter, column.left(), column.right(), m_bottom, m_theme.color(Role::InputBorder));
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const CeilingCurve& curve : m_figure.curves) {
        if (curve.atInfinity && m_figure.rate.scale.contains(*curve.atInfinity)) {
            painter.setPen(pen(curve.kind));
            painter.drawLine(QPointF(column.left(), yAt(*curve.atInfinity)),
                             QPointF(column.right(), yAt(*curve.atInfinity)));
        }
    }
}

void CeilingPainter::paintLevel(QPainter& painter, double rate, Role role) const
{
    if (!m_figure.rate.scale.contains(rate)) {
        return;
    }
    painter.setPen(dashed(m_theme.color(role), std::max(1.0, std::round(m_theme.line(1.4)))));
    const double y = crisp(yAt(rate));
    painter.drawLine(QPointF(m_axis.left(), y), QPointF(right(), y));
}

QRectF CeilingPainter::rowsArea(const QRectF& picture) const
{
    const double width = m_theme.scaled(kRowsWidth);
    return {picture.right() - kSide - width, picture.top() + 4, width, picture.height()};
}

QString CeilingPainter::endWords(const std::string& label, double rate) const
{
    const bool isAbove = rate > m_figure.rate.scale.high();
    return isAbove ? QCoreApplication::translate("ironlab::ui::CeilingPainter", "%1, above").arg(qtText(label))
                   : qtText(label);
}

/// "167 tok/s = 6 ms, above", without the time where that would reach the rows of numbers.
QString CeilingPainter::flagWords() const
{
    const present::CeilingLevel& required = *m_figure.required;
    const double room = m_theme.scaled(m_axis.margins().right - kRowsWidth) - kSide - 3 * kLabelGap;
    const QString whole = endWords(required.label, required.rate);
    const auto equals = required.label.find(" = ");
    const bool fits = tagSize(m_theme, whole).width() + kLabelGap <= room;
    return fits || equals == std::string::npos ? whole : endWords(required.label.substr(0, equals), required.rate);
}

/// Pushes names apart where they would touch. The flag stays at its line, as long as the names have room above and below.
void CeilingPainter::pushApart(QVector<End>& ends) const
{
    const double highest = m_top + 8;
    const double lowest = m_bottom - 4;
    const qsizetype at = std::ranges::find_if(std::as_const(ends), &End::isFlag) - ends.cbegin();
    if (at < ends.size()) {
        QVector<End> around = ends;
        around[at].y = std::clamp(around[at].y, highest, lowest);
        const auto apart = [&](qsizetype i) { return m_theme.scaled(i == at ? kApartFromFlag : kApart); };
        for (qsizetype i = at; i > 0; --i) {
            around[i - 1].y = std::min(around[i - 1].y, around[i].y - apart(i));
        }
        for (qsizetype i = at + 1; i < around.size(); ++i) {
            around[i].y = std::max(around[i].y, around[i - 1].y + apart(i - 1));
        }
        if (around.front().y >= highest && around.back().y <= lowest) {
            ends = around;
            return;
        }
    }
    if (!ends.isEmpty()) {
        ends.front().y = std::max(ends.front().y, highest);
    }
    for (qsizetype i = 1; i < ends.size(); ++i) {
        ends[i].y = std::max(ends[i].y, ends[i - 1].y + m_theme.scaled(kApart));
    }
    if (!ends.isEmpty() && ends.back().y > lowest) {
        ends.back().y = lowest;
        for (qsizetype i = ends.size() - 1; i > 0; --i) {
            ends[i - 1].y = std::min(ends[i - 1].y, ends[i].y - m_theme.scaled(kApart));
        }
    }
}

/// Names at the right ends of the curves and the flag of the required rate.
void CeilingPainter::paintEndLabels(QPainter& painter) const
{
    QVector<End> ends;
    for (const CeilingCurve& curve : m_figure.curves) {
        if (!curve.label.empty() && !curve.points.empty()) {
            const bool isCompute =
                curve.kind == CeilingCurveKind::ComputeOnly || curve.kind == CeilingCurveKind::ComputeRoof;
            const bool isMemory = curve.kind == CeilingCurveKind::MemoryRoof;
            const double end = curve.atInfinity.value_or(curve.points.back().rate);
            ends.append({yAt(end), endWords(curve.label, end),
                         m_theme.color(isCompute  ? Role::ComputeText
                                       : isMemory ? Role::MemoryText
                                                  : Role::Text1),
                         false});
        }
    }
    if (m_figure.required) {
        ends.append({yAt(m_figure.required->rate), flagWords(), m_theme.color(Role::Text1), true});
    }
    std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
    pushApart(ends);
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double left = right() + kLabelGap;
    for (const End& end : ends) {
        if (end.isFlag) {
            const QSizeF size = tagSize(m_theme, end.words);
            drawTag(painter, m_theme, {left, std::round(end.y - size.height() / 2), size.width() + 6, size.height()},
                    end.words, m_theme.color(Role::Text1), TagShape::Flag);
            continue;
        }
        painter.setPen(end.color);
        font.draw(painter, QPointF(left, std::round(end.y + font.metrics().capHeight() / 2)), end.words);
    }
}

LabelPlacer CeilingPainter::paintGround(QPainter& painter) const
{
    const double above = hasInfinity() ? 0.0 : kAbovePlot;
    LabelPlacer room(QRectF(m_axis.left(), m_top - above, right() - m_axis.left(), m_bottom - m_top + above));
    for (const CeilingCurve& curve : m_figure.curves) {
        const QPolygonF line = polygon(curve);
        // A roof is steep: a name that it cuts in two is worse off than one that the design's line comes near.
        constexpr double kRoofWeight = 5.0;
        room.avoid(line, curve.roof.empty() ? 1.0 : kRoofWeight);
        if (curve.kind == CeilingCurveKind::Throughput) {
            // The disc of the cross-hair walks along it.
            constexpr double kDiscReach = 7.0;
            constexpr double kSeldom = 0.1;
            const double weight = hasInfinity() ? kSeldom : 1.0;
            room.avoid(line.translated(0, -kDiscReach), weight);
            room.avoid(line.translated(0, kDiscReach), weight);
        }
    }
    for (const auto& level : {m_figure.ceiling, m_figure.required}) {
        if (level) {
            const double y = yAt(level->rate);
            room.avoid(QPolygonF({QPointF(m_axis.left(), y), QPointF(right(), y)}), 0.2);
        }
    }
    paintTicks(painter);
    // The levels come first: words clear them where they stand on one.
    if (m_figure.ceiling) {
        paintLevel(painter, m_figure.ceiling->rate, Role::Text3);
    }
    if (m_figure.required) {
        paintLevel(painter, m_figure.required->rate, Role::Text1);
    }
    paintStopLines(painter, room);
    // Names leave the design's own value its place at its dot, and its line; while the cross-hair walks, names keep theirs.
    QVector<QRectF> kept;
    if (hasInfinity()) {
        if (const auto value = valuePlace(room, m_figure.here)) {
            kept.append(value->adjusted(-kBesideValue, -kBesideValue, kBesideValue, kBesideValue));
        }
        const double x = xAt(m_figure.here);
        kept.append(QRectF(x - kBesideLine, m_top, 2 * kBesideLine, m_bottom - m_top));
    }
    for (const QRectF& area : kept) {
        room.avoid(area);
    }
    paintWords(painter, room);
    for (const QRectF& area : kept) {
        room.forget(area);
    }
    if (hasInfinity() && !m_figure.curves.empty()) {
        paintInfinity(painter);
    }
    paintEndLabels(painter);
    return room;
}

void CeilingPainter::paintRows(QPainter& painter, const QRectF& area, double x) const
{
    const double height = m_theme.scaled(18.0);
    double y = area.top();
    painter.setPen(m_theme.color(Role::Text3));
    m_theme.numbers(TextRole::Tick)
        .draw(painter, QRectF(area.left(), y, area.width(), height), Qt::AlignRight | Qt::AlignVCenter,
              qtText(m_figure.columnHead));
    for (const present::CeilingRow& row : present::ceilingRows(m_figure, x)) {
        y += height;
        const QRectF line(area.left(), y, area.width(), height);
        painter.setPen(m_theme.color(row.isHere ? Role::Text1 : Role::Text2));
        m_theme.numbers(TextRole::Note).draw(painter, line, Qt::AlignLeft | Qt::AlignVCenter, qtText(row.name));
        painter.setPen(m_theme.color(Role::Text1));
        m_theme.numbers(row.isHere ? TextRole::NoteStrong : TextRole::Note)
            .draw(painter, line, Qt::AlignRight | Qt::AlignVCenter, qtText(row.value));
    }
}

}  // namespace ironlab::ui
