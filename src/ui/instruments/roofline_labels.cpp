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

/// Where another design's mark covers the baseline its square stands before its name, at the end of a line from its place.
bool RooflinePlot::paintTiedBaseline(QPainter& painter, LabelPlacer& room, const RoofPoint& point) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double side = std::round(m_theme.scaled(9.0));
    const double tie = m_theme.scaled(kSeenLeader);
    const double shape = side + 5;
    const QString name = qtText(point.label).section(QLatin1Char(':'), 0, 0);
    const QPointF mark = this->place(point);
    const auto found = bestAround(room, mark, {tie + shape + font.width(name), font.metrics().height()});
    if (found.cost > kCrowded) {
        return false;
    }
    const bool isRight = found.area.center().x() > mark.x();
    const QRectF label = found.area.adjusted(isRight ? tie : 0.0, 0.0, isRight ? 0.0 : -tie, 0.0);
    room.avoid(label.adjusted(-kHalo, 0, kHalo, 0));
    drawLeader(painter, m_theme, room, leaderTo(mark, label));
    painter.fillRect(label, m_theme.color(Role::Paper));
    drawRoofMark(painter, m_theme, {label.left() + side / 2, label.center().y()}, RoofPointKind::Baseline, 0, {});
    drawClearedText(painter, font, label.adjusted(shape, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name,
                    m_theme.color(Role::Text2), m_theme.color(Role::Paper));
    return true;
}

/// "baseline: 122 MOP/s" near its square, else "baseline" alone; farther away, or over a roof, it would name another thing.
bool RooflinePlot::paintBaselineLabel(QPainter& painter, LabelPlacer& room, const RoofPoint& point) const
{
    constexpr double kNear = 26.0;
    constexpr double kFree = 24.0;  ///< what a short leader alone costs
    if (placeOfBaseline(point) == BaselinePlace::UnderAnother) {
        return paintTiedBaseline(painter, room, point);
    }
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QString label = qtText(point.label);
    for (const QString& form : {label, label.section(QLatin1Char(':'), 0, 0)}) {
        const auto found = bestAround(room, this->place(point), {font.width(form), font.metrics().height()}, kNear);
        if (found.cost <= kFree) {
            paintLabelAt(painter, room, point, found, form);
            return true;
        }
    }
    return false;
}

bool RooflinePlot::isNow(const present::RoofCapture& design, const RoofPoint& current) const
{
    const bool readsSame =
        numberText(design.achieved.in(unit::flopPerSecond)) == numberText(current.achieved.in(unit::flopPerSecond))
        && numberText(design.intensity.in(unit::flopPerByte)) == numberText(current.intensity.in(unit::flopPerByte));
    return readsSame && QLineF(placeOf(design), place(current)).length() < kSamePlace;
}

/// "now: 432 TOP/s"; with the captured designs of the same values that have no room for their own names
/// "E2 = now: 432 TOP/s". Another design may stand within a pixel or two: it is not the same.
QString RooflinePlot::currentLabel(const RoofPoint& point, const RooflineGround& ground) const
{
    QString label = qtText(point.label);
    for (auto capture = ground.unnamed.rbegin(); capture != ground.unnamed.rend(); ++capture) {
        const present::RoofCapture& design = m_figure.captures[*capture];
        if (isNow(design, point)) {
            label.prepend(qtText(design.name) + QStringLiteral(" = "));
        }
    }
    return label;
}

/// With the count of the moves that its mark hides, if that has no place of its own: one leader for both.
RooflinePlot::Label RooflinePlot::labelOfCurrent(const LabelPlacer& room, const RoofPoint& point,
                                                 const RooflineGround& ground, const QString& untold) const
{
    const NumberFont& font = m_theme.numbers(TextRole::NoteStrong);
    // Off the square of a baseline around its mark.
    const auto frame = std::ranges::find(m_figure.points, RoofPointKind::Baseline, &RoofPoint::kind);
    const bool isFramed = frame != m_figure.points.end() && markArea(*frame).contains(place(point));
    const double apart = isFramed ? kFrameReach + 6 : kBesideMark;
    const auto around = [&](const QString& words) {
        return bestAround(room, place(point), {font.width(words), font.metrics().height()}, kFarthest, apart);
    };
    const bool hasMore = !untold.isEmpty();
    const QString more = hasMore ? QStringLiteral(", ") + untold : QString();
    const QString own = currentLabel(point, ground);
    Label label{own + more, around(own + more), hasMore};
    const auto colon = own.indexOf(QLatin1Char(':'));
    const bool isFar = leaderTo(place(point), label.place.area).length() > m_theme.scaled(kFarLabel);
    if (colon > 0 && (isFar || label.place.cost > kCrowded)) {
        // Rather than over other words or far away its rate is left to the list, which has it too.
        const QString brief = own.left(colon) + more;
        const auto other = around(brief);
        if (other.cost < label.place.cost && (label.place.cost > kCrowded || room.cost(other.area) <= 0.0)) {
            label = {brief, other, hasMore};
        }
    }
    const bool isCrowded = hasMore && (label.place.cost > kCrowded || room.isTaken(label.place.area));
    return isCrowded ? labelOfCurrent(room, point, ground, {}) : label;
}

