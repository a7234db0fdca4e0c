// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/roofline_lists.h"

#include "ui/instruments/roofline_plot.h"
#include "ui/style/icons.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <ironlab/present/term_text.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;
using present::RoofGapStep;
using present::RoofPointKind;
using present::RoofRow;

constexpr double kHeadHeight = 20.0;
constexpr double kRow = 19.0;
constexpr double kGapRow = 18.0;
constexpr double kGapAbove = 14.0;
constexpr double kMarkColumn = 21.0;
constexpr double kColumnGap = 12.0;
constexpr std::size_t kLeastRows = 3;

QString words(const char* text)
{
    return QCoreApplication::translate("ironlab::ui::RooflineLists", text);
}

/// Draws into one column of text, top down.
class ListPainter {
public:
    ListPainter(QPainter& painter, const Theme& theme, const QRectF& area)
        : m_painter(painter),
          m_theme(theme),
          m_area(area),
          m_y(area.top())
    {
    }

    [[nodiscard]] double scaled(double px) const { return m_theme.scaled(px); }
    [[nodiscard]] double left() const { return m_area.left(); }
    [[nodiscard]] double right() const { return m_area.right(); }
    [[nodiscard]] QRectF row(double height) const { return {m_area.left(), m_y, m_area.width(), height}; }
    void skip(double height) { m_y += height; }

    void text(const QRectF& place, Qt::Alignment alignment, TextRole role, Role color, const QString& shown)
    {
        const NumberFont& font = m_theme.numbers(role);
        m_painter.setPen(m_theme.color(color));
        const bool fits = font.width(shown) <= place.width() + 0.5;
        font.draw(m_painter, place, alignment | Qt::AlignVCenter,
                  fits ? shown : font.metrics().elidedText(shown, Qt::ElideMiddle, place.width()));
    }

private:
    QPainter& m_painter;
    const Theme& m_theme;
    QRectF m_area;
    double m_y;
};

/// The rows in the order of the picture: moves, the current design, the baseline; as many of the latest as fit.
std::vector<const RoofRow*> shownRows(const present::RooflineFigure& figure, std::size_t most)
{
    std::vector<const RoofRow*> rows;
    for (const RoofRow& row : figure.rows) {
        rows.push_back(&row);
    }
    std::stable_partition(rows.begin(), rows.end(),
                          [](const RoofRow* r) { return r->kind != RoofPointKind::Baseline; });
    if (rows.size() > most) {
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(rows.size() - most));
    }
    return rows;
}

const present::RoofPoint* pointOf(const present::RooflineFigure& figure, std::optional<std::size_t> index)
{
    return index && *index < figure.points.size() ? &figure.points[*index] : nullptr;
}

const NumberFont& nameFont(const Theme& theme, bool isCurrent)
{
    return theme.numbers(isCurrent ? TextRole::NoteStrong : TextRole::Note);
}

/// Widths of the number columns, the gap to their left included: as wide as what stands in them; 0 for one that is left out.
struct Columns {
    double intensity = 0.0;
    double rate = 0.0;
};

Columns columnsOf(const Theme& theme, const present::RooflineFigure& figure, const std::vector<const RoofRow*>& rows,
                  double width)
{
    double names = 0.0;
    for (const RoofRow* row : rows) {
        const bool isCurrent = row->kind == RoofPointKind::Current;
        const double name = nameFont(theme, isCurrent).width(qtText(row->name));
        names = std::max(names, row->brief.empty() ? name : 0.0);
    }
    const NumberFont& head = theme.numbers(TextRole::Tick);
    const NumberFont& value = theme.numbers(TextRole::NoteStrong);
    Columns columns{head.width(qtText(figure.intensityUnit)), head.width(qtText(figure.rateUnit))};
    for (const RoofRow* row : rows) {
        columns.intensity = std::max(columns.intensity, value.width(qtText(row->intensity)));
        columns.rate = std::max(columns.rate, value.width(qtText(row->rate)));
    }
    const double gap = theme.scaled(kColumnGap);
    columns = {std::ceil(columns.intensity) + gap, std::ceil(columns.rate) + gap};
    // A narrow list leaves the intensity, which the plot has across, to the table rather than cut a name.
    if (theme.scaled(kMarkColumn) + names + columns.intensity + columns.rate > width) {
        columns.intensity = 0.0;
    }
    return columns;
}

void paintHead(ListPainter& list, QPainter& painter, const Theme& theme, const present::RooflineFigure& figure,
               const Columns& columns)
{
    const QRectF head = list.row(list.scaled(kHeadHeight));
    const double rate = columns.rate;
    list.text(head.adjusted(list.scaled(kMarkColumn), 0, 0, 0), Qt::AlignLeft, TextRole::Tick, Role::Text3,
              words("design"));
    if (columns.intensity > 0.0) {
        list.text(head.adjusted(0, 0, -rate, 0), Qt::AlignRight, TextRole::Tick, Role::Text3,
                  qtText(figure.intensityUnit));
    }
    list.text(head, Qt::AlignRight, TextRole::Tick, Role::Text3, qtText(figure.rateUnit));
    drawHorizontal(painter, list.left(), list.right(), head.bottom(), theme.color(Role::Hairline));
    list.skip(head.height() + 3);
}

