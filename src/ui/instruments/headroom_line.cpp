// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/headroom_line.h"

#include "ui/instruments/wall_states.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;
using present::WallRow;
using present::WallState;

constexpr double kSide = 16;
constexpr double kIcon = 14;
constexpr double kBar = 44;
constexpr double kGap = 6;
constexpr double kBetween = 24;
constexpr int kHeight = 32;
constexpr std::size_t kMost = 4;

/// Whose limit it is, and what is left: "of the machine, 77 % left".
QString wordsOf(const WallRow& wall)
{
    const QString left = qtText(wall.longWords);
    return wall.ownerWords.empty() ? left : qtText(wall.ownerWords) + QStringLiteral(", ") + left;
}

double entryWidth(const Theme& theme, const WallRow& wall)
{
    const NumberFont& note = theme.numbers(TextRole::Note);
    return theme.scaled(kIcon) + kGap + note.width(qtText(wall.shortName)) + kGap + kBar + kGap
           + theme.numbers(TextRole::NoteStrong).width(qtText(wall.against)) + kGap + note.width(wordsOf(wall));
}

}  // namespace

HeadroomLine::HeadroomLine(QWidget* parent)
    : ProbedView(tr("Headroom of the walls"), QStringLiteral("headroomLine"), Walk::LeftRight, parent)
{
    header()->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeadroomLine::setFigure(const present::WallsFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    m_entries.clear();
    figureChanged();
}

present::Description HeadroomLine::description() const
{
    present::Description description = present::describe(m_figure);
    description.name = accessibleName().toStdString();
    description.summary = present::spoken(present::headroomText(m_figure, kMost));
    description.hint = "Left and right arrows walk through the walls.";
    return description;
}

present::DataTable HeadroomLine::table() const
{
    return present::dataTable(m_figure);
}

int HeadroomLine::probeCount() const
{
    arrange();
    return static_cast<int>(m_entries.size());
}

const present::WallRow& HeadroomLine::row(int probe) const
{
    arrange();
    return m_figure.rows[m_entries[static_cast<std::size_t>(probe)].row];
}

QRectF HeadroomLine::probeArea(int probe) const
{
    arrange();
    const Entry& entry = m_entries[static_cast<std::size_t>(probe)];
    return {std::round(entry.left - kBetween / 3), 3, std::round(entry.width + 2 * kBetween / 3), height() - 6.0};
}

QString HeadroomLine::probeText(int probe) const
{
    arrange();
    return qtText(present::probeText(m_figure, m_entries[static_cast<std::size_t>(probe)].row));
}

QSize HeadroomLine::sizeHint() const
{
    return {900, themeOf(this).scaled(kHeight)};
}

QSize HeadroomLine::minimumSizeHint() const
{
    return {240, themeOf(this).scaled(kHeight)};
}

void HeadroomLine::arrange() const
{
    if (m_arrangedFor != size()) {
        m_entries.clear();
        m_arrangedFor = size();
    }
    if (!m_entries.empty() || m_figure.rows.empty()) {
        return;
    }
    const Theme& theme = themeOf(this);
    const QString note = qtText(m_figure.estimateNote);
    const double right =
        width() - kSide - (note.isEmpty() ? 0.0 : theme.numbers(TextRole::Note).width(note) + kBetween);
    double left = kSide;
    for (const std::size_t row : present::headroomOrder(m_figure, kMost)) {
        const double width = entryWidth(theme, m_figure.rows[row]);
        if (left + width > right && !m_entries.empty()) {
            return;
        }
        m_entries.push_back({row, left, width});
        left += width + kBetween;
    }
}

void HeadroomLine::paintEntry(QPainter& painter, const Theme& theme, const Entry& entry) const
{
    const WallRow& wall = m_figure.rows[entry.row];
    const Headroom headroom = headroomOf(wall.state);
    const NumberFont& note = theme.numbers(TextRole::Note);
    const double center = height() / 2.0;
    const double icon = theme.scaled(kIcon);
    drawIcon(painter, *headroomIcon(headroom), QRectF(entry.left, std::round(center - icon / 2.0), icon, icon),
             theme.color(headroomRole(headroom)));
    double x = entry.left + icon + kGap;
    x = drawFrom(painter, note, x, center, qtText(wall.shortName), theme.color(Role::Text2)) + kGap;
    x = std::round(x);
    drawHeadroomBar(painter, theme, QRectF(x, 0, kBar, height()), wall.share, headroom);
    x += kBar + kGap;
    x = drawFrom(painter, theme.numbers(TextRole::NoteStrong), x, center, qtText(wall.against),
                 theme.color(Role::Text1))
        + kGap;
    drawFrom(painter, note, x, center, wordsOf(wall),
             theme.color(wall.state == WallState::Holds ? Role::Text2 : headroomRole(headroom)));
}

void HeadroomLine::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(rect(), theme.color(Role::Window));
    arrange();
    paintProbe(painter, theme);
    for (const Entry& entry : m_entries) {
        paintEntry(painter, theme, entry);
    }
    drawUpTo(painter, theme.numbers(TextRole::Note), width() - kSide, height() / 2.0, qtText(m_figure.estimateNote),
             theme.color(Role::Text3));
}

}  // namespace ironlab::ui
