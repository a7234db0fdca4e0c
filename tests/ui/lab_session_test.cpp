// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "support/test_paths.h"
#include "ui/knobs/knob_slider.h"
#include "ui/panels/design_words.h"
#include "ui/panels/event_words.h"
#include "ui/panels/evidence_chip.h"
#include "ui/window/workbook.h"

#include <ironlab/lab/ledger_store.h>
#include <ironlab/physics/amdahl.h>

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTemporaryDir>

#include <fstream>

namespace ironlab::ui::test {
namespace {

std::size_t eventCount(LabWindow& lab)
{
    return lab.controller().session().ledger().events().size();
}

TEST(LabSession, ADragIsOneTurnRecordedAtItsEnd)
{
    LabWindow lab;
    lab.lock();
    const std::size_t before = eventCount(lab);
    for (const double batch : {2.0, 8.0, 32.0, 64.0}) {
        lab.controller().preview(lab::KnobId::Batch, {batch, {}});
    }
    EXPECT_EQ(eventCount(lab), before);
    EXPECT_EQ(lab.controller().live().design.knobs.batch, 64.0);
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 1.0);
    lab.controller().turn(lab::KnobId::Batch, {64.0, {}});
    EXPECT_GT(eventCount(lab), before);
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 64.0);
}

TEST(LabSession, BeginsOnThePartThatTheCommandLineNames)
{
    const QTemporaryDir folder;
    const ManualClock clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    lab::PosixFileSystem files;
    LabEnvironment environment{catalog(),
                               missions(),
                               clock,
                               files,
                               folder.path().toStdString(),
                               {},
                               QStringLiteral("tester"),
                               0,
                               2,
                               ironlab::test::dataFolder()};
    MainWindow window(environment);
    ASSERT_NE(window.controller(), nullptr);
    EXPECT_EQ(window.controller()->part(), 2);
    environment.part = 9;
    EXPECT_EQ(MainWindow(environment).controller()->part(), 1) << "there is no such part";
}

TEST(LabWindowHelp, SaysHowTrueTheModelIsOnEveryTier)
{
    LabWindow lab;
    lab.window().findChild<QAction*>(QStringLiteral("action.accuracy"))->trigger();
    const auto* dialog = lab.window().findChild<QDialog*>(QStringLiteral("tableDialog"));
    ASSERT_NE(dialog, nullptr);
    const auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("table"));
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->rowCount(), 4);
    EXPECT_TRUE(dialog->isVisible());
}

TEST(LabSession, ABoxTakesANumberWithItsUnit)
{
    LabWindow lab;
    lab.lock();
    lab.type(QStringLiteral("batch.box"), QStringLiteral("64"));
    lab.keys(QStringLiteral("Return"));
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 64.0);
    EXPECT_EQ(lab.find<KnobSlider>(QStringLiteral("batch"))->value(), 64.0);
    lab.type(QStringLiteral("batch.box"), QStringLiteral("12 kg"));
    lab.keys(QStringLiteral("Return"));
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 64.0);
    EXPECT_FALSE(lab.find<KnobSlider>(QStringLiteral("batch"))->errorText().isEmpty());
}

TEST(LabSession, ALedgerOfAnotherTrackOpensWhileASessionIsOpen)
{
    const QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "other.ledger.json";
    constexpr std::size_t kSomeEvents = 5;
    const lab::Ledger other = exampleLedger(Track::TinyPioneer, kSomeEvents);
    std::ofstream(file) << lab::ledgerText(other);
    LabWindow lab(Track::CloudTitan);
    lab.lock();
    lab.window().openLedgerFile(file);
    ASSERT_NE(lab.window().controller(), nullptr);
    EXPECT_EQ(lab.window().missionOnShow().id, fileName(Track::TinyPioneer));
    const auto& events = lab.controller().session().ledger().events();
    ASSERT_GE(events.size(), kSomeEvents);
    EXPECT_EQ(events[kSomeEvents - 1].hash, other.headHash()) << "it goes on from there";
}

TEST(LabSession, UndoTakesBackATurnAndKeepsTheMove)
{
    LabWindow lab;
    lab.lock();
    lab.controller().turn(lab::KnobId::Batch, {64.0, {}});
    const std::size_t moves = lab.controller().state().moves.size();
    lab.keys(QStringLiteral("Ctrl+Z"));
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 1.0);
    EXPECT_EQ(lab.controller().state().moves.size(), moves);
    lab.keys(QStringLiteral("Ctrl+Shift+Z"));
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 64.0);
}

