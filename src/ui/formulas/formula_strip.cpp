// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/formula_strip.h"

#include "ui/formulas/formula_painter.h"
#include "ui/panels/answer_painting.h"
#include "ui/panels/section_header.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kSide = 20;
constexpr double kTitleCenter = 17;
constexpr double kFormulaCenter = 60;
constexpr double kColumnFormulaCenter = 46;
constexpr double kColumnValueCenter = 76;
constexpr double kColumnGap = 26;
constexpr double kLeastColumnGap = 10;
constexpr std::size_t kKeptColumns = 3;
constexpr int kHeight = 102;
constexpr int kStackedHeight = 186;
constexpr double kSecondRow = 88;  ///< the columns' top where they stand below the formula

Formula parsed(const std::string& markup)
{
    return formulaFromMarkup(qtText(markup));
}

}  // namespace

FormulaStrip::FormulaStrip(QWidget* parent)
    : ProbedView(tr("Formula, with your numbers"), QStringLiteral("formulaStrip"), Walk::LeftRight, parent)
{
    header()->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FormulaStrip::setFigure(const present::FormulaFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    m_columns.clear();
    m_columnLefts.clear();
    const std::string numbers = m_figure.numbers + " = **" + m_figure.result + "**";
    m_whole = parsed(m_figure.symbols + " = " + numbers);
    m_short = parsed("speedup = " + numbers);
    for (const present::FormulaColumn& column : m_figure.columns) {
        m_columns.push_back({parsed(column.head), parsed(column.markup)});
    }
    if (isVisible()) {
        stackWhereNarrow();
    }
    figureChanged();
}

present::Description FormulaStrip::description() const
{
    return present::describe(m_figure);
}

present::DataTable FormulaStrip::table() const
{
    return present::dataTable(m_figure);
}

int FormulaStrip::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

QRectF FormulaStrip::probeArea(int probe) const
{
    arrange();
    const auto at = static_cast<std::size_t>(probe);
    if (at >= m_columnLefts.size() || (at > 0 && at <= m_firstColumn)) {
        return {};
    }
    const double top = m_isStacked ? columnsTop(themeOf(this)) : 0.0;
    if (at == 0 && m_isStacked) {
        return {kSide / 2, 4, width() - kSide, top - 8.0};
    }
    const double left = at == 0 ? kSide / 2 : m_columnLefts[at - 1] - m_gap / 2;
    const double right = std::min(m_columnLefts[at] - m_gap / (at == 0 ? 1 : 2), width() - kSide / 2);
    return {std::round(left), top + 4, std::round(right - left), height() - top - 8.0};
}

QString FormulaStrip::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize FormulaStrip::sizeHint() const
{
    return {814, themeOf(this).scaled(m_isStacked ? kStackedHeight : kHeight)};
}

QSize FormulaStrip::minimumSizeHint() const
{
    return {540, sizeHint().height()};
}

double FormulaStrip::columnsTop(const Theme& theme) const
{
    return m_isStacked ? theme.scaled(kSecondRow) : 0.0;
}

/// Once stacked it stays so at this width: numbers that grow and shrink under a slider do not make the page jump.
void FormulaStrip::stackWhereNarrow()
{
    const QSizeF here(width(), themeOf(this).palette().textScale);
    const bool wasStacked = m_isStacked;
    if (m_isStacked && here != m_stackedAt) {
        m_isStacked = false;
        m_columnLefts.clear();
    }
    arrange();
    if (m_lacksRoom && !m_isStacked) {
        m_isStacked = true;
        m_stackedAt = here;
        m_columnLefts.clear();
    }
    if (m_isStacked != wasStacked) {
        updateGeometry();
        updatePicture();
    }
}

void FormulaStrip::invalidatePicture()
{
    m_columnLefts.clear();
    if (isVisible()) {
        stackWhereNarrow();
    }
}

void FormulaStrip::showEvent(QShowEvent* event)
{
    ProbedView::showEvent(event);
    stackWhereNarrow();
}

std::vector<double> FormulaStrip::columnWidths(const Theme& theme) const
{
    const FormulaPainter heads(theme, TextRole::Note);
    const FormulaPainter formulas(theme, TextRole::FormulaText);
    const NumberFont& values = theme.numbers(TextRole::InstrumentTitle);
    std::vector<double> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        widths.push_back(std::max({heads.extent(m_columns[i].head).width, formulas.extent(m_columns[i].formula).width,
                                   values.width(qtText(m_figure.columns[i].value))}));
    }
    return widths;
}

