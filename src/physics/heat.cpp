// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/heat.h>

#include <algorithm>
#include <cmath>

namespace ironlab::physics {

namespace {

/// A band between release and limit thinner than this share of the rise above ambient is none.
constexpr double kThinBand = 1e-6;

/// The run with everything that the limit cycle needs, in the temperatures that decide.
struct Relay {
    Temperature limit;
    Temperature release;
    Temperature hot;   ///< where running would settle
    Temperature cold;  ///< where throttling would settle
    HeatState throttled;

    [[nodiscard]] bool throttles() const { return hot > limit; }
    [[nodiscard]] bool recovers() const { return cold < release; }
    [[nodiscard]] bool isThin(Temperature ambient) const { return limit - release <= kThinBand * (limit - ambient); }
    /// Share of the time that running takes as the band closes.
    [[nodiscard]] double thinShare() const { return (limit - cold) / (hot - cold); }
};

Relay relayOf(const HeatRun& run)
{
    Relay relay;
    relay.limit = run.spec.limit;
    relay.release = std::min(run.spec.release.value_or(run.spec.limit), run.spec.limit);
    relay.hot = steadyTemperature(run.spec, run.running.power);
    relay.throttled = run.throttled;
    if (steadyTemperature(run.spec, relay.throttled.power) > relay.limit) {
        relay.throttled = run.halted;
    }
    relay.cold = steadyTemperature(run.spec, relay.throttled.power);
    return relay;
}

HeatState mixed(const HeatState& running, const HeatState& throttled, double share)
{
    return {share * running.power + (1.0 - share) * throttled.power,
            share * running.rate + (1.0 - share) * throttled.rate};
}

}  // namespace

Temperature steadyTemperature(const ThermalSpec& spec, Power power)
{
    return spec.ambient + power * spec.resistance;
}

std::optional<Time> timeToReach(const ThermalSpec& spec, Temperature from, Temperature steady, Temperature to)
{
    const double ratio = (to - from) / (steady - from);
    if (to == from) {
        return Time{};
    }
    if (!(ratio > 0.0) || !(ratio < 1.0)) {
        return std::nullopt;
    }
    return -std::log1p(-ratio) * spec.timeConstant;
}

LongRun longRun(const HeatRun& run)
{
    const Relay relay = relayOf(run);
    LongRun result;
    result.rate = run.running.rate;
    if (!relay.throttles()) {
        return result;
    }
    result.timeToThrottle = timeToReach(run.spec, run.spec.ambient, relay.hot, relay.limit).value_or(Time{});
    if (!relay.recovers()) {
        result.rate = relay.throttled.rate;
        return result;
    }
    if (relay.isThin(run.spec.ambient)) {
        result.rate = mixed(run.running, relay.throttled, relay.thinShare()).rate;
        return result;
    }
    result.running = timeToReach(run.spec, relay.release, relay.hot, relay.limit).value_or(Time{});
    result.throttled = timeToReach(run.spec, relay.limit, relay.cold, relay.release).value_or(Time{});
    const double share = result.running / (result.running + result.throttled);
    result.rate = mixed(run.running, relay.throttled, share).rate;
    return result;
}

HeatCurve heatCurve(const HeatRun& run, Time duration, std::size_t mostPieces)
{
    const Relay relay = relayOf(run);
    HeatCurve curve{run.spec, {}};
    Time now;
    Temperature temperature = run.spec.ambient;
    bool isThrottled = false;
    const auto add = [&](const HeatState& state, Temperature towards, std::optional<Time> length) {
        const Time end = length ? std::min(now + *length, duration) : duration;
        curve.pieces.push_back({now, end, temperature, towards, state.rate, state.power, isThrottled});
        now = end;
    };
    while (now < duration) {
        if (!isThrottled) {
            add(run.running, relay.hot, timeToReach(run.spec, temperature, relay.hot, relay.limit));
            temperature = relay.limit;
            isThrottled = true;
        } else if (relay.recovers() && (relay.isThin(run.spec.ambient) || curve.pieces.size() + 1 >= mostPieces)) {
            add(mixed(run.running, relay.throttled, relay.thinShare()), relay.limit, std::nullopt);
        } else {
            add(relay.throttled, relay.cold, timeToReach(run.spec, temperature, relay.cold, relay.release));
            temperature = relay.release;
            isThrottled = false;
        }
    }
    return curve;
}

namespace {

const HeatPiece* pieceAt(const std::vector<HeatPiece>& pieces, Time time)
{
    const auto found = std::find_if(pieces.begin(), pieces.end(), [time](const HeatPiece& p) { return time < p.end; });
    return found != pieces.end() ? &*found : pieces.empty() ? nullptr : &pieces.back();
}

}  // namespace

Temperature HeatCurve::temperatureAt(Time time) const
{
    const HeatPiece* piece = pieceAt(pieces, time);
    if (piece == nullptr) {
        return spec.ambient;
    }
    const Time within = std::clamp(time, piece->start, piece->end) - piece->start;
    return piece->towards + std::exp(-(within / spec.timeConstant)) * (piece->from - piece->towards);
}

Rate HeatCurve::rateAt(Time time) const
{
    const HeatPiece* piece = pieceAt(pieces, time);
    return piece == nullptr ? Rate{} : piece->rate;
}

double HeatCurve::servedUntil(Time time) const
{
    double served = 0.0;
    for (const HeatPiece& piece : pieces) {
        served += std::max(std::min(time, piece.end) - piece.start, Time{}) * piece.rate;
    }
    return served;
}

}  // namespace ironlab::physics
