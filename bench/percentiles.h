// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

namespace ironlab::bench {

/// The smallest sample that at least `share` of all samples do not exceed. `samples` is not empty.
[[nodiscard]] inline double percentile(std::vector<double> samples, double share)
{
    std::sort(samples.begin(), samples.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(samples.size())));
    return samples[std::clamp<std::size_t>(rank, 1, samples.size()) - 1];
}

/// Reports the median, the 99th percentile and the worst of samples in milliseconds beside the limit promised.
inline void reportMilliseconds(benchmark::State& state, const std::vector<double>& samples, double limit)
{
    const double p99 = percentile(samples, 0.99);
    state.counters["samples"] = static_cast<double>(samples.size());
    state.counters["p50_ms"] = percentile(samples, 0.50);
    state.counters["p99_ms"] = p99;
    state.counters["max_ms"] = percentile(samples, 1.0);
    state.counters["limit_ms"] = limit;
    state.SetLabel(p99 < limit ? "99th percentile within the limit" : "99th percentile OVER the limit");
}

/// The processor time of the same samples: what they would take on a machine with nothing else to do.
inline void reportProcessorMilliseconds(benchmark::State& state, const std::vector<double>& samples)
{
    state.counters["cpu_p50_ms"] = percentile(samples, 0.50);
    state.counters["cpu_p99_ms"] = percentile(samples, 0.99);
}

}  // namespace ironlab::bench
