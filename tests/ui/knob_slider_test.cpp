// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/knob_slider.h"
#include "ui/knobs/number_knob.h"
#include "ui/knobs/value_box.h"
#include "ui/style/lab_style.h"
#include "ui/themed_test.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <limits>
#include <memory>

namespace ironlab::ui {
namespace {

tl::expected<double, std::string> parseTime(QStringView text)
{
    const QString typed = text.trimmed().toString();
    const qsizetype space = typed.indexOf(u' ');
    bool isNumber = false;
    const double number = typed.left(space < 0 ? typed.size() : space).toDouble(&isNumber);
    const QString unit = space < 0 ? QString() : typed.mid(space + 1);
    if (!isNumber || (unit != u"ms" && unit != u"s")) {
        return tl::unexpected("“" + typed.toStdString() + "” is not a time. Try 2.5 ms or 1 s.");
    }
    return unit == u"s" ? number * 1000 : number;
}

ShownValue showTime(double milliseconds)
{
    return {QString::number(milliseconds, 'g', 3), QStringLiteral("ms"),
            QStringLiteral("%1 milliseconds").arg(milliseconds)};
}

KnobSlider::Description tax()
{
    KnobSlider::Description description;
    description.objectName = QStringLiteral("tax");
    description.label = QStringLiteral("*T*_{tax}");
    description.accessibleName = QStringLiteral("Framework tax in milliseconds");
    description.scale = SliderScale::logarithmic(0.01, 100);
    description.value = 4;
    description.defaultValue = 1;
    description.ticks = {{0.01, QStringLiteral("10 µs")}, {1, QStringLiteral("1 ms")}};
    description.parse = parseTime;
    description.format = showTime;
    return description;
}

class KnobSliderTest : public ThemedTest {
protected:
    void SetUp() override { make(tax()); }

    void make(const KnobSlider::Description& description)
    {
        window = std::make_unique<QWidget>();
        knob = new KnobSlider(description, window.get());
        auto* layout = new QVBoxLayout(window.get());
        layout->addWidget(knob);
        showAt(*window, 260);
        groove = knob->findChild<KnobGroove*>(QStringLiteral("tax.slider"));
        box = knob->findChild<ValueBox*>(QStringLiteral("tax.box"));
        ASSERT_NE(groove, nullptr);
        ASSERT_NE(box, nullptr);
        edited = std::make_unique<QSignalSpy>(knob, &KnobSlider::valueEdited);
        committed = std::make_unique<QSignalSpy>(knob, &KnobSlider::editCommitted);
    }

    void type(const QString& text) const
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    }

    [[nodiscard]] QPoint at(double share) const
    {
        const QRect strip = groove->grooveStrip();
        return {static_cast<int>(11 + share * (strip.width() - 22)), strip.center().y()};
    }

