// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/snapshots.h"

#include "ui/instruments/snapshot_marks.h"
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
using present::SnapshotRow;
using present::SnapshotValue;

constexpr double kSide = 20;
constexpr double kRow = 34;
constexpr double kLabelLine = 13;
constexpr double kMostOfRows = 0.5;  ///< of the height; the rest is the roofs'
constexpr double kShape = 20;        ///< before a name
constexpr double kNameGap = 8;       ///< behind it
constexpr double kHeads = 20;
constexpr double kNames = 230;
constexpr double kBar = 14;
constexpr double kValue = 72;     ///< least width of a column of values
constexpr double kValueGap = 20;  ///< nearer, numbers of neighbouring columns would run together
constexpr double kLeastBar = 60;
constexpr double kWalls = 150;
constexpr double kAxis = 22;  ///< ticks below the rows
constexpr double kLeftAxis = 56;

QStringList valueHeads(const present::SnapshotsFigure& figure)
{
    return {Snapshots::tr("time"), qtText(figure.rateHead), Snapshots::tr("MFU"), Snapshots::tr("power")};
}

/// Of its columns, from left to right.
std::array<const SnapshotValue*, Snapshots::kValues> valuesOf(const SnapshotRow& row)
{
    return {&row.latency, &row.rate, &row.utilization, &row.power};
}

}  // namespace

struct Snapshots::Columns {
    double bar = 0;
    double barWidth = 0;
    std::array<double, kValues> rights{};  ///< of the values
    double valuesLeft = 0;                 ///< of the first of them
    double walls = 0;
};

Snapshots::Snapshots(QWidget* parent)
    : ProbedView(tr("Captured designs"), QStringLiteral("snapshots"), Walk::UpDown, parent)
{
    header()->setHasFormula(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Snapshots::setFigure(const present::SnapshotsFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    header()->setScope(qtText(figure.scope));
    figureChanged();
}

present::Description Snapshots::description() const
{
    return present::describe(m_figure);
}

present::DataTable Snapshots::table() const
{
    return present::dataTable(m_figure);
}

int Snapshots::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

/// The lines that what a design is takes beside its bar.
QStringList Snapshots::labelLines(const Theme& theme, const SnapshotRow& row) const
{
    return brokenLines(theme.numbers(TextRole::Tick), qtText(row.label), theme.scaled(kNames) - kShape - kNameGap);
}

/// Two designs may differ at the end of their names alone, so rows grow with these as long as half of the place is left to the
/// roofs.
int Snapshots::linesShown(const Theme& theme) const
{
    qsizetype lines = 1;
    for (const SnapshotRow& row : m_figure.rows) {
        lines = std::max(lines, labelLines(theme, row).size());
    }
    const double share = kMostOfRows * pictureArea().height() / std::max(probeCount(), 1);
    const auto most = static_cast<qsizetype>((share - theme.scaled(kRow)) / theme.scaled(kLabelLine)) + 1;
    return static_cast<int>(std::clamp(lines, qsizetype{1}, std::max(most, qsizetype{1})));
}

double Snapshots::rowHeight(const Theme& theme) const
{
    return theme.scaled(kRow + kLabelLine * (linesShown(theme) - 1));
}

QRectF Snapshots::probeArea(int probe) const
{
    const Theme& theme = themeOf(this);
    const double row = rowHeight(theme);
    return {kSide - 8, pictureArea().top() + theme.scaled(kHeads) + row * probe, width() - 2 * (kSide - 8), row};
}

QString Snapshots::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize Snapshots::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(1000), theme.scaled(560)};
}

QSize Snapshots::minimumSizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(860), theme.scaled(420)};
}

/// Of the widest number of each column, or of its head.
std::array<double, Snapshots::kValues> Snapshots::valueWidths(const Theme& theme) const
{
    const QStringList heads = valueHeads(m_figure);
    std::array<double, kValues> widths{};
    for (std::size_t i = 0; i < kValues; ++i) {
        widths[i] = theme.numbers(TextRole::Tick).width(heads[static_cast<qsizetype>(i)]);
        for (const SnapshotRow& row : m_figure.rows) {
            const SnapshotValue& value = *valuesOf(row)[i];
            widths[i] = std::max({widths[i], theme.numbers(TextRole::NoteStrong).width(qtText(value.text)),
                                  theme.numbers(TextRole::Tick).width(qtText(value.change))});
        }
    }
    return widths;
}

