// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_stage.h"

#include <fstream>

namespace ironlab::ui::test {
namespace {

/// How many events a ledger has up to and with the n-th of a kind.
std::size_t eventsTo(const lab::Ledger& ledger, lab::EventKind kind, int nth)
{
    std::size_t count = 0;
    for (const lab::Event& event : ledger.events()) {
        if (nth == 0) {
            break;
        }
        ++count;
        nth -= event.kind == kind ? 1 : 0;
    }
    EXPECT_EQ(nth, 0) << "the example has too few events";
    return count;
}

/// Claims are observations too: the one that reveals is the last of its part.
std::size_t beforeTheObservation(const lab::Ledger& ledger, int part)
{
    std::size_t count = eventsTo(ledger, lab::EventKind::PartClosed, part);
    while (count > 0 && ledger.events()[count - 1].kind != lab::EventKind::Observation) {
        --count;
    }
    return count - 1;
}

std::size_t cutFor(const lab::Ledger& ledger, int part, ExampleStage::Moment moment)
{
    switch (moment) {
    case ExampleStage::Moment::Question: break;
    case ExampleStage::Moment::Locked: return eventsTo(ledger, lab::EventKind::PredictionLocked, part);
    case ExampleStage::Moment::Explored: return beforeTheObservation(ledger, part);
    case ExampleStage::Moment::Revealed: return eventsTo(ledger, lab::EventKind::PartClosed, part) - 1;
    }
    return eventsTo(ledger, lab::EventKind::PartClosed, part - 1);
}

}  // namespace

ExampleStage::ExampleStage(Track track, int part, Moment moment)
    : m_part(&missionOf(track).parts.at(static_cast<std::size_t>(part - 1))),
      m_posed(lab::pose(missionOf(track), *m_part, catalog()))
{
    const std::filesystem::path folder(m_folder.path().toStdString());
    const std::size_t events = cutFor(exampleLedger(track), part, moment);
    std::ofstream(folder / (fileName(track) + ".ledger.json")) << lab::ledgerText(exampleLedger(track, events));
    m_lab = std::make_unique<LabWindow>(track, folder);
    EXPECT_EQ(m_lab->controller().part(), part);
}

std::vector<PartOf> partsOfAllTracks()
{
    std::vector<PartOf> all;
    for (const Track track : kTracks) {
        for (int part = 1; part <= 3; ++part) {
            all.push_back({track, part});
        }
    }
    return all;
}

std::string partName(const testing::TestParamInfo<PartOf>& info)
{
    return fileName(info.param.track) + '_' + std::to_string(info.param.part);
}

}  // namespace ironlab::ui::test
