// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <ironlab/lab/form_schema.h>
#include <ironlab/lab/form_values.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/json_edit.h>
#include <ironlab/lab/preset_io.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace ironlab::lab {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

std::string set(std::string_view text, std::string_view pointer, std::string_view literal,
                const std::vector<std::string>& order = {})
{
    const auto change = settingValue(text, pointer, literal, order);
    return change ? changed(text, *change) : "refused";
}

std::string removed(std::string_view text, std::string_view pointer)
{
    const auto change = removingValue(text, pointer);
    return change ? changed(text, *change) : "refused";
}

TEST(JsonEdit, ChangesOneValueAndNothingElse)
{
    EXPECT_EQ(set(R"({"a": 1})", "/b", "2"), R"({"a": 1, "b": 2})");
    EXPECT_EQ(set(R"({ "a" : [1,  2 ,3] })", "/a/1", "\"x\""), R"({ "a" : [1,  "x" ,3] })");
    EXPECT_EQ(set(R"({"a": {"b": {}}})", "/a/b", "true"), R"({"a": {"b": true}})");
    EXPECT_EQ(set("{\n    \"a\": 1\n}", "/b", "2"), "{\n    \"a\": 1,\n    \"b\": 2\n}");
}

TEST(JsonEdit, PutsANewMemberWhereItsOrderHasIt)
{
    const std::vector<std::string> order{"id", "name", "tier"};
    EXPECT_EQ(set(R"({"id": 1, "tier": 3})", "/name", "2", order), R"({"id": 1, "name": 2, "tier": 3})");
    EXPECT_EQ(set(R"({"tier": 3})", "/id", "1", order), R"({"id": 1, "tier": 3})");
    EXPECT_EQ(set(R"({"id": 1})", "/tier", "3", order), R"({"id": 1, "tier": 3})");
}

TEST(JsonEdit, OpensEmptyObjectsAndAppendsItems)
{
    EXPECT_EQ(set("{\n    \"a\": {}\n}", "/a/b", "1"), "{\n    \"a\": {\n        \"b\": 1\n    }\n}");
    EXPECT_EQ(set("[1, 2]", "/2", "3"), "[1, 2, 3]");
    EXPECT_EQ(set("[1, 2]", "/5", "3"), "refused");
    EXPECT_EQ(set("{}", "/a/b", "1"), "refused") << "there is no object to add to";
}

TEST(JsonEdit, TakesAValueAwayWithItsComma)
{
    EXPECT_EQ(removed(R"({"a": 1, "b": 2})", "/a"), R"({"b": 2})");
    EXPECT_EQ(removed(R"({"a": 1, "b": 2})", "/b"), R"({"a": 1})");
    EXPECT_EQ(removed(R"({"a": 1})", "/a"), "{}");
    EXPECT_EQ(removed("[1, [2, 3]]", "/1/0"), "[1, [3]]");
    EXPECT_EQ(removed("{}", "/a"), "refused");
}

TEST(JsonEdit, GivesUpOnWhatIsNoJson)
{
    for (const char* text : {"", "{", "{\"a\" 1}", "[1,", "{\"a\": \"open", "{]", "nonsense"}) {
        EXPECT_FALSE(settingValue(text, "/a/b", "1")) << text;
        EXPECT_FALSE(removingValue(text, "/a/b")) << text;
    }
    EXPECT_FALSE(spanAt(std::string(5000, '['), "/0/0/0"));
}

TEST(JsonEdit, EveryValueOfEveryShippedPresetCanBeTakenAndPutBack)
{
    for (const auto& file : fs::directory_iterator(fs::path(test::dataFolder()) / "accelerators")) {
        const std::string text = ironlab::test::readText(file.path());
        const auto document = JsonDocument::parse(file.path().string(), text);
        ASSERT_TRUE(document);
        const std::function<void(const JsonValue&)> walk = [&](const JsonValue& value) {
            const std::string pointer = value.pointer();
            const auto span = spanAt(text, pointer);
            ASSERT_TRUE(span) << pointer;
            const std::string literal = text.substr(span->begin, span->end - span->begin);
            EXPECT_TRUE(JsonDocument::parse("value", literal)) << pointer << ' ' << literal;
            value.forEach([&](const JsonValue& child) { walk(child); });
        };
        walk(document->root());
    }
}

FormField formOf(const std::string& name)
{
    const fs::path file = fs::path(test::dataFolder()) / "schemas" / name;
    auto form = parseFormSchema(file.string(), ironlab::test::readText(file));
    EXPECT_TRUE(form) << describe(form.error());
    return form ? std::move(*form) : FormField();
}

