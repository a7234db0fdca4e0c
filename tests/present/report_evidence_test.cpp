// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/base/clock.h>
#include <ironlab/lab/ledger_store.h>
#include <ironlab/lab/session.h>
#include <ironlab/present/mission_report.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::present {
namespace {

/// The ledger that ships for Edge Guardian, up to the lock of its second part.
lab::Ledger onTheSecondPart()
{
    const auto read = lab::readLedger(std::filesystem::path(ironlab::test::dataFolder()) / "missions" / "02_ml_systems"
                                      / "examples" / "edge_guardian.ledger.json");
    EXPECT_TRUE(read);
    std::vector<lab::Event> events;
    int locks = 0;
    for (const lab::Event& event : read->events()) {
        locks += event.kind == lab::EventKind::PredictionLocked ? 1 : 0;
        events.push_back(event);
        if (locks == 2) {
            break;
        }
    }
    return lab::Ledger::asRecorded(read->header(), std::move(events));
}

/// The table of a part's captured designs at their walls.
DataTable wallsOfPart(const ReportDocument& report, const std::string& part)
{
    bool isThere = false;
    for (const ReportBlock& block : report.blocks) {
        if (block.kind == ReportBlock::Kind::Part) {
            isThere = block.text.starts_with(part);
        }
        const auto isTail = [](const auto& column) { return column.head == "p99.99"; };
        if (isThere && std::ranges::any_of(block.table.columns, isTail)) {
            return block.table;
        }
    }
    ADD_FAILURE() << "no tail is told in " << part;
    return {};
}

TEST(ReportEvidence, IsHeldAgainstTheGoalsOfItsMissionWhereItsPartAsksForLess)
{
    const ironlab::test::LabData data(ironlab::test::dataFolder());
    const auto mission = std::ranges::find(data.missions, "edge_guardian", &lab::Mission::id);
    ASSERT_NE(mission, data.missions.end());
    const ManualClock clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    auto session = lab::Session::resumed(*mission, data.catalog, clock, onTheSecondPart(), {});
    ASSERT_TRUE(session) << session.error();
    ASSERT_TRUE(session->submit(2, lab::TurnKnob{lab::KnobId::FrameworkTax, {1e-3, {}}}));
    ASSERT_TRUE(session->submit(2, lab::CaptureEvidence{}));
    ASSERT_TRUE(session->part(2).evidence.front().evaluation.feasible()) << "the mean is in time";

    const lab::ReplayPlan plan(*mission, data.catalog);
    const lab::Ledger& ledger = session->ledger();
    const DataTable table = wallsOfPart(missionReport({&ledger, &plan, {}, {}}).document, "Part 2");
    ASSERT_EQ(table.rows.size(), 1U);
    const auto tail = std::ranges::find(table.columns, "p99.99", &DataColumn::head) - table.columns.begin();
    EXPECT_TRUE(table.rows.front()[static_cast<std::size_t>(tail)].text.starts_with("would fail: "))
        << "the part itself does not ask for a tail, and all of its walls hold";
    ASSERT_FALSE(table.notes.empty());
    EXPECT_NE(table.notes.front().value.find("goals of part 3"), std::string::npos);
}

}  // namespace
}  // namespace ironlab::present
