// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/class_plots.h"

#include "ui/instruments/table_dialog.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kSide = 20;
constexpr double kRow = 28;
constexpr double kLeastRow = 18;
constexpr double kBar = 14;
constexpr double kBottom = 26;  ///< ticks
constexpr double kKey = 20;     ///< line with the names of the fills

double labelWidth(const QWidget& widget)
{
    return std::clamp(0.34 * widget.width(), 110.0, 340.0);
}

}  // namespace

ClassPlot::ClassPlot(const QString& title, const QString& objectName, Walk walk, QWidget* parent)
    : ProbedView(title, objectName, walk, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    header()->setHasFormula(false);
    connect(this, &InstrumentView::tableToggled, this, [this](bool shown) {
        if (shown) {
            auto* dialog = new TableDialog(table(), this);
            connect(dialog, &QDialog::finished, this, [this] { header()->setTableShown(false); });
            dialog->open();
        }
    });
    connect(this, &InstrumentView::copyWanted, this, [this] {
        QGuiApplication::clipboard()->setPixmap(grab());
        Q_EMIT announced(tr("Copied the picture of “%1”.").arg(accessibleName()));
    });
}

void ClassPlot::paintPeople(QPainter& painter, const Theme& theme, const QRectF& solid, const QRectF& hatched)
{
    QColor marks = theme.color(Role::Paper);
    marks.setAlphaF(static_cast<float>(present::kHatchOpacity));
    if (solid.width() >= 1.0 && solid.height() >= 1.0) {
        m_strips.draw(painter, solid, theme.color(Role::Ink), present::Hatch::None, marks);
        drawFrame(painter, solid, theme.color(Role::Text2));
    }
    if (hatched.width() >= 1.0 && hatched.height() >= 1.0) {
        m_strips.draw(painter, hatched, theme.color(Role::Text3), present::Hatch::Diagonal, marks);
        drawFrame(painter, hatched, theme.color(Role::Text2));
    }
}

void ClassPlot::paintKey(QPainter& painter, const Theme& theme, double right, double center, const QString& solid,
                         const QString& hatched)
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const double swatch = theme.scaled(10.0);
    const auto entry = [&](const QString& name, bool isSolid) {
        if (name.isEmpty()) {
            return;
        }
        right = drawUpTo(painter, font, right, center, name, theme.color(Role::Text2)) - 6;
        const QRectF box(std::round(right - swatch), std::round(center - swatch / 2), swatch, swatch);
        paintPeople(painter, theme, isSolid ? box : QRectF(), isSolid ? QRectF() : box);
        right = box.left() - 14;
    };
    entry(hatched, false);
    entry(solid, true);
}

void ClassPlot::paintObstacle(QPainter& painter, const Theme& theme, const std::string& sentence) const
{
    const QRectF area = QRectF(pictureArea()).adjusted(kSide, 8, -kSide, -8);
    drawWrapped(painter, theme.numbers(TextRole::Note), area, qtText(sentence), theme.color(Role::Text2));
}

void ClassPlot::paintPaper(QPainter& painter, const Theme& theme) const
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
}

void ClassPlot::showScope(const std::string& scope)
{
    header()->setScope(qtText(scope));
}

QString ClassPlot::spokenText(const std::string& words)
{
    return qtText(present::spoken(words));
}

ClassBars::ClassBars(const QString& title, const QString& objectName, QWidget* parent)
    : FigurePlot(title, objectName, Walk::UpDown, parent)
{
}

void ClassBars::fitFigure()
{
    setMinimumHeight(header()->maximumHeight() + static_cast<int>(themeOf(this).scaled(kKey + kBottom + 6))
                     + static_cast<int>(themeOf(this).scaled(kLeastRow)) * std::max(1, probeCount()));
}

PlotFrame ClassBars::frame() const
{
    const Theme& theme = themeOf(this);
    const QRectF area(pictureArea());
    const double left = kSide + labelWidth(*this);
    const double right = width() - kSide - theme.scaled(70.0);
    const double top = area.top() + theme.scaled(kKey);
    const double rows = std::max(1, probeCount());
    const double pitch =
        std::clamp((area.bottom() - theme.scaled(kBottom) - top) / rows, theme.scaled(kLeastRow), theme.scaled(kRow));
    return {QRectF(left, top, std::max(60.0, right - left), std::round(pitch * rows)), figure().count.scale,
            present::Scale::linear(0.0, 1.0)};
}

