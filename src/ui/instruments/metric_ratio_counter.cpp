// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/metric_ratio_counter.h"

#include "ui/instruments/ratio_words.h"
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
constexpr double kCounters = 352;  ///< width of the three counters where there is room
constexpr double kLeastCounters = 326;
constexpr double kSignRoom = 22;
constexpr double kTightSignRoom = 14;
constexpr double kCellGap = 18;  ///< nearer, ratios side by side read as a product
constexpr double kLineGap = 22;
constexpr double kProbeMargin = 6;
constexpr double kTitleCenter = 15;
constexpr double kNumberCenter = 41;
constexpr double kNameCenter = 62;
constexpr double kDetailCenter = 77;
constexpr int kHeight = 92;
constexpr int kLineHeight = 44;

constexpr double kMostSpare = 56;  ///< between factors in a wide window

double sumOf(const std::vector<double>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

}  // namespace

MetricRatioCounter::MetricRatioCounter(QWidget* parent)
    : ProbedView(tr("Metric ratio counter"), QStringLiteral("metricRatioCounter"), Walk::LeftRight, parent)
{
    header()->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void MetricRatioCounter::setFigure(const present::RatioFigure& figure)
{
    if (figure == m_figure) {
        return;
    }
    m_figure = figure;
    m_cells.clear();
    m_isSqueezed = false;
    figureChanged();
}

bool MetricRatioCounter::isOneLine() const
{
    return m_isSqueezed || height() < themeOf(this).scaled((kHeight + kLineHeight) / 2);
}

present::Description MetricRatioCounter::description() const
{
    return present::describe(m_figure);
}

present::DataTable MetricRatioCounter::table() const
{
    return present::dataTable(m_figure);
}

int MetricRatioCounter::probeCount() const
{
    return static_cast<int>(present::probeCount(m_figure));
}

QRectF MetricRatioCounter::probeArea(int probe) const
{
    arrange();
    const auto at = static_cast<std::size_t>(probe);
    if (at >= m_cells.size()) {
        return {};
    }
    // A detail may reach under the sign behind its number.
    QRectF area = m_cells[at].area;
    if (!isOneLine()) {
        const Theme& theme = themeOf(this);
        area.setWidth(std::max(area.width(), theme.numbers(TextRole::Tick).width(shownDetail(theme, at))));
    }
    const double inset = m_isBroken ? 1.0 : 4.0;
    return area.adjusted(-kProbeMargin, inset, kProbeMargin, -inset);
}

QString MetricRatioCounter::probeText(int probe) const
{
    return qtText(present::probeText(m_figure, static_cast<std::size_t>(probe)));
}

QSize MetricRatioCounter::sizeHint() const
{
    return {814, themeOf(this).scaled(kHeight)};
}

QSize MetricRatioCounter::minimumSizeHint() const
{
    return {themeOf(this).scaled(540), themeOf(this).scaled(kLineHeight)};
}

void MetricRatioCounter::arrange() const
{
    if (m_arrangedFor != size()) {
        m_cells.clear();
        m_arrangedFor = size();
    }
    if (!m_cells.empty() || !m_figure.compares() || m_figure.counters.empty()) {
        return;
    }
    const Theme& theme = themeOf(this);
    m_isSqueezed = false;
    m_isBroken = false;
    if (isOneLine()) {
        arrangeLine(theme);
        return;
    }
    double counters = std::clamp(width() * 0.45, theme.scaled(kLeastCounters), theme.scaled(kCounters));
    m_productLeft = kSide + counters + theme.scaled(18.0);
    // Large ratios have long factors: then they are set smaller and the counters keep to what they need.
    m_isTight = !fitsProduct(theme, m_productLeft);
    if (m_isTight) {
        const Needs ofCounters = counterNeeds(theme);
        const double gaps = kCellGap * static_cast<double>(ofCounters.least.size());
        const double least = sumOf(ofCounters.least) + gaps;
        counters = theme.scaled(kLeastCounters);
        m_productLeft = kSide + counters + theme.scaled(14.0);
        m_isTightest = sumOf(productNeeds(theme).least) > productRoom(theme, m_productLeft);
        if (m_isTightest) {
            counters = std::min(counters, least);
            m_productLeft = kSide + counters + theme.scaled(14.0);
        }
        const Needs needs = productNeeds(theme);
        if (sumOf(needs.least) > productRoom(theme, m_productLeft)) {
            // Names and details go before a number does.
            m_isSqueezed = true;
            arrangeLine(theme);
            return;
        }
        const double room = productRoom(theme, m_productLeft);
        // What the product leaves lets the counters say where they come from.
        const double spare = room - sumOf(needs.natural);
        const double wanted = sumOf(ofCounters.natural) + gaps;
        const double more = std::clamp(wanted - counters, 0.0, std::max(spare, 0.0));
        counters += more;
        m_productLeft += more;
    }
    arrangeCounters(theme, counters);
    arrangeProduct(theme, m_productLeft);
}

TextRole MetricRatioCounter::factorRole() const
{
    if (!m_isTight) {
        return TextRole::Factor;
    }
    return m_isTightest ? TextRole::NoteStrong : TextRole::InstrumentTitle;
}

/// The widths that the counters need for their numbers, and for where these come from as well.
MetricRatioCounter::Needs MetricRatioCounter::counterNeeds(const Theme& theme) const
{
    const NumberFont& small = theme.numbers(TextRole::Tick);
    Needs needs;
    for (const present::RatioCounter& counter : m_figure.counters) {
        needs.least.push_back(std::max({theme.numbers(TextRole::Answer).width(qtText(counter.ratio)),
                                        theme.numbers(TextRole::NoteMedium).width(qtText(counter.name)),
                                        small.width(shortChange(qtText(counter.change)))}));
        needs.natural.push_back(std::max(needs.least.back(), small.width(qtText(counter.brief))));
    }
    return needs;
}

void MetricRatioCounter::arrangeCounters(const Theme& theme, double width) const
{
    const double gaps = kCellGap * static_cast<double>(m_figure.counters.size());
    const Needs needs = counterNeeds(theme);
    const std::vector<double> widths = sharedWidths(needs.least, needs.natural, width - gaps);
    const double used = std::accumulate(widths.begin(), widths.end(), gaps);
    const double spare = std::max(width - used, 0.0) / static_cast<double>(widths.size());
    double left = kSide;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const present::RatioCounter& counter = m_figure.counters[i];
        const QRectF area(std::round(left), 0, std::ceil(widths[i]), height());
        m_cells.push_back({area,
                           qtText(counter.ratio),
                           qtText(counter.name),
                           {},
                           qtText(counter.change),
                           qtText(counter.brief),
                           {},
                           true});
        left += widths[i] + kCellGap + spare;
    }
}

