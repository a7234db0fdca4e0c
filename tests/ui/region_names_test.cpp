// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"
#include "lab_window.h"
#include "ui/instruments/feasible_region.h"
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <QApplication>

#include <algorithm>

// The names in the plane of two knobs, in the windows that pages are read in.
namespace ironlab::ui {
namespace {

using namespace test;

class RegionNames : public testing::TestWithParam<Track> {
protected:
    RegionNames() : m_stage(GetParam(), 3, ExampleStage::Moment::Revealed)
    {
        m_view = m_stage.lab().window().findChild<FeasibleRegionMap*>();
        resize({1366, 768});
    }

    void resize(QSize size)
    {
        m_stage.lab().window().resize(size);
        QApplication::processEvents();
    }
    [[nodiscard]] std::size_t patchAt(QPointF place) const
    {
        const auto cell = m_view->cellAt(place);
        return cell ? m_view->figure().patch(static_cast<std::size_t>(cell->x()), static_cast<std::size_t>(cell->y()))
                    : m_view->figure().patches.size();
    }
    /// Patches that are seen and have no name, in words.
    [[nodiscard]] std::string unnamed() const
    {
        const present::RegionFigure& figure = m_view->figure();
        const QVector<RegionName> names = m_view->names();
        std::string words;
        for (const std::size_t patch : m_view->seenPatches()) {
            const present::RegionPatch& here = figure.patches[patch];
            // One or two cells answer under the pointer and in the table.
            constexpr std::size_t kTiny = 2;
            if (here.cells > kTiny && std::ranges::find(names, patch, &RegionName::patch) == names.end()) {
                words += std::to_string(here.cells) + " of " + std::to_string(figure.cells.size()) + " cells at "
                         + std::to_string(here.column) + ", " + std::to_string(here.row) + ", part "
                         + std::to_string(here.part) + "; ";
            }
        }
        return words;
    }
    [[nodiscard]] bool passes(const RegionName& name) const
    {
        return m_view->figure().patches[name.patch].part == present::RegionFigure::kPasses;
    }

    ExampleStage m_stage;
    FeasibleRegionMap* m_view = nullptr;
};

TEST_P(RegionNames, TellOfEachPatchThatIsSeen)
{
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        resize(size);
        EXPECT_EQ(unnamed(), "") << size.width();
    }
}

/// Few columns and many rows leave low strips and narrow feet.
TEST_P(RegionNames, TellOfEachPatchThatIsSeenAgainstTheBatch)
{
    const std::vector<lab::KnobSpec>& knobs = m_stage.lab().controller().missionPart().knobs;
    const auto at = [&knobs](lab::KnobId id) {
        return static_cast<int>(std::ranges::find(knobs, id, &lab::KnobSpec::id) - knobs.begin());
    };
    for (const lab::KnobId up : {lab::KnobId::ModelScale, lab::KnobId::Fusion}) {
        if (at(up) == static_cast<int>(knobs.size()) || at(lab::KnobId::Batch) == static_cast<int>(knobs.size())) {
            continue;
        }
        Q_EMIT m_view->knobsChosen(at(lab::KnobId::Batch), at(up));
        QApplication::processEvents();
        EXPECT_EQ(unnamed(), "") << knobs[static_cast<std::size_t>(at(up))].label;
    }
}

TEST_P(RegionNames, EndTheirLeadersWithinTheirPatch)
{
    constexpr double kDot = 3.0;
    for (const RegionName& name : m_view->names()) {
        for (const QPointF& side : {QPointF(kDot, 0), QPointF(-kDot, 0), QPointF(0, kDot), QPointF(0, -kDot)}) {
            EXPECT_TRUE(name.leader.isNull() || patchAt(name.leader.p1() + side) == name.patch)
                << name.lines.join(u' ').toStdString();
        }
    }
}

/// Among what fails it has a frame in the colour of what passes.
TEST_P(RegionNames, SetWhatPassesOffFromWhatFails)
{
    const QImage picture = m_view->grab().toImage();
    const QRgb edge = themeOf(m_view).color(present::Role::Holds).rgb();
    for (const RegionName& name : m_view->names()) {
        if (!passes(name)) {
            continue;
        }
        if (name.leader.isNull()) {
            EXPECT_EQ(patchAt(name.area.center()), name.patch);
            continue;
        }
        int framed = 0;
        const QRect frame = name.area.adjusted(-5, -2, 5, 2).toAlignedRect();
        for (int x = frame.left(); x <= frame.right(); ++x) {
            for (int y = frame.top(); y <= frame.top() + 3; ++y) {
                framed += picture.rect().contains(x, y) && picture.pixel(x, y) == edge ? 1 : 0;
            }
        }
        EXPECT_GE(framed, static_cast<int>(name.area.width()));
    }
}

INSTANTIATE_TEST_SUITE_P(Tracks, RegionNames,
                         testing::Values(Track::CloudTitan, Track::EdgeGuardian, Track::MobileNomad,
                                         Track::TinyPioneer),
                         [](const auto& track) { return "Track" + std::to_string(static_cast<int>(track.param)); });

}  // namespace
}  // namespace ironlab::ui
