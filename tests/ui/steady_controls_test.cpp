// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is about to be clicked does not move because something above it has more to say.
#include "example_stage.h"
#include "ui/knobs/knob_slider.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace ironlab::ui::test {
namespace {

using Moment = ExampleStage::Moment;

/// How far the one stands above the other, which scrolling does not change.
int apart(LabWindow& lab, const char* above, const char* below)
{
    const auto top = [&lab](const char* name) {
        const auto* widget = lab.find<QWidget>(QString::fromLatin1(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget == nullptr ? 0 : widget->mapTo(&lab.window(), QPoint()).y();
    };
    return top(below) - top(above);
}

TEST(SteadyControls, TheButtonStaysWhereItIsWhicheverAnswerIsChosen)
{
    for (const PartOf& each : partsOfAllTracks()) {
        ExampleStage stage(each.track, each.part, Moment::Explored);
        LabWindow& lab = stage.lab();
        auto* choice = lab.find<QComboBox>(QStringLiteral("observe.choice"));
        ASSERT_NE(choice, nullptr);
        choice->setCurrentIndex(0);
        QApplication::processEvents();
        const int before = apart(lab, "observe.prompt", "observe.send");
        for (int i = 1; i < choice->count(); ++i) {
            choice->setCurrentIndex(i);
            QApplication::processEvents();
            EXPECT_EQ(apart(lab, "observe.prompt", "observe.send"), before)
                << fileName(each.track) << ' ' << each.part << ": " << choice->currentText().toStdString();
        }
    }
}

TEST(SteadyControls, TheClaimStaysWhereItIsWhenTheSpeedupLeavesOne)
{
    for (const Track track : kTracks) {
        ExampleStage stage(track, 2, Moment::Locked);
        LabWindow& lab = stage.lab();
        ASSERT_TRUE(lab.controller().turn(lab::KnobId::AcceleratorSpeedup, {3.0, {}}));
        ASSERT_TRUE(lab.controller().turn(lab::KnobId::AcceleratorSpeedup, {1.0, {}}));
        QApplication::processEvents();
        const int before = apart(lab, "claim.p.scope", "claim.p.send");
        for (const double speedup : {2.0, 10.0, 64.0, 1.0}) {
            lab.controller().turn(lab::KnobId::AcceleratorSpeedup, {speedup, {}});
            QApplication::processEvents();
            EXPECT_EQ(apart(lab, "claim.p.scope", "claim.p.send"), before) << fileName(track) << ", S = " << speedup;
        }
    }
}

TEST(SteadyControls, ARefusedNumberMovesNoControlBelowIt)
{
    ExampleStage stage(Track::EdgeGuardian, 3, Moment::Locked);
    LabWindow& lab = stage.lab();
    const char* below = "held";
    const int before = apart(lab, "framework_tax.box", below);
    lab.type(QStringLiteral("framework_tax.box"), QStringLiteral("900 ms"));
    lab.keys(QStringLiteral("Return"));
    QApplication::processEvents();
    const auto* refusal = lab.find<QWidget>(QStringLiteral("framework_tax.error"));
    ASSERT_NE(refusal, nullptr) << "it is said";
    EXPECT_GT(refusal->height(), 10);
    EXPECT_TRUE(refusal->parentWidget()->rect().contains(refusal->geometry())) << "and seen whole";
    EXPECT_EQ(apart(lab, "framework_tax.box", below), before);
    lab.keys(QStringLiteral("Tab"));
    QApplication::processEvents();
    EXPECT_FALSE(refusal->isVisible()) << "who goes on needs what lies below it";
    EXPECT_EQ(lab.find<KnobSlider>(QStringLiteral("framework_tax"))->errorText(), QString())
        << "the box shows what holds";
}

/// Neither the count beside its label nor what is ticked off above it.
TEST(SteadyControls, ABoxStaysWhereItIsWhileItIsTypedInto)
{
    for (const Track track : kTracks) {
        ExampleStage stage(track, 1, Moment::Revealed);
        LabWindow& lab = stage.lab();
        auto* panel = lab.find<QScrollArea>(QStringLiteral("journalPanel"));
        ASSERT_NE(panel, nullptr);
        for (auto* edit : panel->findChildren<QPlainTextEdit*>()) {
            edit->setFocus(Qt::OtherFocusReason);
            edit->clear();
            QApplication::processEvents();
            const int before = edit->mapTo(panel->widget(), QPoint()).y();
            for (int word = 1; word <= 28; ++word) {
                lab.type(QStringLiteral("a "));
                QApplication::processEvents();
                ASSERT_EQ(edit->mapTo(panel->widget(), QPoint()).y(), before)
                    << fileName(track) << ' ' << edit->objectName().toStdString() << " at word " << word;
            }
        }
    }
}

}  // namespace
}  // namespace ironlab::ui::test
