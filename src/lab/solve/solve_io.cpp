// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/knob_traits.h"

#include <ironlab/lab/design_io.h>
#include <ironlab/lab/evaluation_io.h>
#include <ironlab/lab/solve_io.h>

#include <nlohmann/json.hpp>

#include <cmath>

namespace ironlab::lab {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no word for what is infinite or unknown.
Json number(std::optional<double> value)
{
    return value && std::isfinite(*value) ? Json(*value + 0.0) : Json(nullptr);
}

Json valueJson(const KnobSpec& knob, const KnobValue& value)
{
    switch (traits(knob.id).kind) {
    case KnobTraits::Kind::Choice: return value.choice;
    case KnobTraits::Kind::Switch: return value.number != 0.0;
    case KnobTraits::Kind::Number: break;
    }
    return std::isfinite(value.number) ? Json(value.number) : Json("inf");
}

Json gridJson(const std::vector<SolveAxis>& axes)
{
    Json list = Json::array();
    for (const SolveAxis& axis : axes) {
        Json values = Json::array();
        for (const KnobValue& value : axis.values)
            values.push_back(valueJson(axis.knob, value));
        list.push_back({{"knob", fileName(axis.knob.id)}, {"values", std::move(values)}});
    }
    return list;
}

Json wallsJson(const physics::Evaluation& evaluation)
{
    Json failed = Json::array();
    for (const physics::Wall& wall : evaluation.walls)
        if (!wall.passed())
            failed.push_back(fileName(wall.kind));
    return failed;
}

Json solvedJson(const SolvedDesign& solved, const Catalog& catalog)
{
    const physics::Evaluation& evaluation = solved.evaluation;
    const auto value = [&evaluation](Objective objective) {
        return evaluation.runs() ? number(objectiveValue(evaluation, objective)) : Json(nullptr);
    };
    const physics::Wall* first = evaluation.walls.first();
    const bool isStopped = first != nullptr && !first->passed();
    return {{"design", Json::parse(designJson({solved.design, {}}, catalog))},
            {"outcome", outcome(evaluation)},
            {"feasible", evaluation.feasible()},
            {"latency_s", value(Objective::Latency)},
            {"throughput_per_s", value(Objective::Throughput)},
            {"mfu", value(Objective::Mfu)},
            {"energy_per_unit_j", value(Objective::Energy)},
            {"cost_usd_per_million", value(Objective::Cost)},
            {"binding_term", evaluation.runs() ? Json(fileName(evaluation.binding.term)) : Json(nullptr)},
            {"first_wall", isStopped ? Json(fileName(first->kind)) : Json(nullptr)},
            {"walls_failed", wallsJson(evaluation)}};
}

Json solvedJson(const std::optional<SolvedDesign>& solved, const Catalog& catalog)
{
    return solved ? solvedJson(*solved, catalog) : Json(nullptr);
}

Json bestJson(const Solution& solution, const std::vector<Objective>& objectives, const Catalog& catalog)
{
    Json json = Json::object();
    for (const Objective objective : objectives)
        json[std::string(fileName(objective))] = solvedJson(solution.bestAt(objective), catalog);
    return json;
}

Json tollsJson(const std::vector<WallToll>& tolls, std::size_t WallToll::*member)
{
    Json json = Json::object();
    for (const WallToll& toll : tolls)
        json[std::string(toll.wall)] = toll.*member;
    return json;
}

Json frontsJson(const std::vector<ParetoFront>& fronts, const Catalog& catalog)
{
    Json list = Json::array();
    for (const ParetoFront& front : fronts) {
        Json designs = Json::array();
        for (const SolvedDesign& solved : front.designs)
            designs.push_back(solvedJson(solved, catalog));
        list.push_back({{"against", fileName(front.against)}, {"size", front.size}, {"designs", std::move(designs)}});
    }
    return list;
}

Json machines(const SolvedDesign& solved)
{
    return number(solved.evaluation.economics.machines);
}

Json billJson(const physics::Bill& bill)
{
    return {{"serves", bill.serves},
            {"machines", bill.serves ? Json(bill.machines) : Json(nullptr)},
            {"usd_per_hour", bill.serves ? Json(bill.price.in(unit::dollarPerHour)) : Json(nullptr)}};
}

Json queueingJson(const std::optional<physics::OfferComparison>& compared)
{
    if (!compared)
        return nullptr;
    const bool first = compared->better == physics::Choice::First;
    const bool second = compared->better == physics::Choice::Second;
    return {{"better", first    ? "proposal"
                       : second ? "rival"
                                : "neither"},
            {"proposal", billJson(compared->first)},
            {"rival", billJson(compared->second)},
            {"flips_at_per_s", compared->flip ? Json(compared->flip->in(unit::perSecond)) : Json(nullptr)}};
}

Json proposalJson(const std::optional<SolvedProposal>& solved, const Catalog& catalog)
{
    if (!solved)
        return nullptr;
    Json json = solvedJson(solved->proposal, catalog);
    json["arrival_rate_per_s"] = solved->load.in(unit::perSecond);
    json["machines"] = machines(solved->proposal);
    json["wins_at_load"] = solved->winsAtLoad;
    json["wins_below_per_s"] = solved->winsBelow ? Json(solved->winsBelow->in(unit::perSecond)) : Json(nullptr);
    json["with_queueing"] = queueingJson(solved->withQueueing);
    json["rival"] = solvedJson(solved->rival, catalog);
    if (solved->rival)
        json["rival"]["machines"] = machines(*solved->rival);
    return json;
}

}  // namespace

std::string solutionJson(const Solution& solution, const Mission& mission, const MissionPart& part,
                         const std::vector<Objective>& objectives, const Catalog& catalog)
{
    const Json json{{"schema", kSolutionSchema},
                    {"mission", mission.id},
                    {"part", part.number},
                    {"grid", gridJson(solution.axes)},
                    {"points", solution.points},
                    {"feasible", solution.feasible},
                    {"feasible_share", solution.feasibleShare()},
                    {"default", solvedJson(solution.start, catalog)},
                    {"best", bestJson(solution, objectives, catalog)},
                    {"killed_by", tollsJson(solution.tolls, &WallToll::first)},
                    {"failed_by", tollsJson(solution.tolls, &WallToll::failed)},
                    {"failed_alone", tollsJson(solution.tolls, &WallToll::alone)},
                    {"pareto", frontsJson(solution.fronts, catalog)},
                    {"proposal", proposalJson(solution.proposal, catalog)}};
    return json.dump(2);
}

}  // namespace ironlab::lab