void paintRow(ListPainter& list, QPainter& painter, const Theme& theme, const RoofRow& row, const Columns& widths,
              bool isSelected)
{
    const QRectF place = list.row(list.scaled(kRow));
    if (isSelected) {
        painter.fillRect(place.adjusted(-4, 0, 4, 0), theme.color(Role::SelectedRow));
    }
    const bool isCurrent = row.kind == RoofPointKind::Current;
    const double markX = place.left() + list.scaled(8.5);
    drawRoofMark(painter, theme, {markX, std::round(place.center().y()) - 0.5}, row.kind, row.move, row.binding);
    const TextRole role = isCurrent ? TextRole::NoteStrong : TextRole::Note;
    const Role color = isSelected ? Role::TextOnSelected : isCurrent ? Role::Text1 : Role::Text2;
    const double rate = widths.rate;
    const double brief = theme.numbers(TextRole::Note).width(qtText(row.brief)) + kColumnGap;
    const double columns = row.brief.empty() ? rate + widths.intensity : brief;
    list.text(place.adjusted(list.scaled(kMarkColumn), 0, -columns, 0), Qt::AlignLeft, role, color, qtText(row.name));
    if (!row.brief.empty()) {
        list.text(place, Qt::AlignRight, TextRole::Note, isSelected ? color : Role::Fails, qtText(row.brief));
    } else {
        if (widths.intensity > 0.0) {
            list.text(place.adjusted(0, 0, -rate, 0), Qt::AlignRight, role, color, qtText(row.intensity));
        }
        list.text(place, Qt::AlignRight, role, isSelected ? color : Role::Text1, qtText(row.rate));
    }
    list.skip(place.height());
}

void paintGap(ListPainter& list, QPainter& painter, const Theme& theme, const present::RooflineFigure& figure)
{
    list.skip(list.scaled(kGapAbove));
    const QRectF title = list.row(list.scaled(kHeadHeight));
    list.text(title.adjusted(0, 0, -list.scaled(50.0), 0), Qt::AlignLeft, TextRole::NoteStrong, Role::Text1,
              qtText(figure.gapTitle));
    list.text(title, Qt::AlignRight, TextRole::Tick, Role::Text3, qtText(figure.gapUnit));
    list.skip(title.height());
    for (const RoofGapStep& step : figure.gap) {
        const QRectF place = list.row(list.scaled(kGapRow));
        const double side = std::round(list.scaled(10.0));
        const QRectF swatch(place.left(), std::round(place.center().y() - side / 2), side, side);
        if (step.term) {
            drawTermSwatch(painter, theme, present::roleOf(*step.term), swatch);
        } else {
            painter.fillRect(swatch, theme.color(Role::Track));
        }
        const bool isLast = &step == &figure.gap.back();
        const TextRole role = isLast ? TextRole::NoteStrong : TextRole::Note;
        const double rate = theme.numbers(role).width(qtText(step.text)) + kColumnGap / 2;
        list.text(place.adjusted(list.scaled(kMarkColumn), 0, -rate, 0), Qt::AlignLeft, role,
                  isLast ? Role::Text1 : Role::Text2, qtText(step.label));
        list.text(place, Qt::AlignRight, role, Role::Text1, qtText(step.text));
        list.skip(place.height());
    }
}

void paintObstacle(ListPainter& list, QPainter& painter, const Theme& theme, const std::string& obstacle)
{
    list.skip(list.scaled(kGapAbove));
    const QRectF place = list.row(list.scaled(60.0));
    drawIcon(painter, Icon::Cross, QRectF(place.left(), place.top() + 1, 14, 14), theme.color(Role::Fails));
    painter.setFont(theme.font(TextRole::Note));
    painter.setPen(theme.color(Role::Text1));
    painter.drawText(place.adjusted(list.scaled(kMarkColumn), 0, 0, 0), Qt::TextWordWrap | Qt::AlignTop,
                     qtText(obstacle));
}

/// What a list of some height has room for.
struct Room {
    std::size_t rows = 0;
    bool showsGap = false;
};

Room roomWithin(const Theme& theme, const present::RooflineFigure& figure, double height)
{
    const double gapHeight =
        theme.scaled(kGapAbove + kHeadHeight) + theme.scaled(kGapRow) * static_cast<double>(figure.gap.size());
    const auto rowsWithin = [&](double room) {
        return static_cast<std::size_t>(std::max(0.0, std::floor(room / theme.scaled(kRow))));
    };
    const double below = height - theme.scaled(kHeadHeight) - 3;
    const std::size_t beside = rowsWithin(below - gapHeight);
    const bool showsGap = !figure.gap.empty() && beside >= std::min(kLeastRows, figure.rows.size());
    return {showsGap || figure.gap.empty() ? beside : rowsWithin(below), showsGap};
}

}  // namespace

double rooflineNamesWidth(const Theme& theme, const present::RooflineFigure& figure, double height)
{
    double widest = 0.0;
    for (const RoofRow* row : shownRows(figure, roomWithin(theme, figure, height).rows)) {
        widest = std::max(widest, nameFont(theme, row->kind == RoofPointKind::Current).width(qtText(row->name)));
    }
    return widest;
}

void paintRooflineLists(QPainter& painter, const Theme& theme, const present::RooflineFigure& figure,
                        const QRectF& area, std::optional<std::size_t> selectedPoint)
{
    ListPainter list(painter, theme, area);
    const Room room = roomWithin(theme, figure, area.height());
    const std::vector<const RoofRow*> rows = shownRows(figure, room.rows);
    const Columns columns = columnsOf(theme, figure, rows, area.width());
    paintHead(list, painter, theme, figure, columns);
    const present::RoofPoint* selected = pointOf(figure, selectedPoint);
    for (const RoofRow* row : rows) {
        const bool isSelected = selected != nullptr && selected->kind == row->kind && selected->move == row->move
                                && selected->name == row->name && row->binding.has_value();
        paintRow(list, painter, theme, *row, columns, isSelected);
    }
    if (room.showsGap) {
        paintGap(list, painter, theme, figure);
    } else if (!figure.obstacle.empty()) {
        paintObstacle(list, painter, theme, figure.obstacle);
    }
}

}  // namespace ironlab::ui