/// Columns of long numbers take their room from the bars.
Snapshots::Columns Snapshots::columns(const Theme& theme) const
{
    Columns at;
    at.walls = width() - kSide - theme.scaled(kWalls);
    const std::array<double, kValues> widths = valueWidths(theme);
    double right = at.walls - 16;
    for (std::size_t i = kValues; i-- > 0;) {
        at.rights[i] = right;
        right -= std::max(theme.scaled(kValue), widths[i] + theme.scaled(kValueGap));
    }
    at.valuesLeft = right;
    at.bar = kSide + theme.scaled(kNames);
    at.barWidth = std::max(at.valuesLeft - at.bar - 8, kLeastBar);
    return at;
}

double Snapshots::rowsBottom(const Theme& theme) const
{
    return pictureArea().top() + theme.scaled(kHeads) + rowHeight(theme) * probeCount();
}

PlotFrame Snapshots::roofline(const Theme& theme) const
{
    const double left = kSide + theme.scaled(kLeftAxis);
    const double top = rowsBottom(theme) + theme.scaled(kAxis) + 30;
    const double bottom = height() - theme.scaled(36.0);
    return {QRectF(left, top, std::max(width() - kSide - 40 - left, 60.0), std::max(bottom - top, 40.0)),
            m_figure.intensity.scale, m_figure.rate.scale};
}

void Snapshots::paintHeads(QPainter& painter, const Theme& theme, const Columns& at) const
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const QColor& color = theme.color(Role::Text3);
    const double center = pictureArea().top() + theme.scaled(kHeads) / 2 - 2;
    const QStringList heads = valueHeads(m_figure);
    for (std::size_t i = 0; i < kValues; ++i) {
        drawUpTo(painter, font, at.rights[i], center, heads[static_cast<qsizetype>(i)], color);
    }
    drawFrom(painter, font, at.walls, center, tr("walls"), color);
}

void Snapshots::paintTerms(QPainter& painter, const Theme& theme, const Columns& at, const SnapshotRow& row,
                           double center)
{
    const double bar = theme.scaled(kBar);
    double sum = 0.0;
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        const double left = std::round(at.bar + at.barWidth * m_figure.time.scale.position(sum));
        sum += row.parts[i];
        const double right = std::round(at.bar + at.barWidth * m_figure.time.scale.position(sum));
        if (right > left) {
            m_strips.drawTermBar(painter, theme, present::kTermRoles[i],
                                 QRectF(left, std::round(center - bar / 2), right - left, bar));
        }
    }
}

void Snapshots::paintLimits(QPainter& painter, const Theme& theme, const Columns& at) const
{
    for (int i = 0; i < probeCount(); ++i) {
        const SnapshotRow& row = m_figure.rows[static_cast<std::size_t>(i)];
        if (row.obstacle.empty() && row.limit && m_figure.time.scale.contains(*row.limit)) {
            paintLimit(painter, theme, at.bar + at.barWidth * m_figure.time.scale.position(*row.limit),
                       std::round(probeArea(i).center().y()), std::ceil(theme.scaled(kBar) / 2));
        }
    }
}

/// Under a short bar, which no axis has, down to the terms, which reach `half` up and down, and on below them: over them the
/// limit would hide a short one.
void Snapshots::paintLimit(QPainter& painter, const Theme& theme, double place, double center, double half)
{
    constexpr double kBeyondBar = 6;
    constexpr double kCap = 3;
    const double width = std::max(2.0, std::round(theme.line(1.6)));
    const double left = std::round(place) - width / 2;
    const QColor& ink = theme.color(Role::Text1);
    painter.fillRect(QRectF(left - kCap, center - half - kBeyondBar, width + 2 * kCap, 2.0), ink);
    painter.fillRect(QRectF(left, center - half - kBeyondBar, width, kBeyondBar), ink);
    painter.fillRect(QRectF(left, center + half, width, kBeyondBar), ink);
}

/// The terms with their hatches, the limit, and that no bar has what overlap hides, above the bars that they name.
void Snapshots::paintKey(QPainter& painter, const Theme& theme, const Columns& at)
{
    constexpr double kApart = 12;
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const double center = pictureArea().top() + theme.scaled(kHeads) / 2 - 2;
    const double high = theme.scaled(10.0);
    double x = kSide;
    for (std::size_t i = 0; i < physics::kTerms.size(); ++i) {
        m_strips.drawTermBar(painter, theme, present::kTermRoles[i],
                             QRectF(x, std::round(center - high / 2), theme.scaled(16.0), high));
        x += theme.scaled(16.0) + 5;
        x += drawTermName(painter, theme, {x, center + theme.scaled(4.0)}, physics::kTerms[i]) + kApart;
    }
    const double room = at.valuesLeft;
    if (!m_figure.limitLabel.empty()) {
        const bool isDrawn = std::ranges::any_of(m_figure.rows, [this](const SnapshotRow& row) {
            return row.limit && m_figure.time.scale.contains(*row.limit);
        });
        const QString label = qtText(m_figure.limitLabel);
        const QString words = isDrawn ? label : tr("%1, off the axis").arg(label);
        const double dash = isDrawn ? 7.0 : 0.0;
        if (x + dash + font.width(words) <= room) {
            if (isDrawn) {
                paintLimit(painter, theme, x, std::round(center), 2.0);
            }
            x = drawFrom(painter, font, x + dash, center, words, theme.color(Role::Text2)) + kApart;
        }
    }
    const bool anyOverlaps = std::ranges::any_of(m_figure.rows, &SnapshotRow::overlaps);
    for (const QString& words : {tr("without what overlap hides"), tr("less overlap")}) {
        if (anyOverlaps && x + font.width(words) <= room) {
            drawFrom(painter, font, x, center, words, theme.color(Role::Text2));
            break;
        }
    }
}

