// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/ceiling_painter.h"

#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::CeilingCurve;
using present::CeilingCurveKind;
using present::CeilingPoint;
using present::Role;

constexpr double kLabelGap = 6.0;
constexpr double kSide = 20.0;
constexpr double kRowsWidth = 96.0;

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
    // Every few points are enough to keep labels away.
    constexpr std::size_t kStride = 3;
    QPolygonF line;
    for (std::size_t i = 0; i < curve.points.size(); i += kStride) {
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

/// Names at the right ends of the curves and the flag of the required rate, pushed apart where they would touch.
void CeilingPainter::paintEndLabels(QPainter& painter) const
{
    struct End {
        double y = 0.0;
        QString words;
        QColor color;
        bool isFlag = false;
    };
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
    constexpr double kApart = 19.0;
    if (!ends.isEmpty()) {
        ends.front().y = std::max(ends.front().y, m_top + 8);
    }
    for (qsizetype i = 1; i < ends.size(); ++i) {
        ends[i].y = std::max(ends[i].y, ends[i - 1].y + m_theme.scaled(kApart));
    }
    const double lowest = m_bottom - 4;
    if (!ends.isEmpty() && ends.back().y > lowest) {
        ends.back().y = lowest;
        for (qsizetype i = ends.size() - 1; i > 0; --i) {
            ends[i - 1].y = std::min(ends[i - 1].y, ends[i].y - m_theme.scaled(kApart));
        }
    }
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
    constexpr double kAbove = 6.0;  ///< where words may stand over the plot
    LabelPlacer room(QRectF(m_axis.left(), m_top - kAbove, right() - m_axis.left(), m_bottom - m_top + kAbove));
    for (const CeilingCurve& curve : m_figure.curves) {
        const QPolygonF line = polygon(curve);
        room.avoid(line);
        if (curve.kind == CeilingCurveKind::Throughput) {
            // The disc of the cross-hair walks along it.
            constexpr double kDiscReach = 7.0;
            room.avoid(line.translated(0, -kDiscReach));
            room.avoid(line.translated(0, kDiscReach));
        }
    }
    for (const auto& level : {m_figure.ceiling, m_figure.required}) {
        if (level) {
            const double y = yAt(level->rate);
            room.avoid(QPolygonF{{{m_axis.left(), y}, {right(), y}}}, 0.2);
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
    paintWords(painter, room);
    if (hasInfinity() && !m_figure.curves.empty()) {
        paintInfinity(painter);
    }
    paintEndLabels(painter);
    return room;
}

void CeilingPainter::paintCrossHair(QPainter& painter, const LabelPlacer& room, double x) const
{
    const double pixel = std::floor(xAt(x));
    // The line passes behind the words on the ground.
    double from = m_top;
    for (const QRectF& words : room.areasAcross(pixel)) {
        drawVertical(painter, pixel, from, std::max(from, words.top()), m_theme.color(Role::Text3));
        from = std::max(from, words.bottom());
    }
    drawVertical(painter, pixel, from, m_bottom, m_theme.color(Role::Text3));
    paintDesign(painter, x);
    const auto rate = present::throughputAt(m_figure, x);
    if (!rate || !m_figure.rate.scale.contains(*rate)) {
        return;
    }
    const QPointF mark(pixel + 0.5, yAt(*rate));
    {
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(m_theme.color(Role::Paper), 1.5));
        painter.setBrush(m_theme.color(Role::Text1));
        painter.drawEllipse(mark, 5.0, 5.0);
    }
    const NumberFont& font = m_theme.numbers(TextRole::NoteStrong);
    const QString words = qtText(present::rateText(m_figure, x));
    const double width = font.width(words);
    const double height = font.metrics().height();
    QVector<QRectF> places;
    for (const double dx : {8.0, 24.0, 44.0}) {
        for (const double dy : {-12.0, 14.0, -22.0, 24.0, -34.0, 36.0, 48.0}) {
            if (!hasInfinity() && (dx > 24.0 || std::abs(dy) > 24.0)) {
                continue;  // the line below the plot has the number too; far from its mark it would name another curve
            }
            places.append({mark.x() + dx, mark.y() + dy - height / 2, width, height});
            places.append({mark.x() - dx - width, mark.y() + dy - height / 2, width, height});
        }
    }
    // Rather than over a name or a curve it is left to the rows at the right, which have it as well.
    const double curveCut = hasInfinity() ? 100.0 : 20.0;
    const LabelPlacer::Place found = room.best(places);
    if (found.cost < curveCut && !room.isTaken(found.area)) {
        drawClearedText(painter, font, found.area, Qt::AlignLeft | Qt::AlignVCenter, words, m_theme.color(Role::Text1),
                        m_theme.color(Role::Paper));
    }
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
