// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painted_words.h"

#include "listening_paper.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>

namespace ironlab::ui::test {
namespace {

/// Takes down words and what is filled over them.
class WordEngine : public SilentEngine {
public:
    [[nodiscard]] const QVector<PaintedWords>& words() const { return m_words; }

    void drawImage(const QRectF& area, const QImage& image, const QRectF& /*source*/, Qt::ImageConversionFlags) override
    {
        if (!image.hasAlphaChannel()) {
            cover(m_transform.mapRect(area));
        }
    }

    void updateState(const QPaintEngineState& changed) override
    {
        m_transform = changed.transform();
        m_fills = changed.brush().style() == Qt::SolidPattern && changed.brush().color().alpha() == 255;
    }

    void drawTextItem(const QPointF& baseline, const QTextItem& item) override
    {
        const QFontMetricsF metrics(item.font());
        const QRectF ink = metrics.tightBoundingRect(item.text()).translated(baseline);
        if (!item.text().trimmed().isEmpty()) {
            m_words.append({item.text(), m_transform.mapRect(ink), 0.0, false});
        }
    }

    void drawRects(const QRectF* rects, int count) override
    {
        for (int i = 0; m_fills && i < count; ++i) {
            cover(m_transform.mapRect(rects[i]));
        }
    }
    void drawRects(const QRect* rects, int count) override
    {
        for (int i = 0; m_fills && i < count; ++i) {
            cover(m_transform.mapRect(QRectF(rects[i])));
        }
    }
    void drawPath(const QPainterPath& path) override
    {
        if (m_fills) {
            const QRectF box = m_transform.mapRect(path.boundingRect());
            cover(path.elementCount() > 5 ? within(box) : box);
        }
    }
    void drawEllipse(const QRectF& box) override
    {
        if (m_fills) {
            cover(within(m_transform.mapRect(box)));
        }
    }
    void drawLines(const QLineF* /*lines*/, int /*count*/) override {}
    void drawLines(const QLine* /*lines*/, int /*count*/) override {}

private:
    /// The box within a circle, or within a box with round corners.
    static QRectF within(const QRectF& box)
    {
        constexpr double kCorner = 0.146;  // (1 - 1 / sqrt(2)) / 2
        const double inset = kCorner * std::min(box.width(), box.height());
        return box.adjusted(inset, inset, -inset, -inset);
    }

    void cover(const QRectF& area)
    {
        constexpr double kBite = 2.5;     // px into a word that take something of a letter
        constexpr double kThrough = 0.6;  // of a word's height or width
        for (PaintedWords& words : m_words) {
            const QRectF hidden = words.ink.intersected(area);
            if (!hidden.isEmpty()) {
                const double across = hidden.width() / words.ink.width();
                const double down = hidden.height() / words.ink.height();
                words.covered = std::max(words.covered, across * down);
                const bool isBitten = hidden.width() > kBite && hidden.height() > kBite;
                const bool isCrossed =
                    (down > kThrough && hidden.width() >= 1.0) || (across > kThrough && hidden.height() >= 1.0);
                words.isStruck = words.isStruck || isBitten || isCrossed;
            }
        }
    }

    QVector<PaintedWords> m_words;
    QTransform m_transform;
    bool m_fills = false;
};

std::string quoted(const PaintedWords& words)
{
    return "\n\"" + words.text.toStdString() + "\" at " + std::to_string(static_cast<int>(words.ink.left())) + ", "
           + std::to_string(static_cast<int>(words.ink.top()));
}

}  // namespace

QVector<PaintedWords> paintedWords(QWidget& widget)
{
    ListeningPaper<WordEngine> device(widget.size());
    QPainter painter(&device);
    widget.render(&painter);
    painter.end();
    return device.engine().words();
}

std::string illegible(QWidget& widget)
{
    constexpr double kGone = 0.98;  // what is hidden whole is not there to be read
    constexpr double kTouched = 0.12;
    constexpr double kInk = 2.5;  // px that ink may share with its neighbours: a slash leans over
    std::string found;
    QVector<PaintedWords> seen;
    for (const PaintedWords& words : paintedWords(widget)) {
        if (words.covered < kGone) {
            seen.append(words);
        }
    }
    for (qsizetype i = 0; i < seen.size(); ++i) {
        const PaintedWords& words = seen[i];
        if (words.text.contains(QChar(0x2026))) {
            found += quoted(words) + ": shortened";
        }
        if (words.covered > kTouched) {
            found += quoted(words) + ": partly hidden";
        } else if (words.isStruck) {
            found += quoted(words) + ": struck through";
        }
        if (!QRectF(widget.rect()).adjusted(-1, -1, 1, 1).contains(words.ink)) {
            found += quoted(words) + ": over the edge";
        }
        for (qsizetype k = i + 1; k < seen.size(); ++k) {
            const QRectF both = words.ink.intersected(seen[k].ink);
            if (both.width() > kInk && both.height() > kInk) {
                found += quoted(words) + ": under" + quoted(seen[k]);
            }
        }
    }
    return found;
}

}  // namespace ironlab::ui::test
