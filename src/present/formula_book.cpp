// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/contract.h>
#include <ironlab/present/describe.h>

#include <algorithm>
#include <array>

namespace ironlab::present {
namespace {

using ChapterOf = const Chapter& (*)();
constexpr std::array<ChapterOf, 12> kChapters{workChapter, machineChapter, termChapter, rateChapter,
                                              roomChapter, amdahlChapter,  tailChapter, powerChapter,
                                              heatChapter, moneyChapter,   wallChapter, changeChapter};

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

std::optional<MetricFormula> written(const BookEntry& entry, const FormulaBookInput& input)
{
    const bool hasMachine = input.now->obstacle != physics::Obstacle::NoEngineForPrecision;
    if ((entry.needs == BookEntry::Needs::Run && !input.now->runs())
        || (entry.needs == BookEntry::Needs::Machine && !hasMachine)) {
        return std::nullopt;
    }
    auto formula = entry.write(FormulaScope(input));
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
    const BookEntry* entry = entryNamed(metric);
    return entry == nullptr ? std::nullopt : written(*entry, m_input);
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
