// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/number_format.h>
#include <ironlab/physics/capacity.h>
#include <ironlab/present/ridge_batch.h>

#include <cmath>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kRoofline = "Williams, Waterman, Patterson, Roofline, CACM 52(4), 2009";
constexpr const char* kUtilization = "Chowdhery et al., PaLM, JMLR 24, 2023, appendix B";

Expression batch(FormulaScope& s)
{
    return s.control(KnobId::Batch, "*B*", "batch", s.now().work.batch, "");
}

Expression flops(FormulaScope& s)
{
    return s.metric("work.flops", "*F*", "work of a step", s.now().work.flops.in(unit::flop), "FLOP");
}

Expression moved(FormulaScope& s)
{
    return s.metric("traffic.total", "*D*_{all}", "bytes moved in a step", s.now().traffic.total().in(unit::byte), "B");
}

Expression peak(FormulaScope& s)
{
    return s.metric("machine.peak", "*R*_{peak}", "peak", s.now().machine.peak.in(unit::flopPerSecond), "FLOP/s");
}

Expression bandwidth(FormulaScope& s)
{
    return s.metric("machine.bandwidth", "*BW*", "bandwidth", s.now().machine.bandwidth.in(unit::bytePerSecond), "B/s");
}

std::optional<MetricFormula> throughput(FormulaScope s)
{
    const Expression quotient = batch(s) / s.latency();
    return s.written("throughput", "Throughput", quotient, s.now().throughput.in(unit::perSecond), shownIn("1/s"),
                     "the model's manual, “The Iron Law”: what the machine can do while it is cool");
}

std::optional<MetricFormula> achieved(FormulaScope s)
{
    const Expression quotient = flops(s) / s.latency();
    return s.written("achieved", "Achieved rate", quotient, s.now().achieved.in(unit::flopPerSecond), shownIn("FLOP/s"),
                     kRoofline);
}

std::optional<MetricFormula> utilization(FormulaScope s)
{
    const Expression quotient =
        s.metric("rates.achieved", "achieved", "achieved rate", s.now().achieved.in(unit::flopPerSecond), "FLOP/s")
        / peak(s);
    return s.written("MFU", "MFU", quotient, s.now().modelFlopsUtilization, shownShare, kUtilization);
}

std::optional<MetricFormula> memoryUtilization(FormulaScope s)
{
    Expression sum =
        s.metric("traffic.working", "*D*", "bytes from working memory", s.now().traffic.fromWorking.in(unit::byte), "B")
        / (s.latency() * bandwidth(s));
    if (s.now().traffic.fromWeightMemory > Bytes{}) {
        sum = sum
              + s.metric("traffic.weights", "*D*_{weights}", "bytes from weight memory",
                         s.now().traffic.fromWeightMemory.in(unit::byte), "B")
                    / (s.latency()
                       * s.metric("machine.weight_bandwidth", "*BW*_{weights}", "bandwidth of the weight memory",
                                  s.now().machine.weightBandwidth.in(unit::bytePerSecond), "B/s"));
    }
    return s.written("MBU", "MBU", sum, s.now().memoryBandwidthUtilization, shownShare,
                     "the model's manual, “Roofline and ridge”");
}

std::optional<MetricFormula> intensity(FormulaScope s)
{
    if (!(s.now().traffic.total() > Bytes{})) {
        return std::nullopt;
    }
    const Expression quotient = flops(s) / moved(s);
    return s.written("*I*", "Operational intensity", quotient, s.now().intensity.in(unit::flopPerByte),
                     shownIn("FLOP/B"), kRoofline);
}

std::optional<MetricFormula> ridge(FormulaScope s)
{
    if (!std::isfinite(s.now().machine.peak.in(unit::flopPerSecond))
        || !std::isfinite(s.now().machine.bandwidth.in(unit::bytePerSecond))) {
        return std::nullopt;
    }
    const Expression quotient = peak(s) / bandwidth(s);
    return s.written("*I*_{ridge}", "Ridge point", quotient, s.now().ridge.in(unit::flopPerByte), shownIn("FLOP/B"),
                     kRoofline);
}

