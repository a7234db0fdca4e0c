// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/jitter_simulation.h>

#include <algorithm>
#include <cmath>

namespace ironlab::physics {

namespace {

constexpr double kFirst = 1e-4;
constexpr double kLast = 0.9999;
constexpr double kFewestBars = 30.0;
constexpr double kMostBars = 2000.0;

/// The largest of 1, 2, 5 x 10^n that divides the range into 30 bars or more.
Time roundWidth(Time range)
{
    const double ideal = range.in(unit::second) / kFewestBars;
    const double decade = std::pow(10.0, std::floor(std::log10(ideal)));
    const double digit = ideal >= 5.0 * decade ? 5.0 : ideal >= 2.0 * decade ? 2.0 : 1.0;
    return digit * decade * unit::second;
}

}  // namespace

LatencyHistogram latencyHistogram(const LatencyDistribution& distribution, Time width)
{
    const Time first = distribution.quantile(kFirst);
    const Time range = std::max(distribution.quantile(kLast) - first, 1e-6 * distribution.timing().typical);
    LatencyHistogram result;
    if (!(range > Time{})) {
        return result;
    }
    result.width = width > Time{} ? width : roundWidth(range);
    while (range / result.width > kMostBars) {
        result.width = 10.0 * result.width;
    }
    // Just below the first steps, which may all take exactly the same time.
    result.start = std::floor(first / result.width - 1e-6) * result.width;
    const auto bars = static_cast<std::size_t>(std::ceil((first + range - result.start) / result.width));
    double longer = distribution.exceedance(result.start);
    result.before = 1.0 - longer;
    for (std::size_t bar = 1; bar <= bars; ++bar) {
        const double past = distribution.exceedance(result.start + static_cast<double>(bar) * result.width);
        result.share.push_back(std::max(longer - past, 0.0));
        longer = past;
    }
    result.beyond = longer;
    return result;
}

LatencyHistogram latencyHistogram(const LatencySample& sample, const LatencyHistogram& bars)
{
    LatencyHistogram result = bars;
    const auto inUpTo = [&sample](Time time) {
        const auto past = std::upper_bound(sample.sorted.begin(), sample.sorted.end(), time);
        return static_cast<double>(past - sample.sorted.begin()) / static_cast<double>(sample.sorted.size());
    };
    if (sample.sorted.empty()) {
        return result;
    }
    double shorter = inUpTo(bars.start);
    result.before = shorter;
    for (std::size_t bar = 0; bar < bars.share.size(); ++bar) {
        const double upTo = inUpTo(bars.start + static_cast<double>(bar + 1) * bars.width);
        result.share[bar] = upTo - shorter;
        shorter = upTo;
    }
    result.beyond = 1.0 - shorter;
    return result;
}

}  // namespace ironlab::physics
