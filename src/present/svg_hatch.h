// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/palette.h>

#include <string>

namespace ironlab::present {

/// The hatch of a term over a filled rectangle, in the colour that palettes have for it: whole lines that end at the
/// rectangle's sides, since the small profile of SVG has no clipping. Empty for the term without one.
[[nodiscard]] std::string svgHatch(double x, double y, double width, double height, TermRole term);

}  // namespace ironlab::present
