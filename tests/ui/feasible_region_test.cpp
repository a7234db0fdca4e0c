// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "lab_window.h"
#include "ui/instruments/feasible_region.h"
#include "ui/style/text_recorder.h"
#include "ui/style/theme.h"
#include "ui/window/bench_pane.h"
#include "ui/window/region_ticks.h"

#include <ironlab/base/number_text.h>

#include <gtest/gtest.h>

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace ironlab::ui {
namespace {

using namespace test;

/// Calls `visit` with a window on the last part of each track, its plane on show.
template <class Visit>
void eachPlane(Visit visit)
{
    for (const lab::Mission& mission : missions()) {
        const lab::MissionPart& part = mission.parts.back();
        if (std::ranges::find(part.instruments, lab::Instrument::FeasibleRegion) == part.instruments.end()) {
            continue;
        }
        LabWindow lab(mission, part.number);
        lab.lock(QString::fromStdString(lab.controller().session().question(1).choices.front().id));
        auto* view = lab.window().template findChild<FeasibleRegionMap*>();
        ASSERT_NE(view, nullptr) << mission.id;
        SCOPED_TRACE(mission.id);
        visit(lab, *view);
    }
}

/// Calls `visit` with the plane about the design that ends the last part of each track's example: some of it passes.
template <class Visit>
void eachPlaneOfAnExample(Visit visit)
{
    for (const Track track : {Track::CloudTitan, Track::EdgeGuardian, Track::MobileNomad, Track::TinyPioneer}) {
        constexpr int kLastPart = 3;
        ExampleStage stage(track, kLastPart, ExampleStage::Moment::Revealed);
        auto* view = stage.lab().window().findChild<FeasibleRegionMap*>();
        ASSERT_NE(view, nullptr);
        SCOPED_TRACE(stage.lab().controller().mission().id);
        visit(stage.lab(), *view);
    }
}

/// Puts every two knobs of the part on the axes.
template <class Visit>
void eachPairOfKnobs(LabWindow& lab, FeasibleRegionMap& view, Visit visit)
{
    const auto& knobs = lab.controller().missionPart().knobs;
    for (std::size_t across = 0; across < knobs.size(); ++across) {
        for (std::size_t up = 0; up < knobs.size(); ++up) {
            if (across != up) {
                Q_EMIT view.knobsChosen(static_cast<int>(across), static_cast<int>(up));
                QApplication::processEvents();
                SCOPED_TRACE(knobs[across].label + " against " + knobs[up].label);
                visit(knobs[across]);
            }
        }
    }
}

TEST(FeasibleRegionMap, NamesAPartOfEveryPlane)
{
    eachPlane([](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&view](const lab::KnobSpec& /*across*/) {
            const auto texts = textsDrawnBy(view);
            const bool isNamed = std::ranges::any_of(texts, [](const DrawnText& drawn) {
                return drawn.text.startsWith(QStringLiteral("fails")) || drawn.text == QStringLiteral("passes");
            });
            EXPECT_TRUE(isNamed);
        });
    });
}

/// What is inked outside the plane and its axes would be a line that pokes out of the frame.
TEST(FeasibleRegionMap, DrawsTheEdgesOfWhatPassesWithinItsFrame)
{
    eachPlane([](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&view](const lab::KnobSpec& /*across*/) {
            const QRect plane = view.planeArea().toAlignedRect();
            const QRgb edge = themeOf(&view).color(present::Role::Holds).rgb();
            const QImage picture = view.grab().toImage();
            const QPoint design = view.designPlace().toPoint();
            int outside = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    const bool isMark = (QPoint(x, y) - design).manhattanLength() < 16;
                    outside += !isMark && !plane.contains(x, y) && picture.pixel(x, y) == edge ? 1 : 0;
                }
            }
            EXPECT_EQ(outside, 0);
        });
    });
}

TEST(FeasibleRegionMap, WritesNamesInTheirOwnPatchOrLeadsALineToIt)
{
    int own = 0;
    eachPlane([&own](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&](const lab::KnobSpec& /*across*/) {
            const present::RegionFigure& figure = view.figure();
            for (const RegionName& name : view.names()) {
                const auto isOwn = [&](QPointF place) {
                    const auto cell = view.cellAt(place);
                    return cell
                           && figure.patch(static_cast<std::size_t>(cell->x()), static_cast<std::size_t>(cell->y()))
                                  == name.patch;
                };
                EXPECT_TRUE(view.planeArea().contains(name.area));
                if (name.leader.isNull()) {
                    ++own;
                    EXPECT_TRUE(isOwn(name.area.topLeft()) && isOwn(name.area.topRight() - QPointF(1, 0))
                                && isOwn(name.area.bottomLeft() - QPointF(0, 1))
                                && isOwn(name.area.bottomRight() - QPointF(1, 1)));
                } else {
                    EXPECT_TRUE(isOwn(name.leader.p1()));
                    EXPECT_GE(name.leader.length(), 8.0);
                }
            }
        });
    });
    EXPECT_GT(own, 0);
}

