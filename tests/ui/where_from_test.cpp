// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "ui/formulas/where_from_dialog.h"
#include "ui/instruments/instrument_words.h"
#include "ui/instruments/probed_view.h"
#include "ui/window/bench_pane.h"
#include "ui/window/work_page.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QTableWidget>
#include <QTest>

namespace ironlab::ui {
namespace {

using namespace test;

WhereFromDialog* dialogOf(LabWindow& lab)
{
    return lab.window().findChild<WhereFromDialog*>();
}

void closeDialog(LabWindow& lab)
{
    if (WhereFromDialog* dialog = dialogOf(lab)) {
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
}

BenchPane* benchOf(LabWindow& lab)
{
    return lab.window().findChild<BenchPane*>();
}

TEST(WhereFrom, EveryInstrumentOfEveryPartAnswersByKey)
{
    for (int part = 1; part <= 3; ++part) {
        LabWindow lab(part);
        lab.lock(QString::fromStdString(lab.controller().session().question(1).choices.front().id));
        for (const lab::Instrument kind : lab.controller().missionPart().instruments) {
            if (!benchOf(lab)->focusInstrument(kind)) {
                continue;
            }
            lab.keys(QStringLiteral("W"));
            WhereFromDialog* dialog = dialogOf(lab);
            ASSERT_NE(dialog, nullptr) << fileName(kind);
            EXPECT_FALSE(dialog->formula().line.empty()) << fileName(kind);
            EXPECT_FALSE(dialog->accessibleDescription().isEmpty()) << fileName(kind);
            closeDialog(lab);
        }
    }
}

TEST(WhereFrom, AnswersForTheNumberUnderTheCursor)
{
    LabWindow lab;
    lab.lock();
    ASSERT_TRUE(benchOf(lab)->focusInstrument(lab::Instrument::LatencyWaterfall));
    lab.keys(QStringLiteral("Down"), 2);
    lab.keys(QStringLiteral("W"));
    ASSERT_NE(dialogOf(lab), nullptr);
    EXPECT_EQ(dialogOf(lab)->formula().metric, "terms.memory");
    closeDialog(lab);
}

TEST(WhereFrom, ANumberOfTheFormulaIsAskedInTurnAndOneGoesBack)
{
    LabWindow lab;
    lab.lock();
    ASSERT_TRUE(benchOf(lab)->focusInstrument(lab::Instrument::LatencyWaterfall));
    lab.keys(QStringLiteral("W"));
    WhereFromDialog* dialog = dialogOf(lab);
    ASSERT_NE(dialog, nullptr);
    const std::string first = dialog->formula().metric;
    auto* operands = dialog->findChild<QTableWidget*>(QStringLiteral("formula.operands"));
    ASSERT_NE(operands, nullptr);
    Q_EMIT operands->cellActivated(0, 0);
    EXPECT_NE(dialog->formula().metric, first);
    QTest::keyClick(dialog, Qt::Key_Backspace);
    EXPECT_EQ(dialog->formula().metric, first);
    closeDialog(lab);
}

TEST(WhereFrom, ADoubleClickOnANumberOpensItsFormula)
{
    LabWindow lab;
    lab.lock();
    auto* waterfall = lab.find<ProbedView>(QStringLiteral("latencyWaterfall"));
    ASSERT_NE(waterfall, nullptr);
    const QPoint memory = waterfall->probeArea(1).center().toPoint();
    QTest::mouseClick(waterfall, Qt::LeftButton, Qt::NoModifier, memory);
    QTest::mouseDClick(waterfall, Qt::LeftButton, Qt::NoModifier, memory);
    ASSERT_NE(dialogOf(lab), nullptr);
    EXPECT_EQ(dialogOf(lab)->formula().metric, "terms.memory");
    closeDialog(lab);
}

TEST(WhereFrom, TheMenuKeyOpensTheMenuOfAnInstrument)
{
    LabWindow lab;
    lab.lock();
    ASSERT_TRUE(benchOf(lab)->focusInstrument(lab::Instrument::Roofline));
    lab.keys(QStringLiteral("Shift+F10"));
    QMenu* menu = lab.window().findChild<QMenu*>(QStringLiteral("instrumentMenu"));
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(menu->actions().size(), 5);
    menu->findChild<QAction*>(QStringLiteral("menu.whereFrom"))->trigger();
    menu->close();
    ASSERT_NE(dialogOf(lab), nullptr);
    closeDialog(lab);
}

TEST(WhereFrom, TheWallsOfTheStatusLineAnswer)
{
    LabWindow lab;
    lab.lock();
    auto* line = lab.find<ProbedView>(QStringLiteral("headroomLine"));
    ASSERT_NE(line, nullptr);
    line->setProbe(0);
    Q_EMIT line->whereFromWanted();
    ASSERT_NE(dialogOf(lab), nullptr);
    EXPECT_EQ(dialogOf(lab)->formula().metric.rfind("wall.", 0), 0U) << dialogOf(lab)->formula().metric;
    closeDialog(lab);
}

TEST(WhereFrom, BeforeTheLockNothingCanBeAsked)
{
    LabWindow lab;
    auto* action = lab.window().findChild<QAction*>(QStringLiteral("action.whereFrom"));
    ASSERT_NE(action, nullptr);
    EXPECT_FALSE(action->isEnabled());
    lab.keys(QStringLiteral("W"));
    EXPECT_EQ(dialogOf(lab), nullptr);
}

TEST(WhereFrom, TheCriticalFractionIsNotAmongTheNumbersBeforeItIsClaimed)
{
    LabWindow lab(2);
    lab.lock(QString::fromStdString(lab.controller().session().question(1).choices.front().id));
    ASSERT_TRUE(benchOf(lab)->focusInstrument(lab::Instrument::AmdahlHeatmap));
    lab.keys(QStringLiteral("W"));
    ASSERT_NE(dialogOf(lab), nullptr);
    const auto* list = dialogOf(lab)->findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row) {
        EXPECT_FALSE(list->item(row)->text().contains(QStringLiteral("Critical")));
    }
    closeDialog(lab);
}

}  // namespace
}  // namespace ironlab::ui
