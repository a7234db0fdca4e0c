// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include "figure_words.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/lab/engine_field.h>
#include <ironlab/present/levers.h>
#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace ironlab::present {
namespace {

constexpr int kFewestDigits = 3;
constexpr int kMostDigits = 15;

/// A formula that is of no design counts what it is given.
bool computesIntegers(const lab::ResolvedDesign* design)
{
    return design != nullptr && physics::isInteger(design->knobs.computePrecision);
}

std::string provenanceWords(const lab::Provenance* source)
{
    if (source == nullptr) {
        return "ESTIMATE, its preset names no source for it";
    }
    const bool isEstimate = source->kind == lab::ProvenanceKind::Estimate;
    std::string words = (isEstimate ? "ESTIMATE, " : std::string(fileName(source->kind)) + ", ") + source->title;
    for (const std::string& more : {source->date, source->url, source->note}) {
        words += more.empty() ? "" : ", " + more;
    }
    return words;
}

}  // namespace

ShownAs shownIn(std::string unit)
{
    return [unit = std::move(unit)](double value) { return quantityText(value, unit); };
}

std::string shownShare(double share)
{
    return shareText(share);
}

std::string shownMargin(double share)
{
    return (share < 0.0 ? "\u2212" : "") + wholePercentText(std::abs(share));
}

std::string shownNumber(double value)
{
    return numberText(value);
}

std::string shownCelsius(double kelvin)
{
    return numberText(kelvin - kZeroCelsius) + " °C";
}

physics::Requirements FormulaScope::asked() const
{
    return m_input->part == nullptr ? physics::Requirements{} : m_input->part->requirements;
}

std::string FormulaScope::latencyWords() const
{
    return uncapitalized(m_input->latencyName);
}

Expression FormulaScope::time(const std::string& id, std::string symbol, std::string name, Time value)
{
    return metric(id, std::move(symbol), std::move(name), value.in(unit::second), "s");
}

Expression FormulaScope::latency()
{
    return time("latency", "*T*", latencyWords(), now().latency);
}

std::string FormulaScope::limitWords() const
{
    return "limit for the " + latencyWords();
}

std::optional<double> FormulaScope::at(std::size_t coordinate) const
{
    return coordinate < m_place.size() ? std::optional(m_place[coordinate]) : std::nullopt;
}

Expression FormulaScope::add(FormulaOperand operand)
{
    // The same number twice in a formula is one operand.
    const auto same = std::ranges::find_if(m_operands, [&](const FormulaOperand& each) {
        return each.symbol == operand.symbol && each.value == operand.value;
    });
    const auto index = static_cast<std::size_t>(same - m_operands.begin());
    if (same == m_operands.end()) {
        m_operands.push_back(std::move(operand));
    }
    return Expression::operand(index);
}

Expression FormulaScope::metric(std::string id, std::string symbol, std::string name, double value, std::string unit)
{
    FormulaOperand operand{std::move(symbol), std::move(name), value, std::move(unit), {}, {}};
    operand.origin = {FormulaOrigin::Kind::Metric, std::move(id), "computed", false};
    return add(std::move(operand));
}

Expression FormulaScope::control(lab::KnobId knob, std::string symbol, std::string name, double value, std::string unit)
{
    FormulaOperand operand{std::move(symbol), std::move(name), value, std::move(unit), {}, {}};
    const auto* part = m_input->part;
    const bool isYours =
        part != nullptr && std::ranges::find(part->knobs, knob, &lab::KnobSpec::id) != part->knobs.end();
    operand.origin = {FormulaOrigin::Kind::Control, {}, isYours ? "set by you" : "held fixed by the design", false};
    return add(std::move(operand));
}

Expression FormulaScope::asks(std::string symbol, std::string name, double value, std::string unit)
{
    FormulaOperand operand{std::move(symbol), std::move(name), value, std::move(unit), {}, {}};
    operand.origin = {FormulaOrigin::Kind::Asked, {}, "asked by the mission", false};
    return add(std::move(operand));
}

template <class T>
Expression FormulaScope::ofPreset(const lab::Preset<T>& preset, std::string_view field, FormulaOperand operand)
{
    operand.origin = {FormulaOrigin::Kind::Preset,
                      {},
                      preset.value.name + ": " + provenanceWords(preset.provenanceOf(field)),
                      preset.isEstimate(field)};
    return add(std::move(operand));
}

