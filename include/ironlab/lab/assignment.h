// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/rubric.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// What an assignment changes about one part of a mission. What it leaves out stays as the mission has it.
struct PartOverride {
    int part = 1;
    physics::Requirements requirements;  ///< each one that is set takes the place of the mission's
    std::optional<int> distinctMoves;
    std::optional<double> criticalFractionTolerance;
    std::optional<double> answerTolerance;
    std::optional<int> minutes;
    std::vector<std::string> accelerators;  ///< offered beside the mission's own, where the part has a list of them
};

/// A mission as an instructor sets it for a class: what is asked, what it is worth, who takes it.
struct Assignment {
    std::string id;
    std::string title;
    std::string missionId;
    std::optional<std::string> missionHash;  ///< SHA-256 of the mission file that is meant
    std::optional<std::string> missionFile;  ///< relative to the assignment, of a mission that comes with it
    std::vector<std::string> tracks;         ///< missions that may be taken, the first mission among them
    std::vector<int> parts;                  ///< those that are graded; all where it is empty
    std::vector<PartOverride> overrides;
    Rubric rubric;  ///< empty: the built-in one
    struct Timer {
        bool isShown = true;
        double scale = 1.0;  ///< of the planned minutes
    };
    Timer timer;
    std::string deadline;      ///< as the instructor words it; empty: none is told
    bool wantsTokens = false;  ///< the lab asks each student for the token that was issued to them
    struct ExtraPreset {
        std::string file;                 ///< relative to the assignment
        std::optional<std::string> hash;  ///< SHA-256 of the file that is meant
    };
    std::vector<ExtraPreset> presets;
    std::optional<std::string> classList;  ///< relative to the assignment
    std::optional<std::string> signedBy;   ///< public key of a signature that holds
    std::string file;
    std::string sha256;

    /// Whether a ledger of this track may be handed in.
    [[nodiscard]] bool allows(std::string_view track) const;
    [[nodiscard]] bool grades(int part) const;
    /// A file that the assignment names, from where the assignment is.
    [[nodiscard]] std::filesystem::path beside(std::string_view name) const;
};

inline constexpr std::string_view kAssignmentSchema = "ironlab/assignment/1";

/// Reads an assignment; every fault at once, including missions, parts and fields that are not there, a rubric that asks
/// for what a part does not have, and a signature that does not hold.
[[nodiscard]] Expected<Assignment, Faults> readAssignment(const std::filesystem::path& file,
                                                          const std::vector<Mission>& missions);
/// The same from text; `file` is for the faults.
[[nodiscard]] Expected<Assignment, Faults> parseAssignment(std::string file, std::string text,
                                                           const std::vector<Mission>& missions);

/// The mission as this assignment sets it, minutes as its clock scales them. Ledgers of it carry the id of the
/// assignment.
[[nodiscard]] Mission assigned(const Mission& mission, const Assignment& assignment);

/// The rubric of an assignment for one of its missions: its own, or the built-in one, in the parts that are graded.
[[nodiscard]] Rubric rubricFor(const Assignment& assignment, const Mission& mission);

/// The text of an assignment with a signature made by `secretKey` (see seal.h) in place of any it had.
[[nodiscard]] Expected<std::string, Faults> signedAssignment(std::string file, std::string text,
                                                             std::string_view secretKey);

}  // namespace ironlab::lab
