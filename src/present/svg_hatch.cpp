// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "svg_hatch.h"

#include "svg_text.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ironlab::present {
namespace {

struct Box {
    double x;
    double y;
    double width;
    double height;
};

std::string strokeOf(const HatchGeometry& geometry, std::string_view more = {})
{
    return "stroke=\"" + svgColor(palette(Theme::Light).color(Role::Hatch)) + "\" stroke-opacity=\""
           + svgHundredths(kHatchOpacity) + "\" stroke-width=\"" + svgNumber(geometry.thickness) + '"'
           + std::string(more);
}

/// Each row is one line of round dashes without a length.
std::string dots(const Box& box, const HatchGeometry& geometry)
{
    const std::string style = strokeOf(geometry, " stroke-linecap=\"round\" stroke-dasharray=\"0.01 "
                                                     + svgNumber(2.0 * geometry.spacing) + '"');
    const double edge = geometry.thickness / 2.0 + 0.5;
    std::string text;
    bool isShifted = false;
    for (double y = box.y + edge + 1.0; y <= box.y + box.height - edge; y += geometry.spacing) {
        const double start = box.x + edge + (isShifted ? geometry.spacing : 0.0);
        if (start < box.x + box.width - edge) {
            text += svgLine(start, y, box.x + box.width - edge, y, style);
        }
        isShifted = !isShifted;
    }
    return text;
}

/// Lines that rise to the right at the angle of the geometry, from the bottom to the top or as far as the sides let them.
std::string lines(const Box& box, const HatchGeometry& geometry)
{
    const double angle = geometry.angle * std::numbers::pi / 180.0;
    // How far a line runs to the right while it climbs the box.
    const double run = geometry.angle == 90.0 ? 0.0 : box.height / std::tan(angle);
    const double step = geometry.spacing / std::sin(angle);
    const std::string style = strokeOf(geometry);
    std::string text;
    for (double foot = step / 2.0 - run; foot < box.width; foot += step) {
        const double left = std::max(foot, 0.0);
        const double right = std::min(foot + run, box.width);
        const double climb = run > 0.0 ? box.height / run : 0.0;
        const double low = run > 0.0 ? box.height - climb * (left - foot) : box.height;
        const double high = run > 0.0 ? box.height - climb * (right - foot) : 0.0;
        if (left <= right && left < box.width) {
            text += svgLine(box.x + left, box.y + low, box.x + right, box.y + high, style);
        }
    }
    return text;
}

}  // namespace

std::string svgHatch(double x, double y, double width, double height, TermRole term)
{
    const HatchGeometry geometry = hatchGeometry(hatch(term));
    const Box box{x, y, width, height};
    switch (geometry.hatch) {
    case Hatch::Dots: return dots(box, geometry);
    case Hatch::Diagonal:
    case Hatch::Vertical: return lines(box, geometry);
    case Hatch::None:
    case Hatch::Impossible: break;
    }
    return {};
}

}  // namespace ironlab::present
