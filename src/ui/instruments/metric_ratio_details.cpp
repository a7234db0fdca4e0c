// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/metric_ratio_counter.h"
#include "ui/instruments/ratio_words.h"

#include <algorithm>

// What stands below a number of the ratio counter: as much as there is room for.
namespace ironlab::ui {
namespace {

constexpr double kSide = 20;
constexpr double kDetailGap = 8;  ///< between details side by side

}  // namespace

/// The detail may reach under the sign behind the number, up to the next cell.
double MetricRatioCounter::detailRoom(std::size_t cell) const
{
    const double end = cell + 1 == m_cells.size()             ? width() - kSide + 5.0
                       : cell + 1 == m_figure.counters.size() ? m_productLeft - 2 * kDetailGap
                                                              : m_cells[cell + 1].area.left() - kDetailGap;
    return std::max(end - m_cells[cell].area.left(), m_cells[cell].area.width() + 1);
}

QString MetricRatioCounter::shownDetail(const Theme& theme, std::size_t cell) const
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const Cell& each = m_cells[cell];
    const double room = detailRoom(cell);
    if (font.width(each.detail) <= room) {
        return each.detail;
    }
    for (const QString& form : {each.brief, shortChange(each.detail)}) {
        if (font.width(form) <= room) {
            return form;
        }
    }
    return {};  // half a number would be another one; reading it out and the table have it
}

/// The name of a cell, or its short one, whichever has room beside the next.
QString MetricRatioCounter::shownName(const NumberFont& font, std::size_t cell) const
{
    const Cell& each = m_cells[cell];
    const double room = each.isCounter ? each.area.width() + 1 : detailRoom(cell);
    if (font.width(each.name) <= room) {
        return each.name;
    }
    return font.width(each.shortName) <= room ? each.shortName : QString();
}

}  // namespace ironlab::ui
