// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "faint_words.h"
#include "painted_lines.h"
#include "painted_words.h"
#include "present/example_evaluations.h"
#include "present/figure_examples.h"
#include "present/track_examples.h"
#include "ui/instruments/latency_histogram.h"
#include "ui/instruments/snapshots.h"
#include "ui/instruments/stacked_bars.h"
#include "ui/instruments/thermal_curve.h"
#include "ui/style/icon_label.h"
#include "ui/style/text_label.h"
#include "ui/style/text_recorder.h"
#include "ui/themed_test.h"

#include <QSlider>

#include <algorithm>
#include <set>

// What in a chart says which design, which limit and which number is meant.
namespace ironlab::ui {
namespace {

using namespace test;

class ChartKeys : public ThemedTest {};

present::LatencyHistogramFigure pinnedHistogram()
{
    const physics::Evaluation now = present::examples::loop(0.05, 0.01);
    physics::Evaluation pinned = present::examples::loop(0.2, 0.02);
    return present::latencyHistogramFigure(present::examples::loopHistogram(now, pinned));
}

TEST_F(ChartKeys, APinnedDesignIsDashedGreyInTheHistogramAndItsKey)
{
    LatencyHistogram view;
    view.setFigure(pinnedHistogram());
    showAt(view, 814, 252);
    int keys = 0;
    for (const PaintedLine& painted : paintedLines(view)) {
        const bool isKey = painted.line.dy() == 0.0 && painted.style == Qt::CustomDashLine;
        keys += isKey && painted.color == themeOf(&view).color(present::Role::Text3) ? 1 : 0;
    }
    EXPECT_EQ(keys, 1);
}

TEST_F(ChartKeys, TheBarsOfAHistogramHaveTheirSwatchBeforeTheHeadOfTheirDesign)
{
    LatencyHistogram view;
    view.setFigure(pinnedHistogram());
    showAt(view, 814, 252);
    QRectF head;
    for (const DrawnText& drawn : textsDrawnBy(view)) {
        head = drawn.text == QStringLiteral("now") ? drawn.area : head;
    }
    ASSERT_FALSE(head.isEmpty());
    const QPoint swatch(static_cast<int>(head.left()) - 11, static_cast<int>(head.center().y()));
    EXPECT_EQ(picture(view).pixelColor(swatch), themeOf(&view).color(present::Role::Text3));
}

present::SnapshotsFigure compared(Time limit, double apart = 1.0)
{
    physics::Evaluation now = present::examples::evaluation({});
    now.stepTarget = limit;
    physics::Evaluation other = now;
    other.achieved = apart * now.achieved;
    present::SnapshotsInput input;
    input.designs = {{"now", "new card", &now}, {"E1", "the same", &other}};
    return present::snapshotsFigure(input);
}

TEST_F(ChartKeys, ALimitHidesNoTermOfComparedDesigns)
{
    Snapshots with;
    Snapshots without;
    with.setFigure(compared(12.0 * unit::millisecond));
    without.setFigure(compared(9000.0 * unit::second));
    showAt(with, 1000, 560);
    const QImage limited = picture(with);
    with.hide();
    showAt(without, 1000, 560);
    const QImage plain = picture(without);
    for (int row = 0; row < with.probeCount(); ++row) {
        const int middle = static_cast<int>(with.probeArea(row).center().y());
        for (int x = 252; x < 480; ++x) {
            EXPECT_EQ(limited.pixel(x, middle), plain.pixel(x, middle)) << row << " at " << x;
        }
    }
}

/// Shapes before the names of designs that share a point would read as points.
TEST_F(ChartKeys, ComparedDesignsAtOnePointAreNamedInWordsAlone)
{
    for (const double apart : {1.0, 1.2}) {
        Snapshots view;
        view.setFigure(compared(30.0 * unit::millisecond, apart));
        showAt(view, 1000, 560);
        QString all;
        for (const DrawnText& drawn : textsDrawnBy(view)) {
            all += drawn.text;
        }
        EXPECT_TRUE(all.contains(QStringLiteral("now, E1"))) << all.toStdString();
    }
}

TEST_F(ChartKeys, NoAmountOfABudgetBeginsAtTheLimit)
{
    int amounts = 0;
    for (const Track track : {Track::CloudTitan, Track::EdgeGuardian, Track::MobileNomad, Track::TinyPioneer}) {
        ExampleStage stage(track, 3, ExampleStage::Moment::Revealed);
        stage.lab().window().resize(1366, 768);
        QApplication::processEvents();
        for (auto* view : stage.lab().window().findChildren<StackedBars*>()) {
            std::set<double> limits;
            for (const PaintedLine& painted : paintedLines(*view)) {
                if (painted.line.dx() == 0.0 && painted.width >= 2.0) {
                    limits.insert(painted.line.x1());
                }
            }
            for (const DrawnText& drawn : textsDrawnBy(*view)) {
                if (drawn.text.isEmpty() || !drawn.text[0].isDigit()) {
                    continue;
                }
                ++amounts;
                for (const double limit : limits) {
                    EXPECT_GT(std::abs(drawn.area.left() - limit), 8.0) << drawn.text.toStdString();
                }
            }
        }
    }
    EXPECT_GT(amounts, 0);
}

TEST_F(ChartKeys, NumbersOfScalesOneAboveTheOtherStandApart)
{
    ThermalCurve view;
    view.setFigure(present::examples::heat(present::examples::glasses(0.5)));
    for (const int height : {192, 260}) {
        showAt(view, 552, height);
        std::vector<QRectF> numbers;
        const double axis = view.probeArea(0).center().x();
        for (const PaintedWords& painted : paintedWords(view)) {
            if (painted.ink.right() < axis && painted.ink.left() > 60 && painted.text[0].isDigit()) {
                numbers.push_back(painted.ink);
            }
        }
        std::ranges::sort(numbers, {}, [](const QRectF& ink) { return ink.top(); });
        ASSERT_GT(numbers.size(), 3U);
        for (std::size_t i = 1; i < numbers.size(); ++i) {
            const bool isSameNumber = std::abs(numbers[i].center().y() - numbers[i - 1].center().y()) < 2.0;
            EXPECT_TRUE(isSameNumber || numbers[i].top() - numbers[i - 1].bottom() >= 2.5)
                << height << ": " << numbers[i - 1].top() << " to " << numbers[i - 1].bottom() << ", then "
                << numbers[i].top() << " to " << numbers[i].bottom() << ", from " << numbers[i].left();
        }
    }
}

TEST_F(ChartKeys, ALockedSliderIsSeen)
{
    for (const present::Theme each : present::kThemes) {
        const present::Palette& colors = present::palette(each);
        EXPECT_GE(present::contrastRatio(colors.color(present::Role::InputBorder), colors.color(present::Role::Panel)),
                  3.0);
        wear(each);
        QSlider slider(Qt::Horizontal);
        slider.setEnabled(false);
        showAt(slider, 120, 24);
        EXPECT_GT(count(picture(slider), themeOf(&slider).color(present::Role::InputBorder)), 100);
    }
}

/// Before a number a cross would read as a factor.
TEST_F(ChartKeys, TheCrossOfANumberThatFailsStandsBehindIt)
{
    int crosses = 0;
    for (const Track track : {Track::CloudTitan, Track::EdgeGuardian, Track::MobileNomad, Track::TinyPioneer}) {
        ExampleStage stage(track, 3, ExampleStage::Moment::Revealed);
        stage.lab().window().resize(1366, 768);
        QApplication::processEvents();
        const auto* numbers = stage.lab().window().findChild<QWidget*>(QStringLiteral("scene.numbers"));
        if (numbers == nullptr) {
            continue;
        }
        for (const auto* cross : numbers->findChildren<IconLabel*>()) {
            if (!cross->isVisible()) {
                continue;
            }
            ++crosses;
            const auto labels = numbers->findChildren<TextLabel*>();
            EXPECT_TRUE(std::ranges::any_of(labels, [cross](const TextLabel* label) {
                const int gap = cross->geometry().left() - label->geometry().right();
                return label->geometry().intersects(cross->geometry().translated(-8, 0)) && gap >= 1 && gap < 6;
            })) << cross->x();
        }
    }
    EXPECT_GT(crosses, 0);
}

}  // namespace
}  // namespace ironlab::ui
