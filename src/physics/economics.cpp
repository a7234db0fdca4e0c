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

Economics economics(std::optional<MoneyRate> price, int count, Rate capacity, std::optional<Load> load,
                    double modelFlopsUtilization)
{
    Economics result;
    double machines = 1.0;
    Rate served = capacity;
    if (load && load->rate > Rate{} && capacity > Rate{}) {
        if (load->isShared) {
            machines = machinesFor(load->rate, capacity);
            result.machines = machines;
        }
        served = std::min(load->rate, machines * capacity);
        result.dutyUtilization = served / (machines * capacity);
    }
    if (price) {
        result.fleetPrice = machines * count * *price;
    }
    const double useful = modelFlopsUtilization * result.dutyUtilization;
    result.lowUtilizationTax = useful > 0.0 ? 1.0 / useful : kInfinity;
    if (price && served > Rate{}) {
        result.costPerMillion = 1e6 * (*result.fleetPrice / served);
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

std::optional<Rate> loadWithin(Rate capacity, Time step, Time limit)
{
    if (!(step > Time{}) || !(limit > step)) {
        return std::nullopt;
    }
    const double spare = (limit - step) / step;
    const double load = std::isinf(spare) ? 1.0 : 2.0 * spare / (1.0 + 2.0 * spare);
    return load * capacity;
}

namespace {

/// Load that one machine of an offer takes; nothing where the offer cannot serve at all.
std::optional<Rate> loadOfOne(const Offer& offer, std::optional<Time> limit)
{
    if (!offer.passesWalls || !(offer.capacity > Rate{})) {
        return std::nullopt;
    }
    return limit ? loadWithin(offer.capacity, offer.latency, *limit) : offer.capacity;
}

Choice betterOf(const Bill& first, const Bill& second)
{
    if (!first.serves) {
        return second.serves ? Choice::Second : Choice::Neither;
    }
    return !second.serves || first.price <= second.price ? Choice::First : Choice::Second;
}

}  // namespace

Bill billOf(const Offer& offer, Rate load, std::optional<Time> limit)
{
    const auto each = loadOfOne(offer, limit);
    if (!each) {
        return {};
    }
    const double machines = std::max(machinesFor(load, *each), 1.0);
    return {true, machines, machines * offer.price};
}

OfferComparison compareOffers(const Offer& first, const Offer& second, Rate load, std::optional<Time> limit, Rate low,
                              Rate high)
{
    OfferComparison result;
    result.first = billOf(first, load, limit);
    result.second = billOf(second, load, limit);
    result.better = betterOf(result.first, result.second);
    const auto firstLoad = loadOfOne(first, limit);
    const auto secondLoad = loadOfOne(second, limit);
    if (firstLoad && secondLoad) {
        result.flip = costCrossover(first.price, *firstLoad, second.price, *secondLoad, low, high);
    }
    return result;
}

}  // namespace ironlab::physics
