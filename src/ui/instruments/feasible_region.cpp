// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/feasible_region.h"

#include "ui/instruments/region_metrics.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ironlab::ui {
namespace {

using namespace region;
using present::RegionFigure;
using present::Role;

constexpr double kAbove = 7;  ///< for the upper half of the highest value
constexpr int kBetweenLists = 8;
constexpr double kLeastOutlined = 1 / 100.;  ///< of the plane's cells: of a patch without a name

/// A list of knobs at the foot of the view; a picture that leaves the lab names the axes instead.
class KnobList : public QToolButton {
public:
    explicit KnobList(InstrumentView& view) : QToolButton(&view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (!m_view.isPortrayed()) {
            QToolButton::paintEvent(event);
        }
    }

private:
    const InstrumentView& m_view;
};

QToolButton* knobList(const QString& objectName, InstrumentView& view)
{
    auto* list = new KnobList(view);
    list->setObjectName(objectName);
    list->setPopupMode(QToolButton::InstantPopup);
    list->setToolButtonStyle(Qt::ToolButtonTextOnly);
    list->setMenu(new QMenu(list));
    list->setAutoRaise(true);
    return list;
}

}  // namespace

FeasibleRegionMap::FeasibleRegionMap(QWidget* parent)
    : InstrumentView(tr("What passes"), QStringLiteral("feasibleRegion"), parent),
      m_acrossList(knobList(QStringLiteral("feasibleRegion.across"), *this)),
      m_upList(knobList(QStringLiteral("feasibleRegion.up"), *this))
{
    header()->setHasFormula(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setCursor(Qt::CrossCursor);
}

void FeasibleRegionMap::setKnobs(const QStringList& names, int across, int up)
{
    m_across = across;
    m_up = up;
    for (const auto& [list, isAcross] : {std::pair(m_acrossList, true), std::pair(m_upList, false)}) {
        list->menu()->clear();
        for (int i = 0; i < names.size(); ++i) {
            QAction* action = list->menu()->addAction(names[i]);
            connect(action, &QAction::triggered, this, [this, isAcross = isAcross, i] { choose(isAcross, i); });
        }
        const QString name = names.value(isAcross ? across : up);
        list->setText((isAcross ? tr("x: %1") : tr("y: %1")).arg(name));
        const QString words = isAcross ? tr("Knob across: %1").arg(name) : tr("Knob upwards: %1").arg(name);
        list->setAccessibleName(words);
        list->setToolTip(tr("%1. The axes follow the knobs you turn, until you choose one here.").arg(words));
    }
}

void FeasibleRegionMap::choose(bool across, int knob)
{
    const int nextAcross = across ? knob : m_across;
    const int nextUp = across ? m_up : knob;
    // Choosing the knob of the other axis swaps the two.
    nextAcross == nextUp ? Q_EMIT knobsChosen(m_up, m_across) : Q_EMIT knobsChosen(nextAcross, nextUp);
}

void FeasibleRegionMap::setFigure(present::RegionFigure figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = std::move(figure);
    m_ground.invalidate();
    header()->setScope(qtText(m_figure.scope));
    if (m_cursor) {
        m_cursor = QPoint(std::min(m_cursor->x(), static_cast<int>(m_figure.columns) - 1),
                          std::min(m_cursor->y(), static_cast<int>(m_figure.rows) - 1));
    }
    updatePicture();
}

present::Description FeasibleRegionMap::description() const
{
    return present::describe(m_figure);
}

present::DataTable FeasibleRegionMap::table() const
{
    return present::dataTable(m_figure);
}

QString FeasibleRegionMap::probeWords() const
{
    return m_cursor ? qtText(present::probeText(m_figure, static_cast<std::size_t>(m_cursor->x()),
                                                static_cast<std::size_t>(m_cursor->y())))
                    : QString();
}

QSize FeasibleRegionMap::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(262), theme.scaled(252)};
}

QSize FeasibleRegionMap::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(230), theme.scaled(190)};
}

QRectF FeasibleRegionMap::plane() const
{
    const Theme& theme = themeOf(this);
    const QRectF area(pictureArea());
    const double left = kSide + theme.scaled(kUpValues);
    const double bottom = area.bottom() - theme.scaled(kEnds + kLists);
    return {left, area.top() + kAbove, std::max(width() - kSide - left, 40.0),
            std::max(bottom - area.top() - kAbove, 40.0)};
}

QRectF FeasibleRegionMap::cellArea(const QRectF& plane, std::size_t column, std::size_t row) const
{
    const auto x = [&](std::size_t at) { return std::round(plane.left() + plane.width() * m_figure.across.edge(at)); };
    const auto y = [&](std::size_t at) { return std::round(plane.bottom() - plane.height() * m_figure.up.edge(at)); };
    return {QPointF(x(column), y(row + 1)), QPointF(x(column + 1), y(row))};
}

