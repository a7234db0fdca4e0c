// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/class_list.h>
#include <ironlab/lab/grade_report.h>
#include <ironlab/lab/json_document.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::lab {

/// What a ledger is graded against. Catalog and missions outlive the grader.
struct Course {
    const Catalog* catalog = nullptr;
    const std::vector<Mission>* missions = nullptr;
    std::optional<Assignment> assignment;  ///< nothing: every mission, by the built-in rubric
    std::optional<ClassList> classList;
    std::optional<std::string> secret;              ///< of the instructor, to check seeds with
    bool hashesFiles = true;                        ///< whether reports say the SHA-256 of each file
    std::map<std::uint64_t, std::string> issuedTo;  ///< whose seed is whose; the grader fills it from list and secret
};

/// What one submission may take up. A ledger of a class hour is a few hundred kilobytes.
inline constexpr JsonLimits kSubmissionLimits{std::size_t{32} << 20U, 32, std::size_t{2} << 20U};

/// Grades ledgers one by one: reads, replays, applies the rubric. Nothing of a file is believed before it is recomputed,
/// and no file stops it: what cannot be read is graded as unreadable, with every fault. Any number of threads may use
/// one grader.
class Grader {
public:
    explicit Grader(Course course);
    Grader(Grader&&) noexcept;
    Grader& operator=(Grader&&) noexcept;
    ~Grader();

    /// `source` says where the text comes from; it is only repeated.
    [[nodiscard]] GradeReport grade(std::string source, std::string text) const;

    [[nodiscard]] const Course& course() const;
    /// Ids of the criteria of all rubrics in use, each once, in their order.
    [[nodiscard]] std::vector<std::string> criterionIds() const;
    /// The highest number of a part that is graded.
    [[nodiscard]] int lastPart() const;

private:
    class Plans;
    std::unique_ptr<const Plans> m_plans;
};

}  // namespace ironlab::lab