void RooflinePlot::paintLabel(QPainter& painter, LabelPlacer& room, const RoofPoint& point) const
{
    if (point.kind == RoofPointKind::Baseline) {
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
bool RooflinePlot::paintLabels(QPainter& painter, LabelPlacer& room, const RooflineGround& ground,
                               const QVector<int>& hidden) const
{
    const RoofPoint* current = m_figure.current();
    const auto currentAt = [&](const QVector<QString>& words) {
        return current == nullptr ? QString() : words[static_cast<qsizetype>(current - m_figure.points.data())];
    };
    const QVector<QString> all = untoldWords(hidden, ground);
    QVector<QString> untold = all;
    const QLineF drop = current == nullptr ? QLineF() : dropOf(*current);
    LabelPlacer counted = room;
    counted.avoid(QPolygonF{{drop.p1(), drop.p2()}});
    const QVector<Count> first = countsBeside(counted, untold);
    const auto label = current == nullptr ? Label{} : labelOfCurrent(counted, *current, ground, currentAt(untold));
    if (isWide() && label.place.cost <= kCrowded && !counted.isTaken(label.place.area)) {
        room = counted;
        paintCounts(painter, first);
    } else {
        untold = all;
    }
    bool isBaselineTold = false;
    for (std::size_t i = m_figure.points.size(); i-- > 0;) {
        const RoofPoint& point = m_figure.points[i];
        QString& more = untold[static_cast<qsizetype>(i)];
        if (&point == current) {
            const Label own = labelOfCurrent(room, point, ground, more);
            more = own.tellsMore ? QString() : more;
            paintLabelAt(painter, room, point, own.place, own.words);
        } else if (point.kind == RoofPointKind::Baseline) {
            isBaselineTold = paintBaselineLabel(painter, room, point);
        } else if (hidden[static_cast<qsizetype>(i)] >= 0) {
            paintLabel(painter, room, point);
        }
    }
    room.avoid(isWide() ? QPolygonF{{drop.p1(), drop.p2()}} : QPolygonF());
    paintCounts(painter, countsBeside(room, untold));
    paintCountsAway(painter, room, untold);
    return isBaselineTold;
}

QVector<QString> RooflinePlot::untoldWords(const QVector<int>& stacks, const RooflineGround& ground) const
{
    const RoofPoint* current = m_figure.current();
    QVector<QStringList> words(stacks.size());
    for (const std::size_t unnamed : ground.unnamed) {
        const present::RoofCapture& design = m_figure.captures[unnamed];
        qsizetype over = -1;
        double least = m_theme.scaled(kApart);
        for (qsizetype i = 0; i < stacks.size(); ++i) {
            const RoofPoint& point = m_figure.points[static_cast<std::size_t>(i)];
            const double away = QLineF(place(point), placeOf(design)).length();
            if (stacks[i] >= 0 && point.kind != RoofPointKind::Baseline && away < least) {
                over = i;
                least = away;
            }
        }
        // What is the current design is told by its label.
        if (over >= 0 && (current == nullptr || !isNow(design, *current))) {
            words[over].append(qtText(design.name));
        }
    }
    QVector<QString> joined;
    for (qsizetype i = 0; i < stacks.size(); ++i) {
        if (stacks[i] > 0) {
            words[i].append(QCoreApplication::translate("ironlab::ui::RooflineVisualizer", "+%1 more").arg(stacks[i]));
        }
        joined.append(words[i].join(QStringLiteral(", ")));
    }
    return joined;
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

/// "+2 more" beside each mark that hides two others and has room there. What is placed is no longer in `untold`.
QVector<RooflinePlot::Count> RooflinePlot::countsBeside(LabelPlacer& room, QVector<QString>& untold) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    QVector<Count> counts;
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        QString& words = untold[static_cast<qsizetype>(i)];
        if (words.isEmpty()) {
            continue;
        }
        const QPointF mark = place(m_figure.points[i]);
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
            counts.append({room.place(places).area, words});
            words.clear();
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

/// Clear of other marks and labels; with a leader over them where there is no other, and far away where all around is taken.
std::optional<QRectF> RooflinePlot::placeAway(const LabelPlacer& room, QPointF mark, const QString& words) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QSizeF size(font.width(words), font.metrics().height());
    const auto isTold = [&](const QRectF& area) {
        return leaderTo(mark, area).length() >= kSeenLeader || isNearestTo(mark, area);
    };
    if (const auto clear = bestFreeAround(room, mark, size, isTold)) {
        return clear->area;
    }
    const LabelPlacer::Place any = bestAround(room, mark, size);
    if (!room.isTaken(any.area) && room.contains(any.area) && isTold(any.area)) {
        return any.area;
    }
    const auto far = bestFreeWithin(room, m_frame.area, mark, size, isTold);
    return far ? std::optional(far->area) : std::nullopt;
}

/// In a crowd a count stands at the end of a leader; without the names of designs where these take too much room.
void RooflinePlot::paintCountsAway(QPainter& painter, LabelPlacer& room, const QVector<QString>& untold) const
{
    const QString parted = QStringLiteral(", ");
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        const QString& all = untold[static_cast<qsizetype>(i)];
        const QPointF mark = place(m_figure.points[i]);
        QStringList forms(all);
        if (all.contains(parted)) {
            forms.append(all.section(parted, -1));
        }
        for (const QString& words : forms) {
            const auto found = words.isEmpty() ? std::nullopt : placeAway(room, mark, words);
            if (found) {
                drawLeader(painter, m_theme, room, leaderTo(mark, *found));
                drawClearedText(painter, m_theme.numbers(TextRole::Tick), room.place({*found}).area,
                                Qt::AlignLeft | Qt::AlignVCenter, words, m_theme.color(Role::Text2),
                                m_theme.color(Role::Paper));
                break;
            }
        }
    }
}

}  // namespace ironlab::ui