TEST(FormSchema, HasEveryFieldOfAnAcceleratorWithItsUnit)
{
    const FormField form = formOf("accelerator.schema.json");
    EXPECT_EQ(fieldAt(form, "/schema")->fixed, "ironlab/accelerator/1");
    EXPECT_EQ(fieldAt(form, "/tier")->kind, FieldKind::Choice);
    const FormField* peak = fieldAt(form, "/compute/3/peak");
    ASSERT_NE(peak, nullptr);
    EXPECT_EQ(peak->example, "989 TFLOP/s");
    EXPECT_EQ(peak->description, "Dense peak") << "what stands nearer wins over what is referred to";
    EXPECT_TRUE(peak->isRequired);
    EXPECT_EQ(fieldAt(form, "/jitter/rt-isolated/stall_mean")->example, "2.5 ms");
    EXPECT_EQ(fieldAt(form, "/provenance/0/unusual")->kind, FieldKind::Truth);
    EXPECT_EQ(fieldAt(form, "/compute/0/nothing"), nullptr);
}

/// Every value of a file has its field.
void expectFields(const FormField& form, const fs::path& file)
{
    const auto document = JsonDocument::read(file);
    ASSERT_TRUE(document);
    const std::function<void(const JsonValue&)> walk = [&](const JsonValue& value) {
        EXPECT_NE(fieldAt(form, value.pointer()), nullptr) << file << ' ' << value.pointer();
        value.forEach([&](const JsonValue& child) { walk(child); });
    };
    walk(document->root());
}

TEST(FormSchema, HasAFieldForEveryValueOfEveryShippedFile)
{
    const fs::path data(test::dataFolder());
    for (const auto& [schema, folder] :
         {std::pair("accelerator.schema.json", "accelerators"), std::pair("workload.schema.json", "workloads")})
        for (const auto& file : fs::directory_iterator(data / folder))
            expectFields(formOf(schema), file.path());
    expectFields(formOf("assignment.schema.json"),
                 data / "missions" / "02_ml_systems" / "examples" / "cloud_titan.assignment.json");
}

TEST(FormSchema, AFreshFileIsReadAndToldWhatIsMissing)
{
    const auto read = parseAccelerator("new", freshValue(formOf("accelerator.schema.json")), PresetOrigin::Instructor);
    ASSERT_FALSE(read);
    for (const Fault& fault : read.error())
        EXPECT_EQ(fault.expected.find("JSON"), std::string::npos) << describe(fault);
    EXPECT_THAT(describe(read.error(), 50), HasSubstr("/id"));
}

TEST(FormSchema, RefusesCirclesAndReferencesToNothing)
{
    const auto circle = parseFormSchema("s", R"({"type":"object","properties":{"a":{"$ref":"#/properties/a"}}})");
    ASSERT_FALSE(circle);
    EXPECT_THAT(describe(circle.error()), HasSubstr("circle"));
    EXPECT_FALSE(parseFormSchema("s", R"({"type":"object","properties":{"a":{"$ref":"#/nowhere"}}})"));
    EXPECT_FALSE(parseFormSchema("s", R"({"type":"string"})"));
    EXPECT_FALSE(parseFormSchema("s", "{"));
}

TEST(FormValues, FindTheSourceOfAFigureByItsLongestPointer)
{
    const auto values = FormValues::read("f", R"({"memory": [{"capacity": "80 GB", "bandwidth": "3 TB/s"}],
        "provenance": [{"field": "/memory"}, {"field": "/memory/0/capacity"}, {"field": "/mem"}]})");
    ASSERT_TRUE(values);
    EXPECT_EQ(values->textAt("/memory/0/capacity"), "80 GB");
    EXPECT_EQ(values->provenanceOf("/memory/0/capacity"), 1U);
    EXPECT_EQ(values->provenanceOf("/memory/0/bandwidth"), 0U);
    EXPECT_EQ(values->provenanceOf("/power/limit"), std::nullopt);
    EXPECT_EQ(values->sizeAt("/memory"), 1U);
}

TEST(FormValues, LoseNothingThatWasTyped)
{
    FormField number;
    number.kind = FieldKind::Number;
    EXPECT_EQ(literalOf(number, "0.75"), "0.75");
    EXPECT_EQ(literalOf(number, "-1.5e3"), "-1.5e3");
    for (const char* typed : {"1.", "01", "", "1e", "half", "+1", ".5", "0x10"})
        EXPECT_EQ(literalOf(number, typed), '"' + std::string(typed) + '"');
    EXPECT_EQ(literalOf({}, "say \"hi\"\n"), R"("say \"hi\"\n")");
}

}  // namespace
}  // namespace ironlab::lab
