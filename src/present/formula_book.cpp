// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/decimal_text.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/describe.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ironlab::present {
namespace {

using ChapterOf = const Chapter& (*)();
constexpr std::array<ChapterOf, 17> kChapters{
    workChapter,   machineChapter, termChapter,   rateChapter,   roomChapter,  fullMemoryChapter,
    amdahlChapter, batchChapter,   budgetChapter, tailChapter,   powerChapter, unitEnergyChapter,
    heatChapter,   moneyChapter,   wallChapter,   changeChapter, shareChapter};

std::string withoutMarks(std::string markup)
{
    std::erase_if(markup, [](char c) { return c == '*' || c == '{' || c == '}'; });
    return markup;
}

std::string originWords(const FormulaOperand& operand)
{
    return operand.origin.words;
}

const BookEntry* entryNamed(std::string_view metric)
{
    for (const ChapterOf chapter : kChapters) {
        const auto found = std::ranges::find(chapter(), metric, &BookEntry::id);
        if (found != chapter().end()) {
            return &*found;
        }
    }
    return nullptr;
}

/// A coordinate of a place; the end of an axis may be infinite.
std::string coordinateText(double value)
{
    return std::isinf(value) ? std::string(kInfinityText) : decimalText(value);
}

std::optional<double> coordinate(std::string_view text)
{
    if (text == kInfinityText) {
        return std::numeric_limits<double>::infinity();
    }
    const auto number = parseDecimalText(text);
    return number ? std::optional(*number) : std::nullopt;
}

/// "8;0.4" of "amdahl.at@8;0.4".
std::vector<double> placeOf(std::string_view metric)
{
    std::vector<double> place;
    const std::size_t at = metric.find('@');
    for (std::string_view rest = at == std::string_view::npos ? "" : metric.substr(at + 1); !rest.empty();) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const auto number = coordinate(rest.substr(0, end));
        if (!number) {
            return {};
        }
        place.push_back(*number);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return place;
}

std::optional<MetricFormula> written(const BookEntry& entry, const FormulaBookInput& input,
                                     std::vector<double> place = {})
{
    const bool hasMachine = input.now->obstacle != physics::Obstacle::NoEngineForPrecision;
    if ((entry.needs == BookEntry::Needs::Run && !input.now->runs())
        || (entry.needs == BookEntry::Needs::Machine && !hasMachine)) {
        return std::nullopt;
    }
    auto formula = entry.write(FormulaScope(input, std::move(place)));
    if (formula) {
        formula->metric = entry.id;
    }
    return formula;
}

}  // namespace

FormulaBook::FormulaBook(FormulaBookInput input) : m_input(std::move(input))
{
    IRONLAB_EXPECTS(m_input.design != nullptr && m_input.now != nullptr);
}

std::optional<MetricFormula> FormulaBook::formula(std::string_view metric) const
{
    if (metric.starts_with(kPinned)) {
        return ofPinned(metric.substr(kPinned.size()));
    }
    const BookEntry* entry = entryNamed(metric.substr(0, metric.find('@')));
    auto formula = entry == nullptr ? std::nullopt : written(*entry, m_input, placeOf(metric));
    if (formula) {
        formula->metric = metric;
    }
    return formula;
}

std::optional<MetricFormula> FormulaBook::ofPinned(std::string_view metric) const
{
    if (m_input.baselineDesign == nullptr || m_input.baseline == nullptr) {
        return std::nullopt;
    }
    FormulaBookInput pinned = m_input;
    pinned.design = m_input.baselineDesign;
    pinned.now = m_input.baseline;
    pinned.baselineDesign = nullptr;
    pinned.baseline = nullptr;
    auto formula = FormulaBook(pinned).formula(metric);
    if (formula) {
        formula->metric.insert(0, kPinned);
        formula->name.insert(0, "Pinned design: ");
        for (FormulaOperand& operand : formula->operands) {
            if (!operand.origin.metric.empty()) {
                operand.origin.metric.insert(0, kPinned);
            }
        }
    }
    return formula;
}

std::vector<std::string> FormulaBook::metrics() const
{
    std::vector<std::string> ids;
    for (const ChapterOf chapter : kChapters) {
        for (const BookEntry& entry : chapter()) {
            if (written(entry, m_input)) {
                ids.push_back(entry.id);
            }
        }
    }
    return ids;
}

std::string placed(std::string_view metric, const std::vector<double>& place)
{
    std::string id(metric);
    for (std::size_t i = 0; i < place.size(); ++i) {
        id += (i == 0 ? '@' : ';') + coordinateText(place[i]);
    }
    return id;
}

std::string wallMetric(physics::WallKind wall)
{
    return "wall." + std::string(fileName(wall));
}

DataTable dataTable(const MetricFormula& formula)
{
    DataTable table;
    table.title = formula.name + " = " + formula.result;
    table.columns = {{"symbol", "", false}, {"what it is", "", false}, {"value", "SI unit", true}, {"from", "", false}};
    for (const FormulaOperand& operand : formula.operands) {
        table.addRow({withoutMarks(operand.symbol), operand.name, {operand.text, operand.value}, originWords(operand)});
    }
    table.notes.push_back({"Formula", formula.line});
    table.notes.push_back({"Source", formula.source});
    if (!formula.note.empty()) {
        table.notes.push_back({"Note", formula.note});
    }
    return table;
}

std::string spokenFormula(const MetricFormula& formula)
{
    std::string words = formula.name + " is " + spoken(formula.result) + ": " + spoken(formula.line) + ".";
    for (const FormulaOperand& operand : formula.operands) {
        words += " " + operand.name + ", " + spoken(operand.text) + ": " + originWords(operand) + ".";
    }
    words += formula.source.empty() ? "" : " Source: " + formula.source + ".";
    return words + (formula.note.empty() ? "" : " " + formula.note);
}

}  // namespace ironlab::present