/// What a name and its halo cover, in places of the plane two pixels apart.
template <class Visit>
void eachPlaceUnder(const QRectF& area, Visit visit)
{
    for (double x = area.left(); x <= area.right(); x += 2) {
        for (double y = area.top(); y <= area.bottom(); y += 2) {
            visit(QPointF(x, y));
        }
    }
}

TEST(FeasibleRegionMap, HidesNothingOfWhatPassesUnderANameAtTheEndOfALine)
{
    int led = 0;
    int planes = 0;
    eachPlaneOfAnExample([&](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&](const lab::KnobSpec& /*across*/) {
            const present::RegionFigure& figure = view.figure();
            planes += figure.passing.cells > 0 ? 1 : 0;
            for (const RegionName& name : view.names()) {
                if (name.leader.isNull()) {
                    continue;
                }
                led += figure.passing.cells > 0 ? 1 : 0;
                int passing = 0;
                const QRectF covered = name.area.adjusted(-5, -3, 5, 3).intersected(view.planeArea());
                eachPlaceUnder(covered.adjusted(0, 0, -1, -1), [&](QPointF place) {
                    const auto cell = view.cellAt(place);
                    passing +=
                        cell
                                && figure.cell(static_cast<std::size_t>(cell->x()), static_cast<std::size_t>(cell->y()))
                                       == present::RegionFigure::kPasses
                            ? 1
                            : 0;
                });
                const bool isSmall = 50 * figure.patches[name.patch].cells < figure.cells.size();
                EXPECT_TRUE(!isSmall || name.leader.length() <= view.planeArea().width() / 2);
                EXPECT_EQ(passing, 0) << name.lines.join(u' ').toStdString();
            }
        });
    });
    EXPECT_GT(led, 0);
    EXPECT_GT(planes, 0);
}

TEST(FeasibleRegionMap, LeadsNoLineAlongTheCrossHair)
{
    eachPlaneOfAnExample([](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&](const lab::KnobSpec& /*across*/) {
            const QPointF design = view.designPlace();
            for (const RegionName& name : view.names()) {
                constexpr int kSteps = 100;
                double along = 0.0;
                for (int step = 0; step < kSteps; ++step) {
                    const QPointF away = name.leader.pointAt(static_cast<double>(step) / kSteps) - design;
                    const bool isOn = std::abs(away.x()) < 1.5 || std::abs(away.y()) < 1.5;
                    along += isOn ? name.leader.length() / kSteps : 0.0;
                }
                const bool isEdge = design.x() < view.planeArea().left() + 3 || design.y() < view.planeArea().top() + 3;
                EXPECT_TRUE(along < 18.0 || isEdge) << name.lines.join(u' ').toStdString() << ", " << along << " px";
            }
        });
    });
}

TEST(FeasibleRegionMap, HasAnAxisWithAllOfAFewWholeNumbersAndNoTickBesideAnother)
{
    int few = 0;
    eachPlane([&few](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&](const lab::KnobSpec& across) {
            const std::vector<present::Tick>& ticks = view.figure().across.ticks;
            for (std::size_t i = 0; i + 1 < ticks.size(); ++i) {
                const double ratio = ticks[i + 1].value / ticks[i].value;
                EXPECT_TRUE(across.scale != lab::KnobScale::Logarithmic || ratio > 1.05
                            || (!ticks[i].label.empty() && !ticks[i + 1].label.empty()))
                    << ticks[i].value << " and " << ticks[i + 1].value;
            }
            if (across.wholeNumbers && across.maximum - across.minimum < 6.0) {
                ++few;
                const auto whole = static_cast<std::size_t>(across.maximum - across.minimum) + 1;
                EXPECT_EQ(ticks.size(), whole);
                EXPECT_TRUE(std::ranges::none_of(ticks, [](const auto& tick) { return tick.label.empty(); }));
            }
        });
    });
    EXPECT_GT(few, 0);
}

std::string namesIn(const FeasibleRegionMap& view)
{
    const QRectF plane = view.planeArea();
    std::string words = std::to_string(plane.width()) + " x " + std::to_string(plane.height());
    for (const RegionName& name : view.names()) {
        words += "; " + name.lines.join(u' ').toStdString() + " at " + std::to_string(name.area.left() - plane.left())
                 + ", " + std::to_string(name.area.top() - plane.top());
    }
    return words;
}

