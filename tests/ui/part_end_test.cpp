// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a part and a mission end, and what keys do in the panel that is written in.
#include "example_stage.h"
#include "ui/panels/evidence_chip.h"
#include "ui/panels/side_panel.h"
#include "ui/style/text_label.h"

#include <ironlab/lab/choice_text.h>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>
#include <utility>

namespace ironlab::ui::test {
namespace {

using Moment = ExampleStage::Moment;

QString textOf(LabWindow& lab, const char* name)
{
    const auto* label = lab.window().findChild<TextLabel*>(QString::fromLatin1(name));
    return label == nullptr ? QString() : label->text();
}

bool isShown(LabWindow& lab, const char* name)
{
    const auto* widget = lab.window().findChild<QWidget*>(QString::fromLatin1(name));
    return widget != nullptr && widget->isVisible();
}

bool isFeasible(LabWindow& lab, const lab::NamedDesign& design)
{
    return lab.controller().session().preview(lab.controller().part(), design).feasible();
}

/// Captures what passes and then turns the controls to where it does not.
void spoilBench(LabWindow& lab)
{
    const lab::PartState& state = lab.controller().state();
    ASSERT_TRUE(isFeasible(lab, state.design)) << "the example ends with a design that passes";
    const bool isCaptured = std::ranges::any_of(
        state.evidence, [&](const lab::Evidence& each) { return lab::sameConfiguration(each.design, state.design); });
    ASSERT_TRUE(isCaptured || lab.controller().submit(lab::CaptureEvidence{}));
    lab.controller().turn(lab::KnobId::FrameworkTax, {0.010, {}});
    if (isFeasible(lab, state.design)) {
        // A card that waits for its memory uses little of its peak for one sequence.
        lab.controller().turn(lab::KnobId::Batch, {1.0, {}});
    }
    QApplication::processEvents();
    ASSERT_FALSE(isFeasible(lab, state.design));
}

class PartEnds : public testing::TestWithParam<Track> {};

/// A reflection whose longest box is empty again.
class TypedReflection : public testing::Test {
protected:
    TypedReflection() : m_stage(Track::EdgeGuardian, 3, Moment::Revealed)
    {
        for (const lab::ReflectionField& field : m_stage.lab().controller().missionPart().reflection) {
            if (field.prose && field.minimumWords > 2) {
                m_field = &field;
            }
        }
        box().setPlainText({});
        QApplication::processEvents();
    }

    QPlainTextEdit& box()
    {
        return *m_stage.lab().window().findChild<QPlainTextEdit*>(QStringLiteral("reflection.")
                                                                  + QString::fromStdString(m_field->id));
    }

