// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/evaluation_detail_io.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/lab/evaluation_io.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ironlab::lab {

namespace {

using Json = nlohmann::ordered_json;
using physics::Evaluation;

/// Infinite and unknown are both null: JSON has no word for either.
Json number(double value)
{
    // Adding zero turns a negative zero into zero.
    return std::isfinite(value) ? Json(value + 0.0) : Json(nullptr);
}

template <class D>
Json number(Quantity<D> value)
{
    return number(value.in(Unit<D>{}));
}

template <class T>
Json number(const std::optional<T>& value)
{
    return value ? number(*value) : Json(nullptr);
}

/// A result of a design that runs, null for one that does not.
template <class T>
Json result(const Evaluation& evaluation, const T& value)
{
    return evaluation.runs() ? number(value) : Json(nullptr);
}

Json termsJson(const Evaluation& evaluation)
{
    Json terms;
    for (const physics::Term term : physics::kTerms) {
        terms[std::string(fileName(term))] = result(evaluation, evaluation.terms[term]);
    }
    return terms;
}

Json footprintJson(const physics::Footprint& footprint)
{
    Json json{{"weights", number(footprint.weights)},
              {"kv", number(footprint.kvCache)},
              {"activations", number(footprint.activations)},
              {"reserve", number(footprint.reserve)},
              {"total", number(footprint.total)},
              {"capacity", number(footprint.capacity)}};
    if (footprint.separateWeightMemory) {
        json["weight_capacity"] = number(footprint.weightCapacity);
    }
    json["fits"] = footprint.fits();
    return json;
}

Json amdahlJson(const Evaluation& evaluation)
{
    const physics::AmdahlReport& amdahl = evaluation.amdahl;
    Json json{{"parallel_fraction", result(evaluation, amdahl.parallelFraction)},
              {"speedup", result(evaluation, amdahl.speedup)},
              {"speedup_limit", result(evaluation, amdahl.speedupLimit)},
              {"latency_floor_s", result(evaluation, amdahl.latencyFloor)},
              {"critical_parallel_fraction", result(evaluation, amdahl.criticalParallelFraction)}};
    if (evaluation.runs() && amdahl.hasTarget && !amdahl.criticalParallelFraction) {
        json["critical_parallel_fraction_reason"] =
            "no parallel fraction suffices: the accelerator is slower than now / target";
    }
    return json;
}

Json wallsJson(const physics::Walls& walls)
{
    Json list = Json::array();
    for (const physics::Wall& wall : walls) {
        list.push_back({{"wall", fileName(wall.kind)},
                        {"demand", number(wall.demand)},
                        {"limit", number(wall.limit)},
                        {"unit", unitName(wall.kind)},
                        {"margin", number(wall.margin())},
                        {"passed", wall.passed()}});
    }
    return list;
}

Json sensitivityJson(const Evaluation& evaluation)
{
    Json json;
    for (const physics::Knob knob : physics::kKnobs) {
        json[std::string(fileName(knob))] = result(evaluation, evaluation.sensitivity[knob]);
    }
    return json;
}

Json budgetJson(const Evaluation& evaluation)
{
    const physics::LatencyBudget& budget = evaluation.budget;
    return {{"hop", result(evaluation, budget.hop)},
            {"look_ahead", result(evaluation, budget.lookAhead)},
            {"io", result(evaluation, budget.io)},
            {"processing", result(evaluation, budget.processing)},
            {"total", result(evaluation, budget.total())}};
}

void addLatencies(Json& json, const Evaluation& evaluation)
{
    json["terms_s"] = termsJson(evaluation);
    json["latency_s"] = result(evaluation, evaluation.latency);
    const auto quantile = [&evaluation](double probability) {
        return evaluation.distribution ? number(evaluation.distribution->quantile(probability)) : Json(nullptr);
    };
    json["latency_p50_s"] = quantile(0.5);
    json["latency_p99_s"] = quantile(0.99);
    json["latency_p999_s"] = quantile(0.999);
    json["latency_p9999_s"] = quantile(0.9999);
    const Rate loops = evaluation.loopRate;
    json["latency_max_in_an_hour_s"] =
        evaluation.distribution ? number(evaluation.distribution->expectedMaximum(loops * (1.0 * unit::hour)))
                                : Json(nullptr);
    json["loop_rate_per_s"] = result(evaluation, loops);
    json["misses_per_hour"] = number(evaluation.missesPerHour);
    json["latency_budget_s"] = budgetJson(evaluation);
    json["binding_term"] = evaluation.runs() ? Json(fileName(evaluation.binding.term)) : Json(nullptr);
    json["balanced"] = evaluation.runs() && evaluation.binding.balanced;
}

void addRates(Json& json, const Evaluation& evaluation)
{
    json["throughput_per_s"] = result(evaluation, evaluation.throughput);
    json["flops"] = number(evaluation.work.flops);
    json["bytes"] = number(evaluation.work.traffic());
    json["intensity_flop_per_byte"] = result(evaluation, evaluation.intensity);
    json["ridge_flop_per_byte"] = result(evaluation, evaluation.ridge);
    json["ridge_batch"] = result(evaluation, evaluation.ridgeBatch.batch);
    json["attainable_flops_per_s"] = result(evaluation, evaluation.attainable);
    json["achieved_flops_per_s"] = result(evaluation, evaluation.achieved);
    json["mfu"] = result(evaluation, evaluation.modelFlopsUtilization);
    json["mbu"] = result(evaluation, evaluation.memoryBandwidthUtilization);
}

void addServing(Json& json, const Evaluation& evaluation)
{
    const auto& serving = evaluation.serving;
    const auto value = [&serving](auto member) { return serving ? number((*serving).*member) : Json(nullptr); };
    json["ttft_s"] = value(&physics::Serving::timeToFirstToken);
    json["time_per_output_token_s"] = value(&physics::Serving::timePerOutputToken);
    json["output_tokens_per_s"] = value(&physics::Serving::outputTokens);
    json["sequences"] = value(&physics::Serving::sequences);
}

Json energyParts(const Evaluation& evaluation)
{
    const auto& energy = evaluation.energy;
    const bool isKnown = energy && energy->bottomUp;
    const auto part = [&](auto member) { return isKnown ? number((*energy).*member) : Json(nullptr); };
    return {{"operations", part(&physics::StepEnergy::operations)},
            {"movement", part(&physics::StepEnergy::movement)},
            {"standby", part(&physics::StepEnergy::standby)}};
}

void addPower(Json& json, const Evaluation& evaluation)
{
    const auto& energy = evaluation.energy;
    const auto of = [&energy](auto member) { return energy ? number((*energy).*member) : Json(nullptr); };
    json["energy_j"] = of(&physics::StepEnergy::perStep);
    json["energy_per_unit_j"] = energy ? number(energy->perStep / evaluation.work.batch) : Json(nullptr);
    json["energy_bottom_up_j"] = of(&physics::StepEnergy::bottomUp);
    json["energy_parts_j"] = energyParts(evaluation);
    json["energy_per_op_is_derived"] = energy && energy->bottomUp ? Json(energy->operationsAreDerived) : Json(nullptr);
    json["energy_gap"] = energy ? number(energy->gap()) : Json(nullptr);
    json["idle_power_w"] = energy ? number(energy->draw.idle) : Json(nullptr);
    json["busy_power_w"] = energy ? number(energy->draw.busy) : Json(nullptr);
    json["power_w"] = number(evaluation.averagePower);
    json["battery_life_s"] = number(evaluation.batteryLife);
    const auto& thermal = evaluation.thermal;
    json["temperature_c"] = thermal ? number(thermal->steady.in(unit::kelvin)-kZeroCelsius) : Json(nullptr);
    json["time_to_throttle_s"] = thermal ? number(thermal->timeToThrottle) : Json(nullptr);
    json["served_per_s"] =
        thermal
            ? number(thermal->served)
            : result(evaluation, std::min(evaluation.offered.value_or(evaluation.throughput), evaluation.throughput));
    json["sustained_per_s"] = thermal ? number(thermal->sustained) : result(evaluation, evaluation.throughput);
}

/// How many machines the load asks for and what they cost.
void addFleet(Json& json, const Evaluation& evaluation)
{
    const physics::Economics& economics = evaluation.economics;
    json["offered_per_s"] = result(evaluation, evaluation.offered);
    json["machines"] = result(evaluation, economics.machines);
    json["duty"] = result(evaluation, economics.dutyUtilization);
    json["fleet_usd_per_hour"] = evaluation.runs() && economics.fleetPrice
                                     ? number(economics.fleetPrice->in(unit::dollarPerHour))
                                     : Json(nullptr);
}

template <class T>
std::string cell(const Evaluation& evaluation, const T& value)
{
    const Json json = result(evaluation, value);
    return json.is_null() ? std::string() : decimalText(json.get<double>());
}

}  // namespace

