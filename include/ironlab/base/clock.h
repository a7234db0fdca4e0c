// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ironlab {

/// A moment in Coordinated Universal Time, to the millisecond.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where time comes from. Logic is handed a clock and never asks the system itself, so that tests turn the hands.
class Clock {
public:
    virtual ~Clock() = default;

    /// Time of day, for records. It may jump when the computer's clock is set.
    [[nodiscard]] virtual UtcTime utcNow() const = 0;

    /// Time since some fixed moment, for durations. It never goes back.
    [[nodiscard]] virtual std::chrono::nanoseconds monotonicNow() const = 0;
};

/// The clock of this computer.
class SystemClock final : public Clock {
public:
    [[nodiscard]] UtcTime utcNow() const override;
    [[nodiscard]] std::chrono::nanoseconds monotonicNow() const override;
};

/// A clock that stands still until it is told to move.
class ManualClock final : public Clock {
public:
    explicit ManualClock(UtcTime start);

    [[nodiscard]] UtcTime utcNow() const override;
    [[nodiscard]] std::chrono::nanoseconds monotonicNow() const override;

    /// Moves both times forward; `step` is not negative.
    void advance(std::chrono::milliseconds step);

    /// Sets the time of day, as somebody does who corrects a computer's clock; durations do not notice.
    void set(UtcTime now) { m_utc = now; }

private:
    UtcTime m_utc;
    std::chrono::nanoseconds m_monotonic{0};
};

/// ISO 8601 with milliseconds and `Z`: "2026-03-01T09:30:00.250Z". The year must be in 0000 to 9999.
[[nodiscard]] std::string utcText(UtcTime time);

/// The reverse of `utcText`; nothing for any other text, however close ("2026-02-30…", a missing "Z").
[[nodiscard]] std::optional<UtcTime> parseUtc(std::string_view text);

}  // namespace ironlab
