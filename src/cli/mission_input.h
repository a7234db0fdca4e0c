// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <ironlab/lab/mission.h>

#include <string>

namespace ironlab::cli {

/// Which part of which mission a command speaks of.
struct MissionOptions {
    std::string mission;
    std::string track;
    int part = 3;
};
void defineMissionOptions(CLI::App& command, MissionOptions& options);

/// A mission with its catalog; nothing after the reason was printed, and then `exit` says how to end.
struct MissionInput {
    std::optional<lab::Catalog> catalog;
    lab::Mission mission;
    std::size_t part = 0;  ///< place of the part in the mission
    Exit exit = Exit::Done;

    [[nodiscard]] const lab::MissionPart& missionPart() const { return mission.parts[part]; }
};

/// `mission` is a file, a folder with missions, the id of a mission of the data folder or the name of a chapter there;
/// of several missions, `track` names one by its id.
[[nodiscard]] MissionInput readMissionInput(const MissionOptions& options, const CommonOptions& common,
                                            Streams& streams);

}  // namespace ironlab::cli
