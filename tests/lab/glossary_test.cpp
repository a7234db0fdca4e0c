// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <ironlab/lab/glossary.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>

namespace ironlab::lab {
namespace {

const Glossary& shipped()
{
    static const Glossary glossary =
        *readGlossary(std::filesystem::path(test::dataFolder()) / "glossary" / "words.json");
    return glossary;
}

std::string terms(const std::vector<const GlossaryWord*>& words)
{
    std::string result;
    for (const GlossaryWord* word : words)
        result += (result.empty() ? "" : ", ") + word->term;
    return result;
}

Faults faultsOf(const std::string& text)
{
    const ironlab::test::TempFolder folder;
    std::ofstream(folder / "words.json") << text;
    const auto read = readGlossary(folder / "words.json");
    return read ? Faults{} : read.error();
}

TEST(Glossary, ExplainsWhatAMissionTakesForGranted)
{
    for (const char* word : {"hop",
                             "SRAM",
                             "HBM",
                             "LPDDR",
                             "MFU",
                             "INT8",
                             "LSTM",
                             "OP/B",
                             "operational intensity",
                             "ridge point",
                             "roofline",
                             "framework tax",
                             "kernel",
                             "kernel fusion",
                             "dispatch",
                             "baseline",
                             "parallel fraction",
                             "receipt",
                             "ledger",
                             "p99.99",
                             "KV cache",
                             "token",
                             "throttle",
                             "arena",
                             "SLA",
                             "TDP",
                             "R peak",
                             "BW",
                             "low-utilisation factor",
                             "tier",
                             "binding term",
                             "Weights",
                             "parameters",
                             "FLOP",
                             "OP",
                             "TFLOP/s",
                             "INT4",
                             "FP8",
                             "FP16",
                             "est.",
                             "ridge",
                             "critical parallel fraction",
                             "sustained rate",
                             "invocation",
                             "isolated cores",
                             "reserve",
                             "quantised"})
        EXPECT_EQ(shipped().wordsIn(word).size(), 1U) << word;
}

TEST(Glossary, TypesNoNumberIntoAMeaningAndStandsInOrder)
{
    const auto isDigit = [](unsigned char c) { return std::isdigit(c) != 0; };
    std::string before;
    for (const GlossaryWord& word : shipped().words) {
        EXPECT_TRUE(std::ranges::none_of(word.meaning, isDigit)) << word.meaning;
        std::string now = word.term;
        std::ranges::transform(now, now.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        EXPECT_LT(before, now);
        before = now;
    }
    EXPECT_EQ(shipped().tiers.size(), physics::kTiers.size());
}

TEST(Glossary, TellsTheWordsThatStandBesideNumbers)
{
    EXPECT_EQ(terms(shipped().wordsIn("ridge 591 OP/B")), "ridge point, operational intensity");
    EXPECT_EQ(terms(shipped().wordsIn("SLA 80 ms")), "SLA");
    EXPECT_EQ(terms(shipped().wordsIn("357 GOP/s, est.")), "FLOP, est.");
    EXPECT_EQ(terms(shipped().wordsIn("on top of it")), "");
}

TEST(Glossary, FindsWholeWordsInTheOrderOfTheTextAndOfTwoTheLonger)
{
    EXPECT_EQ(terms(shipped().wordsIn("Kernels of the SRAM")), "kernel, SRAM");
    EXPECT_EQ(terms(shipped().wordsIn("Kernel fusion")), "kernel fusion");
    EXPECT_EQ(terms(shipped().wordsIn("A shop, hopping")), "");
    EXPECT_EQ(terms(shipped().wordsIn("MFU mfu", 1)), "MFU");
}

TEST(Glossary, SearchesNamesBeforeMeanings)
{
    EXPECT_EQ(shipped().search("").size(), shipped().words.size());
    EXPECT_EQ(shipped().search("FUSION").front()->term, "kernel fusion");
    EXPECT_GT(shipped().search("memory").size(), 3U);
    EXPECT_TRUE(shipped().search("no such word").empty());
}

TEST(Glossary, RefusesANameThatStandsTwiceAndMissingTiersAtOnce)
{
    const Faults faults = faultsOf(R"({"schema": "ironlab/glossary/1", "words": [
        {"term": "hop", "meaning": "m"}, {"term": "step", "also": ["hop"], "meaning": "m"}, {"term": "x"}],
        "tiers": {"tiny": "t", "mobile": "m", "edge": "e"}})");
    ASSERT_EQ(faults.size(), 3U);
    EXPECT_EQ(faults[0].pointer, "/words/1/term");
}

}  // namespace
}  // namespace ironlab::lab