QRectF ClassBars::probeArea(int probe) const
{
    const QRectF area = frame().area;
    const double pitch = area.height() / std::max(1, probeCount());
    return {kSide - 8, std::round(area.top() + pitch * probe), width() - 2 * (kSide - 8), std::round(pitch)};
}

void ClassBars::paintRow(QPainter& painter, const Theme& theme, const PlotFrame& plot, int row)
{
    const present::ClassBar& bar = figure().rows[static_cast<std::size_t>(row)];
    const double center = probeArea(row).center().y();
    const double height = theme.scaled(kBar);
    const double top = std::round(center - height / 2);
    const double left = plot.area.left();
    const double middle = std::round(plot.xAt(static_cast<double>(bar.solid)));
    const double right = std::round(plot.xAt(static_cast<double>(bar.solid + bar.hatched)));
    paintPeople(painter, theme, QRectF(left, top, middle - left, height), QRectF(middle, top, right - middle, height));
    double textLeft = kSide;
    if (bar.isModels) {
        const double size = theme.scaled(14.0);
        drawIcon(painter, Icon::Check, QRectF(textLeft, center - size / 2, size, size), theme.color(Role::Holds));
        textLeft += size + 4;
    }
    drawWithin(painter, theme.numbers(bar.isModels ? TextRole::NoteStrong : TextRole::NoteMedium), textLeft, center,
               left - textLeft - 10, qtText(bar.label), theme.color(Role::Text1));
    drawFrom(painter, theme.numbers(TextRole::NoteStrong), right + 8, center, qtText(bar.value),
             theme.color(Role::Text1));
}

void ClassBars::paintFigure(QPainter& painter, const Theme& theme)
{
    paintProbe(painter, theme);
    const PlotFrame plot = frame();
    paintKey(painter, theme, width() - kSide, pictureArea().top() + theme.scaled(8.0), qtText(figure().solidName),
             qtText(figure().hatchedName));
    drawGrid(painter, theme, plot, figure().count, {});
    for (int row = 0; row < probeCount(); ++row) {
        paintRow(painter, theme, plot, row);
    }
    drawAxisLines(painter, theme, plot.area);
    drawTicks(painter, theme, plot.area, figure().count.ticks, TickSide::Bottom);
}

ClassNumbers::ClassNumbers(const QString& title, const QString& objectName, QWidget* parent)
    : FigurePlot(title, objectName, Walk::LeftRight, parent)
{
}

PlotFrame ClassNumbers::frame() const
{
    const Theme& theme = themeOf(this);
    const QRectF area(pictureArea());
    const double top = area.top() + theme.scaled(46.0);
    const double bottom = area.bottom() - theme.scaled(kBottom);
    return {QRectF(kSide + 34, top, std::max(60.0, width() - 2 * kSide - 64), std::max(40.0, bottom - top)),
            figure().number.scale, figure().count.scale};
}

QRectF ClassNumbers::probeArea(int probe) const
{
    const PlotFrame plot = frame();
    const auto& bin = figure().bins[static_cast<std::size_t>(probe)];
    const double left = std::round(plot.xAt(bin.low));
    return {left, plot.area.top(), std::max(4.0, std::round(plot.xAt(bin.high)) - left), plot.area.height()};
}

void ClassNumbers::paintTruth(QPainter& painter, const Theme& theme, const PlotFrame& plot) const
{
    if (!std::isfinite(figure().truth) || figure().truth <= 0.0) {
        drawFrom(painter, theme.numbers(TextRole::NoteStrong), kSide, plot.area.top() - theme.scaled(18.0),
                 qtText(figure().truthTag), theme.color(Role::Text1));
        return;
    }
    const double x = std::round(plot.xAt(figure().truth));
    drawDashedVertical(painter, x, plot.area.top() - 4, plot.area.bottom(), theme.line(1.6), theme.color(Role::Text1));
    drawFlag(painter, theme, QPointF(x, plot.area.top() - 4), QRectF(pictureArea()).adjusted(kSide, 0, -kSide, 0),
             qtText(figure().truthTag));
}

