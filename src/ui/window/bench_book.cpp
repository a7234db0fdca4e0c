// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bench_book.h"

#include "ui/instruments/instrument_words.h"
#include "ui/instruments/probed_view.h"
#include "ui/panels/section_header.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench.h"
#include "ui/window/bench_figures.h"

#include <ironlab/present/formula_book.h>
#include <ironlab/present/scene_figure.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ironlab::ui {
namespace {

std::optional<lab::ResolvedDesign> resolved(const Bench& bench, const lab::NamedDesign& design)
{
    const auto found = lab::resolve(design, bench.catalog());
    return found ? std::optional(*found) : std::nullopt;
}

std::string waterfallMetric(const Bench& bench, std::size_t probe)
{
    const present::WaterfallFigure figure = waterfallOf(bench);
    if (probe >= figure.rows.size()) {
        return "latency";
    }
    const auto& term = figure.rows[probe].term;
    return term ? "terms." + std::string(fileName(*term)) : std::string("latency.overlap");
}

std::string wallAt(const Bench& bench, std::size_t probe)
{
    const present::WallsFigure figure = wallsWithoutKnobs(bench);
    return probe < figure.rows.size() ? present::wallMetric(figure.rows[probe].kind) : std::string();
}

std::string ratioMetric(const Bench& bench, std::size_t probe)
{
    constexpr std::array kCounters{"ratio.peak", "ratio.bandwidth", "ratio.throughput"};
    if (probe < kCounters.size()) {
        return kCounters[probe];
    }
    const present::RatioFigure figure = ratiosOf(bench);
    const std::size_t factor = probe - kCounters.size();
    if (factor >= figure.factors.size()) {
        return "ratio.product";
    }
    const std::string& name = figure.factors[factor].name;
    return name == "peak"                        ? "ratio.peak"
           : name == "achievable"                ? "ratio.achievable"
           : factor + 1 == figure.factors.size() ? "ratio.computing"
                                                 : "ratio.work";
}

std::string formulaMetric(std::size_t probe)
{
    constexpr std::array kColumns{"amdahl.law", "amdahl.limit", "amdahl.floor", "amdahl.needed", "amdahl.critical"};
    return probe < kColumns.size() ? kColumns[probe] : std::string();
}

std::string capacityMetric(const Bench& bench, std::size_t probe)
{
    const present::KvCapacityFigure figure = kvCapacityOf(bench);
    if (probe >= figure.segments.size()) {
        return {};
    }
    switch (figure.segments[probe].part) {
    case present::CapacityPart::Weights: return "work.weights";
    case present::CapacityPart::KvCache: return "work.kv";
    case present::CapacityPart::Activations: return "work.peak_activations";
    case present::CapacityPart::Reserve: return "machine.reserve";
    case present::CapacityPart::Free: return "room.free";
    }
    return {};
}

std::string sensitivityMetric(const Bench& bench, std::size_t probe)
{
    const present::TornadoFigure figure = tornadoOf(bench);
    return probe < figure.rows.size() ? "sensitivity." + std::string(fileName(figure.rows[probe].knob)) : std::string();
}

std::string probedMetric(lab::Instrument kind, const Bench& bench, std::size_t probe)
{
    switch (kind) {
    case lab::Instrument::LatencyWaterfall: return waterfallMetric(bench, probe);
    case lab::Instrument::RatioCounter: return ratioMetric(bench, probe);
    case lab::Instrument::Formula: return formulaMetric(probe);
    case lab::Instrument::Walls: return wallAt(bench, probe);
    case lab::Instrument::KvCapacity: return capacityMetric(bench, probe);
    case lab::Instrument::Tornado: return sensitivityMetric(bench, probe);
    default: return {};
    }
}

/// The formula of one design of a shelf, and the way on to the numbers of the same design.
std::optional<present::MetricFormula> asked(const BookShelf& shelf, const std::string& id)
{
    const std::size_t colon = id.find(':');
    const auto found = std::ranges::find(shelf, id.substr(0, colon), &BookShelf::value_type::first);
    auto formula = found == shelf.end() || colon == std::string::npos ? std::nullopt
                                                                      : found->second->formula(id.substr(colon + 1));
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

QString instrumentTitleOfSnapshots()
{
    return QCoreApplication::translate("ironlab::ui::BenchBook", "Captured designs");
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

std::string metricAt(lab::Instrument kind, const InstrumentView& view, const Bench& bench)
{
    std::string metric;
    if (const auto* probed = qobject_cast<const ProbedView*>(&view); probed != nullptr && probed->probe()) {
        metric = probedMetric(kind, bench, static_cast<std::size_t>(*probed->probe()));
    }
    const std::vector<std::string> shown = present::metricsOf(kind);
    return metric.empty() && !shown.empty() ? shown.front() : metric;
}

void openShelf(const QString& title, const BookShelf& shelf, const std::vector<std::string>& metrics,
               const std::string& first, QWidget* parent)
{
    std::vector<std::string> ids;
    for (const auto& [name, book] : shelf) {
        for (const std::string& metric : metrics) {
            ids.push_back(name + ":" + metric);
        }
    }
    auto* dialog = new WhereFromDialog(
        title, ids, [shelf](const std::string& id) { return asked(shelf, id); }, first, parent);
    dialog->open();
}

void openWhereFromSnapshots(const Bench& bench, QWidget* parent)
{
    BookShelf shelf{{"now", BenchBook::live(bench)}};
    for (const lab::Evidence& evidence : bench.state().evidence) {
        shelf.emplace_back(evidence.id, BenchBook::of(bench, evidence.design, evidence.evaluation));
    }
    openShelf(instrumentTitleOfSnapshots(), shelf,
              {"latency", "terms.data", "terms.memory", "terms.compute", "terms.overhead", "throughput", "mfu",
               "power.average", "rates.intensity", "rates.achieved"},
              "now:latency", parent);
}

void openWhereFromScene(const Bench& bench, const physics::Evaluation& yours, const physics::Evaluation& theirs,
                        QWidget* parent)
{
    const lab::StakeholderScene& scene = *bench.missionPart().scene;
    const auto loaded = [&](lab::NamedDesign design) {
        if (scene.arrivalRate > Rate{}) {
            design.knobs.arrivalRate = scene.arrivalRate;
        }
        return design;
    };
    const BookShelf shelf{{"yours", BenchBook::of(bench, loaded(bench.live().design), yours)},
                          {"theirs", BenchBook::of(bench, loaded(*scene.proposal), theirs)}};
    present::SceneInput input;
    input.yours = &yours;
    input.theirs = &theirs;
    std::vector<std::string> metrics;
    for (const present::SceneRow& row : present::sceneFigure(input).rows) {
        metrics.push_back(row.metric);
    }
    openShelf(qtText(scene.who), shelf, metrics, "yours:" + metrics.front(), parent);
}

void openWhereFrom(lab::Instrument kind, InstrumentView& view, const Bench& bench, QWidget* parent)
{
    const auto book = BenchBook::live(bench);
    auto* dialog = new WhereFromDialog(
        instrumentTitle(kind), present::metricsOf(kind),
        [book](const std::string& metric) { return book->formula(metric); }, metricAt(kind, view, bench), parent);
    QObject::connect(dialog, &QDialog::finished, &view, [&view] { view.header()->setFormulaShown(false); });
    dialog->open();
}

}  // namespace ironlab::ui
