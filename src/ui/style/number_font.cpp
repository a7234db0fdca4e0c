// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/number_font.h"

#include "ui/style/text_images.h"
#include "ui/style/variables.h"

#include <QGlyphRun>
#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>
#include <QVarLengthArray>
#include <QVector>

#include <algorithm>
#include <array>
#include <cstdint>

namespace ironlab::ui {
namespace {

/// Characters that stand alone and need no shaping or kerning: their glyphs are looked up once. Digits come first.
constexpr QStringView kSimple = u"0123456789.,%/+-=<>()\u2212\u00D7\u00F7\u2013\u221E\u00B7";
constexpr qsizetype kDigits = 10;
/// Keep hashes of words and of variables apart from the places of characters.
constexpr std::size_t kWordSeed = 0x9E3779B97F4A7C15U;
constexpr std::size_t kVariableSeed = 0xC2B2AE3D27D4EB4FU;

constexpr qsizetype indexIn(QStringView simple, char16_t code)
{
    for (qsizetype i = 0; i < simple.size(); ++i) {
        if (simple[i].unicode() == code) {
            return i;
        }
    }
    return -1;
}

/// The place of a character in `kSimple`, or -1. Asked for each character that is drawn or measured, so ASCII is looked up.
qsizetype simpleIndex(QChar character)
{
    static constexpr auto kAscii = [] {
        std::array<std::int8_t, 128> table{};
        for (std::size_t code = 0; code < table.size(); ++code) {
            table[code] = static_cast<std::int8_t>(indexIn(kSimple, static_cast<char16_t>(code)));
        }
        return table;
    }();
    const char16_t code = character.unicode();
    return code < kAscii.size() ? kAscii[code] : indexIn(kSimple, code);
}

/// A stretch of letters, shaped once: shaping costs several times what drawing does, and figures draw the same words over
/// and over.
struct ShapedWord {
    QList<QGlyphRun> runs;  ///< relative to the baseline's left end
    double width = 0;
    bool isVariable = false;  ///< in italics
};

QFont inItalics(QFont font)
{
    font.setItalic(true);
    return font;
}

ShapedWord shaped(const QString& word, const QFont& font, bool isVariable)
{
    QTextLayout layout(word, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    ShapedWord result{layout.glyphRuns(), QFontMetricsF(font).horizontalAdvance(word), isVariable};
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
    explicit Measures(const QFont& ofFont)
        : font(ofFont),
          metrics(font),
          ascent(metrics.ascent()),
          descent(metrics.descent()),
          capHeight(metrics.capHeight()),
          raw(QRawFont::fromFont(font))
    {
        glyphs = raw.glyphIndexesForString(kSimple.toString());
        for (qsizetype i = 0; i < kSimple.size(); ++i) {
            advances.append(metrics.horizontalAdvance(kSimple[i]));
        }
        cell = *std::max_element(advances.begin(), advances.begin() + kDigits);
        hasAllDigits = raw.isValid();
        for (qsizetype i = 0; i < kDigits; ++i) {
            hasAllDigits = hasAllDigits && hasGlyph(i);
        }
        space = metrics.horizontalAdvance(u' ');
    }

    [[nodiscard]] bool hasGlyph(qsizetype index) const
    {
        return index >= 0 && index < glyphs.size() && glyphs[index] != 0;
    }
    /// From the left end of a character's cell to its glyph.
    [[nodiscard]] double inset(qsizetype index) const { return index < kDigits ? (cell - advances[index]) / 2 : 0.0; }
    [[nodiscard]] double advance(qsizetype index) const { return index < kDigits ? cell : advances[index]; }

    [[nodiscard]] const ShapedWord& word(QStringView stretch, bool isVariable) const
    {
        constexpr qsizetype kMostWords = 1000;
        QHash<QString, ShapedWord>& known = isVariable ? variables : words;
        const QString key = stretch.toString();
        if (const auto found = known.constFind(key); found != known.constEnd()) {
            return *found;
        }
        if (known.size() >= kMostWords) {
            known.clear();
        }
        return *known.insert(key, shaped(key, isVariable ? inItalics(font) : font, isVariable));
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
                const ShapedWord& letters = word(stretch, stretch.size() == 1 && isVariable(text, at));
                other(stretch, letters, x);
                x += letters.width;
                at = end;
            }
        }
        return x;
    }

