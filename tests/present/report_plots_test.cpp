// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/present/mission_report.h>
#include <ironlab/present/palette.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace ironlab::present {
namespace {

struct Shape {
    std::string element;
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;
    bool isFilled = false;
};

double attribute(const std::string& element, const std::string& name)
{
    std::smatch found;
    const std::regex pattern(' ' + name + "=\"([-0-9.]+)\"");
    return std::regex_search(element, found, pattern) ? std::stod(found[1]) : 0.0;
}

std::vector<Shape> shapesOf(const std::string& content, const std::string& name)
{
    std::vector<Shape> shapes;
    const std::regex pattern('<' + name + " [^>]*>");
    for (std::sregex_iterator at(content.begin(), content.end(), pattern); at != std::sregex_iterator(); ++at) {
        const std::string element = at->str();
        shapes.push_back({element, attribute(element, "x"), attribute(element, "y"), attribute(element, "width"),
                          attribute(element, "height"), element.find("fill=\"#") != std::string::npos});
    }
    return shapes;
}

/// The bars of the terms in the report of a finished Cloud Titan.
std::vector<std::string> barsOfTerms()
{
    const test::LabData data(test::dataFolder());
    const lab::ReplayPlan plan(data.cloudTitan(), data.catalog);
    const lab::Ledger ledger = test::takenBy(data.cloudTitan(), data.catalog, {});
    std::vector<std::string> pictures;
    for (const ReportBlock& block : missionReport({&ledger, &plan, {}, {}}).document.blocks) {
        if (block.picture.title == "Time of a step by its terms") {
            pictures.push_back(block.picture.content);
        }
    }
    return pictures;
}

TEST(ReportPlots, NoLetterSitsOnTheFillOfATerm)
{
    for (const std::string& content : barsOfTerms()) {
        const std::vector<Shape> words = shapesOf(content, "text");
        EXPECT_GT(words.size(), 4U);
        for (const Shape& box : shapesOf(content, "rect")) {
            for (const Shape& word : words) {
                const bool isBeside = word.x < box.x || word.x > box.x + box.width;
                const bool isOver = word.y < box.y || word.y > box.y + box.height + 9.0;
                EXPECT_TRUE(!box.isFilled || isBeside || isOver) << word.element << " on " << box.element;
            }
        }
    }
}

TEST(ReportPlots, EachTermHasItsHatchBesideItsHueAndNoneOfItsMarksLeavesTheFill)
{
    for (const std::string& content : barsOfTerms()) {
        const auto boxes = shapesOf(content, "rect");
        std::size_t dotted = 0;
        std::size_t upright = 0;
        std::size_t slanted = 0;
        for (const Shape& line : shapesOf(content, "line")) {
            const double x1 = attribute(line.element, "x1");
            const double x2 = attribute(line.element, "x2");
            const double y1 = attribute(line.element, "y1");
            const double y2 = attribute(line.element, "y2");
            if (line.element.find("dasharray") != std::string::npos) {
                ++dotted;
            } else if (x1 == x2) {
                ++upright;
            } else if (y1 != y2) {
                ++slanted;
            }
            EXPECT_TRUE(std::ranges::any_of(boxes, [&](const Shape& box) {
                constexpr double kRounding = 0.11;
                const auto isIn = [&](double x, double y) {
                    return x >= box.x - kRounding && x <= box.x + box.width + kRounding && y >= box.y - kRounding
                           && y <= box.y + box.height + kRounding;
                };
                return isIn(x1, y1) && isIn(x2, y2);
            })) << line.element;
        }
        EXPECT_GT(dotted, 0U);
        EXPECT_GT(upright, 0U);
        EXPECT_GT(slanted, 0U);
    }
}

TEST(ReportPlots, WhatANameStandsOverIsAHeadingThatPagesKeepWithIt)
{
    const test::LabData data(test::dataFolder());
    const lab::ReplayPlan plan(data.cloudTitan(), data.catalog);
    const lab::Ledger ledger = test::takenBy(data.cloudTitan(), data.catalog, {});
    const std::string html = printable(missionReport({&ledger, &plan, {}, {}}).document).html;
    for (const lab::MissionPart& part : data.cloudTitan().parts) {
        for (const lab::ReflectionField& field : part.reflection) {
            EXPECT_NE(html.find("<h4 class=\"caption\">" + field.label.substr(0, 5)), std::string::npos) << field.label;
        }
    }
}

}  // namespace
}  // namespace ironlab::present