void Snapshots::paintNames(QPainter& painter, const Theme& theme, const Columns& at, const SnapshotRow& row,
                           double center) const
{
    const double left = kSide + kShape;
    const double room = at.bar - left - kNameGap;
    const int most = linesShown(theme);
    const double line = theme.scaled(kLabelLine);
    QStringList lines = labelLines(theme, row);
    if (lines.size() > most) {
        lines = lines.mid(0, most - 1) << lines.mid(most - 1).join(u' ');
    }
    double y = center - line * static_cast<double>(lines.size() - 1) / 2;
    drawWithin(painter, theme.numbers(TextRole::NoteStrong), left, y - theme.scaled(7.0), room, qtText(row.name),
               theme.color(Role::Text1));
    for (const QString& words : lines) {
        drawWithin(painter, theme.numbers(TextRole::Tick), left, y + theme.scaled(8.0), room, words,
                   theme.color(Role::Text2));
        y += line;
    }
}

void Snapshots::paintRow(QPainter& painter, const Theme& theme, const Columns& at, int row)
{
    const SnapshotRow& design = m_figure.rows[static_cast<std::size_t>(row)];
    const double center = probeArea(row).center().y();
    drawSnapshotShape(painter, design.shape, QPointF(kSide + 6, center), 6.0, theme.color(Role::Text1),
                      theme.color(Role::Paper));
    paintNames(painter, theme, at, design, center);
    if (!design.obstacle.empty()) {
        drawWithin(painter, theme.numbers(TextRole::Note), at.bar, center, width() - kSide - at.bar,
                   qtText(design.obstacle), theme.color(Role::Fails));
        return;
    }
    paintTerms(painter, theme, at, design, center);
    for (std::size_t i = 0; i < kValues; ++i) {
        const SnapshotValue* value = valuesOf(design)[i];
        const double right = at.rights[i];
        drawUpTo(painter, theme.numbers(TextRole::NoteStrong), right,
                 center - theme.scaled(value->change.empty() ? 0.0 : 7.0), qtText(value->text),
                 theme.color(Role::Text1));
        drawUpTo(painter, theme.numbers(TextRole::Tick), right, center + theme.scaled(8.0), qtText(value->change),
                 theme.color(Role::Text2));
    }
    const bool isNamed = !design.failing.empty();
    drawFrom(painter, theme.numbers(TextRole::Note), at.walls, center - theme.scaled(isNamed ? 7.0 : 0.0),
             qtText(design.walls), theme.color(isNamed ? Role::Fails : Role::Text1));
    const NumberFont& tick = theme.numbers(TextRole::Tick);
    const double wallsRoom = theme.scaled(kWalls);
    const QString failing = qtText(design.failing);
    // A name that is cut says nothing: how many fail stands above, and the table names them all.
    drawFrom(painter, tick, at.walls, center + theme.scaled(8.0),
             tick.width(failing) <= wallsRoom ? failing : qtText(design.firstFailing), theme.color(Role::Text2));
}

void Snapshots::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
    if (m_figure.rows.empty()) {
        drawInvitation(painter, theme, QRectF(pictureArea()), tr("Capture designs to set them side by side here."));
        return;
    }
    paintProbe(painter, theme);
    const Columns at = columns(theme);
    paintHeads(painter, theme, at);
    paintKey(painter, theme, at);
    for (int row = 0; row < probeCount(); ++row) {
        paintRow(painter, theme, at, row);
    }
    const double top = pictureArea().top() + theme.scaled(kHeads);
    const QRectF axis(at.bar, top, at.barWidth, rowsBottom(theme) - top);
    drawAxisLines(painter, theme, axis);
    drawTicks(painter, theme, axis, m_figure.time.ticks, TickSide::Bottom);
    drawUnitAfterTicks(painter, theme, axis, m_figure.time);
    paintLimits(painter, theme, at);
    paintRoofline(painter, theme);
}

}  // namespace ironlab::ui
