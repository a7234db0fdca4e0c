// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painted_words.h"
#include "present/example_evaluations.h"
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/latency_waterfall.h"
#include "ui/instruments/waterfall_layout.h"
#include "ui/panels/section_header.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

namespace ironlab::ui {
namespace {

namespace example = present::example;

present::WaterfallFigure figureOf(const physics::Evaluation& now, const physics::Evaluation* baseline = nullptr)
{
    const example::Stepped stepped = example::steppedLike(now);
    present::WaterfallInput input;
    input.now = &now;
    input.bench = stepped.bench();
    input.baseline = baseline;
    input.limit = 50.0 * unit::millisecond;
    input.scope = "one decode step: 64 tokens, one per sequence";
    return present::waterfallFigure(input);
}

/// All that is painted, without gaps.
QString wordsOf(LatencyWaterfall& view)
{
    view.grab();
    QString all;
    for (const test::PaintedWords& words : test::paintedWords(view)) {
        all += words.text.trimmed();
    }
    return all.remove(u' ');
}

class LatencyWaterfallTest : public testing::Test {
protected:
    LatencyWaterfallTest()
    {
        loadFonts();
        m_waterfall.resize(814, 252);
    }

    [[nodiscard]] WaterfallLayout layoutOf(const present::WaterfallFigure& figure) const
    {
        const QRectF area(0, 38, m_waterfall.width(), m_waterfall.height() - 38);
        return {themeOf(&m_waterfall), area, figure};
    }
    /// The pixel of a value in a row's middle; row `rows` is the total.
    [[nodiscard]] QColor pixelAt(const present::WaterfallFigure& figure, double value, int row)
    {
        const WaterfallLayout layout = layoutOf(figure);
        const QImage picture = m_waterfall.grab().toImage();
        const double x = layout.plot.left() + layout.plot.width() * figure.axis.scale.position(value);
        return picture.pixelColor(static_cast<int>(x), static_cast<int>(layout.rowCenter(row)));
    }
    [[nodiscard]] QColor color(present::Role role) const { return themeOf(&m_waterfall).color(role); }

