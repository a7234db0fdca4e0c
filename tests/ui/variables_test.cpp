// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/text_label.h"
#include "ui/style/variables.h"
#include "ui/themed_test.h"

#include <QPainter>

namespace ironlab::ui {
namespace {

QString variablesOf(const QString& text)
{
    QString found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isVariable(text, at)) {
            found += text[at];
        }
    }
    return found;
}

TEST(Variables, AreSingleLettersOfAmdahlsLaw)
{
    EXPECT_EQ(variablesOf(QStringLiteral("no p is enough")), QStringLiteral("p"));
    EXPECT_EQ(variablesOf(QStringLiteral("its own at S = 1")), QStringLiteral("S"));
    EXPECT_EQ(variablesOf(QStringLiteral("1 / ((1 − p) + p / S)")), QStringLiteral("ppS"));
    EXPECT_EQ(variablesOf(QStringLiteral("memory roof 87.3·S")), QStringLiteral("S"));
    EXPECT_EQ(variablesOf(QStringLiteral("What moves p?")), QStringLiteral("p"));
}

TEST(Variables, AreNoPartsOfWordsNumbersOrNames)
{
    for (const char* text : {"p99 5.48 ms", "p.json", "S-curve", "Samples", "GB/s", "24 ps", "NVIDIA H100 SXM"}) {
        EXPECT_EQ(variablesOf(QString::fromUtf8(text)), QString()) << text;
    }
}

class VariablesInPrint : public ThemedTest {
protected:
    static QImage drawn(const NumberFont& font, const QString& text)
    {
        QImage image(60, 24, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        font.draw(painter, QPointF(4, 18), text);
        return image;
    }
};

TEST_F(VariablesInPrint, StandInItalicsInFigures)
{
    const NumberFont& upright = themeOf(nullptr).numbers(TextRole::Note);
    const NumberFont& italic = themeOf(nullptr).numbers(TextRole::Note, FontStyle::Italic);
    EXPECT_EQ(drawn(upright, QStringLiteral("S")), drawn(italic, QStringLiteral("S")));
    EXPECT_NE(drawn(upright, QStringLiteral("Sp")), drawn(italic, QStringLiteral("Sp")));
    EXPECT_DOUBLE_EQ(upright.width(QStringLiteral("p")), italic.width(QStringLiteral("p")));
}

TEST_F(VariablesInPrint, StandInItalicsInProseToo)
{
    // A blank without width makes a letter part of a word and changes nothing else.
    const auto pictured = [](const QString& text) {
        TextLabel label(text, TextRole::Note);
        showAt(label, 40, 24);
        return picture(label);
    };
    const QString blank(QChar(0x200B));
    EXPECT_EQ(pictured(QStringLiteral("q")), pictured(QStringLiteral("q") + blank));
    EXPECT_NE(pictured(QStringLiteral("p")), pictured(QStringLiteral("p") + blank));
}

}  // namespace
}  // namespace ironlab::ui
