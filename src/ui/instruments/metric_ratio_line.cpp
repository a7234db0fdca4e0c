// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/metric_ratio_counter.h"
#include "ui/instruments/ratio_words.h"
#include "ui/style/figure_text.h"
#include "ui/style/qt_text.h"

#include <algorithm>

// The ratio counter where it is low: ratios and product in one line, or in two where one is too narrow for them. No number of
// the product is left out, its result least of all; the names of the ratios are, once even two lines are too narrow.
namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kSide = 20;
constexpr double kLineGap = 22;
constexpr double kSignRoom = 22;
constexpr double kWordGap = 6;
constexpr double kTightest = 0.5;  ///< of a gap, where there is little room

}  // namespace

void MetricRatioCounter::arrangeLine(const Theme& theme) const
{
    fillLine(theme, true);
    const Row all{0, m_cells.size(), 0.0, static_cast<double>(height())};
    m_isBroken = !fitsRow(theme, all);
    if (!m_isBroken) {
        spreadRow(theme, all);
        return;
    }
    const double half = height() / 2.0;
    const Row counters{0, m_figure.counters.size(), 0.0, half};
    if (!fitsRow(theme, counters)) {
        fillLine(theme, false);
    }
    spreadRow(theme, counters);
    spreadRow(theme, {m_figure.counters.size(), m_cells.size(), half, half});
}

void MetricRatioCounter::fillLine(const Theme& theme, bool withNames) const
{
    m_cells.clear();
    const NumberFont& strong = theme.numbers(TextRole::InstrumentTitle);
    const NumberFont& note = theme.numbers(TextRole::Note);
    for (const present::RatioCounter& counter : m_figure.counters) {
        const QString name = withNames ? qtText(counter.name) : QString();
        const double width = strong.width(qtText(counter.ratio)) + (name.isEmpty() ? 0.0 : kWordGap + note.width(name));
        m_cells.push_back({QRectF(0, 0, width, height()), qtText(counter.ratio), name, {}, {}, {}, {}, true});
    }
    std::vector<present::RatioFactor> parts = m_figure.factors;
    parts.push_back(m_figure.result);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double width = strong.width(qtText(parts[i].number));
        m_cells.push_back(
            {QRectF(0, 0, width, height()), qtText(parts[i].number), {}, {}, {}, {}, signBefore(parts, i), false});
    }
}

/// Between a cell and the next in its row; the product stands off from the ratios.
double MetricRatioCounter::gapBehind(const Theme& theme, std::size_t cell) const
{
    if (!m_cells[cell].isCounter) {
        return theme.scaled(kSignRoom);
    }
    return cell + 1 == m_figure.counters.size() ? 2 * kLineGap : kLineGap;
}

double MetricRatioCounter::tightnessOf(const Theme& theme, const Row& row) const
{
    double room = width() - 2 * kSide;
    double gaps = 0.0;
    for (std::size_t i = row.begin; i < row.end; ++i) {
        room -= m_cells[i].area.width();
        gaps += i + 1 < row.end ? gapBehind(theme, i) : 0.0;
    }
    return gaps > 0.0 ? room / gaps : 1.0;
}

bool MetricRatioCounter::fitsRow(const Theme& theme, const Row& row) const
{
    return tightnessOf(theme, row) >= kTightest;
}

/// Puts the cells of a row side by side; a narrow window takes from the gaps.
void MetricRatioCounter::spreadRow(const Theme& theme, const Row& row) const
{
    const double tightness = std::clamp(tightnessOf(theme, row), kTightest, 1.0);
    double left = kSide;
    for (std::size_t i = row.begin; i < row.end; ++i) {
        if (i == m_figure.counters.size()) {
            m_productLeft = left;
        }
        m_cells[i].area = QRectF(left, row.top, m_cells[i].area.width(), row.height);
        left += m_cells[i].area.width() + tightness * gapBehind(theme, i);
    }
}

void MetricRatioCounter::paintLine(QPainter& painter, const Theme& theme) const
{
    const NumberFont& strong = theme.numbers(TextRole::InstrumentTitle);
    for (const Cell& cell : m_cells) {
        const double center = cell.area.center().y();
        const double end = drawFrom(painter, strong, cell.area.left(), center, cell.number, theme.color(Role::Text1));
        drawFrom(painter, theme.numbers(TextRole::Note), end + kWordGap, center, cell.name, theme.color(Role::Text2));
    }
}

}  // namespace ironlab::ui
