// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/bound_check.h"
#include "lab/presets/figure_bounds_io.h"

#include <ironlab/base/decimal_text.h>

#include <array>

namespace ironlab::lab {
namespace {

using physics::Workload;
using physics::WorkUnit;

struct Range {
    double lowest;
    double highest;
};

/// Bounds that follow from what a network is mostly made of.
struct Kind {
    Range workPerParameter;  ///< FLOP of one unit for each weight
    Range trafficPerWork;    ///< bytes of activations for each FLOP
    std::string_view what;
};
constexpr Kind kTokens{{1.0, 50.0}, {1e-8, 0.05}, "a model that decodes tokens"};
constexpr Kind kConvolutional{{20.0, 40e3}, {2e-6, 5.0}, "a convolutional network"};
constexpr Kind kStreaming{{1.0, 900.0}, {1e-6, 50.0}, "a fully connected or recurrent network"};
constexpr Kind kDense{{1.0, 20e3}, {1e-8, 5.0}, "a network of matrix products"};

const Kind& kindOf(const Workload& workload)
{
    const auto share = [&workload](physics::Operator op) {
        return workload.operatorMix.share[static_cast<std::size_t>(op)];
    };
    using physics::Operator;
    if (workload.kvCache && workload.unit == WorkUnit::Token)
        return kTokens;
    if (share(Operator::Convolution) + share(Operator::Depthwise) > 0.5)
        return kConvolutional;
    return share(Operator::FullyConnected) + share(Operator::Recurrent) > 0.5 ? kStreaming : kDense;
}

// Bytes of one unit over the link, and units per second of a periodic source, in enumerator order: token, frame, window,
// hop, sample.
constexpr std::array<Range, 5> kPayload{{{1.5, 3.9e3}, {3e3, 30e6}, {50.0, 400e3}, {20.0, 30e3}, {60.0, 2e6}}};
constexpr std::array<Range, 5> kRate{{{0.1, 5e3}, {0.5, 900.0}, {0.05, 900.0}, {5.0, 9e3}, {0.05, 900.0}}};
constexpr double kLeastWorkPerByte = 20.0;
constexpr Range kLookAhead{20e-6, 0.5};

std::string ratioText(const Range& range, std::string_view of, const Kind& kind)
{
    return "between " + decimalText(range.lowest) + " and " + decimalText(range.highest) + std::string(of) + " for "
           + std::string(kind.what);
}

void checkWork(const BoundCheck& check, const Workload& workload)
{
    const Kind& kind = kindOf(workload);
    const double perParameter = workload.workPerUnit.in(unit::flop) / workload.parameters;
    if (perParameter < kind.workPerParameter.lowest || perParameter > kind.workPerParameter.highest)
        check.refuse("/work_per_unit", ratioText(kind.workPerParameter, " FLOP for each parameter", kind));
    const auto traffic = [&](const char* pointer, Bytes bytes) {
        const double ratio = bytes.in(unit::byte) / workload.workPerUnit.in(unit::flop);
        if (bytes > Bytes{} && (ratio < kind.trafficPerWork.lowest || ratio > kind.trafficPerWork.highest))
            check.refuse(pointer, ratioText(kind.trafficPerWork, " bytes for each FLOP", kind));
    };
    traffic("/activation_traffic/eager", workload.activationTraffic.eager);
    traffic("/activation_traffic/fused", workload.activationTraffic.fused);
}

void checkPayload(const BoundCheck& check, const Workload& workload)
{
    const auto unitOfWork = static_cast<std::size_t>(workload.unit);
    const std::string ofUnit = " of one " + std::string(fileName(workload.unit));
    check.within("/payload", std::optional(workload.payloadPerUnit), kPayload[unitOfWork].lowest * unit::byte,
                 kPayload[unitOfWork].highest * unit::byte, "the payload" + ofUnit);
    const double perByte = workload.workPerUnit.in(unit::flop) / workload.payloadPerUnit.in(unit::byte);
    if (&kindOf(workload) == &kConvolutional && perByte < kLeastWorkPerByte)
        check.refuse("/payload", "at least " + decimalText(kLeastWorkPerByte)
                                     + " FLOP of a convolutional network for each byte of its input");
}

void checkActivations(const BoundCheck& check, const Workload& workload)
{
    const Bytes eager = workload.activationTraffic.eager;
    // Fusing keeps most of the traffic on the chip, never all but a thousandth of it.
    check.relative("/activation_traffic/fused", std::optional(workload.activationTraffic.fused), eager / 500.0, eager,
                   "at least a five-hundredth of the eager traffic of " + exactText(eager));
    if (eager > Bytes{})
        check.relative("/peak_activations", std::optional(workload.peakActivations), eager / 2000.0, eager,
                       "between a two-thousandth and all of the eager traffic of " + exactText(eager));
}

}  // namespace

void checkBounds(ObjectReader& reader, const Workload& workload, const ProvenanceList& provenance)
{
    const BoundCheck check(reader, provenance);
    checkWork(check, workload);
    checkActivations(check, workload);
    checkPayload(check, workload);
    const auto unitOfWork = static_cast<std::size_t>(workload.unit);
    check.within("/rate", workload.rate, kRate[unitOfWork].lowest * unit::perSecond,
                 kRate[unitOfWork].highest * unit::perSecond,
                 "the rate of a source of " + std::string(pluralName(workload.unit)));
    check.within("/look_ahead", workload.lookAhead, kLookAhead.lowest * unit::second, kLookAhead.highest * unit::second,
                 "a look-ahead");
}

}  // namespace ironlab::lab
