// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "number_walk.h"
#include "ui/formulas/cell_links.h"
#include "ui/formulas/number_link.h"
#include "ui/formulas/where_from_dialog.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/latency_waterfall.h"
#include "ui/instruments/snapshots.h"
#include "ui/instruments/table_dialog.h"
#include "ui/instruments/tornado.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_pane.h"
#include "ui/window/instrument_numbers.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QMenu>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

namespace ironlab::ui {
namespace {

using namespace test;
using Moment = ExampleStage::Moment;

/// The table that a view's menu opens, over whatever window serves it.
TableDialog* openTable(LabWindow& lab, InstrumentView& view)
{
    Q_EMIT view.tableToggled(true);
    QApplication::processEvents();
    return lab.window().findChild<TableDialog*>();
}

void close(TableDialog* table)
{
    table->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::processEvents();
}

void expectRowAnswered(const std::string& where, const QTableWidget& cells, const CellLinks& links, int row)
{
    const AskedNumbers asked = links.numbersOf(row);
    for (int column = 0; column < cells.columnCount(); ++column) {
        const std::string head = cells.horizontalHeaderItem(column)->text().toStdString();
        const std::string text = cells.item(row, column)->text().toStdString();
        for (const present::ShownNumber& number : present::numbersIn(text)) {
            const std::string place = where + '/' + head;
            if (!asked.metricOf(number) && !isExcepted(place, text)) {
                ADD_FAILURE() << place << ": “" << text << "”, " << text.substr(number.begin, number.length);
            }
        }
        if (const auto metric = links.metricAt(row, column)) {
            const auto formula = asked.ask(*metric);
            ASSERT_TRUE(formula) << *metric;
            expectComputes(*formula);
        }
    }
}

void expectNotesAnswered(const std::string& where, const TableDialog& table)
{
    for (const TextLabel* label : table.findChildren<TextLabel*>(QStringLiteral("table.note"))) {
        const std::string text = label->text().toStdString();
        const auto* link = label->findChild<NumberLink*>(QString(), Qt::FindDirectChildrenOnly);
        for (const present::ShownNumber& number : present::numbersIn(text)) {
            const bool isAnswered = link != nullptr && link->numbers().metricOf(number).has_value();
            if (!isAnswered && !isExcepted(where + "/note", text)) {
                ADD_FAILURE() << where << "/note: “" << text << "”, " << text.substr(number.begin, number.length);
            }
        }
    }
}

void expectTableAnswered(LabWindow& lab, InstrumentView& view)
{
    TableDialog* table = openTable(lab, view);
    ASSERT_NE(table, nullptr) << view.objectName().toStdString();
    const auto* cells = table->findChild<QTableWidget*>(QStringLiteral("table"));
    ASSERT_NE(cells, nullptr);
    const std::string where = view.objectName().toStdString();
    if (const auto* links = cells->findChild<CellLinks*>()) {
        for (int row = 0; row < cells->rowCount(); ++row) {
            expectRowAnswered(where, *cells, *links, row);
        }
    } else {
        EXPECT_EQ(cells->rowCount(), 0) << where;
    }
    expectNotesAnswered(where, *table);
    close(table);
}

/// The windows beside the lab: captured designs side by side, and what each knob would change.
void expectWindowsAnswered(LabWindow& lab)
{
    if (!lab.controller().state().evidence.empty()) {
        lab.window().findChild<QAbstractButton*>(QStringLiteral("compare"))->click();
        QApplication::processEvents();
        auto* snapshots = lab.window().findChild<Snapshots*>();
        ASSERT_NE(snapshots, nullptr);
        expectTableAnswered(lab, *snapshots);
    }
    if (auto* button = lab.window().findChild<QAbstractButton*>(QStringLiteral("wallsTable.sensitivity"))) {
        button->click();
        QApplication::processEvents();
        auto* tornado = lab.window().findChild<QDialog*>(QStringLiteral("sensitivityDialog"))->findChild<Tornado*>();
        ASSERT_NE(tornado, nullptr);
        expectTableAnswered(lab, *tornado);
    }
}

void expectAllTablesAnswered(ExampleStage& stage)
{
    LabWindow& lab = stage.lab();
    auto* bench = lab.window().findChild<BenchPane*>();
    ASSERT_NE(bench, nullptr);
    for (const lab::Instrument kind : lab.controller().missionPart().instruments) {
        if (bench->focusInstrument(kind)) {
            QApplication::processEvents();
            expectTableAnswered(lab, *bench->currentInstrument());
        }
    }
    expectWindowsAnswered(lab);
}

class EveryTable : public testing::TestWithParam<PartOf> {};

TEST_P(EveryTable, AnswersWhereFromAfterTheLock)
{
    ExampleStage stage(GetParam().track, GetParam().part, Moment::Locked);
    expectAllTablesAnswered(stage);
}

TEST_P(EveryTable, AnswersWhereFromAfterTheReveal)
{
    ExampleStage stage(GetParam().track, GetParam().part, Moment::Revealed);
    expectAllTablesAnswered(stage);
}

TEST_P(EveryTable, AnswersWhereFromBesideAPinnedDesign)
{
    ExampleStage stage(GetParam().track, GetParam().part, Moment::Locked);
    stage.lab().controller().submit(lab::PinBaseline{});
    expectAllTablesAnswered(stage);
}

INSTANTIATE_TEST_SUITE_P(Parts, EveryTable, testing::ValuesIn(partsOfAllTracks()), partName);

/// The table of the waterfall of a fresh lab, its keyboard on the time of memory.
struct WaterfallTable {
    LabWindow lab;
    TableDialog* dialog = nullptr;
    QTableWidget* cells = nullptr;

