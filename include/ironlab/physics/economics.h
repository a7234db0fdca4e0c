// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>
#include <ironlab/physics/accelerator.h>

#include <optional>

namespace ironlab::physics {

/// Cost of what a machine really serves.
struct Economics {
    std::optional<Money> costPerMillion;  ///< of units; nothing where the preset has no price
    std::optional<double> machines;       ///< ceil(arrival rate / capacity); nothing where nothing arrives
    double dutyUtilization = 1.0;         ///< busy share of the machines' time
    double lowUtilizationTax = 1.0;       ///< 1 / (MFU while busy * duty): price per useful FLOP over price at peak
};

/// Hourly price of an accelerator: the stated one, else the purchase price written off over three years of
/// continuous running (an assumption, stated in docs/MODEL.md). Nothing where the preset has neither.
[[nodiscard]] std::optional<MoneyRate> hourlyPrice(const Price& price);

/// Formulas: cost per million = 1e6 * machines * hourly price / units served per hour;
/// tax = 1 / (MFU * duty). `capacity` is what one machine (of `count` devices) can serve.
/// Worked example: 2 dollars an hour serving 1,000 units a second cost 0.556 dollars per million; MFU 0.2 busy half
/// of the time is taxed 10-fold.
[[nodiscard]] Economics economics(std::optional<MoneyRate> price, int count, Rate capacity,
                                  std::optional<Rate> arrivalRate, double modelFlopsUtilization);

/// The arrival rate in [low, high] at which serving on `first` stops being cheaper per unit than on `second`; nothing
/// where the cheaper of the two is the same at both ends.
[[nodiscard]] std::optional<Rate> costCrossover(MoneyRate firstPrice, Rate firstCapacity, MoneyRate secondPrice,
                                                Rate secondCapacity, Rate low, Rate high);

}  // namespace ironlab::physics
