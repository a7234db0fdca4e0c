// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/lab_environment.h"

namespace ironlab::ui {

/// What a window of the instructor's keeps of the lab that it was opened from: copies of all that the lab may read anew
/// while the window stands. Clock and files outlive it.
struct LabCopy {
    explicit LabCopy(const LabEnvironment& environment)
        : catalog(environment.catalog),
          missions(environment.missions),
          dataFolder(environment.dataFolder),
          ownPresets(environment.ownPresets),
          ownMissions(environment.ownMissions),
          clock(environment.clock),
          fileSystem(environment.fileSystem)
    {
    }

    lab::Catalog catalog;
    std::vector<lab::Mission> missions;
    std::filesystem::path dataFolder;
    std::vector<std::filesystem::path> ownPresets;   ///< the instructor's, which a trial reads as well
    std::vector<std::filesystem::path> ownMissions;  ///< likewise
    const Clock& clock;
    lab::FileSystem& fileSystem;
};

}  // namespace ironlab::ui
