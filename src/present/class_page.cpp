// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grade_plot.h"
#include "html_text.h"

#include <ironlab/present/grade_page.h>
#include <ironlab/present/grade_words.h>

namespace ironlab::present {
namespace {

using lab::ClassGrade;
using lab::ClassRow;

std::string nameOf(const ClassRow& row)
{
    return row.student.empty() ? row.source : row.student;
}

double minutesOf(const ClassRow& row)
{
    double seconds = 0.0;
    for (const ClassRow::Part& part : row.parts)
        seconds += static_cast<double>(part.seconds);
    return seconds;
}

std::string flagWords(const ClassRow& row)
{
    std::string text;
    for (const lab::FlagKind flag : row.flags) {
        std::string word(fileName(flag));
        for (char& c : word)
            c = c == '_' ? ' ' : c;
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

std::string students(const std::vector<ClassRow>& ledgers, const std::vector<std::string>& links)
{
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < ledgers.size(); ++i) {
        const ClassRow& row = ledgers[i];
        int moves = 0;
        int unfinished = 0;
        for (const ClassRow::Part& part : row.parts) {
            moves += part.moves;
            unfinished += part.unfinished;
        }
        std::string name = html(nameOf(row));
        if (i < links.size())
            name = "<a href=\"" + html(links[i]) + "\">" + name + "</a>";
        if (!row.trouble.empty()) {
            rows.push_back({name, html(row.mission), "", "", "", "", "", "", html(row.trouble)});
            continue;
        }
        rows.push_back({name, html(row.mission), gradePoints(row.points.earned), gradePoints(row.points.possible),
                        gradePoints(row.points.pending), minutesText(minutesOf(row)), std::to_string(moves),
                        std::to_string(unfinished), html(flagWords(row))});
    }
    return "<h2>Ledgers</h2>\n"
           + table({"Student", "Mission", "Earned", "Possible", "Pending", "Minutes", "Configurations", "Unfinished",
                    "To be looked at"},
                   rows);
}

std::string questions(const ClassGrade& grade, const std::vector<ClassRow>& rows)
{
    std::string text;
    for (const lab::ClassQuestion& question : grade.questions())
        text += "<h3>" + html(question.missionTitle) + ", part " + std::to_string(question.part) + ": "
                + html(question.title) + "</h3>\n" + choicePlot(question, rows) + numberPlot(question, rows);
    return text.empty()
               ? text
               : "<h2>Predictions against truth</h2>\n<p>Above, who chose what; below, the predicted number over the "
                 "model's. The outermost bars hold all that lies beyond.</p>\n"
                     + text;
}

std::string misconceptions(const ClassGrade& grade)
{
    std::vector<std::vector<std::string>> rows;
    for (const lab::Misconception& wrong : grade.misconceptions())
        rows.push_back({html(wrong.missionTitle) + ", part " + std::to_string(wrong.part), html(wrong.label),
                        std::to_string(wrong.count) + " of " + std::to_string(wrong.answers),
                        std::to_string(wrong.confident), std::to_string(wrong.kept)});
    return rows.empty() ? std::string()
                        : "<h2>Misconceptions</h2>\n<p>Answers that were predicted and are not the model's.</p>\n"
                              + table({"Question", "Predicted", "How many", "Fairly sure", "Still observed it"}, rows);
}

std::string unfinished(const ClassGrade& grade)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& [item, count] : grade.unfinished())
        rows.push_back({html(item), std::to_string(count)});
    return rows.empty() ? std::string() : "<h2>Unfinished</h2>\n" + table({"Item", "Ledgers"}, rows);
}

std::string alike(const ClassGrade& grade)
{
    std::vector<std::vector<std::string>> rows;
    for (const lab::SimilarLedgers& similar : grade.similar()) {
        std::string names;
        for (const std::size_t row : similar.rows)
            names += (names.empty() ? "" : "<br>") + html(nameOf(grade.row(row)));
        rows.push_back({names, html(similar.reason)});
    }
    return rows.empty()
               ? std::string()
               : "<h2>Ledgers alike</h2>\n<p>For a person to ask about. There are honest reasons, and no point was "
                 "taken.</p>\n"
                     + table({"Ledgers", "What they share"}, rows);
}

}  // namespace

std::string classPage(const ClassGrade& grade, std::string_view title, const std::vector<std::string>& links)
{
    const std::vector<ClassRow> rows = grade.rows();
    const std::size_t graded = rows.size() - grade.unreadable();
    std::string body = "<h1>" + html(title) + "</h1>\n<p class=\"quiet\">" + std::to_string(rows.size()) + " ledgers, "
                       + std::to_string(grade.unreadable())
                       + " of them not gradable. Points by replay and points that wait for a person stand apart.</p>\n";
    body += students(rows, links) + questions(grade, rows) + misconceptions(grade);
    if (graded > 0)
        body += "<h2>Time and moves</h2>\n" + workPlot(rows);
    body += unfinished(grade) + alike(grade);
    return page(title, body);
}

}  // namespace ironlab::present
