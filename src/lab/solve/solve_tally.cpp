// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/solve/solve_tally.h"

#include <algorithm>

namespace ironlab::lab {
namespace {

using physics::Evaluation;
using physics::Obstacle;

/// Better, or as good with a better second figure; equals keep their place.
bool isBetter(const Candidate& candidate, const std::optional<Candidate>& best, bool maximized)
{
    if (!best)
        return true;
    return maximized ? candidate.value > best->value : candidate.value < best->value;
}

bool isCheaper(const Candidate& candidate, const std::optional<Candidate>& best)
{
    return !best || candidate.value < best->value
           || (candidate.value == best->value && candidate.second > best->second);
}

bool isObstacleWithoutWall(Obstacle obstacle)
{
    return obstacle == Obstacle::NoEngineForPrecision || obstacle == Obstacle::NoLinkBetweenDevices;
}

constexpr std::array kObstaclesWithoutWall{Obstacle::NoEngineForPrecision, Obstacle::NoLinkBetweenDevices};

}  // namespace

void Front::add(const Candidate& candidate)
{
    const auto place = std::lower_bound(m_points.begin(), m_points.end(), candidate.value,
                                        [](const Candidate& point, double value) { return point.value < value; });
    // What has at least as much throughput stands from here on, the one with least of the other figure in front.
    if (place != m_points.end() && place->second <= candidate.second)
        return;
    auto beaten = place;
    if (place != m_points.end() && place->value == candidate.value)
        ++beaten;
    auto firstBeaten = place;
    while (firstBeaten != m_points.begin() && std::prev(firstBeaten)->second >= candidate.second)
        --firstBeaten;
    m_points.insert(m_points.erase(firstBeaten, beaten), candidate);
}

void Front::add(const Front& other)
{
    for (const Candidate& point : other.m_points)
        add(point);
}

void Tally::count(PointId id, const Evaluation& evaluation, const physics::Accelerator& accelerator,
                  const physics::Design& design)
{
    ++m_points;
    if (!evaluation.feasible()) {
        countInfeasible(evaluation);
        return;
    }
    ++m_feasible;
    countFeasible(id, evaluation);
    if (m_load)
        countAtLoad(id, evaluation, accelerator, design);
}

void Tally::countInfeasible(const Evaluation& evaluation)
{
    if (isObstacleWithoutWall(evaluation.obstacle)) {
        Toll& toll = m_tolls[physics::kWallKinds + (evaluation.obstacle == kObstaclesWithoutWall[0] ? 0 : 1)];
        ++toll.first;
        ++toll.failed;
        ++toll.alone;
        return;
    }
    const physics::Wall* first = nullptr;
    double smallest = 0.0;
    std::size_t failed = 0;
    for (const physics::Wall& wall : evaluation.walls) {
        const double margin = wall.margin();
        if (wall.mustExceed ? margin > 0.0 : margin >= 0.0)
            continue;
        ++failed;
        ++m_tolls[static_cast<std::size_t>(wall.kind)].failed;
        if (first == nullptr || margin < smallest) {
            first = &wall;
            smallest = margin;
        }
    }
    if (first == nullptr)
        return;
    Toll& toll = m_tolls[static_cast<std::size_t>(first->kind)];
    ++toll.first;
    toll.alone += failed == 1 ? 1 : 0;
}

void Tally::countFeasible(PointId id, const Evaluation& evaluation)
{
    std::array<std::optional<double>, kObjectives.size()> values;
    for (const Objective objective : kObjectives) {
        const auto index = static_cast<std::size_t>(objective);
        values[index] = objectiveValue(evaluation, objective);
        const Candidate candidate{id, values[index].value_or(0.0), 0.0};
        if (values[index] && isBetter(candidate, m_best[index], isMaximized(objective)))
            m_best[index] = candidate;
    }
    for (std::size_t i = 0; i < kFrontObjectives.size(); ++i) {
        const auto other = values[static_cast<std::size_t>(kFrontObjectives[i])];
        if (other)
            m_fronts[i].add({id, *values[static_cast<std::size_t>(Objective::Throughput)], *other});
    }
}

void Tally::countAtLoad(PointId id, const Evaluation& evaluation, const physics::Accelerator& accelerator,
                        const physics::Design& design)
{
    const auto load = m_load ? std::optional(physics::Load{*m_load}) : std::nullopt;
    const auto economics = physics::economics(hourlyPrice(accelerator.price), design.count, evaluation.throughput, load,
                                              evaluation.modelFlopsUtilization);
    if (!economics.costPerMillion)
        return;
    const Candidate candidate{id, economics.costPerMillion->in(unit::dollar),
                              evaluation.throughput.in(unit::perSecond)};
    if (isCheaper(candidate, m_cheapest))
        m_cheapest = candidate;
}

void Tally::append(const Tally& behind)
{
    m_points += behind.m_points;
    m_feasible += behind.m_feasible;
    for (std::size_t i = 0; i < m_tolls.size(); ++i) {
        m_tolls[i].first += behind.m_tolls[i].first;
        m_tolls[i].failed += behind.m_tolls[i].failed;
        m_tolls[i].alone += behind.m_tolls[i].alone;
    }
    for (const Objective objective : kObjectives) {
        const auto index = static_cast<std::size_t>(objective);
        if (behind.m_best[index] && isBetter(*behind.m_best[index], m_best[index], isMaximized(objective)))
            m_best[index] = behind.m_best[index];
    }
    if (behind.m_cheapest && isCheaper(*behind.m_cheapest, m_cheapest))
        m_cheapest = behind.m_cheapest;
    for (std::size_t i = 0; i < m_fronts.size(); ++i)
        m_fronts[i].add(behind.m_fronts[i]);
}

std::vector<WallToll> Tally::tolls() const
{
    std::vector<WallToll> tolls;
    const auto add = [&tolls](std::string_view name, const Toll& toll) {
        if (toll.failed > 0)
            tolls.push_back({name, toll.first, toll.failed, toll.alone});
    };
    for (std::size_t i = 0; i < physics::kWallKinds; ++i)
        add(fileName(static_cast<physics::WallKind>(i)), m_tolls[i]);
    for (std::size_t i = 0; i < kObstaclesWithoutWall.size(); ++i)
        add(fileName(kObstaclesWithoutWall[i]), m_tolls[physics::kWallKinds + i]);
    std::stable_sort(tolls.begin(), tolls.end(),
                     [](const WallToll& a, const WallToll& b) { return a.first > b.first; });
    return tolls;
}

const std::optional<Candidate>& Tally::best(Objective objective) const
{
    return m_best[static_cast<std::size_t>(objective)];
}

}  // namespace ironlab::lab
