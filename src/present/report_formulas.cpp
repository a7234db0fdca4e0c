// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_parts.h"

#include <ironlab/present/asked_designs.h>
#include <ironlab/present/formula_book.h>
#include <ironlab/present/scene_figure.h>

#include <algorithm>
#include <set>
#include <utility>

namespace ironlab::present {
namespace {

using Kind = ReportBlock::Kind;
using Ids = std::vector<std::string>;

/// A design of the report with the ids of the numbers that it is told by.
struct ToldDesign {
    std::string name;
    lab::NamedDesign design;
    Ids metrics;
    std::optional<lab::NamedDesign> beside = {};  ///< what its ratios are to
    bool isWhole = false;                         ///< not only what the report shows, but all that it is computed from
};

Ids ofRow()
{
    return {"latency", "throughput", "mfu"};
}

Ids ofEvidence(const ReportedPart& part)
{
    Ids ids{"terms.data",      "terms.memory", "terms.compute", "terms.overhead",
            "latency.overlap", "latency",      "throughput",    "mfu"};
    const Ids walls = evidenceMetrics(part);
    ids.insert(ids.end(), walls.begin(), walls.end());
    return ids;
}

Ids ofFinalDesign(const ReportedPart& part)
{
    Ids ids = ofEvidence(part);
    ids.insert(ids.end(), {"rates.achieved", "machine.peak", "wall.utilization"});
    const Ids walls = metricsOf(lab::Instrument::Walls);
    ids.insert(ids.end(), walls.begin(), walls.end());
    return ids;
}

/// What the scene's table tells of the two.
Ids ofScene(const SceneDesigns& designs)
{
    SceneInput input;
    input.yours = &designs.yours;
    input.theirs = &designs.theirs;
    Ids ids;
    for (const SceneRow& row : sceneFigure(input).rows) {
        ids.push_back(row.metric);
    }
    return ids;
}

void addScene(std::vector<ToldDesign>& told, const ReportedPart& part)
{
    const auto& scene = part.part.scene;
    const auto designs = sceneDesigns(part);
    if (!designs || !part.state().stakeholderAnswer) {
        return;
    }
    const auto loaded = [&scene](lab::NamedDesign design) {
        if (scene->arrivalRate > Rate{}) {
            design.knobs.arrivalRate = scene->arrivalRate;
        }
        return design;
    };
    const Ids ids = ofScene(*designs);
    told.push_back({scene->who + ", yours", loaded(designs->on), ids});
    told.push_back({scene->who + ", theirs", loaded(*scene->proposal), ids});
}

/// What a formula is computed from that was computed itself.
void append(Ids& ids, const MetricFormula& formula)
{
    for (const FormulaOperand& operand : formula.operands) {
        if (!operand.origin.metric.empty()) {
            ids.push_back(operand.origin.metric);
        }
    }
}

/// In the order of the report.
std::vector<ToldDesign> toldDesigns(const ReportedPart& part, bool isLast)
{
    std::vector<ToldDesign> told;
    if (part.mayReveal()) {
        for (const AskedDesign& each : askedDesigns(part.part.question)) {
            told.push_back({"Question, " + each.name, each.design, each.metrics, each.beside});
        }
    }
    for (const lab::Move& move : part.state().moves) {
        told.push_back({"Move " + std::to_string(move.number), move.design, ofRow()});
    }
    for (const lab::Evidence& evidence : part.state().evidence) {
        told.push_back({evidence.id, evidence.design, ofEvidence(part)});
    }
    addScene(told, part);
    if (isLast) {
        told.push_back({"At the end", part.state().design, ofFinalDesign(part), {}, true});
    }
    return told;
}

/// The formulas of a design of a part, with all that they are written from.
class ToldBook {
public:
    ToldBook(const ReportedPart& part, const ToldDesign& told, const lab::ResolvedDesign& design)
        : m_design(design),
          m_now(design.evaluate(part.part.requirements))
    {
        m_input.design = &m_design;
        m_input.now = &m_now;
        m_input.part = &part.part;
        m_input.latencyName = part.plan.mission().latencyName;
        m_input.criticalFractionClaimed = part.state().criticalFraction.has_value();
        if (told.beside) {
            putBeside(part, *told.beside);
        }
    }
    ToldBook(const ToldBook&) = delete;
    ToldBook& operator=(const ToldBook&) = delete;

    [[nodiscard]] std::vector<MetricFormula> formulas(const ToldDesign& told) const
    {
        const FormulaBook book(m_input);
        std::vector<MetricFormula> formulas;
        std::set<std::string> known;
        Ids open = told.metrics;
        for (std::size_t next = 0; next < open.size(); ++next) {
            auto formula = known.insert(open[next]).second ? book.formula(open[next]) : std::nullopt;
            if (!formula) {
                continue;
            }
            if (told.isWhole) {
                append(open, *formula);
            }
            formulas.push_back(std::move(*formula));
        }
        return formulas;
    }

private:
    void putBeside(const ReportedPart& part, const lab::NamedDesign& other)
    {
        if (const auto design = lab::resolve(other, part.catalog())) {
            m_beside = *design;
            m_before = design->evaluate(part.part.requirements);
            m_input.baselineDesign = &*m_beside;
            m_input.baseline = &*m_before;
        }
    }