/// The widths that the parts of the product need for their numbers, and for numbers and words.
MetricRatioCounter::Needs MetricRatioCounter::productNeeds(const Theme& theme) const
{
    const NumberFont& numbers = theme.numbers(factorRole());
    const NumberFont& small = theme.numbers(TextRole::Tick);
    Needs needs;
    const auto add = [&](const present::RatioFactor& part) {
        needs.least.push_back(std::max(numbers.width(qtText(part.number)) + 2, small.width(qtText(part.shortName))));
        needs.natural.push_back(
            std::max({needs.least.back(), small.width(qtText(part.name)), small.width(leastDetail(part, m_isTight))}));
    };
    std::for_each(m_figure.factors.begin(), m_figure.factors.end(), add);
    add(m_figure.result);
    return needs;
}

double MetricRatioCounter::productRoom(const Theme& theme, double left) const
{
    const double sign = theme.scaled(m_isTight ? kTightSignRoom : kSignRoom);
    return width() - kSide + 4 - left - sign * static_cast<double>(m_figure.factors.size());
}

bool MetricRatioCounter::fitsProduct(const Theme& theme, double left) const
{
    m_isTight = false;
    m_isTightest = false;
    const Needs needs = productNeeds(theme);
    return std::accumulate(needs.natural.begin(), needs.natural.end(), 0.0) <= productRoom(theme, left);
}

void MetricRatioCounter::arrangeProduct(const Theme& theme, double left) const
{
    std::vector<present::RatioFactor> parts = m_figure.factors;
    parts.push_back(m_figure.result);
    const Needs needs = productNeeds(theme);
    const double room = productRoom(theme, left);
    const std::vector<double> widths = sharedWidths(needs.least, needs.natural, room);
    const double used = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double shared = std::max(room - used, 0.0) / static_cast<double>(parts.size() - 1);
    const double spare = std::min(shared, theme.scaled(kMostSpare));
    const double sign = theme.scaled(m_isTight ? kTightSignRoom : kSignRoom);
    double x = left;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        m_cells.push_back({QRectF(std::round(x), 0, std::ceil(widths[i]), height()), qtText(parts[i].number),
                           qtText(parts[i].name), qtText(parts[i].shortName), qtText(parts[i].detail),
                           qtText(parts[i].brief), signBefore(parts, i), false});
        x += widths[i] + sign + spare;
    }
}

