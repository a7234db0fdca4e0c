// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/leader_places.h"
#include "ui/instruments/roofline_metrics.h"
#include "ui/instruments/roofline_plot.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <ironlab/base/number_format.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

// What is written beside the marks of a roofline: names of designs.
namespace ironlab::ui {
namespace {

using namespace roofline;
using present::Role;
using present::RoofPoint;
using present::RoofPointKind;

constexpr double kFarthest = 100.0;
constexpr double kFarLabel = 36.0;  ///< from a mark to its label; a nearer one without the rate is better
constexpr double kAtDrop = 6.0;

}  // namespace

void RooflinePlot::drawLeader(QPainter& painter, LabelPlacer& room, const QLineF& leader) const
{
    room.avoidLeader(leader);
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(m_theme.color(Role::Text3), 1.0));
    painter.drawLine(leader);
}

double RooflinePlot::labelGap(const RoofPoint& point) const
{
    // Off the square of a baseline around its mark.
    const auto frame = std::ranges::find(m_figure.points, RoofPointKind::Baseline, &RoofPoint::kind);
    const bool isFramed = frame != m_figure.points.end() && markArea(*frame).contains(place(point))
                          && (&*frame != &point || placeOfBaseline(point) == BaselinePlace::AroundItsMark);
    return isFramed ? kFrameReach + 6 : kBesideMark;
}