    lab::ResolvedDesign m_design;
    physics::Evaluation m_now;
    std::optional<lab::ResolvedDesign> m_beside;
    std::optional<physics::Evaluation> m_before;
    FormulaBookInput m_input;
};

/// End of the group whose brace opens at `at`.
std::size_t groupEnd(std::string_view markup, std::size_t at)
{
    int depth = 0;
    for (; at < markup.size(); ++at) {
        depth += markup[at] == '{' ? 1 : markup[at] == '}' ? -1 : 0;
        if (depth == 0) {
            break;
        }
    }
    return at;
}

/// Part of a fraction as one thing in a line.
std::string bracketed(std::string part)
{
    return part.find(' ') == std::string::npos ? part : "(" + std::move(part) + ")";
}

/// Markup on one line: fractions with a stroke, indices behind a line.
std::string lineOf(std::string_view markup)
{
    constexpr std::string_view kFraction = "\\frac{";
    std::string line;
    for (std::size_t at = 0; at < markup.size(); ++at) {
        if (markup.substr(at).starts_with(kFraction)) {
            const std::size_t above = at + kFraction.size();
            const std::size_t middle = groupEnd(markup, above - 1);
            const std::size_t end = groupEnd(markup, middle + 1);
            line += bracketed(lineOf(markup.substr(above, middle - above))) + " / "
                    + bracketed(lineOf(markup.substr(middle + 2, end - middle - 2)));
            at = end;
        } else if (markup[at] != '*' && markup[at] != '{' && markup[at] != '}') {
            line += markup[at];
        }
    }
    return line;
}

std::string originWord(const FormulaOrigin& origin)
{
    switch (origin.kind) {
    case FormulaOrigin::Kind::Metric: return "computed";
    case FormulaOrigin::Kind::Control: return "a control";
    case FormulaOrigin::Kind::Asked: return "asked";
    case FormulaOrigin::Kind::Preset: return "of the preset";
    case FormulaOrigin::Kind::Law: break;
    }
    return origin.words;
}

/// The design that a question begins with is pinned nowhere.
std::string nameOf(const MetricFormula& formula)
{
    constexpr std::string_view kPinned = "Pinned design: ";
    return formula.name.starts_with(kPinned) ? formula.name.substr(kPinned.size()) : formula.name;
}

/// "Memory time (T_memory): T_memory = D / (BW × η), with D bytes of a step (computed), …. Source: …."
std::string symbolsOf(const MetricFormula& formula)
{
    std::string operands;
    for (const FormulaOperand& operand : formula.operands) {
        operands += (operands.empty() ? ", with " : ", ") + lineOf(operand.symbol) + " " + operand.name + " ("
                    + originWord(operand.origin) + ")";
    }
    return nameOf(formula) + ": " + lineOf(formula.symbols) + operands + "."
           + (formula.source.empty() ? "" : " Source: " + formula.source + ".")
           + (formula.note.empty() ? "" : " " + formula.note);
}

/// Formulas in symbols in the order in which they are first met, each once.
class SymbolList {
public:
    void add(const MetricFormula& formula)
    {
        if (m_known.insert(formula.symbols).second) {
            m_lines += (m_lines.empty() ? "" : "\n") + symbolsOf(formula);
        }
    }
    [[nodiscard]] const std::string& lines() const { return m_lines; }

private:
    std::set<std::string> m_known;
    std::string m_lines;
};

void addDesign(ReportDocument& report, const ReportedPart& part, const ToldDesign& told, SymbolList& symbols)
{
    const auto design = lab::resolve(told.design, part.catalog());
    if (!design) {
        return;
    }
    std::string lines;
    for (const MetricFormula& formula : ToldBook(part, told, *design).formulas(told)) {
        const bool isBefore = formula.metric.starts_with("pinned:");
        lines += (lines.empty() ? "" : "\n") + (isBefore ? "before, " : std::string()) + nameOf(formula) + ": "
                 + formula.line;
        symbols.add(formula);
    }
    if (!lines.empty()) {
        report.add(Kind::Caption, told.name);
        report.add(Kind::Fine, std::move(lines));
    }
}

}  // namespace

void addFormulas(ReportDocument& report, const std::vector<ReportedPart>& parts)
{
    if (parts.empty()) {
        return;
    }
    report.add(Kind::Appendix, "How the numbers come about");
    report.add(Kind::Text,
               "Every number that is told of a design, as its formula with the numbers of that design put in: what "
               "is printed left of the last equals sign gives what stands right of it. What goes in was set by a "
               "control, is asked by the mission, is a figure of a machine or a model, or is computed itself; of the "
               "last design such numbers are listed too. All formulas stand below in symbols.");
    SymbolList symbols;
    for (const ReportedPart& part : parts) {
        report.add(Kind::Section, "Part " + std::to_string(part.part.number) + ": " + part.part.title);
        const bool isLast = part.part.number == part.plan.mission().parts.back().number;
        for (const ToldDesign& told : toldDesigns(part, isLast)) {
            addDesign(report, part, told, symbols);
        }
    }
    report.add(Kind::Section, "The formulas in symbols");
    report.add(Kind::Fine, symbols.lines());
}

}  // namespace ironlab::present
