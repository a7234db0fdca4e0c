// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include <ironlab/physics/iron_law.h>

#include <algorithm>

namespace ironlab::physics {

namespace {
constexpr std::array<std::string_view, 4> kTermFiles{"data", "memory", "compute", "overhead"};
constexpr Speed kLightInFibre = 200'000.0 * unit::kilometrePerSecond;
}  // namespace

std::string_view fileName(Term term)
{
    return nameOf(term, kTermFiles);
}

Time Terms::operator[](Term term) const
{
    switch (term) {
    case Term::Data: return data;
    case Term::Memory: return memory;
    case Term::Compute: return compute;
    case Term::Overhead: break;
    }
    return overhead;
}

Time acceleratorTime(Time memory, Time compute, double overlap)
{
    return std::max(memory, compute) + (1.0 - overlap) * std::min(memory, compute);
}

Time latency(const Terms& terms, double overlap)
{
    return terms.data + acceleratorTime(terms.memory, terms.compute, overlap) + terms.overhead;
}

Binding bindingTerm(const Terms& terms)
{
    std::array order = kTerms;
    // Of equal terms the first of the iron law leads. Not std::stable_sort, which takes memory to do that.
    std::sort(order.begin(), order.end(),
              [&terms](Term a, Term b) { return terms[a] > terms[b] || (terms[a] == terms[b] && a < b); });
    const Time largest = terms[order[0]];
    const Time next = terms[order[1]];
    return {order[0], order[1], next >= (1.0 - kBalanceBand) * largest && largest > Time{}};
}

Time propagationRoundTrip(Length distance)
{
    return 2.0 * distance / kLightInFibre;
}

}  // namespace ironlab::physics
