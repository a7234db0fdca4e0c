// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "painted_lines.h"
#include "painted_words.h"
#include "present/example_evaluations.h"
#include "present/figure_examples.h"
#include "present/track_examples.h"
#include "ui/course/faults_dialog.h"
#include "ui/formulas/where_from_dialog.h"
#include "ui/instruments/gauge.h"
#include "ui/instruments/latency_histogram.h"
#include "ui/instruments/segment_leader.h"
#include "ui/instruments/snapshots.h"
#include "ui/instruments/table_dialog.h"
#include "ui/instruments/thermal_curve.h"
#include "ui/knobs/value_box.h"
#include "ui/panels/side_panel.h"
#include "ui/style/kept_together.h"
#include "ui/style/number_delegate.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_recorder.h"
#include "ui/style/theme.h"
#include "ui/themed_test.h"

#include <ironlab/base/number_format.h>

#include <QHeaderView>
#include <QListWidget>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ironlab::ui {
namespace {

using namespace test;

class SmallMarks : public ThemedTest {
protected:
    /// Where the ink of words stands, whose pieces and digits are painted one by one; empty where nobody paints them.
    static QRectF inkOf(QWidget& view, const QString& words)
    {
        const QVector<PaintedWords> all = paintedWords(view);
        const QString wanted = QString(words).remove(QLatin1Char(' '));
        for (auto first = all.begin(); first != all.end(); ++first) {
            QString read;
            QRectF ink;
            for (auto piece = first; piece != all.end() && read.size() < wanted.size(); ++piece) {
                read += QString(piece->text).remove(QChar::Nbsp).remove(QLatin1Char(' '));
                ink |= piece->ink;
            }
            if (read == wanted) {
                return ink;
            }
        }
        return {};
    }
};

TEST_F(SmallMarks, TheGoalOfABarStandsOverItsTick)
{
    Gauge gauge;
    for (const double goal : {0.1, 0.4, 0.8, 0.95}) {
        gauge.setContent(
            {0.44, goal, QStringLiteral("44.0 %"), QStringLiteral("0.880 of 2 TOP/s"), QStringLiteral("goal")});
        showAt(gauge, 222, 90);
        const QRectF ink = inkOf(gauge, QStringLiteral("goal"));
        EXPECT_LE(ink.left(), 222 * goal + 1) << goal;
        EXPECT_GE(ink.right(), 222 * goal - 1) << goal;
        EXPECT_FALSE(ink.intersects(inkOf(gauge, QStringLiteral("44.0 %")))) << goal;
        EXPECT_EQ(illegible(gauge), "") << goal;
    }
}

TEST_F(SmallMarks, ALeaderNeverTouchesTheEndOfItsSegment)
{
    const QRectF segment(100, 0, 28, 30);
    EXPECT_LE(leaderFoot(segment, 152), 114.5);
    EXPECT_GE(leaderFoot(segment, 152), 113.5);
    EXPECT_EQ(leaderFoot(segment, 100), 103.5);
    EXPECT_EQ(leaderFoot(segment, 60), 103.5);
    EXPECT_EQ(leaderFoot(QRectF(100, 0, 2, 30), 152), 101.5) << "a sliver is touched in its middle";
}

/// Nearly flat from end to end it would be taken for a rule.
TEST_F(SmallMarks, ALongLeaderLeavesItsBarAndComesToItsLabelUpright)
{
    for (const double height : {5.0, 8.0, 11.0}) {
        const QPolygonF leader = bentLeader({100.5, 20}, {220.5, 20 + height});
        ASSERT_EQ(leader.size(), 4);
        EXPECT_EQ(leader[0].x(), leader[1].x());
        EXPECT_EQ(leader[2].x(), leader[3].x());
        EXPECT_GE(leader[1].y() - leader[0].y(), 2.0);
        EXPECT_GE(leader[3].y() - leader[2].y(), 2.0);
        EXPECT_LT(leader[1].y(), leader[2].y());
    }
}

TEST_F(SmallMarks, HeatAndBatteryTellBothLimitsInOnePlaceAndTheEndsOfTheirScales)
{
    const present::ThermalCurveFigure figure = present::examples::heat(present::examples::glasses(0.5));
    EXPECT_GT(figure.rate.scale.high(), *figure.required);
    ThermalCurve view;
    view.setFigure(figure);
    showAt(view, 552, 192);
    EXPECT_FALSE(inkOf(view, QStringLiteral("throttles at 43 °C, free again at 41 °C")).isEmpty());
    EXPECT_FALSE(inkOf(view, QStringLiteral("100 %")).isEmpty());
    EXPECT_FALSE(inkOf(view, QString::fromStdString(figure.rate.ticks.back().label)).isEmpty());
    EXPECT_EQ(illegible(view), "");
}

/// What the minutes did to the design one started with is seen only where it stands beside the new one.
TEST_F(SmallMarks, HeatAndBatteryTellWhereThePinnedDesignEndsInEachStrip)
{
    const physics::HeatRun run = present::examples::glasses(0.5);
    const physics::HeatRun hot = present::examples::glasses(1.1);
    const physics::Evaluation now = present::examples::heated(run);
    present::ThermalCurveInput input;
    input.now = &now;
    input.run = &run;
    input.pinned = &hot;
    input.battery = 7200.0 * unit::joule;
    input.pinnedBattery = 7200.0 * unit::joule;
    input.requiredRate = 60.0 * unit::perSecond;
    const present::ThermalCurveFigure figure = present::thermalCurveFigure(input);
    ThermalCurve view;
    view.setFigure(figure);
    for (const int height : {192, 260}) {
        showAt(view, 552, height);
        const QString end =
            QString::fromStdString(numberText(figure.pinned.curve.back().celsius)) + QStringLiteral(" °C");
        const QString charge = QString::fromStdString(percentText(figure.pinned.charge.back()));
        EXPECT_FALSE(inkOf(view, end).isEmpty()) << end.toStdString();
        EXPECT_FALSE(inkOf(view, charge).isEmpty()) << charge.toStdString();
        EXPECT_EQ(illegible(view), "") << height;
    }
}

TEST_F(SmallMarks, NumbersOfTheLowStripsOfHeatAndBatteryStandAtTheirEnds)
{
    constexpr double kChargeStrip = 22;
    ThermalCurve view;
    view.setFigure(present::examples::heat(present::examples::glasses(0.5)));
    for (const int height : {192, 260}) {
        showAt(view, 552, height);
        const double foot = view.probeArea(0).bottom();
        EXPECT_NEAR(inkOf(view, QStringLiteral("100 %")).center().y(), foot - kChargeStrip, 2.0);
        double lowest = 0.0;
        for (const DrawnText& drawn : textsDrawnBy(view)) {
            const bool isLeft = drawn.area.right() < view.probeArea(1).left();
            lowest = isLeft && drawn.text == QStringLiteral("0") ? std::max(lowest, drawn.area.center().y()) : lowest;
        }
        EXPECT_NEAR(lowest, foot, 2.0);
    }
}

/// The tick is dark, and so is the fill that it lies on where the goal is met.
TEST_F(SmallMarks, TheGoalOnAFilledBarHasAnEdgeInPaper)
{
    for (const auto& [size, place] :
         {std::pair(QSize(222, 90), QStringLiteral("bar")), std::pair(QSize(300, 220), QStringLiteral("dial"))}) {
        const auto paperOf = [size = size](double share) {
            Gauge gauge;
            gauge.setContent({share, 0.5, QStringLiteral("n"), QStringLiteral("d"), QStringLiteral("g")});
            showAt(gauge, size.width(), size.height());
            const QImage picture = gauge.grab().toImage();
            const QRgb paper = themeOf(&gauge).color(present::Role::Paper).rgb();
            const QRgb ink = themeOf(&gauge).color(present::Role::Ink).rgb();
            int beside = 0;
            for (int y = 1; y < picture.height(); ++y) {
                for (int x = 1; x + 1 < picture.width(); ++x) {
                    beside += picture.pixel(x, y) == paper && picture.pixel(x - 1, y) == ink ? 1 : 0;
                }
            }
            return beside;
        };
        EXPECT_GT(paperOf(0.6), paperOf(0.3)) << place.toStdString();
    }
}

TEST_F(SmallMarks, AHistogramInALowPlaceKeepsHalfOfItForItsBars)
{
    const physics::Evaluation now = present::examples::loop(0.05, 0.01);
    LatencyHistogram view;
    view.setFigure(present::latencyHistogramFigure(present::examples::loopHistogram(now, now)));
    showAt(view, 525, 192);
    EXPECT_GE(view.probeArea(0).height(), 80.0);
    EXPECT_EQ(illegible(view), "");
}

present::SnapshotsFigure twoDesigns(Time limit)
{
    physics::Evaluation now = present::examples::evaluation({});
    now.stepTarget = limit;
    present::SnapshotsInput input;
    input.designs = {{"now", "new card", &now}, {"E1", "the same", &now}};
    return present::snapshotsFigure(input);
}

TEST_F(SmallMarks, ComparedDesignsNameTheLimitAboveTheirBars)
{
    Snapshots view;
    view.setFigure(twoDesigns(30.0 * unit::millisecond));
    showAt(view, 1000, 560);
    const QRectF limit = inkOf(view, QStringLiteral("limit 30 ms"));
    EXPECT_FALSE(limit.isEmpty());
    EXPECT_LT(limit.bottom(), view.probeArea(0).top());
    EXPECT_EQ(illegible(view), "");
}

/// Which dot is whose: designs at one place each have their shape, their name and a line.
TEST_F(SmallMarks, ComparedDesignsAtOnePlaceKeepTheirShapesInAList)
{
    Snapshots view;
    view.setFigure(twoDesigns(30.0 * unit::millisecond));
    showAt(view, 1000, 560);
    int lines = 0;
    for (const PaintedLine& each : paintedLines(view)) {
        lines +=
            each.color == themeOf(&view).color(present::Role::Text3) && each.line.dx() != 0.0 && each.line.dy() != 0.0
                ? 1
                : 0;
    }
    EXPECT_EQ(lines, 2) << "one to each name";
    int named = 0;
    for (const DrawnText& drawn : textsDrawnBy(view)) {
        const bool isBelowRows = drawn.area.top() > view.probeArea(view.probeCount() - 1).bottom();
        named += isBelowRows && (drawn.text == QStringLiteral("now") || drawn.text == QStringLiteral("E1")) ? 1 : 0;
    }
    EXPECT_EQ(named, 2) << "each by itself";
}

/// A limit far below the bars stands right at the axis.
TEST_F(SmallMarks, ComparedDesignsShowALimitAtTheFootOfTheirBars)
{
    Snapshots view;
    view.setFigure(twoDesigns(0.2 * unit::millisecond));
    showAt(view, 1000, 560);
    const QImage picture = view.grab().toImage();
    const QRgb ink = themeOf(&view).color(present::Role::Text1).rgb();
    for (int row = 0; row < view.probeCount(); ++row) {
        constexpr int kBars = 250;
        const QRect foot = QRectF(kBars - 5, view.probeArea(row).top(), 12, view.probeArea(row).height()).toRect();
        int inked = 0;
        for (int y = foot.top(); y <= foot.bottom(); ++y) {
            for (int x = foot.left(); x <= foot.right(); ++x) {
                inked += picture.pixel(x, y) == ink ? 1 : 0;
            }
        }
        EXPECT_GT(inked, 20) << row;
    }
}

/// Numbers of five letters and a long unit in one column, those of an H100's utilisation in the next.
TEST_F(SmallMarks, ComparedDesignsLeaveAirBetweenLongNumbersOfNeighbouringColumns)
{
    physics::Evaluation quick = present::examples::evaluation({});
    quick.latency = 51.6 * unit::microsecond;
    quick.throughput = 19374.0 * unit::perSecond;
    quick.modelFlopsUtilization = 1.0 / 51.3e6;
    physics::Evaluation slow = quick;
    slow.latency = 641.0 * unit::millisecond;
    slow.throughput = 1.56 * unit::perSecond;
    present::SnapshotsInput input;
    input.rateUnit = "hops/s";
    input.designs = {{"now", "far machine", &slow}, {"E1", "chip in the ear", &quick}};
    Snapshots view;
    view.setFigure(present::snapshotsFigure(input));
    const present::SnapshotRow& row = view.figure().rows[1];
    for (const int width : {view.minimumSizeHint().width(), 1000, 1366}) {
        showAt(view, width, 560);
        double before = 0.0;
        for (const std::string& cell : {row.latency.text, row.rate.text, row.utilization.text}) {
            const QRectF ink = inkOf(view, qtText(cell));
            ASSERT_FALSE(ink.isEmpty()) << cell;
            EXPECT_GE(ink.left(), before + 14.0) << cell << " at " << width;
            before = ink.right();
        }
        EXPECT_EQ(illegible(view), "") << width;
    }
}

TEST_F(SmallMarks, TablesSetNumbersInCellsOfOneWidthAndHeadsAsTheyAre)
{
    present::DataTable table;
    table.title = "Rates";
    table.columns = {{"design", "", false}, {"rate", "MOP/s", true}};
    table.addRow({"E1", {"41.1", 41.1}});
    const TableDialog dialog(table, nullptr);
    const auto* view = dialog.findChild<QTableWidget*>();
    EXPECT_NE(qobject_cast<NumberDelegate*>(view->itemDelegateForColumn(1)), nullptr);
    EXPECT_EQ(qobject_cast<NumberDelegate*>(view->itemDelegateForColumn(0)), nullptr);
    EXPECT_FALSE(view->horizontalHeader()->highlightSections());
}

/// One look for all tables: a head stands where the words below it stand, and no choice makes it bold.
TEST_F(SmallMarks, HeadsOfTablesStandAsTheirCellsDo)
{
    const Fault fault{"a.json", 12, 3, "/power/limit", "\"seven\"", "a power", "write it with its unit"};
    const FaultsDialog faults(QStringLiteral("This cannot be opened."), {fault}, nullptr);
    present::MetricFormula formula;
    formula.metric = "t";
    formula.name = formula.symbols = formula.numbers = formula.result = "*T*";
    formula.operands.emplace_back();
    const WhereFromDialog asked(
        QStringLiteral("Walls"), {"t"}, [&](const std::string&) { return std::optional(formula); }, "t", nullptr);
    for (const QDialog* dialog : std::initializer_list<const QDialog*>{&faults, &asked}) {
        const auto* table = dialog->findChild<QTableWidget*>();
        ASSERT_NE(table, nullptr);
        EXPECT_FALSE(table->horizontalHeader()->highlightSections());
        EXPECT_TRUE(table->verticalHeader()->isHidden());
        for (int column = 0; column < table->columnCount(); ++column) {
            const auto head = table->horizontalHeaderItem(column)->textAlignment();
            const auto shown = head != 0 ? Qt::Alignment(head) : table->horizontalHeader()->defaultAlignment();
            const bool isAtRight = shown.testFlag(Qt::AlignRight);
            EXPECT_EQ(isAtRight, Qt::Alignment(table->item(0, column)->textAlignment()).testFlag(Qt::AlignRight));
            EXPECT_EQ(shown.testFlag(Qt::AlignLeft), !isAtRight) << "column " << column;
        }
    }
}

TEST_F(SmallMarks, NumbersToAskForStandInRowsOfOneHeightUnlessTheyAreLongerThanTheList)
{
    const auto ask = [](const std::string& metric) {
        present::MetricFormula formula;
        formula.metric = metric;
        formula.name = metric == "long" ? "Share of what is left of the time that is allowed for a step of the whole"
                                        : "Overhead time (T_overhead)";
        formula.result = "51.6 µs";
        formula.symbols = formula.numbers = "*T*";
        return std::optional(formula);
    };
    const WhereFromDialog dialog(QStringLiteral("Walls"), {"a", "b", "long"}, ask, "a", nullptr);
    const auto* list = dialog.findChild<QListWidget*>();
    EXPECT_EQ(list->item(0)->sizeHint().height(), list->item(1)->sizeHint().height());
    EXPECT_GT(list->item(2)->sizeHint().height(), list->item(0)->sizeHint().height());
    EXPECT_FALSE(list->item(0)->text().contains(QLatin1Char('_')));
}

TEST_F(SmallMarks, LinksOfASidePanelEndWhereItsBoxesDo)
{
    ExampleStage stage(Track::MobileNomad, 3, ExampleStage::Moment::Revealed);
    stage.lab().window().resize(1366, 768);
    QApplication::processEvents();
    auto* panel = stage.lab().window().findChild<SidePanel*>(QStringLiteral("designPanel"));
    ASSERT_NE(panel, nullptr);
    const auto* link = panel->findChild<QToolButton*>(QStringLiteral("reset"));
    const auto* box = panel->findChild<ValueBox*>();
    const int words = link->fontMetrics().horizontalAdvance(link->text());
    const int middle = link->mapTo(panel, link->rect().center()).x();
    EXPECT_NEAR(middle + words / 2, box->mapTo(panel, box->rect().topRight()).x(), 2);
}

TEST_F(SmallMarks, ApostrophesAreSetAsQuotationMarksAre)
{
    EXPECT_EQ(keptTogether(QStringLiteral("the CFO's “yes”")), QStringLiteral("the CFO’s “yes”"));
    EXPECT_EQ(keptTogether(QStringLiteral("'x' stays")), QStringLiteral("'x' stays"));
}

}  // namespace
}  // namespace ironlab::ui
