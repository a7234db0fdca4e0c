// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/segmented_control.h"
#include "ui/themed_test.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdint>

namespace ironlab::ui {
namespace {

class SegmentedControlTest : public ThemedTest {
protected:
    void SetUp() override
    {
        control.setCurrent(QStringLiteral("int8"));
        showAt(control, 220);
    }

    [[nodiscard]] QAbstractButton* segment(const QString& id) const
    {
        return control.findChild<QAbstractButton*>(QStringLiteral("weights.") + id);
    }

    SegmentedControl control{QStringLiteral("weights"),
                             QStringLiteral("Weights"),
                             {{QStringLiteral("int4"), QStringLiteral("INT4"), QStringLiteral("Half a byte each")},
                              {QStringLiteral("int8"), QStringLiteral("INT8"), {}},
                              {QStringLiteral("fp16"), QStringLiteral("FP16"), {}}}};
    QSignalSpy chosen{&control, &SegmentedControl::choiceMade};
};

TEST_F(SegmentedControlTest, AClickChoosesAndSaysSoOnce)
{
    QTest::mouseClick(segment(QStringLiteral("fp16")), Qt::LeftButton);
    EXPECT_EQ(control.current(), QStringLiteral("fp16"));
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toString(), QStringLiteral("fp16"));
    QTest::mouseClick(segment(QStringLiteral("fp16")), Qt::LeftButton);
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(SegmentedControlTest, TheWholeCellTakesTheClick)
{
    QAbstractButton* cell = segment(QStringLiteral("int4"));
    QTest::mouseClick(cell, Qt::LeftButton, {}, QPoint(cell->width() - 2, 2));
    EXPECT_EQ(control.current(), QStringLiteral("int4"));
}

TEST_F(SegmentedControlTest, SettersEmitNothing)
{
    control.setCurrent(QStringLiteral("int4"));
    control.setCurrent({});
    control.setCurrent(QStringLiteral("unknown"));
    EXPECT_EQ(chosen.count(), 0);
}

TEST_F(SegmentedControlTest, NoneMayBeChosen)
{
    control.setCurrent({});
    for (const char* id : {"int4", "int8", "fp16"}) {
        EXPECT_FALSE(segment(QString::fromLatin1(id))->isChecked()) << id;
    }
    QTest::mouseClick(segment(QStringLiteral("int8")), Qt::LeftButton);
    EXPECT_EQ(control.current(), QStringLiteral("int8"));
}

TEST_F(SegmentedControlTest, ArrowKeysMoveTheChoice)
{
    QAbstractButton* first = segment(QStringLiteral("int8"));
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Right);
    EXPECT_EQ(control.current(), QStringLiteral("fp16"));
    QTest::keyClick(segment(QStringLiteral("fp16")), Qt::Key_Left);
    EXPECT_EQ(control.current(), QStringLiteral("int8"));
    EXPECT_EQ(chosen.count(), 2);
}

TEST_F(SegmentedControlTest, ArrowKeysChooseAlsoWhereNothingIsChosenYet)
{
    control.setCurrent({});
    QAbstractButton* first = segment(QStringLiteral("int4"));
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Right);
    EXPECT_EQ(control.current(), QStringLiteral("int8"));
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(SegmentedControlTest, ADisabledChoiceStaysUntakenAndSaysWhy)
{
    control.setChoiceEnabled(QStringLiteral("fp16"), false, QStringLiteral("Needs 141 GB, has 80 GB"));
    QTest::mouseClick(segment(QStringLiteral("fp16")), Qt::LeftButton);
    EXPECT_EQ(control.current(), QStringLiteral("int8"));
    EXPECT_EQ(segment(QStringLiteral("fp16"))->accessibleDescription(), QStringLiteral("Needs 141 GB, has 80 GB"));
}

TEST_F(SegmentedControlTest, AssistiveToolsSeeRadioButtonsWithNamesAndHints)
{
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(segment(QStringLiteral("int4")));
    ASSERT_NE(reader, nullptr);
    EXPECT_EQ(reader->role(), QAccessible::RadioButton);
    EXPECT_EQ(reader->text(QAccessible::Name), QStringLiteral("INT4"));
    EXPECT_EQ(reader->text(QAccessible::Description), QStringLiteral("Half a byte each"));
    EXPECT_EQ(control.accessibleName(), QStringLiteral("Weights"));
}

TEST_F(SegmentedControlTest, FillsTheChoiceWithInk)
{
    const QImage image = picture(control);
    const QRect cell = segment(QStringLiteral("int8"))->geometry();
    EXPECT_EQ(image.pixelColor(cell.left() + 3, cell.center().y()), themeOf(&control).color(present::Role::Ink));
    EXPECT_EQ(image.pixelColor(cell.left() - 8, 5), themeOf(&control).color(present::Role::Input));
}

/// The colours of the chosen cell: its ground, and of what stands on it the one that is farthest from the ground.
double contrastOfChosen(const QImage& image, const QRect& cell)
{
    const auto color = [&](int x, int y) {
        const QColor pixel = image.pixelColor(x, y);
        return present::Color{static_cast<std::uint8_t>(pixel.red()), static_cast<std::uint8_t>(pixel.green()),
                              static_cast<std::uint8_t>(pixel.blue())};
    };
    const present::Color ground = color(cell.left() + 3, cell.center().y());
    double most = 1.0;
    for (int y = cell.top() + 4; y < cell.bottom() - 4; ++y) {
        for (int x = cell.left() + 4; x < cell.right() - 4; ++x) {
            most = std::max(most, present::contrastRatio(color(x, y), ground));
        }
    }
    return most;
}

TEST_F(SegmentedControlTest, TheChoiceCanBeReadInEveryThemeAlsoWhereItIsLocked)
{
    for (const auto theme :
         {present::Theme::Light, present::Theme::Dark, present::Theme::HighContrast, present::Theme::Projector}) {
        wear(theme);
        for (const bool isOpen : {true, false}) {
            control.setEnabled(isOpen);
            QApplication::processEvents();
            EXPECT_GE(contrastOfChosen(picture(control), segment(QStringLiteral("int8"))->geometry()), 4.5)
                << static_cast<int>(theme) << (isOpen ? "" : ", locked");
        }
    }
}

TEST_F(SegmentedControlTest, SegmentsAreEquallyWide)
{
    const int first = segment(QStringLiteral("int4"))->width();
    EXPECT_NEAR(segment(QStringLiteral("int8"))->width(), first, 1);
    EXPECT_NEAR(segment(QStringLiteral("fp16"))->width(), first, 1);
}

}  // namespace
}  // namespace ironlab::ui
