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
    std::optional<double> machines;       ///< ceil(load / capacity); nothing where no load is shared out
    std::optional<MoneyRate> fleetPrice;  ///< of all machines together; nothing where the preset has no price
    double dutyUtilization = 1.0;         ///< busy share of the machines' time
    double lowUtilizationTax = 1.0;       ///< 1 / (MFU while busy * duty): price per useful FLOP over price at peak
};

/// Units that ask to be served, and who may serve them.
struct Load {
    Rate rate;
    /// Requests go to whichever machine is free, so that further machines help. What a source sends (a camera on one pair
    /// of glasses) goes to the one machine it is attached to, which leaves undone what it has no time for.
    bool isShared = true;
};

/// Hourly price of an accelerator: the stated one, else the purchase price written off over three years of
/// continuous running (an assumption, stated in docs/MODEL.md). Nothing where the preset has neither.
[[nodiscard]] std::optional<MoneyRate> hourlyPrice(const Price& price);

/// Formulas: cost per million = 1e6 * machines * hourly price / units served per hour;
/// low-utilisation factor = 1 / (MFU * duty). `capacity` is what one machine (of `count` devices) can serve; a load that
/// is not shared is served up to it, with duty = min(1, load / capacity). Without a load the machine is kept full.
/// Worked example: 2 dollars an hour serving 1,000 units a second cost 0.556 dollars per million; MFU 0.2 busy half
/// of the time cost 10-fold. Of 60 units a second that one machine of 58 is sent, it serves 58, busy all the time.
[[nodiscard]] Economics economics(std::optional<MoneyRate> price, int count, Rate capacity, std::optional<Load> load,
                                  double modelFlopsUtilization);

/// The arrival rate in [low, high] at which serving on `first` stops being cheaper per unit than on `second`; nothing
/// where the cheaper of the two is the same at both ends.
[[nodiscard]] std::optional<Rate> costCrossover(MoneyRate firstPrice, Rate firstCapacity, MoneyRate secondPrice,
                                                Rate secondCapacity, Rate low, Rate high);

/// The load that one machine can take so that the mean time to an answer, waiting included, stays within `limit` when
/// requests arrive at random: nothing where even an idle machine is too slow.
/// Formula: T + rho T / (2 (1 - rho)) <= limit gives rho = 2 w / (1 + 2 w), w = (limit - T) / T; load = rho * capacity.
/// Source: Pollaczek-Khinchine for Poisson arrivals and constant service (M/D/1), Kleinrock, Queueing Systems I, 1975.
/// Worked example: steps of 10 ms (100 a second) within 15 ms: w = 0.5, half the capacity, 50 a second.
[[nodiscard]] std::optional<Rate> loadWithin(Rate capacity, Time step, Time limit);

/// One way to serve a load, machine by machine.
struct Offer {
    MoneyRate price;          ///< of one machine, all its devices
    Rate capacity;            ///< of one machine, flat out
    Time latency;             ///< of one answer on an idle machine
    bool passesWalls = true;  ///< every wall that no further machine can mend
};

/// What an offer takes at one load.
struct Bill {
    bool serves = false;  ///< within the required latency, whatever the number of machines
    double machines = 0.0;
    MoneyRate price;  ///< of all machines together
};
/// `limit`: the latency required, queueing included; nothing: none is, and machines run full.
/// Worked example: one dollar an hour, steps of 10 ms, 120 a second within 15 ms: 3 machines, 3 dollars an hour; without
/// a limit 2.
[[nodiscard]] Bill billOf(const Offer& offer, Rate load, std::optional<Time> limit);

enum class Choice { First, Second, Neither };

/// Two offers against each other: at one load, and where the answer flips.
struct OfferComparison {
    Bill first;
    Bill second;
    Choice better = Choice::Neither;  ///< serves and costs no more than the other, or is the only one that serves
    /// The load in [low, high] up to which the first is the better one, and past which it is not; nothing where one and
    /// the same offer is the better one throughout, or the first is not at `low`.
    std::optional<Rate> flip;
};
[[nodiscard]] OfferComparison compareOffers(const Offer& first, const Offer& second, Rate load,
                                            std::optional<Time> limit, Rate low, Rate high);

}  // namespace ironlab::physics
