// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_window.h"
#include "ui/instruments/feasible_region.h"
#include "ui/style/text_recorder.h"
#include "ui/window/bench_pane.h"

#include <gtest/gtest.h>

#include <QApplication>

#include <algorithm>
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
                EXPECT_EQ(axis.values[axis.cellAt(axis.placeHere())], batch);
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