    LatencyWaterfall m_waterfall;
};

TEST_F(LatencyWaterfallTest, PaintsATermAtItsCumulativeOffsetAndInTheTotal)
{
    const present::WaterfallFigure figure = figureOf(example::step());
    m_waterfall.setFigure(figure);
    EXPECT_EQ(pixelAt(figure, 30.0, 2), color(present::Role::ComputeFill));
    EXPECT_EQ(pixelAt(figure, 12.0, 2), color(present::Role::Paper));
    EXPECT_EQ(pixelAt(figure, 45.0, 2), color(present::Role::Paper));
    EXPECT_EQ(pixelAt(figure, 30.0, 4), color(present::Role::ComputeFill));
}

TEST_F(LatencyWaterfallTest, PaintsTheGhostOfTheBaselineBehindTheBars)
{
    const physics::Evaluation baseline = example::baselineStep();
    const present::WaterfallFigure figure = figureOf(example::step(), &baseline);
    m_waterfall.setFigure(figure);
    EXPECT_EQ(pixelAt(figure, 30.0, 1), color(present::Role::GhostFill));
    EXPECT_EQ(pixelAt(figure, 30.0, 2), color(present::Role::ComputeFill));
}

TEST_F(LatencyWaterfallTest, ANameOnTheGhostOfTheBaselineHidesNoneOfIt)
{
    const physics::Evaluation now = example::step();
    const physics::Evaluation before = example::stepOf(6.1, 45.0, 12.9, 2.4);
    present::WaterfallFigure figure = figureOf(now, &before);
    figure.limit.reset();
    present::WaterfallCapture capture;
    capture.name = "E2";
    for (const present::WaterfallRow& row : figure.rows) {
        capture.ends.push_back(row.bar.end());
    }
    capture.ends.push_back(figure.total.bar.end());
    figure.captures.push_back(capture);
    m_waterfall.setFigure(figure);
    EXPECT_TRUE(wordsOf(m_waterfall).contains(QStringLiteral("E2")));
    const WaterfallLayout layout = layoutOf(figure);
    const auto xAt = [&](double value) {
        return static_cast<int>(layout.plot.left() + layout.plot.width() * figure.axis.scale.position(value));
    };
    const QImage picture = m_waterfall.grab().toImage();
    constexpr int kOverCapitals = 5;
    const int y = static_cast<int>(layout.rowCenter(static_cast<int>(figure.rows.size()))) - kOverCapitals;
    int blank = 0;
    for (int x = xAt(figure.total.bar.end()) + 3; x < xAt(figure.total.ghost->end()) - 3; ++x) {
        blank += picture.pixelColor(x, y) == color(present::Role::Paper) ? 1 : 0;
    }
    EXPECT_EQ(blank, 0);
}

TEST_F(LatencyWaterfallTest, KeepsTwoPixelsOfATermThatIsAlmostNothing)
{
    const present::WaterfallFigure figure = figureOf(example::stepOf(0.001, 30.0, 10.0, 5.0));
    m_waterfall.setFigure(figure);
    const WaterfallLayout layout = layoutOf(figure);
    const QImage picture = m_waterfall.grab().toImage();
    const QPoint inside(static_cast<int>(layout.plot.left()) + 1, static_cast<int>(layout.rowCenter(0)));
    EXPECT_EQ(picture.pixelColor(inside), color(present::Role::DataText));
}

TEST_F(LatencyWaterfallTest, GivesTheHeadsOfItsColumnsRoomBesideEachOther)
{
    const physics::Evaluation baseline = example::stepOf(0.0, 180000.0, 40000.0, 6000.0);
    const present::WaterfallFigure figure = figureOf(example::step(), &baseline);
    ASSERT_EQ(figure.baselineHead, "baseline, min");
    const WaterfallLayout layout = layoutOf(figure);
    const double head = themeOf(&m_waterfall).numbers(TextRole::Tick).width(qtText(figure.baselineHead));
    EXPECT_GE(layout.baselineRight - head, layout.shareRight + 8);
}

TEST_F(LatencyWaterfallTest, GivesUpItsSentenceWhereItIsLow)
{
    m_waterfall.setFigure(figureOf(example::step()));
    EXPECT_TRUE(m_waterfall.showsVerdict());
    m_waterfall.resize(814, 168);
    EXPECT_FALSE(m_waterfall.showsVerdict());
    EXPECT_EQ(m_waterfall.verdictText(),
              QStringLiteral("T_memory binds: 17.5 of 38.9 ms. Ten per cent more bandwidth would save 1.6 ms; ten per "
                             "cent more FLOP/s, 1.2 ms."));
}

/// With the row of an overlap there are six lines of text: none touches the next, in the lowest room that it takes.
TEST_F(LatencyWaterfallTest, KeepsItsRowsApartWhereItIsLow)
{
    physics::Evaluation now = example::step();
    now.latency = now.latency - 5.0 * unit::millisecond;
    m_waterfall.setFigure(figureOf(now));
    ASSERT_EQ(m_waterfall.figure().rows.size(), 5U);
    m_waterfall.resize(m_waterfall.minimumSizeHint());
    EXPECT_FALSE(m_waterfall.grab().isNull());
    EXPECT_EQ(test::illegible(m_waterfall), "");
    const QRectF area(0, 30, m_waterfall.width(), m_waterfall.height() - 30);
    const WaterfallLayout layout(themeOf(&m_waterfall), area, m_waterfall.figure());
    EXPECT_GE(layout.pitch, themeOf(&m_waterfall).numbers(TextRole::Body).metrics().height() + 1.0);
}

/// In the rows of terms the name of a total would pass for a term's.
TEST_F(LatencyWaterfallTest, NamesTotalsBeyondTheAxisTogetherInTheRowOfTheTotals)
{
    const physics::Evaluation now = example::step();
    present::WaterfallFigure figure = figureOf(now);
    figure.limit.reset();
    const double beyond = 10.0 * figure.axis.scale.high();
    for (const char* name : {"E1", "E2", "E3"}) {
        present::WaterfallCapture capture;
        capture.name = name;
        capture.total = "124 ms";
        capture.ends.assign(figure.rows.size() + 1, beyond);
        capture.isBeyond = true;
        figure.captures.push_back(capture);
    }
    m_waterfall.setFigure(figure);
    m_waterfall.grab();
    QString all;
    for (const test::PaintedWords& words : test::paintedWords(m_waterfall)) {
        all += words.text.trimmed();  // digits are painted one by one
        EXPECT_TRUE(!words.text.contains(u'E')
                    || layoutOf(figure).rowBand(static_cast<int>(figure.rows.size())).contains(words.ink.center()));
    }
    all.remove(u' ');
    EXPECT_TRUE(all.contains(QStringLiteral("E1,E2,E3»"))) << "without their numbers where these have no room";
    EXPECT_EQ(all.count(u'E'), 3);
}

/// "E1" right before the number of the design on the bench would be read as its name.
TEST_F(LatencyWaterfallTest, KeepsATotalBeyondTheAxisWithItsNumberAndAwayFromTheColumn)
{
    const physics::Evaluation now = example::step();
    present::WaterfallFigure figure = figureOf(now);
    figure.limit.reset();
    present::WaterfallCapture capture;
    capture.name = "E1";
    capture.total = "124 ms";
    capture.ends.assign(figure.rows.size() + 1, 2.0 * figure.axis.scale.high());
    capture.isBeyond = true;
    figure.captures.push_back(capture);
    m_waterfall.setFigure(figure);
    m_waterfall.grab();
    const WaterfallLayout layout = layoutOf(figure);
    const QRectF totals = layout.rowBand(static_cast<int>(figure.rows.size()));
    double end = 0.0;
    double column = m_waterfall.width();
    for (const test::PaintedWords& words : test::paintedWords(m_waterfall)) {
        if (totals.contains(words.ink.center()) && words.ink.left() > layout.plot.left()) {
            double& edge = words.ink.left() < layout.plot.right() ? end : column;
            edge = words.ink.left() < layout.plot.right() ? std::max(edge, words.ink.right())
                                                          : std::min(edge, words.ink.left());
        }
    }
    EXPECT_GT(end, layout.plot.right() - 30.0);
    EXPECT_GT(column - end, 20.0);
    EXPECT_TRUE(wordsOf(m_waterfall).contains(QStringLiteral("E1»124ms"))) << wordsOf(m_waterfall).toStdString();
}

TEST_F(LatencyWaterfallTest, NamesACaptureBesideItsTotalOrElseBesideItsOutline)
{
    const physics::Evaluation now = example::step();
    present::WaterfallFigure figure = figureOf(now);
    const double total = figure.total.bar.end();
    const auto capture = [&](const char* name, double end) {
        present::WaterfallCapture captured;
        captured.name = name;
        captured.ends.assign(figure.rows.size() + 1, end);
        figure.captures.push_back(captured);
    };
    capture("E1", 0.5 * total);  // under the bar of the design on the bench, where no word stands
    capture("E2", 1.1 * total);
    m_waterfall.setFigure(figure);
    m_waterfall.grab();
    const WaterfallLayout layout = layoutOf(figure);
    const double outline = layout.plot.left() + layout.plot.width() * figure.axis.scale.position(0.5 * total);
    const QRectF totals = layout.rowBand(static_cast<int>(figure.rows.size()));
    int named = 0;
    for (const test::PaintedWords& words : test::paintedWords(m_waterfall)) {
        if (words.text.contains(u'E')) {
            ++named;
            constexpr double kBeside = 20.0;
            const bool isBesideOutline = std::abs(words.ink.center().x() - outline) < kBeside + words.ink.width() / 2;
            EXPECT_TRUE(totals.contains(words.ink.center()) || isBesideOutline);
        }
    }
    EXPECT_EQ(named, 2);
}

/// In the row of a term, where its outline leaves the axis, a number has to say that it is the total's.
TEST_F(LatencyWaterfallTest, TellsATotalBeyondTheAxisAtItsOutlineWhereItsOwnRowIsFull)
{
    const physics::Evaluation now = example::step();
    present::WaterfallFigure figure = figureOf(now);
    figure.limit.reset();
    figure.total.bar = {0.0, 0.93 * figure.axis.scale.high()};
    present::WaterfallCapture capture;
    capture.name = "E1";
    capture.total = "124 ms";
    capture.isBeyond = true;
    capture.ends.assign(figure.rows.size() + 1, 2.0 * figure.axis.scale.high());
    capture.ends.front() = 0.5 * figure.axis.scale.high();
    figure.captures.push_back(capture);
    m_waterfall.setFigure(figure);
    EXPECT_TRUE(wordsOf(m_waterfall).contains(QStringLiteral("E1,total»124ms"))) << wordsOf(m_waterfall).toStdString();
    EXPECT_EQ(test::illegible(m_waterfall), "");
}

TEST_F(LatencyWaterfallTest, TellsACaptureThatIsTheBaselineBeyondTheAxisWithItsFlag)
{
    const physics::Evaluation now = example::step();
    const physics::Evaluation before = example::stepOf(6.1, 400.0, 12.9, 2.4);
    present::WaterfallFigure figure = figureOf(now, &before);
    ASSERT_FALSE(figure.cut.empty());
    present::WaterfallCapture capture;
    capture.name = "E1";
    capture.isBeyond = true;
    for (const present::WaterfallRow& row : figure.rows) {
        capture.ends.push_back(row.ghost->end());
    }
    capture.ends.push_back(figure.total.ghost->end());
    figure.captures.push_back(capture);
    m_waterfall.setFigure(figure);
    EXPECT_TRUE(wordsOf(m_waterfall).contains(QStringLiteral("E1»421ms"))) << wordsOf(m_waterfall).toStdString();
    figure.captures.clear();
    figure.limit.reset();
    m_waterfall.setFigure(figure);
    EXPECT_TRUE(wordsOf(m_waterfall).contains(QStringLiteral("baseline»421ms"))) << "a number with its owner";
}

TEST_F(LatencyWaterfallTest, LabelsEverySecondTickWhereTheLabelsWouldTouch)
{
    const NumberFont& font = themeOf(&m_waterfall).numbers(TextRole::Tick);
    std::vector<present::Tick> ticks;
    for (int i = 0; i <= 6; ++i) {
        ticks.push_back({200.0 * i, i / 6.0, std::to_string(200 * i)});
    }
    EXPECT_EQ(labelStride(font, 400.0, ticks), 1U);
    EXPECT_EQ(labelStride(font, 170.0, ticks), 2U);
    EXPECT_EQ(labelStride(font, 20.0, ticks), 7U);
    EXPECT_EQ(labelStride(font, 20.0, {}), 1U);
}

TEST_F(LatencyWaterfallTest, WalksItsRowsByArrowKeysAndSaysThem)
{
    m_waterfall.setFigure(figureOf(example::step()));
    const QSignalSpy said(&m_waterfall, &LatencyWaterfall::probeChanged);
    QTest::keyClick(&m_waterfall, Qt::Key_Down);
    QTest::keyClick(&m_waterfall, Qt::Key_Down);
    ASSERT_EQ(said.size(), 2);
    EXPECT_EQ(said.back().front().toString(),
              qtText("T memory: 17.5 ms, 45 %, binds; ten per cent more saves 1.6 ms."));
    QTest::keyClick(&m_waterfall, Qt::Key_End);
    EXPECT_EQ(said.back().front().toString(), QStringLiteral("Total: 38.9 ms, 100 %."));
    QTest::keyClick(&m_waterfall, Qt::Key_Down);
    EXPECT_EQ(said.size(), 3);
    QTest::keyClick(&m_waterfall, Qt::Key_Escape);
    EXPECT_FALSE(m_waterfall.probe().has_value());
    EXPECT_TRUE(said.back().front().toString().isEmpty());
}

TEST_F(LatencyWaterfallTest, StaysOnTheRowThatIsClicked)
{
    m_waterfall.setFigure(figureOf(example::step()));
    QTest::mouseClick(&m_waterfall, Qt::LeftButton, {}, m_waterfall.probeArea(2).center().toPoint());
    ASSERT_TRUE(m_waterfall.probe().has_value());
    EXPECT_EQ(*m_waterfall.probe(), 2);
}

TEST_F(LatencyWaterfallTest, TellsAssistiveToolsNameSummaryAndProbe)
{
    m_waterfall.setFigure(figureOf(example::step()));
    m_waterfall.setProbe(4);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&m_waterfall);
    ASSERT_NE(interface, nullptr);
    EXPECT_EQ(interface->text(QAccessible::Name), QStringLiteral("Latency waterfall"));
    EXPECT_TRUE(interface->text(QAccessible::Description).contains(QStringLiteral("T memory binds: 17.5 of 38.9 ms.")));
    EXPECT_EQ(interface->text(QAccessible::Value), QStringLiteral("Total: 38.9 ms, 100 %."));
}

TEST_F(LatencyWaterfallTest, AnswersWhatDoesNotFitAndHasNothingToWalkOver)
{
    physics::Design design = example::design();
    design.weightPrecision = physics::Precision::Fp16;
    const physics::Evaluation now = physics::evaluate(example::newCard(), example::languageModel(), design);
    m_waterfall.setFigure(figureOf(example::step()));
    m_waterfall.setProbe(3);
    m_waterfall.setFigure(figureOf(now));
    EXPECT_FALSE(m_waterfall.probe().has_value());
    EXPECT_EQ(m_waterfall.verdictText(), QStringLiteral("Does not fit: needs 157 GB, has 80 GB."));
    EXPECT_FALSE(m_waterfall.grab().isNull());
}

TEST_F(LatencyWaterfallTest, AsksForTheWholeBaselineOnlyWhereItIsCut)
{
    const QSignalSpy asked(&m_waterfall, &LatencyWaterfall::fitToggled);
    m_waterfall.setFigure(figureOf(example::step()));
    QTest::keyClick(&m_waterfall, Qt::Key_Z);
    EXPECT_EQ(asked.size(), 0);
    const physics::Evaluation baseline = example::stepOf(0.0, 180.0, 40.0, 6.0);
    m_waterfall.setFigure(figureOf(example::step(), &baseline));
    QTest::keyClick(&m_waterfall, Qt::Key_Z);
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(LatencyWaterfallTest, PointsToALimitThatLiesBeyondTheAxisWithoutALine)
{
    const present::WaterfallFigure figure = figureOf(example::stepOf(0.0, 1.0, 1.0, 0.1));
    ASSERT_TRUE(figure.limit->isBeyond);
    m_waterfall.setFigure(figure);
    EXPECT_TRUE(wordsOf(m_waterfall).contains(QStringLiteral("SLA50ms»"))) << wordsOf(m_waterfall).toStdString();
    EXPECT_TRUE(wordsOf(m_waterfall).contains(QStringLiteral("left")));
    EXPECT_EQ(test::illegible(m_waterfall), "");
    const WaterfallLayout layout = layoutOf(figure);
    const QImage picture = m_waterfall.grab().toImage();
    const int end = static_cast<int>(layout.plot.right());
    for (int y = static_cast<int>(layout.plot.top()) + 4; y < static_cast<int>(layout.plot.bottom()) - 8; ++y) {
        EXPECT_NE(picture.pixelColor(end, y), color(present::Role::Text1)) << y;
    }
}

TEST_F(LatencyWaterfallTest, PassesOnWhatItsHeadIsAskedFor)
{
    const QSignalSpy copied(&m_waterfall, &LatencyWaterfall::copyWanted);
    auto* copy = m_waterfall.findChild<QWidget*>(QStringLiteral("latencyWaterfall.copy"));
    ASSERT_NE(copy, nullptr);
    QTest::mouseClick(copy, Qt::LeftButton);
    EXPECT_EQ(copied.size(), 1);
    m_waterfall.setFigure(figureOf(example::step()));
    EXPECT_EQ(m_waterfall.table().rows.size(), 5U);
    EXPECT_EQ(m_waterfall.header()->scope(), QStringLiteral("one decode step: 64 tokens, one per sequence"));
}

}  // namespace
}  // namespace ironlab::ui
