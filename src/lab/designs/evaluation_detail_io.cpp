// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/evaluation_detail_io.h"

#include <ironlab/physics/capacity.h>
#include <ironlab/physics/jitter_simulation.h>

namespace ironlab::lab {
namespace {

using Json = nlohmann::ordered_json;
using physics::Evaluation;

constexpr double kCurveTimeConstants = 5.0;
constexpr int kCurveSamples = 100;

Json bankJson(const physics::MemoryBank& bank)
{
    Json json{{"level", fileName(bank.level)}, {"capacity", bank.capacity.in(unit::byte)}};
    for (const physics::Region region : physics::kRegions)
        json[std::string(fileName(region))] = bank[region].in(unit::byte);
    json["free"] = bank.free().in(unit::byte);
    return json;
}

Json memoryMapJson(const physics::MemoryMap& map)
{
    Json json{{"working", bankJson(map.working)}};
    json["weights"] = map.weights ? bankJson(*map.weights) : Json(nullptr);
    Json out;
    for (const physics::Region region :
         {physics::Region::Weights, physics::Region::KvCache, physics::Region::Activations})
        out[std::string(fileName(region))] = map.out(region).in(unit::byte);
    json["pushed_out"] = out;
    return json;
}

Json histogramJson(const Evaluation& evaluation)
{
    if (!evaluation.runs() || !evaluation.distribution)
        return nullptr;
    const physics::LatencyHistogram bars = physics::latencyHistogram(*evaluation.distribution);
    return {{"start_s", bars.start.in(unit::second)},
            {"width_s", bars.width.in(unit::second)},
            {"share", bars.share},
            {"before", bars.before},
            {"beyond", bars.beyond}};
}

Json heatCurveJson(const ResolvedDesign& design, const Evaluation& evaluation)
{
    if (!evaluation.runs() || !evaluation.thermal)
        return nullptr;
    const auto run =
        heatRun(design.accelerator->value, design.workload->value, design.knobs, evaluation, evaluation.offeredToOne());
    if (!run)
        return nullptr;
    const Time duration = kCurveTimeConstants * run->spec.timeConstant;
    const physics::HeatCurve curve = physics::heatCurve(*run, duration);
    Json times = Json::array();
    Json temperatures = Json::array();
    Json rates = Json::array();
    for (int i = 0; i <= kCurveSamples; ++i) {
        const Time time = (i / static_cast<double>(kCurveSamples)) * duration;
        times.push_back(time.in(unit::second));
        temperatures.push_back(curve.temperatureAt(time).in(unit::kelvin)-kZeroCelsius);
        rates.push_back(curve.rateAt(time).in(unit::perSecond));
    }
    return {{"time_s", times}, {"temperature_c", temperatures}, {"rate_per_s", rates}};
}

}  // namespace

void addDetails(Json& json, const ResolvedDesign& design, const Evaluation& evaluation)
{
    const bool hasMachine = evaluation.obstacle != physics::Obstacle::NoEngineForPrecision;
    const auto& machine = design.accelerator->value;
    json["memory_map"] = hasMachine ? memoryMapJson(memoryMap(machine, evaluation)) : Json(nullptr);
    const auto scale = largestModelScale(machine, design.workload->value, design.knobs);
    json["largest_model_scale"] = scale ? Json(*scale) : Json(nullptr);
    json["latency_histogram"] = histogramJson(evaluation);
    json["heat_curve"] = heatCurveJson(design, evaluation);
}

}  // namespace ironlab::lab
