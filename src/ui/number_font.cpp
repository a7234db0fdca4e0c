// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/number_font.h"

#include <QGlyphRun>
#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>
#include <QVector>

#include <algorithm>
#include <array>

namespace ironlab::ui {
namespace {

/// Characters that stand alone and need no shaping or kerning: their glyphs are looked up once. Digits come first.
constexpr QStringView kSimple = u"0123456789.,%/+-=<>()\u2212\u00D7\u00F7\u2013\u221E";
constexpr qsizetype kDigits = 10;

qsizetype simpleIndex(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9') {
        return code - u'0';
    }
    return kSimple.indexOf(character);
}

/// A stretch of letters, shaped once: shaping costs several times what drawing does, and figures draw the same words over
/// and over.
struct ShapedWord {
    QList<QGlyphRun> runs;  ///< relative to the baseline's left end
    double width = 0;
};

ShapedWord shaped(const QString& word, const QFont& font, const QFontMetricsF& metrics)
{
    QTextLayout layout(word, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    ShapedWord result{layout.glyphRuns(), metrics.horizontalAdvance(word)};
    for (QGlyphRun& run : result.runs) {
        QVector<QPointF> positions = run.positions();
        for (QPointF& position : positions) {
            position.ry() -= line.ascent();
        }
        run.setPositions(positions);
    }
    return result;
}

}  // namespace

struct NumberFont::Measures {
    explicit Measures(const QFont& ofFont) : font(ofFont), metrics(font), raw(QRawFont::fromFont(font))
    {
        glyphs = raw.glyphIndexesForString(kSimple.toString());
        for (qsizetype i = 0; i < kSimple.size(); ++i) {
            advances.append(metrics.horizontalAdvance(kSimple[i]));
        }
        cell = *std::max_element(advances.begin(), advances.begin() + kDigits);
        space = metrics.horizontalAdvance(u' ');
    }

    [[nodiscard]] bool hasGlyph(qsizetype index) const
    {
        return index >= 0 && index < glyphs.size() && glyphs[index] != 0;
    }
    [[nodiscard]] double advance(qsizetype index) const { return index < kDigits ? cell : advances[index]; }

    [[nodiscard]] const ShapedWord& word(QStringView stretch) const
    {
        constexpr qsizetype kMostWords = 1000;
        const QString key = stretch.toString();
        if (const auto found = words.constFind(key); found != words.constEnd()) {
            return *found;
        }
        if (words.size() >= kMostWords) {
            words.clear();
        }
        return *words.insert(key, shaped(key, font, metrics));
    }

    /// Calls `simple(index, x)` for each character with a cell or a glyph of its own and `other(text, shaped, x)` for
    /// each stretch of letters; returns the width.
    template <class Simple, class Words>
    double walk(QStringView text, Simple simple, Words other) const
    {
        double x = 0;
        for (qsizetype at = 0; at < text.size();) {
            if (text[at] == u' ') {
                x += space;
                ++at;
            } else if (const qsizetype index = simpleIndex(text[at]);
                       hasGlyph(index) || (index >= 0 && index < kDigits)) {
                simple(index, x);
                x += advance(index);
                ++at;
            } else {
                qsizetype end = at + 1;
                while (end < text.size() && text[end] != u' ' && simpleIndex(text[end]) < 0) {
                    ++end;
                }
                const QStringView stretch = text.sliced(at, end - at);
                const ShapedWord& letters = word(stretch);
                other(stretch, letters, x);
                x += letters.width;
                at = end;
            }
        }
        return x;
    }

    QFont font;
    QFontMetricsF metrics;
    QRawFont raw;
    QVector<quint32> glyphs;
    QVector<double> advances;
    mutable QHash<QString, ShapedWord> words;
    double cell = 0;
    double space = 0;
};

const NumberFont::Measures& NumberFont::measures() const
{
    if (!m_measures) {
        m_measures = std::make_shared<const Measures>(m_font);
    }
    return *m_measures;
}

const QFontMetricsF& NumberFont::metrics() const
{
    return measures().metrics;
}

double NumberFont::cellWidth() const
{
    return measures().cell;
}

double NumberFont::width(QStringView text) const
{
    return measures().walk(
        text, [](qsizetype, double) {}, [](QStringView, const ShapedWord&, double) {});
}

void NumberFont::draw(QPainter& painter, QPointF baseline, QStringView text) const
{
    const Measures& m = measures();
    // Only the raster engine draws bare glyphs; SVG and PDF need the characters, or the text is lost to search and copy.
    const bool bareGlyphs = painter.paintEngine()->type() == QPaintEngine::Raster && m.raw.isValid();
    const QFont before = painter.font();
    painter.setFont(m_font);
    QVector<quint32> glyphs;
    QVector<QPointF> positions;
    m.walk(
        text,
        [&](qsizetype index, double x) {
            const double inset = index < kDigits ? (m.cell - m.advances[index]) / 2 : 0.0;
            if (bareGlyphs && m.hasGlyph(index)) {
                glyphs.append(m.glyphs[index]);
                positions.append(QPointF(x + inset, 0));
            } else {
                painter.drawText(baseline + QPointF(x + inset, 0), QString(kSimple[index]));
            }
        },
        [&](QStringView words, const ShapedWord& letters, double x) {
            if (!bareGlyphs) {
                painter.drawText(baseline + QPointF(x, 0), words.toString());
                return;
            }
            for (const QGlyphRun& run : letters.runs) {
                painter.drawGlyphRun(baseline + QPointF(x, 0), run);
            }
        });
    if (!glyphs.isEmpty()) {
        QGlyphRun run;
        run.setRawFont(m.raw);
        run.setGlyphIndexes(glyphs);
        run.setPositions(positions);
        painter.drawGlyphRun(baseline, run);
    }
    painter.setFont(before);
}

void NumberFont::draw(QPainter& painter, const QRectF& area, Qt::Alignment alignment, QStringView text) const
{
    const QFontMetricsF& m = metrics();
    double x = area.left();
    if (alignment & (Qt::AlignRight | Qt::AlignHCenter)) {
        const double room = area.width() - width(text);
        x += alignment & Qt::AlignRight ? room : room / 2;
    }
    double y = area.top() + m.ascent();
    if (alignment & Qt::AlignBottom) {
        y = area.bottom() - m.descent();
    } else if (!(alignment & Qt::AlignTop)) {
        y = area.top() + (area.height() - m.capHeight()) / 2 + m.capHeight();
    }
    draw(painter, QPointF(x, std::round(y)), text);
}

}  // namespace ironlab::ui
