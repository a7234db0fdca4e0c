// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/heatmap_readout.h"

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/heatmap_plot.h"
#include "ui/style/icons.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ironlab::ui {
namespace {

using present::HeatmapReadout;
using present::Role;
using Verdict = HeatmapReadout::Verdict;

constexpr double kTitle = 16.0;
constexpr double kNameGap = 6.0;
constexpr double kObstacle = 80.0;
constexpr double kColorKey = 26.0;

/// Heights of what stands below each other, and of the room about the line between read-out and key.
struct Rows {
    double factor;
    double row;
    double verdict;
    double gap;
};
constexpr Rows kRoomy{38.0, 18.0, 24.0, 10.0};
constexpr Rows kDense{28.0, 15.0, 19.0, 3.0};

Rows scaled(const Rows& rows, const Theme& theme)
{
    return {theme.scaled(rows.factor), theme.scaled(rows.row), theme.scaled(rows.verdict), rows.gap};
}

/// A value that ends at `end`; the word for an estimate behind it stands smaller, and gives way to a long name: the head of the
/// instrument says it too.
void drawValue(QPainter& painter, const Theme& theme, QPointF end, const QString& text, double room)
{
    const QString estimate = QStringLiteral(" est.");
    const NumberFont& number = theme.numbers(TextRole::NoteMedium);
    const NumberFont& word = theme.numbers(TextRole::Tick);
    double right = end.x();
    QString value = text;
    if (text.endsWith(estimate)) {
        value.chop(estimate.size());
        if (number.width(value) + word.width(estimate) <= room) {
            right -= word.width(estimate);
            painter.setPen(theme.color(Role::Text3));
            word.draw(painter, QPointF(right, end.y()), estimate);
        }
    }
    painter.setPen(theme.color(Role::Text1));
    number.draw(painter, QPointF(right - number.width(value), end.y()), value);
}

/// At the largest type a name may have no room beside its value; its symbol has.
QString nameBeside(const Theme& theme, const HeatmapReadout::Row& row, double width)
{
    const QString name = qtText(row.name);
    const double value = theme.numbers(TextRole::NoteMedium).width(qtText(row.value));
    const bool fits = theme.numbers(TextRole::Note).width(name) + kNameGap + value <= width;
    return fits || row.symbol.empty() ? name : qtText(row.symbol);
}

double paintValues(QPainter& painter, const Theme& theme, const Rows& rows, const HeatmapReadout& readout,
                   const QRectF& area)
{
    double y = area.top();
    painter.setPen(theme.color(Role::Text1));
    theme.numbers(TextRole::NoteStrong)
        .draw(painter, QRectF(area.left(), y, area.width(), theme.scaled(kTitle)), Qt::AlignLeft | Qt::AlignVCenter,
              qtText(readout.title));
    y += theme.scaled(kTitle);
    const NumberFont& answer = theme.numbers(TextRole::Answer);
    const QString factor = qtText(readout.factor);
    const double baseline = std::round(y + rows.factor / 2 + answer.metrics().capHeight() / 2);
    answer.draw(painter, QPointF(area.left(), baseline), factor);
    painter.setPen(theme.color(Role::Text3));
    theme.numbers(TextRole::Tick)
        .draw(painter, QPointF(area.left() + answer.width(factor) + 7, baseline), qtText(readout.limit));
    y += rows.factor + 2;
    const NumberFont& note = theme.numbers(TextRole::Note);
    for (const HeatmapReadout::Row& row : readout.rows) {
        const double rowBaseline = std::round(y + rows.row / 2 + note.metrics().capHeight() / 2);
        painter.setPen(theme.color(Role::Text2));
        const QString name = nameBeside(theme, row, area.width());
        note.draw(painter, QPointF(area.left(), rowBaseline), name);
        drawValue(painter, theme, {area.right(), rowBaseline}, qtText(row.value),
                  area.width() - note.width(name) - kNameGap);
        y += rows.row;
    }
    return y;
}

double paintVerdict(QPainter& painter, const Theme& theme, const Rows& rows, const HeatmapReadout& readout,
                    const QRectF& area, double y)
{
    if (readout.verdictText.empty()) {
        return y;
    }
    const double height = rows.verdict;
    double left = area.left();
    const bool isMet = readout.verdict == Verdict::Met;
    const QColor& color = theme.color(isMet ? Role::Holds : Role::Fails);
    if (readout.verdict != Verdict::None) {
        drawIcon(painter, isMet ? Icon::Check : Icon::Cross, QRectF(left, y + (height - 14) / 2, 14, 14), color);
        left += 18;
    }
    painter.setPen(color);
    theme.numbers(TextRole::NoteStrong)
        .draw(painter, QRectF(left, y, area.right() - left, height), Qt::AlignLeft | Qt::AlignVCenter,
              qtText(readout.verdictText));
    return y + height;
}

double paintMarksKey(QPainter& painter, const Theme& theme, const Rows& rows, const present::HeatmapFigure& figure,
                     const QRectF& area, double y)
{
    const NumberFont& note = theme.numbers(TextRole::Note);
    const double height = rows.row;
    const double middle = std::round(y + height / 2);
    const QColor deep = toQColor(present::heatmapColor(0.0));
    const double reach = theme.scaled(5.5);
    {
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(theme.palette().isDark() ? theme.color(Role::Text3) : deep, 1.4));
        painter.setBrush(Qt::white);
        painter.drawEllipse(QPointF(area.left() + reach + 1, middle), reach, reach);
    }
    painter.setPen(theme.color(Role::Text2));
    const QString met = qtText(figure.metWord);
    const QRectF line(area.left() + 2 * reach + 9, y, area.width(), height);
    note.draw(painter, line, Qt::AlignLeft | Qt::AlignVCenter, met);
    const double left = std::round(line.left() + note.width(met) + 16);
    const QRectF square(left, middle - reach, 2 * reach, 2 * reach);
    painter.fillRect(square, theme.palette().isDark() ? QColor(Qt::white) : deep);
    painter.fillRect(square.adjusted(1, 1, -1, -1), deep);
    note.draw(painter, QRectF(square.right() + 8, y, area.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
              qtText(figure.missedWord));
    return y + height;
}

/// The counts on the map of which the key tells: those of moves beneath, and those among which some have the other verdict.
std::vector<Beneath> countsIn(const QVector<MarkStack>& stacks)
{
    std::vector<Beneath> counts;
    if (std::ranges::any_of(stacks, [](const MarkStack& stack) { return stack.hidden > 0; })) {
        counts.push_back(Beneath::Alike);
    }
    for (const Beneath beneath : {Beneath::SomeMissed, Beneath::SomeMet}) {
        if (std::ranges::any_of(stacks, [&](const MarkStack& stack) { return stack.beneath == beneath; })) {
            counts.push_back(beneath);
        }
    }
    return counts;
}

/// What the count beside a mark says, on a patch as on the map.
double paintCountKey(QPainter& painter, const Theme& theme, const Rows& rows, const present::HeatmapFigure& figure,
                     const QRectF& area, double y, Beneath beneath)
{
    const QString sign = QStringLiteral("+n");
    const QSizeF size = hiddenCountSize(theme, sign, beneath);
    const QRectF patch(QPointF(area.left(), std::round(y + (rows.row - size.height()) / 2)), size);
    drawHiddenCount(painter, theme, patch, sign, beneath);
    painter.setPen(theme.color(Role::Text2));
    const QRectF words(patch.right() + 8, y, area.right() - patch.right() - 8, rows.row);
    const QString more = QCoreApplication::translate("ironlab::ui::AmdahlHeatmap", "n more moves beneath");
    const QString some = QCoreApplication::translate("ironlab::ui::AmdahlHeatmap", "some of them %1");
    const QString verdict = qtText(beneath == Beneath::SomeMet ? figure.metWord : figure.missedWord);
    theme.numbers(TextRole::Note)
        .draw(painter, words, Qt::AlignLeft | Qt::AlignVCenter, beneath == Beneath::Alike ? more : some.arg(verdict));
    return y + rows.row;
}

void paintColorKey(QPainter& painter, const Theme& theme, const present::HeatmapFigure& figure, const QRectF& area,
                   double y)
{
    const QRectF bar(area.left(), std::round(y), area.width(), 10);
    constexpr int kSteps = 77;
    for (int i = 0; i < kSteps; ++i) {
        const double from = std::round(bar.left() + bar.width() * i / kSteps);
        const double to = std::round(bar.left() + bar.width() * (i + 1) / kSteps);
        painter.fillRect(QRectF(from, bar.top(), to - from, bar.height()),
                         toQColor(present::heatmapColor((i + 0.5) / kSteps)));
    }
    drawFrame(painter, bar, theme.color(Role::InputBorder));
    const NumberFont& font = theme.numbers(TextRole::Tick);
    for (const present::Tick& tick : figure.ramp) {
        const double x = bar.left() + (bar.width() - 1) * tick.position;
        drawVertical(painter, x, bar.bottom(), bar.bottom() + 4, theme.color(Role::InputBorder));
        const QString label = qtText(tick.label);
        const double width = font.width(label);
        // The end labels stay within the column.
        const double left = std::clamp(x - width / 2, bar.left(), bar.right() - width);
        painter.setPen(theme.color(Role::Text3));
        font.draw(painter, QPointF(left, bar.bottom() + 6 + font.metrics().capHeight()), label);
    }
}

/// Down to the end of the keys of marks, which are always seen; the colours are told by the contours as well.
double heightOf(const Theme& theme, const Rows& rows, const present::HeatmapFigure& figure,
                const HeatmapReadout& readout, std::size_t counts)
{
    const bool isRead = !readout.rows.empty() || !readout.verdictText.empty();
    double height = 2 * rows.gap;
    if (!figure.obstacle.empty()) {
        height += theme.scaled(kObstacle);
    } else if (isRead) {
        height += theme.scaled(kTitle) + rows.factor + 2 + static_cast<double>(readout.rows.size()) * rows.row;
        height += readout.verdictText.empty() ? 0.0 : rows.verdict;
    }
    return height + (figure.target ? rows.row : 0.0) + static_cast<double>(counts) * rows.row;
}

double paintObstacle(QPainter& painter, const Theme& theme, const present::HeatmapFigure& figure, const QRectF& area)
{
    const double y = area.top();
    drawIcon(painter, Icon::Cross, QRectF(area.left(), y + 2, 14, 14), theme.color(Role::Fails));
    painter.setFont(theme.font(TextRole::Note));
    painter.setPen(theme.color(Role::Text1));
    painter.drawText(QRectF(area.left() + 18, y, area.width() - 18, theme.scaled(72.0)),
                     Qt::TextWordWrap | Qt::AlignTop, qtText(figure.obstacle));
    return y + theme.scaled(kObstacle);
}

}  // namespace

