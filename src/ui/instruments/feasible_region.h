// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/figure_layer.h"
#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/instrument_view.h"

#include <ironlab/present/region_figure.h>

#include <QPoint>
#include <QStringList>

#include <optional>

class QToolButton;

namespace ironlab::ui {

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

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] QString probeWords() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Another pair of knobs is wanted, as places in the list.
    void knobsChosen(int across, int up);

protected:
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
    [[nodiscard]] std::optional<QPoint> cellAt(QPointF place) const;
    void moveTo(std::optional<QPoint> cell);
    void step(int columns, int rows);
    void choose(bool across, int knob);
    void paintCells(QPainter& painter, const Theme& theme, const QRectF& plane);
    void paintEdges(QPainter& painter, const Theme& theme, const QRectF& plane) const;
    /// Where a part's name may stand: all of it in the part itself, in any one part, or over several.
    enum class Room { Own, OnePart, Anywhere };
    [[nodiscard]] bool hasRoom(const QRectF& plane, const QRectF& area, Room room, std::size_t part) const;
    struct NamedPart {
        const present::RegionStop& part;
        std::size_t number;
    };
    [[nodiscard]] std::optional<QRectF> placeOfName(const QRectF& plane, const NamedPart& named, Room room, QSizeF size,
                                                    const QVector<QRectF>& taken) const;
    [[nodiscard]] QVector<QRectF> otherDots(const QRectF& plane, std::size_t part) const;
    void paintLeader(QPainter& painter, const Theme& theme, const QRectF& plane, const present::RegionStop& part,
                     const QRectF& name) const;
    void paintNames(QPainter& painter, const Theme& theme, const QRectF& plane) const;
    [[nodiscard]] QPointF designIn(const QRectF& plane) const;
    void paintCrossHair(QPainter& painter, const Theme& theme, const QRectF& plane) const;
    void paintDesign(QPainter& painter, const Theme& theme, const QRectF& plane) const;
    void paintEnds(QPainter& painter, const Theme& theme, const QRectF& plane) const;
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
