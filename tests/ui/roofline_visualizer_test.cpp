// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painted_words.h"
#include "present/figure_examples.h"
#include "ui/instruments/roofline_visualizer.h"
#include "ui/panels/section_header.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

namespace ironlab::ui {
namespace {

namespace examples = present::examples;
using physics::Tier;

present::RooflineMachine machine(Tier tier, std::string name, double tera, double terabytes)
{
    return {tier, std::move(name), {tera * unit::teraflopPerSecond, terabytes * unit::terabytePerSecond}, false, false};
}

class RooflineVisualizerTest : public testing::Test {
protected:
    RooflineVisualizerTest()
    {
        loadFonts();
        m_view.resize(814, 284);
        m_view.show();
    }

    [[nodiscard]] present::RooflineFigure figure() const
    {
        present::RooflineInput input;
        input.machines = {machine(Tier::Edge, "AGX Orin", 42, 0.205), machine(Tier::Cloud, "H100", 989, 3.35)};
        input.currentMachine = 1;
        input.moves = {{1, "AGX Orin, 1", &m_edge, false, false}};
        input.current = present::RooflineDesign{2, "H100, 64", &m_now, false, false};
        return present::rooflineFigure(input);
    }
    [[nodiscard]] QPoint placeOf(std::size_t point) const
    {
        const present::RooflineFigure& shown = m_view.figure();
        const QRectF plot(64, 44, 814 - 64 - 258, 284 - 44 - 38);
        return RooflinePlot(themeOf(&m_view), shown, plot).place(shown.points[point]).toPoint();
    }

    physics::Evaluation m_now = examples::evaluation({});
    physics::Evaluation m_edge = examples::evaluation({0.0, 172.0, 5.4, 0.5, 0.0, 1.0, 42.0, 0.205, 0.8, 0.5});
    RooflineVisualizer m_view;
};

TEST_F(RooflineVisualizerTest, TakesClicksEverywhereBeforeThereIsAFigure)
{
    for (int x = 4; x < m_view.width(); x += 45) {
        for (int y = 45; y < m_view.height(); y += 30) {
            QTest::mouseClick(&m_view, Qt::LeftButton, Qt::NoModifier, {x, y});
        }
    }
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Return, Qt::Key_Escape}) {
        QTest::keyClick(&m_view, key);
    }
    EXPECT_FALSE(m_view.grab().isNull());
    EXPECT_FALSE(m_view.pointedAt().has_value());
}

TEST_F(RooflineVisualizerTest, WalksThroughTheDesignsByKeys)
{
    m_view.setFigure(figure());
    QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(m_view.pointedAt(), 0u);
    QTest::keyClick(&m_view, Qt::Key_Right);
    QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(m_view.pointedAt(), 1u);
    QTest::keyClick(&m_view, Qt::Key_Home);
    EXPECT_EQ(m_view.pointedAt(), 0u);
    QTest::keyClick(&m_view, Qt::Key_End);
    EXPECT_EQ(m_view.pointedAt(), 1u);
    QTest::keyClick(&m_view, Qt::Key_Escape);
    EXPECT_FALSE(m_view.pointedAt().has_value());
}

TEST_F(RooflineVisualizerTest, ReadsADesignOutOnEnter)
{
    m_view.setFigure(figure());
    const QSignalSpy announced(&m_view, &InstrumentView::announced);
    QTest::keyClick(&m_view, Qt::Key_Right);
    QTest::keyClick(&m_view, Qt::Key_Return);
    ASSERT_EQ(announced.count(), 1);
    EXPECT_TRUE(announced.at(0).at(0).toString().startsWith(QStringLiteral("Move 1: AGX Orin, 1")));
}

TEST_F(RooflineVisualizerTest, FindsADesignUnderTheMouse)
{
    m_view.setFigure(figure());
    QTest::mouseMove(&m_view, placeOf(0));
    EXPECT_EQ(m_view.pointedAt(), 0u);
    QTest::mouseMove(&m_view, placeOf(0) + QPoint(60, -40));
    EXPECT_FALSE(m_view.pointedAt().has_value());
}

TEST_F(RooflineVisualizerTest, ForgetsACursorThatTheNextFigureDoesNotHave)
{
    m_view.setFigure(figure());
    QTest::keyClick(&m_view, Qt::Key_End);
    m_view.setFigure(present::rooflineFigure({}));
    EXPECT_FALSE(m_view.pointedAt().has_value());
    EXPECT_FALSE(m_view.grab().isNull());
}

TEST_F(RooflineVisualizerTest, TellsAssistiveToolsWhatItShows)
{
    m_view.setFigure(figure());
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&m_view);
    ASSERT_NE(accessible, nullptr);
    EXPECT_EQ(accessible->role(), QAccessible::Chart);
    EXPECT_EQ(accessible->text(QAccessible::Name), QStringLiteral("Roofline"));
    EXPECT_TRUE(accessible->text(QAccessible::Description).contains(QStringLiteral("memory side of the ridge")));
    EXPECT_TRUE(accessible->text(QAccessible::Help).contains(QStringLiteral("arrows")));
    QTest::keyClick(&m_view, Qt::Key_Home);
    EXPECT_TRUE(accessible->text(QAccessible::Value).contains(QStringLiteral("AGX Orin")));
}

