// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/figure_text.h"

#include "ui/formulas/formula_painter.h"
#include "ui/style/kept_together.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kDash = 4.0;
constexpr double kDashStep = 7.0;
constexpr double kLineHeight = 1.35;  ///< times the size of the type

void dashes(QPainter& painter, double from, double to, const QColor& color, auto place)
{
    for (double at = from; at < to; at += kDashStep) {
        painter.fillRect(place(at, std::min(kDash, to - at)), color);
    }
}

/// Breaks words into lines as they are drawn.
class LineBreaker {
public:
    /// Without a painter the lines are measured only.
    LineBreaker(QPainter* painter, const QRectF& area, const NumberFont& font)
        : m_painter(painter),
          m_area(area),
          m_step(std::ceil(font.font().pixelSize() * kLineHeight)),
          m_baseline(std::round(area.top() + font.metrics().ascent())),
          m_x(area.left())
    {
    }

    void draw(const NumberFont& font, const QColor& color, const QString& text)
    {
        if (m_painter != nullptr) {
            m_painter->setPen(color);
        }
        const double blank = font.width(u" ");
        for (const QString& word : keptTogether(text).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const double width = font.width(word);
            if (m_x > m_area.left() && m_x + width > m_area.right()) {
                m_x = m_area.left();
                m_baseline += m_step;
            }
            if (m_painter != nullptr) {
                font.draw(*m_painter, QPointF(m_x, m_baseline), word);
            }
            m_x += width + blank;
        }
    }

    [[nodiscard]] double height(const NumberFont& font) const
    {
        return m_baseline + font.metrics().descent() - m_area.top();
    }

private:
    QPainter* m_painter;
    QRectF m_area;
    double m_step;
    double m_baseline;
    double m_x;
};

}  // namespace

QString shortened(const QString& words, const NumberFont& font, double room)
{
    QString shorter = words;
    for (const QString& mark : {QStringLiteral("; "), QStringLiteral(", "), QStringLiteral(". ")}) {
        while (font.width(shorter) > room) {
            const qsizetype at = shorter.lastIndexOf(mark);
            if (at <= 0) {
                break;
            }
            shorter = shorter.left(at) + QLatin1Char('.');
        }
    }
    return font.width(shorter) > room ? font.metrics().elidedText(shorter, Qt::ElideRight, room) : shorter;
}

void drawSentence(QPainter& painter, const NumberFont& font, double left, double center, double room,
                  const QString& sentence, const QColor& color)
{
    drawFrom(painter, font, left, center, shortened(sentence, font, room), color);
}

QString wholeClauses(const QString& words, const NumberFont& font, double room)
{
    QString shorter = words;
    while (font.width(shorter) > room) {
        const qsizetype at =
            std::max(shorter.lastIndexOf(QStringLiteral(", ")), shorter.lastIndexOf(QStringLiteral("; ")));
        if (at <= 0) {
            return {};
        }
        shorter = shorter.left(at);
    }
    return shorter;
}

double centredBaseline(const NumberFont& font, double center)
{
    return std::round(center + font.metrics().capHeight() / 2.0);
}

double drawFrom(QPainter& painter, const NumberFont& font, double left, double center, QStringView text,
                const QColor& color)
{
    painter.setPen(color);
    font.draw(painter, QPointF(left, centredBaseline(font, center)), text);
    return left + font.width(text);
}

double drawUpTo(QPainter& painter, const NumberFont& font, double right, double center, QStringView text,
                const QColor& color)
{
    const double left = right - font.width(text);
    painter.setPen(color);
    font.draw(painter, QPointF(left, centredBaseline(font, center)), text);
    return left;
}

void drawWithin(QPainter& painter, const NumberFont& font, double left, double center, double room, const QString& text,
                const QColor& color)
{
    const bool fits = font.width(text) <= room;
    drawFrom(painter, font, left, center, fits ? text : font.metrics().elidedText(text, Qt::ElideRight, room), color);
}