    WaterfallTable()
    {
        lab.lock();
        auto* waterfall = lab.find<InstrumentView>(QStringLiteral("latencyWaterfall"));
        dialog = openTable(lab, *waterfall);
        cells = dialog->findChild<QTableWidget*>(QStringLiteral("table"));
        cells->setFocus();
        cells->setCurrentCell(1, 1);
    }

    /// The formula that is open over the table; empty where none is.
    [[nodiscard]] std::string openMetric() const
    {
        const auto* formula = dialog->findChild<WhereFromDialog*>();
        return formula == nullptr ? std::string() : formula->formula().metric;
    }
};

TEST(TableNumbers, EnterAndWOpenTheFormulaOfACell)
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_W}) {
        WaterfallTable table;
        QTest::keyClick(table.cells, key);
        EXPECT_EQ(table.openMetric(), "terms.memory");
        EXPECT_TRUE(table.dialog->isVisible());
    }
}

TEST(TableNumbers, AClickOnANumberOpensItsFormulaAndOneOnAWordNothing)
{
    WaterfallTable table;
    QWidget* viewport = table.cells->viewport();
    const auto click = [&](int column) {
        const QPoint place = table.cells->visualItemRect(table.cells->item(1, column)).center();
        QTest::mouseClick(viewport, Qt::LeftButton, Qt::NoModifier, place);
    };
    click(0);
    EXPECT_EQ(table.openMetric(), "");
    click(2);
    EXPECT_EQ(table.openMetric(), "share.memory");
}

