// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace ironlab::ui::test {

/// Random choices that come out alike on every machine for the same seed.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_engine(seed) {}

    /// 0 .. limit - 1; the limit is positive.
    [[nodiscard]] int below(int limit) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(limit)); }
    [[nodiscard]] int between(int least, int most) { return least + below(most - least + 1); }
    [[nodiscard]] bool oneIn(int times) { return below(times) == 0; }
    /// An element of a list that is not empty.
    template <class List>
    [[nodiscard]] const auto& oneOf(const List& list)
    {
        return *std::next(std::begin(list), below(static_cast<int>(std::size(list))));
    }

private:
    // Its numbers are laid down by the standard, those of the standard's distributions are not.
    std::mt19937_64 m_engine;
};

}  // namespace ironlab::ui::test
