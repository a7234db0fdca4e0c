// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/roofline_visualizer.h"

#include "ui/instruments/roofline_lists.h"
#include "ui/panels/section_header.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace ironlab::ui {
namespace {

constexpr double kLeft = 64.0;
constexpr double kListWidth = 216.0;
constexpr double kListGap = 28.0;
constexpr double kListMargin = 10.0;
constexpr double kSide = 20.0;
constexpr double kTop = 6.0;
constexpr double kBottom = 38.0;

/// True where roofs, axes and the trail of the recorded moves would be painted the same.
bool hasSameGround(const present::RooflineFigure& a, const present::RooflineFigure& b)
{
    const auto isRecorded = [](const present::RoofPoint& point) { return point.kind == present::RoofPointKind::Move; };
    const auto endOfMoves = [&](const present::RooflineFigure& figure) {
        return std::partition_point(figure.points.begin(), figure.points.end(), isRecorded);
    };
    return a.roofs == b.roofs && a.intensity == b.intensity && a.rate == b.rate && a.ridge == b.ridge
           && a.captures == b.captures && std::equal(a.points.begin(), endOfMoves(a), b.points.begin(), endOfMoves(b));
}

}  // namespace

RooflineVisualizer::RooflineVisualizer(QWidget* parent)
    : InstrumentView(tr("Roofline"), QStringLiteral("roofline"), parent)
{
}

void RooflineVisualizer::setFigure(present::RooflineFigure figure)
{
    if (figure == m_figure) {
        return;
    }
    if (!hasSameGround(figure, m_figure)) {
        invalidatePicture();
    }
    m_figure = std::move(figure);
    header()->setScope(qtText(m_figure.crossing.empty() ? m_figure.scope : m_figure.crossingScope));
    if (m_pointer.point && *m_pointer.point >= m_figure.points.size()) {
        m_pointer = {};
    }
    cursorMoved();
}

present::Description RooflineVisualizer::description() const
{
    return present::describe(m_figure);
}

present::DataTable RooflineVisualizer::table() const
{
    return present::dataTable(m_figure);
}

QString RooflineVisualizer::probeWords() const
{
    const bool isOnPoint = m_pointer.point && *m_pointer.point < m_figure.points.size();
    return qtText(isOnPoint ? present::probeText(m_figure, *m_pointer.point) : present::describe(m_figure).summary);
}

QSize RooflineVisualizer::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(814), theme.scaled(284)};
}

QSize RooflineVisualizer::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(540), theme.scaled(200)};
}

void RooflineVisualizer::invalidatePicture()
{
    m_ground.invalidate();
    m_keptClear = {};
    m_left.words.clear();
}

double RooflineVisualizer::listWidth(const Theme& theme) const
{
    constexpr double kBesideNames = 131.0;  // mark and number columns
    constexpr double kMostShare = 0.31;
    const double names = rooflineNamesWidth(theme, m_figure, pictureArea().height() - kListMargin);
    const double least = theme.scaled(kListWidth);
    return std::clamp(names + theme.scaled(kBesideNames), least, std::max(least, kMostShare * width()));
}

QRectF RooflineVisualizer::plotArea(const Theme& theme) const
{
    const double right = listWidth(theme) + theme.scaled(kListGap) + kSide;
    return QRectF(pictureArea()).adjusted(theme.scaled(kLeft), kTop, -right, -theme.scaled(kBottom));
}

QRectF RooflineVisualizer::plotArea() const
{
    return plotArea(themeOf(this));
}

QRectF RooflineVisualizer::listArea(const Theme& theme) const
{
    const QRectF picture = pictureArea();
    const double width = listWidth(theme);
    return {picture.right() - kSide - width, picture.top() + 2, width, picture.height() - kListMargin};
}