    ExampleStage m_stage;
    const lab::ReflectionField* m_field = nullptr;
};

TEST_F(TypedReflection, ItsWordsCountBesideTheWayToCloseWhileTheyAreTyped)
{
    box().setFocus();
    const QString told = QStringLiteral("%1 of %2 words");
    for (int words = 1; words < m_field->minimumWords; ++words) {
        box().insertPlainText(QStringLiteral("word%1 ").arg(words));
        QApplication::processEvents();
        const QString here = told.arg(words).arg(m_field->minimumWords);
        EXPECT_TRUE(textOf(m_stage.lab(), "close.reason").contains(here))
            << textOf(m_stage.lab(), "close.reason").toStdString();
        const auto sections = m_stage.lab().window().findChildren<QWidget*>(QStringLiteral("counts.rows"));
        const auto shown = std::ranges::find_if(sections, &QWidget::isVisible);
        ASSERT_NE(shown, sections.end());
        EXPECT_TRUE(std::ranges::any_of((*shown)->findChildren<TextLabel*>(),
                                        [&](const TextLabel* row) { return row->text().contains(here); }));
    }
}

TEST_F(TypedReflection, WhatABoxAsksIsReadWhileItIsWrittenIn)
{
    box().setPlainText(QStringLiteral("a word"));
    QApplication::processEvents();
    for (const lab::ReflectionField& field : m_stage.lab().controller().missionPart().reflection) {
        const std::string name = "reflection." + field.id + ".asked";
        EXPECT_TRUE(isShown(m_stage.lab(), name.c_str())) << name;
        EXPECT_FALSE(textOf(m_stage.lab(), name.c_str()).isEmpty()) << name;
    }
}

TEST_P(PartEnds, ABenchThatFailsAGoalIsWarnedOfBesideTheWayToClose)
{
    ExampleStage stage(GetParam(), 3, Moment::Revealed);
    LabWindow& lab = stage.lab();
    EXPECT_FALSE(isShown(lab, "close.warning"));
    spoilBench(lab);
    ASSERT_TRUE(isShown(lab, "close.warning"));
    EXPECT_TRUE(textOf(lab, "close.warning").contains(QStringLiteral("The design on the bench fails")))
        << textOf(lab, "close.warning").toStdString();
    EXPECT_TRUE(lab.find<QAbstractButton>(QStringLiteral("close"))->isEnabled()) << "closing stays possible";
}

TEST_P(PartEnds, ACapturedDesignThatPassesComesBackToTheBench)
{
    ExampleStage stage(GetParam(), 3, Moment::Revealed);
    LabWindow& lab = stage.lab();
    const lab::NamedDesign passing = lab.controller().state().design;
    spoilBench(lab);
    lab.controller().turn(lab::KnobId::Batch, {1.0, {}});
    QApplication::processEvents();
    lab.find<QAbstractButton>(QStringLiteral("close.put"))->click();
    QApplication::processEvents();
    EXPECT_TRUE(isFeasible(lab, lab.controller().state().design));
    EXPECT_FALSE(isShown(lab, "close.warning"));
    EXPECT_EQ(QApplication::focusWidget(), lab.find(QStringLiteral("close")));
}

TEST_P(PartEnds, TheEndIsSeenWithPredictionsGoalsAndWhatToDoNext)
{
    ExampleStage stage(GetParam(), 3, Moment::Revealed);
    LabWindow& lab = stage.lab();
    EXPECT_FALSE(isShown(lab, "end"));
    auto* panel = lab.find<SidePanel>(QStringLiteral("journalPanel"));
    panel->findChild<QPlainTextEdit*>()->setFocus(Qt::TabFocusReason);
    lab.keys(QStringLiteral("Ctrl+Shift+Return"));
    for (int i = 0; i < 5; ++i) {
        QApplication::processEvents();
    }
    ASSERT_EQ(lab.controller().state().stage, lab::Stage::Closed);
    auto* end = lab.find(QStringLiteral("end"));
    ASSERT_NE(end, nullptr);
    EXPECT_EQ(end->visibleRegion().boundingRect().height(), end->height()) << "the end is in sight";
    EXPECT_EQ(end->mapTo(panel, QPoint()).y(), 0) << "before anything that was asked and answered";
    EXPECT_TRUE(textOf(lab, "end.next").contains(QStringLiteral("hand in the ledger: export it (Ctrl+E)")));
    EXPECT_TRUE(isShown(lab, "end.goals"));
    EXPECT_EQ(textOf(lab, "end.goals"), QStringLiteral("The final design passes every wall."));
    for (int part = 1; part <= 3; ++part) {
        const QString recap = textOf(lab, ("end.part" + std::to_string(part)).c_str());
        const lab::PosedQuestion& question = lab.controller().session().question(part);
        const std::string key = lab::choiceText(question, question.key);
        EXPECT_TRUE(recap.contains(QString::fromStdString(key))) << recap.toStdString();
    }
    EXPECT_EQ(QApplication::focusWidget(), lab.find(QStringLiteral("end.export")));
}

INSTANTIATE_TEST_SUITE_P(Tracks, PartEnds, testing::ValuesIn(kTracks), caseName);

TEST(MissionEnd, TheLinksOfTheEndOpenWhatTheyName)
{
    ExampleStage stage(Track::CloudTitan, 3, Moment::Revealed);
    LabWindow& lab = stage.lab();
    ASSERT_TRUE(lab.controller().submit(lab::ClosePart{}));
    QApplication::processEvents();
    const std::array links{std::pair("end.export", "exportDialog"), std::pair("end.report", "reportDialog")};
    for (const auto& [link, dialog] : links) {
        lab.find<QAbstractButton>(QString::fromLatin1(link))->click();
        QApplication::processEvents();
        auto* opened = lab.window().findChild<QFileDialog*>(QString::fromLatin1(dialog));
        ASSERT_NE(opened, nullptr) << dialog;
        opened->reject();
    }
}

TEST(WritingKeys, LettersOnALinkOfTheJournalAreNoShortcuts)
{
    ExampleStage stage(Track::CloudTitan, 2, Moment::Revealed);
    LabWindow& lab = stage.lab();
    lab.find(QStringLiteral("compare"))->setFocus(Qt::TabFocusReason);
    int fired = 0;
    for (const char* name : {"action.formula", "action.captures", "action.whereFrom"}) {
        auto* action = lab.window().findChild<QAction*>(QString::fromLatin1(name));
        ASSERT_TRUE(action->isEnabled()) << name;
        QObject::connect(action, &QAction::triggered, action, [&fired] { ++fired; });
    }
    for (const char* key : {"E", "W", "F", "Shift+E"}) {
        lab.keys(QString::fromLatin1(key));
    }
    EXPECT_EQ(fired, 0);
}

TEST(WritingKeys, CtrlYDoesATurnAgainAndInATextRedoesTheTyping)
{
    LabWindow lab;
    lab.lock();
    lab.controller().turn(lab::KnobId::Batch, {64.0, {}});
    QApplication::processEvents();
    lab.keys(QStringLiteral("Ctrl+Z"));
    ASSERT_EQ(lab.controller().state().design.knobs.batch, 1.0);
    auto* edit = lab.window().findChild<QPlainTextEdit*>(QStringLiteral("reflection.gap"));
    ASSERT_NE(edit, nullptr);
    edit->setFocus(Qt::TabFocusReason);
    lab.type(QStringLiteral("word"));
    lab.keys(QStringLiteral("Ctrl+Z"));
    ASSERT_TRUE(edit->toPlainText().isEmpty());
    lab.keys(QStringLiteral("Ctrl+Y"));
    EXPECT_EQ(edit->toPlainText(), QStringLiteral("word"));
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 1.0) << "a turn is none of the text's";
    lab.find(QStringLiteral("capture"))->setFocus(Qt::TabFocusReason);
    lab.keys(QStringLiteral("Ctrl+Y"));
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 64.0);
    lab.keys(QStringLiteral("Ctrl+Z"));
    lab.keys(QStringLiteral("Ctrl+Shift+Z"));
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 64.0);
}