TEST(LabSession, WhatWasRecordedSurvivesAKill)
{
    LabWindow lab;
    lab.lock();
    lab.controller().turn(lab::KnobId::Batch, {16.0, {}});
    const std::size_t events = eventCount(lab);
    // The files as they lie on the disk at this moment are what a killed program leaves behind.
    const QTemporaryDir folder;
    LabWindow resumed(lab.filesCopiedTo(folder));
    EXPECT_EQ(resumed.controller().state().design.knobs.batch, 16.0);
    EXPECT_EQ(eventCount(resumed), events + 1) << "taking the session up again is an event of its own";
    EXPECT_EQ(resumed.controller().state().prediction->choice, "memory");
}

TEST(LabSession, TypingIsKeptAsADraftBeforeItIsSent)
{
    LabWindow lab;
    lab.lock();
    const std::string key = "cloud_titan/1/gap";
    ASSERT_TRUE(lab.controller().saveDraft(key, "half a thought"));
    const QTemporaryDir folder;
    LabWindow resumed(lab.filesCopiedTo(folder));
    EXPECT_EQ(resumed.find<QPlainTextEdit>(QStringLiteral("reflection.gap"))->toPlainText(),
              QStringLiteral("half a thought"));
}

TEST(LabSession, ASecondWindowReadsAndRecordsNothing)
{
    LabWindow first;
    first.lock();
    LabWindow second(first.ledger());
    EXPECT_TRUE(second.controller().workbook().isReadOnly());
    EXPECT_EQ(second.controller().state().prediction->choice, "memory");
    const std::size_t events = eventCount(second);
    EXPECT_FALSE(second.controller().turn(lab::KnobId::Batch, {4.0, {}}));
    EXPECT_EQ(eventCount(second), events);
    EXPECT_EQ(first.controller().state().design.knobs.batch, 1.0);
    EXPECT_TRUE(second.everyText().contains(QStringLiteral("open in another window")));
}

TEST(LabSession, AChipNamesWhatSetsItsDesignApartFromTheStart)
{
    LabWindow window;
    const lab::Mission& mission = window.controller().mission();
    const lab::MissionPart& part = mission.parts[1];
    lab::NamedDesign design = part.start;
    EXPECT_EQ(designDifference(design, mission, part, catalog()), designName(design, catalog()));
    design.knobs.acceleratorSpeedup = 100.0;
    design.knobs.frameworkTax = 10.0 * unit::microsecond;
    EXPECT_EQ(designDifference(design, mission, part, catalog()), QStringLiteral("speedup 100 ×, tax 10.0 µs"));
    // A precision says what it is the precision of.
    const lab::MissionPart& last = mission.parts[2];
    lab::NamedDesign narrow = last.start;
    narrow.knobs.weightPrecision = physics::Precision::Int4;
    narrow.knobs.kvPrecision = physics::Precision::Fp8;
    const QString words = designDifference(narrow, mission, last, catalog());
    EXPECT_TRUE(words.contains(QStringLiteral("weights INT4, KV cache FP8"))) << words.toStdString();
}

TEST(LabSession, TwoCapturesThatDifferInASwitchAreNotNamedAlike)
{
    ExampleStage stage(Track::EdgeGuardian, 1, ExampleStage::Moment::Locked);
    LabController& controller = stage.lab().controller();
    controller.submit(lab::CaptureEvidence{});
    ASSERT_TRUE(controller.turn(lab::KnobId::ZeroLatency, {1.0, {}}));
    controller.submit(lab::CaptureEvidence{});
    const auto nameOf = [&](const char* id) {
        const auto* chip =
            stage.lab().window().findChild<EvidenceChip*>(QStringLiteral("evidence.") + QLatin1String(id));
        return chip == nullptr ? QString() : chip->content().name;
    };
    EXPECT_TRUE(nameOf("E1").contains(QStringLiteral("without Magic Zero-Latency Network")))
        << nameOf("E1").toStdString();
    EXPECT_TRUE(nameOf("E2").contains(QStringLiteral("with Magic Zero-Latency Network"))) << nameOf("E2").toStdString();
}

