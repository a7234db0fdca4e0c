// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>

#include <array>
#include <string_view>

namespace ironlab::physics {

/// The four terms of the Iron Law.
enum class Term { Data, Memory, Compute, Overhead };
inline constexpr std::array kTerms{Term::Data, Term::Memory, Term::Compute, Term::Overhead};
[[nodiscard]] std::string_view fileName(Term term);  ///< "data", "memory", "compute", "overhead"

struct Terms {
    Time data;
    Time memory;
    Time compute;
    Time overhead;

    [[nodiscard]] Time operator[](Term term) const;
    /// The plain sum: the latency at overlap 0.
    [[nodiscard]] Time sum() const { return data + memory + compute + overhead; }
};

/// Time the accelerator itself is at work when memory traffic and arithmetic overlap by `overlap` in [0, 1]:
/// max(memory, compute) + (1 - overlap) * min(memory, compute).
/// Worked example: 17.5 ms and 12.9 ms take 30.4 ms in series, 17.5 ms overlapped, 23.95 ms at overlap 0.5.
[[nodiscard]] Time acceleratorTime(Time memory, Time compute, double overlap);

/// Iron Law: T = T_data + T_overhead + acceleratorTime. Never less than the largest term, never more than the sum.
/// Source: this project's docs/MODEL.md section 2; at overlap 0 the additive law, at overlap 1 the roofline bound of
/// Williams, Waterman, Patterson 2009 plus the serial terms.
/// Worked example: 6.1 + 17.5 + 12.9 + 2.4 ms at overlap 0 is 38.9 ms.
[[nodiscard]] Time latency(const Terms& terms, double overlap);

/// The largest term. Terms within 5 % of the largest are balanced with it, and the verdict says so.
struct Binding {
    Term term = Term::Memory;
    Term runnerUp = Term::Compute;
    bool balanced = false;  ///< the runner-up is within `kBalanceBand` of the largest
};
inline constexpr double kBalanceBand = 0.05;
[[nodiscard]] Binding bindingTerm(const Terms& terms);

/// Round trip of light in fibre over a one-way distance: 2 d / (200,000 km/s).
/// Source: Grigorik, High Performance Browser Networking, ch. 1 (refraction index about 1.5).
/// Worked example: 600 km give 6 ms.
[[nodiscard]] Time propagationRoundTrip(Length distance);

}  // namespace ironlab::physics
