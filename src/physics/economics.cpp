// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/economics.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::physics {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kJustPast = 1.0 + 1e-9;
constexpr Time kWriteOff = 3.0 * 365.25 * 24.0 * unit::hour;

double machinesFor(Rate arrival, Rate capacity)
{
    return std::ceil((arrival / capacity) * (1.0 - 1e-12));
}

}  // namespace

std::optional<MoneyRate> hourlyPrice(const Price& price)
{
    if (price.hourly) {
        return price.hourly;
    }
    if (price.purchase) {
        return *price.purchase / kWriteOff;
    }
    return std::nullopt;
}

Economics economics(std::optional<MoneyRate> price, int count, Rate capacity, std::optional<Rate> arrivalRate,
                    double modelFlopsUtilization)
{
    Economics result;
    double machines = 1.0;
    Rate served = capacity;
    if (arrivalRate && *arrivalRate > Rate{} && capacity > Rate{}) {
        machines = machinesFor(*arrivalRate, capacity);
        result.machines = machines;
        served = *arrivalRate;
        result.dutyUtilization = served / (machines * capacity);
    }
    const double useful = modelFlopsUtilization * result.dutyUtilization;
    result.lowUtilizationTax = useful > 0.0 ? 1.0 / useful : kInfinity;
    if (price && served > Rate{}) {
        result.costPerMillion = 1e6 * (machines * count * *price / served);
    }
    return result;
}

std::optional<Rate> costCrossover(MoneyRate firstPrice, Rate firstCapacity, MoneyRate secondPrice, Rate secondCapacity,
                                  Rate low, Rate high)
{
    const auto firstIsCheaper = [&](double firstMachines, Rate arrival) {
        return firstMachines * firstPrice <= machinesFor(arrival, secondCapacity) * secondPrice;
    };
    const double atLow = machinesFor(low, firstCapacity);
    if (!firstIsCheaper(atLow, low)) {
        return std::nullopt;
    }
    // The first machine's bill only rises where its fleet grows, just past a whole multiple of its capacity.
    for (double machines = std::max(1.0, atLow); machines * firstCapacity < high; machines += 1.0) {
        const Rate full = machines * firstCapacity;
        if (!firstIsCheaper(machines + 1.0, full * kJustPast)) {
            return full;
        }
    }
    return std::nullopt;
}

}  // namespace ironlab::physics
