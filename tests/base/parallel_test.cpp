// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/parallel.h>

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace ironlab {
namespace {

TEST(Parallel, EveryTaskRunsOnceWhateverTheNumberOfThreads)
{
    for (const unsigned threads : {0U, 1U, 2U, 7U, 64U}) {
        std::vector<int> runs(1000, 0);
        runInParallel(runs.size(), threads, [&runs](std::size_t i) { ++runs[i]; });
        EXPECT_EQ(runs, std::vector<int>(1000, 1)) << threads;
    }
}

TEST(Parallel, NoTasksAreNoWork)
{
    int runs = 0;
    runInParallel(0, 4, [&runs](std::size_t) { ++runs; });
    EXPECT_EQ(runs, 0);
    EXPECT_GE(hardwareThreads(), 1U);
}

}  // namespace
}  // namespace ironlab
