// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html_text.h"

#include <ironlab/present/grade_page.h>
#include <ironlab/present/grade_words.h>

namespace ironlab::present {
namespace {

using lab::CriterionResult;
using lab::GradeReport;

std::string heading(const GradeReport& report)
{
    std::string text =
        "<h1>" + html(report.student.empty() ? report.source : report.student) + "</h1>\n<p class=\"quiet\">";
    if (!report.mission.empty())
        text += html(report.mission) + (report.assignment.empty() ? "" : ", " + html(report.assignment)) + ", receipt "
                + html(report.receipt) + "<br>\n";
    return text + html(report.source) + "</p>\n";
}

std::string figures(const lab::Points& points)
{
    return "<div class=\"figures\"><div><b>" + gradePoints(points.earned) + "</b>earned by replay</div><div><b>"
           + gradePoints(points.possible) + "</b>possible by replay</div><div><b>" + gradePoints(points.pending)
           + "</b>pending: marked by a person</div></div>\n";
}

std::string findingsList(const std::vector<std::string>& findings)
{
    std::string text;
    for (const std::string& finding : findings)
        text += "<br><span class=\"quiet\">" + html(finding) + "</span>";
    return text;
}

std::string criteria(const GradeReport& report)
{
    std::vector<std::vector<std::string>> rows;
    for (const CriterionResult& result : report.criteria) {
        const bool isPending = result.state == lab::CriterionState::PendingManual;
        rows.push_back({std::to_string(result.criterion.part), html(result.criterion.title), stateWord(result.state),
                        isPending ? gradePoints(result.pending) + " pending"
                                  : gradePoints(result.earned) + " of " + gradePoints(result.possible),
                        html(result.because) + findingsList(result.findings)});
    }
    return "<h2>Criteria</h2>\n" + table({"Part", "Criterion", "State", "Points", "Why"}, rows);
}

std::string evidence(const std::vector<lab::CitedEvidence>& cited)
{
    std::string text;
    for (const lab::CitedEvidence& each : cited) {
        text += "<p><b>" + html(each.id) + "</b> ";
        text += each.exists ? html(each.label) + "<br>binds: " + html(each.binding.empty() ? "–" : each.binding)
                                  + "<br>" + html(each.figures)
                            : "was not captured in this part";
        text += "</p>\n";
    }
    return text.empty() ? "<p class=\"quiet\">cites nothing</p>\n" : text;
}

std::string texts(const GradeReport& report)
{
    std::string text;
    for (const CriterionResult& result : report.criteria) {
        if (result.state != lab::CriterionState::PendingManual)
            continue;
        text += "<h3>Part " + std::to_string(result.criterion.part) + ": " + html(result.criterion.title) + " ("
                + gradePoints(result.pending) + " points)</h3>\n";
        if (!result.criterion.anchors.empty())
            text += "<p class=\"quiet\">" + html(result.criterion.anchors) + "</p>\n";
        for (const lab::ManualText& manual : result.texts)
            text += "<div class=\"side\"><div><b>" + html(manual.label) + "</b><p>" + htmlLines(manual.text)
                    + "</p></div><div>" + evidence(manual.evidence) + "</div></div>\n";
        if (result.texts.empty())
            text += "<p class=\"quiet\">Nothing was written.</p>\n";
    }
    return text.empty() ? text : "<h2>For a person to mark</h2>\n" + text;
}

std::string predictions(const GradeReport& report)
{
    std::vector<std::vector<std::string>> rows;
    for (const lab::PredictionReport& each : report.predictions)
        rows.push_back({std::to_string(each.part), html(each.choiceLabel), html(answerText(each.number, each.unit)),
                        html(each.keyLabel), html(answerText(each.truth, each.unit)),
                        std::to_string(each.confidence) + " of 5",
                        each.revisions == 0 ? "" : std::to_string(each.revisions)});
    return rows.empty()
               ? std::string()
               : "<h2>Predictions (worth nothing and costing nothing)</h2>\n"
                     + table({"Part", "Predicted", "Number", "Model", "Number", "Sure", "Second thoughts"}, rows);
}

std::string parts(const GradeReport& report)
{
    std::vector<std::vector<std::string>> rows;
    for (const lab::PartReport& part : report.parts) {
        std::string items;
        for (const std::string& item : part.unfinished)
            items += (items.empty() ? "" : "<br>") + html(item);
        rows.push_back({std::to_string(part.part) + ' ' + html(part.title),
                        minutesText(part.seconds) + " of " + std::to_string(part.minutesPlanned) + " min",
                        std::to_string(part.moves), std::to_string(part.turns), std::to_string(part.undone),
                        std::to_string(part.missedClaims), items.empty() ? "nothing" : items});
    }
    return "<h2>Work</h2>\n"
           + table({"Part", "Time", "Configurations", "Turns", "Undone", "Weighed claims that missed", "Unfinished"},
                   rows);
}

std::string replay(const GradeReport& report)
{
    const lab::ReplayReport& replayed = report.replay;
    std::string text = "<h2>Claimed and recomputed</h2>\n<p>" + std::to_string(replayed.events) + " events, "
                       + std::to_string(replayed.recomputed) + " of them recomputed. "
                       + (replayed.agrees() ? "The chain holds and every claim agrees." : html(replayed.first()))
                       + "</p>\n";
    std::vector<std::vector<std::string>> rows;
    for (const lab::Disagreement& found : replayed.disagreements)
        rows.push_back({std::to_string(found.event), html(found.what), html(found.claimed), html(found.recomputed),
                        html(found.sentence)});
    if (!rows.empty())
        text += table({"Event", "What", "Claimed", "Recomputed", "In words"}, rows);
    for (const std::string& notice : replayed.notices)
        text += "<p class=\"quiet\">" + html(notice) + "</p>\n";
    return text;
}

std::string flags(const GradeReport& report)
{
    std::string text;
    for (const lab::Flag& flag : report.flags)
        text += "<li>" + html(flag.reason) + "</li>\n";
    return text.empty()
               ? text
               : "<h2>To be looked at by a person</h2>\n<p>None of this costs a point.</p>\n<ul>\n" + text + "</ul>\n";
}

std::string faults(const GradeReport& report)
{
    std::string text = "<p>" + html(report.trouble) + "</p>\n";
    std::vector<std::vector<std::string>> rows;
    for (const Fault& fault : report.faults)
        rows.push_back({std::to_string(fault.line) + ':' + std::to_string(fault.column), html(fault.pointer),
                        html(fault.found), html(fault.expected), html(fault.fix)});
    return rows.empty() ? text : text + table({"Place", "Where", "Found", "Expected", "Mend"}, rows);
}

}  // namespace

std::string studentPage(const GradeReport& report)
{
    std::string body = heading(report);
    if (!report.isGraded())
        return page(report.source, body + faults(report));
    body += figures(report.points) + criteria(report) + texts(report) + predictions(report) + parts(report)
            + replay(report) + flags(report);
    return page(report.student.empty() ? report.source : report.student, body);
}

}  // namespace ironlab::present
