// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/walls_table.h"

#include "ui/instruments/headroom_bar.h"
#include "ui/instruments/wall_states.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;
using present::WallRow;
using present::WallState;

constexpr double kSide = 20;
constexpr double kIcon = 14;
constexpr double kHeads = 20;
constexpr double kRow = 22;
constexpr double kLeastRow = 16.5;
constexpr double kWideFrom = 740;  ///< width from which need and have have columns of their own
constexpr double kKnobFrom = 520;  ///< width from which there is room for the last column
constexpr double kOwner = 64;      ///< about what "machine" takes, and a gap
constexpr int kHead = 34;
constexpr double kNameGap = 7;    ///< between a name and its numbers
constexpr double kLeastBar = 24;  ///< of a bar that gave room to names

/// Over what relaxes a wall: a step that costs another wall is named only where none else helps, and then with it.
QString knobHead()
{
    return QCoreApplication::translate("ironlab::ui::WallsTable", "what gives room");
}

/// Where there is no room for the wall that it costs.
QString briefKnob(const WallRow& wall)
{
    return wall.knobCosts.empty() ? qtText(wall.knob)
                                  : QCoreApplication::translate("ironlab::ui::WallsTable", "any costs a wall");
}

}  // namespace

/// Where the columns stand. Names and the last column share what a wide window adds.
struct WallsTable::Columns {
    double name = 0;
    double needRight = 0;
    double haveRight = 0;
    double owner = 0;
    double bar = 0;
    double barWidth = 0;
    double words = 0;
    bool isWide = true;
    bool hasKnob = true;
    double knob = 0;
    double right = 0;
    double headCenter = 0;
    double rowsTop = 0;
    double pitch = 0;
};

