// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/lab/ledger_store.h>
#include <ironlab/present/mission_report.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace ironlab::present {
namespace {

/// What the shipped example of a track says of its best configurations, part by part.
std::vector<std::string> bestOf(const std::string& track)
{
    const test::LabData data(test::dataFolder());
    const auto mission = std::ranges::find(data.missions, track, &lab::Mission::id);
    const auto ledger = lab::readLedger(std::filesystem::path(test::dataFolder()) / "missions" / "02_ml_systems"
                                        / "examples" / (track + ".ledger.json"));
    if (mission == data.missions.end() || !ledger) {
        ADD_FAILURE() << track;
        return {};
    }
    const lab::ReplayPlan plan(*mission, data.catalog);
    std::vector<std::string> sentences;
    for (const ReportBlock& block : missionReport({&*ledger, &plan, {}, {}}).document.blocks) {
        if (block.text.starts_with("Best")) {
            sentences.push_back(block.text);
        }
    }
    return sentences;
}

TEST(ReportBest, IsNeverAMagicDesignAndSaysItsRule)
{
    // Every configuration of the second part that passes stands on a magic accelerator.
    const std::vector<std::string> sentences = bestOf("tiny_pioneer");
    ASSERT_EQ(sentences.size(), 3U);
    EXPECT_TRUE(sentences[0].starts_with("Best is move ")) << sentences[0];
    EXPECT_TRUE(
        sentences[1].starts_with("Best: none. It would be the shortest time of those without magic that fit and "
                                 "pass every wall. Of the "))
        << sentences[1];
    EXPECT_NE(sentences[2].find("the highest MFU of those without magic that fit and pass every wall"),
              std::string::npos)
        << sentences[2];
}

/// The configurations that "Of the 17 above 15 use magic and 2 fail a wall." counts, and the sum of its reasons.
std::pair<int, int> countsOf(const std::string& sentence)
{
    std::vector<int> numbers;
    for (std::size_t at = sentence.find("Of the "); at < sentence.size(); ++at) {
        if (sentence[at] >= '0' && sentence[at] <= '9') {
            numbers.push_back(std::stoi(sentence.substr(at)));
            at = sentence.find(' ', at);
        }
    }
    return {numbers.front(), std::accumulate(numbers.begin() + 1, numbers.end(), 0)};
}

TEST(ReportBest, SaysWhatRulesOutEachOfThem)
{
    int seen = 0;
    for (const char* track : {"cloud_titan", "edge_guardian", "mobile_nomad", "tiny_pioneer"}) {
        for (const std::string& sentence : bestOf(track)) {
            if (sentence.starts_with("Best: none")) {
                const auto [all, reasons] = countsOf(sentence);
                EXPECT_EQ(all, reasons) << sentence;
                EXPECT_GT(all, 0) << sentence;
                ++seen;
            }
        }
    }
    EXPECT_GT(seen, 0);
}

TEST(ReportBest, IsNeverOneThatDoesNotFit)
{
    for (const char* track : {"cloud_titan", "edge_guardian", "mobile_nomad", "tiny_pioneer"}) {
        for (const std::string& sentence : bestOf(track)) {
            EXPECT_EQ(sentence.find("does not fit"), std::string::npos) << sentence;
            EXPECT_EQ(sentence.find("Zero-Latency Network on"), std::string::npos) << sentence;
        }
    }
}

}  // namespace
}  // namespace ironlab::present
