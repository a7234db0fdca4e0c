// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/text_recorder.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTransform>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

/// Pieces farther apart, in widths of a blank, are texts of their own.
constexpr double kFarthest = 1.9;
constexpr double kBlank = 0.55;

/// Half of what a digit leaves of the cell that it is set in, see NumberFont.
double insetOf(const QString& text, const QFontMetricsF& metrics)
{
    if (text.size() != 1 || !text.front().isDigit()) {
        return 0.0;
    }
    double cell = 0.0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        cell = std::max(cell, metrics.horizontalAdvance(QChar(digit)));
    }
    return (cell - metrics.horizontalAdvance(text)) / 2;
}

/// A piece of a line in one font.
struct Piece {
    DrawnText drawn;
    QFont font;
    double baseline = 0.0;
};

}  // namespace

QRectF DrawnText::areaOf(qsizetype begin, qsizetype length) const
{
    const double left = ends[static_cast<std::size_t>(begin)];
    const double right = ends[static_cast<std::size_t>(begin + length)];
    return {left, area.top(), right - left, area.height()};
}

class TextRecorder::Engine : public QPaintEngine {
public:
    Engine() : QPaintEngine(QPaintEngine::AllFeatures) {}

    [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; }

    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState& changed) override
    {
        if (changed.state().testFlag(DirtyTransform)) {
            m_transform = changed.transform();
        }
    }

    void drawPixmap(const QRectF& /*area*/, const QPixmap& /*picture*/, const QRectF& /*source*/) override {}
    void drawImage(const QRectF& /*area*/, const QImage& /*image*/, const QRectF& /*source*/,
                   Qt::ImageConversionFlags /*flags*/) override
    {
    }
    void drawTiledPixmap(const QRectF& /*area*/, const QPixmap& /*picture*/, const QPointF& /*start*/) override {}
    void drawPath(const QPainterPath& /*path*/) override {}
    void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}
    void drawPolygon(const QPoint* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}
    void drawLines(const QLineF* /*lines*/, int /*count*/) override {}
    void drawLines(const QLine* /*lines*/, int /*count*/) override {}
    void drawRects(const QRectF* /*areas*/, int /*count*/) override {}
    void drawRects(const QRect* /*areas*/, int /*count*/) override {}
    void drawEllipse(const QRectF& /*area*/) override {}
    void drawEllipse(const QRect& /*area*/) override {}
    void drawPoints(const QPointF* /*points*/, int /*count*/) override {}
    void drawPoints(const QPoint* /*points*/, int /*count*/) override {}

    void drawTextItem(const QPointF& place, const QTextItem& item) override
    {
        const QString text = item.text();
        if (text.isEmpty()) {
            return;
        }
        Piece piece;
        piece.font = item.font();
        const QFontMetricsF metrics(piece.font);
        const QPointF start = m_transform.map(place);
        piece.baseline = start.y();
        piece.drawn.text = text;
        const double inset = insetOf(text, metrics);
        piece.drawn.area = QRectF(start.x() - inset, start.y() - item.ascent(), item.width() + 2 * inset,
                                  item.ascent() + item.descent());
        piece.drawn.ends.push_back(piece.drawn.area.left());
        for (qsizetype i = 1; i < text.size(); ++i) {
            piece.drawn.ends.push_back(start.x() + std::min(metrics.horizontalAdvance(text.left(i)), item.width()));
        }
        piece.drawn.ends.push_back(piece.drawn.area.right());
        append(std::move(piece));
    }

private:
    /// A variable in italics is part of its line.
    static bool isAlike(const QFont& a, QFont b)
    {
        b.setItalic(a.italic());
        return a == b;
    }

    void append(Piece piece)
    {
        if (!m_pieces.empty()) {
            Piece& last = m_pieces.back();
            const double blank = QFontMetricsF(piece.font).horizontalAdvance(QLatin1Char(' '));
            const double gap = piece.drawn.area.left() - last.drawn.area.right();
            const bool follows = isAlike(last.font, piece.font) && std::abs(last.baseline - piece.baseline) < 0.5
                                 && gap > -2.0 * blank && gap < kFarthest * blank;
            if (follows) {
                join(last.drawn, piece.drawn, gap > kBlank * blank && !last.drawn.text.endsWith(QLatin1Char(' ')));
                return;
            }
        }
        m_pieces.push_back(std::move(piece));
    }

    static void join(DrawnText& line, const DrawnText& more, bool isApart)
    {
        if (isApart) {
            line.text += QLatin1Char(' ');
        } else {
            line.ends.pop_back();
        }
        line.text += more.text;
        line.ends.insert(line.ends.end(), more.ends.begin(), more.ends.end());
        line.area = line.area.united(more.area);
    }

    QTransform m_transform;
    std::vector<Piece> m_pieces;
};

TextRecorder::TextRecorder(const QWidget& like) : m_engine(std::make_unique<Engine>()), m_like(like) {}

TextRecorder::~TextRecorder() = default;

QPaintEngine* TextRecorder::paintEngine() const
{
    return m_engine.get();
}

std::vector<DrawnText> TextRecorder::texts() const
{
    std::vector<DrawnText> texts;
    for (const Piece& piece : m_engine->pieces()) {
        texts.push_back(piece.drawn);
    }
    return texts;
}

int TextRecorder::metric(PaintDeviceMetric which) const
{
    switch (which) {
    case PdmWidth: return m_like.width();
    case PdmHeight: return m_like.height();
    case PdmWidthMM: return m_like.widthMM();
    case PdmHeightMM: return m_like.heightMM();
    case PdmNumColors: return 1 << 24;
    case PdmDepth: return 32;
    case PdmDpiX:
    case PdmPhysicalDpiX: return m_like.logicalDpiX();
    case PdmDpiY:
    case PdmPhysicalDpiY: return m_like.logicalDpiY();
    case PdmDevicePixelRatio: return static_cast<int>(m_like.devicePixelRatio());
    case PdmDevicePixelRatioScaled: return static_cast<int>(m_like.devicePixelRatioF() * devicePixelRatioFScale());
    }
    return 0;
}

std::vector<DrawnText> textsDrawnBy(QWidget& widget)
{
    TextRecorder recorder(widget);
    {
        QPainter painter(&recorder);
        widget.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    }
    return recorder.texts();
}

}  // namespace ironlab::ui
