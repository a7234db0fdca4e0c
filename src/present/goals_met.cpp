// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/goals_met.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/walls_figure.h>

namespace ironlab::present {
namespace {

std::string benchWords(const GoalsMet& goals)
{
    return goals.failing.empty() ? std::string("does not run") : "fails: " + goals.failing;
}

const char* passes(const std::vector<std::string>& ids)
{
    return ids.size() == 1 ? "passes every wall." : "pass every wall.";
}

}  // namespace

GoalsMet goalsMet(const lab::PartState& state, const physics::Evaluation& bench, const WallsInput& names)
{
    GoalsMet goals;
    goals.onBench = bench.feasible();
    goals.failing = bench.runs() ? failingWalls(bench, names) : std::string();
    for (const lab::Evidence& evidence : state.evidence) {
        if (evidence.evaluation.feasible()) {
            goals.captured.push_back(evidence.id);
        }
    }
    return goals;
}

std::string closingWarning(const GoalsMet& goals)
{
    if (goals.onBench || goals.captured.empty()) {
        return {};
    }
    return "The design on the bench " + benchWords(goals) + ". " + listed(goals.captured) + ' ' + passes(goals.captured)
           + " Closed like this, the part ends with the design on the bench: the report "
             "calls it the final one.";
}

std::string goalsSentence(const GoalsMet& goals)
{
    if (goals.onBench) {
        return "The final design passes every wall.";
    }
    const std::string text = "The final design " + benchWords(goals);
    if (goals.captured.empty()) {
        return text + ". No captured design passes every wall.";
    }
    return text + ". " + listed(goals.captured) + ", captured, " + passes(goals.captured);
}

}  // namespace ironlab::present
