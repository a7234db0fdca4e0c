// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "ui/formulas/number_link.h"
#include "ui/formulas/where_from_dialog.h"
#include "ui/instruments/instrument_words.h"
#include "ui/instruments/probed_view.h"
#include "ui/play/input_synthesis.h"
#include "ui/style/text_label.h"
#include "ui/window/bench_pane.h"
#include "ui/window/work_page.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

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

/// The formula that W opens on an instrument after these keys.
std::string metricAfter(LabWindow& lab, lab::Instrument kind, const QString& keys, int times = 1)
{
    if (!benchOf(lab)->focusInstrument(kind)) {
        return {};
    }
    lab.keys(keys, times);
    lab.keys(QStringLiteral("W"));
    const std::string metric = dialogOf(lab) == nullptr ? std::string() : dialogOf(lab)->formula().metric;
    closeDialog(lab);
    return metric;
}

TEST(WhereFrom, TheCursorOfEachInstrumentOpensItsOwnNumber)
{
    using lab::Instrument;
    const struct {
        Track track;
        int part;
        Instrument kind;
        const char* keys;
        const char* metric;
    } kCases[] = {{Track::CloudTitan, 1, Instrument::LatencyWaterfall, "Down", "terms.data"},
                  {Track::CloudTitan, 2, Instrument::AmdahlHeatmap, "Right", "amdahl.at@"},
                  {Track::CloudTitan, 2, Instrument::ThroughputCeiling, "Right", "throughput.at@"},
                  {Track::CloudTitan, 3, Instrument::FeasibleRegion, "Right", "this place:wall."},
                  {Track::CloudTitan, 3, Instrument::Walls, "Down", "wall."},
                  {Track::CloudTitan, 3, Instrument::KvCapacity, "Right", "work.weights"},
                  {Track::CloudTitan, 3, Instrument::ThroughputByBatch, "Right", "throughput.at_batch@"},
                  {Track::EdgeGuardian, 1, Instrument::LatencyHistogram, "Right", "tail.steps@"},
                  {Track::MobileNomad, 1, Instrument::ThermalCurve, "Right", "heat.at@"},
                  {Track::TinyPioneer, 1, Instrument::MemoryMap, "Right", "machine.reserve"}};
    for (const auto& each : kCases) {
        const lab::Mission& mission = missionOf(each.track);
        int part = each.part;
        // Where a track shows an instrument is its own to say.
        for (const lab::MissionPart& candidate : mission.parts) {
            if (std::ranges::find(candidate.instruments, each.kind) != candidate.instruments.end()) {
                part = candidate.number;
            }
        }
        LabWindow lab(mission, part);
        lab.lock(QString::fromStdString(lab.controller().session().question(1).choices.front().id));
        const std::string metric = metricAfter(lab, each.kind, QString::fromLatin1(each.keys));
        EXPECT_TRUE(metric.starts_with(each.metric)) << fileName(each.kind) << ": " << metric;
    }
}

TEST(WhereFrom, AClickOnANumberOpensItsFormula)
{
    LabWindow lab;
    lab.lock();
    auto* waterfall = lab.find<ProbedView>(QStringLiteral("latencyWaterfall"));
    ASSERT_NE(waterfall, nullptr);
    const std::vector<DrawnNumber> numbers = waterfall->drawnNumbers();
    const auto found = std::ranges::find_if(numbers, [&](const DrawnNumber& each) {
        return waterfall->isAnswered(each) && waterfall->probeArea(1).contains(each.area.center());
    });
    ASSERT_NE(found, numbers.end());
    const QPoint place = found->area.center().toPoint();
    QTest::mouseMove(waterfall, place);
    QTest::mouseClick(waterfall, Qt::LeftButton, Qt::NoModifier, place);
    ASSERT_NE(dialogOf(lab), nullptr);
    EXPECT_TRUE(present::shows(found->number, dialogOf(lab)->formula(), 1.0)) << found->text.toStdString();
    closeDialog(lab);
}

TEST(WhereFrom, AClickBesideNumbersOpensNothing)
{
    LabWindow lab;
    lab.lock();
    auto* roofline = lab.find<InstrumentView>(QStringLiteral("roofline"));
    ASSERT_NE(roofline, nullptr);
    QTest::mouseClick(roofline, Qt::LeftButton, Qt::NoModifier, roofline->pictureArea().topLeft() + QPoint(1, 1));
    EXPECT_EQ(dialogOf(lab), nullptr);
}

