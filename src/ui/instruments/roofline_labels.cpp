// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/leader_places.h"
#include "ui/instruments/roofline_metrics.h"
#include "ui/instruments/roofline_plot.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <ironlab/base/number_format.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

// What is written beside the marks of a roofline: names of designs, and how many moves a mark hides.
namespace ironlab::ui {
namespace {

using namespace roofline;
using present::Role;
using present::RoofPoint;
using present::RoofPointKind;

constexpr double kFarthest = 100.0;
constexpr double kFarLabel = 36.0;    ///< from a mark to its label; a nearer one without the rate is better
constexpr double kSeenLeader = 12.0;  ///< a shorter one does not tell which of two marks is meant

void drawLeader(QPainter& painter, const Theme& theme, LabelPlacer& room, const QLineF& leader)
{
    room.avoid(QPolygonF{{leader.p1(), leader.p2()}});
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.color(Role::Text3), 1.0));
    painter.drawLine(leader);
}

}  // namespace

void RooflinePlot::paintLabelAt(QPainter& painter, LabelPlacer& room, const RoofPoint& point,
                                const LabelPlacer::Place& place, const QString& label) const
{
    const bool isCurrent = point.kind == RoofPointKind::Current;
    room.avoid(place.area.adjusted(-kHalo, 0, kHalo, 0));
    if (place.index > 1) {
        drawLeader(painter, m_theme, room, leaderTo(this->place(point), place.area));
    }
    const NumberFont& font = m_theme.numbers(isCurrent ? TextRole::NoteStrong : TextRole::Tick);
    drawClearedText(painter, font, place.area, Qt::AlignLeft | Qt::AlignVCenter, label,
                    m_theme.color(isCurrent ? Role::Text1 : Role::Text2), m_theme.color(Role::Paper));
}

/// "baseline: 122 MOP/s" near its square, else "baseline" alone; farther away, or over a roof, it would name another thing.
void RooflinePlot::paintBaselineLabel(QPainter& painter, LabelPlacer& room, const RoofPoint& point) const
{
    constexpr double kNear = 26.0;
    constexpr double kFree = 24.0;  ///< what a short leader alone costs
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QString label = qtText(point.label);
    for (const QString& form : {label, label.section(QLatin1Char(':'), 0, 0)}) {
        const auto found = bestAround(room, this->place(point), {font.width(form), font.metrics().height()}, kNear);
        if (found.cost <= kFree) {
            paintLabelAt(painter, room, point, found, form);
            return;
        }
    }
}

/// "now: 432 TOP/s"; with the captured designs of the same values that have no room for their own names
/// "E2 = now: 432 TOP/s". Another design may stand within a pixel or two: it is not the same.
QString RooflinePlot::currentLabel(const RoofPoint& point, const RooflineGround& ground) const
{
    QString label = qtText(point.label);
    for (auto capture = ground.unnamed.rbegin(); capture != ground.unnamed.rend(); ++capture) {
        const present::RoofCapture& design = m_figure.captures[*capture];
        const bool readsSame =
            numberText(design.achieved.in(unit::flopPerSecond)) == numberText(point.achieved.in(unit::flopPerSecond))
            && numberText(design.intensity.in(unit::flopPerByte)) == numberText(point.intensity.in(unit::flopPerByte));
        if (readsSame && QLineF(placeOf(design), place(point)).length() < kSamePlace) {
            label.prepend(qtText(design.name) + QStringLiteral(" = "));
        }
    }
    return label;
}

/// With the count of the moves that its mark hides, if that has no place of its own: one leader for both.
RooflinePlot::Label RooflinePlot::labelOfCurrent(const LabelPlacer& room, const RoofPoint& point,
                                                 const RooflineGround& ground, int untold) const
{
    const NumberFont& font = m_theme.numbers(TextRole::NoteStrong);
    const auto around = [&](const QString& words) {
        return bestAround(room, place(point), {font.width(words), font.metrics().height()}, kFarthest);
    };
    const QString more = untold > 0 ? QStringLiteral(", ") + countWords(untold) : QString();
    const QString own = currentLabel(point, ground);
    Label label{own + more, around(own + more), untold > 0};
    const auto colon = own.indexOf(QLatin1Char(':'));
    const bool isFar = leaderTo(place(point), label.place.area).length() > m_theme.scaled(kFarLabel);
    if (colon > 0 && (isFar || label.place.cost > kCrowded)) {
        // Rather than over other words or far away its rate is left to the list, which has it too.
        const QString brief = own.left(colon) + more;
        const auto other = around(brief);
        if (other.cost < label.place.cost && (label.place.cost > kCrowded || room.cost(other.area) <= 0.0)) {
            label = {brief, other, untold > 0};
        }
    }
    const bool isCrowded = untold > 0 && (label.place.cost > kCrowded || room.isTaken(label.place.area));
    return isCrowded ? labelOfCurrent(room, point, ground, 0) : label;
}

void RooflinePlot::paintLabel(QPainter& painter, LabelPlacer& room, const RoofPoint& point) const
{
    if (point.kind == RoofPointKind::Baseline) {
        paintBaselineLabel(painter, room, point);
        return;
    }
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QString label = qtText(point.label);
    const auto found = bestAround(room, place(point), {font.width(label), font.metrics().height()}, 0.0);
    // A move's name stands in the table too: it is written only where there is room beside its mark.
    constexpr double kBeside = 8.0;
    if (found.cost <= kBeside) {
        paintLabelAt(painter, room, point, found, label);
    }
}