void FormulaStrip::arrange() const
{
    if (m_arrangedFor != size()) {
        m_columnLefts.clear();
        m_arrangedFor = size();
    }
    if (!m_columnLefts.empty()) {
        return;
    }
    const Theme& theme = themeOf(this);
    const std::vector<double> widths = columnWidths(theme);
    double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    const FormulaPainter painter(theme, TextRole::FormulaText, TextRole::FormulaResult);
    const double whole = painter.extent(m_whole).width;
    const double brief = painter.extent(m_short).width;
    const double all = width() - 2 * kSide;
    // Two gaps stand before the columns, one between each of them.
    // The first of four is left out where they have no room: the read-out of the map has it too, as have the table and the
    // keyboard.
    double gaps = static_cast<double>(widths.size()) + 1.0;
    const auto fits = [&] { return brief + sum + gaps * kLeastColumnGap <= all; };
    m_firstColumn = 0;
    if (!m_isStacked && widths.size() > kKeptColumns && !fits()) {
        sum -= widths[m_firstColumn++];
        gaps -= 1.0;
    }
    m_lacksRoom = !m_isStacked && !widths.empty() && !fits();
    m_isShort = whole > all - (m_isStacked ? 0.0 : sum + gaps * kColumnGap);
    const double formula = m_isShort ? brief : whole;
    double left = kSide;
    if (m_isStacked) {
        m_gap = std::clamp((all - sum) / std::max(gaps - 2.0, 1.0), kLeastColumnGap, theme.scaled(2 * kColumnGap));
    } else {
        m_gap = std::clamp((all - sum - formula) / gaps, kLeastColumnGap, kColumnGap);
        const double columns = sum + (gaps - 2.0) * m_gap;
        left = std::max(kSide + formula + 2 * m_gap, std::min(width() * 0.58, width() - kSide - columns));
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        m_columnLefts.push_back(left);
        left += i < m_firstColumn ? 0.0 : widths[i] + m_gap;
    }
    m_columnLefts.push_back(left);
}

/// The law in symbols stands over its numbers where it has no room beside them. Where the room is short, title and verdict say less
/// before either is cut: "Formula", "No speedup is enough."
void FormulaStrip::paintTitle(QPainter& painter, const Theme& theme) const
{
    constexpr double kBetween = 12.0;
    const double center = theme.scaled(kTitleCenter);
    const NumberFont& strong = theme.numbers(TextRole::NoteStrong);
    const NumberFont& note = theme.numbers(TextRole::Note);
    const bool isAlone = m_columnLefts.empty() || m_isStacked;
    const double right = isAlone ? width() - kSide : m_columnLefts.front() - 1.5 * m_gap;
    QString title = m_isShort && m_figure.hasFormula() ? tr("%1, with your numbers").arg(qtText(m_figure.law))
                                                       : qtText(m_figure.title);
    QString aside = qtText(m_figure.note.empty() ? m_figure.verdict : m_figure.note);
    const auto isCut = [&] { return kSide + strong.width(title) + kBetween + note.width(aside) > right; };
    if (const auto colon = aside.indexOf(QStringLiteral(": ")); colon > 0 && isCut()) {
        // "Too serial: no speedup is enough.": the word before it stands on the map as well.
        aside = aside.mid(colon + 2);
        aside[0] = aside[0].toUpper();
    }
    if (isCut()) {
        title = title.section(u',', 0, 0);
    }
    const double end = drawFrom(painter, strong, kSide, center, title, theme.color(Role::Text1));
    drawWithin(painter, note, end + kBetween, center, right - end - kBetween, aside, theme.color(Role::Text2));
}

void FormulaStrip::paintFormula(QPainter& painter, const Theme& theme) const
{
    const FormulaPainter formulas(theme, TextRole::FormulaText, TextRole::FormulaResult);
    const NumberFont& font = theme.numbers(TextRole::FormulaText);
    painter.setPen(theme.color(Role::Text1));
    formulas.paint(painter, QPointF(kSide, centredBaseline(font, theme.scaled(kFormulaCenter))),
                   m_isShort ? m_short : m_whole);
}

void FormulaStrip::paintColumns(QPainter& painter, const Theme& theme) const
{
    const FormulaPainter heads(theme, TextRole::Note);
    const FormulaPainter formulas(theme, TextRole::FormulaText);
    const double top = columnsTop(theme);
    const auto baselineAt = [&](TextRole role, double center) {
        return centredBaseline(theme.numbers(role), top + theme.scaled(center));
    };
    for (std::size_t i = m_firstColumn; i < m_columns.size(); ++i) {
        const double left = m_columnLefts[i];
        painter.setPen(theme.color(Role::Text2));
        heads.paint(painter, QPointF(left, baselineAt(TextRole::Note, kTitleCenter)), m_columns[i].head);
        painter.setPen(theme.color(Role::Text1));
        formulas.paint(painter, QPointF(left, baselineAt(TextRole::FormulaText, kColumnFormulaCenter)),
                       m_columns[i].formula);
        drawFrom(painter, theme.numbers(TextRole::InstrumentTitle), left, top + theme.scaled(kColumnValueCenter),
                 qtText(m_figure.columns[i].value), theme.color(Role::Text1));
    }
    if (m_isStacked) {
        drawHorizontal(painter, kSide, width() - kSide, std::round(top), theme.color(Role::Hairline));
    } else if (!m_columns.empty()) {
        drawVertical(painter, m_columnLefts.front() - m_gap, 12, height() - 12, theme.color(Role::Hairline));
    }
}

void FormulaStrip::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(rect(), theme.color(Role::Paper));
    if (!m_figure.hasFormula()) {
        paintTitle(painter, theme);
        const double top = theme.scaled(kTitleCenter);
        drawAnswer(painter, theme, QRectF(0, top, width(), height() - top), qtText(m_figure.message), {});
        return;
    }
    arrange();
    paintProbe(painter, theme);
    paintTitle(painter, theme);
    paintFormula(painter, theme);
    paintColumns(painter, theme);
}

}  // namespace ironlab::ui
