// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The forms of a part under the keyboard: what is put together in them is kept, Enter presses, Undo undoes.
#include "example_stage.h"
#include "ui/formulas/number_link.h"
#include "ui/formulas/where_from_dialog.h"
#include "ui/knobs/knob_slider.h"
#include "ui/panels/journal_panel.h"
#include "ui/panels/writing_section.h"
#include "ui/style/text_label.h"

#include <ironlab/present/shown_number.h>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

namespace ironlab::ui::test {
namespace {

using Moment = ExampleStage::Moment;

QString focusName()
{
    return QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
}

bool isChecked(LabWindow& lab, const char* name)
{
    const auto* button = lab.find<QAbstractButton>(QString::fromLatin1(name));
    return button != nullptr && button->isChecked();
}

TEST(JournalForms, APredictionThatIsNotLockedYetIsThereAgainAfterTheWindowWasClosed)
{
    LabWindow lab;
    lab.click(QStringLiteral("predict.choice.memory"));
    lab.type(QStringLiteral("predict.number"), QStringLiteral("20k"));
    lab.click(QStringLiteral("predict.confidence.4"));
    lab.window().close();
    const QTemporaryDir folder;
    LabWindow back(lab.filesCopiedTo(folder));
    EXPECT_TRUE(isChecked(back, "predict.choice.memory"));
    EXPECT_EQ(back.find<QLineEdit>(QStringLiteral("predict.number"))->text(), QStringLiteral("20k"));
    EXPECT_TRUE(isChecked(back, "predict.confidence.4"));
    EXPECT_EQ(back.controller().session().ledger().events().size(), 0U) << "a draft is no answer";
}

TEST(JournalForms, NothingIsKeptOfAPredictionOnceItIsLocked)
{
    LabWindow lab;
    lab.type(QStringLiteral("predict.number"), QStringLiteral("7"));
    lab.window().close();
    ASSERT_EQ(lab.controller().draft("cloud_titan/1/predict.number"), "7");
    lab.window().show();
    lab.lock();
    ASSERT_TRUE(lab.controller().state().prediction);
    for (const char* piece : {"choice", "number", "confidence"}) {
        EXPECT_FALSE(lab.controller().draft(std::string("cloud_titan/1/predict.") + piece)) << piece;
    }
}

TEST(JournalForms, ABlankInABoxIsNoDraft)
{
    LabWindow lab;
    lab.type(QStringLiteral("predict.number"), QStringLiteral(" "));
    lab.window().close();
    EXPECT_FALSE(lab.controller().draft("cloud_titan/1/predict.number"));
    lab.window().show();
    lab.type(QStringLiteral("predict.number"), QStringLiteral("7"));
    lab.type(QStringLiteral("predict.number"), QStringLiteral("  "));
    lab.window().close();
    EXPECT_FALSE(lab.controller().draft("cloud_titan/1/predict.number")) << "nor what stood there before";
}

TEST(JournalForms, AnObservationIsThereAgainUntilItIsRecorded)
{
    ExampleStage stage(Track::CloudTitan, 1, Moment::Explored);
    auto* choice = stage.lab().find<QComboBox>(QStringLiteral("observe.choice"));
    ASSERT_NE(choice, nullptr);
    choice->setCurrentIndex(2);
    stage.lab().type(QStringLiteral("observe.number"), QStringLiteral("4 k"));
    stage.lab().controller().showPart(2);
    stage.lab().controller().showPart(1);
    EXPECT_EQ(stage.lab().find<QComboBox>(QStringLiteral("observe.choice"))->currentIndex(), 2);
    EXPECT_EQ(stage.lab().find<QLineEdit>(QStringLiteral("observe.number"))->text(), QStringLiteral("4 k"));
    stage.lab().click(QStringLiteral("observe.send"));
    EXPECT_TRUE(stage.lab().controller().state().observation);
    EXPECT_FALSE(stage.lab().controller().draft("cloud_titan/1/observe.number"));
}

TEST(JournalForms, ASecondThoughtIsThereAgainUntilItIsAdded)
{
    ExampleStage stage(Track::CloudTitan, 1, Moment::Locked);
    stage.lab().click(QStringLiteral("revise"));
    stage.lab().type(QStringLiteral("revision.number"), QStringLiteral("12"));
    stage.lab().controller().showPart(2);
    stage.lab().controller().showPart(1);
    ASSERT_NE(stage.lab().find<QLineEdit>(QStringLiteral("revision.number")), nullptr) << "the form stands open";
    EXPECT_EQ(stage.lab().find<QLineEdit>(QStringLiteral("revision.number"))->text(), QStringLiteral("12"));
}

TEST(JournalForms, TabGoesFromWhatWasSeenToItsNumberAndToTheButton)
{
    for (const int part : {1, 2, 3}) {
        ExampleStage stage(Track::MobileNomad, part, Moment::Explored);
        auto* choice = stage.lab().find<QComboBox>(QStringLiteral("observe.choice"));
        ASSERT_NE(choice, nullptr);
        choice->setFocus(Qt::TabFocusReason);
        stage.lab().keys(QStringLiteral("Tab"));
        EXPECT_EQ(focusName(), QStringLiteral("observe.number")) << part;
        stage.lab().keys(QStringLiteral("Shift+Tab"));
        EXPECT_EQ(focusName(), QStringLiteral("observe.choice")) << part;
    }
}

TEST(JournalForms, EnterPressesTheButtonThatHasTheFocus)
{
    LabWindow lab;
    lab.tabTo(QStringLiteral("predict.choice.data"));
    lab.keys(QStringLiteral("Return"));
    EXPECT_TRUE(isChecked(lab, "predict.choice.data"));
    lab.type(QStringLiteral("predict.number"), QStringLiteral("20k"));
    lab.tabTo(QStringLiteral("predict.confidence.1"));
    lab.keys(QStringLiteral("Return"));
    EXPECT_TRUE(isChecked(lab, "predict.confidence.1"));
    lab.tabTo(QStringLiteral("predict.lock"));
    lab.keys(QStringLiteral("Return"));
    EXPECT_TRUE(lab.controller().state().prediction);
}

TEST(JournalForms, EnterInTheNumberGivesNoAnswerThatIsStillMissing)
{
    LabWindow lab;
    lab.click(QStringLiteral("predict.choice.data"));
    lab.type(QStringLiteral("predict.number"), QStringLiteral("20k"));
    lab.keys(QStringLiteral("Return"));
    EXPECT_EQ(focusName(), QStringLiteral("predict.confidence.1")) << "the keyboard is where something is missing";
    EXPECT_FALSE(isChecked(lab, "predict.confidence.1"));
    lab.keys(QStringLiteral("Right"));
    EXPECT_TRUE(isChecked(lab, "predict.confidence.2")) << "arrows choose";
    EXPECT_FALSE(lab.controller().state().prediction) << "the lock has its own button";
    lab.keys(QStringLiteral("Space"));
    EXPECT_TRUE(isChecked(lab, "predict.confidence.2"));
}

TEST(JournalForms, ArrowsChooseAmongTheAnswersBeforeAnyIsChosen)
{
    LabWindow lab;
    lab.tabTo(QStringLiteral("predict.choice.data"));
    const auto answers =
        lab.window().findChildren<QAbstractButton*>(QRegularExpression(QStringLiteral("^predict\\.choice\\.")));
    lab.keys(QStringLiteral("Down"));
    const auto* reached = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    ASSERT_TRUE(answers.contains(reached));
    EXPECT_NE(reached->objectName(), QStringLiteral("predict.choice.data"));
    EXPECT_TRUE(reached->isChecked());
}

TEST(JournalForms, UndoInABoxTakesBackTheValueThatItHasJustGiven)
{
    LabWindow lab;
    lab.lock();
    lab.type(QStringLiteral("batch.box"), QStringLiteral("64"));
    lab.keys(QStringLiteral("Return"));
    ASSERT_EQ(lab.controller().state().design.knobs.batch, 64.0);
    lab.keys(QStringLiteral("Ctrl+Z"));
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 1.0);
    lab.type(QStringLiteral("batch.box"), QStringLiteral("32"));
    lab.keys(QStringLiteral("Ctrl+Z"));
    EXPECT_EQ(lab.controller().state().design.knobs.batch, 1.0) << "nothing was given yet: the typing is taken back";
}

TEST(JournalForms, ARefusedClaimIsForgottenOnceTheDesignIsAnother)
{
    LabWindow lab;
    lab.lock();
    lab.controller().turn(lab::KnobId::Batch, {128.0, {}});
    QApplication::processEvents();
    const QRegularExpression claims(QStringLiteral("^claim\\.noflip\\."));
    auto found = lab.window().findChildren<QAbstractButton*>(claims);
    found.removeIf([](const QAbstractButton* button) { return !button->isVisible(); });
    ASSERT_FALSE(found.isEmpty()) << lab::flipText(lab.controller().state().flips.front());
    lab.click(found.front()->objectName());
    const auto* refusal = lab.find<QWidget>(QStringLiteral("flips.refusal"));
    ASSERT_NE(refusal, nullptr) << "one batch alone shows nothing";
    lab.controller().turn(lab::KnobId::Batch, {4.0, {}});
    EXPECT_FALSE(refusal->isVisible());
}

TEST(JournalForms, WhatTheKeyboardComesToIsScrolledIntoSight)
{
    ExampleStage stage(Track::MobileNomad, 2, Moment::Revealed);
    auto* panel = stage.lab().find<QScrollArea>(QStringLiteral("journalPanel"));
    ASSERT_NE(panel, nullptr);
    panel->verticalScrollBar()->setValue(panel->verticalScrollBar()->maximum());
    ASSERT_GT(panel->verticalScrollBar()->value(), 0);
    for (int i = 0; i < 3 && !panel->isAncestorOf(QApplication::focusWidget()); ++i) {
        stage.lab().keys(QStringLiteral("F6"));
    }
    const QWidget* focus = QApplication::focusWidget();
    ASSERT_TRUE(panel->isAncestorOf(focus));
    EXPECT_EQ(focus->visibleRegion().boundingRect(), focus->rect()) << focusName().toStdString();
}

TEST(JournalForms, TheWheelOverAListScrollsAndChoosesNothing)
{
    ExampleStage stage(Track::EdgeGuardian, 2, Moment::Explored);
    auto* choice = stage.lab().find<QComboBox>(QStringLiteral("observe.choice"));
    ASSERT_NE(choice, nullptr);
    choice->setCurrentIndex(1);
    choice->setFocus(Qt::MouseFocusReason);
    for (const int turn : {-120, 120}) {
        const QPointF place(choice->rect().center());
        QWheelEvent wheel(place, choice->mapToGlobal(place), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(choice, &wheel);
        EXPECT_EQ(choice->currentIndex(), 1);
    }
}

TEST(JournalForms, ACitationStandsBehindTheWordUnderTheCaret)
{
    ExampleStage stage(Track::CloudTitan, 1, Moment::Explored);
    auto* edit = stage.lab().find<QPlainTextEdit>(QStringLiteral("reflection.gap"));
    ASSERT_NE(edit, nullptr);
    edit->setFocus(Qt::MouseFocusReason);
    edit->setPlainText(QStringLiteral("nearly close enough"));
    QTextCursor caret = edit->textCursor();
    caret.setPosition(8);
    edit->setTextCursor(caret);
    stage.lab().window().findChild<WritingSection*>()->insertEvidence(QStringLiteral("E1"));
    EXPECT_EQ(edit->toPlainText(), QStringLiteral("nearly close [E1] enough"));
}

TEST(JournalForms, EnterOnAPageThatHasJustComeTakesNothingBack)
{
    LabWindow lab;
    lab.click(QStringLiteral("predict.choice.data"));
    lab.type(QStringLiteral("predict.number"), QStringLiteral("20k"));
    lab.click(QStringLiteral("predict.confidence.2"));
    lab.tabTo(QStringLiteral("predict.lock"));
    lab.keys(QStringLiteral("Return"));
    ASSERT_TRUE(lab.controller().state().prediction);
    EXPECT_NE(qobject_cast<QSlider*>(QApplication::focusWidget()), nullptr) << focusName().toStdString();
    const std::size_t events = lab.controller().session().ledger().events().size();
    lab.keys(QStringLiteral("Return"));
    EXPECT_EQ(lab.controller().session().ledger().events().size(), events);
}

TEST(JournalForms, ABoxThatIsTypedIntoIsSeenWhole)
{
    ExampleStage stage(Track::CloudTitan, 3, Moment::Explored);
    auto* panel = stage.lab().find<QScrollArea>(QStringLiteral("journalPanel"));
    ASSERT_NE(panel, nullptr);
    for (auto* edit : panel->findChildren<QPlainTextEdit*>()) {
        edit->setFocus(Qt::TabFocusReason);
        panel->verticalScrollBar()->setValue(0);
        stage.lab().type(QStringLiteral("one two"));
        QApplication::processEvents();
        EXPECT_EQ(edit->visibleRegion().boundingRect(), edit->rect()) << edit->objectName().toStdString();
    }
}

TEST(JournalForms, TheKeyboardGoesOnInTheFormThatAClaimHasOpened)
{
    ExampleStage stage(Track::EdgeGuardian, 2, Moment::Explored);
    EXPECT_NE(stage.lab().find<QComboBox>(QStringLiteral("observe.choice")), nullptr);
    auto* journal = stage.lab().window().findChild<JournalPanel*>();
    ASSERT_NE(journal, nullptr);
    stage.lab().find<QWidget>(QStringLiteral("scene.text"))->setFocus(Qt::TabFocusReason);
    journal->refresh(Change::Stage);
    EXPECT_EQ(focusName(), QStringLiteral("observe.choice"));
}

TEST(JournalForms, ATimeThatIsTooShortInTheUnitOfItsBoxIsNotTakenInAnotherOne)
{
    ExampleStage stage(Track::EdgeGuardian, 3, Moment::Locked);
    LabWindow& lab = stage.lab();
    lab.type(QStringLiteral("framework_tax.box"), QStringLiteral("20 us"));
    lab.keys(QStringLiteral("Return"));
    const auto tax = [&lab] { return lab.controller().state().design.knobs.frameworkTax.in(unit::microsecond); };
    ASSERT_DOUBLE_EQ(tax(), 20.0);
    lab.type(QStringLiteral("framework_tax.box"), QStringLiteral("5"));
    lab.keys(QStringLiteral("Return"));
    EXPECT_DOUBLE_EQ(tax(), 20.0) << "five of what the box shows are too few, and five milliseconds are not meant";
    EXPECT_FALSE(lab.find<KnobSlider>(QStringLiteral("framework_tax"))->errorText().isEmpty());
    lab.type(QStringLiteral("framework_tax.box"), QStringLiteral("50"));
    lab.keys(QStringLiteral("Return"));
    EXPECT_DOUBLE_EQ(tax(), 50.0);
}

TEST(JournalForms, APageGoesWithTheWindowThatStandsOverIt)
{
    ExampleStage stage(Track::CloudTitan, 2, Moment::Revealed);
    stage.lab().click(QStringLiteral("compare"));
    ASSERT_NE(stage.lab().window().findChild<QDialog*>(), nullptr);
    stage.lab().controller().showPart(1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::processEvents();
    EXPECT_EQ(stage.lab().window().findChild<QDialog*>(QStringLiteral("snapshots")), nullptr);
    EXPECT_NE(stage.lab().find<QWidget>(QStringLiteral("journalPanel")), nullptr);
}

TEST(JournalForms, NoControlMovesWhileTheTierIsTurned)
{
    LabWindow lab;
    lab.lock();
    lab.keys(QStringLiteral("F6"));
    const auto* below = lab.find<QWidget>(QStringLiteral("zero_latency"));
    const auto* tier = lab.find<QWidget>(QStringLiteral("tier.slider"));
    ASSERT_NE(below, nullptr);
    ASSERT_NE(tier, nullptr);
    const int apart = below->mapTo(&lab.window(), QPoint()).y() - tier->mapTo(&lab.window(), QPoint()).y();
    lab.tabTo(QStringLiteral("tier.slider"));
    for (int i = 0; i < 4; ++i) {
        lab.keys(QStringLiteral("Right"));
        QApplication::processEvents();
        EXPECT_EQ(below->mapTo(&lab.window(), QPoint()).y() - tier->mapTo(&lab.window(), QPoint()).y(), apart) << i;
    }
}

/// Where a number of a label is drawn, and where none is.
QPointF placeIn(const TextLabel& label, bool onNumber)
{
    const std::string text = label.text().toStdString();
    const auto numbers = present::numbersIn(text);
    for (int y = 2; y < label.height(); y += 4) {
        for (int x = 1; x < label.width(); x += 2) {
            const auto letter = label.letterAt(QPointF(x, y));
            const auto at = letter ? static_cast<std::size_t>(label.text().left(*letter).toUtf8().size()) : 0;
            const bool isOn = letter && std::ranges::any_of(numbers, [at](const auto& number) {
                                  return at >= number.begin && at < number.begin + number.length;
                              });
            const bool isFar = letter && std::ranges::none_of(numbers, [at](const auto& number) {
                                   return at + 8 >= number.begin && at < number.begin + number.length + 8;
                               });
            if (onNumber ? isOn : isFar) {
                return {static_cast<double>(x), static_cast<double>(y)};
            }
        }
    }
    ADD_FAILURE() << "no such place in “" << text << "”";
    return {};
}

TEST(JournalForms, AClickOnANumberOpensItsFormulaAndOneOnTheWordsOpensNothing)
{
    ExampleStage stage(Track::CloudTitan, 1, Moment::Revealed);
    auto* prompt = stage.lab().find<TextLabel>(QStringLiteral("writing.prompt"));
    ASSERT_NE(prompt, nullptr);
    QTest::mouseClick(prompt, Qt::LeftButton, {}, placeIn(*prompt, false).toPoint());
    EXPECT_EQ(stage.lab().window().findChild<WhereFromDialog*>(), nullptr);
    QTest::mouseClick(prompt, Qt::LeftButton, {}, placeIn(*prompt, true).toPoint());
    EXPECT_NE(stage.lab().window().findChild<WhereFromDialog*>(), nullptr);
}

/// A bare symbol asks what it stands for.
TEST(JournalForms, ClaimsAreNamedInWords)
{
    for (const Track track : {Track::CloudTitan, Track::EdgeGuardian, Track::MobileNomad, Track::TinyPioneer}) {
        ExampleStage stage(track, 3, Moment::Revealed);
        const QString texts = stage.lab().everyText();
        for (const char* words : {"peak rate", "bandwidth", "overhead"}) {
            const auto labels = stage.lab().window().findChild<WritingSection*>()->findChildren<TextLabel*>();
            EXPECT_TRUE(std::ranges::any_of(labels, [&](const TextLabel* label) {
                return label->isVisible() && label->text() == QString::fromLatin1(words);
            })) << words;
        }
        EXPECT_TRUE(texts.contains(QStringLiteral("O, overhead"))) << "the name of the field";
    }
}

TEST(JournalForms, NoEmptyWindowOpensWhereNoNumberHasAFormula)
{
    ExampleStage stage(Track::EdgeGuardian, 2, Moment::Locked);
    auto* hint = stage.lab().find<TextLabel>(QStringLiteral("claim.p.answer"));
    ASSERT_NE(hint, nullptr);
    QTest::mouseClick(hint, Qt::LeftButton, {}, hint->rect().center());
    for (const auto* dialog : stage.lab().window().findChildren<WhereFromDialog*>()) {
        EXPECT_FALSE(dialog->formula().line.empty());
    }
}

}  // namespace
}  // namespace ironlab::ui::test
