// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "lab_window.h"
#include "themed_test.h"
#include "ui/instruments/feasible_region.h"
#include "ui/instruments/latency_waterfall.h"
#include "ui/knobs/number_field.h"
#include "ui/style/qt_text.h"
#include "ui/style/text_label.h"
#include "ui/style/text_recorder.h"
#include "ui/window/pace_bar.h"
#include "ui/window/word_tips.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <fstream>

// What pages, boxes and pictures say in words of where a student stands and of what stands there.
namespace ironlab::ui::test {
namespace {

using namespace std::chrono_literals;

class ToldWordsTest : public ThemedTest {
protected:
    /// The lab at its start page, beside the example's ledger up to the closing of so many parts.
    LabWindow& leftAfter(int closed)
    {
        const lab::Ledger whole = exampleLedger(Track::MobileNomad);
        std::size_t events = 1;
        for (int passed = 0; passed < closed; ++events) {
            passed += whole.events()[events].kind == lab::EventKind::PartClosed ? 1 : 0;
        }
        const std::filesystem::path folder(m_folder.path().toStdString());
        std::ofstream(folder / "mobile_nomad.ledger.json")
            << lab::ledgerText(exampleLedger(Track::MobileNomad, events));
        m_lab = std::make_unique<LabWindow>(Track::MobileNomad, folder, LabWindow::Door::StartPage);
        return *m_lab;
    }

    static QString noteOf(NumberField& field, const QString& typed)
    {
        field.setText(typed);
        return field.findChild<TextLabel*>(QStringLiteral("number.note"))->text();
    }

    /// The tip of a view at a place, as the pointer that rests there gets it; `kNoTip` where it gets none.
    static QString tipAt(QWidget& view, QPoint place)
    {
        QToolTip::showText(view.mapToGlobal(place), kNoTip, &view);
        QHelpEvent help(QEvent::ToolTip, place, view.mapToGlobal(place));
        QCoreApplication::sendEvent(&view, &help);
        return QToolTip::text();
    }