TEST_F(RooflineVisualizerTest, LeavesTheWheelToThePage)
{
    m_view.setFigure(figure());
    QWheelEvent wheel(QPointF(200, 120), m_view.mapToGlobal(QPointF(200, 120)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&m_view, &wheel);
    EXPECT_FALSE(wheel.isAccepted());
}

TEST_F(RooflineVisualizerTest, ForwardsItsButtonsAndNamesThem)
{
    const QSignalSpy copied(&m_view, &InstrumentView::copyWanted);
    auto* copy = m_view.findChild<QWidget*>(QStringLiteral("roofline.copy"));
    ASSERT_NE(copy, nullptr);
    QTest::mouseClick(copy, Qt::LeftButton);
    EXPECT_EQ(copied.count(), 1);
    EXPECT_FALSE(copy->accessibleName().isEmpty());
}

/// The line from the roof down to a design that achieves little crosses the names of the roofs below.
TEST_F(RooflineVisualizerTest, NoNameIsStruckThroughOrCoveredWhereverTheDesignStands)
{
    present::RooflineInput input;
    input.machines = {machine(Tier::Tiny, "ESP32-S3", 0.00768, 0.00096), machine(Tier::Mobile, "glasses SoC", 4, 0.017),
                      machine(Tier::Edge, "AGX Orin", 42, 0.205), machine(Tier::Cloud, "H100", 989, 3.35)};
    input.currentMachine = 3;
    input.current = present::RooflineDesign{1, "H100, 64", &m_now, false, false};
    present::RooflineFigure shown = present::rooflineFigure(input);
    ASSERT_EQ(shown.points.size(), 1U);
    const present::Scale& intensities = shown.intensity.scale;
    for (double share = 0.02; share < 0.99; share += 0.02) {
        const double intensity =
            std::exp(std::log(intensities.low()) + share * std::log(intensities.high() / intensities.low()));
        for (const double rate : {3e9, 40e9, 3e12, 50e12}) {
            present::RoofPoint& point = shown.points.front();
            point.intensity = intensity * unit::flopPerByte;
            point.attainable = input.machines.back().roof.attainable(point.intensity);
            point.achieved = std::min(rate * unit::flopPerSecond, point.attainable);
            m_view.setFigure(shown);
            EXPECT_FALSE(m_view.grab().isNull());
            EXPECT_EQ(test::illegible(m_view), "") << intensity << " FLOP/B, " << rate << " FLOP/s";
        }
    }
}

/// On the first page, before any knob is turned, the words of the sides stand clear of the roofs and of the design's own line.
TEST_F(RooflineVisualizerTest, TheSidesOfTheRidgeStandClearOfAllLinesOrAreLeftOut)
{
    present::RooflineInput input;
    input.machines = {machine(Tier::Tiny, "ESP32-S3", 0.00768, 0.00096), machine(Tier::Mobile, "glasses SoC", 4, 0.017),
                      machine(Tier::Edge, "AGX Orin", 42, 0.205), machine(Tier::Cloud, "H100", 989, 3.35)};
    int told = 0;
    for (std::size_t current = 0; current < input.machines.size(); ++current) {
        input.currentMachine = current;
        input.current = present::RooflineDesign{0, "first", &m_now, false, false};
        input.baseline = present::RooflineDesign{0, "first", &m_now, false, false};
        present::RooflineFigure shown = present::rooflineFigure(input);
        for (const double intensity : {1.7, 2.0, 6.1, 11.7, 60.0}) {
            for (present::RoofPoint& point : shown.points) {
                point.intensity = intensity * unit::flopPerByte;
                point.attainable = input.machines[current].roof.attainable(point.intensity);
                point.achieved = 0.6 * point.attainable;
            }
            m_view.setFigure(shown);
            m_view.grab();
            const QRectF plot(64, 44, 814 - 64 - 258, 284 - 44 - 38);
            const RooflinePlot lines(themeOf(&m_view), shown, plot);
            EXPECT_EQ(test::illegible(m_view), "") << current << ", " << intensity;
            for (const test::PaintedWords& words : test::paintedWords(m_view)) {
                if (words.text.contains(QStringLiteral("memory")) || words.text.contains(QStringLiteral("side"))) {
                    ++told;
                    for (const QRectF& reach : lines.currentReach()) {
                        EXPECT_FALSE(reach.intersects(words.ink)) << current << ", " << intensity;
                    }
                }
            }
        }
    }
    EXPECT_GT(told, 20);
}

/// What is painted as words, digits and names without the gaps between them.
QString allWords(QWidget& view)
{
    view.grab();
    QString all;
    for (const test::PaintedWords& words : test::paintedWords(view)) {
        all += words.text.trimmed();
    }
    return all.remove(u' ');
}

TEST_F(RooflineVisualizerTest, CapturedDesignsAtOnePlaceShareALabel)
{
    present::RooflineFigure shown = figure();
    const present::RoofPoint& edge = shown.points.front();
    present::RoofCapture capture;
    capture.intensity = edge.intensity;
    capture.achieved = edge.achieved;
    for (const char* name : {"E1", "E2"}) {
        capture.name = name;
        shown.captures.push_back(capture);
    }
    m_view.setFigure(shown);
    const QString words = allWords(m_view);
    EXPECT_TRUE(words.contains(QStringLiteral("E1E2"))) << words.toStdString();
}

TEST_F(RooflineVisualizerTest, RoofsKeepTheirTierAndPeakWhereTheyAreShortened)
{
    m_view.resize(560, 240);
    m_view.setFigure(figure());
    const QString words = allWords(m_view);
    EXPECT_TRUE(words.contains(QStringLiteral("Edge:42.0TFLOP/s"))) << words.toStdString();
}

TEST_F(RooflineVisualizerTest, PaintsInEveryThemeAndSize)
{
    m_view.setFigure(figure());
    for (const present::Theme theme : present::kThemes) {
        applyTheme(*qApp, theme);
        for (const QSize size : {QSize(560, 200), QSize(814, 284), QSize(1600, 500), QSize(120, 60)}) {
            m_view.resize(size);
            EXPECT_FALSE(m_view.grab().isNull());
        }
    }
    applyTheme(*qApp, present::Theme::Light);
}

}  // namespace
}  // namespace ironlab::ui