    std::unique_ptr<QWidget> window;
    KnobSlider* knob = nullptr;
    KnobGroove* groove = nullptr;
    ValueBox* box = nullptr;
    std::unique_ptr<QSignalSpy> edited;
    std::unique_ptr<QSignalSpy> committed;
};

TEST_F(KnobSliderTest, ShowsItsValueWithUnit)
{
    EXPECT_EQ(box->text(), QStringLiteral("4"));
    EXPECT_EQ(box->unit(), QStringLiteral("ms"));
    EXPECT_DOUBLE_EQ(groove->physicalValue(), 4.0);
}

TEST_F(KnobSliderTest, SettersMoveEverythingAndEmitNothing)
{
    knob->setValue(20);
    EXPECT_EQ(box->text(), QStringLiteral("20"));
    EXPECT_DOUBLE_EQ(groove->physicalValue(), 20.0);
    EXPECT_EQ(edited->count(), 0);
    EXPECT_EQ(committed->count(), 0);
}

TEST_F(KnobSliderTest, ADragIsManyEditsAndOneCommit)
{
    QTest::mousePress(groove, Qt::LeftButton, {}, at(groove->scale().positionOf(4)));
    for (const double share : {0.7, 0.75, 0.8}) {
        QTest::mouseMove(groove, at(share));
    }
    EXPECT_EQ(committed->count(), 0);
    QTest::mouseRelease(groove, Qt::LeftButton, {}, at(0.8));
    EXPECT_GE(edited->count(), 2);
    ASSERT_EQ(committed->count(), 1);
    EXPECT_DOUBLE_EQ(committed->first().first().toDouble(), knob->value());
    EXPECT_NEAR(groove->scale().positionOf(knob->value()), 0.8, 0.02);
}

TEST_F(KnobSliderTest, APressOnTheKnobAloneChangesNothing)
{
    QTest::mouseClick(groove, Qt::LeftButton, {}, at(groove->scale().positionOf(4)));
    EXPECT_DOUBLE_EQ(knob->value(), 4.0);
    EXPECT_EQ(edited->count(), 0);
    EXPECT_EQ(committed->count(), 0);
}

TEST_F(KnobSliderTest, AClickOnTheGrooveCarriesTheKnobThere)
{
    QTest::mouseClick(groove, Qt::LeftButton, {}, at(0.25));
    EXPECT_NEAR(groove->scale().positionOf(knob->value()), 0.25, 0.02);
    EXPECT_EQ(committed->count(), 1);
}

TEST_F(KnobSliderTest, EachKeyIsOneCommit)
{
    groove->setFocus();
    QTest::keyClick(groove, Qt::Key_Right);
    QTest::keyClick(groove, Qt::Key_Right);
    EXPECT_EQ(edited->count(), 2);
    EXPECT_EQ(committed->count(), 2);
    EXPECT_GT(knob->value(), 4.0);
}

TEST_F(KnobSliderTest, AKeyHeldDownIsOneCommitWhenItIsLetGo)
{
    groove->setFocus();
    QTest::keyPress(groove, Qt::Key_Right);
    for (int i = 0; i < 5; ++i) {
        QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(groove, &repeat);
    }
    EXPECT_EQ(edited->count(), 6);
    EXPECT_EQ(committed->count(), 0);
    QTest::keyRelease(groove, Qt::Key_Right);
    EXPECT_EQ(committed->count(), 1);
}

TEST_F(KnobSliderTest, LeavingWithAKeyDownCommits)
{
    groove->setFocus();
    QTest::keyPress(groove, Qt::Key_Right);
    box->setFocus();
    EXPECT_EQ(committed->count(), 1);
}

TEST_F(KnobSliderTest, APageIsMoreThanAnArrowAndAnArrowMoreThanAFineStep)
{
    const auto distance = [this](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        knob->setValue(4);
        QTest::keyClick(groove, key, modifiers);
        return std::abs(knob->value() - 4);
    };
    groove->setFocus();
    const double fine = distance(Qt::Key_Right, Qt::ShiftModifier);
    const double arrow = distance(Qt::Key_Right, Qt::NoModifier);
    const double page = distance(Qt::Key_PageUp, Qt::NoModifier);
    EXPECT_GT(fine, 0.0);
    EXPECT_GT(arrow, fine);
    EXPECT_GT(page, arrow);
}

TEST_F(KnobSliderTest, HomeAndEndGoToTheEnds)
{
    groove->setFocus();
    QTest::keyClick(groove, Qt::Key_Home);
    EXPECT_DOUBLE_EQ(knob->value(), 0.01);
    QTest::keyClick(groove, Qt::Key_End);
    EXPECT_DOUBLE_EQ(knob->value(), 100.0);
}

TEST_F(KnobSliderTest, TheWheelMovesOnlyTheKnobThatHasTheFocus)
{
    const auto turn = [this] {
        QWheelEvent wheel(QPointF(20, 10), groove->mapToGlobal(QPointF(20, 10)), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(groove, &wheel);
    };
    box->setFocus();
    turn();
    EXPECT_DOUBLE_EQ(knob->value(), 4.0);
    groove->setFocus();
    turn();
    EXPECT_GT(knob->value(), 4.0);
    EXPECT_EQ(committed->count(), 1);
}

TEST_F(KnobSliderTest, TakesTextWithItsUnit)
{
    type(QStringLiteral("0.05 s"));
    EXPECT_DOUBLE_EQ(knob->value(), 50.0);
    EXPECT_EQ(box->text(), QStringLiteral("50"));
    EXPECT_EQ(edited->count(), 1);
    EXPECT_EQ(committed->count(), 1);
}

TEST_F(KnobSliderTest, ABareNumberMeansTheUnitThatIsShown)
{
    type(QStringLiteral("2.5"));
    EXPECT_DOUBLE_EQ(knob->value(), 2.5);
}

TEST_F(KnobSliderTest, KeepsATypedValueExactly)
{
    type(QStringLiteral("4.1234"));
    EXPECT_DOUBLE_EQ(knob->value(), 4.1234);
}

TEST_F(KnobSliderTest, PassingThroughTheBoxDoesNotRoundTheValue)
{
    knob->setValue(4.123456);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Return);
    groove->setFocus();
    EXPECT_DOUBLE_EQ(knob->value(), 4.123456);
    EXPECT_EQ(edited->count(), 0);
}

TEST_F(KnobSliderTest, BadTextLeavesTheLastGoodValueAndSaysWhatWouldFit)
{
    type(QStringLiteral("12 kg"));
    EXPECT_DOUBLE_EQ(knob->value(), 4.0);
    EXPECT_EQ(edited->count(), 0);
    EXPECT_EQ(knob->errorText(), QStringLiteral("“12 kg” is not a time. Try 2.5 ms or 1 s."));
    EXPECT_TRUE(box->property(kFailsProperty).toBool());
    EXPECT_EQ(box->accessibleDescription(), knob->errorText());
}

TEST_F(KnobSliderTest, TextOutOfRangeSaysTheRange)
{
    type(QStringLiteral("900"));
    EXPECT_DOUBLE_EQ(knob->value(), 4.0);
    EXPECT_THAT(knob->errorText().toStdString(), testing::HasSubstr("100"));
}

TEST_F(KnobSliderTest, TypingOnClearsTheError)
{
    type(QStringLiteral("12 kg"));
    QTest::keyClick(box, Qt::Key_Backspace);
    EXPECT_TRUE(knob->errorText().isEmpty());
    EXPECT_FALSE(box->property(kFailsProperty).toBool());
}

TEST_F(KnobSliderTest, EscapeBringsBackTheValueInForce)
{
    type(QStringLiteral("12 kg"));
    QTest::keyClick(box, Qt::Key_Escape);
    EXPECT_EQ(box->text(), QStringLiteral("4"));
    EXPECT_TRUE(knob->errorText().isEmpty());
    EXPECT_EQ(edited->count(), 0);
}

TEST_F(KnobSliderTest, ArrowKeysInTheBoxMoveTheKnob)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Up);
    EXPECT_GT(knob->value(), 4.0);
    EXPECT_EQ(committed->count(), 1);
}

