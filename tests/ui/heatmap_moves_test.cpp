// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "faint_words.h"
#include "painted_words.h"
#include "ui/instruments/amdahl_heatmap.h"
#include "ui/instruments/heatmap_plot.h"
#include "ui/instruments/speedup_axis.h"
#include "ui/panels/section_header.h"
#include "ui/style/text_recorder.h"
#include "ui/themed_test.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace ironlab::ui {
namespace {

using namespace test;
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

/// A walk along S, then much at S = infinity, as a class does it; some designs lie on top of each other.
HeatmapFigure busyFigure()
{
    HeatmapFigure figure = present::heatmapFigure({});
    figure.target = 6.0 * unit::millisecond;
    int move = 0;
    for (const double speedup : {1.0, 2.0, 5.0, 20.0, 100.0, 1000.0, 1e4, 1e4}) {
        figure.moves.push_back(mark(++move, speedup, 0.61, speedup > 50.0));
    }
    for (const double share : {0.99, 0.61, 0.6, 0.55, 0.52, 0.45, 0.4, 0.38, 0.3, 0.272, 0.271, 0.03}) {
        figure.moves.push_back(mark(++move, kInfinity, share, share < 0.5));
    }
    figure.moves.push_back(mark(++move, 100.0, 0.28, true));
    figure.current = mark(++move, 100.0, 0.272, true);
    return figure;
}

class HeatmapMoves : public ThemedTest {
protected:
    void TearDown() override { applyTheme(*qApp, present::Theme::Light); }

