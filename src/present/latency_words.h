// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace ironlab::present {

/// "p50", "p99.99": the quantile that a share of the steps stays within.
[[nodiscard]] std::string quantileName(double share);

/// "182 times an hour", "once in 25 hours", "less than once in 100 years": how often something happens. "never" is zero.
[[nodiscard]] std::string timesAnHour(double rate);

/// A number of times an hour: "182", "< 0.001" where it is not worth telling.
[[nodiscard]] std::string rateAnHour(double rate);

}  // namespace ironlab::present
