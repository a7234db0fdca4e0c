// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/number_font.h"
#include "ui/style/text_images.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdlib>

namespace ironlab::ui {
namespace {

template <class Draw>
QImage drawn(Qt::GlobalColor paper, Qt::GlobalColor ink, Draw draw)
{
    QImage image(160, 40, QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    painter.setBackground(QColor(paper));
    painter.setPen(QColor(ink));
    draw(painter);
    return image;
}

struct Difference {
    int most = 0;
    int inked = 0;  ///< pixels that either has touched
};

Difference differenceOf(const QImage& a, const QImage& b, QRgb paper)
{
    Difference difference;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const int gap = std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
            difference.most = std::max(difference.most, gap);
            difference.inked += a.pixel(x, y) != paper || b.pixel(x, y) != paper ? 1 : 0;
        }
    }
    return difference;
}

struct Colours {
    Qt::GlobalColor paper;
    Qt::GlobalColor ink;
};

class CopiedText : public testing::TestWithParam<Colours> {};

TEST_P(CopiedText, LooksAsGlyphsDo)
{
    QFont font;
    font.setPixelSize(16);
    const NumberFont numbers(font);
    const auto [paper, ink] = GetParam();
    for (const double x : {10.0, 10.25, 10.75}) {
        const QImage glyphs = drawn(paper, ink, [&](QPainter& painter) {
            painter.setFont(font);
            painter.drawText(QPointF(x, 28), QStringLiteral("Memory"));
        });
        const QImage copied =
            drawn(paper, ink, [&](QPainter& painter) { numbers.draw(painter, QPointF(x, 28), u"Memory"); });
        const Difference difference = differenceOf(glyphs, copied, QColor(paper).rgb());
        EXPECT_GT(difference.inked, 100);
        EXPECT_LE(difference.most, 4) << x;
    }
}

INSTANTIATE_TEST_SUITE_P(OnPaper, CopiedText,
                         testing::Values(Colours{Qt::white, Qt::black}, Colours{Qt::black, Qt::white}));

TEST(TextImages, ASecondDrawingIsTheFirstToThePixel)
{
    QFont font;
    font.setPixelSize(13);
    const NumberFont numbers(font);
    const auto draw = [&](QPainter& painter) { numbers.draw(painter, QPointF(8.4, 20.6), u"41.8 ms of 50"); };
    const QImage first = drawn(Qt::white, Qt::darkBlue, draw);
    EXPECT_EQ(drawn(Qt::white, Qt::darkBlue, draw), first);
    EXPECT_NE(drawn(Qt::white, Qt::darkRed, draw), first);
}

TEST(TextImages, APainterThatScalesAndAPenThatLetsThroughDrawGlyphs)
{
    QImage image(10, 10, QImage::Format_RGB32);
    QPainter painter(&image);
    EXPECT_TRUE(TextImages::inkOf(painter));
    painter.translate(3.5, 2);
    EXPECT_EQ(TextImages::inkOf(painter)->origin, QPointF(3.5, 2));
    painter.setPen(QColor(0, 0, 0, 120));
    EXPECT_FALSE(TextImages::inkOf(painter));
    painter.setPen(Qt::black);
    painter.scale(2, 2);
    EXPECT_FALSE(TextImages::inkOf(painter));
}

}  // namespace
}  // namespace ironlab::ui
