// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "faint_words.h"
#include "painted_lines.h"
#include "painted_words.h"
#include "present/figure_examples.h"
#include "ui/instruments/roofline_visualizer.h"
#include "ui/style/theme.h"
#include "ui/themed_test.h"

#include <QApplication>

#include <algorithm>

// Which design a mark under the roofs is: names of captured designs, the baseline's square, the current roof, leaders.
namespace ironlab::ui {
namespace {

using namespace test;
namespace examples = present::examples;
using physics::Tier;

class RooflineTold : public ThemedTest {
protected:
    /// All words in the plot without the blanks between them: numbers are painted digit by digit.
    static QString plotWords(RooflineVisualizer& view)
    {
        view.grab();
        const QRectF plot = view.plotArea();
        QString all;
        for (const PaintedWords& painted : paintedWords(view)) {
            if (plot.adjusted(0, -8, 0, 0).contains(painted.ink.center())) {
                all += painted.text;
            }
        }
        return all.remove(u' ');
    }

    struct Stand {
        double intensity;
        double achieved;
    };
    /// Moves from 1 on; the last one is the current design, the first one the pinned one.
    present::RooflineFigure figureOf(const std::vector<Stand>& moves)
    {
        present::RooflineInput input;
        input.machines = {
            {Tier::Tiny,
             "ESP32-S3",
             {0.00768 * unit::teraflopPerSecond, 0.00096 * unit::terabytePerSecond},
             true,
             true},
            {Tier::Cloud, "H100", {1980.0 * unit::teraflopPerSecond, 3.35 * unit::terabytePerSecond}, true, false}};
        input.currentMachine = 0;
        m_designs.assign(moves.size(), examples::evaluation({}));
        for (std::size_t i = 0; i < moves.size(); ++i) {
            m_designs[i].intensity = moves[i].intensity * unit::flopPerByte;
            m_designs[i].achieved = moves[i].achieved * unit::flopPerSecond;
            m_designs[i].attainable = input.machines[0].roof.attainable(m_designs[i].intensity);
            const int move = static_cast<int>(i) + 1;
            if (i + 1 < moves.size()) {
                input.moves.push_back({move, "ESP32-S3, 1", &m_designs[i], true, true});
            } else {
                input.current = present::RooflineDesign{move, "H100, 8", &m_designs[i], true, true};
            }
        }
        input.baseline = present::RooflineDesign{0, "ESP32-S3, 1", &m_designs.front(), true, true};
        return present::rooflineFigure(input);
    }

