// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/waterfall_painter.h"

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/hatch_strips.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;
using present::Span;
using present::WaterfallRow;

constexpr double kLeastBar = 2.0;
constexpr double kGap = 6.0;

QString tr(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::LatencyWaterfall", text);
}

}  // namespace

void WaterfallPainter::paint(bool ringsTag) const
{
    if (m_layout.hasVerdict) {
        paintVerdict();
    }
    paintAxis();
    paintGhosts();
    paintCaptureLines();
    paintConnectors();
    paintBars();
    paintNames(ringsTag);
    paintHeads();
    for (int row = 0; row < rowCount(); ++row) {
        paintNumbers(row, m_figure.rows[static_cast<std::size_t>(row)]);
    }
    paintNumbers(rowCount(), m_figure.total);
    if (m_figure.limit) {
        paintLimit();
    }
    paintCaptureMarks();
}

double WaterfallPainter::xAt(double value) const
{
    return m_layout.plot.left() + m_layout.plot.width() * m_figure.axis.scale.position(value);
}

QRectF WaterfallPainter::bar(int row, const Span& span) const
{
    const double left = std::round(xAt(span.start));
    const double right = std::round(xAt(span.end()));
    return m_layout.barAt(row, left, span.length > 0.0 ? std::max(right, left + kLeastBar) : left);
}

void WaterfallPainter::paintVerdict() const
{
    const NumberFont& font = m_theme.numbers(TextRole::Body);
    const QPointF baseline(m_layout.left, centredBaseline(font, m_layout.verdictCenter));
    drawTermText(m_painter, m_theme, baseline, m_figure.verdict, m_layout.right - m_layout.left);
}

void WaterfallPainter::paintAxis() const
{
    const QRectF& plot = m_layout.plot;
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double labelCenter = plot.bottom() + 5 + font.metrics().height() / 2.0;
    double labelEnd = plot.left();
    const std::size_t stride = labelStride(font, plot.width(), m_figure.axis.ticks);
    for (std::size_t i = 0; i < m_figure.axis.ticks.size(); ++i) {
        const present::Tick& tick = m_figure.axis.ticks[i];
        const double x = plot.left() + plot.width() * tick.position;
        if (m_theme.palette().grid && tick.position > 0.0) {
            drawVertical(m_painter, x, plot.top(), plot.bottom(), m_theme.color(Role::Grid));
        }
        drawVertical(m_painter, x, plot.bottom(), plot.bottom() + 4, m_theme.color(Role::InputBorder));
        if (i % stride == 0) {
            const QString label = qtText(tick.label);
            labelEnd =
                drawFrom(m_painter, font, x - font.width(label) / 2.0, labelCenter, label, m_theme.color(Role::Text3));
        }
    }
    drawFrom(m_painter, font, labelEnd + 4, labelCenter, qtText(m_figure.axis.unit), m_theme.color(Role::Text3));
    drawHorizontal(m_painter, m_layout.left, m_layout.right, plot.top() + m_layout.pitch * rowCount(),
                   m_theme.color(Role::Hairline));
    drawVertical(m_painter, plot.left(), plot.top(), plot.bottom() + 1, m_theme.color(Role::InputBorder));
    drawHorizontal(m_painter, plot.left(), plot.right(), plot.bottom(), m_theme.color(Role::InputBorder));
}

void WaterfallPainter::paintGhost(int row, const Span& ghost) const
{
    const QRectF& plot = m_layout.plot;
    const double left = std::round(xAt(ghost.start));
    if (left >= plot.right() || !(ghost.length > 0.0)) {
        return;
    }
    const double right = std::max(std::round(xAt(ghost.end())), left + kLeastBar);
    const bool isCut = right > plot.right();
    const QRectF area = m_layout.barAt(row, left, isCut ? plot.right() + 8 : right)
                            .adjusted(0, -m_layout.ghostMargin, 0, m_layout.ghostMargin);
    const PainterState state(m_painter);
    if (isCut) {
        m_painter.setClipRect(area.adjusted(0, 0, -8, 0), Qt::IntersectClip);
    }
    m_painter.fillRect(area, m_theme.color(Role::GhostFill));
    drawDashedFrame(m_painter, area, m_theme.color(Role::GhostLine));
}

void WaterfallPainter::paintGhosts() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const auto& ghost = m_figure.rows[static_cast<std::size_t>(row)].ghost) {
            paintGhost(row, *ghost);
        }
    }
    if (!m_figure.total.ghost) {
        return;
    }
    paintGhost(rowCount(), *m_figure.total.ghost);
    paintBaselineFlag();
}

