// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/bill.h"

#include <algorithm>

namespace ironlab::lab {

std::optional<Bill> billOf(const NamedDesign& design, const Catalog& catalog)
{
    const auto resolved = resolve(design, catalog);
    if (!resolved)
        return std::nullopt;
    const physics::Evaluation evaluation = resolved->evaluate();
    const auto price = physics::hourlyPrice(resolved->accelerator->value.price);
    if (!evaluation.runs() || !price)
        return std::nullopt;
    return Bill{resolved->knobs.count * *price, evaluation.throughput};
}

std::optional<Rate> billCrossover(const Bill& first, const Bill& second)
{
    // A thousand times either machine is beyond every load that a part speaks of.
    const Rate high = 1000.0 * std::max(first.capacity, second.capacity);
    const Rate low = 1e-6 * std::min(first.capacity, second.capacity);
    return physics::costCrossover(first.price, first.capacity, second.price, second.capacity, low, high);
}

}  // namespace ironlab::lab