TEST(TableNumbers, TheMenuOfACellOpensItsFormula)
{
    WaterfallTable table;
    QContextMenuEvent wish(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(table.cells, &wish);
    auto* menu = table.cells->findChild<QMenu*>(QStringLiteral("cellMenu"));
    ASSERT_NE(menu, nullptr);
    menu->findChild<QAction*>(QStringLiteral("cell.whereFrom"))->trigger();
    menu->close();
    EXPECT_EQ(table.openMetric(), "terms.memory");
}

/// The number of a row of the waterfall, by the head of its column; empty where the column tells none of that row.
std::string expectedMetric(const std::string& row, const std::string& head)
{
    const std::string name = row == "Total" ? "latency" : row.substr(row.find('_') + 1);
    const std::string time = row == "Total" ? "latency" : "terms." + name;
    return head == "now"        ? time
           : head == "share"    ? "share." + name
           : head == "baseline" ? "pinned:" + time
           : head == "change"   ? "ratio." + name
                                : std::string();
}

/// A tiny network on the machine in the data centre without its network: all terms but one are too short for the column.
void goWhereTimesReadAlike(LabController& controller)
{
    controller.turn(lab::KnobId::Tier, {0.0, "cloud"});
    controller.turn(lab::KnobId::ZeroLatency, {1.0, {}});
    controller.turn(lab::KnobId::ModelScale, {controller.knob(lab::KnobId::ModelScale)->minimum, {}});
    ASSERT_TRUE(controller.live().evaluation.runs());
    ASSERT_TRUE(controller.state().design.knobs.network.zeroLatency);
}

class AlikeTimes : public testing::TestWithParam<Track> {};

TEST_P(AlikeTimes, EachCellOfTheWaterfallOpensItsOwnNumber)
{
    ExampleStage stage(GetParam(), 1, Moment::Locked);
    LabController& controller = stage.lab().controller();
    controller.submit(lab::PinBaseline{});
    goWhereTimesReadAlike(controller);
    TableDialog* table = openTable(stage.lab(), *stage.lab().find<InstrumentView>(QStringLiteral("latencyWaterfall")));
    ASSERT_NE(table, nullptr);
    const auto* cells = table->findChild<QTableWidget*>(QStringLiteral("table"));
    const auto* links = cells->findChild<CellLinks*>();
    ASSERT_NE(links, nullptr);
    int alike = 0;
    for (int row = 0; row < cells->rowCount(); ++row) {
        for (int column = 1; column < cells->columnCount(); ++column) {
            const std::string name = cells->item(row, 0)->text().toStdString();
            const std::string head = cells->horizontalHeaderItem(column)->text().toStdString();
            const std::string text = cells->item(row, column)->text().toStdString();
            alike += head == "now" && text.starts_with('<') ? 1 : 0;
            if (const auto metric = links->metricAt(row, column); metric && (name != "Total" || head != "share")) {
                EXPECT_EQ(*metric, expectedMetric(name, head)) << name << '/' << head << ": " << text;
            }
        }
    }
    EXPECT_TRUE(alike > 0 || GetParam() != Track::EdgeGuardian) << "nothing reads alike here";
    close(table);
}

/// The hand that clicks in the picture means the same numbers.
TEST_P(AlikeTimes, EachNumberInTheColumnsOfThePictureOpensItsOwnFormula)
{
    ExampleStage stage(GetParam(), 1, Moment::Locked);
    LabController& controller = stage.lab().controller();
    controller.submit(lab::PinBaseline{});
    goWhereTimesReadAlike(controller);
    QApplication::processEvents();
    auto* waterfall = stage.lab().find<LatencyWaterfall>(QStringLiteral("latencyWaterfall"));
    ASSERT_NE(waterfall, nullptr);
    int asked = 0;
    for (const DrawnNumber& drawn : waterfall->drawnNumbers()) {
        const QPointF place = drawn.area.center();
        const auto column = waterfall->columnAt(place);
        for (int row = 0; column && row < waterfall->probeCount(); ++row) {
            if (waterfall->probeArea(row).contains(place)) {
                const AskedNumbers numbers =
                    numbersOf(lab::Instrument::LatencyWaterfall, *waterfall, controller, place);
                const std::string own = present::metricOf(waterfall->figure(), static_cast<std::size_t>(row), *column);
                if (!own.empty() && numbers.ask(own)) {
                    EXPECT_EQ(numbers.metricOf(drawn.number), own) << drawn.text.toStdString();
                    ++asked;
                }
            }
        }
    }
    EXPECT_GE(asked, 12);
}

INSTANTIATE_TEST_SUITE_P(Tracks, AlikeTimes, testing::ValuesIn(kTracks), caseName);

TEST(TableNumbers, ANumberOfTheFormulaIsAskedInTurnByEnter)
{
    WaterfallTable table;
    QTest::keyClick(table.cells, Qt::Key_Return);
    auto* dialog = table.dialog->findChild<WhereFromDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* operands = dialog->findChild<QTableWidget*>(QStringLiteral("formula.operands"));
    operands->setFocus();
    const auto& all = dialog->formula().operands;
    const auto computed = std::ranges::find_if(all, [](const auto& each) { return !each.origin.metric.empty(); });
    ASSERT_NE(computed, all.end());
    const std::string metric = computed->origin.metric;
    operands->setCurrentCell(static_cast<int>(computed - all.begin()), 0);
    QTest::keyClick(operands, Qt::Key_Return);
    ASSERT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->formula().metric, metric);
}

}  // namespace
}  // namespace ironlab::ui
