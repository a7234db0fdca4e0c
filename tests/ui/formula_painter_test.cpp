// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/formula_label.h"
#include "ui/formulas/formula_painter.h"
#include "ui/style/painting.h"
#include "ui/themed_test.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace ironlab::ui {
namespace {

using Kind = FormulaNode::Kind;

QString plain(QStringView markup)
{
    return plainText(formulaFromMarkup(markup));
}

QString spoken(QStringView markup)
{
    return spokenText(formulaFromMarkup(markup));
}

TEST(FormulaMarkup, ReadsVariablesAndSubscripts)
{
    const Formula formula = formulaFromMarkup(u"*T*_{memory}");
    ASSERT_EQ(formula.size(), 2U);
    EXPECT_EQ(formula[0].kind, Kind::Variable);
    EXPECT_EQ(formula[0].text, QStringLiteral("T"));
    EXPECT_EQ(formula[1].kind, Kind::Subscript);
    EXPECT_EQ(formula[1].content.front().text, QStringLiteral("memory"));
}

TEST(FormulaMarkup, ReadsFractionsWithinFractions)
{
    const Formula formula = formulaFromMarkup(u"\\frac{1}{\\frac{*a*}{*b*} + 1}");
    ASSERT_EQ(formula.size(), 1U);
    EXPECT_EQ(formula[0].kind, Kind::Fraction);
    EXPECT_EQ(formula[0].denominator.front().kind, Kind::Fraction);
}

TEST(FormulaMarkup, KeepsWhatIsNotClosedAsText)
{
    for (const QStringView text : {u"5 * 3", u"a_{b", u"\\frac{1}", u"\\frac", u"**", u"*", u"_{", u"}{"}) {
        EXPECT_EQ(plain(text), text.toString()) << text.toString().toStdString();
    }
}

TEST(FormulaMarkup, TurnsMinusesBetweenSpacesIntoMinusSigns)
{
    EXPECT_EQ(plain(u"1 - *p*"), QStringLiteral("1 \u2212 p"));
    EXPECT_EQ(plain(u"10^{-6}"), QStringLiteral("10^\u22126"));
    EXPECT_EQ(plain(u"zero-latency"), QStringLiteral("zero-latency"));
}

TEST(FormulaText, StandsInOneLine)
{
    EXPECT_EQ(plain(u"\\frac{1}{(1 - *p*) + *p* / *S*}"), QStringLiteral("1 / ((1 \u2212 p) + p / S)"));
    EXPECT_EQ(plain(u"*T*_{data} + *T*_{memory}"), QStringLiteral("T_data + T_memory"));
}

TEST(FormulaText, IsSpokenInWords)
{
    EXPECT_EQ(spoken(u"*T*_{memory}"), QStringLiteral("T memory"));
    EXPECT_EQ(spoken(u"\\frac{1}{1 - *p*}"), QStringLiteral("1 over (1 \u2212 p)"));
}

class FormulaPainterTest : public ThemedTest {
protected:
    [[nodiscard]] FormulaExtent extent(QStringView markup) const
    {
        return FormulaPainter(theme, TextRole::FormulaText).extent(formulaFromMarkup(markup));
    }

    Theme theme{present::Theme::Light};
};

TEST_F(FormulaPainterTest, AFractionIsTallerThanItsRowAndAsWideAsItsWiderPart)
{
    const FormulaExtent row = extent(u"(1 - *p*) + *p* / *S*");
    const FormulaExtent fraction = extent(u"\\frac{1}{(1 - *p*) + *p* / *S*}");
    EXPECT_GT(fraction.height(), 1.8 * row.height());
    EXPECT_GT(fraction.width, row.width);
    EXPECT_LT(fraction.width, row.width + 16);
}

TEST_F(FormulaPainterTest, ASubscriptIsSmallerAndHangsLower)
{
    const FormulaExtent upright = extent(u"Tmemory");
    const FormulaExtent subscript = extent(u"T_{memory}");
    EXPECT_LT(subscript.width, upright.width);
    EXPECT_GT(subscript.descent, upright.descent);
}

TEST_F(FormulaPainterTest, DigitsOfALiveNumberDoNotMoveWhatFollows)
{
    EXPECT_DOUBLE_EQ(extent(u"1.11 ms").width, extent(u"8.88 ms").width);
}

TEST_F(FormulaPainterTest, PaintsAsWideAsItMeasures)
{
    QImage image(400, 100, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    const FormulaPainter formulas(theme, TextRole::FormulaText);
    const Formula formula = formulaFromMarkup(u"*S* = \\frac{1}{1 - *p*} = **2.12**");
    EXPECT_DOUBLE_EQ(formulas.paint(painter, QPointF(10, 50), formula), formulas.extent(formula).width);
    painter.end();
    const double right = 10 + formulas.extent(formula).width;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = static_cast<int>(right) + 2; x < image.width(); ++x) {
            ASSERT_EQ(image.pixelColor(x, y), QColor(Qt::white)) << x << ',' << y;
        }
    }
}

TEST_F(FormulaPainterTest, ExportsCarryTheNumbersAsText)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize({200, 60});
    QPainter painter(&svg);
    theme.numbers(TextRole::Note).draw(painter, QPointF(10, 30), u"7");
    painter.end();
    EXPECT_TRUE(bytes.contains(">7<"));
}

TEST_F(FormulaPainterTest, TheLabelSpeaksItsFormula)
{
    FormulaLabel label(QStringLiteral("*R*_{peak}"));
    EXPECT_EQ(label.accessibleName(), QStringLiteral("R peak"));
    const int before = label.sizeHint().width();
    label.setMarkup(QStringLiteral("*R*_{peak} of the machine"));
    EXPECT_GT(label.sizeHint().width(), before);
}

}  // namespace
}  // namespace ironlab::ui
