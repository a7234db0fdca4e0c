// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/solve/solve_proposal.h"

#include "lab/designs/bill.h"

#include <algorithm>

namespace ironlab::lab {
namespace {

SolvedDesign atLoad(NamedDesign design, Rate load, const MissionPart& part, const Catalog& catalog)
{
    design.knobs.arrivalRate = load;
    const auto resolved = resolve(design, catalog);
    return {design, resolved ? resolved->evaluate(part.requirements) : physics::Evaluation{}};
}

std::optional<double> dollars(const physics::Evaluation& evaluation)
{
    const auto& cost = evaluation.economics.costPerMillion;
    return evaluation.runs() && cost ? std::optional(cost->in(unit::dollar)) : std::nullopt;
}

std::optional<physics::Offer> offerOf(const SolvedDesign& solved, const Catalog& catalog)
{
    const auto resolved = resolve(solved.design, catalog);
    return resolved ? physics::offerOf(resolved->accelerator->value, resolved->knobs, solved.evaluation) : std::nullopt;
}

/// Loads beyond which no part speaks of either machine.
std::optional<physics::OfferComparison> compared(const SolvedProposal& solved, const MissionPart& part,
                                                 const Catalog& catalog)
{
    const auto proposal = offerOf(solved.proposal, catalog);
    const auto rival = offerOf(*solved.rival, catalog);
    if (!proposal || !rival)
        return std::nullopt;
    return physics::compareOffers(*proposal, *rival, solved.load, part.requirements.latency,
                                  1e-6 * std::min(proposal->capacity, rival->capacity),
                                  1000.0 * std::max(proposal->capacity, rival->capacity));
}

}  // namespace

std::optional<Rate> loadOf(const MissionPart& part)
{
    const bool weighs = part.scene && part.scene->proposal && part.scene->arrivalRate > Rate{};
    return weighs ? std::optional(part.scene->arrivalRate) : std::nullopt;
}

std::optional<SolvedProposal> solvedProposal(const MissionPart& part, const Catalog& catalog,
                                             std::optional<SolvedDesign> rival)
{
    const auto load = loadOf(part);
    if (!load)
        return std::nullopt;
    SolvedProposal result;
    result.load = *load;
    result.proposal = atLoad(*part.scene->proposal, *load, part, catalog);
    result.costPerMillion = dollars(result.proposal.evaluation);
    if (!rival)
        return result;
    result.rival = atLoad(rival->design, *load, part, catalog);
    result.rivalCostPerMillion = dollars(result.rival->evaluation);
    result.winsAtLoad =
        result.costPerMillion && result.rivalCostPerMillion && *result.costPerMillion <= *result.rivalCostPerMillion;
    const auto cheap = billOf(result.proposal.design, catalog);
    const auto mine = billOf(result.rival->design, catalog);
    if (cheap && mine)
        result.winsBelow = billCrossover(*cheap, *mine);
    result.withQueueing = compared(result, part, catalog);
    return result;
}

}  // namespace ironlab::lab
