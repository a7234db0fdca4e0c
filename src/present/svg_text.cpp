// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "svg_text.h"

#include "html_text.h"

#include <ironlab/base/decimal_text.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <utility>

namespace ironlab::present {
namespace {

using Attributes = std::initializer_list<std::pair<std::string_view, double>>;

/// An element with numeric attributes and a style, open at its end.
std::string opened(std::string_view name, const Attributes& attributes, std::string_view style)
{
    std::string text = "<" + std::string(name);
    for (const auto& [key, value] : attributes)
        text.append(" ").append(key).append("=\"").append(svgNumber(value)).append("\"");
    return style.empty() ? text : text.append(" ").append(style);
}

}  // namespace

std::string svgNumber(double value)
{
    return decimalText(std::round(10.0 * value) / 10.0);
}

std::string svgHundredths(double value)
{
    return decimalText(std::round(100.0 * value) / 100.0);
}

std::string svgColor(Color color)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", color.r, color.g, color.b);
    return text.data();
}

std::string svgRect(double x, double y, double width, double height, std::string_view style)
{
    return opened("rect", {{"x", x}, {"y", y}, {"width", width}, {"height", height}}, style) + "/>";
}

std::string svgLine(double x1, double y1, double x2, double y2, std::string_view style)
{
    return opened("line", {{"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}}, style) + "/>";
}

std::string svgPolygon(std::string_view points, std::string_view style)
{
    return "<polygon points=\"" + std::string(points) + "\" " + std::string(style) + "/>";
}

std::string svgCircle(double x, double y, double radius, std::string_view style)
{
    return opened("circle", {{"cx", x}, {"cy", y}, {"r", radius}}, style) + "/>";
}

std::string svgWords(double x, double y, std::string_view anchor, std::string_view text, std::string_view style)
{
    return opened("text", {{"x", x}, {"y", y}}, style) + " text-anchor=\"" + std::string(anchor) + "\">" + html(text)
           + "</text>";
}

std::string svgPicture(double width, double height, std::string_view title, std::string_view content)
{
    return "<svg viewBox=\"0 0 " + svgNumber(width) + ' ' + svgNumber(height) + "\" width=\"" + svgNumber(width)
           + "\" role=\"img\"><title>" + html(title) + "</title>\n" + std::string(content) + "</svg>\n";
}

}  // namespace ironlab::present