TEST(FeasibleRegionMap, NamesEveryWallThatStopsAPatchOfAnySize)
{
    eachPlane([](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&view](const lab::KnobSpec& /*across*/) {
            const present::RegionFigure& figure = view.figure();
            std::set<std::size_t> named;
            for (const RegionName& name : view.names()) {
                named.insert(figure.patches[name.patch].part);
            }
            for (const present::RegionPatch& patch : figure.patches) {
                EXPECT_TRUE(named.contains(patch.part) || 50 * patch.cells < figure.cells.size())
                    << patch.cells << " of " << figure.cells.size() << ", part " << patch.part << ", reach "
                    << patch.reach << " at " << patch.column << ", " << patch.row << " of " << figure.columns << " x "
                    << figure.rows << ", named: " << namesIn(view);
            }
        });
    });
}

TEST(FeasibleRegionMap, HasTicksInOneUnitWhereTheValuesStand)
{
    eachPlane([](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&view](const lab::KnobSpec& across) {
            const present::RegionAxis& axis = view.figure().across;
            int labels = 0;
            int units = 0;
            for (const present::Tick& tick : axis.ticks) {
                EXPECT_GE(tick.position, 0.0);
                EXPECT_LE(tick.position, 1.0);
                labels += tick.label.empty() ? 0 : 1;
                units += tick.label.find(' ') != std::string::npos ? 1 : 0;
                if (across.wholeNumbers && !tick.label.empty()
                    && tick.label == axis.values[axis.cellAt(tick.position)]) {
                    const bool hasCellOfEach =
                        static_cast<double>(axis.values.size()) == across.maximum - across.minimum + 1.0;
                    EXPECT_DOUBLE_EQ(tick.position, hasCellOfEach ? axis.middle(axis.cellAt(tick.position))
                                                                  : placeOnSlider(across, tick.value));
                }
            }
            if (!across.choices.empty()) {
                EXPECT_EQ(labels, static_cast<int>(axis.values.size()));
                return;
            }
            EXPECT_GE(labels, 2);
            // A time over decades is told at each tick as its slider tells it.
            const bool isOwnUnit = across.scale == lab::KnobScale::Logarithmic
                                   && dimensionOfUnit(across.unit) == exponentsOf(dimension::Time{});
            EXPECT_EQ(units, isOwnUnit ? labels : std::min(units, 1)) << axis.name;
            const bool hasDecades =
                across.scale == lab::KnobScale::Logarithmic && across.maximum >= 10.0 * across.minimum;
            EXPECT_TRUE(!hasDecades || axis.ticks.size() > static_cast<std::size_t>(labels));
        });
    });
}

TEST(FeasibleRegionMap, HasEachValueOfAWholeNumberOnce)
{
    int wholes = 0;
    eachPlane([&wholes](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&](const lab::KnobSpec& across) {
            const std::vector<std::string>& values = view.figure().across.values;
            if (across.wholeNumbers) {
                ++wholes;
                EXPECT_EQ(std::set<std::string>(values.begin(), values.end()).size(), values.size());
            }
        });
    });
    EXPECT_GT(wholes, 0);
}

TEST(FeasibleRegionMap, PutsTheDesignIntoTheCellOfItsOwnBatch)
{
    int wholes = 0;
    eachPlane([&wholes](LabWindow& lab, FeasibleRegionMap& view) {
        eachPairOfKnobs(lab, view, [&](const lab::KnobSpec& across) {
            const present::RegionAxis& axis = view.figure().across;
            const std::string batch = std::to_string(static_cast<int>(lab.controller().live().design.knobs.batch));
            if (across.id == lab::KnobId::Batch && std::ranges::find(axis.values, batch) != axis.values.end()) {
                ++wholes;
                EXPECT_EQ(axis.values[axis.cellAt(axis.here)], batch);
            }
        });
    });
    EXPECT_GT(wholes, 0);
}

TEST(FeasibleRegionMap, TakesItsShareOfATallWindow)
{
    eachPlane([](LabWindow& lab, const FeasibleRegionMap& view) {
        const auto* bench = lab.window().findChild<BenchPane*>();
        ASSERT_NE(bench, nullptr);
        QApplication::processEvents();
        const int usual = view.height();
        lab.window().resize(3840, 2160);
        QApplication::processEvents();
        EXPECT_GT(view.height(), bench->height() * 3 / 10);
        EXPECT_LT(view.height(), bench->height() * 4 / 10);
        lab.window().resize(1366, 768);
        QApplication::processEvents();
        EXPECT_EQ(view.height(), usual) << "as it was before";
    });
}

}  // namespace
}  // namespace ironlab::ui