TEST_F(KnobSliderTest, ADoubleClickOnLabelOrKnobGivesTheDefault)
{
    QTest::mouseDClick(knob, Qt::LeftButton, {}, QPoint(10, 10));
    EXPECT_DOUBLE_EQ(knob->value(), 1.0);
    knob->setValue(4);
    QTest::mouseDClick(groove, Qt::LeftButton, {}, at(groove->scale().positionOf(4)));
    EXPECT_DOUBLE_EQ(knob->value(), 1.0);
    EXPECT_EQ(committed->count(), 2);
}

TEST_F(KnobSliderTest, LockedItShowsItsValueAndDoesNotMove)
{
    knob->setLocked(true, QStringLiteral("Held fixed in this part"));
    QTest::mouseClick(groove, Qt::LeftButton, {}, at(0.25));
    type(QStringLiteral("2"));
    QTest::keyClick(box, Qt::Key_Up);
    QTest::mouseDClick(knob, Qt::LeftButton, {}, QPoint(10, 10));
    EXPECT_DOUBLE_EQ(knob->value(), 4.0);
    EXPECT_EQ(edited->count(), 0);
    EXPECT_EQ(box->accessibleDescription(), QStringLiteral("Held fixed in this part"));
}

TEST_F(KnobSliderTest, ScreenReadersHearThePhysicalValue)
{
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(groove);
    ASSERT_NE(reader, nullptr);
    EXPECT_EQ(reader->text(QAccessible::Name), QStringLiteral("Framework tax in milliseconds"));
    EXPECT_EQ(reader->text(QAccessible::Value), QStringLiteral("4 milliseconds"));
    ASSERT_NE(reader->valueInterface(), nullptr);
    EXPECT_DOUBLE_EQ(reader->valueInterface()->currentValue().toDouble(), 4.0);
    EXPECT_DOUBLE_EQ(reader->valueInterface()->minimumValue().toDouble(), 0.01);
    EXPECT_DOUBLE_EQ(reader->valueInterface()->maximumValue().toDouble(), 100.0);
    EXPECT_GT(reader->valueInterface()->minimumStepSize().toDouble(), 0.0);
}

