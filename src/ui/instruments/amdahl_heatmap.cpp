// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/amdahl_heatmap.h"

#include "ui/instruments/heatmap_field.h"
#include "ui/instruments/heatmap_plot.h"
#include "ui/instruments/heatmap_readout.h"
#include "ui/panels/section_header.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPaintEngine>
#include <QPainter>
#include <QRegularExpression>

#include <limits>
#include <utility>

namespace ironlab::ui {
namespace {

constexpr double kTop = 24.0;
constexpr double kBottom = 26.0;
constexpr double kSide = 20.0;
constexpr double kReadoutWidth = 176.0;  ///< a time of four digits has room for the word of an estimate
constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

AmdahlHeatmap::AmdahlHeatmap(QWidget* parent)
    : CrossHairView(tr("Amdahl heatmap"), QStringLiteral("amdahlHeatmap"), parent)
{
    m_figure = present::heatmapFigure({});
}

AmdahlHeatmap::~AmdahlHeatmap() = default;

void AmdahlHeatmap::setFigure(present::HeatmapFigure figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = std::move(figure);
    header()->setScope(qtText(m_figure.scope));
    if (m_move && *m_move >= m_figure.moves.size()) {
        m_move.reset();
    }
    cursorMoved();
}

std::optional<present::MapPoint> AmdahlHeatmap::crossHair() const
{
    if (m_cursor && !isPortrayed()) {
        return m_cursor;
    }
    return m_figure.current ? std::optional(m_figure.current->place) : std::nullopt;
}

const present::HeatmapMark* AmdahlHeatmap::pointedMark() const
{
    if (m_move && *m_move < m_figure.moves.size() && !isPortrayed()) {
        return &m_figure.moves[*m_move];
    }
    const bool standsOnDesign = !m_cursor || isPortrayed();
    return standsOnDesign && m_figure.current ? &*m_figure.current : nullptr;
}

present::HeatmapReadout AmdahlHeatmap::shownReadout() const
{
    if (const present::HeatmapMark* mark = pointedMark()) {
        return present::readout(m_figure, *mark);
    }
    return present::readout(m_figure, crossHair().value_or(present::MapPoint{}));
}

present::Description AmdahlHeatmap::description() const
{
    return present::describe(m_figure);
}

present::DataTable AmdahlHeatmap::table() const
{
    return present::dataTable(m_figure);
}

QString AmdahlHeatmap::probeWords() const
{
    return qtText(m_figure.obstacle.empty() ? present::probeText(shownReadout()) : m_figure.obstacle);
}

QSize AmdahlHeatmap::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(814), theme.scaled(322)};
}

QSize AmdahlHeatmap::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(540), theme.scaled(220)};
}

HeatmapPlot AmdahlHeatmap::plot(const Theme& theme) const
{
    const QRectF picture = pictureArea();
    return {theme, m_figure, SpeedupAxis(width(), theme.palette().textScale), picture.top() + theme.scaled(kTop),
            picture.bottom() + 1 - theme.scaled(kBottom)};
}

void AmdahlHeatmap::invalidatePicture()
{
    m_ground.invalidate();
    m_hatch.invalidate();
}

/// The field is computed when the size in device pixels changes. Other contours, which come and go while a knob is
/// dragged, are painted over it anew; the hatch, which takes longest, stays.
void AmdahlHeatmap::prepareLayers(QPainter& painter, const Theme& theme, const HeatmapPlot& plot)
{
    const SpeedupAxis axis(width(), theme.palette().textScale);
    const double ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    const double height = plot.area().height() * ratio;
    const QSize fieldSize = QSizeF((axis.decadesEnd() - axis.left()) * ratio, height).toSize();
    if (m_field.size() != fieldSize) {
        m_field = heatmapField(fieldSize);
        m_limit = heatmapLimitField(QSizeF((axis.right() - axis.infinityLeft()) * ratio, height).toSize());
        invalidatePicture();
    }
    if (const QVector<int> contours = plot.shownContours(); contours != m_contours) {
        m_contours = contours;
        m_ground.invalidate();
    }
}