void RooflinePlot::paintLabelAt(QPainter& painter, LabelPlacer& room, const RoofPoint& point,
                                const LabelPlacer::Place& place, const QString& label) const
{
    const bool isCurrent = point.kind == RoofPointKind::Current;
    room.avoid(place.area.adjusted(-kHalo, 0, kHalo, 0));
    // What stands at the drop of the current design is tied to it by that line.
    const QLineF drop = isCurrent ? dropOf(point) : QLineF();
    const bool isAtDrop =
        isCurrent && place.area.top() > drop.y1() && place.area.center().y() < drop.y2()
        && std::abs(std::clamp(drop.x1(), place.area.left(), place.area.right()) - drop.x1()) < kAtDrop;
    if (place.index > 1 && !isAtDrop) {
        drawLeader(painter, room, leaderTo(this->place(point), place.area, labelGap(point)));
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
    drawLeader(painter, room, leaderTo(mark, label));
    painter.fillRect(label, m_theme.color(Role::Paper));
    drawRoofMark(painter, m_theme, {label.left() + side / 2, label.center().y()}, RoofPointKind::Baseline, 0, {});
    drawClearedText(painter, font, label.adjusted(shape, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name,
                    m_theme.color(Role::Text2), m_theme.color(Role::Paper));
    return true;
}

/// Beside its square or at a short leader, else right over or under it; nothing where it would be nearer to another mark.
std::optional<LabelPlacer::Place> RooflinePlot::placeBaselineName(const LabelPlacer& room, const RoofPoint& point,
                                                                  QSizeF size) const
{
    constexpr double kNear = 26.0;
    constexpr double kFree = 24.0;  ///< what a short leader alone costs
    const QPointF mark = place(point);
    const auto mayStand = [&](const QRectF& area) { return isNearestTo(mark, area); };
    const auto around = bestAroundOf(room, mark, size, kNear, labelGap(point), mayStand);
    if (around.cost <= kFree) {
        return around;
    }
    QVector<QRectF> places = placesBeside(mark, size);
    places.removeIf([&](const QRectF& area) { return !mayStand(area) || room.cost(area) > 0.0; });
    // The first place of a mark has no leader: at its square the name needs none.
    return places.isEmpty() ? std::nullopt : std::optional(LabelPlacer::Place{places.front(), 0.0, 0});
}

/// "baseline: 122 MOP/s" near its square, else "baseline" alone; farther away, or over a roof, it would name another thing.
bool RooflinePlot::paintBaselineLabel(QPainter& painter, LabelPlacer& room, const RoofPoint& point) const
{
    if (placeOfBaseline(point) == BaselinePlace::UnderAnother) {
        return paintTiedBaseline(painter, room, point);
    }
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QString label = qtText(point.label);
    for (const QString& form : {label, label.section(QLatin1Char(':'), 0, 0)}) {
        if (const auto found = placeBaselineName(room, point, {font.width(form), font.metrics().height()})) {
            paintLabelAt(painter, room, point, *found, form);
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

bool RooflinePlot::isFar(const RoofPoint& point, const Label& label) const
{
    return leaderTo(place(point), label.place.area).length() > m_theme.scaled(kFarLabel);
}

RooflinePlot::Label RooflinePlot::labelWith(const LabelPlacer& room, const RoofPoint& point,
                                            const RooflineGround& ground, const QString& more) const
{
    const NumberFont& font = m_theme.numbers(TextRole::NoteStrong);
    const double apart = labelGap(point);
    const auto around = [&](const QString& words) {
        const QSizeF size(font.width(words), font.metrics().height());
        const LabelPlacer::Place best = bestAround(room, place(point), size, kFarthest, apart);
        // With more to tell there is a shorter form.
        if (!more.isEmpty() || !room.isTaken(best.area)) {
            return best;
        }
        // Other words are kept legible, if need be by a leader over the marks around.
        const LabelPlacer::Place free = bestAroundOf(room, place(point), size, kFarthest, apart,
                                                     [&](const QRectF& area) { return !room.isTaken(area); });
        return free.cost <= best.cost + 3 * kCrowded ? free : best;
    };
    const QString tail = more.isEmpty() ? QString() : QStringLiteral(", ") + more;
    const QString own = currentLabel(point, ground);
    const Label label{own + tail, around(own + tail), !more.isEmpty()};
    const auto colon = own.indexOf(QLatin1Char(':'));
    if (colon > 0 && (isFar(point, label) || label.place.cost > kCrowded || room.isTaken(label.place.area))) {
        // Rather than over other words or far away its rate is left to the list, which has it too.
        const QString brief = own.left(colon) + tail;
        const auto other = around(brief);
        if (other.cost < label.place.cost && (label.place.cost > kCrowded || room.cost(other.area) <= 0.0)) {
            return {brief, other, !more.isEmpty()};
        }
    }
    return label;
}

/// With the moves that its mark hides, if these have no place of their own: one leader for both.
RooflinePlot::Label RooflinePlot::labelOfCurrent(const LabelPlacer& room, const RoofPoint& point,
                                                 const RooflineGround& ground, const QStringList& untold) const
{
    for (const QString& more : untold) {
        Label label = labelWith(room, point, ground, more);
        if (label.place.cost <= kCrowded && !room.isTaken(label.place.area)) {
            return label;
        }
    }
    return labelWith(room, point, ground, {});
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

/// The labels, and which moves a mark hides: nothing else tells that. These come first, unless the current design would then
/// have no room for its own name, or only farther away.
bool RooflinePlot::paintLabels(QPainter& painter, LabelPlacer& room, const RooflineGround& ground,
                               const std::vector<Stack>& stacks) const
{
    const RoofPoint* current = m_figure.current();
    const auto currentAt = [&](const std::vector<QStringList>& words) {
        return current == nullptr ? QStringList() : words[static_cast<std::size_t>(current - m_figure.points.data())];
    };
    const std::vector<QStringList> all = untoldWords(stacks, ground);
    std::vector<QStringList> untold = all;
    const QLineF drop = current == nullptr ? QLineF() : dropOf(*current);
    LabelPlacer counted = room;
    counted.avoid(QPolygonF{{drop.p1(), drop.p2()}});
    const QVector<Count> first = countsBeside(counted, untold);
    const auto label = current == nullptr ? Label{} : labelOfCurrent(counted, *current, ground, currentAt(untold));
    const bool hasRoom = label.place.cost <= kCrowded && !counted.isTaken(label.place.area);
    const bool isDrivenAway = current != nullptr && !first.isEmpty() && isFar(*current, label)
                              && !isFar(*current, labelOfCurrent(room, *current, ground, currentAt(all)));
    if (isWide() && hasRoom && !isDrivenAway) {
        room = counted;
        paintCounts(painter, first);
    } else {
        untold = all;
    }
    bool isBaselineTold = false;
    for (std::size_t i = m_figure.points.size(); i-- > 0;) {
        const RoofPoint& point = m_figure.points[i];
        if (&point == current) {
            const Label own = labelOfCurrent(room, point, ground, untold[i]);
            if (own.tellsMore) {
                untold[i].clear();
            }
            paintLabelAt(painter, room, point, own.place, own.words);
        } else if (point.kind == RoofPointKind::Baseline) {
            isBaselineTold = paintBaselineLabel(painter, room, point);
        } else if (stacks[i].isSeen) {
            paintLabel(painter, room, point);
        }
    }
    room.avoid(isWide() ? QPolygonF{{drop.p1(), drop.p2()}} : QPolygonF());
    paintCounts(painter, countsBeside(room, untold));
    paintCountsAway(painter, room, untold);
    return isBaselineTold;
}

}  // namespace ironlab::ui