WallsTable::WallsTable(QWidget* parent) : ProbedView(tr("Walls"), QStringLiteral("wallsTable"), Walk::UpDown, parent)
{
    header()->setFixedHeight(kHead);
    header()->setHasFormula(false);
    auto* sensitivity = new QToolButton(this);
    sensitivity->setObjectName(QStringLiteral("wallsTable.sensitivity"));
    sensitivity->setText(tr("Sensitivity"));
    sensitivity->setAutoRaise(true);
    sensitivity->setToolTip(tr("What moves the time of a step, knob by knob"));
    connect(sensitivity, &QToolButton::clicked, this, &WallsTable::sensitivityWanted);
    header()->addControl(sensitivity);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void WallsTable::setFigure(const present::WallsFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    // By how much stands in the first row.
    const QString first = qtText(figure.firstSentence).section(u':', 0, 0);
    header()->setScope(first.isEmpty() ? qtText(figure.scope)
                                       : qtText(figure.scope) + QStringLiteral(". ") + first + u'.');
    figureChanged();
}

present::Description WallsTable::description() const
{
    return present::describe(m_figure);
}

present::DataTable WallsTable::table() const
{
    return present::dataTable(m_figure);
}

int WallsTable::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

QRectF WallsTable::probeArea(int probe) const
{
    return rowArea(columns(), probe);
}

QRectF WallsTable::rowArea(const Columns& at, int row) const
{
    const double top = std::round(at.rowsTop + at.pitch * row);
    return {kSide - 8, top, width() - 2 * (kSide - 8), std::round(at.rowsTop + at.pitch * (row + 1)) - top};
}

QString WallsTable::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize WallsTable::sizeHint() const
{
    const Theme& theme = themeOf(this);
    const double rows = kRow * static_cast<double>(std::max<std::size_t>(m_figure.rows.size(), 5));
    return {814, static_cast<int>(kHead + theme.scaled(kHeads + rows) + 10)};
}

QSize WallsTable::minimumSizeHint() const
{
    const double rows = kLeastRow * static_cast<double>(std::max<std::size_t>(m_figure.rows.size(), 5));
    return {themeOf(this).scaled(480), static_cast<int>(kHead + themeOf(this).scaled(kHeads + rows) + 6)};
}

WallsTable::Columns WallsTable::columns() const
{
    const Theme& theme = themeOf(this);
    const auto px = [&theme](double length) { return theme.scaled(length); };
    const QRectF area(pictureArea());
    Columns at;
    at.right = area.right() - kSide;
    // A narrow window leaves the knobs to the table and to the keyboard.
    at.hasKnob = area.width() >= px(kKnobFrom);
    at.isWide = area.width() >= px(kWideFrom);
    at.name = kSide + px(kIcon) + 8;
    const Widths needs = widths();
    // As wide as usual words, so that the columns stand still while a knob turns; wider where words need it.
    at.knob = at.hasKnob ? at.right - std::max(needs.knob, px(at.isWide ? 134 : 97)) : at.right;
    at.words = at.knob - std::max(needs.words + px(at.isWide ? 18 : 14), px(at.isWide ? 106 : 90));
    // Whose limit it is takes its room from the bars, and none from the names.
    const double owner = at.isWide ? px(kOwner) : 0.0;
    at.barWidth = at.isWide ? std::clamp(area.width() * 0.18 - owner, px(60), px(220)) : px(34);
    at.bar = at.words - px(at.isWide ? 18 : 10) - at.barWidth;
    at.owner = at.bar - owner;
    at.haveRight = at.owner - px(at.isWide ? 16 : 8);
    at.needRight = at.haveRight - std::max(needs.have, px(56)) - px(16);
    if (!at.isWide) {
        makeRoomForNames(at, needs);
    }
    at.headCenter = area.top() + px(kHeads) / 2.0 - 4.0;
    at.rowsTop = area.top() + px(kHeads) - 2.0;
    const double rows = std::max<double>(static_cast<double>(m_figure.rows.size()), 1.0);
    at.pitch = std::clamp((area.bottom() - 4 - at.rowsTop) / rows, px(kLeastRow), px(30));
    return at;
}

/// Where a name and its numbers have no room beside each other, the columns right of them give what they have to spare.
void WallsTable::makeRoomForNames(Columns& at, const Widths& needs) const
{
    const Theme& theme = themeOf(this);
    double missing = needs.named - (at.haveRight - at.name);
    const auto take = [&missing](double spare) {
        const double taken = std::clamp(missing, 0.0, std::max(spare, 0.0));
        missing -= taken;
        return taken;
    };
    const double fromKnob = at.hasKnob ? take(at.right - at.knob - needs.knob) : 0.0;
    const double fromWords = take(at.knob - at.words - needs.words - theme.scaled(8.0));
    const double fromBar = take(at.barWidth - theme.scaled(kLeastBar));
    at.knob += fromKnob;
    at.words += fromKnob + fromWords;
    at.barWidth -= fromBar;
    at.bar += fromKnob + fromWords + fromBar;
    at.haveRight += fromKnob + fromWords + fromBar;
}

/// What stands in the columns; measuring is cheap, since each word is shaped once.
WallsTable::Widths WallsTable::widths() const
{
    const Theme& theme = themeOf(this);
    const NumberFont& note = theme.numbers(TextRole::Note);
    const NumberFont& strong = theme.numbers(TextRole::NoteStrong);
    Widths widest;
    widest.knob = theme.numbers(TextRole::Tick).width(knobHead());
    for (const WallRow& wall : m_figure.rows) {
        const bool fails = wall.state == WallState::Fails;
        widest.have = std::max(widest.have, note.width(qtText(wall.have())));
        widest.words = std::max(widest.words, (fails ? strong : note).width(qtText(wall.words)));
        widest.knob = std::max(widest.knob, note.width(briefKnob(wall)));
        const NumberFont& name = theme.numbers(fails ? TextRole::BodyStrong : TextRole::BodyMedium);
        widest.named = std::max(widest.named, name.width(qtText(wall.shortName)) + kNameGap
                                                  + (fails ? strong : note).width(qtText(wall.needOfHave)));
    }
    return widest;
}

void WallsTable::paintHeads(QPainter& painter, const Theme& theme, const Columns& at) const
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const QColor& color = theme.color(Role::Text3);
    if (at.isWide) {
        drawUpTo(painter, font, at.needRight, at.headCenter, tr("need"), color);
        drawFrom(painter, font, at.owner, at.headCenter, tr("set by"), color);
    }
    drawUpTo(painter, font, at.haveRight, at.headCenter, at.isWide ? tr("have") : tr("need / have"), color);
    drawWithin(painter, font, at.bar, at.headCenter, at.knob - at.bar - 8,
               at.isWide ? tr("share used, and what is left") : tr("used / left"), color);
    if (at.hasKnob) {
        drawWithin(painter, font, at.knob, at.headCenter, at.right - at.knob, knobHead(), color);
    }
    drawHorizontal(painter, kSide, at.right, at.rowsTop - 1, theme.color(Role::Hairline));
}