TEST(EvidenceCards, NameFirstWhatSetsThemApartAlsoWhereItIsAsAtTheStart)
{
    LabWindow lab(3);
    lab.lock(QStringLiteral("a"));
    const double start = lab.controller().missionPart().start.knobs.batch;
    lab.controller().turn(lab::KnobId::Context, {1024.0, {}});
    lab.controller().turn(lab::KnobId::Batch, {2.0 * start, {}});
    ASSERT_TRUE(lab.controller().submit(lab::CaptureEvidence{}));
    lab.controller().turn(lab::KnobId::Batch, {start, {}});
    ASSERT_TRUE(lab.controller().submit(lab::CaptureEvidence{}));
    QApplication::processEvents();
    const auto nameOf = [&lab](const char* chip) {
        return lab.find<EvidenceChip>(QString::fromLatin1(chip))->content().name;
    };
    EXPECT_TRUE(nameOf("evidence.E1").startsWith(QStringLiteral("batch %1,").arg(2.0 * start)))
        << nameOf("evidence.E1").toStdString();
    EXPECT_TRUE(nameOf("evidence.E2").startsWith(QStringLiteral("batch %1,").arg(start)))
        << nameOf("evidence.E2").toStdString();
    EXPECT_TRUE(nameOf("evidence.E2").contains(QStringLiteral("context")));
}

}  // namespace
}  // namespace ironlab::ui::test
