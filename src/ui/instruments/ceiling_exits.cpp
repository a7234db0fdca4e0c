// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/ceiling_painter.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// The names of the roofs of a plot against S: over it, where their lines leave it, since within it they would stand among
// lines that are not theirs.
namespace ironlab::ui {

using present::CeilingCurve;
using present::CeilingCurveKind;
using present::Role;

namespace {

constexpr double kNameGap = 12.0;    ///< between two names
constexpr double kBeforeExit = 4.0;  ///< what of a name reaches to the left of where its line ends
constexpr double kFirst = 20.0;      ///< from the left edge of the instrument

/// Between the words and the plot: half of the axis's topmost number stands there.
double rowGap(const Theme& theme)
{
    return std::ceil(theme.numbers(TextRole::Tick).metrics().height() / 2.0);
}

}  // namespace

double CeilingPainter::roofRow(const Theme& theme)
{
    return theme.numbers(TextRole::Tick).metrics().height() + rowGap(theme);
}

const QColor& CeilingPainter::roofText(const CeilingCurve& curve) const
{
    return m_theme.color(curve.kind == CeilingCurveKind::MemoryRoof ? Role::MemoryText : Role::ComputeText);
}

/// In the order of their exits. Each begins at its own; one whose right neighbour begins too soon gives way to the left, as far
/// as there is room, and only then the neighbour to the right.
std::vector<CeilingPainter::Exit> CeilingPainter::exits() const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    std::vector<Exit> result;
    for (const CeilingCurve& curve : m_figure.curves) {
        if (!curve.roof.empty() && !curve.points.empty()) {
            const double x = xAt(curve.points.back().x);
            result.push_back({&curve, qtText(curve.roof), x, x - kBeforeExit});
        }
    }
    std::ranges::stable_sort(result, {}, &Exit::x);
    double end = right() + kNameGap;
    for (auto exit = result.rbegin(); exit != result.rend(); ++exit) {
        exit->left = std::min(exit->left, end - kNameGap - font.width(exit->words));
        end = exit->left;
    }
    double first = kFirst;
    for (Exit& exit : result) {
        exit.left = std::round(std::max(exit.left, first));
        first = exit.left + font.width(exit.words) + kNameGap;
    }
    return result;
}

void CeilingPainter::paintExits(QPainter& painter) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    const double gap = rowGap(m_theme);
    double free = plotArea().left();
    const auto paintWords = [&](double left, const QString& words, const QColor& color) {
        const QRectF area(left, m_top - gap - height, font.width(words), height);
        painter.setPen(color);
        font.draw(painter, area, Qt::AlignLeft | Qt::AlignVCenter, words);
        free = area.right() + 2 * kNameGap;
    };
    for (const Exit& exit : exits()) {
        drawVertical(painter, std::floor(exit.x), m_top - gap, m_top, roofText(*exit.curve));
        paintWords(exit.left, exit.words, roofText(*exit.curve));
    }
    // Where there is no room for it, the description has it.
    const QString above = qtText(m_figure.roofAbove);
    if (!above.isEmpty() && free + font.width(above) <= right()) {
        paintWords(free, above, m_theme.color(Role::Text3));
    }
}

}  // namespace ironlab::ui