void ClassNumbers::paintFigure(QPainter& painter, const Theme& theme)
{
    const PlotFrame plot = frame();
    drawWithin(painter, theme.numbers(TextRole::Note), kSide, pictureArea().top() + theme.scaled(8.0),
               width() - 2 * kSide, qtText(figure().summary), theme.color(Role::Text2));
    drawGrid(painter, theme, plot, figure().number, figure().count);
    paintProbe(painter, theme);
    for (const auto& bin : figure().bins) {
        const double left = std::round(plot.xAt(bin.low)) + 1;
        const double barWidth = std::max(3.0, std::round(plot.xAt(bin.high)) - left - 1);
        const double foot = plot.area.bottom();
        const double middle = std::round(plot.yAt(static_cast<double>(bin.solid)));
        const double top = std::round(plot.yAt(static_cast<double>(bin.solid + bin.hatched)));
        paintPeople(painter, theme, QRectF(left, middle, barWidth, foot - middle),
                    QRectF(left, top, barWidth, middle - top));
    }
    drawAxisLines(painter, theme, plot.area);
    drawTicks(painter, theme, plot.area, figure().number.ticks, TickSide::Bottom);
    drawTicks(painter, theme, plot.area, figure().count.ticks, TickSide::Left);
    paintTruth(painter, theme, plot);
}

ClassSpread::ClassSpread(const QString& title, const QString& objectName, QWidget* parent)
    : FigurePlot(title, objectName, Walk::UpDown, parent)
{
}

PlotFrame ClassSpread::frame() const
{
    const Theme& theme = themeOf(this);
    const QRectF area(pictureArea());
    const double left = kSide + theme.scaled(64.0);
    const double right = width() - kSide - theme.scaled(84.0);
    const double rows = std::max(1, probeCount());
    const double pitch =
        std::clamp((area.height() - theme.scaled(kBottom) - 8) / rows, theme.scaled(kLeastRow), theme.scaled(44.0));
    return {QRectF(left, area.top() + 4, std::max(60.0, right - left), std::round(pitch * rows)), figure().axis.scale,
            present::Scale::linear(0.0, 1.0)};
}

QRectF ClassSpread::probeArea(int probe) const
{
    const QRectF area = frame().area;
    const double pitch = area.height() / std::max(1, probeCount());
    return {kSide - 8, std::round(area.top() + pitch * probe), width() - 2 * (kSide - 8), std::round(pitch)};
}

void ClassSpread::paintRow(QPainter& painter, const Theme& theme, const PlotFrame& plot, int row)
{
    const auto& spread = figure().rows[static_cast<std::size_t>(row)];
    const double center = std::round(probeArea(row).center().y());
    const double height = theme.scaled(kBar);
    drawHorizontal(painter, plot.xAt(spread.least), plot.xAt(spread.most), center, theme.color(Role::Text2));
    for (const double end : {spread.least, spread.most}) {
        drawVertical(painter, std::round(plot.xAt(end)), center - 4, center + 4, theme.color(Role::Text2));
    }
    const double left = std::round(plot.xAt(spread.lower));
    const QRectF half(left, std::round(center - height / 2), std::max(2.0, plot.xAt(spread.upper) - left), height);
    paintPeople(painter, theme, QRectF(), half);
    drawVertical(painter, std::round(plot.xAt(spread.middle)), center - height / 2 - 3, center + height / 2 + 3,
                 theme.color(Role::Text1), 3.0);
    drawFrom(painter, theme.numbers(TextRole::NoteMedium), kSide, center, qtText(spread.label),
             theme.color(Role::Text1));
    drawUpTo(painter, theme.numbers(TextRole::NoteStrong), width() - kSide, center, qtText(spread.value),
             theme.color(Role::Text1));
}

void ClassSpread::paintFigure(QPainter& painter, const Theme& theme)
{
    paintProbe(painter, theme);
    const PlotFrame plot = frame();
    drawGrid(painter, theme, plot, figure().axis, {});
    for (int row = 0; row < probeCount(); ++row) {
        paintRow(painter, theme, plot, row);
    }
    drawAxisLines(painter, theme, plot.area);
    drawTicks(painter, theme, plot.area, figure().axis.ticks, TickSide::Bottom);
}

}  // namespace ironlab::ui
