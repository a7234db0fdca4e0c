// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/figure_bounds_io.h"
#include "lab/presets/figure_io.h"
#include "lab/presets/preset_document_io.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/lab/preset_io.h>

#include <cmath>
#include <numeric>
#include <utility>

namespace ironlab::lab {
namespace {

using physics::Workload;

constexpr double kMixTolerance = 1e-3;

// From the smallest keyword spotter to anything trained so far, with room.
constexpr NumberRange kParameters{100.0, 1e14, false, false};
constexpr NumberRange kExponent{0.0, 4.0, false, false};
constexpr NumberRange kKernels{1.0, 1e6, false, false};

// Reads the parts of one workload; each member function one or a few keys of the format.
class WorkloadReader {
public:
    WorkloadReader(ObjectReader& reader, const ProvenanceList& provenance)
        : m_reader(reader),
          m_figures(provenance),
          m_provenance(provenance)
    {
    }

    Workload read()
    {
        identity();
        work();
        activations();
        kvCache();
        kernels();
        operatorMix();
        efficiency();
        source();
        scaling();
        return std::move(m_result);
    }

private:
    void identity()
    {
        m_result.id = m_reader.text("id", "an identifier such as \"llama-3-70b\"", parseId);
        m_result.name = m_reader.string("name");
        m_result.unit = m_reader.choice("unit", physics::kWorkUnits);
        m_result.family = m_reader.string("family");
    }

    void work()
    {
        m_result.parameters = m_reader.number("parameters", kParameters);
        m_result.lookupParameters =
            m_reader.optionalNumber("lookup_parameters", {0.0, 1e13, false, false}).value_or(0.0);
        const bool isCounted = m_reader.isSound("parameters");
        if (isCounted && m_result.lookupParameters >= m_result.parameters)
            m_reader.fault("lookup_parameters", "less than the parameters, which contain them",
                           "count embedding tables whose rows are only looked up");
        m_result.workPerUnit = m_figures.quantity<dimension::Flop>(m_reader, "work_per_unit");
        if (!isCounted || !m_reader.isSound("work_per_unit"))
            return;
        // A weight takes part in 2 FLOP a unit of a transformer and in at most some thousands of a convolution.
        const double perParameter = m_result.workPerUnit.in(unit::flop) / m_result.parameters;
        if ((perParameter < 0.1 || perParameter > 1e5) && !isUnusual("/work_per_unit"))
            m_reader.fault("work_per_unit", "between 0.1 and 100000 FLOP for each parameter",
                           "check the prefix, and that a multiply-accumulate counts 2 FLOP; "
                               + vouching("/work_per_unit"));
    }

    void activations()
    {
        m_reader.object("activation_traffic", [this](ObjectReader& range) {
            m_result.activationTraffic = {m_figures.quantity<dimension::Bytes>(range, "eager", Sign::NonNegative),
                                          m_figures.quantity<dimension::Bytes>(range, "fused", Sign::NonNegative)};
            if (range.isSound("eager") && m_result.activationTraffic.fused > m_result.activationTraffic.eager)
                range.fault("fused", "at most the eager traffic", "fusion keeps tensors on the chip: swap the two");
        });
        m_result.peakActivations = m_figures.quantity<dimension::Bytes>(m_reader, "peak_activations");
        m_result.activationPrecision = m_reader.optionalChoice("activation_precision", physics::kPrecisions);
    }

    void kvCache()
    {
        m_reader.optionalObject("kv_cache", [this](ObjectReader& shape) {
            const auto count = [&](std::string_view key) { return static_cast<int>(shape.integer(key, {1, 100000})); };
            m_result.kvCache = physics::KvCacheShape{count("layers"), count("kv_heads"), count("head_dimension"),
                                                     count("query_heads")};
            if (shape.isSound("query_heads") && m_result.kvCache->kvHeads > m_result.kvCache->queryHeads)
                shape.fault("kv_heads", "at most as many as query heads", "several query heads share one KV head");
        });
    }

    void kernels()
    {
        m_reader.object("kernels", [this](ObjectReader& range) {
            m_result.kernels = {range.number("eager", kKernels), range.number("fused", kKernels)};
            if (range.isSound("eager") && m_result.kernels.fused > m_result.kernels.eager)
                range.fault("fused", "at most the eager number", "fusion merges kernels: swap the two");
        });
        m_result.layers = m_reader.number("layers", {1.0, 1e5, false, false});
    }

    void operatorMix()
    {
        const bool given = m_reader.optionalObject("operator_mix", [this](ObjectReader& mix) {
            const auto before = mix.faultCount();
            auto& share = m_result.operatorMix.share;
            share.fill(0.0);
            mix.eachMember([&](const ValueReader& member) {
                const auto op = member.keyChoice(physics::kOperators);
                share[static_cast<std::size_t>(op)] = member.number(kUnitInterval);
            });
            const double sum = std::accumulate(share.begin(), share.end(), 0.0);
            if (mix.faultCount() == before && std::abs(sum - 1.0) > kMixTolerance)
                m_reader.fault("operator_mix", "shares of the work that sum to 1",
                               "they sum to " + decimalText(sum) + "; correct the shares");
            else if (sum > 0.0)
                for (double& part : share)
                    part /= sum;
        });
        if (!given)
            m_result.operatorMix = {};
    }

    void efficiency()
    {
        m_reader.optionalObject("efficiency", [this](ObjectReader& efficiency) {
            m_result.computeEfficiency = efficiency.number("compute", kShare);
            m_result.bandwidthEfficiency = efficiency.optionalNumber("bandwidth", kShare).value_or(1.0);
        });
    }

    void source()
    {
        m_result.payloadPerUnit = m_figures.quantity<dimension::Bytes>(m_reader, "payload", Sign::NonNegative);
        m_result.rate = m_figures.optionalQuantity<dimension::Time::Inverse>(m_reader, "rate");
        m_result.lookAhead = m_figures.optionalQuantity<dimension::Time>(m_reader, "look_ahead", Sign::NonNegative);
        if (m_result.lookAhead && !m_result.rate && !m_reader.has("rate"))
            m_reader.fault("look_ahead", "a \"rate\" beside it", "a stream has units at a rate: state it");
    }

    void scaling()
    {
        m_reader.optionalObject("scaling", [this](ObjectReader& exponents) {
            physics::ScalingExponents& scaling = m_result.scaling;
            scaling.parameters = exponents.number("parameters", kExponent);
            scaling.work = exponents.number("work", kExponent);
            scaling.activations = exponents.number("activations", kExponent);
            scaling.kvCache = exponents.optionalNumber("kv_cache", kExponent).value_or(scaling.kvCache);
            scaling.kernels = exponents.number("kernels", kExponent);
        });
    }

    [[nodiscard]] bool isUnusual(std::string_view pointer) const { return m_provenance.unusual.contains(pointer); }

    ObjectReader& m_reader;
    FigureReader m_figures;
    const ProvenanceList& m_provenance;
    Workload m_result;
};

Workload readParts(ObjectReader& reader, const ProvenanceList& provenance)
{
    const std::size_t before = reader.faultCount();
    Workload workload = WorkloadReader(reader, provenance).read();
    if (reader.faultCount() == before)
        checkBounds(reader, workload, provenance);
    return workload;
}

}  // namespace

Expected<Preset<Workload>, Faults> workloadOf(const JsonDocument& document, PresetOrigin origin)
{
    return presetOf<Workload>(document, kWorkloadSchema, origin, readParts);
}

}  // namespace ironlab::lab