    std::vector<physics::Evaluation> m_designs;
};

TEST_F(RooflineTold, NamesEveryCapturedDesign)
{
    int captured = 0;
    for (const Track track : {Track::CloudTitan, Track::EdgeGuardian, Track::MobileNomad, Track::TinyPioneer}) {
        for (const auto moment : {ExampleStage::Moment::Explored, ExampleStage::Moment::Revealed}) {
            ExampleStage stage(track, 1, moment);
            stage.lab().window().resize(1366, 768);
            QApplication::processEvents();
            auto& view = *stage.lab().find<RooflineVisualizer>(QStringLiteral("roofline"));
            const QString words = plotWords(view);
            for (const present::RoofCapture& capture : view.figure().captures) {
                ++captured;
                EXPECT_EQ(words.count(QString::fromStdString(capture.name)), 1)
                    << stage.lab().controller().mission().id << ", " << capture.name << ": " << words.toStdString();
            }
        }
    }
    EXPECT_GT(captured, 4);
}

TEST_F(RooflineTold, TheMoveThatIsPinnedIsSeenWithinTheSquareAndTheOneUnderItIsNamed)
{
    RooflineVisualizer view;
    view.setFigure(figureOf({{11.7, 356e6}, {11.7, 334e6}, {11.7, 40e9}}));
    showAt(view, 811, 284);
    const QString words = plotWords(view);
    EXPECT_TRUE(words.contains(QStringLiteral("also2"))) << words.toStdString();
    const RooflinePlot plot(themeOf(&view), view.figure(), view.plotArea());
    const QPointF pinned = plot.place(view.figure().points.front());
    QString onMark;
    for (const PaintedWords& painted : paintedWords(view)) {
        onMark += QLineF(painted.ink.center(), pinned).length() < 5.0 ? painted.text : QString();
    }
    EXPECT_EQ(onMark, QStringLiteral("1"));
}

TEST_F(RooflineTold, ABaselineUnderTheMarkOfAnotherDesignHasItsNameAtALine)
{
    RooflineVisualizer view;
    view.setFigure(figureOf({{11.7, 356e6}, {11.7, 300e6}}));
    showAt(view, 811, 284);
    QRectF name;
    for (const PaintedWords& painted : paintedWords(view)) {
        const bool isInPlot = view.plotArea().contains(painted.ink.center());
        name = isInPlot && painted.text.startsWith(QStringLiteral("baseline")) ? painted.ink : name;
    }
    ASSERT_FALSE(name.isEmpty());
    const RooflinePlot plot(themeOf(&view), view.figure(), view.plotArea());
    const QImage image = picture(view);
    const QPointF mark = plot.place(view.figure().points.front());
    const QPoint corner = (mark + QPointF(-11, -11)).toPoint();
    const QRgb frame = themeOf(&view).color(present::Role::Text2).rgb();
    int framed = 0;
    for (int i = 0; i < 8; ++i) {
        framed += image.pixel(corner.x() + i + 1, corner.y()) == frame ? 1 : 0;
    }
    EXPECT_LT(framed, 4) << "no square around the mark of the other design";
}

/// A long list of moves under one mark is shortened, not left out.
TEST_F(RooflineTold, MovesUnderOneMarkAreListedInRuns)
{
    RooflineVisualizer view;
    std::vector<Stand> moves(6, {11.7, 40e6});
    moves.insert(moves.begin() + 4, {80.0, 900e6});
    view.setFigure(figureOf(moves));
    showAt(view, 811, 284);
    EXPECT_TRUE(plotWords(view).contains(QStringLiteral("also1to4,6"))) << plotWords(view).toStdString();
}

TEST_F(RooflineTold, TheNameOfTheBaselineStandsNearestToItsOwnMark)
{
    for (const double gap : {2.0, 3.0, 4.0, 6.0}) {
        RooflineVisualizer view;
        view.setFigure(figureOf({{2.0, 40e6}, {2.0 * gap, 40e6}, {8.0 * gap, 40e6}}));
        showAt(view, 811, 284);
        const RooflinePlot plot(themeOf(&view), view.figure(), view.plotArea());
        QRectF name;
        for (const PaintedWords& painted : paintedWords(view)) {
            const bool isInPlot = view.plotArea().contains(painted.ink.center());
            name = isInPlot && painted.text.startsWith(QStringLiteral("baseline")) ? painted.ink : name;
        }
        ASSERT_FALSE(name.isEmpty()) << gap;
        const auto distance = [&name](QPointF from) {
            const QPointF nearest(std::clamp(from.x(), name.left(), name.right()),
                                  std::clamp(from.y(), name.top(), name.bottom()));
            return QLineF(from, nearest).length();
        };
        EXPECT_LT(distance(plot.place(view.figure().points[0])), distance(plot.place(view.figure().points[1]))) << gap;
    }
}

TEST_F(RooflineTold, TheNameOfTheCurrentDesignStandsOffTheSquareOfTheBaseline)
{
    RooflineVisualizer view;
    view.setFigure(figureOf({{11.7, 356e6}}));
    showAt(view, 811, 284);
    const RooflinePlot plot(themeOf(&view), view.figure(), view.plotArea());
    const QPointF mark = plot.place(view.figure().points.back());
    constexpr double kSquare = 12.0;
    const QRectF square(mark.x() - kSquare, mark.y() - kSquare, 2 * kSquare, 2 * kSquare);
    int found = 0;
    for (const PaintedWords& painted : paintedWords(view)) {
        if (painted.text.startsWith(QStringLiteral("now"))) {
            ++found;
            EXPECT_FALSE(square.adjusted(-3, -3, 3, 3).intersects(painted.ink));
        }
    }
    EXPECT_EQ(found, 1);
}

TEST_F(RooflineTold, TheRoofOfTheCurrentMachineStandsOutFromAllOthersInEveryTheme)
{
    for (const present::Theme each : present::kThemes) {
        wear(each);
        const Theme& theme = themeOf(nullptr);
        const QRgb paper = theme.color(present::Role::Paper).rgb();
        for (const Tier active : {Tier::Tiny, Tier::Mobile, Tier::Edge, Tier::Cloud}) {
            present::Roof current;
            current.tier = active;
            current.kind = present::RoofKind::Current;
            for (const Tier other : {Tier::Tiny, Tier::Mobile, Tier::Edge, Tier::Cloud}) {
                present::Roof roof;
                roof.tier = other;
                roof.kind = present::RoofKind::Other;
                EXPECT_GT(contrast(roofColor(theme, current).rgb(), paper),
                          1.2 * contrast(roofColor(theme, roof).rgb(), paper))
                    << static_cast<int>(each) << ", " << static_cast<int>(active) << ", " << static_cast<int>(other);
            }
        }
    }
}

QVector<QLineF> leadersIn(RooflineVisualizer& view)
{
    view.grab();
    QVector<QLineF> leaders;
    for (const PaintedLine& each : paintedLines(view)) {
        const bool isLeader = each.color == themeOf(&view).color(present::Role::Text3) && each.style == Qt::SolidLine
                              && each.line.dx() != 0.0 && view.plotArea().contains(each.line.center());
        if (isLeader) {
            leaders.append(each.line);
        }
    }
    return leaders;
}

/// Two leaders that cross seem to change their ends.
TEST(RooflineLeaders, NoneCrossesAnother)
{
    int leaders = 0;
    for (const Track track : kTracks) {
        for (const auto moment : {ExampleStage::Moment::Explored, ExampleStage::Moment::Revealed}) {
            ExampleStage stage(track, 1, moment);
            for (const QSize size : {QSize(1366, 768), QSize(1180, 640)}) {
                stage.lab().window().resize(size);
                QApplication::processEvents();
                auto& view = *stage.lab().find<RooflineVisualizer>(QStringLiteral("roofline"));
                const QVector<QLineF> lines = leadersIn(view);
                leaders += static_cast<int>(lines.size());
                for (qsizetype i = 0; i < lines.size(); ++i) {
                    for (qsizetype k = 0; k < i; ++k) {
                        EXPECT_NE(lines[i].intersects(lines[k], nullptr), QLineF::BoundedIntersection)
                            << stage.lab().controller().mission().id << " in " << size.width();
                    }
                }
            }
        }
    }
    EXPECT_GT(leaders, 3);
}

}  // namespace
}  // namespace ironlab::ui
