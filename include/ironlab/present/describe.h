// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace ironlab::present {

/// What an instrument says instead of showing. Each figure has `describe(figure)`, and `probeText(figure, …)` for the
/// thing under its cursor; both are built on demand, never while dragging.
struct Description {
    std::string name;     ///< "Latency waterfall"
    std::string summary;  ///< one or two sentences: what the picture shows now
    std::string hint;     ///< keys: "Up and down arrows walk through the terms."

    bool operator==(const Description&) const = default;
};

/// The spoken form of text with symbols: "÷ 3.00" as "divided by 3.00", "× 1.64" as "times 1.64", "→" as "to",
/// "T_memory" as "T memory", "−" as "minus ".
[[nodiscard]] std::string spoken(std::string text);

/// Name, summary and hint as three lines.
[[nodiscard]] std::string text(const Description& description);

}  // namespace ironlab::present
