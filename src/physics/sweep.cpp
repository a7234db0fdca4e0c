// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation_parts.h"

#include <ironlab/base/contract.h>
#include <ironlab/physics/sweep.h>

namespace ironlab::physics {

namespace {

using CopyField = void (*)(const Design&, Design&);

struct FieldTraits {
    DesignField field;
    Stages stages;
    CopyField copy;
};

using namespace stage;

constexpr std::array<FieldTraits, kDesignFields.size()> kFields{{
    {DesignField::Batch, kWork, [](const Design& from, Design& to) { to.batch = from.batch; }},
    {DesignField::ModelScale, kWork, [](const Design& from, Design& to) { to.modelScale = from.modelScale; }},
    {DesignField::WeightPrecision, kWork | kMachine,
     [](const Design& from, Design& to) { to.weightPrecision = from.weightPrecision; }},
    {DesignField::ComputePrecision, kAll,
     [](const Design& from, Design& to) { to.computePrecision = from.computePrecision; }},
    {DesignField::KvPrecision, kWork, [](const Design& from, Design& to) { to.kvPrecision = from.kvPrecision; }},
    {DesignField::ContextTokens, kWork, [](const Design& from, Design& to) { to.contextTokens = from.contextTokens; }},
    {DesignField::PromptTokens, kAll, [](const Design& from, Design& to) { to.promptTokens = from.promptTokens; }},
    {DesignField::OutputTokens, kAll, [](const Design& from, Design& to) { to.outputTokens = from.outputTokens; }},
    {DesignField::Fusion, kWork | kOverhead, [](const Design& from, Design& to) { to.fusion = from.fusion; }},
    {DesignField::FrameworkTax, kOverhead, [](const Design& from, Design& to) { to.frameworkTax = from.frameworkTax; }},
    {DesignField::AcceleratorSpeedup, kMachine,
     [](const Design& from, Design& to) { to.acceleratorSpeedup = from.acceleratorSpeedup; }},
    {DesignField::SpeedupAppliesTo, kMachine,
     [](const Design& from, Design& to) { to.speedupAppliesTo = from.speedupAppliesTo; }},
    {DesignField::Overlap, kLast, [](const Design& from, Design& to) { to.overlap = from.overlap; }},
    {DesignField::Distance, kData, [](const Design& from, Design& to) { to.network.distance = from.network.distance; }},
    {DesignField::LinkRate, kData,
     [](const Design& from, Design& to) { to.network.bandwidth = from.network.bandwidth; }},
    {DesignField::ZeroLatency, kData,
     [](const Design& from, Design& to) { to.network.zeroLatency = from.network.zeroLatency; }},
    {DesignField::OsMode, kLast, [](const Design& from, Design& to) { to.osMode = from.osMode; }},
    {DesignField::PowerMode, kMachine, [](const Design& from, Design& to) { to.powerMode = from.powerMode; }},
    {DesignField::PeakScale, kMachine, [](const Design& from, Design& to) { to.peakScale = from.peakScale; }},
    {DesignField::BandwidthScale, kMachine,
     [](const Design& from, Design& to) { to.bandwidthScale = from.bandwidthScale; }},
    {DesignField::ArrivalRate, kLast, [](const Design& from, Design& to) { to.arrivalRate = from.arrivalRate; }},
    {DesignField::Count, kAll, [](const Design& from, Design& to) { to.count = from.count; }},
}};

const FieldTraits& traitsOf(DesignField field)
{
    const FieldTraits& traits = kFields[static_cast<std::size_t>(field)];
    IRONLAB_EXPECTS(traits.field == field);
    return traits;
}

}  // namespace

Stages stagesOf(DesignField field)
{
    return traitsOf(field).stages;
}

void copyField(DesignField field, const Design& from, Design& to)
{
    traitsOf(field).copy(from, to);
}

StagedEvaluation::StagedEvaluation(const Accelerator& accelerator, const Workload& workload,
                                   const Requirements& requirements, Tails tails)
    : m_accelerator(&accelerator),
      m_workload(&workload),
      m_requirements(requirements),
      m_tails(tails == Tails::Exact ? nullptr : std::make_unique<TailVerdicts>(tails == Tails::Near))
{
}

StagedEvaluation::~StagedEvaluation() = default;
StagedEvaluation::StagedEvaluation(StagedEvaluation&&) noexcept = default;
StagedEvaluation& StagedEvaluation::operator=(StagedEvaluation&&) noexcept = default;

const Evaluation& StagedEvaluation::at(const Design& design, Stages changed)
{
    m_stale |= changed;
    addStep(m_result, *m_accelerator, *m_workload, design, m_stale);
    addVerdict(m_result, *m_accelerator, *m_workload, design, m_requirements, m_tails.get());
    return m_result;
}

}  // namespace ironlab::physics