/// The baseline's number inside its ghost, clear of the line of the limit; empty where there is no room for it.
WaterfallPainter::BaselineFlag WaterfallPainter::baselineFlag() const
{
    if (!m_figure.total.ghost) {
        return {};
    }
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const bool isCut = !m_figure.cut.empty();
    const double from = xAt(m_figure.total.bar.end()) + kGap;
    const double end = (isCut ? m_layout.plot.right() : xAt(m_figure.total.ghost->end())) - kGap;
    const double height = font.metrics().height();
    for (const QString& words : wordsOfBaseline()) {
        const double width = font.width(words);
        double right = end;
        if (m_figure.limit && !m_figure.limit->isBeyond) {
            const double line = xAt(m_figure.limit->at);
            const bool crosses = right - width < line + kGap && right > line - kGap;
            right = crosses ? line - kGap : right;
        }
        if (right - from >= width) {
            return {words, {right - width, m_layout.rowCenter(rowCount()) - height / 2, width, height}};
        }
    }
    return {};
}

/// What the flag may say, the longest first. Beyond the axis a number alone would seem that of a captured design beside it, so
/// the flag says whose it is.
QStringList WaterfallPainter::wordsOfBaseline() const
{
    if (m_figure.cut.empty()) {
        return {qtText(m_figure.baselineFlag), qtText(m_figure.total.baseline)};
    }
    const QString cut = qtText(m_figure.cut);
    const QStringList names = namesOfBaseline();
    if (names.isEmpty()) {
        return {tr("baseline %1").arg(cut), cut};
    }
    const QString all = names.join(QStringLiteral(" = "));
    return {tr("baseline = %1 %2").arg(all, cut), all + QLatin1Char(' ') + cut};
}

void WaterfallPainter::paintBaselineFlag() const
{
    const BaselineFlag flag = baselineFlag();
    drawUpTo(m_painter, m_theme.numbers(TextRole::Tick), flag.area.right(), m_layout.rowCenter(rowCount()), flag.words,
             m_theme.color(Role::Text2));
}

void WaterfallPainter::paintBars() const
{
    for (int row = 0; row < rowCount(); ++row) {
        const WaterfallRow& values = m_figure.rows[static_cast<std::size_t>(row)];
        const QRectF area = bar(row, values.bar);
        if (area.width() <= 0.0) {
            continue;
        }
        if (values.term) {
            m_strips.drawTermBar(m_painter, m_theme, present::roleOf(*values.term), area);
        } else {
            drawFrame(m_painter, area, m_theme.color(Role::Text3));
        }
    }
    for (const present::WaterfallSegment& segment : m_figure.segments) {
        m_strips.drawTermBar(m_painter, m_theme, present::roleOf(segment.term), bar(rowCount(), segment.span));
    }
}

void WaterfallPainter::paintConnectors() const
{
    const QColor& color = m_theme.color(Role::Text2);
    const auto rowAt = [this](int row) -> const WaterfallRow& { return m_figure.rows[static_cast<std::size_t>(row)]; };
    for (int row = 0; row < rowCount(); ++row) {
        const bool isLast = row + 1 == rowCount();
        // A connector stands where one bar ends and the next begins, which overlap takes apart.
        const double at = isLast ? rowAt(row).bar.end() : rowAt(row + 1).bar.start;
        const double x = std::max(std::round(xAt(at)) - 1.0, m_layout.plot.left());
        // Past an overlap it comes from the term that ends last.
        int start = row;
        while (start > 0 && !rowAt(start).term) {
            --start;
            start -= start > 0 && rowAt(start - 1).bar.end() > rowAt(start).bar.end() ? 1 : 0;
        }
        const double from = bar(start, rowAt(start).bar).bottom();
        drawVertical(m_painter, x, from, bar(row + 1, {at, 0.0}).top(), color);
    }
}

void WaterfallPainter::paintNames(bool ringsTag) const
{
    const NumberFont& font = m_theme.numbers(TextRole::BodyMedium);
    for (int row = 0; row < rowCount(); ++row) {
        const WaterfallRow& values = m_figure.rows[static_cast<std::size_t>(row)];
        const double center = m_layout.rowCenter(row);
        if (!values.term) {
            drawFrom(m_painter, m_theme.numbers(TextRole::Note), m_layout.left, center, qtText(values.name),
                     m_theme.color(Role::Text3));
            continue;
        }
        // The subscript hangs below the line; in a low row the name moves up to make room for it.
        const double lift = m_layout.pitch < 1.7 * font.font().pixelSize() ? 2.0 : 0.0;
        drawTermName(m_painter, m_theme, QPointF(m_layout.left, centredBaseline(font, center) - lift), *values.term);
        if (values.binds) {
            paintTag(row, *values.term, ringsTag);
        }
    }
    drawFrom(m_painter, m_theme.numbers(TextRole::BodyStrong), m_layout.left, m_layout.rowCenter(rowCount()),
             qtText(m_figure.total.name), m_theme.color(Role::Text1));
}

