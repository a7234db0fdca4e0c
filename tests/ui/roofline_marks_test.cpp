// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "painted_words.h"
#include "present/figure_examples.h"
#include "ui/instruments/roofline_visualizer.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <set>

namespace ironlab::ui {
namespace {

namespace examples = present::examples;
using physics::Tier;

/// Where a move stands in the plot: OP/B and OP/s.
struct Stand {
    double intensity;
    double achieved;
};

struct Page {
    const char* name;
    std::vector<Stand> moves;  ///< move 1 first; the last one is the current design
    std::vector<Stand> captures;
};

std::ostream& operator<<(std::ostream& out, const Page& page)
{
    return out << page.name;
}

const Page kPages[] = {
    {"Edge",
     {{11.7, 0.356e9},
      {11.7, 0.36e9},
      {11.8, 2.5e9},
      {11.7, 43.1e9},
      {11.8, 2.6e9},
      {11.8, 2.55e9},
      {11.7, 43.1e9},
      {11.7, 3.16e9},
      {11.8, 2.82e9},
      {11.8, 2.56e9}},
     {{11.7, 0.356e9}, {11.8, 2.56e9}}},
    {"Mobile",
     {{1.73, 0.236e9},
      {1.73, 0.24e9},
      {1.74, 0.0383e9},
      {1.73, 1.75e9},
      {1.73, 1.74e9},
      {1.73, 0.0918e9},
      {1.74, 0.0401e9},
      {1.74, 0.0381e9}},
     {{1.73, 0.236e9}, {1.74, 0.0381e9}}},
};

/// Whether words continue a line of others, no farther from them than `apart` px.
bool follows(const QRectF& words, const QRectF& next, double apart)
{
    constexpr double kOneLine = 7.0;  // a comma hangs below
    return std::abs(words.center().y() - next.center().y()) < kOneLine && std::abs(next.left() - words.right()) < apart;
}

class RooflineMarks : public testing::TestWithParam<Page> {
protected:
    RooflineMarks()
    {
        loadFonts();
        m_view.resize(811, 284);
        m_view.show();
        m_view.setFigure(figure());
        m_view.grab();
    }

    static present::RooflineMachine machine(Tier tier, std::string name, double tera, double terabytes)
    {
        return {tier,
                std::move(name),
                {tera * unit::teraflopPerSecond, terabytes * unit::terabytePerSecond},
                true,
                tier != Tier::Cloud};
    }

    [[nodiscard]] present::RooflineFigure figure() const
    {
        const Page& page = GetParam();
        present::RooflineInput input;
        input.machines = {machine(Tier::Tiny, "ESP32-S3", 0.00768, 0.00096),
                          machine(Tier::Mobile, "AR-glasses class", 4, 0.017),
                          machine(Tier::Edge, "AGX Orin", 85, 0.205), machine(Tier::Cloud, "H100", 1980, 3.35)};
        input.currentMachine = 3;
        std::vector<physics::Evaluation> designs;
        for (const Stand& stand : page.moves) {
            designs.push_back(m_any);
            designs.back().intensity = stand.intensity * unit::flopPerByte;
            designs.back().achieved = stand.achieved * unit::flopPerSecond;
            designs.back().attainable = input.machines[3].roof.attainable(designs.back().intensity);
        }
        const int last = static_cast<int>(designs.size());
        for (int move = 1; move < last; ++move) {
            input.moves.push_back({move, "H100, 1", &designs[static_cast<std::size_t>(move - 1)], true, true});
        }
        input.current = present::RooflineDesign{last, "H100, 8", &designs.back(), true, true};
        input.baseline = present::RooflineDesign{0, "ESP32-S3, 1", &designs.front(), true, true};
        present::RooflineFigure shown = present::rooflineFigure(input);
        for (const Stand& stand : page.captures) {
            present::RoofCapture capture;
            capture.name = "E" + std::to_string(shown.captures.size() + 1);
            capture.shape = shown.captures.empty() ? present::SnapshotShape::Square : present::SnapshotShape::Triangle;
            capture.intensity = stand.intensity * unit::flopPerByte;
            capture.achieved = stand.achieved * unit::flopPerSecond;
            shown.captures.push_back(capture);
        }
        return shown;
    }
    /// What is painted in the plot, left of the list.
    [[nodiscard]] QVector<test::PaintedWords> plotWords()
    {
        // A number is painted digit by digit.
        constexpr double kTouching = 2.5;
        QVector<test::PaintedWords> words;
        for (const test::PaintedWords& piece : test::paintedWords(m_view)) {
            if (!words.isEmpty() && follows(words.back().ink, piece.ink, kTouching)) {
                words.back().text += piece.text;
                words.back().ink |= piece.ink;
            } else {
                words.append(piece);
            }
        }
        const double end = m_view.plotArea().right();
        words.removeIf([&](const test::PaintedWords& painted) { return painted.ink.left() > end; });
        return words;
    }