TEST(LabSession, WordsOfARefusedClaimAreGoneWhileARightOneIsTaken)
{
    ExampleStage stage(Track::CloudTitan, 2, ExampleStage::Moment::Locked);
    LabController& controller = stage.lab().controller();
    ASSERT_TRUE(controller.turn(lab::KnobId::AcceleratorSpeedup, {100.0, {}}));
    stage.lab().type(QStringLiteral("claim.p"), QStringLiteral("0.01"));
    stage.lab().click(QStringLiteral("claim.p.send"));
    const auto* refusal = stage.lab().find<QWidget>(QStringLiteral("claim.p.refusal"));
    ASSERT_NE(refusal, nullptr);
    const physics::Evaluation& now = controller.live().evaluation;
    const auto truth = physics::criticalParallelFraction(now.amdahl.baselineLatency,
                                                         stage.asked().target.value_or(*now.stepTarget), 100.0);
    ASSERT_TRUE(truth);
    int looks = 0;
    const auto look = [&] {
        ++looks;
        EXPECT_FALSE(refusal->isVisible());
    };
    QObject::connect(&controller, &LabController::stageEnding, refusal, look);
    QObject::connect(&controller, &LabController::changed, refusal, look);
    stage.lab().type(QStringLiteral("claim.p"), QString::number(*truth, 'f', 4));
    stage.lab().click(QStringLiteral("claim.p.send"));
    EXPECT_TRUE(controller.state().criticalFraction);
    EXPECT_GT(looks, 0);
    EXPECT_FALSE(refusal->isVisible());
}

TEST(LabSession, WhoComesBackIsToldWhichPartWasLeft)
{
    QTemporaryDir folder;
    const std::filesystem::path place(folder.path().toStdString());
    {
        ExampleStage stage(Track::TinyPioneer, 2, ExampleStage::Moment::Locked);
        std::filesystem::copy(stage.lab().ledger(), place / "tiny_pioneer.ledger.json");
    }
    LabWindow back(Track::TinyPioneer, place, LabWindow::Door::StartPage);
    EXPECT_TRUE(back.everyText().contains(QStringLiteral("in part 2 of 3"))) << back.everyText().toStdString();
}

TEST(LabSession, WhatWasTypedForTheSceneIsThereAgainBeforeItIsSaid)
{
    ExampleStage stage(Track::TinyPioneer, 2, ExampleStage::Moment::Locked);
    stage.lab().type(QStringLiteral("scene.text"), QStringLiteral("I would not sign"));
    stage.lab().type(QStringLiteral("scene.number"), QStringLiteral("5"));
    stage.lab().controller().showPart(1);
    stage.lab().controller().showPart(2);
    EXPECT_EQ(stage.lab().find<QPlainTextEdit>(QStringLiteral("scene.text"))->toPlainText(),
              QStringLiteral("I would not sign"));
    EXPECT_EQ(stage.lab().find<QLineEdit>(QStringLiteral("scene.number"))->text(), QStringLiteral("5"));
    EXPECT_EQ(stage.lab().controller().draft("tiny_pioneer/2/scene.text"), "I would not sign");
}

TEST(LabSession, ARefusedAnswerIsToldBesideItAndWithinSight)
{
    ExampleStage stage(Track::TinyPioneer, 2, ExampleStage::Moment::Locked);
    stage.lab().type(QStringLiteral("scene.number"), QStringLiteral("5"));
    stage.lab().type(QStringLiteral("scene.text"), QStringLiteral("It is late still, so that I would rather not sign "
                                                                  "before the driver has shrunk a good deal."));
    stage.lab().click(QStringLiteral("scene.send"));
    QApplication::processEvents();
    auto* refusal = stage.lab().find<QWidget>(QStringLiteral("scene.refusal"));
    ASSERT_NE(refusal, nullptr);
    EXPECT_FALSE(stage.lab().controller().state().stakeholderAnswer);
    EXPECT_EQ(refusal->visibleRegion().boundingRect(), refusal->rect()) << "all of it can be read without scrolling";
}

TEST(LabSession, TheLedgerTellsAllThatSomebodyWrote)
{
    const lab::Mission& mission = missionOf(Track::CloudTitan);
    const EventWords words(mission, catalog(), EventWords::Prose::Whole);
    int told = 0;
    const lab::Ledger ledger = exampleLedger(Track::CloudTitan);
    for (const lab::Event& event : ledger.events()) {
        const QString line = words(event);
        EXPECT_FALSE(line.contains(QStringLiteral("?:"))) << line.toStdString();
        EXPECT_FALSE(line.contains(QStringLiteral(" 1/s"))) << line.toStdString();
        const auto text = event.payload.textAt("text");
        if (event.kind == lab::EventKind::ReflectionSaved && text) {
            ++told;
            EXPECT_TRUE(line.contains(QString::fromStdString(*text).simplified())) << line.toStdString();
        }
    }
    EXPECT_GT(told, 0);
}

TEST(LabSession, EveryFocusableWidgetHasANameForScreenReaders)
{
    LabWindow lab;
    for (int round = 0; round < 2; ++round) {
        for (const QWidget* widget : lab.window().findChildren<QWidget*>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0) {
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                const bool isNamed =
                    !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
                EXPECT_TRUE(isNamed) << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
            }
        }
        if (round == 0) {
            lab.lock();
        }
    }
}

}  // namespace
}  // namespace ironlab::ui::test
