// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/palette.h>

#include <string>
#include <string_view>

/// Pieces of inline SVG in the small profile that browsers and widget libraries draw alike. Places are rounded to a tenth, so that the
/// same figure is the same text on every machine. `style` is attributes: `fill="#0072b2"`.
namespace ironlab::present {

[[nodiscard]] std::string svgRect(double x, double y, double width, double height, std::string_view style);
[[nodiscard]] std::string svgLine(double x1, double y1, double x2, double y2, std::string_view style);
/// A closed shape through points given as "x,y x,y …".
[[nodiscard]] std::string svgPolygon(std::string_view points, std::string_view style);
[[nodiscard]] std::string svgCircle(double x, double y, double radius, std::string_view style);
/// Text from anywhere is shown and never taken for markup. `anchor` is "start", "middle" or "end".
[[nodiscard]] std::string svgWords(double x, double y, std::string_view anchor, std::string_view text,
                                   std::string_view style = {});
/// A number as it stands in an attribute.
[[nodiscard]] std::string svgNumber(double value);
/// One that means something in its hundredths: a share.
[[nodiscard]] std::string svgHundredths(double value);
/// "#0072b2".
[[nodiscard]] std::string svgColor(Color color);

/// The whole picture; `title` is what it says to somebody who does not see it.
[[nodiscard]] std::string svgPicture(double width, double height, std::string_view title, std::string_view content);

}  // namespace ironlab::present
