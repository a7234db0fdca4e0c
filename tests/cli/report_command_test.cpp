// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/grade_fixture.h"

#include <ironlab/base/clock.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger_store.h>

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace ironlab::cli::test {
namespace {

class ReportCommand : public GradeFixture {
protected:
    [[nodiscard]] Outcome report(const std::string& ledger, std::vector<std::string> options = {}) const
    {
        write("mine.ledger.json", ledger);
        options.insert(options.begin(), {"report", (folder() / "mine.ledger.json").string()});
        return runOnData(std::move(options));
    }
    [[nodiscard]] std::string written(const std::string& name) const
    {
        std::ifstream file(folder() / name, std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }
};

TEST_F(ReportCommand, TellsALedgerInWords)
{
    const Outcome outcome = report(ledger("lee"));
    EXPECT_EQ(outcome.exit, Exit::Done) << outcome.err;
    EXPECT_NE(outcome.out.find("lee"), std::string::npos);
    EXPECT_NE(outcome.out.find("== Part 3"), std::string::npos);
}

TEST_F(ReportCommand, WritesAPageAndSaysNothing)
{
    const Outcome outcome = report(ledger("lee"), {"--html", (folder() / "page.html").string()});
    EXPECT_EQ(outcome.exit, Exit::Done) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(written("page.html").rfind("<!DOCTYPE html>", 0), 0U);
    EXPECT_EQ(report(ledger("lee"), {"--html", "-"}).out, written("page.html"));
}

TEST_F(ReportCommand, AnUnfinishedLedgerIsReportedAsUnfinished)
{
    const Outcome outcome = report(ledger("lee", 1));
    EXPECT_EQ(outcome.exit, Exit::Done) << outcome.err;
    EXPECT_NE(outcome.out.find("unfinished: "), std::string::npos);
    EXPECT_NE(outcome.out.find("not open yet"), std::string::npos);
}

TEST_F(ReportCommand, HasWhatOnlyTheJournalBesideTheLedgerHasYet)
{
    const lab::Ledger whole = takenBy(data().cloudTitan(), data().catalog, {});
    const auto file = folder() / "open.ledger.json";
    lab::PosixFileSystem files;
    const SystemClock clock;
    // As many events in one go as keep the file as it began, and then the lab is gone.
    lab::LedgerStoreOptions never;
    never.compactEvery = whole.events().size() * 2;
    auto store = lab::LedgerStore::open(files, clock, file, whole.header(), never);
    ASSERT_TRUE(store) << store.error().sentence;
    for (const lab::Event& event : whole.events())
        ASSERT_TRUE((*store)->append(event));
    const auto left = folder() / "left";
    std::filesystem::create_directories(left);
    for (const char* const part : {"open.ledger.json", "open.ledger.json.journal"})
        std::filesystem::copy_file(folder() / part, left / part);
    const std::string before = readText(left / "open.ledger.json");
    const Outcome outcome = runOnData({"report", (left / "open.ledger.json").string()});
    EXPECT_EQ(outcome.exit, Exit::Done) << outcome.err;
    EXPECT_EQ(outcome.out.find("unfinished: "), std::string::npos) << "all of it is in the journal";
    EXPECT_NE(outcome.out.find("events are from the journal beside the ledger"), std::string::npos) << outcome.out;
    EXPECT_EQ(runOnData({"replay", (left / "open.ledger.json").string()}).exit, Exit::Done);
    EXPECT_EQ(readText(left / "open.ledger.json"), before) << "reading changes nothing";
}

TEST_F(ReportCommand, WhatTheModelDoesNotBearOutEndsInThree)
{
    const lab::Ledger whole = takenBy(data().cloudTitan(), data().catalog, {});
    const std::size_t at = indexOf(whole, lab::EventKind::EvidenceCaptured);
    const Outcome outcome = report(ledgerText(edited(whole, at, {"result", "latency_s"}, lab::Payload::real(1e-6))));
    EXPECT_EQ(outcome.exit, Exit::Missed);
    EXPECT_NE(outcome.err, "");
    EXPECT_NE(outcome.out.find("not borne out"), std::string::npos);
}

TEST_F(ReportCommand, AsJsonIsOneValue)
{
    const Outcome outcome = report(ledger("lee"), {"--json"});
    const auto json = nlohmann::json::parse(outcome.out);
    EXPECT_TRUE(json.at("agrees").get<bool>());
    EXPECT_TRUE(json.at("html").is_null());
    EXPECT_NE(json.at("report").get<std::string>().find("== Part 1"), std::string::npos);
    EXPECT_EQ(report(ledger("lee"), {"--json", "--html", "-"}).exit, Exit::Usage);
}

TEST_F(ReportCommand, SaysWhatCannotBeReadOrWritten)
{
    EXPECT_EQ(runOnData({"report", (folder() / "none.json").string()}).exit, Exit::Usage);
    EXPECT_EQ(report("{").exit, Exit::Invalid);
    const Outcome outcome = report(ledger("lee"), {"--html", (folder() / "no" / "such" / "page.html").string()});
    EXPECT_EQ(outcome.exit, Exit::Usage);
    EXPECT_NE(outcome.err, "");
}

}  // namespace
}  // namespace ironlab::cli::test
