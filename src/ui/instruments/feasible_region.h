// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/figure_layer.h"
#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/instrument_view.h"

#include <ironlab/present/region_figure.h>

#include <QLineF>
#include <QPoint>
#include <QStringList>

#include <functional>
#include <optional>

class QToolButton;

namespace ironlab::ui {

/// A name in the plane and what it names.
struct RegionName {
    std::size_t patch = 0;  ///< of the figure
    QRectF area;
    QLineF leader;  ///< from a place in the patch to the name; null where the name stands in the patch itself
    QStringList lines;
    bool isUpright = false;  ///< reads upwards
};

/// What a leader in the plane keeps clear of.
struct RegionGround {
    QRectF plane;
    QRectF design;          ///< the design's mark
    QVector<QRectF> lines;  ///< the cross-hair through it
};

/// The plane of two knobs around the design: where a design passes, and which wall stops it elsewhere. Arrow keys move
/// the cursor over the cells; two lists choose the knobs.
class FeasibleRegionMap : public InstrumentView {
    Q_OBJECT

public:
    explicit FeasibleRegionMap(QWidget* parent = nullptr);

    /// The knobs to choose from, and which are on show.
    void setKnobs(const QStringList& names, int across, int up);
    [[nodiscard]] int across() const { return m_across; }
    [[nodiscard]] int up() const { return m_up; }
    void setFigure(present::RegionFigure figure);
    [[nodiscard]] const present::RegionFigure& figure() const { return m_figure; }
    /// Cell under the cursor: column from the left, row from the bottom.
    [[nodiscard]] std::optional<QPoint> cursorCell() const { return m_cursor; }

    /// The cells without their axes, in the view's coordinates.
    [[nodiscard]] QRectF planeArea() const { return plane(); }
    [[nodiscard]] QPointF designPlace() const { return designIn(plane()); }
    [[nodiscard]] std::optional<QPoint> cellAt(QPointF place) const;
    /// Where the names of what passes and of what stops the rest stand.
    [[nodiscard]] QVector<RegionName> names() const;
    /// Patches that are high and wide enough for a reader to ask what they are: each has a name.
    [[nodiscard]] std::vector<std::size_t> seenPatches() const;

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] QString probeWords() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Another pair of knobs is wanted, as places in the list.
    void knobsChosen(int across, int up);

protected:
    /// Of the cell under the pointer: a patch may be too small for its name.
    [[nodiscard]] QString hoverWords() const override { return probeWords(); }
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override
    {
        m_strips.clear();
        m_ground.invalidate();
    }
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRectF plane() const;
    [[nodiscard]] QRectF cellArea(const QRectF& plane, std::size_t column, std::size_t row) const;
    void moveTo(std::optional<QPoint> cell);
    void step(int columns, int rows);
    void choose(bool across, int knob);
    void paintCells(QPainter& painter, const Theme& theme, const QRectF& plane);
    void paintEdges(QPainter& painter, const Theme& theme, const QRectF& plane, const QVector<RegionName>& named) const;
    /// Where a patch's name may stand: all of it in the patch itself, or at the end of a line in another one that fails, or
    /// over borders of such.
    enum class Room { Own, Beside, OverBorders };
    [[nodiscard]] bool liesWhere(const QRectF& plane, const QRectF& area,
                                 const std::function<bool(std::size_t)>& isWanted) const;
    [[nodiscard]] bool mayStand(const QRectF& plane, const QRectF& name, std::size_t patch, Room room) const;
    [[nodiscard]] QPointF widestIn(const QRectF& plane, std::size_t patch) const;
    /// What speaks against a leader that ends there; 0 is nothing.
    [[nodiscard]] double anchorFault(const RegionGround& ground, std::size_t patch, QPointF place) const;
    [[nodiscard]] std::vector<QPointF> anchorPlaces(const QRectF& plane, std::size_t patch) const;
    [[nodiscard]] QPointF anchorOf(const QRectF& plane, std::size_t patch) const;
    /// Further places where a leader may end well, apart from `first` and from each other, the nearest to it first.
    [[nodiscard]] std::vector<QPointF> otherAnchors(const QRectF& plane, std::size_t patch, QPointF first) const;
    [[nodiscard]] std::optional<QRectF> placeOfName(const QRectF& plane, std::size_t patch, Room room, QSizeF size,
                                                    const QVector<QRectF>& taken, QPointF patchAnchor) const;
    [[nodiscard]] QRectF boundsOf(const QRectF& plane, std::size_t patch) const;
    [[nodiscard]] std::vector<QPointF> anchors(const QRectF& plane) const;
    [[nodiscard]] std::vector<QSizeF> reaches(const QRectF& plane) const;
    [[nodiscard]] std::size_t patchAt(const QRectF& plane, QPointF place) const;
    [[nodiscard]] std::optional<RegionName> nameFor(const QRectF& plane, const NumberFont& font, std::size_t patch,
                                                    const QVector<QRectF>& taken, const std::vector<QPointF>& anchors,
                                                    const QVector<RegionName>& named) const;
    [[nodiscard]] QStringList nameOf(std::size_t patch) const;
    [[nodiscard]] QVector<QRectF> crossHair(const QRectF& plane) const;
    void paintNames(QPainter& painter, const Theme& theme, const QVector<RegionName>& named) const;
    static void paintLeader(QPainter& painter, const Theme& theme, const QLineF& line);
    void paintName(QPainter& painter, const Theme& theme, const RegionName& name) const;
    [[nodiscard]] QPointF designIn(const QRectF& plane) const;
    void paintCrossHair(QPainter& painter, const Theme& theme, const QRectF& plane) const;
    void paintDesign(QPainter& painter, const Theme& theme, const QRectF& plane) const;
    void paintTicks(QPainter& painter, const Theme& theme, const QRectF& plane) const;
    void paintTicksAcross(QPainter& painter, const Theme& theme, const QRectF& plane) const;
    void paintTicksUp(QPainter& painter, const Theme& theme, const QRectF& plane) const;
    void paintAxisNames(QPainter& painter, const Theme& theme, const QRectF& plane) const;

    present::RegionFigure m_figure;
    std::optional<QPoint> m_cursor;
    int m_across = -1;
    int m_up = -1;
    QToolButton* m_acrossList;
    QToolButton* m_upList;
    HatchStrips m_strips;
    FigureLayer m_ground;  ///< all but the cursor: places for names are searched once a figure
};

}  // namespace ironlab::ui