void AmdahlHeatmap::paintImpossible(QPainter& painter, const HeatmapPlot& map)
{
    const QVector<QRectF> impossible = map.impossibleAreas();
    if (!impossible.isEmpty() && paintsPixels(painter)) {
        m_hatch.prepare(painter, map.area().toAlignedRect(), Qt::transparent,
                        [&map](QPainter& layer) { map.paintHatch(layer); });
    }
    for (const QRectF& area : impossible) {
        if (paintsPixels(painter)) {
            m_hatch.drawPart(painter, area);
            continue;
        }
        const PainterState state(painter);
        painter.setClipRect(area);
        map.paintHatch(painter);
    }
}

void AmdahlHeatmap::paintPicture(QPainter& painter, const Theme& theme)
{
    const HeatmapPlot map = plot(theme);
    prepareLayers(painter, theme, map);
    const QColor& paper = theme.color(present::Role::Paper);
    m_ground.draw(painter, pictureArea(), paper, [&](QPainter& layer) { map.paintGround(layer, m_field, m_limit); });
    paintImpossible(painter, map);
    if (const auto cross = crossHair()) {
        map.paintCrossHair(painter, *cross);
    }
    const QVector<MarkStack> stacks = map.stacks();
    map.paintTarget(painter, stacks);
    map.paintMoves(painter, stacks, pointedMark());
    const double readoutWidth = theme.scaled(kReadoutWidth);
    const QRectF readout(width() - kSide - readoutWidth, pictureArea().top(), readoutWidth, pictureArea().height());
    paintHeatmapReadout(painter, theme, m_figure, shownReadout(), stacks, readout);
}

void AmdahlHeatmap::moveTo(present::MapPoint place, std::optional<std::size_t> move)
{
    if (m_cursor == place && m_move == move) {
        return;
    }
    m_cursor = place;
    m_move = move;
    cursorMoved();
    Q_EMIT crossHairMoved(place.speedup);
}

void AmdahlHeatmap::setCrossHairSpeedup(double speedup)
{
    const auto cross = crossHair();
    m_cursor = present::MapPoint{speedup, cross ? cross->serialShare : 1.0};
    m_move.reset();
    cursorMoved();
}

void AmdahlHeatmap::clearCrossHair()
{
    m_cursor.reset();
    m_move.reset();
    cursorMoved();
}

void AmdahlHeatmap::walkMoves(int by)
{
    const int count = static_cast<int>(m_figure.moves.size());
    int next = m_move ? static_cast<int>(*m_move) : by > 0 ? -1 : count;
    do {
        next += by;
    } while (next >= 0 && next < count && !m_figure.moves[static_cast<std::size_t>(next)].runs);
    if (next >= 0 && next < count) {
        const auto index = static_cast<std::size_t>(next);
        moveTo(m_figure.moves[index].place, index);
    }
}

bool AmdahlHeatmap::walk(const QKeyEvent& event)
{
    const bool fine = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool overMoves = event.modifiers().testFlag(Qt::ControlModifier);
    const present::MapPoint at = crossHair().value_or(present::MapPoint{});
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event.key() == Qt::Key_Right ? +1 : -1;
        overMoves ? walkMoves(direction)
                  : moveTo({steppedSpeedup(at.speedup, direction, fine), at.serialShare}, std::nullopt);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int direction = event.key() == Qt::Key_Up ? +1 : -1;
        overMoves ? walkMoves(direction)
                  : moveTo({at.speedup, HeatmapPlot::steppedShare(at.serialShare, direction, fine)}, std::nullopt);
        return true;
    }
    case Qt::Key_Home: moveTo({1.0, at.serialShare}, std::nullopt); return true;
    case Qt::Key_End: moveTo({kInfinity, at.serialShare}, std::nullopt); return true;
    default: return false;
    }
}

void AmdahlHeatmap::pointAt(QPointF position)
{
    const HeatmapPlot map = plot(themeOf(this));
    if (!map.area().contains(position)) {
        leave();
    } else if (map.isCurrentAt(position)) {
        leave();
    } else if (const auto move = map.moveAt(position)) {
        moveTo(m_figure.moves[*move].place, move);
    } else {
        moveTo(map.valueAt(position), std::nullopt);
    }
}

/// The disc of a move.
bool AmdahlHeatmap::isName(const QString& text) const
{
    static const QRegularExpression kMove(QStringLiteral("^[0-9]{1,2}$"));
    return kMove.match(text).hasMatch();
}

}  // namespace ironlab::ui