void MetricRatioCounter::paintCell(QPainter& painter, const Theme& theme, std::size_t at) const
{
    const Cell& cell = m_cells[at];
    const NumberFont& numbers = theme.numbers(cell.isCounter ? TextRole::Answer : factorRole());
    const NumberFont& name = theme.numbers(cell.isCounter ? TextRole::NoteMedium : TextRole::Tick);
    const NumberFont& detail = theme.numbers(TextRole::Tick);
    drawFrom(painter, numbers, cell.area.left(), theme.scaled(kNumberCenter), cell.number, theme.color(Role::Text1));
    drawFrom(painter, name, cell.area.left(), theme.scaled(kNameCenter), shownName(name, at), theme.color(Role::Text2));
    drawFrom(painter, detail, cell.area.left(), theme.scaled(kDetailCenter), shownDetail(theme, at),
             theme.color(cell.isCounter ? Role::Text3 : Role::Text2));
}

void MetricRatioCounter::paintTitles(QPainter& painter, const Theme& theme) const
{
    const NumberFont& title = theme.numbers(TextRole::NoteStrong);
    const double center = isOneLine() ? height() / 2.0 : theme.scaled(kTitleCenter);
    const double end = drawFrom(painter, title, kSide, center, qtText(m_figure.title), theme.color(Role::Text1));
    if (isOneLine()) {
        return;
    }
    const double room = (m_cells.empty() ? width() : m_productLeft) - end - 3 * 12;
    const NumberFont& note = theme.numbers(TextRole::Note);
    drawFrom(painter, note, end + 12, center, wholeClauses(qtText(m_figure.scope), note, room),
             theme.color(Role::Text3));
    if (!m_cells.empty()) {
        const double beside = width() - kSide - m_productLeft;
        drawFrom(painter, title, m_productLeft, center, wholeClauses(qtText(m_figure.productTitle), title, beside),
                 theme.color(Role::Text1));
    }
}

void MetricRatioCounter::paintSigns(QPainter& painter, const Theme& theme) const
{
    const NumberFont& signs = theme.numbers(TextRole::Body);
    for (std::size_t i = m_figure.counters.size() + 1; i < m_cells.size(); ++i) {
        const double center = isOneLine() ? m_cells[i].area.center().y() : theme.scaled(kNumberCenter);
        const double middle = (m_cells[i - 1].area.right() + m_cells[i].area.left()) / 2.0;
        drawFrom(painter, signs, std::round(middle - signs.width(m_cells[i].sign) / 2.0), center, m_cells[i].sign,
                 theme.color(Role::Text2));
    }
    if (m_isBroken) {
        return;  // the product has a line of its own
    }
    const double gap = isOneLine() ? kLineGap / 2 : theme.scaled(m_isTight ? 8.0 : 18.0);
    drawVertical(painter, m_productLeft - gap, 12, height() - 10, theme.color(Role::Hairline));
}

void MetricRatioCounter::paintPicture(QPainter& painter, const Theme& theme)
{
    painter.fillRect(rect(), theme.color(Role::Panel));
    if (!m_figure.compares()) {
        paintTitles(painter, theme);
        const double top = isOneLine() ? 0.0 : theme.scaled(kTitleCenter) + theme.scaled(4.0);
        const double left = isOneLine() ? theme.numbers(TextRole::NoteStrong).width(qtText(m_figure.title)) + 24 : 0.0;
        drawInvitation(painter, theme, QRectF(left, top, width() - left, height() - top), qtText(m_figure.message));
        return;
    }
    arrange();
    if (m_cells.empty()) {
        return;
    }
    paintProbe(painter, theme);
    if (isOneLine()) {
        paintLine(painter, theme);
    } else {
        paintTitles(painter, theme);
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            paintCell(painter, theme, i);
        }
    }
    paintSigns(painter, theme);
}

}  // namespace ironlab::ui
