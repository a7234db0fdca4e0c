// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/grade_target.h"

#include <ironlab/lab/json_writer.h>

#include <ostream>
#include <vector>

namespace ironlab::cli {

namespace {

using lab::CriterionResult;
using lab::CriterionState;
using lab::JsonWriter;

std::string outputOf(const CriterionResult& result)
{
    std::string text = result.because;
    for (const std::string& finding : result.findings) {
        text += '\n' + finding;
    }
    return text;
}

/// What the student reads below the scores.
std::string summaryOf(const lab::GradeReport& report)
{
    if (!report.isGraded()) {
        return report.trouble + (report.faults.empty() ? std::string() : '\n' + describe(report.faults))
               + "\nNothing is lost: export the ledger again and hand it in anew, or show it to your instructor.";
    }
    std::string text =
        "Ledger of " + report.mission + ", receipt " + report.receipt + ".\n"
        + (report.replay.agrees() ? "The chain holds and every claim agrees with the model." : report.replay.first());
    for (const lab::PartReport& part : report.parts) {
        for (const std::string& item : part.unfinished) {
            text += "\nPart " + std::to_string(part.part) + ", unfinished: " + item;
        }
    }
    return text;
}

void writeTest(JsonWriter& json, const CriterionResult& result, const std::string& prefix)
{
    const bool isPending = result.state == CriterionState::PendingManual;
    json.beginObject().member("name", prefix + result.criterion.title + " (part "
                                          + std::to_string(result.criterion.part) + ")");
    json.member("number", prefix + result.criterion.id);
    if (!isPending) {
        json.member("score", result.earned).member("max_score", result.possible);
        json.member("status", result.state == CriterionState::Earned ? "passed" : "failed");
    }
    json.member("output", isPending ? "Marked by a person; worth " + std::to_string(static_cast<int>(result.pending))
                                          + " more. " + result.because
                                    : outputOf(result));
    json.member("output_format", "text").member("visibility", "visible").endObject();
}

/// `results.json` of one submission, which may hold several ledgers.
class Results final : public GradeWriter {
public:
    explicit Results(GradeTarget& target) : m_target(target) {}

    void add(const lab::GradeReport& report) override { m_reports.push_back(report); }

    void finish(const lab::ClassGrade& /*grade*/) override
    {
        JsonWriter json;
        double possible = 0.0;
        for (const lab::GradeReport& report : m_reports) {
            possible += report.points.possible;
        }
        json.beginObject();
        // Gradescope wants a score or tests that have one.
        if (possible <= 0.0) {
            json.member("score", 0);
        }
        json.member("visibility", "visible").member("stdout_visibility", "hidden").member("output", output());
        json.member("output_format", "text").key("tests").beginArray();
        for (const lab::GradeReport& report : m_reports) {
            for (const CriterionResult& result : report.criteria) {
                writeTest(json, result, m_reports.size() > 1 ? report.mission + ": " : "");
            }
        }
        json.endArray().key("extra_data").beginObject().key("ledgers").beginArray();
        for (const lab::GradeReport& report : m_reports) {
            writeExtra(json, report);
        }
        json.endArray().endObject().endObject();
        m_target.write("results.json", json.finish());
    }

private:
    [[nodiscard]] std::string output() const
    {
        std::string text;
        for (const lab::GradeReport& report : m_reports) {
            text += (text.empty() ? "" : "\n\n") + summaryOf(report);
        }
        return text.empty()
                   ? "There is no ledger in what was handed in. In the lab, choose File > Export ledger, and hand in "
                     "that file."
                   : text;
    }

    static void writeExtra(JsonWriter& json, const lab::GradeReport& report)
    {
        json.beginObject().member("student", report.student).member("sha256", report.sha256);
        json.member("progress", report.progress()).member("earned", report.points.earned);
        json.member("possible", report.points.possible).member("pending", report.points.pending);
        json.key("flags").beginArray();
        for (const lab::Flag& flag : report.flags) {
            json.string(flag.reason);
        }
        json.endArray().endObject();
    }

    GradeTarget& m_target;
    std::vector<lab::GradeReport> m_reports;
};

}  // namespace

std::unique_ptr<GradeWriter> gradescopeWriter(GradeTarget& target)
{
    return std::make_unique<Results>(target);
}

}  // namespace ironlab::cli