TEST_F(KnobSliderTest, AssistiveToolsMoveTheKnobInOneCommit)
{
    QAccessible::queryAccessibleInterface(groove)->valueInterface()->setCurrentValue(25.0);
    EXPECT_DOUBLE_EQ(knob->value(), 25.0);
    EXPECT_EQ(committed->count(), 1);
}

TEST_F(KnobSliderTest, MarksTheBaselineWhereItDiffers)
{
    const auto ink = [this] { return count(picture(*groove), themeOf(groove).color(present::Role::Text2)); };
    knob->setBaseline(4);
    const int without = ink();
    knob->setBaseline(0.1);
    EXPECT_NE(picture(*groove).isNull(), true);
    EXPECT_THAT(groove->accessibleDescription().toStdString(), testing::HasSubstr("0.1 milliseconds"));
    const QImage marked = picture(*groove);
    knob->setBaseline(std::nullopt);
    EXPECT_NE(marked, picture(*groove));
    EXPECT_EQ(ink(), without);
}

TEST_F(KnobSliderTest, StopsSnapTheKnobAndTheText)
{
    auto description = tax();
    description.scale = SliderScale::stops({1, 10, 100});
    description.value = 1;
    make(description);
    QTest::mouseClick(groove, Qt::LeftButton, {}, at(0.6));
    EXPECT_DOUBLE_EQ(knob->value(), 10.0);
    type(QStringLiteral("80"));
    EXPECT_DOUBLE_EQ(knob->value(), 100.0);
}

TEST_F(KnobSliderTest, CompactStandsInOneRow)
{
    auto description = tax();
    description.layout = KnobSlider::Layout::Compact;
    make(description);
    EXPECT_LE(knob->sizeHint().height(), 26);
    const int middle = box->mapTo(knob, box->rect().center()).y();
    EXPECT_NEAR(groove->mapTo(knob, groove->rect().center()).y(), middle, 1);
}

TEST_F(KnobSliderTest, NeedsNoMoreThanItsPanelOffers)
{
    EXPECT_LE(knob->minimumSizeHint().width(), 220);
}

TEST_F(KnobSliderTest, TheBoxSaysInfinityWhileTheButtonIsPressed)
{
    lab::KnobSpec spec;
    spec.id = lab::KnobId::AcceleratorSpeedup;
    spec.label = "Accelerator speedup";
    spec.scale = lab::KnobScale::Logarithmic;
    spec.minimum = 1.0;
    spec.maximum = 1e4;
    spec.allowsInfinity = true;
    NumberKnob number(spec, 1e4, KnobLayout::Tall, nullptr);
    auto* shown = number.findChild<ValueBox*>();
    const QString atItsEnd = shown->text();
    QSignalSpy turned(&number, &KnobEditor::turned);
    number.infinityButton()->click();
    EXPECT_EQ(shown->text(), QStringLiteral("∞"));
    EXPECT_EQ(turned.size(), 1);
    number.showValue({1e4, {}});
    EXPECT_EQ(shown->text(), atItsEnd);
    number.showValue({std::numeric_limits<double>::infinity(), {}});
    EXPECT_EQ(shown->text(), QStringLiteral("∞"));
    number.showValue({8.0, {}});
    EXPECT_TRUE(shown->text().startsWith(u'8'));
}

}  // namespace
}  // namespace ironlab::ui
