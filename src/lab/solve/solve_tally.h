// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/solve.h>

#include <cstdint>

namespace ironlab::lab {

/// Where a design stands: which machine's grid, and which point of it.
struct PointId {
    std::uint32_t machine = 0;
    std::size_t point = 0;
};

/// A figure of a feasible design.
struct Candidate {
    PointId id;
    double value = 0.0;
    double second = 0.0;
};

/// The points at which no other has both more of `value` and less of `second`, in rising order of both.
class Front {
public:
    void add(const Candidate& candidate);
    void add(const Front& other);
    [[nodiscard]] const std::vector<Candidate>& points() const { return m_points; }

private:
    std::vector<Candidate> m_points;
};

/// What is kept of the designs of one block of a grid, and of several blocks put together in their order.
class Tally {
public:
    /// `load` and `price`: of the scene's proposal and of the machine in hand, where there are such.
    explicit Tally(std::optional<Rate> load = std::nullopt) : m_load(load) {}

    void count(PointId id, const physics::Evaluation& evaluation, const physics::Accelerator& accelerator,
               const physics::Design& design);
    /// Adds what stands behind this one.
    void append(const Tally& behind);

    [[nodiscard]] std::size_t points() const { return m_points; }
    [[nodiscard]] std::size_t feasible() const { return m_feasible; }
    [[nodiscard]] std::vector<WallToll> tolls() const;
    [[nodiscard]] const std::optional<Candidate>& best(Objective objective) const;
    [[nodiscard]] const std::optional<Candidate>& cheapestAtLoad() const { return m_cheapest; }
    [[nodiscard]] const Front& front(std::size_t index) const { return m_fronts[index]; }

private:
    struct Toll {
        std::size_t first = 0;
        std::size_t failed = 0;
        std::size_t alone = 0;
    };
    static constexpr std::size_t kObstacleTolls = 2;

    void countInfeasible(const physics::Evaluation& evaluation);
    void countFeasible(PointId id, const physics::Evaluation& evaluation);
    void countAtLoad(PointId id, const physics::Evaluation& evaluation, const physics::Accelerator& accelerator,
                     const physics::Design& design);

    std::optional<Rate> m_load;
    std::size_t m_points = 0;
    std::size_t m_feasible = 0;
    std::array<Toll, physics::kWallKinds + kObstacleTolls> m_tolls{};
    std::array<std::optional<Candidate>, kObjectives.size()> m_best;
    std::optional<Candidate> m_cheapest;
    std::array<Front, 3> m_fronts;
};

/// What the fronts set throughput against.
inline constexpr std::array kFrontObjectives{Objective::Latency, Objective::Energy, Objective::Cost};

}  // namespace ironlab::lab
