// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/label_placer.h"

#include <ironlab/present/roofline_figure.h>

#include <QPolygonF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ironlab::ui {

/// What the cursor or the mouse points at on a roofline.
struct RooflinePointer {
    std::optional<std::size_t> point;   ///< index into the figure's points
    std::optional<double> intensityAt;  ///< x in px of a bare place of the plot
};

/// What the ground of a roofline leaves for the rest.
struct RooflineGround {
    LabelPlacer room;                  ///< for labels
    QVector<QRectF> words;             ///< names on it, which a mark should not cover
    std::vector<std::size_t> unnamed;  ///< captured designs of the figure without room for their name
    std::vector<int> named;            ///< moves whose number stands in the name of a captured design
};

/// Paints the plot of a roofline: what stands still (axes, roofs and their names), and what moves with the design.
class RooflinePlot {
public:
    RooflinePlot(const Theme& theme, const present::RooflineFigure& figure, const QRectF& area);

    [[nodiscard]] const PlotFrame& frame() const { return m_frame; }
    [[nodiscard]] QPointF place(const present::RoofPoint& point) const;
    /// The point whose mark is at `position` (px), the topmost first.
    [[nodiscard]] std::optional<std::size_t> pointAt(QPointF position) const;

    /// What names on the ground make room for: the current design's mark and, where it stands still (a recorded move, or before the first), its drop. While
    /// a knob turns the drop passes behind them. Empty where the design does not run.
    [[nodiscard]] QVector<QRectF> currentReach() const;

