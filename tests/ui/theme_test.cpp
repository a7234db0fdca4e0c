// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"
#include "ui/style/lab_style.h"
#include "ui/style/painting.h"
#include "ui/style/text_label.h"
#include "ui/style/theme.h"
#include "ui/themed_test.h"

#include <QBuffer>
#include <QFontInfo>
#include <QImage>
#include <QPushButton>
#include <QSvgGenerator>
#include <QSvgRenderer>

namespace ironlab::ui {
namespace {

using present::Role;
using present::TermRole;

class ThemeTest : public ThemedTest {};

QImage canvas(int width, int height)
{
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

bool hasInk(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0) {
                return true;
            }
        }
    }
    return false;
}

TEST_F(ThemeTest, CarriesItsFont)
{
    EXPECT_TRUE(loadFonts());
    EXPECT_EQ(QFontInfo(Theme(present::Theme::Light).font(TextRole::Body)).family(), QStringLiteral("Inter"));
}

TEST_F(ThemeTest, NoTextIsSmallerThanElevenButTheNumberInADisc)
{
    for (const present::Theme which : present::kThemes) {
        const Theme theme(which);
        for (std::size_t role = 0; role < kTextRoleCount; ++role) {
            const int least = static_cast<TextRole>(role) == TextRole::MoveNumber ? 10 : 11;
            EXPECT_GE(theme.font(static_cast<TextRole>(role)).pixelSize(), least) << role;
        }
    }
}

TEST_F(ThemeTest, ProjectorsGetLargerType)
{
    EXPECT_EQ(Theme(present::Theme::Light).font(TextRole::Note).pixelSize(), 12);
    EXPECT_EQ(Theme(present::Theme::Projector).font(TextRole::Note).pixelSize(), 15);
    EXPECT_EQ(Theme(present::Theme::Projector).scaled(28), 35);
}

TEST_F(ThemeTest, EveryNumberOfOneLengthIsEquallyWide)
{
    const Theme theme(present::Theme::Light);
    for (const TextRole role : {TextRole::Answer, TextRole::Body, TextRole::Note, TextRole::Tick}) {
        const NumberFont& numbers = theme.numbers(role);
        EXPECT_DOUBLE_EQ(numbers.width(u"1,111.1"), numbers.width(u"8,048.7"));
        EXPECT_GT(numbers.width(u"10"), numbers.width(u"1"));
    }
}

TEST_F(ThemeTest, WidgetsFindTheThemeThatIsWorn)
{
    QWidget widget;
    EXPECT_EQ(themeOf(&widget).palette().theme(), present::Theme::Light);
    wear(present::Theme::Dark);
    EXPECT_EQ(themeOf(&widget).palette().theme(), present::Theme::Dark);
}

TEST_F(ThemeTest, LabelsFollowAChangeOfTheme)
{
    TextLabel label(QStringLiteral("17.5 ms"), TextRole::Note, Role::Text2);
    label.show();
    const int width = label.sizeHint().width();
    wear(present::Theme::Projector);
    EXPECT_GT(label.sizeHint().width(), width);
    wear(present::Theme::Dark);
    EXPECT_GT(count(picture(label), themeOf(&label).color(Role::Text2)), 0);
}

TEST_F(ThemeTest, TheSystemsThemeIsDarkWhereItsLettersAreLighterThanItsGround)
{
    EXPECT_EQ(themeFor(Theme(present::Theme::Dark).qPalette()), present::Theme::Dark);
    EXPECT_EQ(themeFor(Theme(present::Theme::Light).qPalette()), present::Theme::Light);
}

TEST_F(ThemeTest, APrimaryButtonIsFilledWithInkAndAPlainOneIsNot)
{
    QPushButton button(QStringLiteral("Lock my answer"));
    showAt(button, 160);
    const QColor ink = themeOf(&button).color(Role::Ink);
    EXPECT_NE(picture(button).pixelColor(8, button.height() / 2), ink);
    button.setProperty(kPrimaryProperty, true);
    EXPECT_EQ(button.sizeHint().height(), 36);
    EXPECT_EQ(picture(button).pixelColor(8, button.height() / 2), ink);
}

TEST_F(ThemeTest, EveryIconHasInkInsideItsSquareOnly)
{
    for (std::size_t i = 0; i < kIconCount; ++i) {
        QImage image = canvas(48, 48);
        QPainter painter(&image);
        drawIcon(painter, static_cast<Icon>(i), QRectF(16, 16, 16, 16), Qt::black);
        painter.end();
        EXPECT_TRUE(hasInk(image.copy(16, 16, 16, 16))) << i;
        for (const QRect& margin :
             {QRect(0, 0, 48, 15), QRect(0, 33, 48, 15), QRect(0, 0, 15, 48), QRect(33, 0, 15, 48)}) {
            EXPECT_FALSE(hasInk(image.copy(margin))) << i;
        }
    }
}

