// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/present/formula_book.h>

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace ironlab::present {
namespace {

std::string contentsOf(const std::string& path)
{
    std::stringstream text;
    text << std::ifstream(ironlab::test::sourceFolder() + path).rdbuf();
    return text.str();
}

/// The sources that formulas of the parts' first designs name: of each formula, and of each constant of the model in it.
/// What a preset says of its figures is its own.
std::set<std::string> allSources()
{
    const ironlab::test::LabData data(ironlab::test::dataFolder());
    std::set<std::string> sources;
    for (const lab::Mission& mission : data.missions) {
        for (const lab::MissionPart& part : mission.parts) {
            const auto design = lab::resolve(part.start, data.catalog);
            const physics::Evaluation now = design->evaluate(part.requirements);
            FormulaBookInput input;
            input.design = input.baselineDesign = &*design;
            input.now = input.baseline = &now;
            input.part = &part;
            const FormulaBook book(input);
            for (const std::string& id : book.metrics()) {
                const auto formula = book.formula(id);
                sources.insert(formula->source);
                for (const FormulaOperand& operand : formula->operands) {
                    if (operand.origin.kind == FormulaOrigin::Kind::Law) {
                        sources.insert(operand.origin.words);
                    }
                }
            }
        }
    }
    return sources;
}

TEST(FormulaSources, NameChaptersAndFormulasThatTheManualHas)
{
    const std::string manual = contentsOf("/docs/MODEL.md");
    const std::string formulas = contentsOf("/docs/FORMULAS.md");
    const std::regex chapter("the model's manual, “([^”]*)”");
    const std::regex entry("the manual's list of formulas, (\\w+)");
    int chapters = 0;
    int entries = 0;
    for (const std::string& source : allSources()) {
        std::smatch found;
        if (std::regex_search(source, found, chapter)) {
            EXPECT_TRUE(std::regex_search(manual, std::regex("\n## [0-9]+[.] " + found.str(1) + "\n"))) << source;
            ++chapters;
        }
        if (std::regex_search(source, found, entry)) {
            EXPECT_NE(formulas.find("### `" + found.str(1) + "`"), std::string::npos) << source;
            ++entries;
        }
    }
    EXPECT_GT(chapters, 5);
    EXPECT_GT(entries, 3);
}

TEST(FormulaSources, AreNoPathsOfFiles)
{
    for (const std::string& source : allSources()) {
        EXPECT_EQ(source.find("docs/"), std::string::npos) << source;
        EXPECT_EQ(source.find(".md"), std::string::npos) << source;
    }
}

}  // namespace
}  // namespace ironlab::present