    inline static const QString kNoTip = QStringLiteral("none yet");
    QTemporaryDir m_folder;
    std::unique_ptr<LabWindow> m_lab;
};

TEST_F(ToldWordsTest, NameThePartInWhichTheWorkGoesOn)
{
    LabWindow& lab = leftAfter(1);
    EXPECT_TRUE(lab.everyText().contains(QStringLiteral("It goes on in part 2 of 3, Amdahl wall.")));
    lab.click(QStringLiteral("start.resume"));
    EXPECT_EQ(lab.controller().part(), 2);
}

TEST_F(ToldWordsTest, NameTheFirstPartUntilItIsClosedAndNoneAfterTheLast)
{
    EXPECT_TRUE(leftAfter(0).everyText().contains(QStringLiteral("It goes on in part 1 of 3, Term audit.")));
    EXPECT_TRUE(leftAfter(3).everyText().contains(QStringLiteral("All 3 parts are closed.")));
}

TEST_F(ToldWordsTest, OfferToOpenAMissionThatIsCompleteAndNotToContinueIt)
{
    EXPECT_EQ(leftAfter(2).find<QAbstractButton>(QStringLiteral("start.resume"))->text(), QStringLiteral("Continue"));
    LabWindow& lab = leftAfter(3);
    EXPECT_EQ(lab.find<QAbstractButton>(QStringLiteral("start.resume"))->text(), QStringLiteral("Open it again"));
    EXPECT_TRUE(lab.everyText().contains(QStringLiteral("This mission is complete.")));
    EXPECT_FALSE(lab.everyText().contains(QStringLiteral("Continue where you left off?")));
    lab.click(QStringLiteral("start.resume"));
    QApplication::processEvents();
    EXPECT_EQ(QApplication::focusWidget(), lab.find(QStringLiteral("end.export")));
}

TEST_F(ToldWordsTest, NameOnTheFirstPageTheWallsOfTheLastPart)
{
    const std::filesystem::path folder(m_folder.path().toStdString());
    LabWindow lab(Track::EdgeGuardian, folder, LabWindow::Door::StartPage);
    const QString all = lab.everyText();
    EXPECT_TRUE(all.contains(QStringLiteral("Time, p99.99, Misses per hour")));
    EXPECT_TRUE(all.contains(QStringLiteral("Determinism")));
    EXPECT_FALSE(all.contains(QStringLiteral("Battery life")));
}

TEST_F(ToldWordsTest, SayWhichOfTheGoalsAPartAsksFor)
{
    LabWindow lab(Track::TinyPioneer);
    EXPECT_TRUE(lab.everyText().contains(
        QStringLiteral("All of these count together in part 3. This part asks for the time alone: within 10 ms.")));
}

TEST_F(ToldWordsTest, NameTheDesignForWhichTheCriticalFractionWasClaimed)
{
    ExampleStage stage(Track::MobileNomad, 2, ExampleStage::Moment::Explored);
    const QString scope = stage.lab().find<TextLabel>(QStringLiteral("claim.p.scope"))->text();
    EXPECT_TRUE(QRegularExpression(QStringLiteral("^It was asked of move \\d+: from 28\\.5 ms at S = 1 to 16\\.7 ms at "
                                                  "S = 100\\.$"))
                    .match(QString(scope).replace(QChar(0xa0), QLatin1Char(' ')))
                    .hasMatch())
        << scope.toStdString();
}

TEST_F(ToldWordsTest, QuoteAnAnswerAsTheQuestionOfferedIt)
{
    LabWindow lab;
    lab.lock(QStringLiteral("memory"));
    const lab::PosedQuestion& question = lab.controller().session().question(1);
    const auto choice = std::ranges::find(question.choices, "memory", &lab::PosedQuestion::Choice::id);
    EXPECT_TRUE(lab.everyText().contains(QStringLiteral("You said “T\u00a0memory, ") + qtText(choice->detail)));
}

TEST_F(ToldWordsTest, TellNoPaceOfAPartBehindAClosedDoor)
{
    LabWindow lab;
    auto* pace = lab.find<PaceBar>(QStringLiteral("pace"));
    lab.clock().advance(3min);
    lab.click(QStringLiteral("part.2"));
    EXPECT_FALSE(pace->isVisible());
    lab.clock().advance(10min);
    lab.click(QStringLiteral("part.1"));
    EXPECT_TRUE(pace->isVisible());
    EXPECT_TRUE(pace->accessibleName().endsWith(QStringLiteral("4 of about 15 min")))
        << pace->accessibleName().toStdString();
}

TEST_F(ToldWordsTest, SayWhereTheObservationIsWrittenDownBeforeItsFormIsThere)
{
    LabWindow lab;
    lab.lock();
    EXPECT_TRUE(lab.everyText().contains(QStringLiteral("The form for it opens in this pane once")));
}

TEST_F(ToldWordsTest, EchoATimeInTheUnitThatReadsBest)
{
    NumberField field(QStringLiteral("number"), QStringLiteral("Number"), QStringLiteral("ms"),
                      NumberField::Echo::Beside);
    EXPECT_EQ(noteOf(field, QStringLiteral("14 s")), QStringLiteral("= 14.0\u00a0s"));
    EXPECT_EQ(noteOf(field, QStringLiteral("6.2")), QStringLiteral("= 6.20\u00a0ms"));
    EXPECT_EQ(numberInWords(14.0, QStringLiteral("ms")), QStringLiteral("14.0\u00a0s"));
    field.setText(numberInWords(14.0, QStringLiteral("ms")));
    EXPECT_EQ(field.value(), 14.0) << "what is written into a box reads back";
}

TEST_F(ToldWordsTest, RemarkOnAShareOfMoreThanTheWholeAndTakeIt)
{
    NumberField field(QStringLiteral("number"), QStringLiteral("MFU"), QStringLiteral("%"), NumberField::Echo::Beside);
    EXPECT_EQ(noteOf(field, QStringLiteral("140")), QStringLiteral("= 140 %, more than the whole"));
    EXPECT_EQ(field.value(), 1.4);
    EXPECT_EQ(noteOf(field, QStringLiteral("100")), QStringLiteral("= 100 %"));
}

TEST_F(ToldWordsTest, SayWhatFitsIntoABoxInWhichNoNumberStandsYet)
{
    NumberField factor(QStringLiteral("number"), QStringLiteral("Factor"), QStringLiteral("times"),
                       NumberField::Echo::Beside);
    EXPECT_EQ(noteOf(factor, QStringLiteral("lots")), QStringLiteral("not yet a number such as \"1.5k\""));
    EXPECT_EQ(factor.problem(), QStringLiteral("Write a number such as \"1.5k\"."));
    EXPECT_EQ(noteOf(factor, QStringLiteral("0")), QStringLiteral("not yet above zero"));
    EXPECT_EQ(noteOf(factor, QStringLiteral("12 kg")), QStringLiteral("not yet a number such as \"1.5k\""));
    EXPECT_EQ(factor.problem(),
              QStringLiteral("Expected a number such as \"1.5k\". Leave \"kg\" out: this figure has no "
                             "unit."));
    NumberField time(QStringLiteral("number"), QStringLiteral("Time"), QStringLiteral("ms"), NumberField::Echo::Beside);
    EXPECT_EQ(noteOf(time, QStringLiteral("soon")), QStringLiteral("not yet a time such as \"2.5 ms\""));
}

TEST_F(ToldWordsTest, ExplainTheTextsOfAPictureAndNothingBetweenThem)
{
    LabWindow lab;
    lab.lock();
    auto* view = lab.find<LatencyWaterfall>(QStringLiteral("latencyWaterfall"));
    const auto texts = textsDrawnBy(*view);
    const auto flag = std::ranges::find_if(texts, [](const DrawnText& each) { return each.text.startsWith(u"SLA"); });
    ASSERT_NE(flag, texts.end());
    EXPECT_TRUE(tipAt(*view, flag->area.center().toPoint()).contains(QStringLiteral("SLA: ")));
    const QPoint between(view->width() - 3, view->height() - 3);
    EXPECT_EQ(view->textAt(between), QString());
    EXPECT_EQ(tipAt(*view, between), kNoTip);
}

/// A patch of a few cells has no room for its name.
TEST_F(ToldWordsTest, SayWhatStopsTheDesignsUnderThePointer)
{
    ExampleStage stage(Track::CloudTitan, 3, ExampleStage::Moment::Revealed);
    auto* view = stage.lab().find<FeasibleRegionMap>(QStringLiteral("feasibleRegion"));
    const present::RegionFigure& figure = view->figure();
    const QRectF plane = view->planeArea();
    ASSERT_FALSE(figure.stops.empty());
    for (const present::RegionPatch& patch : figure.patches) {
        const QPoint place(
            static_cast<int>(std::floor(plane.left() + plane.width() * figure.across.middle(patch.column))),
            static_cast<int>(std::floor(plane.bottom() - plane.height() * figure.up.middle(patch.row))));
        QTest::mouseMove(view, place);
        const auto cell = view->cursorCell();
        ASSERT_TRUE(cell.has_value());
        const std::string words =
            present::probeText(figure, static_cast<std::size_t>(cell->x()), static_cast<std::size_t>(cell->y()));
        EXPECT_TRUE(tipAt(*view, place).startsWith(qtText(words)))
            << words << ", " << tipAt(*view, place).toStdString();
    }
}

}  // namespace
}  // namespace ironlab::ui::test