std::optional<QPoint> FeasibleRegionMap::cellAt(QPointF place) const
{
    const QRectF area = plane();
    if (m_figure.columns == 0 || !area.contains(place)) {
        return std::nullopt;
    }
    return QPoint(static_cast<int>(m_figure.across.cellAt((place.x() - area.left()) / area.width())),
                  static_cast<int>(m_figure.up.cellAt((area.bottom() - place.y()) / area.height())));
}

void FeasibleRegionMap::moveTo(std::optional<QPoint> cell)
{
    if (cell != m_cursor) {
        m_cursor = cell;
        cursorMoved();
    }
}

void FeasibleRegionMap::step(int columns, int rows)
{
    if (m_figure.columns == 0) {
        return;
    }
    const int lastColumn = static_cast<int>(m_figure.columns) - 1;
    const int lastRow = static_cast<int>(m_figure.rows) - 1;
    const QPoint from = m_cursor.value_or(QPoint(static_cast<int>(m_figure.across.cellAt(m_figure.across.here)),
                                                 static_cast<int>(m_figure.up.cellAt(m_figure.up.here))));
    moveTo(QPoint(std::clamp(from.x() + columns, 0, lastColumn), std::clamp(from.y() + rows, 0, lastRow)));
}

void FeasibleRegionMap::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: step(-1, 0); return;
    case Qt::Key_Right: step(+1, 0); return;
    case Qt::Key_Up: step(0, +1); return;
    case Qt::Key_Down: step(0, -1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: announceProbe(); return;
    case Qt::Key_Escape:
        if (m_cursor) {
            moveTo(std::nullopt);
            return;
        }
        break;
    default: break;
    }
    InstrumentView::keyPressEvent(event);
}

void FeasibleRegionMap::mouseMoveEvent(QMouseEvent* event)
{
    moveTo(cellAt(event->position()));
}

void FeasibleRegionMap::mousePressEvent(QMouseEvent* event)
{
    InstrumentView::mousePressEvent(event);
    moveTo(cellAt(event->position()));
    announceProbe();
    event->accept();
}

void FeasibleRegionMap::leaveEvent(QEvent* event)
{
    moveTo(std::nullopt);
    InstrumentView::leaveEvent(event);
}

void FeasibleRegionMap::resizeEvent(QResizeEvent* event)
{
    InstrumentView::resizeEvent(event);
    const Theme& theme = themeOf(this);
    const int height = theme.scaled(24);
    const int top = this->height() - height - 3;
    const int left = static_cast<int>(kSide) - 6;
    const int half = (width() - 2 * left - kBetweenLists) / 2;
    m_acrossList->setGeometry(left, top, half, height);
    m_upList->setGeometry(left + half + kBetweenLists, top, half, height);
}

/// All of the plane as what fails, then the cells that pass on top, in runs along the rows.
void FeasibleRegionMap::paintCells(QPainter& painter, const Theme& theme, const QRectF& plane)
{
    QColor marks = theme.color(Role::Paper);
    marks.setAlphaF(static_cast<float>(present::kHatchOpacity));
    m_strips.draw(painter, plane, theme.color(Role::Track), present::Hatch::Impossible, marks);
    for (std::size_t row = 0; row < m_figure.rows; ++row) {
        for (std::size_t column = 0; column < m_figure.columns; ++column) {
            const std::size_t first = column;
            while (column < m_figure.columns && m_figure.cell(column, row) == RegionFigure::kPasses) {
                ++column;
            }
            if (column > first) {
                const QRectF run = cellArea(plane, first, row).united(cellArea(plane, column - 1, row));
                painter.fillRect(run, theme.color(Role::Paper));
            }
        }
    }
}

