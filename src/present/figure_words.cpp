// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/significant_digits.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace ironlab::present {
std::string briefObstacle(const physics::Evaluation& evaluation)
{
    const std::string answer = obstacleText(evaluation).answer;
    std::string brief = answer.substr(0, answer.find(':'));
    if (!brief.empty()) {
        brief.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(brief.front())));
    }
    return brief;
}

bool fails(const physics::Evaluation& evaluation, physics::WallKind kind)
{
    const physics::Wall* wall = evaluation.walls.find(kind);
    return wall != nullptr && !wall->passed();
}

std::string termWord(physics::Term term)
{
    return std::string(physics::fileName(term));
}

std::string sentence(std::string text)
{
    if (text.empty()) {
        return text;
    }
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text.back() == '.' ? text : text + '.';
}

std::string withEstimate(std::string text, bool isEstimate)
{
    return isEstimate ? std::move(text) + ", est." : text;
}

std::string roundPercent(double share)
{
    const double percent = 100.0 * share;
    if (!std::isfinite(percent)) {
        return percentText(share);
    }
    return std::abs(percent) >= 9.5 ? fixedText(percent, 0) + " %" : fixedText(percent, 1) + " %";
}

std::string timesText(double factor)
{
    return std::isfinite(factor) ? speedupNumber(factor) + " ×" : std::string(kInfinityText);
}

Operations operationsOf(const std::vector<bool>& integers)
{
    const auto count = std::ranges::count(integers, true);
    const bool isAll = count == static_cast<std::ptrdiff_t>(integers.size());
    return count == 0 ? Operations::Flop : isAll ? Operations::Op : Operations::Both;
}

std::string operationName(Operations operations)
{
    switch (operations) {
    case Operations::Flop: return "FLOP";
    case Operations::Op: return "OP";
    case Operations::Both: break;
    }
    return "FLOP or OP";
}

std::string operationUnit(Operations operations, std::string_view per)
{
    const std::string stroke = "/" + std::string(per);
    return operations == Operations::Both ? "FLOP" + stroke + " or OP" + stroke : operationName(operations) + stroke;
}

std::string countedAs(std::string text, bool integer)
{
    constexpr std::string_view kFlop = "FLOP";
    constexpr std::string_view kOp = "OP";
    for (std::size_t at = text.find(kFlop); integer && at != std::string::npos;
         at = text.find(kFlop, at + kOp.size())) {
        text.replace(at, kFlop.size(), kOp);
    }
    return text;
}

std::string operationRateText(FlopRate rate, bool integer)
{
    return countedAs(quantityText(rate.in(unit::flopPerSecond), "FLOP/s"), integer);
}

std::string operationIntensityText(OperationalIntensity intensity, bool integer, int digits)
{
    return countedAs(quantityWithDigits(intensity.in(unit::flopPerByte), "FLOP/B", digits), integer);
}

int slopeIntensityDigits(OperationalIntensity intensity, FlopRate roof)
{
    constexpr int kDigits = 3;
    const double value = intensity.in(unit::flopPerByte);
    const double bandwidth = significantValue((roof / intensity).in(unit::bytePerSecond), kDigits);
    const std::string told = numberText(roof.in(unit::flopPerSecond));
    const auto reads = [&](int digits) { return numberText(significantValue(value, digits) * bandwidth) == told; };
    return digitMoreToRead(reads, kDigits);
}

std::string binarySize(double bytes)
{
    constexpr double kStep = 1024.0;
    constexpr std::array<std::string_view, 4> kUnits{"KiB", "MiB", "GiB", "TiB"};
    double size = bytes / kStep;
    std::size_t unit = 0;
    while (size >= kStep && unit + 1 < kUnits.size()) {
        size /= kStep;
        ++unit;
    }
    return limitText(size, "") + " " + std::string(kUnits[unit]);
}

std::string speedupNumber(double speedup)
{
    return speedup == std::round(speedup) ? countText(speedup) : numberText(speedup);
}

}  // namespace ironlab::present