TEST_F(ThemeTest, IconsFollowTheThemeWithoutBeingMadeAnew)
{
    const QIcon icon = makeIcon(Icon::Lock, Role::Text1);
    const QImage light = icon.pixmap(16).toImage();
    wear(present::Theme::Dark);
    EXPECT_NE(icon.pixmap(16).toImage(), light);
}

TEST_F(ThemeTest, ATermsBarHasItsFillItsOutlineAndItsHatch)
{
    const Theme theme(present::Theme::Light);
    for (const TermRole term : present::kTermRoles) {
        QImage image = canvas(60, 20);
        QPainter painter(&image);
        drawTermBar(painter, theme, term, QRectF(0, 0, 60, 20));
        painter.end();
        EXPECT_EQ(image.pixelColor(0, 10), theme.termText(term));
        const bool isPlain = count(image, theme.termFill(term)) == 58 * 18;
        EXPECT_EQ(isPlain, term == TermRole::Compute);
        EXPECT_GT(count(image, theme.termFill(term)), 200);
    }
}

TEST_F(ThemeTest, AHatchStaysInsideItsArea)
{
    for (const auto hatch :
         {present::Hatch::Dots, present::Hatch::Diagonal, present::Hatch::Vertical, present::Hatch::Impossible}) {
        QImage image = canvas(80, 60);
        QPainter painter(&image);
        drawHatch(painter, QRectF(20, 20, 40, 20), hatch, Qt::black);
        painter.end();
        EXPECT_TRUE(hasInk(image.copy(20, 20, 40, 20)));
        EXPECT_FALSE(hasInk(image.copy(0, 0, 80, 20)));
        EXPECT_FALSE(hasInk(image.copy(0, 40, 80, 20)));
        EXPECT_FALSE(hasInk(image.copy(0, 0, 20, 60)));
        EXPECT_FALSE(hasInk(image.copy(60, 0, 20, 60)));
    }
}

TEST_F(ThemeTest, AHatchStaysInsideItsAreaInVectorFilesWhichKnowNoClipping)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize({80, 60});
    svg.setViewBox(QRect(0, 0, 80, 60));
    QPainter writer(&svg);
    drawHatch(writer, QRectF(20, 20, 40, 20), present::Hatch::Diagonal, Qt::black);
    drawHatch(writer, QRectF(20, 20, 40, 20), present::Hatch::Dots, Qt::black);
    writer.end();
    EXPECT_FALSE(bytes.contains("<image"));
    QImage image = canvas(80, 60);
    QPainter painter(&image);
    QSvgRenderer(bytes).render(&painter, QRectF(0, 0, 80, 60));
    painter.end();
    EXPECT_TRUE(hasInk(image.copy(20, 20, 40, 20)));
    for (const QRect& margin : {QRect(0, 0, 80, 19), QRect(0, 41, 80, 19), QRect(0, 0, 19, 60), QRect(61, 0, 19, 60)}) {
        EXPECT_FALSE(hasInk(image.copy(margin)));
    }
}

TEST_F(ThemeTest, AFlagStaysWithinItsBounds)
{
    const Theme theme(present::Theme::Light);
    QImage image = canvas(200, 60);
    QPainter painter(&image);
    const QRectF bounds(0, 0, 200, 60);
    for (const double x : {0.0, 100.0, 200.0}) {
        const QRectF flag = drawFlag(painter, theme, {x, 40}, bounds, u"SLA 50 ms");
        EXPECT_TRUE(bounds.contains(flag)) << x;
        EXPECT_DOUBLE_EQ(flag.bottom(), 40.0);
    }
}

TEST_F(ThemeTest, PaintingLeavesThePainterAsItWas)
{
    const Theme theme(present::Theme::Light);
    QImage image = canvas(200, 60);
    QPainter painter(&image);
    painter.setPen(Qt::red);
    const QFont before = painter.font();
    theme.numbers(TextRole::Answer).draw(painter, QPointF(0, 30), u"3.17 ms");
    drawHatch(painter, QRectF(0, 0, 20, 20), present::Hatch::Dots, Qt::black);
    drawBox(painter, QRectF(0, 0, 20, 20), 3, Qt::white, Qt::black);
    drawChevron(painter, QRectF(0, 0, 20, 20), ChevronDirection::Up, Qt::black);
    EXPECT_EQ(painter.font(), before);
    EXPECT_EQ(painter.pen().color(), QColor(Qt::red));
    EXPECT_FALSE(painter.hasClipping());
    EXPECT_FALSE(painter.testRenderHint(QPainter::Antialiasing));
}

}  // namespace
}  // namespace ironlab::ui
