// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grader.h>
#include <ironlab/lab/submissions.h>

#include <cstddef>
#include <functional>
#include <optional>

namespace ironlab::lab {

/// Where submissions come from; called by one thread at a time, until it returns nothing.
using NextSubmission = std::function<std::optional<Submission>()>;
/// Where reports go: in the order of the submissions, one at a time.
using TakeReport = std::function<void(GradeReport)>;

struct BatchCount {
    std::size_t graded = 0;
    std::size_t passedOver = 0;  ///< files that are no ledgers and were not named
};

/// Grades everything with `jobs` threads. What comes out does not depend on how many there are, nor how fast. Only a few
/// submissions a thread are in memory at a time.
BatchCount gradeAll(const Grader& grader, const NextSubmission& next, std::size_t jobs, const TakeReport& take);

}  // namespace ironlab::lab
