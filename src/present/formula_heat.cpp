// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_power_words.h"
#include "in_seconds.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ironlab::present {
namespace {

constexpr const char* kNetwork = "a lumped thermal network of first order, the manual's list of formulas, longRun";

std::optional<MetricFormula> battery(FormulaScope s)
{
    if (!s.now().batteryLife || !s.machine().battery) {
        return std::nullopt;
    }
    const Expression quotient =
        s.ofMachine("/battery/energy", "*E*_{battery}", "energy of a charge", s.machine().battery->in(unit::joule), "J")
        / averagePower(s);
    return s.written("life", "Battery life", quotient, seconds(*s.now().batteryLife), shownIn("s"),
                     "the manual's list of formulas, batteryLife");
}

Expression ambient(FormulaScope& s)
{
    return s.ofMachine("/thermal", "*T*_{ambient}", "ambient temperature",
                       s.machine().thermal->ambient.in(unit::kelvin), std::string(kCelsius));
}

Expression warmLimit(FormulaScope& s)
{
    return s.ofMachine("/thermal", "*T*_{limit}", "temperature that throttles",
                       s.machine().thermal->limit.in(unit::kelvin), std::string(kCelsius));
}

Expression timeConstant(FormulaScope& s)
{
    return s.ofMachine("/thermal", "*τ*", "time constant", seconds(s.machine().thermal->timeConstant), "s");
}

std::optional<MetricFormula> steady(FormulaScope s)
{
    if (!s.now().thermal || !s.machine().thermal) {
        return std::nullopt;
    }
    const Expression sum = ambient(s)
                           + s.ofMachine("/thermal", "*R*_{th}", "thermal resistance",
                                         s.machine().thermal->resistance.in(unit::kelvinPerWatt), "K/W")
                                 * averagePower(s) / count(s);
    return s.written("*T*_{steady}", "Temperature it settles at", sum, s.now().thermal->steady.in(unit::kelvin),
                     shownCelsius, kNetwork);
}

std::optional<MetricFormula> throttle(FormulaScope s)
{
    if (!s.now().thermal || !s.now().thermal->timeToThrottle) {
        return std::nullopt;
    }
    const Expression settles = s.metric("heat.steady", "*T*_{steady}", "temperature it settles at",
                                        s.now().thermal->steady.in(unit::kelvin), std::string(kCelsius));
    const Expression product =
        timeConstant(s) * Expression::call("ln", {(settles - ambient(s)) / (settles - warmLimit(s))});
    return s.written("*t*_{throttle}", "Time to throttling", product, seconds(*s.now().thermal->timeToThrottle),
                     shownIn("s"), kNetwork);
}

/// A temperature that the preset states.
BookEntry statedTemperature(const char* id, const char* symbol, const char* name, bool isRelease)
{
    return {id,
            [symbol, name, isRelease](FormulaScope s) -> std::optional<MetricFormula> {
                if (!s.machine().thermal) {
                    return std::nullopt;
                }
                const physics::ThermalSpec& spec = *s.machine().thermal;
                const double kelvin = (isRelease ? spec.release.value_or(spec.limit) : spec.limit).in(unit::kelvin);
                const Expression stated = s.ofMachine("/thermal", symbol, name, kelvin, std::string(kCelsius));
                return s.written(symbol, name, Expression::number(1.0) * stated, kelvin, shownCelsius, kNetwork);
            },
            BookEntry::Needs::Nothing};
}

/// The run that the sustained rate is of: kept full.
struct FullRun {
    physics::HeatRun heat;
    physics::LongRun run;
};

std::optional<FullRun> fullRun(const FormulaScope& s)
{
    if (!s.now().thermal) {
        return std::nullopt;
    }
    const auto heat = physics::heatRun(s.machine(), s.work(), s.knobs(), s.now(), std::nullopt);
    return heat ? std::optional(FullRun{*heat, physics::longRun(*heat)}) : std::nullopt;
}

std::optional<MetricFormula> sustained(FormulaScope s)
{
    const auto full = fullRun(s);
    if (!full) {
        return std::nullopt;
    }
    const double rate = full->run.rate.in(unit::perSecond);
    const Expression running =
        s.metric("throughput", "*X*", "throughput while running", full->heat.running.rate.in(unit::perSecond), "1/s");
    if (!full->run.timeToThrottle) {
        return s.written("sustained", "Sustained rate", Expression::number(1.0) * running, rate, shownIn("1/s"),
                         kNetwork, "It never throttles when kept full.");
    }
    const Expression slow =
        s.metric("", "*X*_{throttled}", "rate while throttled", full->heat.throttled.rate.in(unit::perSecond), "1/s");
    if (!(full->run.running > Time{})) {
        return full->run.rate == full->heat.throttled.rate ? std::optional(
                   s.written("sustained", "Sustained rate", Expression::number(1.0) * slow, rate, shownIn("1/s"),
                             kNetwork, "Throttled, it never cools to where it may run."))
                                                           : std::nullopt;
    }
    const Expression hot =
        s.metric("heat.running", "*t*_{run}", "running phase of the cycle", seconds(full->run.running), "s");
    const Expression cold = s.metric("heat.throttled", "*t*_{throttled}", "throttled phase of the cycle",
                                     seconds(full->run.throttled), "s");
    return s.written("sustained", "Sustained rate", (hot * running + cold * slow) / (hot + cold), rate, shownIn("1/s"),
                     kNetwork);
}

/// Served at the load of the design once it is hot: the same cycle at that load.
std::optional<MetricFormula> served(FormulaScope s)
{
    if (!s.now().thermal || !s.now().offered) {
        return std::nullopt;
    }
    const double rate = s.now().thermal->served.in(unit::perSecond);
    const Expression asked = loadOfOne(s);
    if (!s.now().thermal->timeToThrottle) {
        const Expression flatOut =
            s.metric("throughput", "*X*", "throughput", s.now().throughput.in(unit::perSecond), "1/s");
        return s.written("served", "Served once hot", Expression::call("min", {asked, flatOut}), rate, shownIn("1/s"),
                         kNetwork, "It does not throttle at this load.");
    }
    const Expression cycle =
        s.metric("", "*X*_{cycle}", "mean rate of its running and throttled phases at this load", rate, "1/s");
    return s.written("served", "Served once hot", Expression::call("min", {asked, cycle}), rate, shownIn("1/s"),
                     kNetwork);
}

/// The heating of the design at its share of the offered load, and the stretch of it that holds a moment.
struct Moment {
    Time at;
    physics::HeatPiece piece;
    Energy drawn;  ///< until then
};

std::optional<Moment> momentOf(const FormulaScope& s)
{
    constexpr std::size_t kMostPieces = 80;
    if (!s.at(0) || !s.now().thermal) {
        return std::nullopt;
    }
    const auto run = physics::heatRun(s.machine(), s.work(), s.knobs(), s.now(), s.now().offeredToOne());
    if (!run) {
        return std::nullopt;
    }
    Moment moment{*s.at(0) * unit::second, {}, {}};
    const Time all = std::max(moment.at, 1.0 * unit::minute);
    for (const physics::HeatPiece& piece : physics::heatCurve(*run, all, kMostPieces).pieces) {
        if (piece.start <= moment.at) {
            moment.piece = piece;
            moment.drawn += piece.power * (std::min(piece.end, moment.at) - piece.start);
        }
    }
    return moment;
}

std::optional<MetricFormula> temperatureAt(FormulaScope s)
{
    const auto moment = momentOf(s);
    if (!moment) {
        return std::nullopt;
    }
    const physics::HeatPiece& piece = moment->piece;
    const double passed = seconds(moment->at - piece.start);
    const double share = std::exp(-passed / seconds(s.machine().thermal->timeConstant));
    const Temperature value = piece.towards + share * (piece.from - piece.towards);
    const Expression towards = s.metric("", "*T*_{towards}", "where this stretch would settle",
                                        piece.towards.in(unit::kelvin), std::string(kCelsius));
    const Expression from =
        s.metric("", "*T*_{from}", "where this stretch began", piece.from.in(unit::kelvin), std::string(kCelsius));
    const Expression time = s.law("*t*", "time since this stretch began", passed, "s", "the place in the picture");
    return s.written("*T*", "Temperature at this moment",
                     towards + (from - towards) / Expression::call("exp", {time / timeConstant(s)}),
                     value.in(unit::kelvin), shownCelsius, kNetwork);
}

std::optional<MetricFormula> chargeAt(FormulaScope s)
{
    const auto moment = momentOf(s);
    if (!moment || !s.machine().battery) {
        return std::nullopt;
    }
    const Expression drawn =
        s.metric("", "*E*_{drawn}", "power × time of all stretches until then", moment->drawn.in(unit::joule), "J");
    const Expression whole = s.ofMachine("/battery/energy", "*E*_{battery}", "energy of a charge",
                                         s.machine().battery->in(unit::joule), "J");
    const double left = std::max(0.0, 1.0 - moment->drawn / *s.machine().battery);
    return s.written("charge", "Charge left at this moment",
                     Expression::call("max", {Expression::number(0.0), Expression::number(1.0) - drawn / whole}), left,
                     shownShare, "the manual's list of formulas, batteryLife");
}

std::optional<MetricFormula> rateAt(FormulaScope s)
{
    const auto moment = momentOf(s);
    if (!moment) {
        return std::nullopt;
    }
    const double rate = moment->piece.rate.in(unit::perSecond);
    const Expression one = Expression::number(1.0);
    const Expression shown =
        moment->piece.isThrottled
            ? s.metric("", "*X*_{throttled}", "rate while throttled", rate, "1/s")
            : s.metric(s.now().offered ? "power.load" : "throughput", "*X*", "rate while running", rate, "1/s");
    return s.written("rate", "Rate at this moment", one * shown, rate, shownIn("1/s"), kNetwork);
}

/// Time between release and limit, towards where a power would settle.
std::optional<MetricFormula> phase(FormulaScope s, bool isRunning)
{
    const auto full = fullRun(s);
    if (!full || !(full->run.running > Time{})) {
        return std::nullopt;
    }
    const physics::ThermalSpec& spec = s.machine().thermal.value();
    const Temperature settles =
        steadyTemperature(spec, isRunning ? full->heat.running.power : full->heat.throttled.power);
    const Expression towards = s.metric("", isRunning ? "*T*_{hot}" : "*T*_{cold}",
                                        isRunning ? "where it would settle running" : "where it would settle throttled",
                                        settles.in(unit::kelvin), std::string(kCelsius));
    const Expression release = s.ofMachine("/thermal", "*T*_{release}", "temperature that lets it run again",
                                           spec.release.value_or(spec.limit).in(unit::kelvin), std::string(kCelsius));
    const Expression ratio =
        isRunning ? (towards - release) / (towards - warmLimit(s)) : (warmLimit(s) - towards) / (release - towards);
    return s.written(isRunning ? "*t*_{run}" : "*t*_{throttled}", isRunning ? "Running phase" : "Throttled phase",
                     timeConstant(s) * Expression::call("ln", {ratio}),
                     seconds(isRunning ? full->run.running : full->run.throttled), shownIn("s"), kNetwork);
}

}  // namespace

const Chapter& heatChapter()
{
    static const Chapter kChapter{
        {"battery.life", battery},
        {"heat.steady", steady},
        {"heat.throttle", throttle},
        {"heat.running", [](FormulaScope s) { return phase(std::move(s), true); }},
        {"heat.throttled", [](FormulaScope s) { return phase(std::move(s), false); }},
        {"heat.sustained", sustained},
        {"heat.served", served},
        statedTemperature("heat.limit", "*T*_{limit}", "Temperature that throttles", false),
        statedTemperature("heat.release", "*T*_{release}", "Temperature that lets it run again", true),
        {"heat.at", temperatureAt},
        {"heat.rate", rateAt},
        {"heat.charge", chargeAt}};
    return kChapter;
}

}  // namespace ironlab::present