void paintHeatmapReadout(QPainter& painter, const Theme& theme, const present::HeatmapFigure& figure,
                         const HeatmapReadout& readout, const QVector<MarkStack>& stacks, const QRectF& area)
{
    const std::vector<Beneath> counts = countsIn(stacks);
    const Rows roomy = scaled(kRoomy, theme);
    const bool isTight = heightOf(theme, roomy, figure, readout, counts.size()) > area.height();
    const Rows rows = isTight ? scaled(kDense, theme) : roomy;
    double y = area.top();
    if (!figure.obstacle.empty()) {
        y = paintObstacle(painter, theme, figure, area);
    } else if (!readout.rows.empty() || !readout.verdictText.empty()) {
        y = paintValues(painter, theme, rows, readout, area);
        y = paintVerdict(painter, theme, rows, readout, area, y);
    }
    y += rows.gap;
    drawHorizontal(painter, area.left(), area.right(), y, theme.color(Role::Hairline));
    y += rows.gap;
    if (figure.target) {
        y = paintMarksKey(painter, theme, rows, figure, area, y);
    }
    for (const Beneath beneath : counts) {
        // In the smallest window the sign of the other verdict stands in the line above alone.
        if (beneath != Beneath::Alike && y + rows.row > area.bottom()) {
            break;
        }
        y = paintCountKey(painter, theme, rows, figure, area, y, beneath);
    }
    y += rows.gap;
    if (y + theme.scaled(kColorKey) <= area.bottom()) {
        paintColorKey(painter, theme, figure, area, y);
    }
}

}  // namespace ironlab::ui
