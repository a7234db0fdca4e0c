// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/number_format.h>

#include <cmath>
#include <utility>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kMoney = "the model's manual, “Money”: the price of what is served, idle machines paid for";
constexpr double kWriteOffHours = 3.0 * 365.25 * 24.0;
constexpr double kMillion = 1e6;
constexpr double kBillion = 1e9;
constexpr double kSecondsAnHour = 3600.0;

double perHour(MoneyRate rate)
{
    return rate.in(unit::dollarPerHour);
}

Expression machineThroughput(FormulaScope& s)
{
    return s.metric("throughput", "*X*", "throughput of one machine", s.now().throughput.in(unit::perSecond), "1/s");
}

std::optional<MetricFormula> machines(FormulaScope s)
{
    if (!s.now().economics.machines) {
        return std::nullopt;
    }
    const Expression count = Expression::call("ceil", {offeredLoad(s) / machineThroughput(s)});
    return s.written(
        "*N*", "Machines to keep up with the load", count, *s.now().economics.machines,
        [](double value) { return countText(value); }, kMoney);
}

Expression fleet(FormulaScope& s)
{
    return s.metric("money.machines", "*N*", "machines to keep up with the load",
                    s.now().economics.machines.value_or(1.0), "");
}

std::optional<MetricFormula> duty(FormulaScope s)
{
    if (!s.now().offered) {
        return std::nullopt;
    }
    const Expression share =
        s.now().economics.machines
            ? offeredLoad(s) / (fleet(s) * machineThroughput(s))
            : Expression::call("min", {Expression::number(1.0), offeredLoad(s) / machineThroughput(s)});
    return s.written("*u*", "Share of time busy", share, s.now().economics.dutyUtilization, shownShare, kMoney);
}

std::optional<MetricFormula> tax(FormulaScope s)
{
    if (!std::isfinite(s.now().economics.lowUtilizationTax)) {
        return std::nullopt;
    }
    const Expression product =
        s.metric("mfu", "MFU", "MFU while busy", s.now().modelFlopsUtilization, "")
        * s.metric("money.duty", "*u*", "share of time busy", s.now().economics.dutyUtilization, "");
    return s.written(
        "factor", "Low-utilisation factor", Expression::number(1.0) / product, s.now().economics.lowUtilizationTax,
        [](double value) { return "× " + numberText(value); }, kMoney);
}

std::optional<MetricFormula> useful(FormulaScope s)
{
    if (!std::isfinite(s.now().economics.lowUtilizationTax)) {
        return std::nullopt;
    }
    const Expression share =
        Expression::number(1.0)
        / s.metric("low_utilization_tax", "factor", "low-utilisation factor", s.now().economics.lowUtilizationTax, "");
    return s.written("useful", "Share of the paid peak that does useful work", share,
                     1.0 / s.now().economics.lowUtilizationTax, shownShare, kMoney);
}

/// Of one hour or of so many.
std::optional<MetricFormula> price(FormulaScope s, double hours, const char* name)
{
    const physics::Price& stated = s.machine().price;
    const auto hourly = physics::hourlyPrice(stated);
    if (!hourly) {
        return std::nullopt;
    }
    const Expression each =
        stated.hourly
            ? s.ofMachine("/price/hourly", "*p*_{stated}", "stated price of an hour", perHour(*hourly), "USD/h")
            : s.ofMachine("/price/purchase", "*M*", "purchase price", stated.purchase->in(unit::dollar), "USD")
                  / s.law("hours", "hours of three years", kWriteOffHours, "h",
                          "the model's manual, “Money”: written off over three years");
    const bool isOne = hours == 1.0;
    const Expression law = isOne ? each : s.law("*h*", "a thousand hours", hours, "h", "what the figure is of") * each;
    return s.written(isOne ? "*p*_{hour}" : "*p*", name, law, hours * perHour(*hourly),
                     shownIn(isOne ? "USD/h" : "USD"), kMoney);
}

std::optional<MetricFormula> priceOfAnHour(FormulaScope s)
{
    return price(std::move(s), 1.0, "Price of an hour");
}

std::optional<MetricFormula> priceOfAThousandHours(FormulaScope s)
{
    constexpr double kThousand = 1e3;
    return price(std::move(s), kThousand, "Price of a thousand hours");
}

Expression hourly(FormulaScope& s)
{
    const auto each = physics::hourlyPrice(s.machine().price);
    return s.machine().price.hourly
               ? s.ofMachine("/price/hourly", "*p*_{hour}", "price of an hour", perHour(*each), "USD/h")
               : s.metric("money.hour", "*p*_{hour}", "price of an hour", perHour(*each), "USD/h");
}

/// What the bill is of.
struct Served {
    const char* symbol;
    const char* words;
    const char* name;
    double units;
};

std::optional<MetricFormula> cost(FormulaScope s, const Served& served)
{
    const auto& money = s.now().economics;
    if (!money.costPerMillion) {
        return std::nullopt;
    }
    const bool isLoaded = money.machines.has_value();
    const Expression rate = isLoaded ? offeredLoad(s) : s.now().offered ? loadOfOne(s) : machineThroughput(s);
    Expression bill =
        hourly(s) * s.control(KnobId::Count, "*n*_{devices}", "devices of a machine", s.knobs().count, "");
    if (isLoaded) {
        bill = fleet(s) * bill;
    }
    const Expression hour = s.law("hour", "seconds of an hour", kSecondsAnHour, "s/h", "the definition of the hour");
    const Expression units = s.law(served.symbol, served.words, served.units, "", "what the figure is of");
    return s.written(
        "cost", served.name, units * bill / (rate * hour),
        money.costPerMillion->in(unit::dollar)*served.units / kMillion,
        [](double value) { return numberText(value) + " USD"; }, kMoney);
}

std::optional<MetricFormula> costPerMillion(FormulaScope s)
{
    return cost(std::move(s), {"10^{6}", "a million units", "USD per million", kMillion});
}

/// Of work that is served many times a second a million costs less than a cent.
std::optional<MetricFormula> costPerBillion(FormulaScope s)
{
    return cost(std::move(s), {"10^{9}", "a billion units", "USD per billion", kBillion});
}

}  // namespace

const Chapter& moneyChapter()
{
    static const Chapter kChapter{{"money.machines", machines},         {"money.duty", duty},
                                  {"low_utilization_tax", tax},         {"money.useful", useful},
                                  {"money.hour", priceOfAnHour},        {"money.thousand_hours", priceOfAThousandHours},
                                  {"cost_per_million", costPerMillion}, {"cost_per_billion", costPerBillion}};
    return kChapter;
}

}  // namespace ironlab::present
