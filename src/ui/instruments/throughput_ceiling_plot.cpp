// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/throughput_ceiling_plot.h"

#include "ui/instruments/ceiling_painter.h"
#include "ui/instruments/speedup_axis.h"
#include "ui/panels/section_header.h"
#include "ui/style/icons.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ironlab::ui {
namespace {

constexpr double kTop = 6.0;
constexpr double kBottom = 38.0;
constexpr SpeedupAxis::Margins kBatchMargins{56.0, 110.0};
constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool isBySpeedup(const present::CeilingFigure& figure)
{
    return figure.against == present::CeilingFigure::Against::Speedup;
}

/// True where everything but the cross-hair and the rows would be painted the same.
bool hasSameGround(const present::CeilingFigure& a, const present::CeilingFigure& b)
{
    return a.against == b.against && a.x == b.x && a.rate == b.rate && a.curves == b.curves && a.ceiling == b.ceiling
           && a.required == b.required && a.roofs == b.roofs && a.stops == b.stops && a.obstacle == b.obstacle;
}

}  // namespace

ThroughputCeilingPlot::ThroughputCeilingPlot(QWidget* parent)
    : ThroughputCeilingPlot(tr("Throughput ceiling"), QStringLiteral("throughputCeiling"), parent)
{
}

ThroughputCeilingPlot::ThroughputCeilingPlot(const QString& title, const QString& objectName, QWidget* parent)
    : CrossHairView(title, objectName, parent),
      m_plot(makeLinePlot())
{
    m_figure = present::ceilingFigure(present::CeilingInput{});
}

ThroughputCeilingPlot::~ThroughputCeilingPlot() = default;

void ThroughputCeilingPlot::setFigure(present::CeilingFigure figure)
{
    if (!hasSameGround(figure, m_figure)) {
        m_ground.invalidate();
    }
    m_figure = std::move(figure);
    header()->setScope(qtText(m_figure.scope));
    cursorMoved();
}

present::Description ThroughputCeilingPlot::description() const
{
    return present::describe(m_figure);
}

present::DataTable ThroughputCeilingPlot::table() const
{
    return present::dataTable(m_figure);
}

QString ThroughputCeilingPlot::probeWords() const
{
    return qtText(m_figure.curves.empty() ? m_figure.obstacle : present::probeText(m_figure, crossHair()));
}

QSize ThroughputCeilingPlot::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(814), theme.scaled(204)};
}

QSize ThroughputCeilingPlot::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(540), theme.scaled(150)};
}

CeilingPainter ThroughputCeilingPlot::painterFor(const Theme& theme) const
{
    const QRectF picture = pictureArea();
    // Over batches there is no map above to stand in line with, and less room.
    const SpeedupAxis::Margins margins = isBySpeedup(m_figure) ? SpeedupAxis::Margins{} : kBatchMargins;
    const double over = isBySpeedup(m_figure) ? CeilingPainter::roofRow(theme) : theme.scaled(kTop);
    return {theme, m_figure, SpeedupAxis(width(), theme.palette().textScale, margins), picture.top() + over,
            picture.bottom() - theme.scaled(kBottom)};
}

void ThroughputCeilingPlot::invalidatePicture()
{
    m_ground.invalidate();
}

void ThroughputCeilingPlot::paintPicture(QPainter& painter, const Theme& theme)
{
    const CeilingPainter ceiling = painterFor(theme);
    const auto paintGround = [&](QPainter& layer) {
        m_room = ceiling.paintGround(layer);
        m_namedFor = m_figure.here;
        m_plot->setScales(m_figure.x.scale, m_figure.rate.scale);
        m_plot->setCurves(ceiling.curves());
        m_plot->paint(layer, ceiling.plotArea());
        ceiling.paintStops(layer, m_room);
    };
    if (paintsPixels(painter)) {
        m_ground.prepare(painter, pictureArea(), theme.color(present::Role::Paper), paintGround);
        // Names stand still while a knob turns, unless the design's value has no place beside them.
        if (isBySpeedup(m_figure) && m_namedFor != m_figure.here && !ceiling.valuePlace(m_room, m_figure.here)) {
            m_ground.invalidate();
        }
    }
    m_ground.draw(painter, pictureArea(), theme.color(present::Role::Paper), paintGround);
    if (!m_figure.obstacle.empty()) {
        const QRectF words(ceiling.plotArea().adjusted(16, 12, -16, -12));
        drawIcon(painter, Icon::Cross, QRectF(words.left(), words.top() + 1, 14, 14),
                 theme.color(present::Role::Fails));
        drawElided(painter, words.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop, qtText(m_figure.obstacle),
                   theme.font(TextRole::Note), theme.color(present::Role::Text1));
    }
    if (m_figure.curves.empty()) {
        return;
    }
    ceiling.paintCrossHair(painter, m_room, crossHair());
    if (isBySpeedup(m_figure)) {
        ceiling.paintRows(painter, ceiling.rowsArea(pictureArea()), crossHair());
    } else {
        ceiling.paintReadOut(painter, pictureArea(), crossHair());
    }
}

void ThroughputCeilingPlot::moveTo(double x)
{
    if (m_cursor == x) {
        return;
    }
    m_cursor = x;
    cursorMoved();
    if (isBySpeedup(m_figure)) {
        Q_EMIT crossHairMoved(x);
    }
}

void ThroughputCeilingPlot::setCrossHairSpeedup(double speedup)
{
    if (isBySpeedup(m_figure) && m_cursor != speedup) {
        m_cursor = speedup;
        cursorMoved();
    }
}

void ThroughputCeilingPlot::clearCrossHair()
{
    if (m_cursor) {
        m_cursor.reset();
        cursorMoved();
    }
}

void ThroughputCeilingPlot::step(int direction, bool fine)
{
    const double at = crossHair();
    if (isBySpeedup(m_figure)) {
        moveTo(steppedSpeedup(at, direction, fine));
        return;
    }
    // Batches are whole: a twentieth of a decade, but one at least.
    constexpr double kStep = 1.122;
    const double by = fine ? 1.0 : std::max(1.0, std::round(at * (kStep - 1.0)));
    moveTo(std::clamp(std::round(at) + direction * by, 1.0, m_figure.x.scale.high()));
}

bool ThroughputCeilingPlot::walk(const QKeyEvent& event)
{
    const bool fine = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Left: step(-1, fine); return true;
    case Qt::Key_Right: step(+1, fine); return true;
    case Qt::Key_Home: moveTo(1.0); return true;
    case Qt::Key_End: moveTo(isBySpeedup(m_figure) ? kInfinity : m_figure.x.scale.high()); return true;
    default: return false;
    }
}

void ThroughputCeilingPlot::pointAt(QPointF position)
{
    const CeilingPainter ceiling = painterFor(themeOf(this));
    const QRectF area = ceiling.plotArea();
    const bool isInside = position.y() >= area.top() && position.y() <= area.bottom() && position.x() >= area.left()
                          && position.x() <= ceiling.right();
    isInside ? moveTo(ceiling.valueAt(position.x())) : leave();
}

ThroughputByBatch::ThroughputByBatch(QWidget* parent)
    : ThroughputCeilingPlot(tr("Throughput by batch"), QStringLiteral("throughputByBatch"), parent)
{
    setFigure(present::ceilingFigure(present::BatchSweepInput{}));
}

QSize ThroughputByBatch::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(552), theme.scaled(252)};
}

QSize ThroughputByBatch::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(440), theme.scaled(150)};
}

}  // namespace ironlab::ui
