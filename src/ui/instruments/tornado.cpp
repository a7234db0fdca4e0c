// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/tornado.h"

#include "ui/panels/answer_painting.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kSide = 20;
constexpr double kNameGap = 18;       ///< between a name and the mark of a bar that leaves the axis
constexpr double kMostOfNames = 0.4;  ///< of the width
constexpr double kValues = 70;
constexpr double kRow = 26;
constexpr double kBar = 14;
constexpr double kNoteLine = 16;
constexpr double kBottom = 62;  ///< ticks, which side is which, and the line of those without effect

}  // namespace

Tornado::Tornado(QWidget* parent) : ProbedView(tr("Sensitivity"), QStringLiteral("tornado"), Walk::UpDown, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Tornado::setFigure(const present::TornadoFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    header()->setScope(qtText(figure.scope));
    figureChanged();
}

present::Description Tornado::description() const
{
    return present::describe(m_figure);
}

present::DataTable Tornado::table() const
{
    return present::dataTable(m_figure);
}

int Tornado::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

double Tornado::pitch() const
{
    const Theme& theme = themeOf(this);
    const double ofFirst = theme.scaled(kNoteLine) * static_cast<double>(firstLines(theme).size());
    const double room = pictureArea().height() - theme.scaled(kBottom) - ofFirst - 6;
    return std::clamp(room / std::max(1, probeCount()), theme.scaled(17.0), theme.scaled(kRow));
}

/// What has to change before a knob of a design that spills matters, in the lines that the picture has for it.
QStringList Tornado::firstLines(const Theme& theme) const
{
    return m_figure.first.empty()
               ? QStringList()
               : brokenLines(theme.numbers(TextRole::Note), qtText(m_figure.first), width() - 2 * kSide);
}

QRectF Tornado::probeArea(int probe) const
{
    const double top = pictureArea().top() + 4;
    return {kSide - 8, std::round(top + pitch() * probe), width() - 2 * (kSide - 8), std::round(pitch())};
}

QString Tornado::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize Tornado::sizeHint() const
{
    return {640, themeOf(this).scaled(310)};
}

QSize Tornado::minimumSizeHint() const
{
    return {380, themeOf(this).scaled(206)};
}

/// Two choices of one knob differ in the last word alone, so no name is cut where the window has room for it.
double Tornado::widthOfNames(const Theme& theme) const
{
    const NumberFont& font = theme.numbers(TextRole::NoteMedium);
    double longest = 0.0;
    for (const present::TornadoRow& knob : m_figure.rows) {
        longest = std::max(longest, font.width(qtText(knob.name)));
    }
    return std::min(std::ceil(longest), width() * kMostOfNames);
}

PlotFrame Tornado::frame() const
{
    const Theme& theme = themeOf(this);
    const QRectF area(pictureArea());
    const double left = kSide + widthOfNames(theme) + theme.scaled(kNameGap);
    const double right = width() - kSide - theme.scaled(kValues);
    const double rows = pitch() * std::max(1, probeCount());
    return {QRectF(left, area.top() + 4, std::max(right - left, 60.0), rows), m_figure.change.scale,
            present::Scale::linear(0.0, 1.0)};
}

void Tornado::paintRow(QPainter& painter, const Theme& theme, const PlotFrame& frame, int row)
{
    const present::TornadoRow& knob = m_figure.rows[static_cast<std::size_t>(row)];
    const double center = probeArea(row).center().y();
    const double zero = std::round(frame.xAt(0.0));
    const double end = std::round(std::clamp(frame.xAt(100.0 * knob.change), frame.area.left(), frame.area.right()));
    const double height = theme.scaled(kBar);
    const QRectF bar(std::min(zero, end), std::round(center - height / 2), std::max(std::abs(end - zero), 2.0), height);
    QColor marks = theme.color(Role::Paper);
    marks.setAlphaF(static_cast<float>(present::kHatchOpacity));
    const bool isLess = knob.change < 0.0;
    m_strips.draw(painter, bar, theme.color(isLess ? Role::Ink : Role::Text3),
                  isLess ? present::Hatch::None : present::Hatch::Diagonal, marks);
    drawFrame(painter, bar, theme.color(Role::Text2));
    if (knob.isBeyondAxis) {
        const NumberFont& font = theme.numbers(TextRole::NoteStrong);
        isLess ? drawUpTo(painter, font, end - 3, center, QStringLiteral("«"), theme.color(Role::Text1))
               : drawFrom(painter, font, end + 3, center, QStringLiteral("»"), theme.color(Role::Text1));
    }
    drawWithin(painter, theme.numbers(TextRole::NoteMedium), kSide, center, frame.area.left() - kSide,
               qtText(knob.name), theme.color(Role::Text1));
    drawUpTo(painter, theme.numbers(TextRole::NoteStrong), width() - kSide, center, qtText(knob.value),
             theme.color(Role::Text1));
}

void Tornado::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
    if (!m_figure.obstacle.empty()) {
        drawAnswer(painter, theme, QRectF(pictureArea()), qtText(m_figure.obstacle), qtText(m_figure.first));
        return;
    }
    paintProbe(painter, theme);
    const PlotFrame plot = frame();
    if (!m_figure.rows.empty()) {
        drawGrid(painter, theme, plot, m_figure.change, {});
        for (int row = 0; row < probeCount(); ++row) {
            paintRow(painter, theme, plot, row);
        }
        drawVertical(painter, std::round(plot.xAt(0.0)), plot.area.top(), plot.area.bottom(), theme.color(Role::Text1));
        drawTicks(painter, theme, plot.area, m_figure.change.ticks, TickSide::Bottom);
        const NumberFont& tick = theme.numbers(TextRole::Tick);
        const double line = tick.metrics().height();
        const double center = plot.area.bottom() + 5 + line / 2;
        drawFrom(painter, tick, plot.area.right() + 16, center, tr("% of time"), theme.color(Role::Text3));
        drawFrom(painter, tick, plot.area.left(), center + line, tr("faster"), theme.color(Role::Text2));
        drawUpTo(painter, tick, plot.area.right(), center + line, tr("slower"), theme.color(Role::Text2));
    }
    double note = plot.area.bottom() + theme.scaled(kBottom - 13.0);
    for (const QString& line : firstLines(theme)) {
        drawWithin(painter, theme.numbers(TextRole::Note), kSide, note, width() - 2 * kSide, line,
                   theme.color(Role::Text1));
        note += theme.scaled(kNoteLine);
    }
    drawSentence(painter, theme.numbers(TextRole::Note), kSide, note, width() - 2 * kSide, qtText(m_figure.still),
                 theme.color(Role::Text2));
}

}  // namespace ironlab::ui
