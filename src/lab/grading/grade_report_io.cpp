// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/grade_report.h>
#include <ironlab/lab/json_writer.h>

#include <cmath>

namespace ironlab::lab {
namespace {

void writeNumber(JsonWriter& json, std::string_view key, double value)
{
    json.key(key);
    if (std::isfinite(value))
        json.number(value);
    else
        json.null();
}

void writeTexts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts)
{
    json.key(key).beginArray();
    for (const std::string& text : texts)
        json.string(text);
    json.endArray();
}

void writePoints(JsonWriter& json, const Points& points)
{
    json.key("points").beginObject(JsonWriter::Shape::Line);
    json.member("earned", points.earned).member("possible", points.possible).member("pending", points.pending);
    json.endObject();
}

void writeManual(JsonWriter& json, const ManualText& text)
{
    json.beginObject().member("field", text.field).member("label", text.label).member("text", text.text);
    json.key("evidence").beginArray();
    for (const CitedEvidence& evidence : text.evidence) {
        json.beginObject().member("id", evidence.id).member("exists", evidence.exists);
        if (evidence.exists)
            json.member("design", evidence.label)
                .member("binding", evidence.binding)
                .member("figures", evidence.figures);
        json.endObject();
    }
    json.endArray().endObject();
}

void writeCriterion(JsonWriter& json, const CriterionResult& result)
{
    const Criterion& criterion = result.criterion;
    json.beginObject().member("id", criterion.id).member("title", criterion.title);
    json.member("kind", fileName(criterion.kind)).member("part", criterion.part);
    json.member("state", fileName(result.state)).member("earned", result.earned);
    json.member("possible", result.possible).member("pending", result.pending).member("because", result.because);
    writeTexts(json, "findings", result.findings);
    if (result.state == CriterionState::PendingManual) {
        json.member("anchors", criterion.anchors).key("texts").beginArray();
        for (const ManualText& text : result.texts)
            writeManual(json, text);
        json.endArray();
    }
    json.endObject();
}

void writePrediction(JsonWriter& json, const PredictionReport& prediction)
{
    json.beginObject().member("part", prediction.part).member("choice", prediction.choice);
    json.member("key", prediction.key).member("right", prediction.isRight);
    writeNumber(json, "number", prediction.number);
    writeNumber(json, "truth", prediction.truth);
    json.member("unit", prediction.unit).member("confidence", prediction.confidence);
    json.key("revisions").integer(static_cast<std::int64_t>(prediction.revisions));
    if (!prediction.observedChoice.empty()) {
        json.member("observed_choice", prediction.observedChoice);
        writeNumber(json, "observed_number", prediction.observedNumber);
    }
    json.endObject();
}

std::string_view stageName(Stage stage)
{
    switch (stage) {
    case Stage::Predict: return "predict";
    case Stage::Explore: return "explore";
    case Stage::Observe: return "observe";
    case Stage::Reflect: return "reflect";
    case Stage::Closed: return "closed";
    }
    return {};
}

void writePart(JsonWriter& json, const PartReport& part)
{
    json.beginObject().member("part", part.part).member("title", part.title).member("stage", stageName(part.stage));
    json.member("moves", part.moves).member("turns", part.turns).member("undone", part.undone);
    json.member("missed_claims", part.missedClaims).member("time_s", part.seconds);
    json.member("planned_minutes", part.minutesPlanned);
    writeTexts(json, "unfinished", part.unfinished);
    json.endObject();
}

void writeReplay(JsonWriter& json, const ReplayReport& replay)
{
    json.key("replay").beginObject();
    json.key("events").integer(static_cast<std::int64_t>(replay.events));
    json.key("recomputed").integer(static_cast<std::int64_t>(replay.recomputed));
    json.member("agrees", replay.agrees()).key("chain_break");
    if (replay.chain)
        json.string(replay.chain->sentence);
    else
        json.null();
    json.key("disagreements").beginArray();
    for (const Disagreement& found : replay.disagreements) {
        json.beginObject().key("event").integer(static_cast<std::int64_t>(found.event));
        json.member("what", found.what).member("claimed", found.claimed).member("recomputed", found.recomputed);
        json.member("sentence", found.sentence).endObject();
    }
    json.endArray();
    writeTexts(json, "notices", replay.notices);
    json.endObject();
}

void writeFlag(JsonWriter& json, const Flag& flag)
{
    json.beginObject().member("kind", fileName(flag.kind)).member("reason", flag.inFull());
    json.key("events").beginArray(JsonWriter::Shape::Line);
    for (const std::uint64_t event : flag.events)
        json.integer(static_cast<std::int64_t>(event));
    json.endArray().endObject();
}

void writeFaults(JsonWriter& json, const Faults& faults)
{
    json.key("faults").beginArray();
    for (const Fault& fault : faults) {
        json.beginObject().member("line", fault.line).member("column", fault.column).member("pointer", fault.pointer);
        json.member("found", fault.found).member("expected", fault.expected).member("fix", fault.fix).endObject();
    }
    json.endArray();
}

template <class List, class Write>
void writeList(JsonWriter& json, std::string_view key, const List& list, Write&& write)
{
    json.key(key).beginArray();
    for (const auto& each : list)
        write(json, each);
    json.endArray();
}

void writeHead(JsonWriter& json, const GradeReport& report)
{
    json.member("schema", kGradeSchema).member("source", report.source).member("sha256", report.sha256);
    json.member("progress", report.progress());
    if (!report.trouble.empty())
        json.member("trouble", report.trouble);
    if (!report.faults.empty())
        writeFaults(json, report.faults);
    if (!report.migratedFrom.empty())
        json.member("migrated_from", report.migratedFrom);
    if (report.mission.empty()) {
        if (!report.student.empty())
            json.member("student", report.student);
        return;
    }
    json.member("student", report.student).member("mission", report.mission).member("track", report.track);
    if (!report.assignment.empty())
        json.member("assignment", report.assignment);
    json.key("seed").integer(static_cast<std::int64_t>(report.seed)).member("receipt", report.receipt);
}

}  // namespace

std::string gradeReportText(const GradeReport& report, bool isLine)
{
    JsonWriter json(isLine ? JsonWriter::Layout::Compact : JsonWriter::Layout::Indented);
    json.beginObject();
    writeHead(json, report);
    if (report.isGraded()) {
        writePoints(json, report.points);
        writeList(json, "criteria", report.criteria, writeCriterion);
        writeList(json, "predictions", report.predictions, writePrediction);
        writeList(json, "parts", report.parts, writePart);
        writeReplay(json, report.replay);
        writeList(json, "flags", report.flags, writeFlag);
    }
    json.endObject();
    std::string text = json.finish();
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

}  // namespace ironlab::lab
