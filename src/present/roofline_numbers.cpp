// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roofline_numbers.h"

#include <ironlab/base/significant_digits.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

constexpr double kLeastReadable = 0.01;
constexpr double kMostReadable = 9999.0;  ///< beyond, digits get a prefix of their own
constexpr double kFourDigits = 9999.5;
constexpr int kFewestDigits = 3;

}  // namespace

int digitsOfIntensities(const std::vector<const physics::Evaluation*>& drawn)
{
    constexpr double kSame = 1e-9;
    std::vector<double> told;
    for (const physics::Evaluation* evaluation : drawn) {
        if (evaluation->intensity < evaluation->ridge
            && slopeIntensityDigits(evaluation->intensity, evaluation->attainable) > kFewestDigits) {
            return kFewestDigits + 1;
        }
        told.push_back(evaluation->intensity.in(unit::flopPerByte));
    }
    std::ranges::sort(told);
    const auto alike = std::ranges::adjacent_find(told, [](double a, double b) {
        return b - a > kSame * b && significantText(a, kFewestDigits) == significantText(b, kFewestDigits);
    });
    return alike == told.end() ? kFewestDigits : kFewestDigits + 1;
}

RateColumn::RateColumn(std::vector<double> rates, Operations operations, Operations allOperations)
    : m_isWhole(operations == Operations::Both),
      m_isInteger(operations == Operations::Op),
      m_shared(allOperations != Operations::Both)
{
    std::erase_if(rates, [](double rate) { return !std::isfinite(rate) || !(rate > 0.0); });
    if (rates.empty() || !m_shared) {
        return;
    }
    const auto [least, most] = std::ranges::minmax_element(rates);
    // The unit of the largest; where that leaves little of the smallest, the unit of the smallest.
    for (const double unitOf : {*most, *least}) {
        m_scale = commonScale({unitOf}, "FLOP/s");
        m_shared = *least >= kLeastReadable * m_scale.unitSize && *most <= kMostReadable * m_scale.unitSize;
        if (m_shared) {
            return;
        }
    }
}

std::string RateColumn::head() const
{
    return m_isWhole ? "rate" : countedAs(m_shared ? m_scale.unit : "FLOP/s", m_isInteger);
}

std::string RateColumn::text(FlopRate rate, bool integer) const
{
    const double value = rate.in(unit::flopPerSecond);
    if (m_isWhole) {
        return operationRateText(rate, integer);
    }
    if (m_shared) {
        return numberText(value / m_scale.unitSize);
    }
    const NumberText number = quantityNumber(value, "FLOP/s");
    const std::string prefix = number.unit.substr(0, number.unit.find("FLOP"));
    return prefix.empty() ? number.digits : number.digits + " " + prefix;
}

std::string RateColumn::whole(FlopRate rate, bool integer) const
{
    return m_shared ? text(rate, integer) + " " + head() : operationRateText(rate, integer);
}

RateCells::RateCells(const RooflineFigure& figure, FlopRate RoofPoint::*rate)
{
    if (figure.points.empty()) {
        return;
    }
    const auto [least, most] = std::ranges::minmax_element(figure.points, {}, rate);
    const NumberScale scale = commonScale({((*least).*rate).in(unit::flopPerSecond)}, "FLOP/s");
    if (((*most).*rate).in(unit::flopPerSecond) < kFourDigits * scale.unitSize) {
        m_shared = scale;
    }
}

std::string RateCells::text(FlopRate rate, bool integer) const
{
    if (!m_shared) {
        return operationRateText(rate, integer);
    }
    const double value = rate.in(unit::flopPerSecond) / m_shared->unitSize;
    return countedAs(NumberText{numberText(value), m_shared->unit}.text(), integer);
}

}  // namespace ironlab::present
