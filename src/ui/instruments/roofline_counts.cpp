// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/leader_places.h"
#include "ui/instruments/roofline_metrics.h"
#include "ui/instruments/roofline_plot.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

// Which moves a mark of a roofline hides.
namespace ironlab::ui {
namespace {

using namespace roofline;
using present::Role;
using present::RoofPoint;
using present::RoofPointKind;

QString translated(const char* words)
{
    return QCoreApplication::translate("ironlab::ui::RooflineVisualizer", words);
}

/// "3 to 6, 9, 10".
QString movesText(std::vector<int> moves)
{
    constexpr std::size_t kLeastRun = 3;
    std::ranges::sort(moves);
    QStringList words;
    for (std::size_t i = 0; i < moves.size();) {
        std::size_t run = 1;
        while (i + run < moves.size() && moves[i + run] == moves[i] + static_cast<int>(run)) {
            ++run;
        }
        if (run >= kLeastRun) {
            words.append(translated("%1 to %2").arg(moves[i]).arg(moves[i + run - 1]));
        } else {
            run = 1;
            words.append(QString::number(moves[i]));
        }
        i += run;
    }
    return words.join(QStringLiteral(", "));
}

/// "E1, E2, also 3 to 6", then "E1, E2, +4 more" where there is less room.
QStringList formsOf(const QStringList& names, const std::vector<int>& hidden)
{
    if (hidden.empty()) {
        return names.isEmpty() ? QStringList() : QStringList(names.join(QStringLiteral(", ")));
    }
    QStringList forms;
    for (const QString& moves :
         {translated("also %1").arg(movesText(hidden)), translated("+%1 more").arg(hidden.size())}) {
        forms.append((names + QStringList(moves)).join(QStringLiteral(", ")));
    }
    return forms;
}

}  // namespace

std::vector<QStringList> RooflinePlot::untoldWords(const std::vector<Stack>& stacks, const RooflineGround& ground) const
{
    const RoofPoint* current = m_figure.current();
    std::vector<QStringList> names(stacks.size());
    for (const std::size_t unnamed : ground.unnamed) {
        const present::RoofCapture& design = m_figure.captures[unnamed];
        std::optional<std::size_t> over;
        double least = m_theme.scaled(kApart);
        for (std::size_t i = 0; i < stacks.size(); ++i) {
            const RoofPoint& point = m_figure.points[i];
            const double away = QLineF(place(point), placeOf(design)).length();
            if (stacks[i].isSeen && point.kind != RoofPointKind::Baseline && away < least) {
                over = i;
                least = away;
            }
        }
        // What is the current design is told by its label.
        if (over && (current == nullptr || !isNow(design, *current))) {
            names[*over].append(qtText(design.name));
        }
    }
    std::vector<QStringList> untold;
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        untold.push_back(formsOf(names[i], stacks[i].hidden));
    }
    return untold;
}

/// Whether words there stand clearly nearer to this mark than to any other but those under it.
bool RooflinePlot::isNearestTo(QPointF mark, const QRectF& words) const
{
    constexpr double kClearly = 3.0;
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

/// Beside a mark, around the square of a baseline too, and over or under it.
QVector<QRectF> RooflinePlot::placesBeside(QPointF mark, QSizeF size) const
{
    const double width = size.width();
    const double height = size.height();
    const double reach = m_theme.scaled(kMarkReach);
    QVector<QRectF> places;
    for (const double away : {reach + 2, m_theme.scaled(kFrameReach) + 4}) {
        for (const double top : {mark.y() - height, mark.y() - height / 2, mark.y()}) {
            places << QRectF(mark.x() + away, top, width, height)
                   << QRectF(mark.x() - away - width, top, width, height);
        }
        for (const double left : {mark.x() - width / 2, mark.x() - reach, mark.x() + reach - width}) {
            places << QRectF(left, mark.y() - away - height, width, height)
                   << QRectF(left, mark.y() + away, width, height);
        }
    }
    return places;
}

/// "also 2, 5" beside each mark that hides others and has room there. What is placed is no longer in `untold`.
QVector<RooflinePlot::Count> RooflinePlot::countsBeside(LabelPlacer& room, std::vector<QStringList>& untold) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QRectF square = squareUnderAnother();
    QVector<Count> counts;
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        const QPointF mark = place(m_figure.points[i]);
        for (const QString& words : std::as_const(untold[i])) {
            QVector<QRectF> places = placesBeside(mark, {font.width(words), font.metrics().height()});
            places.removeIf([&](const QRectF& area) { return square.intersects(area) || !isNearestTo(mark, area); });
            if (!places.isEmpty() && room.best(places).cost <= 0.0) {
                counts.append({room.place(places).area, words});
                untold[i].clear();
                break;
            }
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
std::optional<QRectF> RooflinePlot::placeAway(const LabelPlacer& room, QPointF mark, const QString& words,
                                              bool mayCross) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QSizeF size(font.width(words), font.metrics().height());
    const QRectF square = squareUnderAnother();
    const auto isTold = [&](const QRectF& area) {
        const QLineF leader = leaderTo(mark, area);
        const bool isClear = !square.intersects(area) && (mayCross || room.crossings(leader) == 0);
        return isClear && (leader.length() >= kSeenLeader || isNearestTo(mark, area));
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

/// Across another leader only where there is no other place for any of the forms.
std::optional<RooflinePlot::Count> RooflinePlot::countAway(const LabelPlacer& room, QPointF mark,
                                                           const QStringList& forms) const
{
    for (const bool mayCross : {false, true}) {
        for (const QString& words : forms) {
            if (const auto found = placeAway(room, mark, words, mayCross)) {
                return Count{*found, words};
            }
        }
    }
    return std::nullopt;
}

/// In a crowd they stand at the end of a leader; without the names of designs where these take too much room.
void RooflinePlot::paintCountsAway(QPainter& painter, LabelPlacer& room, const std::vector<QStringList>& untold) const
{
    const QString parted = QStringLiteral(", ");
    for (std::size_t i = 0; i < m_figure.points.size(); ++i) {
        const QPointF mark = place(m_figure.points[i]);
        QStringList forms = untold[i];
        if (!forms.isEmpty() && forms.back().contains(parted)) {
            forms.append(forms.back().section(parted, -1));
        }
        if (const auto found = countAway(room, mark, forms)) {
            drawLeader(painter, room, leaderTo(mark, found->area));
            drawClearedText(painter, m_theme.numbers(TextRole::Tick), room.place({found->area}).area,
                            Qt::AlignLeft | Qt::AlignVCenter, found->words, m_theme.color(Role::Text2),
                            m_theme.color(Role::Paper));
        }
    }
}

}  // namespace ironlab::ui
