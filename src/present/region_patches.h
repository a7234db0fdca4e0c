// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/region_figure.h>

namespace ironlab::present {

/// Finds the patches of a figure whose cells are filled, and where each one's name stands.
void addPatches(RegionFigure& figure);

}  // namespace ironlab::present
