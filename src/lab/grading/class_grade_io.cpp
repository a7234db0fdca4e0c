// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/class_grade.h>
#include <ironlab/lab/json_writer.h>

namespace ironlab::lab {
namespace {

void writeCount(JsonWriter& json, std::string_view key, std::size_t count)
{
    json.key(key).integer(static_cast<std::int64_t>(count));
}

void writeMisconception(JsonWriter& json, const Misconception& wrong)
{
    json.beginObject().member("mission", wrong.mission).member("part", wrong.part).member("choice", wrong.choice);
    json.member("label", wrong.label);
    writeCount(json, "predicted", wrong.count);
    writeCount(json, "of", wrong.answers);
    writeCount(json, "fairly_sure", wrong.confident);
    writeCount(json, "still_observed", wrong.kept);
    json.endObject();
}

void writeSimilar(JsonWriter& json, const SimilarLedgers& similar, const ClassGrade& grade)
{
    json.beginObject().member("kind", fileName(similar.kind)).member("reason", similar.reason);
    json.key("ledgers").beginArray();
    for (const std::size_t number : similar.rows) {
        const ClassRow row = grade.row(number);
        json.beginObject().member("source", row.source).member("student", row.student).endObject();
    }
    json.endArray().endObject();
}

}  // namespace

std::string classGradeText(const ClassGrade& grade)
{
    JsonWriter json;
    json.beginObject();
    writeCount(json, "ledgers", grade.size());
    writeCount(json, "unreadable", grade.unreadable());
    json.key("misconceptions").beginArray();
    for (const Misconception& wrong : grade.misconceptions())
        writeMisconception(json, wrong);
    json.endArray().key("unfinished").beginArray();
    for (const auto& [item, count] : grade.unfinished()) {
        json.beginObject(JsonWriter::Shape::Line).member("item", item);
        writeCount(json, "ledgers", count);
        json.endObject();
    }
    json.endArray().key("similar").beginArray();
    for (const SimilarLedgers& similar : grade.similar())
        writeSimilar(json, similar, grade);
    json.endArray().endObject();
    std::string text = json.finish();
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

}  // namespace ironlab::lab