std::string_view outcome(const Evaluation& evaluation)
{
    if (!evaluation.runs()) {
        return fileName(evaluation.obstacle);
    }
    if (!evaluation.footprint.fits()) {
        return "spills";
    }
    return evaluation.feasible() ? "feasible" : "missed";
}

std::string evaluationJson(std::string_view text, const ResolvedDesign& design, const Evaluation& evaluation)
{
    Json json{{"schema", "ironlab/evaluation/1"}, {"design", Json::parse(text)}};
    json["outcome"] = outcome(evaluation);
    addLatencies(json, evaluation);
    addRates(json, evaluation);
    addServing(json, evaluation);
    json["footprint_bytes"] = footprintJson(evaluation.footprint);
    json["amdahl"] = amdahlJson(evaluation);
    addPower(json, evaluation);
    addFleet(json, evaluation);
    json["cost_usd_per_million"] = result(evaluation, evaluation.economics.costPerMillion);
    json["low_utilization_tax"] = result(evaluation, evaluation.economics.lowUtilizationTax);
    json["sensitivity"] = sensitivityJson(evaluation);
    json["walls"] = wallsJson(evaluation.walls);
    addDetails(json, design, evaluation);
    json["feasible"] = evaluation.feasible();
    return json.dump(2);
}

std::vector<std::pair<std::string, std::string>> evaluationColumns(const Evaluation& evaluation)
{
    const auto text = [&evaluation](const auto& value) { return cell(evaluation, value); };
    return {{"outcome", std::string(outcome(evaluation))},
            {"feasible", evaluation.feasible() ? "true" : "false"},
            {"latency_s", text(evaluation.latency)},
            {"data_s", text(evaluation.terms.data)},
            {"memory_s", text(evaluation.terms.memory)},
            {"compute_s", text(evaluation.terms.compute)},
            {"overhead_s", text(evaluation.terms.overhead)},
            {"binding_term", evaluation.runs() ? std::string(fileName(evaluation.binding.term)) : std::string()},
            {"throughput_per_s", text(evaluation.throughput)},
            {"intensity_flop_per_byte", text(evaluation.intensity)},
            {"achieved_flops_per_s", text(evaluation.achieved)},
            {"mfu", text(evaluation.modelFlopsUtilization)},
            {"mbu", text(evaluation.memoryBandwidthUtilization)},
            {"parallel_fraction", text(evaluation.amdahl.parallelFraction)},
            {"footprint_bytes", decimalText(evaluation.footprint.total.in(unit::byte))},
            {"capacity_bytes", decimalText(evaluation.footprint.capacity.in(unit::byte))},
            {"cost_usd_per_million", text(evaluation.economics.costPerMillion)},
            {"latency_p9999_s",
             text(evaluation.distribution ? std::optional(evaluation.distribution->quantile(0.9999)) : std::nullopt)},
            {"energy_j", text(evaluation.energy ? std::optional(evaluation.energy->perStep) : std::nullopt)},
            {"power_w", text(evaluation.averagePower)},
            {"sustained_per_s", text(evaluation.thermal ? evaluation.thermal->sustained : evaluation.throughput)},
            {"battery_life_s", text(evaluation.batteryLife)}};
}

}  // namespace ironlab::lab
