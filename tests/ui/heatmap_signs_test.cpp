// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faint_words.h"
#include "ui/instruments/amdahl_heatmap.h"
#include "ui/instruments/heatmap_plot.h"
#include "ui/instruments/speedup_axis.h"
#include "ui/style/text_recorder.h"
#include "ui/themed_test.h"

#include <algorithm>
#include <limits>
#include <set>

// What marks on the map of Amdahl's law say of hidden moves, and on which side of their contours numbers stand.
namespace ironlab::ui {
namespace {

using present::HeatmapFigure;
using present::HeatmapMark;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

HeatmapMark mark(int move, double speedup, double share, bool met)
{
    HeatmapMark result;
    result.move = move;
    result.place = {speedup, share};
    result.met = met;
    return result;
}

HeatmapFigure figureOf(std::vector<HeatmapMark> moves)
{
    HeatmapFigure figure = present::heatmapFigure({});
    figure.target = 16.7 * unit::millisecond;
    figure.moves = std::move(moves);
    return figure;
}

class HeatmapSigns : public ThemedTest {
protected:
    static HeatmapPlot mapOf(const HeatmapFigure& figure, double height = 234.0)
    {
        return {themeOf(nullptr), figure, SpeedupAxis(814, 1.0), 62.0, 62.0 + height};
    }
};

TEST_F(HeatmapSigns, ShowAMissedMoveBesideTheMetOneOverItAtInfinity)
{
    const HeatmapFigure figure = figureOf({mark(7, kInfinity, 0.62, false), mark(9, kInfinity, 0.58, true)});
    const HeatmapPlot map = mapOf(figure);
    const QVector<MarkStack> stacks = map.stacks();
    ASSERT_EQ(stacks.size(), 2);
    EXPECT_EQ(stacks[1].mark->move, 7);
    EXPECT_NEAR(stacks[1].area.center().y(), map.place({kInfinity, 0.62}).y(), 0.01);
    EXPECT_EQ(stacks[0].hidden + stacks[1].hidden, 0);
    EXPECT_EQ(map.moveAt(stacks[1].area.center()), std::size_t{0});
}

TEST_F(HeatmapSigns, TellOfAnotherVerdictBeneathAMark)
{
    const HeatmapFigure figure = figureOf(
        {mark(1, 20.0, 0.6, false), mark(2, 20.0, 0.6, true), mark(3, 20.0, 0.6, true), mark(4, 500.0, 0.6, true),
         mark(5, 500.0, 0.6, false), mark(6, 2.0, 0.6, true), mark(7, 2.0, 0.6, true)});
    const QVector<MarkStack> stacks = mapOf(figure).stacks();
    const auto beneath = [&stacks](int move) {
        return std::ranges::find_if(stacks, [move](const MarkStack& stack) { return stack.mark->move == move; })
            ->beneath;
    };
    EXPECT_EQ(beneath(3), Beneath::SomeMissed);
    EXPECT_EQ(beneath(5), Beneath::SomeMet);
    EXPECT_EQ(beneath(7), Beneath::Alike);
}

TEST_F(HeatmapSigns, CountOnAPatchThatIsNoVerdict)
{
    const HeatmapFigure figure = figureOf({mark(1, 20.0, 0.6, false), mark(2, 20.0, 0.6, false)});
    AmdahlHeatmap view;
    view.setFigure(figure);
    showAt(view, 814, 322);
    const QImage image = picture(view);
    const MarkStack stack = mapOf(figure).stacks().front();
    const QRgb missed = image.pixel((stack.area.topLeft() + QPointF(4, 4)).toPoint());
    const QRgb count = image.pixel((stack.count.center() + QPointF(0, -stack.count.height() / 2 + 2)).toPoint());
    EXPECT_NE(count, missed);
    EXPECT_NE(count, QColor(Qt::white).rgb());
    EXPECT_GE(test::contrast(count, missed), 4.5);
}

TEST_F(HeatmapSigns, StandInTheKeyWhereTheyStandOnTheMap)
{
    AmdahlHeatmap view;
    showAt(view, 814, 322);
    const auto says = [&view](const QString& words) {
        return std::ranges::any_of(textsDrawnBy(view), [&](const DrawnText& drawn) { return drawn.text == words; });
    };
    view.setFigure(figureOf({mark(1, 20.0, 0.6, false), mark(2, 20.0, 0.6, true)}));
    EXPECT_TRUE(says(QStringLiteral("some of them missed")));
    view.setFigure(figureOf({mark(1, 20.0, 0.6, true), mark(2, 20.0, 0.6, true)}));
    EXPECT_TRUE(says(QStringLiteral("n more moves beneath")));
    EXPECT_FALSE(says(QStringLiteral("some of them missed")));
}

TEST_F(HeatmapSigns, NumberAllContoursOnOneSideOfTheirLines)
{
    HeatmapFigure figure = present::heatmapFigure({});
    std::set<int> seen;
    for (double share = 0.99; share > 0.011; share *= 0.98) {
        figure.current = mark(1, 10.0, share, true);
        std::set<int> sides;
        for (const int shown : mapOf(figure).shownContours()) {
            sides.insert(shown % 2);
        }
        EXPECT_EQ(sides.size(), 1U) << share;
        seen.merge(sides);
    }
    EXPECT_EQ(seen.size(), 2U);
}

TEST_F(HeatmapSigns, NumberAllContoursOnOneSideOfTheirLinesBesideATarget)
{
    HeatmapFigure figure = present::heatmapFigure({});
    figure.targetState = present::TargetState::OnMap;
    for (double level = 1.2; level < 90.0; level *= 1.03) {
        figure.targetContour = {level, "target", present::speedupContour(level)};
        std::set<int> sides;
        for (const int shown : mapOf(figure).shownContours()) {
            sides.insert(shown % 2);
        }
        EXPECT_EQ(sides.size(), 1U) << level;
    }
}

}  // namespace
}  // namespace ironlab::ui
