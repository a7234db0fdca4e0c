// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/solve_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/design_settings.h>
#include <ironlab/lab/evaluation_io.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/present/data_table.h>

namespace ironlab::cli {

namespace {

using lab::Objective;
using lab::SolvedDesign;
using physics::Evaluation;

std::string count(std::size_t number)
{
    return fixedText(static_cast<double>(number), 0);
}

/// The key of a design that a knob turns.
std::string settingKey(lab::KnobId knob)
{
    switch (knob) {
    case lab::KnobId::Tier: return "accelerator";
    case lab::KnobId::Distance: return "network.distance";
    case lab::KnobId::LinkRate: return "network.bandwidth";
    case lab::KnobId::ZeroLatency: return "network.zero_latency";
    default: return std::string(fileName(knob));
    }
}

/// The turned knobs of a design as `--set` takes them.
std::string settings(const lab::NamedDesign& design, const lab::Solution& solution, const lab::Catalog& catalog)
{
    std::string text;
    for (const lab::SolveAxis& axis : solution.axes) {
        const std::string key = settingKey(axis.knob.id);
        if (const auto value = lab::settingText({design, {}}, key, catalog)) {
            const bool hasBlank = value->find(' ') != std::string::npos;
            text += (text.empty() ? "" : " ") + key + '=' + (hasBlank ? '"' + *value + '"' : *value);
        }
    }
    return text;
}

class Words {
public:
    Words(const lab::Solution& solution, const lab::Mission& mission, const lab::MissionPart& part,
          const lab::Catalog& catalog)
        : m_solution(solution),
          m_mission(mission),
          m_part(part),
          m_catalog(catalog),
          m_rateUnit(lab::rateUnit(part, catalog))
    {
    }

    [[nodiscard]] std::string heading() const
    {
        return m_mission.title + ", part " + std::to_string(m_part.number) + ": " + m_part.title + "\n";
    }

    [[nodiscard]] std::string grid() const
    {
        std::string text = "Grid of " + count(m_solution.points) + " designs:";
        const char* separator = " ";
        for (const lab::SolveAxis& axis : m_solution.axes) {
            text += separator + std::string(fileName(axis.knob.id)) + " × " + count(axis.values.size());
            separator = ", ";
        }
        return text + "\n";
    }

    [[nodiscard]] std::string share() const
    {
        return "Feasible: " + count(m_solution.feasible) + " of " + count(m_solution.points) + " ("
               + percentText(m_solution.feasibleShare()) + ")\n";
    }

    [[nodiscard]] std::string tolls() const
    {
        present::DataTable table;
        table.title = "What stops the rest";
        table.columns = {
            {"Wall", "", false}, {"Stopped first", "", true}, {"Failed", "", true}, {"Failed alone", "", true}};
        for (const lab::WallToll& toll : m_solution.tolls) {
            table.addRow({std::string(toll.wall), count(toll.first), count(toll.failed), count(toll.alone)});
        }
        return text(table);
    }

    [[nodiscard]] std::string start() const
    {
        return "The part starts with\n  " + settings(m_solution.start.design, m_solution, m_catalog) + "\n  "
               + outcome(m_solution.start.evaluation) + "\n";
    }

    [[nodiscard]] std::string best(const std::vector<Objective>& objectives) const
    {
        std::string text;
        for (const Objective objective : objectives) {
            const auto& best = m_solution.bestAt(objective);
            if (best) {
                text += "Best " + name(objective) + ", " + value(best->evaluation, objective) + "\n  "
                        + settings(best->design, m_solution, m_catalog) + "\n  " + figures(best->evaluation) + "\n";
            }
        }
        return text;
    }

    [[nodiscard]] std::string front(const lab::ParetoFront& front) const
    {
        const std::string other = name(front.against);
        present::DataTable table;
        table.title =
            "Throughput against " + other + ": " + count(front.size) + (front.size == 1 ? " design" : " designs")
            + " that no other beats in both"
            + (front.size > front.designs.size() ? ", " + count(front.designs.size()) + " of them shown" : "");
        table.columns = {{"Throughput", "", true}, {other, "", true}, {"Design", "", false}};
        for (const SolvedDesign& design : front.designs) {
            table.addRow({value(design.evaluation, Objective::Throughput), value(design.evaluation, front.against),
                          settings(design.design, m_solution, m_catalog)});
        }
        return text(table);
    }

    [[nodiscard]] std::string proposal() const
    {
        const auto& solved = m_solution.proposal;
        if (!solved) {
            return {};
        }
        const std::string load = quantityText(solved->load.in(unit::perSecond), m_rateUnit);
        std::string text = m_part.scene->who + " proposes, at " + load + "\n  "
                           + settings(solved->proposal.design, m_solution, m_catalog) + "\n  "
                           + outcome(solved->proposal.evaluation) + bill(solved->proposal) + "\n";
        if (!solved->rival) {
            return text + "  There is no feasible design to set it against.\n";
        }
        text += "The cheapest feasible design at that load\n  " + settings(solved->rival->design, m_solution, m_catalog)
                + "\n  " + figures(solved->rival->evaluation) + bill(*solved->rival) + "\n";
        return text + verdict(*solved) + "\n" + queueing(*solved);
    }

private:
    [[nodiscard]] static std::string name(Objective objective)
    {
        return objective == Objective::Mfu ? "MFU" : std::string(fileName(objective));
    }