    /// Moves whose numbers are seen, and how many are counted as hidden.
    struct Tally {
        std::set<int> seen;
        int hidden = 0;
        QString all;
    };
    [[nodiscard]] Tally tally();

    physics::Evaluation m_any = examples::evaluation({});
    RooflineVisualizer m_view;
};

/// How many moves these words tell: "+2 more", or "also 3 to 6, 9".
int hiddenIn(QString words)
{
    words.remove(u' ');
    static const QRegularExpression kCount(QStringLiteral("\\+(\\d+)"));
    static const QRegularExpression kList(QStringLiteral("also([\\dto,]+)"));
    static const QRegularExpression kRun(QStringLiteral("(\\d+)(?:to(\\d+))?"));
    int told = 0;
    if (const auto count = kCount.match(words); count.hasMatch()) {
        told += count.captured(1).toInt();
    }
    for (auto list = kList.globalMatch(words); list.hasNext();) {
        for (auto run = kRun.globalMatch(list.next().captured(1)); run.hasNext();) {
            const auto found = run.next();
            told += found.captured(2).isEmpty() ? 1 : found.captured(2).toInt() - found.captured(1).toInt() + 1;
        }
    }
    return told;
}

RooflineMarks::Tally RooflineMarks::tally()
{
    constexpr double kBlank = 8.0;  ///< a blank, which parts the words of a list
    std::set<int> seen;
    int hidden = 0;
    QString all;
    const QVector<test::PaintedWords> words = plotWords();
    for (qsizetype i = 0; i < words.size(); ++i) {
        const test::PaintedWords& painted = words[i];
        if (painted.text.contains(QStringLiteral("also")) || painted.text.contains(u'+')) {
            QString list = painted.text;
            for (; i + 1 < words.size() && follows(words[i].ink, words[i + 1].ink, kBlank); ++i) {
                list += words[i + 1].text;
            }
            hidden += hiddenIn(list);
            all += list + u' ';
            continue;
        }
        all += painted.text + u' ';
        const int number = painted.text.trimmed().toInt();
        // The ticks stand at the edges of the plot, the numbers of moves on their marks.
        const bool isMove = number > 0 && number <= static_cast<int>(GetParam().moves.size());
        const bool isMark = isMove && painted.ink.bottom() < m_view.plotArea().bottom()
                            && painted.ink.left() > m_view.plotArea().left() + 2.0;
        if (isMark) {
            seen.insert(number);
        }
    }
    return {seen, hidden, all};
}

TEST_P(RooflineMarks, EveryMoveIsSeenOrCountedAsHidden)
{
    for (const QSize size : {QSize(811, 284), QSize(640, 284), QSize(560, 240), QSize(540, 200)}) {
        m_view.resize(size);
        m_view.grab();
        const Tally found = tally();
        EXPECT_EQ(found.seen.size() + static_cast<std::size_t>(found.hidden), GetParam().moves.size())
            << size.width() << ": " << found.all.toStdString();
        EXPECT_GT(found.hidden, 0);
        EXPECT_EQ(test::illegible(m_view), "") << size.width();
    }
}

/// Marks a few pixels apart are different designs.
TEST_P(RooflineMarks, OnlyWhatIsTheSameDesignIsCalledSo)
{
    present::RooflineFigure shown = figure();
    const present::RoofPoint now = shown.points.back();
    ASSERT_EQ(now.kind, present::RoofPointKind::Current);
    for (present::RoofCapture& capture : shown.captures) {
        capture.intensity = now.intensity;
        capture.achieved = (capture.name == "E1" ? 1.03 : 1.0) * now.achieved;
    }
    for (const QSize size : {QSize(811, 284), QSize(640, 284)}) {
        m_view.resize(size);
        m_view.setFigure(shown);
        m_view.grab();
        for (const test::PaintedWords& painted : plotWords()) {
            EXPECT_FALSE(painted.text.contains(QStringLiteral("E1 ="))) << painted.text.toStdString();
        }
    }
}

TEST_P(RooflineMarks, NothingIsStruckThroughOrCovered)
{
    EXPECT_EQ(test::illegible(m_view), "");
}

/// Beside its mark the shape of a captured design would read as another mark.
TEST_P(RooflineMarks, ALineTiesTheNameOfACoveredCaptureToItsPlace)
{
    QRectF name;
    for (const test::PaintedWords& painted : plotWords()) {
        name = painted.text.startsWith(QStringLiteral("E2")) ? painted.ink : name;
    }
    if (name.isEmpty()) {
        return;  // its name stands in the label of the current design, which has a leader of its own
    }
    QImage picture = m_view.grab().toImage();
    const QColor paper = themeOf(&m_view).color(present::Role::Paper);
    const int row = static_cast<int>(std::round(name.center().y()));
    int inked = 0;
    constexpr int kShapeAndGap = 14;  ///< left of the name
    for (int x = static_cast<int>(name.left()) - kShapeAndGap - 8; x < static_cast<int>(name.left()) - kShapeAndGap;
         ++x) {
        bool isInked = false;
        for (int y = row - 4; y <= row + 4; ++y) {
            isInked = isInked || (picture.rect().contains(x, y) && picture.pixelColor(x, y) != paper);
        }
        inked += isInked ? 1 : 0;
    }
    EXPECT_GE(inked, 5);
}

/// A long name may begin under the slope of its roof.
TEST_P(RooflineMarks, ARoofBelowAnotherKeepsItsPeakWhereThereIsRoom)
{
    QString all;
    for (const test::PaintedWords& painted : plotWords()) {
        all += painted.text;
    }
    EXPECT_TRUE(all.remove(u' ').contains(QStringLiteral("AR-glassesclass4.00TOP/s"))) << all.toStdString();
}

double distance(QPointF from, const QRectF& area)
{
    const QPointF nearest(std::clamp(from.x(), area.left(), area.right()),
                          std::clamp(from.y(), area.top(), area.bottom()));
    return QLineF(from, nearest).length();
}

/// Where "also 3", "+1 more" and their like stand.
QVector<QRectF> countsIn(RooflineVisualizer& view)
{
    constexpr double kTouching = 6.0;
    QVector<QRectF> counts;
    const QVector<test::PaintedWords> all = test::paintedWords(view);
    // A number is painted digit by digit.
    for (qsizetype first = 0; first < all.size(); ++first) {
        if (!all[first].text.startsWith(u'+') && !all[first].text.startsWith(QStringLiteral("also"))) {
            continue;
        }
        QRectF ink = all[first].ink;
        for (qsizetype i = first + 1; i < all.size() && std::abs(all[i].ink.left() - ink.right()) < kTouching; ++i) {
            ink |= all[i].ink;
        }
        counts.append(ink);
    }
    return counts;
}

/// Between two marks a count would seem that of the wrong one, unless a line leads from it to its own.
TEST(RooflineCounts, StandNearestToTheMarkThatHidesTheMoves)
{
    using test::ExampleStage;
    int counts = 0;
    for (const test::Track track : test::kTracks) {
        for (const auto moment : {ExampleStage::Moment::Explored, ExampleStage::Moment::Revealed}) {
            ExampleStage stage(track, 1, moment);
            auto& view = *stage.lab().find<RooflineVisualizer>(QStringLiteral("roofline"));
            view.grab();
            const RooflinePlot plot(themeOf(&view), view.figure(), view.plotArea());
            QVector<QPointF> marks;
            QVector<QPointF> hiding;
            const std::vector<present::RoofPoint>& points = view.figure().points;
            for (auto point = points.begin(); point != points.end(); ++point) {
                const QPointF here = plot.place(*point);
                const auto isOver = [&](const present::RoofPoint& other) {
                    constexpr double kOver = 13.0;
                    return other.kind != present::RoofPointKind::Baseline
                           && QLineF(plot.place(other), here).length() < kOver;
                };
                const bool isMove = point->kind == present::RoofPointKind::Move;
                if (isMove && std::any_of(point + 1, points.end(), isOver)) {
                    continue;  // nobody sees it
                }
                marks.append(here);
                if (std::any_of(points.begin(), point, isOver)) {
                    hiding.append(here);
                }
            }
            for (const QRectF& count : countsIn(view)) {
                const auto nearest = [&count](const QVector<QPointF>& among) {
                    double least = HUGE_VAL;
                    for (const QPointF& mark : among) {
                        least = std::min(least, distance(mark, count));
                    }
                    return least;
                };
                constexpr double kWithoutLine = 20.0;
                ++counts;
                EXPECT_TRUE(nearest(hiding) <= nearest(marks) || nearest(hiding) > kWithoutLine)
                    << stage.lab().controller().mission().id << ": " << nearest(hiding) << ", " << nearest(marks);
            }
        }
    }
    EXPECT_GT(counts, 8);
}

INSTANTIATE_TEST_SUITE_P(Missions, RooflineMarks, testing::ValuesIn(kPages),
                         [](const auto& page) { return std::string(page.param.name); });

}  // namespace
}  // namespace ironlab::ui
