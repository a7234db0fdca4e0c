// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/simulated_disk.h"
#include "ui/lab_window.h"
#include "ui/window/workbook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ironlab::ui {
namespace {

using lab::test::SimulatedDisk;
using testing::HasSubstr;
using Condition = SimulatedDisk::Condition;

constexpr const char* kFile = "/stick/titan.ledger.json";

class WorkbookInTrouble : public testing::Test {
protected:
    auto opened()
    {
        return Workbook::open({test::missions().front(), test::catalog(), m_clock, m_disk, kFile, "tester", 1});
    }

    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    SimulatedDisk m_disk;
};

TEST_F(WorkbookInTrouble, OpensForReadingWhereItsFolderTakesNothing)
{
    {
        const auto book = opened();
        ASSERT_TRUE(book) << describe(book.error());
        ASSERT_TRUE((*book)->session().submit(1, lab::LockPrediction{"memory", 100.0, 3}));
    }
    for (const Condition condition : {Condition::ReadOnly, Condition::Full}) {
        m_disk.become(condition, "/stick");
        const auto book = opened();
        ASSERT_TRUE(book) << describe(book.error());
        EXPECT_TRUE((*book)->isReadOnly());
        EXPECT_THAT((*book)->readOnlyReason().toStdString(), HasSubstr("Here it can be read, nothing is recorded."));
        EXPECT_NE((*book)->session().part(1).stage, lab::Stage::Predict) << "what was saved is there";
        EXPECT_FALSE((*book)->session().submit(1, lab::AddNote{"more"}));
        EXPECT_TRUE((*book)->exportTo("/elsewhere/copy.json").empty());
        EXPECT_FALSE(m_disk.contents("/elsewhere/copy.json").empty());
        EXPECT_FALSE((*book)->exportTo("/stick/copy.json").empty());
        m_disk.become(Condition::Sound);
    }
    EXPECT_FALSE((*opened())->isReadOnly());
}

TEST_F(WorkbookInTrouble, SaysWhatToDoWhereThereIsNothingToRead)
{
    m_disk.become(Condition::ReadOnly);
    const auto book = opened();
    ASSERT_FALSE(book);
    EXPECT_THAT(describe(book.error()), HasSubstr("choose another folder, or change its permissions"));
}

}  // namespace
}  // namespace ironlab::ui
