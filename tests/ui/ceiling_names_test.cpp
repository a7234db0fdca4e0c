// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "painted_words.h"
#include "present/figure_examples.h"
#include "ui/instruments/ceiling_painter.h"
#include "ui/instruments/speedup_axis.h"
#include "ui/instruments/throughput_ceiling_plot.h"
#include "ui/panels/section_header.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

namespace examples = present::examples;

/// A frame of a mission: its terms at S = 1, and what is asked of it.
struct Frame {
    const char* name;
    examples::Example terms;
    double speedup;
    double required;
    const char* goal;
};

std::ostream& operator<<(std::ostream& out, const Frame& frame)
{
    return out << frame.name;
}

const Frame kFrames[] = {
    {"EdgeAtInfinity", {0.0, 1.843, 4.345, 1.582, 0.0, 1.0}, examples::kInfinity, 100.0, "10 ms"},
    {"EdgeAtHundred", {0.0, 1.158, 4.3451, 0.4614, 0.0, 1.0}, 100.0, 100.0, "10 ms"},
    {"MobileAtInfinity", {0.0, 7.78, 2.27, 6.45, 0.0, 1.0}, examples::kInfinity, 60.0, "16.7 ms"},
    {"TinyAtInfinity", {0.0, 0.2198, 0.5458, 0.088, 0.0, 1.0}, examples::kInfinity, 250.0, "4 ms"},
    {"TinyAtHundred", {0.0, 0.2198, 0.5458, 0.088, 0.0, 1.0}, 100.0, 250.0, "4 ms"},
    {"MobileAtHundred", {0.0, 4.3235, 2.2718, 0.914, 0.0, 1.0}, 100.0, 60.0, "16.7 ms"},
};

class ThroughputCeilingNames : public testing::TestWithParam<Frame> {
protected:
    ThroughputCeilingNames()
    {
        loadFonts();
        m_plot.resize(797, 203);
        m_plot.show();
        show(GetParam().speedup);
    }

    void show(double speedup)
    {
        present::CeilingInput input;
        input.atOne = &m_atOne;
        input.speedup = speedup;
        input.required = GetParam().required * unit::perSecond;
        input.goal = GetParam().goal;
        input.columnHead = "fps";
        m_figure = present::ceilingFigure(input);
        m_plot.setFigure(m_figure);
        m_plot.grab();
    }

    [[nodiscard]] CeilingPainter painter() const
    {
        constexpr double kBottom = 38.0;
        const auto* header = m_plot.findChild<SectionHeader*>();
        const double top = header == nullptr ? 0.0 : header->maximumHeight();
        const Theme& theme = themeOf(&m_plot);
        return {theme, m_figure, SpeedupAxis(m_plot.width(), 1.0), top + CeilingPainter::roofRow(theme),
                m_plot.height() - kBottom};
    }
    [[nodiscard]] double yAt(double rate) const
    {
        const QRectF area = painter().plotArea();
        return area.bottom() - area.height() * m_figure.rate.scale.clampedPosition(rate);
    }
    /// Where the ink of words stands that are painted in one go or in pieces side by side; empty where they are not there.
    [[nodiscard]] QRectF inkOf(const std::string& text)
    {
        const QString wanted = qtText(text).remove(u' ');
        const QVector<test::PaintedWords> all = test::paintedWords(m_plot);
        for (qsizetype first = 0; first < all.size(); ++first) {
            QString joined;
            QRectF ink;
            for (qsizetype i = first; i < all.size() && wanted.startsWith(joined); ++i) {
                joined += QString(all[i].text).remove(u' ');
                ink |= all[i].ink;
                if (joined == wanted) {
                    return ink;
                }
            }
        }
        return {};
    }

    /// Words and numbers as they are read, without the blanks between them: a number is painted digit by digit, and apart
    /// from its prefix.
    [[nodiscard]] QVector<test::PaintedWords> read()
    {
        constexpr double kTouching = 5.5;
        constexpr double kSameLine = 7.0;
        QVector<test::PaintedWords> all;
        for (const test::PaintedWords& piece : test::paintedWords(m_plot)) {
            const QRectF last = all.isEmpty() ? QRectF() : all.back().ink;
            const bool follows = !all.isEmpty() && std::abs(last.center().y() - piece.ink.center().y()) < kSameLine
                                 && std::abs(piece.ink.left() - last.right()) < kTouching;
            if (follows) {
                all.back().text += piece.text;
                all.back().ink |= piece.ink;
            } else {
                all.append(piece);
            }
        }
        return all;
    }

    physics::Evaluation m_atOne = examples::evaluation(GetParam().terms);
    present::CeilingFigure m_figure;
    ThroughputCeilingPlot m_plot;
};