void WallsTable::paintRow(QPainter& painter, const Theme& theme, const Columns& at, int row) const
{
    const WallRow& wall = m_figure.rows[static_cast<std::size_t>(row)];
    const double center = std::round(at.rowsTop + at.pitch * (row + 0.5));
    const bool fails = wall.state == WallState::Fails;
    const Headroom headroom = headroomOf(wall.state);
    const double icon = theme.scaled(kIcon);
    drawIcon(painter, *headroomIcon(headroom), QRectF(kSide, center - icon / 2.0, icon, icon),
             theme.color(headroomRole(headroom)));
    const NumberFont& strong = theme.numbers(fails ? TextRole::BodyStrong : TextRole::BodyMedium);
    const NumberFont& value = theme.numbers(fails ? TextRole::NoteStrong : TextRole::Note);
    const NumberFont& note = theme.numbers(TextRole::Note);
    const double needLeft =
        at.isWide ? drawUpTo(painter, value, at.needRight, center, qtText(wall.need()), theme.color(Role::Text1))
                  : drawUpTo(painter, value, at.haveRight, center, qtText(wall.needOfHave), theme.color(Role::Text1));
    drawWithin(painter, strong, at.name, center, needLeft - at.name - kNameGap + 1,
               qtText(at.isWide ? wall.name : wall.shortName), theme.color(Role::Text1));
    if (at.isWide) {
        drawUpTo(painter, note, at.haveRight, center, qtText(wall.have()), theme.color(Role::Text2));
        drawFrom(painter, note, at.owner, center, qtText(wall.owner), theme.color(Role::Text3));
    }
    drawHeadroomBar(painter, theme, QRectF(at.bar, center - 6, at.barWidth, 12), wall.share, headroom);
    const bool isAlarm = wall.state != WallState::Holds;
    drawFrom(painter, fails ? theme.numbers(TextRole::NoteStrong) : note, at.words, center, qtText(wall.words),
             theme.color(isAlarm ? headroomRole(headroom) : Role::Text2));
    if (at.hasKnob) {
        const QString whole = qtText(wall.knobWords());
        drawWithin(painter, note, at.knob, center, at.right - at.knob,
                   note.width(whole) <= at.right - at.knob ? whole : briefKnob(wall),
                   theme.color(fails ? Role::Text1 : Role::Text2));
    }
}

void WallsTable::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(pictureArea(), theme.color(Role::Paper));
    const Columns at = columns();
    for (int row = 0; row < probeCount(); ++row) {
        if (m_figure.rows[static_cast<std::size_t>(row)].state == WallState::Fails) {
            painter.fillRect(rowArea(at, row), theme.color(Role::FailsTint));
        }
    }
    paintProbe(painter, theme);
    paintHeads(painter, theme, at);
    for (int row = 0; row < probeCount(); ++row) {
        paintRow(painter, theme, at, row);
    }
}

}  // namespace ironlab::ui
