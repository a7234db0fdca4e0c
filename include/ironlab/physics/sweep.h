// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace ironlab::physics {

/// Steps of an evaluation that read a design, as bits. What follows from them is always done again: a machine or work
/// that changed takes footprint, traffic and terms with it, and latency and walls come last in any case.
using Stages = unsigned;
namespace stage {
inline constexpr Stages kMachine = 1;   ///< the accelerator as the design runs it
inline constexpr Stages kWork = 2;      ///< what one step has to do
inline constexpr Stages kData = 4;      ///< the network
inline constexpr Stages kOverhead = 8;  ///< dispatch, tax, invocation, collectives
inline constexpr Stages kLast = 0;      ///< overlap, arrival rate and the like: read by the last steps only
inline constexpr Stages kAll = kMachine | kWork | kData | kOverhead;
}  // namespace stage

/// The fields of a design that a grid can turn.
enum class DesignField {
    Batch,
    ModelScale,
    WeightPrecision,
    ComputePrecision,
    KvPrecision,
    ContextTokens,
    PromptTokens,
    OutputTokens,
    Fusion,
    FrameworkTax,
    AcceleratorSpeedup,
    SpeedupAppliesTo,
    Overlap,
    Distance,
    LinkRate,
    ZeroLatency,
    OsMode,
    PowerMode,
    PeakScale,
    BandwidthScale,
    ArrivalRate,
    Count
};
inline constexpr std::array kDesignFields{DesignField::Batch,
                                          DesignField::ModelScale,
                                          DesignField::WeightPrecision,
                                          DesignField::ComputePrecision,
                                          DesignField::KvPrecision,
                                          DesignField::ContextTokens,
                                          DesignField::PromptTokens,
                                          DesignField::OutputTokens,
                                          DesignField::Fusion,
                                          DesignField::FrameworkTax,
                                          DesignField::AcceleratorSpeedup,
                                          DesignField::SpeedupAppliesTo,
                                          DesignField::Overlap,
                                          DesignField::Distance,
                                          DesignField::LinkRate,
                                          DesignField::ZeroLatency,
                                          DesignField::OsMode,
                                          DesignField::PowerMode,
                                          DesignField::PeakScale,
                                          DesignField::BandwidthScale,
                                          DesignField::ArrivalRate,
                                          DesignField::Count};

/// Steps that read the field; wrong ones would show in the test that holds grids against `evaluate`.
[[nodiscard]] Stages stagesOf(DesignField field);
/// Gives `to` the field of `from`.
void copyField(DesignField field, const Design& from, Design& to);

/// How a grid judges walls that ask for a quantile of the latency or for misses an hour.
enum class Tails {
    Exact,    ///< as `evaluate` does, by an integral and a root for each design
    Near,     ///< the same verdicts; of what is demanded, an estimate
    Verdicts  ///< the same verdicts; of what is demanded, the typical time, or just the other side of the limit
};

class TailVerdicts;

/// Evaluates one design after another on one machine and work, doing again only what a change asks for. It runs the
/// steps of `evaluate` up to the walls, the very same code, and leaves the reports out (Amdahl, ridge, serving,
/// sensitivity, throttling where no sustained rate is asked for): results agree to the last bit.
class StagedEvaluation {
public:
    /// Both presets outlive the object.
    StagedEvaluation(const Accelerator& accelerator, const Workload& workload, const Requirements& requirements = {},
                     Tails tails = Tails::Exact);
    ~StagedEvaluation();
    StagedEvaluation(StagedEvaluation&&) noexcept;
    StagedEvaluation& operator=(StagedEvaluation&&) noexcept;

    /// `changed`: the stages of every field in which `design` differs from the one before. The result holds until the
    /// next call; where the design does not run, nothing but obstacle, work, footprint and walls is meant.
    const Evaluation& at(const Design& design, Stages changed = stage::kAll);

private:
    const Accelerator* m_accelerator;
    const Workload* m_workload;
    Requirements m_requirements;
    Evaluation m_result;
    Stages m_stale = stage::kAll;
    std::unique_ptr<TailVerdicts> m_tails;
};

/// One axis of a grid: a field, and designs of which only that field is read.
struct GridAxis {
    DesignField field = DesignField::Batch;
    std::vector<Design> values;
};

/// A start and what is turned. The last axis turns fastest; no axis is empty. Worked example: axes of 3 and 4 values have
/// 12 points, of which point 5 takes the second value of both.
struct Grid {
    Design start;
    std::vector<GridAxis> axes;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Design at(std::size_t point) const;
    /// Puts the axes that ask for most to be done again outside, so that cheap ones turn fastest. Points change places.
    void putCostlyAxesOutside();
};

/// Goes through a grid point by point, telling what each step changes.
class GridWalk {
public:
    /// Stands on `point` of the grid, which outlives the walk.
    GridWalk(const Grid& grid, std::size_t point);

    [[nodiscard]] const Design& design() const { return m_design; }
    /// Moves on, after the last point to the first, and returns the stages of the fields that turned.
    Stages next();

private:
    const Grid* m_grid;
    std::vector<std::size_t> m_places;
    Design m_design;
};

/// Calls `visit(point, design, evaluation)` for the points from `begin` up to `end`, in their order.
template <class Visit>
void visitGrid(const Grid& grid, StagedEvaluation& evaluation, std::size_t begin, std::size_t end, Visit visit)
{
    if (begin >= end) {
        return;
    }
    GridWalk walk(grid, begin);
    Stages changed = stage::kAll;
    for (std::size_t point = begin; point < end; ++point) {
        visit(point, walk.design(), evaluation.at(walk.design(), changed));
        changed = walk.next();
    }
}

}  // namespace ironlab::physics