    /// Draws words and signs as they were drawn before.
    void drawImages(QPainter& painter, const TextImages::Ink& ink, QPointF baseline, QStringView text) const
    {
        const QRectF line(0, -ascent, 0, ascent + descent);
        walk(
            text,
            [&](qsizetype index, double x) {
                images.draw(painter, ink, baseline + QPointF(x + inset(index), 0), static_cast<std::size_t>(index),
                            line.adjusted(0, 0, advances[index], 0), [this, index](QPainter& inside, QPointF start) {
                                const QPointF place;
                                QGlyphRun run;
                                run.setRawFont(raw);
                                run.setRawData(&glyphs[index], &place, 1);
                                inside.drawGlyphRun(start, run);
                            });
            },
            [&](QStringView word, const ShapedWord& letters, double x) {
                images.draw(painter, ink, baseline + QPointF(x, 0),
                            qHash(word, letters.isVariable ? kVariableSeed : kWordSeed),
                            line.adjusted(0, 0, letters.width, 0), [&letters](QPainter& inside, QPointF start) {
                                for (const QGlyphRun& run : letters.runs) {
                                    inside.drawGlyphRun(start, run);
                                }
                            });
            });
    }

    QFont font;
    QFontMetricsF metrics;
    // Qt looks for the engine of the font at each question, and all that is drawn asks.
    double ascent;
    double descent;
    double capHeight;
    QRawFont raw;
    QVector<quint32> glyphs;
    QVector<double> advances;
    mutable QHash<QString, ShapedWord> words;
    mutable QHash<QString, ShapedWord> variables;
    mutable TextImages images;
    double cell = 0;
    double space = 0;
    bool hasAllDigits = false;  ///< in this very font, so that its glyphs can be drawn without their characters
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

/// Draws glyphs without their characters: all that are in the font itself in one go, for each call has its price.
void NumberFont::drawGlyphs(QPainter& painter, QPointF baseline, QStringView text) const
{
    constexpr qsizetype kUsualLength = 96;
    const Measures& m = measures();
    QVarLengthArray<quint32, kUsualLength> glyphs;
    QVarLengthArray<QPointF, kUsualLength> positions;
    m.walk(
        text,
        [&](qsizetype index, double x) {
            glyphs.append(m.glyphs[index]);
            positions.append(QPointF(x + m.inset(index), 0));
        },
        [&](QStringView, const ShapedWord& letters, double x) {
            for (const QGlyphRun& run : letters.runs) {
                if (run.rawFont() != m.raw) {
                    painter.drawGlyphRun(baseline + QPointF(x, 0), run);
                    continue;
                }
                const auto& places = run.positions();
                const auto& indexes = run.glyphIndexes();
                for (qsizetype i = 0; i < indexes.size(); ++i) {
                    glyphs.append(indexes[i]);
                    positions.append(places[i] + QPointF(x, 0));
                }
            }
        });
    if (!glyphs.isEmpty()) {
        QGlyphRun run;
        run.setRawFont(m.raw);
        run.setRawData(glyphs.constData(), positions.constData(), static_cast<int>(glyphs.size()));
        painter.drawGlyphRun(baseline, run);
    }
}

void NumberFont::draw(QPainter& painter, QPointF baseline, QStringView text) const
{
    const Measures& m = measures();
    // Only the raster engine draws bare glyphs; SVG and PDF need the characters, or the text is lost to search and copy.
    if (painter.paintEngine()->type() == QPaintEngine::Raster && m.hasAllDigits) {
        if (const auto ink = TextImages::inkOf(painter)) {
            m.drawImages(painter, *ink, baseline, text);
        } else {
            drawGlyphs(painter, baseline, text);
        }
        return;
    }
    const QFont before = painter.font();
    painter.setFont(m_font);
    m.walk(
        text,
        [&](qsizetype index, double x) {
            painter.drawText(baseline + QPointF(x + m.inset(index), 0), QString(kSimple[index]));
        },
        [&](QStringView words, const ShapedWord& letters, double x) {
            painter.setFont(letters.isVariable ? inItalics(m_font) : m_font);
            painter.drawText(baseline + QPointF(x, 0), words.toString());
            painter.setFont(m_font);
        });
    painter.setFont(before);
}

void NumberFont::draw(QPainter& painter, const QRectF& area, Qt::Alignment alignment, QStringView text) const
{
    const Measures& m = measures();
    double x = area.left();
    if (alignment & (Qt::AlignRight | Qt::AlignHCenter)) {
        const double room = area.width() - width(text);
        x += alignment & Qt::AlignRight ? room : room / 2;
    }
    double y = area.top() + m.ascent;
    if (alignment & Qt::AlignBottom) {
        y = area.bottom() - m.descent;
    } else if (!(alignment & Qt::AlignTop)) {
        y = area.top() + (area.height() - m.capHeight) / 2 + m.capHeight;
    }
    draw(painter, QPointF(x, std::round(y)), text);
}

}  // namespace ironlab::ui