void WaterfallPainter::paintTag(int row, physics::Term term, bool ringsTag) const
{
    const QString text = qtText(m_figure.bindsTag);
    QSizeF size = tagSize(m_theme, text);
    // Two terms may tie, one row below the other.
    size.setHeight(std::min(size.height(), std::floor(m_layout.pitch) - 1.0));
    const QRectF area(
        QPointF(m_layout.pillRight - size.width(), std::round(m_layout.rowCenter(row) - size.height() / 2.0)), size);
    const QColor& fill = m_theme.termText(present::roleOf(term));
    drawTag(m_painter, m_theme, area, text, fill, TagShape::Pill);
    if (ringsTag) {
        drawBox(m_painter, area.adjusted(-3, -3, 3, 3), area.height() / 2.0 + 3, Qt::transparent, fill, 1.5);
    }
}

void WaterfallPainter::paintHeads() const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const auto head = [&](double right, const QString& text) {
        drawUpTo(m_painter, font, right, m_layout.headCenter, text, m_theme.color(Role::Text3));
    };
    head(m_layout.nowRight, tr("now, %1").arg(qtText(m_figure.axis.unit)));
    head(m_layout.shareRight, tr("share"));
    if (m_figure.hasBaseline) {
        head(m_layout.baselineRight, qtText(m_figure.baselineHead));
        head(m_layout.right, tr("change"));
    } else {
        head(m_layout.right, tr("10 % more saves"));
    }
}

void WaterfallPainter::paintNumbers(int row, const WaterfallRow& values) const
{
    const bool isTotal = row == rowCount();
    const double center = m_layout.rowCenter(row);
    const NumberFont& note = m_theme.numbers(TextRole::Note);
    drawUpTo(m_painter, m_theme.numbers(isTotal || values.binds ? TextRole::BodyStrong : TextRole::BodyMedium),
             m_layout.nowRight, center, qtText(values.now), m_theme.color(Role::Text1));
    drawUpTo(m_painter, note, m_layout.shareRight, center, qtText(values.share), m_theme.color(Role::Text3));
    if (m_figure.hasBaseline) {
        drawUpTo(m_painter, note, m_layout.baselineRight, center, qtText(values.baseline), m_theme.color(Role::Text2));
        drawUpTo(m_painter, m_theme.numbers(TextRole::NoteMedium), m_layout.right, center, qtText(values.change),
                 m_theme.color(Role::Text1));
    } else {
        drawUpTo(m_painter, note, m_layout.right, center, qtText(values.saves), m_theme.color(Role::Text2));
    }
}

/// A limit beyond the axis has no line: its flag stands at the axis' end and points on.
void WaterfallPainter::paintLimit() const
{
    const present::WaterfallLimit& limit = *m_figure.limit;
    const QRectF& plot = m_layout.plot;
    const QString text = qtText(limit.flag) + (limit.isBeyond ? QStringLiteral(" »") : QString());
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QSizeF size = tagSize(m_theme, text);
    const QPointF foot(limit.isBeyond ? plot.right() : xAt(limit.at),
                       std::round(m_layout.headCenter + size.height() / 2.0));
    const NumberFont& heads = m_theme.numbers(TextRole::Tick);
    const double headsLeft = m_layout.nowRight - heads.width(tr("now, %1").arg(qtText(m_figure.axis.unit))) - 2 * kGap;
    if (!limit.isBeyond) {
        drawDashedVertical(m_painter, foot.x(), foot.y(), plot.bottom(), std::round(m_theme.line(1.6)),
                           m_theme.color(Role::Text1));
    }
    const QRectF bounds(QPointF(m_layout.left, foot.y() - size.height()), QPointF(headsLeft, foot.y()));
    const QRectF flag = drawFlag(m_painter, m_theme, foot, bounds, text);

    const QString margin = qtText(limit.margin);
    const double width = font.width(margin);
    const QColor& color = m_theme.color(limit.isMet ? Role::Text2 : Role::Fails);
    if (flag.right() + kGap + width <= headsLeft) {
        drawFrom(m_painter, font, flag.right() + kGap, m_layout.headCenter, margin, color);
    } else if (flag.left() - kGap - width >= m_layout.left) {
        drawUpTo(m_painter, font, flag.left() - kGap, m_layout.headCenter, margin, color);
    }
}

}  // namespace ironlab::ui
