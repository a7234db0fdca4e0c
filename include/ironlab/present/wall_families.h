// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <string>
#include <vector>

namespace ironlab::present {

/// Walls of a track that have one cause.
struct WallFamily {
    std::string name;                ///< "Bandwidth"
    std::string meaning;             ///< a sentence that holds on every track
    std::vector<std::string> walls;  ///< as the table of the walls names them: "HBM bandwidth", "MFU"

    bool operator==(const WallFamily&) const = default;
};

/// The walls that the last part of a mission tests, each in one family; a family without a wall is left out. They are those
/// of a design of that part that runs, so that none is missing that only a running design has.
[[nodiscard]] std::vector<WallFamily> wallFamilies(const lab::Mission& mission, const lab::Catalog& catalog);

}  // namespace ironlab::present
