// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bench_book.h"

#include "ui/style/qt_text.h"
#include "ui/window/bench.h"

#include <ironlab/present/asked_designs.h>
#include <ironlab/present/formula_book.h>
#include <ironlab/present/scene_figure.h>

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ironlab::ui {
namespace {

std::optional<lab::ResolvedDesign> resolved(const Bench& bench, const lab::NamedDesign& design)
{
    const auto found = lab::resolve(design, bench.catalog());
    return found ? std::optional(*found) : std::nullopt;
}

}  // namespace

std::shared_ptr<const BenchBook> BenchBook::live(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    std::shared_ptr<BenchBook> book(new BenchBook);
    book->m_design = resolved(bench, live.design);
    book->m_now = live.evaluation;
    book->m_part = &bench.missionPart();
    book->m_latencyName = bench.mission().latencyName;
    book->m_isClaimed = bench.showsCriticalFraction();
    if (live.pinned && live.baseline) {
        book->m_pinned = resolved(bench, *live.pinned);
        book->m_baseline = live.baseline;
    }
    return book;
}

std::shared_ptr<const BenchBook> BenchBook::of(const Bench& bench, const lab::NamedDesign& design,
                                               const physics::Evaluation& evaluation)
{
    std::shared_ptr<BenchBook> book(new BenchBook);
    book->m_design = resolved(bench, design);
    book->m_now = evaluation;
    book->m_part = &bench.missionPart();
    book->m_latencyName = bench.mission().latencyName;
    book->m_isClaimed = bench.showsCriticalFraction();
    return book;
}

std::shared_ptr<const BenchBook> BenchBook::compared(const Bench& bench, const EvaluatedDesign& design,
                                                     const EvaluatedDesign& with)
{
    const std::shared_ptr<BenchBook> book(new BenchBook);
    book->m_design = resolved(bench, design.design);
    book->m_now = design.evaluation;
    book->m_pinned = resolved(bench, with.design);
    book->m_baseline = with.evaluation;
    book->m_part = &bench.missionPart();
    book->m_latencyName = bench.mission().latencyName;
    book->m_isClaimed = bench.state().criticalFraction.has_value();
    return book;
}

std::optional<present::MetricFormula> BenchBook::formula(const std::string& metric) const
{
    if (!m_design) {
        return std::nullopt;
    }
    present::FormulaBookInput input;
    input.design = &*m_design;
    input.now = &m_now;
    input.part = m_part;
    input.latencyName = m_latencyName;
    input.criticalFractionClaimed = m_isClaimed;
    if (m_pinned && m_baseline) {
        input.baselineDesign = &*m_pinned;
        input.baseline = &*m_baseline;
    }
    return present::FormulaBook(input).formula(metric);
}

std::optional<present::MetricFormula> askShelf(const BookShelf& shelf, const std::string& id)
{
    const std::size_t colon = std::min(id.find(':'), id.size());
    const auto found = std::ranges::find(shelf, id.substr(0, colon), &BookShelf::value_type::first);
    if (found == shelf.end() || colon == id.size()) {
        const auto live = std::ranges::find(shelf, std::string(), &BookShelf::value_type::first);
        return live == shelf.end() ? std::nullopt : live->second->formula(id);
    }
    auto formula = found->second->formula(id.substr(colon + 1));
    if (formula) {
        formula->metric = id;
        formula->name = found->first + ": " + formula->name;
        for (present::FormulaOperand& operand : formula->operands) {
            if (!operand.origin.metric.empty()) {
                operand.origin.metric.insert(0, found->first + ":");
            }
        }
    }
    return formula;
}

AskedNumbers askedOf(const QString& title, BookShelf shelf, const std::vector<std::string>& metrics)
{
    AskedNumbers asked{title, {}, {}};
    for (const auto& [name, book] : shelf) {
        for (const std::string& metric : metrics) {
            asked.metrics.push_back(name.empty() ? metric : name + ":" + metric);
        }
    }
    asked.ask = [shelf = std::move(shelf)](const std::string& id) { return askShelf(shelf, id); };
    return asked;
}

AskedNumbers numbersOfSnapshots(const Bench& bench)
{
    // Others are told by their ratio to the design on the bench.
    const LiveDesign& live = bench.live();
    BookShelf shelf{{"now", BenchBook::live(bench)}};
    for (const lab::Evidence& evidence : bench.state().evidence) {
        shelf.emplace_back(evidence.id, BenchBook::compared(bench, {evidence.design, evidence.evaluation},
                                                            {live.design, live.evaluation}));
    }
    return askedOf(QCoreApplication::translate("ironlab::ui::BenchBook", "Captured designs"), std::move(shelf),
                   {"latency", "latency.target", "terms.data", "terms.memory", "terms.compute", "terms.overhead",
                    "throughput", "mfu", "power.average", "rates.intensity", "rates.achieved", "machine.peak",
                    "machine.bandwidth", "room.total", "machine.capacity", "ratio.latency", "ratio.throughput",
                    "ratio.mfu", "ratio.power"});
}

AskedNumbers numbersOfScene(const Bench& bench, const EvaluatedDesign& yours, const physics::Evaluation& theirs)
{
    const lab::StakeholderScene& scene = *bench.missionPart().scene;
    const auto loaded = [&](lab::NamedDesign design) {
        if (scene.arrivalRate > Rate{}) {
            design.knobs.arrivalRate = scene.arrivalRate;
        }
        return design;
    };
    BookShelf shelf{{"yours", BenchBook::of(bench, loaded(yours.design), yours.evaluation)},
                    {"theirs", BenchBook::of(bench, loaded(*scene.proposal), theirs)}};
    present::SceneInput input;
    input.yours = &yours.evaluation;
    input.theirs = &theirs;
    std::vector<std::string> metrics;
    for (const present::SceneRow& row : present::sceneFigure(input).rows) {
        metrics.push_back(row.metric);
    }
    // Of one that does not fit it is said by how much.
    metrics.insert(metrics.end(), {"room.total", "machine.capacity", "work.weights", "machine.weight_capacity"});
    return askedOf(qtText(scene.who), std::move(shelf), metrics);
}

AskedNumbers numbersOfReveal(const Bench& bench)
{
    const auto evaluated = [&](const lab::NamedDesign& design) {
        return EvaluatedDesign{design, bench.evaluated(design)};
    };
    BookShelf shelf;
    std::vector<std::string> metrics;
    for (const present::AskedDesign& each : present::askedDesigns(bench.missionPart().question)) {
        const EvaluatedDesign design = evaluated(each.design);
        shelf.emplace_back(each.name, each.beside ? BenchBook::compared(bench, design, evaluated(*each.beside))
                                                  : BenchBook::of(bench, design.design, design.evaluation));
        metrics = each.metrics;
    }
    return askedOf(QCoreApplication::translate("ironlab::ui::BenchBook", "Prediction and result"), std::move(shelf),
                   metrics);
}

}  // namespace ironlab::ui
