// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure with a unit in every shipped preset, taken a thousandfold too high and too low: the file has to fail.
#include "support/test_paths.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/lab/preset_io.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace ironlab::lab {
namespace {

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Figures of one preset that a slip of a thousand leaves undetected.
template <class Parse>
std::vector<std::string> survivors(const std::filesystem::path& file, const Parse& parse)
{
    const std::string text = textOf(file);
    const std::size_t figuresEnd = text.find("\"provenance\"");
    static const std::regex figure("\"(?!name|path)([a-z0-9_]+)\": \"([0-9.]+)( ?[A-Za-z1/%]+)\"");
    std::vector<std::string> result;
    for (std::sregex_iterator at(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(figuresEnd), figure), end;
         at != end; ++at) {
        const double value = std::stod((*at)[2].str());
        for (const double factor : {1000.0, 1e-3}) {
            if (value == 0.0)
                continue;
            std::string slipped = text;
            slipped.replace(static_cast<std::size_t>(at->position(2)), static_cast<std::size_t>(at->length(2)),
                            decimalText(value * factor));
            if (parse(file.filename().string(), slipped))
                result.push_back(file.filename().string() + ": " + (*at)[1].str() + " of " + (*at)[2].str()
                                 + (*at)[3].str() + (factor > 1.0 ? " times 1000" : " over 1000"));
        }
    }
    return result;
}

template <class Parse>
void expectNoSurvivors(const std::string& folder, const Parse& parse)
{
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(test::dataFolder()) / folder))
        for (const std::string& survivor : survivors(entry.path(), parse))
            ADD_FAILURE() << survivor << " loads";
}

TEST(Thousandfold, NoFigureOfAShippedAcceleratorSurvivesASlipOfThePrefix)
{
    expectNoSurvivors("accelerators", [](const std::string& file, const std::string& text) {
        return parseAccelerator(file, text, PresetOrigin::BuiltIn).has_value();
    });
}

TEST(Thousandfold, NoFigureOfAShippedWorkloadSurvivesASlipOfThePrefix)
{
    expectNoSurvivors("workloads", [](const std::string& file, const std::string& text) {
        return parseWorkload(file, text, PresetOrigin::BuiltIn).has_value();
    });
}

}  // namespace
}  // namespace ironlab::lab
