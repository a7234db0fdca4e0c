// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/formula_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using Kind = FormulaNode::Kind;

constexpr double kSubscriptDrop = 0.25;
constexpr double kSuperscriptRise = 0.38;
constexpr double kBar = 1.2;
constexpr double kBarOverhang = 4.0;
constexpr double kBarGap = 2.5;
constexpr double kBarMargin = 2.0;

int scriptLevel(int level)
{
    return std::min(level + 1, kScriptLevels - 1);
}

}  // namespace

const NumberFont& FormulaPainter::fontOf(const FormulaNode& node, int level) const
{
    switch (node.kind) {
    case Kind::Variable: return m_theme.numbers(m_role, FontStyle::Italic, level);
    case Kind::Strong:
        return m_strong ? m_theme.numbers(*m_strong, FontStyle::Upright, level)
                        : m_theme.numbers(m_role, FontStyle::Strong, level);
    default: return upright(level);
    }
}

double FormulaPainter::axisHeight(int level) const
{
    return upright(level).metrics().xHeight() / 2;
}

FormulaExtent FormulaPainter::extent(const Formula& formula) const
{
    return extent(formula, 0);
}

FormulaExtent FormulaPainter::extent(const Formula& formula, int level) const
{
    const QFontMetricsF& metrics = upright(level).metrics();
    FormulaExtent row{0, metrics.ascent(), metrics.descent()};
    for (const FormulaNode& node : formula) {
        const FormulaExtent part = extent(node, level);
        row.width += part.width;
        row.ascent = std::max(row.ascent, part.ascent);
        row.descent = std::max(row.descent, part.descent);
    }
    return row;
}

FormulaExtent FormulaPainter::extent(const FormulaNode& node, int level) const
{
    const int deeper = scriptLevel(level);
    switch (node.kind) {
    case Kind::Subscript: {
        const FormulaExtent part = extent(node.content, deeper);
        const double drop = kSubscriptDrop * emSize(level);
        return {part.width, part.ascent - drop, part.descent + drop};
    }
    case Kind::Superscript: {
        const FormulaExtent part = extent(node.content, deeper);
        const double rise = kSuperscriptRise * emSize(level);
        return {part.width, part.ascent + rise, part.descent - rise};
    }
    case Kind::Fraction: {
        const FormulaExtent above = extent(node.content, level);
        const FormulaExtent below = extent(node.denominator, level);
        const double axis = axisHeight(level);
        return {std::max(above.width, below.width) + 2 * (kBarOverhang + kBarMargin),
                axis + kBar / 2 + kBarGap + above.height(), kBar / 2 + kBarGap + below.height() - axis};
    }
    default: {
        const NumberFont& font = fontOf(node, level);
        return {font.width(node.text), font.metrics().ascent(), font.metrics().descent()};
    }
    }
}

double FormulaPainter::paint(QPainter& painter, QPointF baseline, const Formula& formula) const
{
    return paint(painter, baseline, formula, 0);
}

void FormulaPainter::paint(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const Formula& formula) const
{
    const FormulaExtent size = extent(formula);
    double x = area.left();
    if (alignment & Qt::AlignRight) {
        x = area.right() - size.width;
    } else if (alignment & Qt::AlignHCenter) {
        x = area.center().x() - size.width / 2;
    }
    double y = area.top() + (area.height() - size.height()) / 2 + size.ascent;
    if (alignment & Qt::AlignTop) {
        y = area.top() + size.ascent;
    } else if (alignment & Qt::AlignBottom) {
        y = area.bottom() - size.descent;
    } else if (std::ranges::none_of(formula, [](const FormulaNode& node) { return node.kind == Kind::Fraction; })) {
        // A line of text is centred by its capitals, whatever hangs below, so that it aligns with the text beside it.
        const double cap = upright(0).metrics().capHeight();
        y = area.top() + (area.height() - cap) / 2 + cap;
        if (size.height() <= area.height()) {
            y = std::clamp(y, area.top() + size.ascent, area.bottom() - size.descent);
        }
    }
    paint(painter, QPointF(x, std::round(y)), formula);
}

double FormulaPainter::paint(QPainter& painter, QPointF baseline, const Formula& formula, int level) const
{
    const int deeper = scriptLevel(level);
    const double start = baseline.x();
    for (const FormulaNode& node : formula) {
        switch (node.kind) {
        case Kind::Subscript:
            baseline.rx() +=
                paint(painter, baseline + QPointF(0, kSubscriptDrop * emSize(level)), node.content, deeper);
            break;
        case Kind::Superscript:
            baseline.rx() +=
                paint(painter, baseline - QPointF(0, kSuperscriptRise * emSize(level)), node.content, deeper);
            break;
        case Kind::Fraction: baseline.rx() += paintFraction(painter, baseline, node, level); break;
        default: {
            const NumberFont& font = fontOf(node, level);
            font.draw(painter, baseline, node.text);
            baseline.rx() += font.width(node.text);
        }
        }
    }
    return baseline.x() - start;
}

double FormulaPainter::paintFraction(QPainter& painter, QPointF baseline, const FormulaNode& node, int level) const
{
    const FormulaExtent above = extent(node.content, level);
    const FormulaExtent below = extent(node.denominator, level);
    const double inner = std::max(above.width, below.width) + 2 * kBarOverhang;
    const double left = baseline.x() + kBarMargin;
    const double bar = std::round(baseline.y() - axisHeight(level));
    const QRectF line(left, bar - kBar / 2, inner, kBar);
    painter.fillRect(line, painter.pen().color());
    paint(painter, QPointF(left + (inner - above.width) / 2, line.top() - kBarGap - above.descent), node.content,
          level);
    paint(painter, QPointF(left + (inner - below.width) / 2, line.bottom() + kBarGap + below.ascent), node.denominator,
          level);
    return inner + 2 * kBarMargin;
}

QString termMarkup(present::TermRole term)
{
    switch (term) {
    case present::TermRole::Data: return QStringLiteral("*T*_{data}");
    case present::TermRole::Memory: return QStringLiteral("*T*_{memory}");
    case present::TermRole::Compute: return QStringLiteral("*T*_{compute}");
    case present::TermRole::Overhead: return QStringLiteral("*T*_{overhead}");
    }
    return {};
}

}  // namespace ironlab::ui