TEST(WhereFrom, ThePinnedDesignAnswersWithItsOwnNumbers)
{
    LabWindow lab;
    lab.lock();
    lab.controller().submit(lab::PinBaseline{});
    lab.click(QStringLiteral("pinned.whereFrom"));
    ASSERT_NE(dialogOf(lab), nullptr);
    EXPECT_EQ(dialogOf(lab)->formula().metric, "pinned:latency");
    closeDialog(lab);
    lab.click(QStringLiteral("pinned.value"));
    ASSERT_NE(dialogOf(lab), nullptr);
    EXPECT_EQ(dialogOf(lab)->formula().metric, "pinned:latency");
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

TEST(WhereFrom, AClickAnywhereOnAWallOfTheStatusLineOpensItsFormula)
{
    LabWindow lab;
    lab.lock();
    auto* line = lab.find<ProbedView>(QStringLiteral("headroomLine"));
    ASSERT_NE(line, nullptr);
    ASSERT_GT(line->probeCount(), 0);
    // On its sign, left of any digit.
    input::click(*line, QPoint(static_cast<int>(line->probeArea(0).left()) + 12, line->height() / 2));
    ASSERT_NE(dialogOf(lab), nullptr);
    EXPECT_EQ(dialogOf(lab)->formula().metric.rfind("wall.", 0), 0U) << dialogOf(lab)->formula().metric;
    closeDialog(lab);
}

TEST(WhereFrom, TheKeyAsksForTheWallThatIsMarkedInTheStatusLine)
{
    LabWindow lab;
    lab.lock();
    auto* line = lab.find<ProbedView>(QStringLiteral("headroomLine"));
    line->setFocus();
    line->setProbe(0);
    lab.keys(QStringLiteral("W"));
    ASSERT_NE(dialogOf(lab), nullptr);
    EXPECT_EQ(dialogOf(lab)->formula().metric.rfind("wall.", 0), 0U) << dialogOf(lab)->formula().metric;
    closeDialog(lab);
}

TEST(WhereFrom, TheReplyOfASceneAnswersForTheDesignThatItSpeaksOf)
{
    ExampleStage stage(Track::CloudTitan, 3, ExampleStage::Moment::Revealed);
    LabWindow& lab = stage.lab();
    const auto& answered = lab.controller().state().answeredOn;
    ASSERT_TRUE(answered);
    lab::NamedDesign loaded = *answered;
    loaded.knobs.arrivalRate = lab.controller().missionPart().scene->arrivalRate;
    const double then = lab.controller().session().preview(3, loaded).latency.in(unit::second);
    lab.controller().submit(lab::TurnKnob{lab::KnobId::Batch, {answered->knobs.batch > 1.0 ? 1.0 : 2.0, {}}});
    auto* reply = lab.window().findChild<TextLabel*>(QStringLiteral("scene.reply"));
    ASSERT_NE(reply, nullptr);
    const AskedNumbers numbers = reply->findChild<NumberLink*>()->numbers();
    const auto formula = numbers.ask("yours:latency");
    ASSERT_TRUE(formula);
    EXPECT_DOUBLE_EQ(formula->value, then);
    EXPECT_NE(lab.controller().live().evaluation.latency.in(unit::second), then);
}

/// The words that a reflection is asked in.
TextLabel* promptOf(LabWindow& lab)
{
    return lab.window().findChild<TextLabel*>(QStringLiteral("writing.prompt"));
}

/// Their numbers that cannot be asked.
std::vector<std::string> unanswered(LabWindow& lab)
{
    const auto* link = promptOf(lab)->findChild<NumberLink*>();
    const std::string text = promptOf(lab)->text().toStdString();
    std::vector<std::string> found;
    for (const present::ShownNumber& number : present::numbersIn(text)) {
        // Bytes stand in the names of machines alone.
        if (number.unit != "B" && (link == nullptr || !link->numbers().metricOf(number))) {
            found.push_back(text.substr(number.begin, number.length));
        }
    }
    return found;
}

TEST(WhereFrom, TheRatiosOfAReflectionAreSaidAndAnswerOnceTheObservationStands)
{
    for (const Track track : kTracks) {
        ExampleStage before(track, 1, ExampleStage::Moment::Locked);
        EXPECT_TRUE(present::numbersIn(promptOf(before.lab())->text().toStdString()).empty()) << fileName(track);
        ExampleStage after(track, 1, ExampleStage::Moment::Revealed);
        EXPECT_GE(present::numbersIn(promptOf(after.lab())->text().toStdString()).size(), 3U) << fileName(track);
        EXPECT_TRUE(unanswered(after.lab()).empty()) << fileName(track) << ": " << unanswered(after.lab()).front();
    }
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
