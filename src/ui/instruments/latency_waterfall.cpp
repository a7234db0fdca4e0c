// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/latency_waterfall.h"

#include "ui/instruments/waterfall_painter.h"
#include "ui/panels/answer_painting.h"
#include "ui/panels/section_header.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace ironlab::ui {
namespace {

constexpr int kRingMilliseconds = 600;
constexpr int kHeight = 252;
constexpr int kLeastHeight = 174;
constexpr int kLeastWidth = 540;
constexpr int kHead = 38;
constexpr int kLowHead = 30;  ///< the head of a low waterfall

bool hasNewBinding(const present::WaterfallFigure& before, const present::WaterfallFigure& now)
{
    if (before.rows.size() != now.rows.size()) {
        return false;
    }
    for (std::size_t i = 0; i < now.rows.size(); ++i) {
        if (before.rows[i].binds != now.rows[i].binds) {
            return true;
        }
    }
    return false;
}

}  // namespace

LatencyWaterfall::LatencyWaterfall(QWidget* parent)
    : ProbedView(tr("Latency waterfall"), QStringLiteral("latencyWaterfall"), Walk::UpDown, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LatencyWaterfall::setFigure(const present::WaterfallFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    const bool animates = style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this) != 0;
    if (animates && isVisible() && hasNewBinding(m_figure, figure)) {
        m_ring.start(kRingMilliseconds, this);
    }
    m_figure = figure;
    header()->setScope(qtText(figure.scope));
    figureChanged();
}

bool LatencyWaterfall::showsVerdict() const
{
    return makeLayout().hasVerdict;
}

QString LatencyWaterfall::verdictText() const
{
    return m_figure.runs() ? qtText(present::plainText(m_figure.verdict)) : qtText(m_figure.obstacle.answer);
}

present::Description LatencyWaterfall::description() const
{
    return present::describe(m_figure);
}

present::DataTable LatencyWaterfall::table() const
{
    return present::dataTable(m_figure);
}

int LatencyWaterfall::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

QRectF LatencyWaterfall::probeArea(int probe) const
{
    return makeLayout().rowBand(probe);
}

std::optional<present::WaterfallColumn> LatencyWaterfall::columnAt(QPointF place) const
{
    using present::WaterfallColumn;
    const WaterfallLayout layout = makeLayout();
    const double x = place.x();
    // Names of captured designs may stand a little over the plot's edge, where no number of the first column begins.
    if (!m_figure.runs() || x <= (layout.plot.right() + layout.nowRight) / 2.0 || x > layout.right) {
        return std::nullopt;
    }
    if (x <= layout.nowRight) {
        return WaterfallColumn::Now;
    }
    if (x <= layout.shareRight) {
        return WaterfallColumn::Share;
    }
    if (!m_figure.hasBaseline) {
        return WaterfallColumn::Saves;
    }
    return x <= layout.baselineRight ? WaterfallColumn::Baseline : WaterfallColumn::Change;
}

QString LatencyWaterfall::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize LatencyWaterfall::sizeHint() const
{
    return {814, themeOf(this).scaled(kHeight)};
}

QSize LatencyWaterfall::minimumSizeHint() const
{
    return {themeOf(this).scaled(kLeastWidth), themeOf(this).scaled(kLeastHeight)};
}

WaterfallLayout LatencyWaterfall::makeLayout() const
{
    return {themeOf(this), QRectF(pictureArea()), m_figure};
}

void LatencyWaterfall::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(present::Role::Paper));
    if (!m_figure.runs()) {
        drawAnswer(painter, theme, QRectF(pictureArea()), qtText(m_figure.obstacle.answer),
                   qtText(m_figure.obstacle.help));
        return;
    }
    if (m_figure.rows.empty()) {
        return;
    }
    paintProbe(painter, theme);
    const WaterfallLayout layout = makeLayout();
    WaterfallPainter(painter, theme, layout, m_figure, m_strips).paint(m_ring.isActive());
}

void LatencyWaterfall::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Z && event->modifiers() == Qt::NoModifier && m_figure.canFitBoth) {
        Q_EMIT fitToggled();
        return;
    }
    ProbedView::keyPressEvent(event);
}

void LatencyWaterfall::resizeEvent(QResizeEvent* event)
{
    const Theme& theme = themeOf(this);
    const bool isLow = height() < theme.scaled(kHeight - 42);
    header()->setFixedHeight(theme.scaled(isLow ? kLowHead : kHead));
    ProbedView::resizeEvent(event);
}

void LatencyWaterfall::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_ring.timerId()) {
        m_ring.stop();
        updatePicture();
        return;
    }
    ProbedView::timerEvent(event);
}

}  // namespace ironlab::ui
