// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grader.h>

#include <QString>

#include <filesystem>
#include <memory>
#include <vector>

namespace ironlab::ui {

/// What a class is graded against, with copies of its own of catalog and missions: the lab may read its presets anew
/// while threads grade. Shared by everything that shows the class.
class ClassCourse {
public:
    struct Setup {
        const lab::Catalog& catalog;
        const std::vector<lab::Mission>& missions;
        std::filesystem::path dataFolder;  ///< missions are read anew where an assignment brings presets
        std::filesystem::path assignment;  ///< empty: every mission by the built-in rubric
        std::filesystem::path classList;   ///< empty: the assignment's, if it names one
        std::vector<std::filesystem::path> ownMissions = {};  ///< read anew likewise
    };
    /// The error lists every fault of the assignment and of what it names.
    [[nodiscard]] static Expected<std::shared_ptr<const ClassCourse>, Faults> open(const Setup& setup);

    [[nodiscard]] const lab::Grader& grader() const { return *m_grader; }
    [[nodiscard]] const lab::Catalog& catalog() const { return m_catalog; }
    /// "Week 5", or empty where there is no assignment.
    [[nodiscard]] QString title() const;
    /// The mission that a ledger is replayed under, as the assignment sets it where the ledger is one of it; null where
    /// it is not one of those here.
    [[nodiscard]] const lab::Mission* missionOf(const lab::LedgerHeader& header) const;

private:
    ClassCourse() = default;

    lab::Catalog m_catalog;
    std::vector<lab::Mission> m_missions;
    std::vector<lab::Mission> m_assigned;
    std::unique_ptr<lab::Grader> m_grader;
};

}  // namespace ironlab::ui