Expression FormulaScope::ofMachine(std::string_view field, std::string symbol, std::string name, double value,
                                   std::string unit)
{
    return ofPreset(*m_input->design->accelerator, field,
                    {std::move(symbol), std::move(name), value, std::move(unit), {}, {}});
}

Expression FormulaScope::ofWork(std::string_view field, std::string symbol, std::string name, double value,
                                std::string unit)
{
    return ofPreset(*m_input->design->workload, field,
                    {std::move(symbol), std::move(name), value, std::move(unit), {}, {}});
}

Expression FormulaScope::law(std::string symbol, std::string name, double value, std::string unit, std::string source)
{
    FormulaOperand operand{std::move(symbol), std::move(name), value, std::move(unit), {}, {}};
    operand.origin = {FormulaOrigin::Kind::Law, {}, std::move(source), false};
    return add(std::move(operand));
}

std::string FormulaScope::engineField() const
{
    return lab::engineField(*m_input->design->accelerator, knobs().computePrecision);
}

std::string FormulaScope::memoryField(const physics::Memory& memory) const
{
    return "/memory/" + std::to_string(&memory - machine().memory.data());
}

bool FormulaScope::countsIntegers(std::size_t operand) const
{
    const bool isPinned = m_operands[operand].origin.metric.starts_with(kPinned);
    const lab::ResolvedDesign* design = isPinned ? m_input->baselineDesign : m_input->design;
    return computesIntegers(design);
}

std::string FormulaScope::operandWords(std::size_t index, int digits) const
{
    const FormulaOperand& operand = m_operands[index];
    const bool isComputed =
        operand.origin.kind == FormulaOrigin::Kind::Metric || operand.origin.kind == FormulaOrigin::Kind::Control;
    return countedAs(isComputed ? computedText(operand.value, operand.unit, digits)
                                : operandText(operand.value, operand.unit, digits),
                     countsIntegers(index));
}

MetricFormula FormulaScope::written(std::string symbol, std::string name, const Expression& expression, double value,
                                    const ShownAs& shown, std::string source, std::string note,
                                    const std::optional<NumberScale>& ofPage) const
{
    MetricFormula formula;
    formula.name = std::move(name);
    formula.value = value;
    formula.result = shown(value);
    formula.operands = m_operands;
    formula.source = std::move(source);
    formula.note = std::move(note);
    const std::optional<NumberScale> summed = scaleOfSum(expression, formula, ofPage);
    formula.result = summed ? summed->text(value) : formula.result;
    std::vector<double> printed(m_operands.size());
    int digits = kFewestDigits;
    for (; !summed && digits < kMostDigits; ++digits) {
        std::ranges::transform(m_operands, printed.begin(), [digits](const FormulaOperand& each) {
            return operandValue(each.value, each.unit, digits);
        });
        if (shown(expression.value(printed)) == formula.result) {
            break;
        }
    }
    OperandTexts symbols;
    OperandTexts numbers;
    for (std::size_t i = 0; i < m_operands.size(); ++i) {
        FormulaOperand& operand = formula.operands[i];
        operand.text = operandWords(i, digits);
        symbols.push_back(operand.symbol);
        const bool isSummand = summed && !operand.unit.empty();
        numbers.push_back(isSummand ? countedAs(summandText(operand, *summed), countsIntegers(i))
                          : summed  ? operandText(operand.value, operand.unit, kMostDigits)
                                    : operand.text);
    }
    formula.result = countedAs(std::move(formula.result), computesIntegers(m_input->design));
    formula.symbols = symbol + " = " + expression.markup(symbols);
    formula.numbers = symbol + " = " + expression.markup(numbers) + " = **" + formula.result + "**";
    formula.line = expression.line(numbers) + " = " + formula.result;
    return formula;
}

Expression offeredLoad(FormulaScope& s)
{
    const double load = s.now().offered->in(unit::perSecond);
    return s.knobs().arrivalRate ? s.control(lab::KnobId::ArrivalRate, "*λ*", "arrival rate", load, "1/s")
                                 : s.ofWork("/rate", "*λ*", "rate of the source", load, "1/s");
}

Expression loadOfOne(FormulaScope& s)
{
    return s.metric("power.load", "*λ*_{1}", "load of one machine", s.now().servedByOne().in(unit::perSecond), "1/s");
}

}  // namespace ironlab::present
