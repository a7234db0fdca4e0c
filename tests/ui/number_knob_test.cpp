// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/knob_slider.h"
#include "ui/knobs/number_knob.h"
#include "ui/knobs/value_box.h"
#include "ui/style/lab_style.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTest>

namespace ironlab::ui {
namespace {

/// What is said of a number that a knob does not take.
QString refusal(const lab::KnobSpec& spec, const QString& typed)
{
    NumberKnob knob(spec, spec.minimum, KnobLayout::Tall, nullptr);
    knob.show();
    auto* box = knob.findChild<ValueBox*>();
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, typed);
    QTest::keyClick(box, Qt::Key_Return);
    return knob.findChild<KnobSlider*>()->errorText();
}

TEST(NumberKnob, NamesItsLimitsWithoutZerosThatSayNothing)
{
    lab::KnobSpec spec;
    spec.label = "Batch";
    spec.scale = lab::KnobScale::Logarithmic;
    spec.minimum = 1.0;
    spec.maximum = 64.0;
    for (const bool isWhole : {true, false}) {
        spec.wholeNumbers = isWhole;
        EXPECT_EQ(refusal(spec, QStringLiteral("900")), QStringLiteral("It has to lie between 1 and 64."));
    }
    spec.unit = "ms";
    spec.minimum = 0.001;
    spec.maximum = 0.0105;
    EXPECT_EQ(refusal(spec, QStringLiteral("900")),
              QStringLiteral("It has to lie between 1 ms and 10.5 ms; this is 900 ms."));
}

TEST(NumberKnob, TakesThousandsBeforeTheSignOfAFactor)
{
    lab::KnobSpec spec;
    spec.id = lab::KnobId::AcceleratorSpeedup;
    spec.label = "Accelerator speedup";
    spec.scale = lab::KnobScale::Logarithmic;
    spec.minimum = 1.0;
    spec.maximum = 10'000.0;
    spec.allowsInfinity = true;
    const NumberKnob knob(spec, 100.0, KnobLayout::Tall, nullptr);
    ASSERT_EQ(knob.findChild<ValueBox*>()->unit(), QStringLiteral("×"));
    for (const char* typed : {"10k", "2.5k", "10000", "10,000"}) {
        EXPECT_EQ(refusal(spec, QString::fromLatin1(typed)), QString()) << typed;
    }
    EXPECT_FALSE(refusal(spec, QStringLiteral("20k")).isEmpty());
}

lab::KnobSpec frameworkTax()
{
    lab::KnobSpec spec;
    spec.label = "Framework tax";
    spec.scale = lab::KnobScale::Logarithmic;
    spec.unit = "ms";
    spec.minimum = 1e-5;
    spec.maximum = 0.01;
    return spec;
}

TEST(NumberKnob, NamesEachLimitOfATimeInItsUnitAndHowToTypeAnotherOne)
{
    // It starts at its least, so the box shows µs.
    EXPECT_EQ(
        refusal(frameworkTax(), QStringLiteral("5")),
        QStringLiteral("It has to lie between 10 µs and 10 ms; this is 5 µs. With its unit typed too a number means "
                       "another one: 5 ms."));
    EXPECT_EQ(refusal(frameworkTax(), QStringLiteral("900 ms")),
              QStringLiteral("It has to lie between 10 µs and 10 ms; this is 900 ms. With its unit typed too a number "
                             "means another one: 900 µs."));
}

TEST(NumberKnob, ShowsWhatHoldsAgainOnceARefusedNumberIsLeft)
{
    QWidget page;
    QHBoxLayout row(&page);
    NumberKnob knob(frameworkTax(), 1e-4, KnobLayout::Tall, &page);
    QLineEdit elsewhere(&page);
    row.addWidget(&knob);
    row.addWidget(&elsewhere);
    page.show();
    page.activateWindow();
    QApplication::processEvents();
    auto* box = knob.findChild<ValueBox*>();
    const QString before = box->text();
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("5"));
    QTest::keyClick(box, Qt::Key_Return);
    ASSERT_TRUE(box->property(kFailsProperty).toBool());
    EXPECT_EQ(box->text(), QStringLiteral("5")) << "it can be mended where it stands";
    elsewhere.setFocus();
    EXPECT_EQ(box->text(), before);
    EXPECT_FALSE(box->property(kFailsProperty).toBool());
    EXPECT_EQ(knob.findChild<KnobSlider*>()->errorText(), QString());
}

TEST(NumberKnob, ShowsWhatHoldsAgainAfterTheNextActWhereTheNumberWasRefusedOnLeaving)
{
    QWidget page;
    QHBoxLayout row(&page);
    NumberKnob knob(frameworkTax(), 1e-4, KnobLayout::Tall, &page);
    QLineEdit elsewhere(&page);
    row.addWidget(&knob);
    row.addWidget(&elsewhere);
    page.show();
    page.activateWindow();
    QApplication::processEvents();
    auto* box = knob.findChild<ValueBox*>();
    const QString before = box->text();
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("5"));
    elsewhere.setFocus();
    EXPECT_TRUE(box->property(kFailsProperty).toBool()) << "the reason is read first";
    knob.showValue({1e-4, {}});
    EXPECT_EQ(box->text(), before);
    EXPECT_FALSE(box->property(kFailsProperty).toBool());
}

TEST(NumberKnob, TakesTheWholeNumberForADoubleClickOnASideOfItsPoint)
{
    NumberKnob knob(frameworkTax(), 1.25e-3, KnobLayout::Tall, nullptr);
    knob.show();
    auto* box = knob.findChild<ValueBox*>();
    ASSERT_EQ(box->text(), QStringLiteral("1.25"));
    QTest::mouseDClick(box, Qt::LeftButton, {}, box->rect().center());
    EXPECT_EQ(box->selectedText(), QStringLiteral("1.25"));
}

}  // namespace
}  // namespace ironlab::ui