std::optional<MetricFormula> attainable(FormulaScope s)
{
    const Expression intensity =
        s.metric("rates.intensity", "*I*", "operational intensity", s.now().intensity.in(unit::flopPerByte), "FLOP/B");
    const Expression smaller = Expression::call("min", {peak(s), intensity * bandwidth(s)});
    return s.written("attainable", "Attainable rate", smaller, s.now().attainable.in(unit::flopPerSecond),
                     shownIn("FLOP/s"), kRoofline);
}

std::optional<MetricFormula> effectiveShare(FormulaScope s)
{
    if (!(s.now().terms.compute > Time{}) || !std::isfinite(s.now().machine.peak.in(unit::flopPerSecond))) {
        return std::nullopt;
    }
    const Expression quotient =
        flops(s)
        / (peak(s)
           * s.metric("terms.compute", "*T*_{compute}", "arithmetic", s.now().terms.compute.in(unit::second), "s"));
    return s.written("*η*_{step}", "Share of the peak while computing", quotient, s.now().computeEfficiency(),
                     shownShare, "the model's manual, “Roofline and ridge”");
}

std::optional<MetricFormula> computingShare(FormulaScope s)
{
    const Expression quotient =
        s.metric("terms.compute", "*T*_{compute}", "arithmetic", s.now().terms.compute.in(unit::second), "s")
        / s.latency();
    return s.written("share", "Share of the time spent computing", quotient, s.now().terms.compute / s.now().latency,
                     shownShare, "the model's manual, “Ratios that reconcile”");
}

/// Over the memory that the step waits for longest, which is what the bandwidth wall looks at.
std::optional<MetricFormula> bytesPerSecond(FormulaScope s)
{
    const physics::BusiestPath busiest = physics::busiestPath(s.now().machine, s.now().traffic);
    const double bytes = busiest.bytes.in(unit::byte);
    const Expression moved = busiest.path == physics::MemoryPath::Weights
                                 ? s.metric("traffic.weights", "*D*_{weights}", "bytes from weight memory", bytes, "B")
                             : busiest.path == physics::MemoryPath::Spill
                                 ? s.metric("traffic.spill", "*D*_{spill}", "bytes over the spill path", bytes, "B")
                                 : s.metric("traffic.working", "*D*", "bytes from working memory", bytes, "B");
    return s.written("*D* / *T*", "Bytes moved in a second", moved / s.latency(),
                     (busiest.bytes / s.now().latency).in(unit::bytePerSecond), shownIn("B/s"),
                     "the model's manual, “Roofline and ridge”: over the memory that the step waits for longest");
}

std::optional<MetricFormula> ridgeBatch(FormulaScope s)
{
    const auto ridge = wholeRidgeBatch(s.now(), {&s.machine(), &s.work(), &s.knobs()});
    if (!ridge) {
        return std::nullopt;
    }
    const auto part = [&s](const char* symbol, const char* name, Time time) {
        return s.metric("", symbol, name, time.in(unit::second), "s");
    };
    const Expression shared = part("*T*_{weights}", "memory time that every batch shares", ridge->fixed);
    const Expression computed = part("*t*_{compute}", "compute time that each unit adds", ridge->computePerUnit);
    const Expression moved = part("*t*_{memory}", "memory time that each unit adds", ridge->memoryPerUnit);
    return s.written(
        "*B*_{ridge}", "Ridge batch", Expression::call("ceil", {shared / (computed - moved)}), ridge->batch,
        [](double value) { return countText(value); }, "the model's manual, “Roofline and ridge”",
        "The first whole batch at which computing takes longer than memory.");
}

}  // namespace

const Chapter& rateChapter()
{
    static const Chapter kChapter{{"throughput", throughput},
                                  {"rates.achieved", achieved},
                                  {"mfu", utilization},
                                  {"mbu", memoryUtilization},
                                  {"rates.intensity", intensity},
                                  {"rates.ridge", ridge},
                                  {"rates.ridge_batch", ridgeBatch},
                                  {"rates.attainable", attainable},
                                  {"rates.step_efficiency", effectiveShare},
                                  {"rates.computing_share", computingShare},
                                  {"rates.moved", bytesPerSecond}};
    return kChapter;
}

}  // namespace ironlab::present