/// The labels, and how many moves a mark hides: nothing else tells that. Counts come first, unless the current design would
/// then have no room for its own name.
void RooflinePlot::paintLabels(QPainter& painter, LabelPlacer& room, const RooflineGround& ground,
                               const QVector<int>& hidden) const
{
    const RoofPoint* current = m_figure.current();
    const auto currentAt = [&](const QVector<int>& stacks) {
        return current == nullptr ? 0 : stacks[static_cast<qsizetype>(current - m_figure.points.data())];
    };
    QVector<int> untold = hidden;
    const QLineF drop = current == nullptr ? QLineF() : dropOf(*current);
    LabelPlacer counted = room;
    counted.avoid(QPolygonF{{drop.p1(), drop.p2()}});
    const QVector<Count> first = countsBeside(counted, untold);
    const auto label = current == nullptr ? Label{} : labelOfCurrent(counted, *current, ground, currentAt(untold));
    if (isWide() && label.place.cost <= kCrowded && !counted.isTaken(label.place.area)) {
        room = counted;
        paintCounts(painter, first);
    } else {
        untold = hidden;
    }
    for (std::size_t i = m_figure.points.size(); i-- > 0;) {
        const RoofPoint& point = m_figure.points[i];
        int& more = untold[static_cast<qsizetype>(i)];
        if (&point == current) {
            const Label own = labelOfCurrent(room, point, ground, more);
            more = own.tellsMore ? 0 : more;
            paintLabelAt(painter, room, point, own.place, own.words);
        } else if (hidden[static_cast<qsizetype>(i)] >= 0) {
            paintLabel(painter, room, point);
        }
    }
    room.avoid(isWide() ? QPolygonF{{drop.p1(), drop.p2()}} : QPolygonF());
    paintCounts(painter, countsBeside(room, untold));
    paintCountsAway(painter, room, untold);
}

QString RooflinePlot::countWords(int hidden)
{
    return QCoreApplication::translate("ironlab::ui::RooflineVisualizer", "+%1 more").arg(hidden);
}

/// Whether words there stand clearly nearer to this mark than to any other but those under it.
bool RooflinePlot::isNearestTo(QPointF mark, const QRectF& words) const
{
    constexpr double kClearly = 4.0;
    const auto distance = [&words](QPointF from) {
        const QPointF nearest(std::clamp(from.x(), words.left(), words.right()),
                              std::clamp(from.y(), words.top(), words.bottom()));
        return QLineF(from, nearest).length();
    };
    const double own = distance(mark);
    return std::ranges::none_of(m_figure.points, [&](const RoofPoint& point) {
        const QPointF other = place(point);
        return QLineF(mark, other).length() >= m_theme.scaled(kApart) && distance(other) < own + kClearly;
    });
}

/// "+2 more" beside each mark that hides two others and has room there. What is placed is no longer in `stacks`.
QVector<RooflinePlot::Count> RooflinePlot::countsBeside(LabelPlacer& room, QVector<int>& stacks) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    QVector<Count> counts;
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        int& hidden = stacks[static_cast<qsizetype>(i)];
        if (hidden <= 0) {
            continue;
        }
        const QPointF mark = place(m_figure.points[i]);
        const QString words = countWords(hidden);
        const double width = font.width(words);
        QVector<QRectF> places;
        const auto add = [&](const QRectF& area) {
            if (isNearestTo(mark, area)) {
                places.append(area);
            }
        };
        for (const double away : {m_theme.scaled(kMarkReach) + 2, m_theme.scaled(kFrameReach) + 4}) {
            for (const double top : {mark.y() - height, mark.y() - height / 2, mark.y()}) {
                add({mark.x() + away, top, width, height});
                add({mark.x() - away - width, top, width, height});
            }
            add({mark.x() - width / 2, mark.y() - away - height, width, height});
            add({mark.x() - width / 2, mark.y() + away, width, height});
        }
        if (!places.isEmpty() && room.best(places).cost <= 0.0) {
            hidden = 0;
            counts.append({room.place(places).area, words});
        }
    }
    return counts;
}

void RooflinePlot::paintCounts(QPainter& painter, const QVector<Count>& counts) const
{
    for (const Count& count : counts) {
        drawClearedText(painter, m_theme.numbers(TextRole::Tick), count.area, Qt::AlignLeft | Qt::AlignVCenter,
                        count.words, m_theme.color(Role::Text2), m_theme.color(Role::Paper));
    }
}

/// In a crowd a count stands at the end of a leader.
void RooflinePlot::paintCountsAway(QPainter& painter, LabelPlacer& room, const QVector<int>& stacks) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        const int hidden = stacks[static_cast<qsizetype>(i)];
        const QPointF mark = place(m_figure.points[i]);
        const QString words = countWords(hidden);
        const auto isTold = [&](const QRectF& area) {
            return leaderTo(mark, area).length() >= kSeenLeader || isNearestTo(mark, area);
        };
        const auto found = hidden > 0 ? bestFreeAround(room, mark, {font.width(words), font.metrics().height()}, isTold)
                                      : std::nullopt;
        if (!found) {
            continue;
        }
        drawLeader(painter, m_theme, room, leaderTo(mark, found->area));
        drawClearedText(painter, font, room.place({found->area}).area, Qt::AlignLeft | Qt::AlignVCenter, words,
                        m_theme.color(Role::Text2), m_theme.color(Role::Paper));
    }
}

}  // namespace ironlab::ui
