// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/heatmap_plot.h"
#include "ui/style/painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// The moves on the map of Amdahl's law, and which of them are seen.
namespace ironlab::ui {
namespace {

using present::HeatmapMark;

constexpr double kOutline = 1.4;
constexpr double kEmphasis = 1.18;

QColor deep()
{
    return toQColor(present::heatmapColor(0.0));
}

QString numberOf(const HeatmapMark& mark)
{
    return mark.move > 0 ? QString::number(mark.move) : QString(u'\u2022');
}

/// Of the mark within its outline. Two digits need a little more room.
double reachOf(const Theme& theme, const HeatmapMark& mark)
{
    return theme.scaled(numberOf(mark).size() > 1 ? 8.0 : 7.0);
}

double countWidth(const NumberFont& font, const QString& words)
{
    return std::ceil(font.width(words)) + 3;
}

QString countWords(int hidden)
{
    return QStringLiteral("+%1").arg(hidden);
}

}  // namespace

void drawHiddenCount(QPainter& painter, const Theme& theme, const QRectF& area, const QString& words)
{
    // The edge sets it off from the dark end of the ramp.
    painter.fillRect(area, Qt::white);
    painter.fillRect(area.adjusted(1, 1, -1, -1), deep());
    painter.setPen(Qt::white);
    theme.numbers(TextRole::MoveNumber).draw(painter, area, Qt::AlignCenter, words);
}

/// The design on the bench stands out, unless its larger mark would hide a move that one of the usual size does not.
double HeatmapPlot::scaleOfDesign() const
{
    const QRectF usual = coveredBy(*m_figure.current, 1.0);
    const QRectF large = coveredBy(*m_figure.current, kEmphasis);
    const bool isCrowded = std::ranges::any_of(m_figure.moves, [&](const HeatmapMark& move) {
        const QRectF area = coveredBy(move, 1.0).adjusted(1, 1, -1, -1);
        return move.runs && area.intersects(large) && !area.intersects(usual);
    });
    return isCrowded ? 1.0 : kEmphasis;
}

QRectF HeatmapPlot::coveredBy(const HeatmapMark& mark, double scale) const
{
    return around(place(mark.place), reachOf(m_theme, mark) * scale + 1 + kOutline / 2);
}

QVector<MarkStack> HeatmapPlot::stacks() const
{
    QVector<MarkStack> seen;
    const auto add = [&](const HeatmapMark& mark, double scale) {
        if (!mark.runs) {
            return;
        }
        const QRectF area = coveredBy(mark, scale);
        MarkStack* nearest = nullptr;
        double apart = 0.0;
        for (MarkStack& later : seen) {
            const double away = QLineF(later.area.center(), area.center()).length();
            // Outlines may touch.
            if (later.area.intersects(area.adjusted(1, 1, -1, -1)) && (nearest == nullptr || away < apart)) {
                nearest = &later;
                apart = away;
            }
        }
        nearest != nullptr ? void(++nearest->hidden) : seen.append({&mark, 0, area, {}, scale});
    };
    if (m_figure.current) {
        add(*m_figure.current, scaleOfDesign());
    }
    std::for_each(m_figure.moves.rbegin(), m_figure.moves.rend(), [&add](const HeatmapMark& move) { add(move, 1.0); });
    placeCounts(seen);
    return seen;
}

/// At the mark's right side, tucked a little under it where the map ends there, else at another side: in any case touching
/// it, so that nobody asks whose moves are counted.
void HeatmapPlot::placeCounts(QVector<MarkStack>& stacks) const
{
    constexpr double kTuck = 2.5;  // within the patch's edge and the room beside its words
    const NumberFont& font = m_theme.numbers(TextRole::MoveNumber);
    const double height = std::ceil(font.metrics().capHeight()) + 6;
    const QRectF map = area();
    for (MarkStack& stack : stacks) {
        if (stack.hidden == 0) {
            continue;
        }
        LabelPlacer room(map);
        avoidWhatStands(room, stacks, &stack);
        const double width = countWidth(font, countWords(stack.hidden));
        const QRectF& mark = stack.area;
        // A mark may stand on the edge of the map; its count stays within.
        const double left = std::clamp(std::round(mark.center().x() - width / 2), map.left(), map.right() - width);
        const double top = std::clamp(std::round(mark.center().y() - height / 2), map.top(), map.bottom() - height);
        const double rightSide =
            std::max(std::min(std::floor(mark.right()), map.right() - width), mark.right() - kTuck);
        const double leftSide = std::ceil(mark.left()) - width;
        const double above = std::floor(mark.top()) - height;
        const double below = std::ceil(mark.bottom());
        QVector<QRectF> places;
        for (const QPointF corner :
             {QPointF(rightSide, top), QPointF(leftSide, top), QPointF(left, above), QPointF(left, below)}) {
            places.append({corner, QSizeF(width, height)});
        }
        stack.count = room.best(places).area;
    }
}

/// A white disc where the design met the target, a dark square where it missed it.
void HeatmapPlot::paintMove(QPainter& painter, const HeatmapMark& mark, double scale) const
{
    const PainterState state(painter);
    const bool isDisc = mark.met || !m_figure.target;
    const double reach = reachOf(m_theme, mark) * scale;
    const QRectF area = around(place(mark.place), reach);
    painter.setRenderHint(QPainter::Antialiasing, isDisc);
    if (isDisc) {
        painter.setPen(QPen(deep(), kOutline));
        painter.setBrush(Qt::white);
        painter.drawEllipse(area.center(), reach + 1, reach + 1);
    } else {
        const QRectF square(std::round(area.left()), std::round(area.top()), std::round(2 * reach),
                            std::round(2 * reach));
        painter.fillRect(square.adjusted(-1, -1, 1, 1), deep());
        painter.fillRect(square, Qt::white);
        painter.fillRect(square.adjusted(1.3, 1.3, -1.3, -1.3), deep());
    }
    painter.setPen(isDisc ? deep() : QColor(Qt::white));
    m_theme.numbers(TextRole::MoveNumber).draw(painter, area, Qt::AlignCenter, numberOf(mark));
}

/// What is not seen is counted; Control with arrows brings it to the top.
void HeatmapPlot::paintMoves(QPainter& painter, const QVector<MarkStack>& stacks, const HeatmapMark* pointed) const
{
    for (const MarkStack& stack : stacks) {
        if (stack.hidden > 0) {
            drawHiddenCount(painter, m_theme, stack.count, countWords(stack.hidden));
        }
    }
    double scale = kEmphasis;
    for (const MarkStack& stack : stacks) {
        if (stack.mark != pointed) {
            paintMove(painter, *stack.mark, stack.scale);
        } else if (m_figure.current && pointed == &*m_figure.current) {
            scale = stack.scale;
        }
    }
    if (pointed != nullptr && pointed->runs) {
        paintMove(painter, *pointed, scale);
    }
}

}  // namespace ironlab::ui
