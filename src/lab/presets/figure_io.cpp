// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/figure_io.h"

#include <algorithm>

namespace ironlab::lab {

void refuseSign(const ValueReader& figure, double base, Sign sign)
{
    if (sign == Sign::Positive && !(base > 0.0))
        figure.fault("a figure above zero", base < 0.0 ? "take the minus sign away"
                                                       : "write the figure of the data sheet, or leave the part out");
    else if (base < 0.0)
        figure.fault("a figure of at least zero", "take the minus sign away");
}

void refuseImplausible(const ValueReader& figure, std::string_view what, const std::string& lowest,
                       const std::string& highest)
{
    figure.fault(std::string(what) + " between " + lowest + " and " + highest,
                 "check the unit and its prefix: the figure looks a thousandfold off; "
                     + vouching(figure.json().pointer()));
}

bool FigureReader::isUnusual(const JsonValue& figure) const
{
    return m_provenance->unusual.contains(figure.pointer());
}

std::string vouching(const std::string& pointer)
{
    return "if this is really so, add \"unusual\": true to a /provenance entry whose field is \"" + pointer + '"';
}

Expected<std::string, TextFault> parseId(std::string_view text)
{
    const auto allowed = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
    };
    if (text.empty() || text.size() > 64 || text.front() == '-' || !std::ranges::all_of(text, allowed))
        return unexpected(TextFault{"an identifier such as \"h100-sxm-80gb\"",
                                    "use lower-case letters, digits, dashes and points, at most 64"});
    return std::string(text);
}

}  // namespace ironlab::lab
