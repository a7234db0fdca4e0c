// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ledger_edits.h"

#include <ironlab/lab/session.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ironlab::test {

/// Catalog and Cloud Titan as the programs see them, read from a data folder. Ends the program where they have faults.
struct LabData {
    explicit LabData(const std::filesystem::path& folder);

    lab::Catalog catalog;
    std::vector<lab::Mission> missions;
    [[nodiscard]] const lab::Mission& cloudTitan() const;
};

/// A student who takes Cloud Titan by driving a session. What is on the bench and what is claimed is looked up in the
/// model, so that ledgers follow its changes: nothing of it is written here.
struct StudentPlan {
    std::string student = "student-4711";
    std::uint64_t seed = 0;  ///< of the ledger, and of everything that differs from student to student
    UtcTime start = UtcTime(std::chrono::seconds{1'772'000'000});
    bool predictsRight = true;
    bool observesRight = true;
    int partsFinished = 3;
    bool variesMoves = false;  ///< moves and texts of this student's own, drawn from the seed
    bool isTypical = false;    ///< predictions and observations drawn from the seed as well
    lab::Session::EventSink sink;
};
[[nodiscard]] lab::Ledger takenBy(const lab::Mission& mission, const lab::Catalog& catalog, const StudentPlan& plan);

/// The older format `ironlab/ledger/0` of a ledger.
[[nodiscard]] std::string oldFormat(const lab::Ledger& ledger);

/// A ledger with what it is an example of, and the file name it has.
struct Example {
    std::string file;
    std::string text;
};
/// One of each: perfect, partial, wrong predictions, tampered in several ways, truncated, copied, an older format.
[[nodiscard]] std::vector<Example> gradingExamples(const LabData& data);

}  // namespace ironlab::test