/// Names stand still while a knob turns, unless the design's mark runs into one: then they are placed anew around it.
/// Whether that is so; what they keep clear of is then known.
bool RooflineVisualizer::standsInTheWay(const QVector<QRectF>& reach)
{
    const auto runsInto = [&](const QRectF& part) {
        const auto meets = [&](const QRectF& name) { return name.intersects(part); };
        const auto holds = [&](const QRectF& kept) { return kept.contains(part); };
        return std::ranges::any_of(m_left.words, meets) && std::ranges::none_of(m_keptClear, holds);
    };
    if (std::ranges::none_of(reach, runsInto)) {
        return false;
    }
    constexpr double kLeeway = 3.0;
    m_keptClear.clear();
    for (const QRectF& part : reach) {
        m_keptClear.append(part.adjusted(-kLeeway, -kLeeway, kLeeway, kLeeway));
    }
    return true;
}

void RooflineVisualizer::paintPicture(QPainter& painter, const Theme& theme)
{
    if (const double list = listWidth(theme); list != m_listWidth) {
        m_listWidth = list;
        invalidatePicture();
    }
    const RooflinePlot plot(theme, m_figure, plotArea(theme));
    const QVector<QRectF> reach = paintsPixels(painter) ? plot.currentReach() : QVector<QRectF>();
    const auto paintGround = [&](QPainter& layer) {
        RooflinePlot::GroundPlan plan = plot.planGround(m_keptClear);
        m_left = plan.left;
        if (standsInTheWay(reach)) {
            plan = plot.planGround(m_keptClear);
            m_left = plan.left;
        }
        plot.paintGround(layer, plan);
    };
    const QColor& paper = theme.color(present::Role::Paper);
    if (standsInTheWay(reach)) {
        m_ground.invalidate();
    }
    m_ground.draw(painter, pictureArea(), paper, paintGround);
    const RooflinePointer pointer = isPortrayed() ? RooflinePointer{} : m_pointer;
    plot.paintPoints(painter, m_left, pointer);
    paintRooflineLists(painter, theme, m_figure, listArea(theme), pointer.point);
}

void RooflineVisualizer::point(const RooflinePointer& pointer)
{
    if (pointer.point == m_pointer.point && pointer.intensityAt == m_pointer.intensityAt) {
        return;
    }
    const bool isOther = pointer.point != m_pointer.point;
    m_pointer = pointer;
    isOther ? cursorMoved() : updatePicture();
}

void RooflineVisualizer::step(int by)
{
    const int count = static_cast<int>(m_figure.points.size());
    if (count == 0) {
        return;
    }
    const int from = m_pointer.point ? static_cast<int>(*m_pointer.point) : by > 0 ? -1 : count;
    point({static_cast<std::size_t>(std::clamp(from + by, 0, count - 1)), std::nullopt});
}

void RooflineVisualizer::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_figure.points.size());
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Right:
    case Qt::Key_Down: step(+1); return;
    case Qt::Key_Home: step(-count); return;
    case Qt::Key_End: step(+count); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: announceProbe(); return;
    case Qt::Key_Escape:
        if (m_pointer.point) {
            point({});
            return;
        }
        break;
    default: break;
    }
    InstrumentView::keyPressEvent(event);
}

void RooflineVisualizer::pointAt(QPointF position)
{
    const Theme& theme = themeOf(this);
    const QRectF area = plotArea(theme);
    if (!area.contains(position)) {
        point({});
        return;
    }
    const auto found = RooflinePlot(theme, m_figure, area).pointAt(position);
    point(found ? RooflinePointer{found, std::nullopt} : RooflinePointer{std::nullopt, position.x()});
}

void RooflineVisualizer::mouseMoveEvent(QMouseEvent* event)
{
    pointAt(event->position());
}

void RooflineVisualizer::mousePressEvent(QMouseEvent* event)
{
    InstrumentView::mousePressEvent(event);
    pointAt(event->position());
    if (m_pointer.point) {
        announceProbe();
    }
    event->accept();
}

void RooflineVisualizer::leaveEvent(QEvent* event)
{
    point({});
    InstrumentView::leaveEvent(event);
}

void RooflineVisualizer::focusOutEvent(QFocusEvent* event)
{
    point({});
    InstrumentView::focusOutEvent(event);
}

/// The disc of a move.
bool RooflineVisualizer::isName(const QString& text) const
{
    static const QRegularExpression kMove(QStringLiteral("^[0-9]{1,2}$"));
    return kMove.match(text).hasMatch();
}

}  // namespace ironlab::ui
