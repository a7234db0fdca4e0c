// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a part tells and offers at each stage, and what is kept of how it was looked at.
#include "example_stage.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_pane.h"
#include "ui/window/kept_turns.h"
#include "ui/window/pace_bar.h"

#include <ironlab/present/observation_words.h>
#include <ironlab/present/scene_figure.h>

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QToolButton>

namespace ironlab::ui::test {
namespace {

using Moment = ExampleStage::Moment;

/// The clock as it stands, asked anew.
QString pace(LabWindow& lab)
{
    auto* pause = lab.window().findChild<QAction*>(QStringLiteral("action.pauseClock"));
    pause->trigger();
    pause->trigger();
    return lab.find<PaceBar>(QStringLiteral("pace"))->accessibleName();
}

TEST(PartStages, TheClockStopsWithThePartAndGoesOnWithTheNext)
{
    ExampleStage stage(Track::TinyPioneer, 1, Moment::Revealed);
    LabWindow& lab = stage.lab();
    const QString before = pace(lab);
    lab.clock().advance(std::chrono::minutes(3));
    EXPECT_NE(pace(lab), before);
    ASSERT_TRUE(lab.controller().submit(lab::ClosePart{}));
    const QString closed = pace(lab);
    EXPECT_TRUE(closed.startsWith(QStringLiteral("closed")));
    lab.clock().advance(std::chrono::minutes(20));
    EXPECT_EQ(pace(lab), closed);
    lab.controller().showPart(2);
    const QString next = pace(lab);
    EXPECT_FALSE(next.startsWith(QStringLiteral("closed")));
    lab.clock().advance(std::chrono::minutes(3));
    EXPECT_NE(pace(lab), next);
    lab.controller().showPart(1);
    EXPECT_EQ(pace(lab), closed);
}

TEST(PartStages, NoFlipIsClaimedOfATierThatIsNotOnTheBench)
{
    LabWindow lab;
    lab.lock();
    lab.controller().turn(lab::KnobId::Batch, {128.0, {}});
    QApplication::processEvents();
    auto* claim = lab.find<QToolButton>(QStringLiteral("claim.noflip.tiny"));
    ASSERT_NE(claim, nullptr);
    const QWidget& holder = *claim->parentWidget();
    EXPECT_TRUE(holder.rect().contains(claim->geometry())) << "nothing of its ring is cut off";
    lab.controller().turn(lab::KnobId::Tier, {0.0, "mobile"});
    QApplication::processEvents();
    for (const auto* button : lab.window().findChildren<QToolButton*>(QStringLiteral("claim.noflip.tiny"))) {
        EXPECT_FALSE(button->isVisible());
    }
}

class Scenes : public testing::TestWithParam<Track> {};

TEST_P(Scenes, PrintNoNumberThatTheyAskForBeforeItIsAnswered)
{
    ExampleStage stage(GetParam(), 2, Moment::Locked);
    LabWindow& lab = stage.lab();
    const lab::StakeholderScene& scene = *lab.controller().missionPart().scene;
    ASSERT_EQ(scene.number, lab::SceneNumber::ProposalLatency);
    const auto* numbers = lab.window().findChild<QWidget*>(QStringLiteral("scene.numbers"));
    ASSERT_NE(numbers, nullptr);
    EXPECT_FALSE(numbers->isVisible());
    EXPECT_FALSE(lab.window().findChild<QWidget*>(QStringLiteral("scene.whereFrom"))->isVisible());
    EXPECT_NE(lab.find(QStringLiteral("scene.later")), nullptr);
    const double time = lab.controller().session().preview(2, *scene.proposal).latency.in(unit::second);
    std::string words;
    for (int i = 0; i < scene.minimumWords; ++i) {
        words += "reason" + std::to_string(i) + ' ';
    }
    ASSERT_TRUE(lab.controller().submit(lab::AnswerStakeholder{words, time}));
    QApplication::processEvents();
    EXPECT_TRUE(numbers->isVisible());
    EXPECT_FALSE(lab.window().findChild<QWidget*>(QStringLiteral("scene.later"))->isVisible());
}

TEST_P(Scenes, SayWhichOfTheLoadsAtWhichBillsCrossIsMeant)
{
    ExampleStage stage(GetParam(), 3, Moment::Locked);
    EXPECT_NE(stage.lab().find(QStringLiteral("scene.which")), nullptr);
    EXPECT_NE(stage.lab().find(QStringLiteral("scene.numbers")), nullptr) << "they are not what is asked for";
}

/// What the figures of the two designs tell, row by row, and the sentence below them.
QString figuresOf(LabWindow& lab)
{
    QString all = lab.find<TextLabel>(QStringLiteral("scene.walls"))->text();
    for (const auto* label : lab.find<QWidget>(QStringLiteral("scene.numbers"))->findChildren<TextLabel*>()) {
        all += QLatin1Char('\n') + label->text();
    }
    return all;
}

TEST_P(Scenes, KeepTheFiguresOfTheDesignThatWasAnsweredAboutAndSaySo)
{
    ExampleStage stage(GetParam(), 2, Moment::Revealed);
    LabWindow& lab = stage.lab();
    ASSERT_TRUE(lab.controller().state().answeredOn);
    const QString reply = lab.find<TextLabel>(QStringLiteral("scene.reply"))->text();
    const QString verdict = lab.find<TextLabel>(QStringLiteral("scene.walls"))->text();
    EXPECT_TRUE(reply.contains(verdict)) << reply.toStdString() << "\n" << verdict.toStdString();
    const QString before = figuresOf(lab);
    const auto whose = [&lab] { return lab.find<TextLabel>(QStringLiteral("scene.whose"))->text(); };
    const double now = lab.controller().state().answeredOn->knobs.acceleratorSpeedup;
    ASSERT_TRUE(lab.controller().turn(lab::KnobId::AcceleratorSpeedup, {now == 3.0 ? 5.0 : 3.0, {}}));
    QApplication::processEvents();
    EXPECT_EQ(figuresOf(lab), before);
    EXPECT_TRUE(whose().contains(QStringLiteral("answered about"))) << whose().toStdString();
    EXPECT_TRUE(whose().contains(QStringLiteral("moved on"))) << whose().toStdString();
    ASSERT_TRUE(lab.controller().turn(lab::KnobId::AcceleratorSpeedup, {now, {}}));
}

TEST_P(Scenes, CompareTheProposalWithTheBaselineWhereItWasAnsweredOnTheProposalItself)
{
    ExampleStage stage(GetParam(), 2, Moment::Locked);
    LabWindow& lab = stage.lab();
    const lab::StakeholderScene& scene = *lab.controller().missionPart().scene;
    for (const lab::KnobSpec& knob : lab.controller().missionPart().knobs) {
        const auto valueOf = [&](const lab::NamedDesign& design) {
            return lab::knobValue(design, lab.controller().mission(), knob, catalog());
        };
        const lab::KnobValue proposed = valueOf(*scene.proposal);
        EXPECT_TRUE(proposed == valueOf(lab.controller().state().design) || lab.controller().turn(knob.id, proposed));
    }
    ASSERT_TRUE(present::isProposed(scene, lab.controller().state().design)) << "the sliders lead to it";
    const double time = lab.controller().session().preview(2, *scene.proposal).latency.in(unit::second);
    std::string words;
    for (int i = 0; i < scene.minimumWords; ++i) {
        words += "reason" + std::to_string(i) + ' ';
    }
    ASSERT_TRUE(lab.controller().submit(lab::AnswerStakeholder{words, time}));
    QApplication::processEvents();
    const QString whose = lab.find<TextLabel>(QStringLiteral("scene.whose"))->text();
    EXPECT_TRUE(whose.contains(QStringLiteral("is the pinned baseline"))) << whose.toStdString();
    const QString verdict = lab.find<TextLabel>(QStringLiteral("scene.walls"))->text();
    EXPECT_FALSE(verdict.contains(QStringLiteral("both are one design"))) << verdict.toStdString();
    EXPECT_TRUE(present::isProposed(scene, *lab.controller().state().answeredOn)) << "the record is as before";
}

INSTANTIATE_TEST_SUITE_P(Tracks, Scenes, testing::ValuesIn(kTracks), caseName);

TEST(PartStages, TheFormulaIsOfferedWhereThereIsOneAndElseSaysWhyNot)
{
    for (int part = 1; part <= 3; ++part) {
        ExampleStage stage(Track::EdgeGuardian, part, Moment::Locked);
        const auto* action = stage.lab().window().findChild<QAction*>(QStringLiteral("action.formula"));
        const bool isThere = stage.lab().window().findChild<QWidget*>(QStringLiteral("formulaStrip")) != nullptr;
        EXPECT_EQ(isThere, part == 2);
        EXPECT_EQ(action->isEnabled(), isThere) << part;
        EXPECT_EQ(action->text().endsWith(QStringLiteral("none in this part")), !isThere)
            << action->text().toStdString();
    }
}

TEST(PartStages, TheNumberThatGoesWithNoneOfTheDesignsIsNotTheBestWithinTheLimit)
{
    ExampleStage stage(Track::CloudTitan, 3, Moment::Question);
    LabWindow& lab = stage.lab();
    const auto* number = lab.find<QLineEdit>(QStringLiteral("predict.number"));
    ASSERT_NE(number, nullptr);
    const QString within = number->accessibleName();
    lab.click(QStringLiteral("predict.choice.none"));
    EXPECT_NE(number->accessibleName(), within);
    EXPECT_TRUE(number->accessibleName().contains(QStringLiteral("in time or not")));
    lab.click(QStringLiteral("predict.choice.a"));
    EXPECT_EQ(number->accessibleName(), within);
}

TEST(PartStages, ARecordThatDiffersFromTheModelIsSaidToAsInTheReport)
{
    ExampleStage stage(Track::TinyPioneer, 1, Moment::Explored);
    LabWindow& lab = stage.lab();
    const lab::PosedQuestion& posed = stage.posed();
    std::string other;
    for (const auto& choice : posed.choices) {
        other = choice.id != posed.key ? choice.id : other;
    }
    ASSERT_TRUE(lab.controller().submit(lab::RecordObservation{other, 3.0 * posed.number}));
    QApplication::processEvents();
    const auto* differs = lab.find<TextLabel>(QStringLiteral("reveal.differs"));
    ASSERT_NE(differs, nullptr);
    const std::string words = present::observationDiffers(posed, {other, 3.0 * posed.number}, stage.asked().numberUnit);
    EXPECT_FALSE(words.empty());
    EXPECT_TRUE(differs->text().startsWith(QString::fromStdString(words))) << differs->text().toStdString();
    EXPECT_TRUE(differs->text().contains(QStringLiteral("your reflection"))) << "what can still be done";
}

TEST(PartStages, ARecordThatTheModelBearsOutIsLeftAlone)
{
    ExampleStage stage(Track::TinyPioneer, 1, Moment::Explored);
    LabWindow& lab = stage.lab();
    ASSERT_TRUE(lab.controller().submit(lab::RecordObservation{stage.posed().key, 1.04 * stage.posed().number}));
    QApplication::processEvents();
    const auto* differs = lab.window().findChild<TextLabel*>(QStringLiteral("reveal.differs"));
    ASSERT_NE(differs, nullptr);
    EXPECT_FALSE(differs->isVisible());
}

TEST(PartStages, NothingOfAClosedPartLooksAsIfItCouldStillBeDone)
{
    ExampleStage stage(Track::TinyPioneer, 1, Moment::Revealed);
    LabWindow& lab = stage.lab();
    lab.find<QWidget>(QStringLiteral("reset"))->setFocus();
    EXPECT_TRUE(lab.find<QToolButton>(QStringLiteral("pin"))->isEnabled());
    lab.window().findChild<QAction*>(QStringLiteral("action.close"))->trigger();
    QApplication::processEvents();
    ASSERT_EQ(lab.controller().state().stage, lab::Stage::Closed);
    EXPECT_FALSE(lab.find<QToolButton>(QStringLiteral("pin"))->isEnabled());
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("close")) << "it goes to the next part";
}

TEST(PartStages, TheInstrumentOfASharedPlaceIsKept)
{
    QSettings().remove(QStringLiteral("turn"));
    {
        ExampleStage stage(Track::CloudTitan, 3, Moment::Locked);
        keepTurns(*stage.lab().window().findChild<BenchPane*>());
        stage.lab().click(QStringLiteral("kvCapacityBar.turn.throughput_by_batch"));
    }
    ExampleStage again(Track::CloudTitan, 3, Moment::Locked);
    auto* bench = again.lab().window().findChild<BenchPane*>();
    const auto* view = bench->findChild<QWidget*>(QStringLiteral("throughputByBatch"));
    ASSERT_NE(view, nullptr);
    EXPECT_FALSE(view->isVisible()) << "a script's window is the same each time";
    keepTurns(*bench);
    EXPECT_TRUE(view->isVisible());
    QSettings().remove(QStringLiteral("turn"));
}

}  // namespace
}  // namespace ironlab::ui::test