/// Of what passes, and between walls whose names can be read: an outline around a few cells that nothing names would only raise
/// a question. There the cursor and the table tell the wall.
void FeasibleRegionMap::paintEdges(QPainter& painter, const Theme& theme, const QRectF& plane,
                                   const QVector<RegionName>& named) const
{
    QVector<QLineF> strong;
    QVector<QLineF> weak;
    std::vector<bool> isNamed(m_figure.patches.size(), false);
    std::vector<bool> isPartNamed(m_figure.stops.size() + 1, false);
    for (const RegionName& name : named) {
        isNamed[name.patch] = true;
        isPartNamed[m_figure.patches[name.patch].part] = true;
    }
    const double least = kLeastOutlined * static_cast<double>(m_figure.cells.size());
    const auto hasOutline = [&](std::size_t patch) {
        const present::RegionPatch& here = m_figure.patches[patch];
        return isNamed[patch] || (isPartNamed[here.part] && static_cast<double>(here.cells) >= least);
    };
    const auto add = [&](std::size_t a, std::size_t b, const QLineF& line) {
        const std::size_t partA = m_figure.patches[a].part;
        const std::size_t partB = m_figure.patches[b].part;
        if (partA == partB) {
            return;
        }
        if (partA == RegionFigure::kPasses || partB == RegionFigure::kPasses) {
            strong.append(line);
        } else if (hasOutline(a) && hasOutline(b)) {
            weak.append(line);
        }
    };
    for (std::size_t row = 0; row < m_figure.rows; ++row) {
        for (std::size_t column = 0; column < m_figure.columns; ++column) {
            const QRectF area = cellArea(plane, column, row);
            const std::size_t patch = m_figure.patch(column, row);
            if (column + 1 < m_figure.columns) {
                add(patch, m_figure.patch(column + 1, row), QLineF(area.topRight(), area.bottomRight()));
            }
            if (row + 1 < m_figure.rows) {
                add(patch, m_figure.patch(column, row + 1), QLineF(area.topLeft(), area.topRight()));
            }
        }
    }
    {
        // Wide lines and their caps end with the plane.
        const PainterState state(painter);
        painter.setClipRect(plane);
        painter.setPen(theme.pen(Role::Text3));
        painter.drawLines(weak);
        painter.setPen(QPen(theme.color(Role::Holds), theme.line(2.0), Qt::SolidLine, Qt::SquareCap));
        painter.drawLines(strong);
    }
    drawFrame(painter, plane, theme.color(Role::InputBorder));
}

QPointF FeasibleRegionMap::designIn(const QRectF& plane) const
{
    return {plane.left() + m_figure.across.here * plane.width(), plane.bottom() - m_figure.up.here * plane.height()};
}

/// The two lines through the design, one pixel wide; none that would lie on the frame.
QVector<QRectF> FeasibleRegionMap::crossHair(const QRectF& plane) const
{
    constexpr double kOnFrame = 2.0;
    const QPointF at(std::floor(designIn(plane).x()), std::floor(designIn(plane).y()));
    QVector<QRectF> lines;
    if (at.x() > plane.left() + kOnFrame && at.x() < plane.right() - kOnFrame) {
        lines.append({at.x(), plane.top(), 1.0, plane.height()});
    }
    if (at.y() > plane.top() + kOnFrame && at.y() < plane.bottom() - kOnFrame) {
        lines.append({plane.left(), at.y(), plane.width(), 1.0});
    }
    return lines;
}

/// Dashed, since the edges of what passes and of what fails are whole lines.
void FeasibleRegionMap::paintCrossHair(QPainter& painter, const Theme& theme, const QRectF& plane) const
{
    constexpr double kDash = 4.0;
    constexpr double kPeriod = 7.0;
    const QColor& color = theme.color(Role::Text1);
    for (const QRectF& line : crossHair(plane)) {
        for (double x = line.left(); x<line.right(); x += line.width()> 1.0 ? kPeriod : 1.0) {
            for (double y = line.top(); y<line.bottom(); y += line.height()> 1.0 ? kPeriod : 1.0) {
                const QSizeF dash(line.width() > 1.0 ? kDash : 1.0, line.height() > 1.0 ? kDash : 1.0);
                painter.fillRect(QRectF(QPointF(x, y), dash).intersected(line), color);
            }
        }
    }
}

/// A disc where the design passes, a square where it does not.
void FeasibleRegionMap::paintDesign(QPainter& painter, const Theme& theme, const QRectF& plane) const
{
    const QPointF at = designIn(plane);
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.color(Role::Paper), 2.0));
    painter.setBrush(theme.color(m_figure.passesHere ? Role::Holds : Role::Fails));
    m_figure.passesHere ? painter.drawEllipse(at, 6.0, 6.0) : painter.drawRect(QRectF(at.x() - 5, at.y() - 5, 10, 10));
}

void FeasibleRegionMap::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
    if (m_figure.columns == 0 || m_figure.rows == 0) {
        return;
    }
    const QRectF area = plane();
    m_ground.draw(painter, pictureArea(), theme.color(Role::Paper), [&](QPainter& layer) {
        const QVector<RegionName> named = names();
        paintCells(layer, theme, area);
        paintEdges(layer, theme, area, named);
        paintCrossHair(layer, theme, area);
        // On patches of paper above the lines, so that no word is struck through; the design itself covers both.
        paintNames(layer, theme, named);
        paintTicks(layer, theme, area);
        paintDesign(layer, theme, area);
    });
    if (isPortrayed()) {
        paintAxisNames(painter, theme, area);
    } else if (m_cursor) {
        drawFrame(painter,
                  cellArea(area, static_cast<std::size_t>(m_cursor->x()), static_cast<std::size_t>(m_cursor->y()))
                      .adjusted(-2, -2, 2, 2),
                  theme.color(Role::Focus), 2.0);
    }
}

}  // namespace ironlab::ui
