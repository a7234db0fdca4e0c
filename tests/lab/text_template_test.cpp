// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/text_template.h>

#include <gtest/gtest.h>

namespace ironlab::lab {
namespace {

std::optional<std::string> sample(std::string_view name)
{
    if (name == "before.accelerator.name")
        return "ESP32-S3";
    if (name == "target")
        return "4.00 ms";
    return std::nullopt;
}

TEST(TextTemplate, PutsValuesWherePlaceholdersStand)
{
    EXPECT_EQ(fillTemplate("From the {before.accelerator.name} to {target}.", sample).value(),
              "From the ESP32-S3 to 4.00 ms.");
    EXPECT_EQ(fillTemplate("", sample).value(), "");
}

TEST(TextTemplate, KeepsDoubledBracesAsBraces)
{
    EXPECT_EQ(fillTemplate("{{{target}}}", sample).value(), "{4.00 ms}");
}

TEST(TextTemplate, NamesAnUnknownPlaceholder)
{
    const auto filled = fillTemplate("under {tarot}", sample);
    ASSERT_FALSE(filled);
    EXPECT_NE(filled.error().fix.find("{tarot}"), std::string::npos);
}

TEST(TextTemplate, RefusesBrokenBraces)
{
    for (const char* text : {"{target", "target}", "{}", "{Target}", "{a b}", "{{target}"})
        EXPECT_FALSE(fillTemplate(text, sample)) << text;
}

TEST(TextTemplate, ListsPlaceholdersInOrder)
{
    EXPECT_EQ(placeholderNames("{b} {{x}} {a.c} {b}").value(), (std::vector<std::string>{"b", "a.c", "b"}));
}

}  // namespace
}  // namespace ironlab::lab