    struct GroundPlan;
    /// Places names on the ground where they cover neither lines nor moves nor `keptClear`. Painting takes several times as
    /// long: names that turn out to stand in the way are placed anew before anything is painted.
    [[nodiscard]] GroundPlan planGround(const QVector<QRectF>& keptClear) const;
    /// Paints axes, roofs, ridge, the trail of the recorded moves, and the names.
    void paintGround(QPainter& painter, const GroundPlan& plan) const;
    /// Paints points, drop and labels into that room; the drop passes behind the names on the ground.
    void paintPoints(QPainter& painter, const RooflineGround& ground, const RooflinePointer& pointer) const;

private:
    [[nodiscard]] QPolygonF roofLine(const physics::Roofline& roof) const;
    [[nodiscard]] QPen roofPen(const present::Roof& roof) const;
    void paintRoof(QPainter& painter, const present::Roof& roof) const;
    void paintFrame(QPainter& painter) const;
    [[nodiscard]] LabelPlacer::Place roofNamePlace(const LabelPlacer& room, const present::Roof& roof,
                                                   double width) const;
    [[nodiscard]] std::optional<QRectF> placeOnSlope(const LabelPlacer& room, const present::Roof& roof,
                                                     double width) const;
    struct Name {
        QRectF area;
        QString words;
        bool isOfCurrentRoof = false;
    };
    [[nodiscard]] std::optional<Name> placeRoofName(LabelPlacer& room, const present::Roof& roof) const;
    void paintName(QPainter& painter, const Name& name) const;
    [[nodiscard]] QVector<QRectF> marksToClear(const QVector<QRectF>& keptClear) const;
    [[nodiscard]] QPointF ridgePlace() const;
    void placeRidge(LabelPlacer& room, GroundPlan& plan) const;
    void paintRidge(QPainter& painter, const GroundPlan& plan) const;
    struct Side {
        QRectF area;
        QString words;
        bool isRight = false;  ///< of the ridge
    };
    [[nodiscard]] QVector<Side> placeSides(LabelPlacer& room, QPointF ridge) const;
    void paintSide(QPainter& painter, const Side& side) const;
    [[nodiscard]] bool standsStill(const present::RoofPoint& current) const;
    void paintCaptureLines(QPainter& painter) const;
    /// Captured designs at one place, which share a label.
    struct CaptureGroup {
        QPointF place;
        std::vector<const present::RoofCapture*> designs;
        bool isCovered = false;  ///< by the disc of a move
        int hidden = 0;          ///< its move, where the disc that is seen there is another one's
        QString move;            ///< then ", move 3"
    };
    [[nodiscard]] std::vector<CaptureGroup> captureGroups() const;
    struct CaptureName {
        CaptureGroup group;
        bool hasShapes = false;      ///< before the names, where the mark does not show them
        std::optional<QRectF> area;  ///< nothing: there is no room for it
        std::optional<QLineF> leader;
    };
    /// Each where it covers neither lines nor moves.
    void placeCaptures(LabelPlacer& room, GroundPlan& plan) const;
    [[nodiscard]] CaptureName placeCaptureName(LabelPlacer& room, const CaptureGroup& group) const;
    /// ", move 3" after the one name at a place; behind several it would seem to be the last one's.
    [[nodiscard]] static QString movesOf(const CaptureGroup& group);
    [[nodiscard]] double captureNameWidth(const CaptureName& name) const;
    [[nodiscard]] double shapeWidth(const CaptureName& name) const;
    void paintCapture(QPainter& painter, const CaptureName& name) const;
    [[nodiscard]] QPointF placeOf(const present::RoofCapture& capture) const;
    void paintTrail(QPainter& painter, const QPolygonF& trail) const;
    [[nodiscard]] QPolygonF trailOfMoves() const;
    /// From the roof down to the mark.
    [[nodiscard]] QLineF dropOf(const present::RoofPoint& point) const;
    void paintDrop(QPainter& painter, const present::RoofPoint& point, const QVector<QRectF>& names) const;
    /// What stands under a mark.
    struct Stack {
        bool isSeen = true;       ///< else it is under another one itself
        std::vector<int> hidden;  ///< moves, but for those that are named elsewhere
    };
    /// Of each point. The current design is always seen, then the baseline's own move, which its square stands around, then
    /// later moves.
    [[nodiscard]] std::vector<Stack> stacks(const std::vector<int>& named) const;
    [[nodiscard]] bool isOfBaseline(const present::RoofPoint& point) const;
    /// What a mark covers, with its frame where it has one.
    [[nodiscard]] QRectF markArea(const present::RoofPoint& point) const;
    /// What the baseline's mark is: alone, around the mark of the same design, or under that of another one, where a square around
    /// it would call that one the baseline.
    enum class BaselinePlace { Alone, AroundItsMark, UnderAnother };
    [[nodiscard]] BaselinePlace placeOfBaseline(const present::RoofPoint& baseline) const;
    /// Where the square of a baseline under another design's mark stands if its label has no room; else empty.
    [[nodiscard]] QRectF squareUnderAnother() const;
    void paintBaseline(QPainter& painter, const present::RoofPoint& point, bool isTold) const;
    void paintMarks(QPainter& painter, const std::vector<Stack>& stacks, bool isBaselineTold) const;
    /// What each mark hides and nothing else tells, the fullest form first: "E1, also 2, 5", "E1, +2 more"; none for a mark that
    /// hides nothing.
    [[nodiscard]] std::vector<QStringList> untoldWords(const std::vector<Stack>& stacks,
                                                       const RooflineGround& ground) const;
    /// Whether counts before names, and lines to names have room: in a narrow plot they would take that of names.
    [[nodiscard]] bool isWide() const { return m_frame.area.width() >= m_theme.scaled(430.0); }
    struct Count {
        QRectF area;
        QString words;
    };
    [[nodiscard]] bool isNearestTo(QPointF mark, const QRectF& words) const;
    [[nodiscard]] QVector<Count> countsBeside(LabelPlacer& room, std::vector<QStringList>& untold) const;
    [[nodiscard]] QVector<QRectF> placesBeside(QPointF mark, QSizeF size) const;
    void paintCounts(QPainter& painter, const QVector<Count>& counts) const;
    /// The best place for a count at the end of a leader; `mayCross`: over other leaders, too.
    [[nodiscard]] std::optional<QRectF> placeAway(const LabelPlacer& room, QPointF mark, const QString& words,
                                                  bool mayCross) const;
    [[nodiscard]] std::optional<Count> countAway(const LabelPlacer& room, QPointF mark, const QStringList& forms) const;
    void paintCountsAway(QPainter& painter, LabelPlacer& room, const std::vector<QStringList>& untold) const;
    void paintMark(QPainter& painter, const present::RoofPoint& point) const;
    void paintLabel(QPainter& painter, LabelPlacer& room, const present::RoofPoint& point) const;
    struct Label {
        QString words;
        LabelPlacer::Place place;
        bool tellsMore = false;  ///< the moves that its mark hides, too
    };
    [[nodiscard]] Label labelOfCurrent(const LabelPlacer& room, const present::RoofPoint& point,
                                       const RooflineGround& ground, const QStringList& untold) const;
    [[nodiscard]] Label labelWith(const LabelPlacer& room, const present::RoofPoint& point,
                                  const RooflineGround& ground, const QString& more) const;
    [[nodiscard]] bool isFar(const present::RoofPoint& point, const Label& label) const;
    /// Px between the middle of a mark and a label beside it.
    [[nodiscard]] double labelGap(const present::RoofPoint& point) const;
    /// Returns whether a label ties the baseline to its place.
    bool paintLabels(QPainter& painter, LabelPlacer& room, const RooflineGround& ground,
                     const std::vector<Stack>& stacks) const;
    void drawLeader(QPainter& painter, LabelPlacer& room, const QLineF& leader) const;
    [[nodiscard]] std::optional<LabelPlacer::Place> placeBaselineName(const LabelPlacer& room,
                                                                      const present::RoofPoint& point,
                                                                      QSizeF size) const;
    bool paintBaselineLabel(QPainter& painter, LabelPlacer& room, const present::RoofPoint& point) const;
    bool paintTiedBaseline(QPainter& painter, LabelPlacer& room, const present::RoofPoint& point) const;
    [[nodiscard]] bool isNow(const present::RoofCapture& design, const present::RoofPoint& current) const;
    void paintLabelAt(QPainter& painter, LabelPlacer& room, const present::RoofPoint& point,
                      const LabelPlacer::Place& place, const QString& label) const;
    [[nodiscard]] QString currentLabel(const present::RoofPoint& point, const RooflineGround& ground) const;
    void paintProbe(QPainter& painter, LabelPlacer& room, double x) const;

    const Theme& m_theme;
    const present::RooflineFigure& m_figure;
    PlotFrame m_frame;
};

/// Where the names on the ground stand, in the order in which they are placed and painted. It names what the figure holds.
struct RooflinePlot::GroundPlan {
    RooflineGround left;
    std::optional<Name> currentRoof;
    std::optional<Name> ridge;
    QVector<Side> sides;  ///< of the ridge
    QVector<Name> otherRoofs;
    std::vector<CaptureName> captures;
};

/// Of a roof's line: that of the current machine stands out from all others.
[[nodiscard]] QColor roofColor(const Theme& theme, const present::Roof& roof);

/// The mark of a design: a numbered disc, in the colour of its term where it is the current one, or an open square.
void drawRoofMark(QPainter& painter, const Theme& theme, QPointF center, present::RoofPointKind kind, int move,
                  std::optional<physics::Term> binding);

}  // namespace ironlab::ui
