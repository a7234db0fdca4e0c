// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pocket_calculator.h"
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/lab/ledger_store.h>
#include <ironlab/present/mission_report.h>
#include <ironlab/present/shown_number.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <sstream>

namespace ironlab::present {
namespace {

using Kind = ReportBlock::Kind;
/// Lines of a report's list of formulas, by "1/E1": the part and the design.
using Lines = std::map<std::string, std::vector<std::string>>;

class ReportFormulas : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        const ironlab::test::LabData data(ironlab::test::dataFolder());
        const auto mission = std::ranges::find(data.missions, GetParam(), &lab::Mission::id);
        const auto ledger =
            lab::readLedger(std::filesystem::path(ironlab::test::dataFolder()) / "missions" / "02_ml_systems"
                            / "examples" / (std::string(GetParam()) + ".ledger.json"));
        ASSERT_NE(mission, data.missions.end());
        ASSERT_TRUE(ledger);
        const lab::ReplayPlan plan(*mission, data.catalog);
        m_report = missionReport({&*ledger, &plan, {}, {}}).document;
    }

    ReportDocument m_report;
};

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// "1" of "Part 1: Term Audit".
std::string partNumber(const std::string& head)
{
    return head.starts_with("Part ") ? head.substr(5, 1) : std::string();
}

Lines formulaLines(const ReportDocument& report)
{
    Lines lines;
    bool isThere = false;
    std::string part;
    std::string design;
    for (const ReportBlock& block : report.blocks) {
        if (block.kind == Kind::Part || block.kind == Kind::Appendix) {
            isThere = block.text == "How the numbers come about";
        } else if (block.kind == Kind::Section) {
            part = partNumber(block.text);
        } else if (block.kind == Kind::Caption) {
            design = block.text;
        } else if (isThere && block.kind == Kind::Fine && !part.empty()) {
            std::ranges::copy(linesOf(block.text), std::back_inserter(lines[part + "/" + design]));
        }
    }
    return lines;
}

/// A number of a cell reads like one of a line, whatever prefixes the two have; of a row that adds up as printed it may be
/// rounded to its other side. The unit of a pair such as "0.374 / 1.05 MB"
/// stands behind its second number.
bool readsLike(const ShownNumber& told, double unitSize, const ShownNumber& listed)
{
    const double size = told.unit.empty() && told.unitSize == 1.0 ? unitSize : told.unitSize;
    const double slack = told.lastDigit * size + 0.5 * listed.lastDigit * listed.unitSize;
    return std::abs(told.value * size - listed.value * listed.unitSize) <= slack * (1.0 + 1e-6);
}

void expectListed(const Lines& lines, const std::string& design, const std::string& column, const std::string& cell)
{
    std::vector<ShownNumber> listed;
    if (const auto found = lines.find(design); found != lines.end()) {
        for (const std::string& line : found->second) {
            std::ranges::copy(numbersIn(line), std::back_inserter(listed));
        }
    }
    const std::vector<ShownNumber> told = numbersIn(cell);
    for (const ShownNumber& number : told) {
        EXPECT_TRUE(std::ranges::any_of(
            listed, [&](const ShownNumber& each) { return readsLike(number, told.back().unitSize, each); }))
            << design << ", " << column << ": " << cell;
    }
}

/// What a column says that is no quantity of a design: its controls, its number, how many walls fail.
bool isPlain(const std::string& column)
{
    return column.empty() || column == "#" || column == "design" || column == "what was turned since the start"
           || column == "walls" || column == "most sensitive to";
}

/// The design that a row is about; empty where it is about none.
std::string designOf(const ReportBlock& block, const std::vector<DataCell>& row)
{
    const std::string& first = row.front().text;
    if (block.table.columns.front().head == "#") {
        return "Move " + std::to_string(std::atoi(first.c_str()));
    }
    if (block.table.columns.front().head == "wall") {
        return "At the end";
    }
    const bool isEvidence =
        first.size() > 1 && first.front() == 'E' && first.find_first_not_of("0123456789", 1) == std::string::npos;
    return isEvidence ? first : std::string();
}

TEST_P(ReportFormulas, EveryLineComputesToItsResult)
{
    const Lines lines = formulaLines(m_report);
    std::size_t count = 0;
    for (const auto& [design, formulas] : lines) {
        for (const std::string& whole : formulas) {
            const std::string line = whole.substr(whole.rfind(": ") + 2);
            const std::size_t equals = line.rfind(" = ");
            ASSERT_NE(equals, std::string::npos) << whole;
            std::string fault;
            const auto value = fixture::computed(line.substr(0, equals), fault);
            const auto result = fixture::printedResult(line.substr(equals + 3), fault);
            ASSERT_TRUE(value && result) << design << ", " << whole << ": " << fault;
            const double got = result->isDivided ? 1.0 / value->value : value->value;
            if (std::isfinite(got) && std::isfinite(result->number.value) && !result->isBound) {
                EXPECT_LE(std::abs(got - result->number.value), result->halfStep * (1.0 + 1e-6) + 1e-9 * std::abs(got))
                    << design << ", " << whole << " gives " << got;
            }
            ++count;
        }
    }
    EXPECT_GT(count, 100U);
}

TEST_P(ReportFormulas, EveryNumberOfATableStandsInALineOfItsDesign)
{
    const Lines lines = formulaLines(m_report);
    std::string part;
    std::size_t rows = 0;
    for (const ReportBlock& block : m_report.blocks) {
        part = block.kind == Kind::Part ? partNumber(block.text) : part;
        for (const auto& row : block.table.rows) {
            const std::string design = designOf(block, row);
            for (std::size_t column = 0; !design.empty() && column < row.size(); ++column) {
                const std::string& head = block.table.columns[column].head;
                if (!isPlain(head)) {
                    expectListed(lines, part + "/" + design, head, row[column].text);
                }
            }
            rows += design.empty() ? 0U : 1U;
        }
    }
    EXPECT_GT(rows, 20U);
}

TEST_P(ReportFormulas, EveryNumberOfASceneStandsInALineOfItsDesign)
{
    const Lines lines = formulaLines(m_report);
    std::string part;
    std::string who;
    std::size_t tables = 0;
    for (const ReportBlock& block : m_report.blocks) {
        part = block.kind == Kind::Part ? partNumber(block.text) : part;
        who = block.kind == Kind::Section ? block.text : who;
        if (block.table.columns.size() == 3 && block.table.columns[1].head == "yours") {
            for (const auto& row : block.table.rows) {
                expectListed(lines, part + "/" + who + ", yours", row[0].text, row[1].text);
                expectListed(lines, part + "/" + who + ", theirs", row[0].text, row[2].text);
            }
            ++tables;
        }
    }
    EXPECT_GE(tables, 1U);
}

TEST_P(ReportFormulas, TheLastDesignIsFollowedDownToWhatIsSetOrMeasured)
{
    const Lines lines = formulaLines(m_report);
    const auto last = lines.find("3/At the end");
    ASSERT_NE(last, lines.end());
    const auto isThere = [&](const std::string& name) {
        return std::ranges::any_of(last->second, [&](const std::string& line) { return line.starts_with(name); });
    };
    for (const char* name : {"Weights: ", "Work of a step: ", "Kernels of a step: "}) {
        EXPECT_TRUE(isThere(name)) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Tracks, ReportFormulas,
                         testing::Values("cloud_titan", "edge_guardian", "mobile_nomad", "tiny_pioneer"),
                         [](const auto& track) { return std::string(track.param); });

}  // namespace
}  // namespace ironlab::present