const Formula& termFormula(physics::Term term)
{
    static const auto kFormulas = [] {
        std::array<Formula, physics::kTerms.size()> formulas;
        for (const physics::Term each : physics::kTerms) {
            formulas[static_cast<std::size_t>(each)] = formulaFromMarkup(qtText(present::termMarkup(each)));
        }
        return formulas;
    }();
    return kFormulas[static_cast<std::size_t>(term)];
}

double drawTermName(QPainter& painter, const Theme& theme, QPointF baseline, physics::Term term)
{
    painter.setPen(theme.termText(present::roleOf(term)));
    return FormulaPainter(theme, TextRole::BodyMedium).paint(painter, baseline, termFormula(term));
}

void drawTermText(QPainter& painter, const Theme& theme, QPointF baseline, const present::TermText& text, double room)
{
    const double right = baseline.x() + room;
    double x = baseline.x();
    for (const present::TextPiece& piece : text) {
        if (piece.term) {
            x += drawTermName(painter, theme, QPointF(x, baseline.y()), *piece.term);
            continue;
        }
        const NumberFont& font = theme.numbers(piece.isStrong ? TextRole::BodyStrong : TextRole::Body);
        const QString words = qtText(piece.text);
        painter.setPen(theme.color(Role::Text1));
        font.draw(painter, QPointF(x, baseline.y()), shortened(words, font, right - x));
        x += font.width(words);
    }
}

namespace {

double wrapTermText(QPainter* painter, const Theme& theme, const QRectF& area, const present::TermText& text)
{
    const NumberFont& plain = theme.numbers(TextRole::Note);
    LineBreaker lines(painter, area, plain);
    for (const present::TextPiece& piece : text) {
        lines.draw(piece.isStrong ? theme.numbers(TextRole::NoteStrong) : plain,
                   theme.color(piece.isStrong ? Role::Text1 : Role::Text2), qtText(piece.text));
    }
    return lines.height(plain);
}

}  // namespace

double drawWrappedTermText(QPainter& painter, const Theme& theme, const QRectF& area, const present::TermText& text)
{
    return wrapTermText(&painter, theme, area, text);
}

double wrappedTermTextHeight(const Theme& theme, double width, const present::TermText& text)
{
    return text.empty() ? 0.0 : wrapTermText(nullptr, theme, QRectF(0.0, 0.0, width, 0.0), text);
}

double drawWrapped(QPainter& painter, const NumberFont& font, const QRectF& area, const QString& text,
                   const QColor& color)
{
    LineBreaker lines(&painter, area, font);
    lines.draw(font, color, text);
    return lines.height(font);
}

QStringList brokenLines(const NumberFont& font, const QString& text, double width)
{
    QStringList lines;
    for (const QString& word : keptTogether(text).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : QString(lines.back() + QLatin1Char(' ') + word);
        if (lines.isEmpty() || font.width(longer) > width) {
            lines.append(word);
        } else {
            lines.back() = longer;
        }
    }
    return lines;
}

void drawDashedFrame(QPainter& painter, const QRectF& area, const QColor& color)
{
    for (const double y : {area.top(), area.bottom() - 1.0}) {
        dashes(painter, area.left(), area.right(), color,
               [y](double x, double length) { return QRectF(x, y, length, 1.0); });
    }
    for (const double x : {area.left(), area.right() - 1.0}) {
        dashes(painter, area.top(), area.bottom(), color,
               [x](double y, double length) { return QRectF(x, y, 1.0, length); });
    }
}

void drawDashedVertical(QPainter& painter, double x, double top, double bottom, double width, const QColor& color)
{
    const double left = std::round(x - width / 2.0);
    dashes(painter, top, bottom, color,
           [left, width](double y, double length) { return QRectF(left, y, width, length); });
}

}  // namespace ironlab::ui