    /// Calls `visit` with the map of `figure` in small and large rooms and sizes of text.
    template <class Visit>
    static void eachRoom(const HeatmapFigure& figure, Visit visit)
    {
        for (const double scale : {1.0, 1.25, 2.0}) {
            applyTheme(*qApp, present::Theme::Light, scale);
            for (const QSizeF size : {QSizeF(603, 134), QSizeF(814, 234), QSizeF(1500, 600)}) {
                SCOPED_TRACE(std::to_string(size.width()) + " at " + std::to_string(scale));
                const SpeedupAxis axis(size.width() * scale, scale);
                visit(HeatmapPlot(themeOf(nullptr), figure, axis, 24.0, 24.0 + size.height() * scale), axis);
            }
        }
    }
};

/// Beyond it they would stand among the words of the axes.
TEST_F(HeatmapMoves, StandWithinTheMapFromTopToBottom)
{
    HeatmapFigure figure = busyFigure();
    figure.moves.push_back(mark(30, 3.0, 1.0, false));
    figure.moves.push_back(mark(31, 300.0, 0.01, true));
    eachRoom(figure, [](const HeatmapPlot& map, const SpeedupAxis&) {
        for (const MarkStack& stack : map.stacks()) {
            constexpr double kRounding = 1e-9;
            EXPECT_GE(stack.area.top(), map.area().top() - kRounding) << stack.mark->move;
            EXPECT_LE(stack.area.bottom(), map.area().bottom() + kRounding) << stack.mark->move;
        }
    });
}

TEST_F(HeatmapMoves, AreEachSeenOrCountedOnce)
{
    const HeatmapFigure figure = busyFigure();
    eachRoom(figure, [&figure](const HeatmapPlot& map, const SpeedupAxis&) {
        std::size_t told = 0;
        for (const MarkStack& stack : map.stacks()) {
            told += 1 + static_cast<std::size_t>(stack.hidden);
            EXPECT_EQ(stack.count.isEmpty(), stack.hidden == 0);
        }
        EXPECT_EQ(told, figure.moves.size() + 1);
    });
}

/// The 8 on a disc is no "8.57 ms" that could be asked for.
TEST_F(HeatmapMoves, AreNoNumbersThatAFormulaAnswers)
{
    AmdahlHeatmap view;
    view.setFigure(busyFigure());
    showAt(view, 780, 320);
    const auto isDisc = [](const QString& text) { return text == QStringLiteral("4"); };
    EXPECT_TRUE(std::ranges::any_of(textsDrawnBy(view), isDisc, &DrawnText::text));
    EXPECT_FALSE(std::ranges::any_of(view.drawnNumbers(), isDisc, &DrawnNumber::text));
}

TEST_F(HeatmapMoves, NeverCoverEachOther)
{
    const HeatmapFigure figure = busyFigure();
    eachRoom(figure, [](const HeatmapPlot& map, const SpeedupAxis&) {
        const QVector<MarkStack> stacks = map.stacks();
        for (qsizetype i = 0; i < stacks.size(); ++i) {
            for (qsizetype other = 0; other < i; ++other) {
                EXPECT_FALSE(stacks[i].area.intersects(stacks[other].area.adjusted(1, 1, -1, -1)))
                    << stacks[i].mark->move << " and " << stacks[other].mark->move;
            }
        }
    });
}

TEST_F(HeatmapMoves, HaveTheirCountAtTheirSideAndNotInTheBreak)
{
    const HeatmapFigure figure = busyFigure();
    eachRoom(figure, [](const HeatmapPlot& map, const SpeedupAxis& axis) {
        const QRectF area = map.area();
        const QRectF gap(axis.decadesEnd(), area.top(), axis.infinityLeft() - axis.decadesEnd(), area.height());
        const QVector<MarkStack> stacks = map.stacks();
        EXPECT_TRUE(std::ranges::any_of(stacks, [](const MarkStack& stack) { return stack.hidden > 0; }));
        for (const MarkStack& stack : stacks) {
            if (stack.hidden == 0) {
                continue;
            }
            EXPECT_TRUE(stack.count.intersects(stack.area.adjusted(-1.5, -1.5, 1.5, 1.5))) << stack.mark->move;
            EXPECT_TRUE(area.contains(stack.count)) << stack.mark->move;
            EXPECT_FALSE(gap.intersects(stack.count)) << stack.mark->move;
            for (const MarkStack& other : stacks) {
                EXPECT_FALSE(other.mark != stack.mark && other.area.adjusted(1, 1, -1, -1).intersects(stack.count))
                    << stack.mark->move << " over " << other.mark->move;
            }
        }
    });
}

TEST_F(HeatmapMoves, LeaveTheirWholeMarkInTheColumnOfInfinity)
{
    const HeatmapFigure figure = busyFigure();
    eachRoom(figure, [](const HeatmapPlot& map, const SpeedupAxis& axis) {
        for (const MarkStack& stack : map.stacks()) {
            if (std::isinf(stack.mark->place.speedup)) {
                EXPECT_GE(stack.area.left(), axis.infinityLeft());
                EXPECT_LE(stack.area.right(), axis.right());
            } else {
                EXPECT_LE(stack.area.right(), axis.infinityLeft());
            }
        }
    });
}

TEST_F(HeatmapMoves, AreNotWrittenOver)
{
    for (const Track track : {Track::CloudTitan, Track::EdgeGuardian, Track::MobileNomad, Track::TinyPioneer}) {
        ExampleStage stage(track, 2, ExampleStage::Moment::Revealed);
        auto* map = stage.lab().window().findChild<AmdahlHeatmap*>();
        ASSERT_NE(map, nullptr);
        for (const QSize size : {QSize(1024, 640), QSize(1180, 640), QSize(1366, 768), QSize(1920, 1080)}) {
            stage.lab().window().resize(size);
            QApplication::processEvents();
            map->header()->setScope({});
            EXPECT_EQ(illegible(*map), "") << size.width() << " x " << size.height();
        }
    }
}

TEST_F(HeatmapMoves, LeaveRoomForTheTargetInTheSmallestWindow)
{
    for (const Track track : {Track::CloudTitan, Track::EdgeGuardian, Track::MobileNomad, Track::TinyPioneer}) {
        ExampleStage stage(track, 2, ExampleStage::Moment::Revealed);
        stage.lab().window().resize(1180, 640);
        QApplication::processEvents();
        auto* map = stage.lab().window().findChild<AmdahlHeatmap*>();
        ASSERT_NE(map, nullptr);
        const auto texts = textsDrawnBy(*map);
        const QString label = QString::fromStdString(map->figure().targetLabel);
        EXPECT_TRUE(std::ranges::any_of(texts, [&label](const DrawnText& drawn) {
            return drawn.text.startsWith(QStringLiteral("limit ")) && label.startsWith(drawn.text);
        })) << map->figure().targetLabel;
    }
}

TEST_F(HeatmapMoves, StandInTheKeyInTheSmallestWindow)
{
    ExampleStage stage(Track::CloudTitan, 2, ExampleStage::Moment::Revealed);
    stage.lab().window().resize(1180, 640);
    QApplication::processEvents();
    auto* map = stage.lab().window().findChild<AmdahlHeatmap*>();
    ASSERT_NE(map, nullptr);
    const auto isSaid = [map](const QString& words) {
        const auto texts = textsDrawnBy(*map);
        return std::ranges::any_of(
            texts, [&](const DrawnText& drawn) { return drawn.text == words && drawn.area.bottom() <= map->height(); });
    };
    EXPECT_TRUE(isSaid(QStringLiteral("met")));
    EXPECT_TRUE(isSaid(QStringLiteral("missed")));
    EXPECT_TRUE(isSaid(QStringLiteral("n more moves beneath")));
}

/// Two moves a little farther apart than marks of the usual size reach, in the column of infinity.
TEST_F(HeatmapMoves, AreNotHiddenByTheLargerMarkOfTheDesignAlone)
{
    HeatmapFigure figure = present::heatmapFigure({});
    figure.moves = {mark(12, kInfinity, 0.3, true), mark(13, kInfinity, 0.2, true), mark(14, kInfinity, 0.2, true)};
    figure.current = mark(15, kInfinity, 0.2, true);
    int apart = 0;
    for (double height = 80.0; height < 240.0; height += 2.0) {
        const SpeedupAxis axis(814, 1.0);
        const HeatmapPlot map(themeOf(nullptr), figure, axis, 24.0, 24.0 + height);
        const double away = map.place({kInfinity, 0.2}).y() - map.place({kInfinity, 0.3}).y();
        const QVector<MarkStack> stacks = map.stacks();
        const bool isSeen = std::ranges::any_of(stacks, [](const MarkStack& stack) { return stack.mark->move == 12; });
        EXPECT_EQ(isSeen, away >= 18.4) << height << ", " << away;
        apart += isSeen && away < 20.0 ? 1 : 0;
        EXPECT_EQ(stacks.front().hidden, isSeen ? 2 : 3);
        EXPECT_EQ(stacks.front().scale > 1.0, away < 18.4 || away >= 19.8) << away;
    }
    EXPECT_GT(apart, 0);
}

TEST_F(HeatmapMoves, HaveTheirCountBesideALargeMarkInTheColumnOfInfinity)
{
    HeatmapFigure figure = present::heatmapFigure({});
    figure.moves = {mark(12, kInfinity, 0.2, true), mark(13, kInfinity, 0.2, true), mark(14, kInfinity, 0.2, true)};
    figure.current = mark(15, kInfinity, 0.2, true);
    const HeatmapPlot map(themeOf(nullptr), figure, SpeedupAxis(814, 1.0), 24.0, 258.0);
    const MarkStack stack = map.stacks().front();
    EXPECT_GT(stack.scale, 1.0);
    EXPECT_GE(stack.count.left(), stack.area.right() - 2.5);
    EXPECT_TRUE(map.area().contains(stack.count));
    EXPECT_LT(std::abs(stack.count.center().y() - stack.area.center().y()), 1.0);
}

/// The middle of a text that a view draws, by its words' beginning.
std::optional<QRectF> areaOfText(AmdahlHeatmap& view, const QString& words)
{
    const auto texts = textsDrawnBy(view);
    const auto at = std::ranges::find_if(texts, [&](const DrawnText& drawn) { return drawn.text.startsWith(words); });
    return at == texts.end() ? std::nullopt : std::optional(at->area);
}

TEST_F(HeatmapMoves, LeaveNumbersOfContoursAndAMetTargetOffTheCrossHairOfTheDesign)
{
    AmdahlHeatmap view;
    HeatmapFigure figure = present::heatmapFigure({});
    figure.targetState = present::TargetState::MetAlready;
    figure.targetLabel = "limit 16.7 ms met already at S = 1";
    for (double share = 0.9; share > 0.02; share *= 0.97) {
        figure.current = mark(1, 10.0, share, true);
        view.setFigure(figure);
        showAt(view, 814, 322);
        const HeatmapPlot map(themeOf(&view), figure, SpeedupAxis(814, 1.0), 62.0, 296.0);
        const double line = map.place({10.0, share}).y();
        for (const QString& words :
             {QStringLiteral("2 ×"), QStringLiteral("5 ×"), QStringLiteral("10 ×"), QStringLiteral("limit 16.7")}) {
            const auto text = areaOfText(view, words);
            ASSERT_TRUE(text.has_value()) << words.toStdString() << " at " << share;
            EXPECT_GT(std::abs(text->center().y() - line), 4.0) << words.toStdString() << " at " << share;
        }
    }
}

TEST_F(HeatmapMoves, LetNumbersOfContoursStandOutFromTheField)
{
    for (const QSize size : {QSize(603, 220), QSize(814, 322), QSize(1500, 700)}) {
        AmdahlHeatmap view;
        view.setFigure(present::heatmapFigure({}));
        showAt(view, size.width(), size.height());
        const QImage picture = view.grab().toImage();
        for (const present::HeatmapContour& contour : view.figure().contours) {
            const auto text = areaOfText(view, QString::fromStdString(contour.label));
            ASSERT_TRUE(text.has_value()) << contour.label;
            const QRgb ink = contourColor(contour.level).rgb();
            const int row = static_cast<int>(text->center().y());
            for (const double x : {text->left() - 2, text->right() + 1}) {
                EXPECT_GE(contrast(picture.pixel(static_cast<int>(x), row), ink), 4.5)
                    << contour.label << " at " << size.height();
            }
        }
    }
}

TEST_F(HeatmapMoves, LeaveTheHatchOffTheNumbersOfContours)
{
    HeatmapFigure figure = busyFigure();
    figure.targetState = present::TargetState::OnMap;
    figure.targetContour = {5.0, "target", present::speedupContour(5.0)};
    AmdahlHeatmap view;
    showAt(view, 814, 322);
    view.setFigure(figure);
    constexpr double kTop = 62.0;
    constexpr double kBottom = 296.0;
    const HeatmapPlot map(themeOf(&view), figure, SpeedupAxis(814, 1.0), kTop, kBottom);
    int found = 0;
    for (const DrawnText& drawn : textsDrawnBy(view)) {
        if (drawn.text != QStringLiteral("2 ×")) {
            continue;
        }
        ++found;
        EXPECT_LT(drawn.area.center().y(), map.place({1.0, 0.2}).y()) << "in the band of what is too serial";
        for (const QRectF& hatched : map.impossibleAreas()) {
            EXPECT_FALSE(hatched.contains(drawn.area.center()));
        }
    }
    EXPECT_EQ(found, 1);
}

}  // namespace
}  // namespace ironlab::ui