    [[nodiscard]] std::string value(const Evaluation& evaluation, Objective objective) const
    {
        const auto number = lab::objectiveValue(evaluation, objective);
        if (!number) {
            return std::string(kUnknownText);
        }
        switch (objective) {
        case Objective::Throughput: return quantityText(*number, m_rateUnit);
        case Objective::Latency: return quantityText(*number, "s");
        case Objective::Mfu: return percentText(*number);
        case Objective::Cost: return quantityText(*number, "USD") + " per million";
        case Objective::Energy: break;
        }
        return quantityText(*number, "J") + " per unit";
    }

    [[nodiscard]] std::string figures(const Evaluation& evaluation) const
    {
        std::string text;
        for (const Objective objective : lab::kObjectives) {
            text +=
                (text.empty() ? "" : ", ")
                + (objective == Objective::Mfu ? "MFU " + value(evaluation, objective) : value(evaluation, objective));
        }
        return text;
    }

    /// A rate counts the part's work, here as in the lab.
    [[nodiscard]] std::string unitOf(physics::WallKind wall) const
    {
        const std::string_view unit = unitName(wall);
        return unit == "1/s" ? m_rateUnit : std::string(unit);
    }

    [[nodiscard]] std::string outcome(const Evaluation& evaluation) const
    {
        if (!evaluation.runs()) {
            return "does not run: " + std::string(lab::outcome(evaluation));
        }
        std::string failed;
        for (const physics::Wall& wall : evaluation.walls) {
            if (!wall.passed()) {
                const std::string unit = unitOf(wall.kind);
                failed += (failed.empty() ? "fails " : ", ") + std::string(fileName(wall.kind)) + " ("
                          + quantityText(wall.demand, unit) + " against " + statedText(wall.limit, unit) + ")";
            }
        }
        return (failed.empty() ? "passes every wall" : failed) + "; " + figures(evaluation) + ", bound by "
               + std::string(fileName(evaluation.binding.term));
    }

    [[nodiscard]] static std::string bill(const SolvedDesign& solved)
    {
        const auto& machines = solved.evaluation.economics.machines;
        return machines ? "; machines: " + countText(*machines) : "";
    }

    [[nodiscard]] std::string verdict(const lab::SolvedProposal& solved) const
    {
        const std::string below =
            solved.winsBelow ? quantityText(solved.winsBelow->in(unit::perSecond), m_rateUnit) : "";
        if (!solved.costPerMillion || !solved.rivalCostPerMillion) {
            return "The two cannot be compared: one does not run or has no price.";
        }
        if (solved.winsAtLoad) {
            return "At that load the proposal costs no more"
                   + (below.empty() ? std::string(", and at every other.") : "; up to " + below + ".");
        }
        return below.empty() ? "The proposal costs more at every load."
                             : "At that load the proposal costs more; up to " + below + " it does not.";
    }

    [[nodiscard]] std::string fleet(const physics::Bill& bill) const
    {
        return bill.serves ? "takes " + countText(bill.machines) + (bill.machines == 1.0 ? " machine" : " machines")
                                 + " and " + quantityText(bill.price.in(unit::dollarPerHour), "USD/h")
                           : std::string("misses a wall that more machines do not mend");
    }

    [[nodiscard]] std::string queueing(const lab::SolvedProposal& solved) const
    {
        if (!solved.withQueueing) {
            return {};
        }
        const physics::OfferComparison& both = *solved.withQueueing;
        std::string text = "With requests that arrive at random and wait, the proposal " + fleet(both.first)
                           + ", the other " + fleet(both.second) + ".";
        if (both.flip) {
            text += " The proposal is the better one up to " + quantityText(both.flip->in(unit::perSecond), m_rateUnit)
                    + ".";
        }
        return text + "\n";
    }

    const lab::Solution& m_solution;
    const lab::Mission& m_mission;
    const lab::MissionPart& m_part;
    const lab::Catalog& m_catalog;
    std::string m_rateUnit;
};

}  // namespace

std::string solutionWords(const lab::Solution& solution, const lab::Mission& mission, const lab::MissionPart& part,
                          const std::vector<Objective>& objectives, const lab::Catalog& catalog)
{
    const Words words(solution, mission, part, catalog);
    std::string text = words.heading() + words.grid() + words.share() + "\n" + words.start() + "\n";
    if (!solution.tolls.empty()) {
        text += words.tolls() + "\n";
    }
    text += words.best(objectives);
    for (const lab::ParetoFront& front : solution.fronts) {
        text += "\n" + words.front(front);
    }
    const std::string proposal = words.proposal();
    return proposal.empty() ? text : text + "\n" + proposal;
}

}  // namespace ironlab::cli
