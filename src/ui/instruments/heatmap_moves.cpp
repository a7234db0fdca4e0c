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
constexpr double kSign = 7.0;  ///< of the other verdict behind a count

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

QString countWords(int hidden)
{
    return QStringLiteral("+%1").arg(hidden);
}

}  // namespace

QSizeF hiddenCountSize(const Theme& theme, const QString& words, Beneath beneath)
{
    const NumberFont& font = theme.numbers(TextRole::MoveNumber);
    const double sign = beneath == Beneath::Alike ? 0.0 : kSign + 2;
    return {std::ceil(font.width(words)) + 3 + sign, std::ceil(font.metrics().capHeight()) + 6};
}

void drawHiddenCount(QPainter& painter, const Theme& theme, const QRectF& area, const QString& words, Beneath beneath)
{
    constexpr double kCorner = 3.5;
    const QColor fill(0xD3, 0xD8, 0xDF);
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    drawBox(painter, area, kCorner, fill, deep());
    const bool hasSign = beneath != Beneath::Alike;
    painter.setPen(deep());
    theme.numbers(TextRole::MoveNumber)
        .draw(painter, area.adjusted(0, 0, hasSign ? -kSign - 2 : 0, 0), Qt::AlignCenter, words);
    if (!hasSign) {
        return;
    }
    const QPointF middle(area.right() - 2.5 - kSign / 2, area.center().y());
    painter.setPen(QPen(deep(), 1.0));
    if (beneath == Beneath::SomeMet) {
        painter.setBrush(Qt::white);
        painter.drawEllipse(middle, kSign / 2 - 0.5, kSign / 2 - 0.5);
    } else {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(around({std::round(middle.x()), std::round(middle.y())}, kSign / 2), deep());
    }
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

/// All of it within the map from top to bottom: beyond, it would stand among the words of the axes.
QRectF HeatmapPlot::coveredBy(const HeatmapMark& mark, double scale) const
{
    const double reach = reachOf(m_theme, mark) * scale + 1 + kOutline / 2;
    QPointF center = place(mark.place);
    const double highest = area().top() + reach;
    center.setY(std::clamp(center.y(), highest, std::max(highest, area().bottom() - reach)));
    return around(center, reach);
}

/// In the column of infinity a place across says nothing: there a move of another verdict than the mark over it stands beside
/// that mark, where the column is wide enough.
std::optional<QRectF> HeatmapPlot::placeBeside(const QVector<MarkStack>& seen, const MarkStack& over,
                                               const HeatmapMark& mark) const
{
    if (!std::isinf(mark.place.speedup) || isDisc(*over.mark) == isDisc(mark)) {
        return std::nullopt;
    }
    const QRectF own = coveredBy(mark, 1.0);
    const double away = (own.width() + over.area.width()) / 2 - 1;
    for (const double dx : {-away, away}) {
        const QRectF area = own.translated(over.area.center().x() + dx - own.center().x(), 0.0);
        const auto isTaken = [&area](const MarkStack& other) {
            return other.area.intersects(area.adjusted(1, 1, -1, -1));
        };
        if (area.left() >= m_axis.infinityLeft() && area.right() <= m_axis.right()
            && std::ranges::none_of(seen, isTaken)) {
            return area;
        }
    }
    return std::nullopt;
}

/// Adds a move to those that are seen, or to what a later one hides: the nearest of its own verdict, if there is one.
void HeatmapPlot::stack(QVector<MarkStack>& seen, const HeatmapMark& mark, double scale, bool mayStandBeside) const
{
    if (!mark.runs) {
        return;
    }
    const QRectF area = coveredBy(mark, scale);
    MarkStack* over = nullptr;
    double least = 0.0;
    for (MarkStack& later : seen) {
        // Outlines may touch.
        if (!later.area.intersects(area.adjusted(1, 1, -1, -1))) {
            continue;
        }
        const double otherwise = isDisc(*later.mark) == isDisc(mark) ? 0.0 : area.width();
        const double away = QLineF(later.area.center(), area.center()).length() + otherwise;
        if (over == nullptr || away < least) {
            over = &later;
            least = away;
        }
    }
    if (over == nullptr) {
        seen.append({&mark, 0, Beneath::Alike, area, {}, scale});
        return;
    }
    if (const auto beside = mayStandBeside ? placeBeside(seen, *over, mark) : std::nullopt) {
        seen.append({&mark, 0, Beneath::Alike, *beside, {}, 1.0});
    } else {
        ++over->hidden;
        if (isDisc(*over->mark) != isDisc(mark)) {
            over->beneath = isDisc(mark) ? Beneath::SomeMet : Beneath::SomeMissed;
        }
    }
}

QVector<MarkStack> HeatmapPlot::stacks() const
{
    const auto stacked = [this](bool mayStandBeside) {
        QVector<MarkStack> seen;
        if (m_figure.current) {
            stack(seen, *m_figure.current, scaleOfDesign(), mayStandBeside);
        }
        std::for_each(m_figure.moves.rbegin(), m_figure.moves.rend(),
                      [&](const HeatmapMark& move) { stack(seen, move, 1.0, mayStandBeside); });
        return seen;
    };
    QVector<MarkStack> seen = stacked(true);
    if (placeCounts(seen)) {
        return seen;
    }
    // Marks beside others took the room of counts.
    QVector<MarkStack> usual = stacked(false);
    placeCounts(usual);
    return usual;
}

/// At the mark's right side, tucked a little under it where the map ends there, else at another side: in any case touching
/// it, so that nobody asks whose moves are counted.
LabelPlacer::Place HeatmapPlot::placeOfCount(const LabelPlacer& room, const QRectF& mark, QSizeF size) const
{
    constexpr double kTuck = 2.5;  // within the patch's edge and the room beside its words
    const QRectF map = area();
    const double width = size.width();
    const double height = size.height();
    // A mark may stand on the edge of the map; its count stays within.
    const double left = std::clamp(std::round(mark.center().x() - width / 2), map.left(), map.right() - width);
    const double top = std::clamp(std::round(mark.center().y() - height / 2), map.top(), map.bottom() - height);
    const double rightSide = std::max(std::min(std::floor(mark.right()), map.right() - width), mark.right() - kTuck);
    const double leftSide = std::ceil(mark.left()) - width;
    const double above = std::floor(mark.top()) - height;
    const double below = std::ceil(mark.bottom());
    QVector<QRectF> places;
    for (const QPointF corner :
         {QPointF(rightSide, top), QPointF(leftSide, top), QPointF(left, above), QPointF(left, below)}) {
        places.append({corner, size});
    }
    return room.best(places);
}

/// Returns whether no count covers anything. The sign of another verdict gives way where a count has no room for it.
bool HeatmapPlot::placeCounts(QVector<MarkStack>& stacks) const
{
    bool areFree = true;
    for (MarkStack& stack : stacks) {
        if (stack.hidden == 0) {
            continue;
        }
        LabelPlacer room(area());
        avoidWhatStands(room, stacks, &stack);
        const QString words = countWords(stack.hidden);
        LabelPlacer::Place found = placeOfCount(room, stack.area, hiddenCountSize(m_theme, words, stack.beneath));
        if (found.cost > 0.0 && stack.beneath != Beneath::Alike) {
            stack.beneath = Beneath::Alike;
            found = placeOfCount(room, stack.area, hiddenCountSize(m_theme, words));
        }
        stack.count = found.area;
        areFree = areFree && found.cost <= 0.0;
    }
    return areFree;
}

/// A white disc where the design met the target, a dark square where it missed it.
void HeatmapPlot::paintMove(QPainter& painter, const HeatmapMark& mark, QPointF center, double scale) const
{
    const PainterState state(painter);
    const bool isRound = isDisc(mark);
    const double reach = reachOf(m_theme, mark) * scale;
    const QRectF area = around(center, reach);
    painter.setRenderHint(QPainter::Antialiasing, isRound);
    if (isRound) {
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
    painter.setPen(isRound ? deep() : QColor(Qt::white));
    m_theme.numbers(TextRole::MoveNumber).draw(painter, area, Qt::AlignCenter, numberOf(mark));
}

/// From a mark that stands aside to where its move stands.
void HeatmapPlot::paintTie(QPainter& painter, const MarkStack& stack) const
{
    const QPointF at = stack.area.center();
    const double x = place(stack.mark->place).x();
    if (std::abs(x - at.x()) < 1.0) {
        return;
    }
    const QRectF line(QPointF(std::min(x, at.x()), std::round(at.y()) - 1), QSizeF(std::abs(x - at.x()), 2));
    painter.fillRect(line.adjusted(0, -1, 0, 1), deep());
    painter.fillRect(line, Qt::white);
    painter.fillRect(around({std::round(x), std::round(at.y())}, 3), deep());
    painter.fillRect(around({std::round(x), std::round(at.y())}, 2), Qt::white);
}

/// What is not seen is counted; Control with arrows brings it to the top.
void HeatmapPlot::paintMoves(QPainter& painter, const QVector<MarkStack>& stacks, const HeatmapMark* pointed) const
{
    for (const MarkStack& stack : stacks) {
        paintTie(painter, stack);
    }
    for (const MarkStack& stack : stacks) {
        if (stack.hidden > 0) {
            drawHiddenCount(painter, m_theme, stack.count, countWords(stack.hidden), stack.beneath);
        }
    }
    double scale = kEmphasis;
    QPointF center = pointed == nullptr ? QPointF() : place(pointed->place);
    for (const MarkStack& stack : stacks) {
        if (stack.mark != pointed) {
            paintMove(painter, *stack.mark, stack.area.center(), stack.scale);
            continue;
        }
        center = stack.area.center();
        scale = m_figure.current && pointed == &*m_figure.current ? stack.scale : scale;
    }
    if (pointed != nullptr && pointed->runs) {
        paintMove(painter, *pointed, center, scale);
    }
}

}  // namespace ironlab::ui