QString unspaced(const std::string& words)
{
    QString text = qtText(words);
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

double distance(QPointF point, const QRectF& area)
{
    const QPointF nearest(std::clamp(point.x(), area.left(), area.right()),
                          std::clamp(point.y(), area.top(), area.bottom()));
    return QLineF(point, nearest).length();
}

double distance(const QRectF& a, const QRectF& b)
{
    const double dx = std::max({0.0, a.left() - b.right(), b.left() - a.right()});
    const double dy = std::max({0.0, a.top() - b.bottom(), b.top() - a.bottom()});
    return std::hypot(dx, dy);
}

TEST_P(ThroughputCeilingNames, EveryRoofThatIsDrawnIsNamed)
{
    int roofs = 0;
    for (const present::CeilingCurve& curve : m_figure.curves) {
        if (!curve.roof.empty()) {
            ++roofs;
            EXPECT_FALSE(inkOf(curve.roof).isEmpty()) << curve.roof;
        }
    }
    EXPECT_GT(roofs, 0);
    EXPECT_EQ(test::illegible(m_plot), "");
}

TEST_P(ThroughputCeilingNames, NoRoofRunsThroughTheCeilingsName)
{
    ASSERT_TRUE(m_figure.ceiling.has_value());
    const QRectF name = inkOf(m_figure.ceiling->label);
    ASSERT_FALSE(name.isEmpty());
    constexpr double kClear = 3.0;
    for (const present::CeilingCurve& curve : m_figure.curves) {
        for (std::size_t i = 1; !curve.roof.empty() && i < curve.points.size(); ++i) {
            const auto& [fromX, fromRate] = curve.points[i - 1];
            const auto& [toX, toRate] = curve.points[i];
            const QLineF part(painter().xAt(fromX), yAt(fromRate), painter().xAt(toX), yAt(toRate));
            for (double along = 0.0; along <= 1.0; along += 1.0 / std::max(1.0, part.length())) {
                EXPECT_FALSE(name.adjusted(-kClear, 0, kClear, 0).contains(part.pointAt(along))) << curve.roof;
            }
        }
    }
}

/// Within the plot a name would stand among lines that are not its own.
TEST_P(ThroughputCeilingNames, EveryRoofIsNamedOverThePlotWhereItsLineLeavesIt)
{
    constexpr double kAtExit = 12.0;
    struct Named {
        double exit;
        QRectF name;
    };
    QVector<Named> roofs;
    for (const present::CeilingCurve& curve : m_figure.curves) {
        if (!curve.roof.empty()) {
            roofs.append({painter().xAt(curve.points.back().x), inkOf(curve.roof)});
            EXPECT_LT(roofs.back().name.bottom(), painter().plotArea().top()) << curve.roof;
            EXPECT_LT(roofs.back().name.left() - kAtExit, roofs.back().exit) << curve.roof;
            EXPECT_GT(roofs.back().name.right() + kAtExit, roofs.back().exit) << curve.roof;
        }
    }
    std::sort(roofs.begin(), roofs.end(), [](const Named& a, const Named& b) { return a.exit < b.exit; });
    for (qsizetype i = 1; i < roofs.size(); ++i) {
        EXPECT_LT(roofs[i - 1].name.right(), roofs[i].name.left());
    }
}

/// Its last sign on the line of the cross-hair would read as a part of that.
TEST_P(ThroughputCeilingNames, TheCeilingsNameLeavesTheLineOfTheDesignWhole)
{
    const QRectF name = inkOf(m_figure.ceiling->label);
    const double line = painter().xAt(m_figure.here);
    EXPECT_TRUE(name.right() < line - 2.0 || name.left() > line + 2.0) << line;
}

TEST_P(ThroughputCeilingNames, TheValueStandsNearerToItsDotThanToAnyName)
{
    const double here = m_figure.here;
    const auto rate = present::throughputAt(m_figure, here);
    ASSERT_TRUE(rate.has_value());
    const QPointF dot(std::floor(painter().xAt(here)) + 0.5, yAt(*rate));
    const std::string words = present::rateText(m_figure, here);
    const QRectF plot = painter().plotArea();
    const auto isInPlot = [&](const QRectF& ink) {
        return ink.right() < painter().right() && ink.left() > plot.left() && ink.bottom() < plot.bottom();
    };
    QRectF value;
    QVector<QRectF> names;
    for (const test::PaintedWords& painted : read()) {
        if (isInPlot(painted.ink) && painted.text == unspaced(words)) {
            value = painted.ink;
        } else if (isInPlot(painted.ink)) {
            names.append(painted.ink);
        }
    }
    ASSERT_FALSE(value.isEmpty()) << words;
    for (const QRectF& name : names) {
        EXPECT_LT(distance(dot, value), distance(value, name));
    }
}

/// Where the curves fan out at the left there may be no room; then the rows beside the plot have it alone.
TEST_P(ThroughputCeilingNames, TheValueStandsAtItsDotOrIsLeftToTheRows)
{
    for (const double speedup : {1.0, 3.0, 30.0, 100.0}) {
        show(speedup);
        const std::string words = present::rateText(m_figure, speedup);
        const auto rate = present::throughputAt(m_figure, speedup);
        ASSERT_TRUE(rate.has_value());
        const QPointF dot(std::floor(painter().xAt(speedup)) + 0.5, yAt(*rate));
        double nearest = examples::kInfinity;
        constexpr double kRows = 640.0;
        for (const test::PaintedWords& painted : read()) {
            nearest = painted.text == unspaced(words) ? std::min(nearest, distance(dot, painted.ink)) : nearest;
        }
        constexpr double kBeside = 30.0;
        EXPECT_TRUE(nearest < kBeside || (speedup < 10.0 && dot.x() + nearest > kRows)) << speedup << ": " << nearest;
    }
}

TEST_P(ThroughputCeilingNames, TheFlagStaysAtItsLine)
{
    const QRectF flag = inkOf(m_figure.required->label);
    ASSERT_FALSE(flag.isEmpty());
    constexpr double kNear = 6.0;
    EXPECT_NEAR(flag.center().y(), yAt(m_figure.required->rate), kNear);
}

INSTANTIATE_TEST_SUITE_P(Missions, ThroughputCeilingNames, testing::ValuesIn(kFrames),
                         [](const auto& frame) { return std::string(frame.param.name); });

}  // namespace
}  // namespace ironlab::ui
