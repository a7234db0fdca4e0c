// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "ui/instruments/instrument_view.h"
#include "ui/panels/answer_form.h"
#include "ui/window/predict_page.h"
#include "ui/window/work_page.h"

#include <ironlab/base/number_format.h>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace ironlab::ui::test {
namespace {

/// The answer's number in every form in which the lab would print it.
QStringList printedForms(const lab::PosedQuestion& posed)
{
    QStringList forms{
        QString::fromStdString(numberText(posed.number)), QString::fromStdString(ratioText(1.0 / posed.number)),
        QString::fromStdString(percentText(posed.number)), QString::fromStdString(quantityText(posed.number, "s"))};
    forms.removeIf([](const QString& form) { return form.size() < 3; });
    return forms;
}

TEST(PredictionLock, NothingInTheWindowTellsTheAnswerBeforeTheLock)
{
    LabWindow lab;
    const lab::Mission& mission = missions().front();
    const lab::PosedQuestion posed = lab::pose(mission, mission.parts.front(), catalog());
    const QString texts = lab.everyText();
    ASSERT_TRUE(texts.contains(promptWords(posed).asked));
    for (const QString& form : printedForms(posed)) {
        EXPECT_FALSE(texts.contains(form)) << form.toStdString();
    }
    EXPECT_FALSE(texts.contains(QString::fromStdString(posed.because)));
    EXPECT_FALSE(texts.contains(QString::fromStdString(posed.because).section(QLatin1Char('.'), 0, 0)));
}

TEST(PredictionLock, NoInstrumentAndNoKnobExistsBeforeTheLock)
{
    LabWindow lab;
    QList<InstrumentView*> views = lab.window().findChildren<InstrumentView*>();
    views.removeIf([](const InstrumentView* view) { return view->objectName() == QLatin1String("headroomLine"); });
    EXPECT_TRUE(views.isEmpty());
    EXPECT_EQ(lab.window().findChild<QWidget*>(QStringLiteral("batch")), nullptr);
    EXPECT_EQ(lab.controller().live().evaluation.latency, Time{});
    lab.lock();
    EXPECT_GT(lab.window().findChildren<InstrumentView*>().size(), 1);
}

TEST(PredictionLock, EveryLockedPageCanBeClickedAllOver)
{
    LabWindow lab;
    for (const char* part : {"part.1", "part.2", "part.3"}) {
        lab.click(QString::fromLatin1(part));
        const QList<QWidget*> widgets = lab.window().centralWidget()->findChildren<QWidget*>();
        for (QPointer<QWidget> widget : QList<QPointer<QWidget>>(widgets.begin(), widgets.end())) {
            const bool isButton = qobject_cast<QAbstractButton*>(widget) != nullptr;
            if (widget != nullptr && widget->isVisible() && !isButton) {
                lab.clickAt(*widget);
            }
        }
    }
    EXPECT_EQ(lab.controller().session().ledger().events().size(), 0U);
}

TEST(PredictionLock, AnAnswerBelowZeroIsNoNumberAndSaysSo)
{
    LabWindow lab;
    lab.type(QStringLiteral("predict.number"), QStringLiteral("-5"));
    auto* box = lab.find<QLineEdit>(QStringLiteral("predict.number"));
    EXPECT_TRUE(box->accessibleDescription().contains(QStringLiteral("above zero")));
    EXPECT_TRUE(lab.everyText().contains(QStringLiteral("The number does not read yet")));
}

TEST(PredictionLock, AskedForWhatIsMissingInWords)
{
    LabWindow lab;
    EXPECT_FALSE(lab.find<QPushButton>(QStringLiteral("predict.lock"))->isEnabled());
    lab.keys(QStringLiteral("Ctrl+Return"));
    EXPECT_EQ(lab.controller().state().stage, lab::Stage::Predict);
    lab.click(QStringLiteral("predict.choice.data"));
    lab.type(QStringLiteral("predict.number"), QStringLiteral("12 kg"));
    EXPECT_TRUE(lab.everyText().contains(QStringLiteral("The number does not read yet")));
    lab.type(QStringLiteral("predict.number"), QStringLiteral("12k"));
    EXPECT_TRUE(lab.everyText().contains(QStringLiteral("Still needs how sure you are.")));
    lab.click(QStringLiteral("predict.confidence.1"));
    EXPECT_TRUE(lab.find<QPushButton>(QStringLiteral("predict.lock"))->isEnabled());
}

TEST(PredictionLock, TheFirstAnswerStaysBesideASecondThought)
{
    LabWindow lab;
    lab.lock(QStringLiteral("data"));
    ASSERT_TRUE(lab.controller().submit(lab::RevisePrediction{"compute", 300.0, 4}));
    const QString texts = lab.everyText();
    EXPECT_TRUE(texts.contains(QStringLiteral("You said “T"))
                && texts.contains(QStringLiteral("waiting for the work to arrive")))
        << texts.toStdString();
    EXPECT_TRUE(texts.contains(QStringLiteral("compute time, ÷\u00a0300")));
    EXPECT_EQ(lab.controller().state().prediction->choice, "data");
}

TEST(PredictionLock, NothingAfterTheLockTellsTheAnswerBeforeTheObservation)
{
    LabWindow lab;
    lab.lock();
    EXPECT_TRUE(lab.controller().session().question(1).because.empty());
    EXPECT_EQ(lab.window().findChild<QWidget*>(QStringLiteral("reveal")), nullptr);
    EXPECT_EQ(lab.window().findChild<QWidget*>(QStringLiteral("observe.send")), nullptr);
}

}  // namespace
}  // namespace ironlab::ui::test
