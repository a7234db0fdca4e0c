// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ironlab/base/number_format.h>
#include <ironlab/lab/absent_students.h>
#include <ironlab/present/class_entry.h>
#include <ironlab/present/grade_words.h>

#include <algorithm>

namespace ironlab::present {
namespace {

std::string counted(std::size_t count, const char* one, const char* many)
{
    return countText(static_cast<double>(count)) + ' ' + (count == 1 ? one : many);
}

DataCell pointsCell(const ClassEntry& entry, double points)
{
    return entry.state == LedgerState::NotReadable ? DataCell() : DataCell(gradePoints(points), points);
}

DataCell countCell(const ClassEntry& entry, std::size_t count)
{
    const auto number = static_cast<double>(count);
    return entry.state == LedgerState::NotReadable ? DataCell() : DataCell(countText(number), number);
}

/// What stands in the column of what is to be looked at: the first hint, and how many more there are.
DataCell hintsCell(const ClassEntry& entry)
{
    if (!entry.trouble.empty()) {
        return {entry.trouble, 0.0};
    }
    if (entry.hints.empty()) {
        return {"", 0.0};
    }
    const std::size_t more = entry.hints.size() - 1;
    return {(more == 0 ? "" : "1 of " + std::to_string(more + 1) + ": ") + entry.hints.front(),
            static_cast<double>(entry.hints.size())};
}

}  // namespace

std::string_view words(LedgerState state)
{
    switch (state) {
    case LedgerState::Finished: return "finished";
    case LedgerState::Unfinished: return "unfinished";
    case LedgerState::NotReadable: return "not readable";
    }
    return {};
}

ClassEntry classEntry(const lab::GradeReport& report)
{
    ClassEntry entry;
    entry.source = report.source;
    entry.student = report.student;
    entry.mission = report.missionTitle.empty() ? report.mission : report.missionTitle;
    entry.points = report.points;
    entry.trouble = report.trouble;
    for (const Fault& fault : report.faults) {
        entry.faults.push_back(describe(fault));
    }
    for (const lab::Flag& flag : report.flags) {
        entry.hints.push_back(flag.inFull());
    }
    for (const lab::PartReport& part : report.parts) {
        entry.seconds += part.seconds;
        entry.moves += part.moves;
        for (const std::string& item : part.unfinished) {
            entry.unfinished.push_back("Part " + std::to_string(part.part) + ": " + item);
        }
    }
    entry.state = !report.isGraded()         ? LedgerState::NotReadable
                  : entry.unfinished.empty() ? LedgerState::Finished
                                             : LedgerState::Unfinished;
    return entry;
}

/// The first few by name, and how many more.
std::string namesOf(const lab::SimilarLedgers::Others& others, const std::vector<ClassEntry>& entries)
{
    std::vector<std::string> names;
    for (const std::size_t other : others.named) {
        names.push_back(entries[other].name());
    }
    return lab::fewOf(names, others.more);
}

void addLikenesses(std::vector<ClassEntry>& entries, const lab::ClassGrade& grade)
{
    for (const lab::SimilarLedgers& similar : grade.similar()) {
        for (const std::size_t row : similar.rows) {
            entries[row].hints.push_back("Like " + namesOf(similar.othersThan(row), entries) + ": " + similar.reason);
        }
    }
}

std::string_view head(ClassColumn column)
{
    constexpr std::array<std::string_view, kClassColumns> kHeads{"student", "state",           "earned",     "possible",
                                                                 "pending", "to be looked at", "unfinished", "minutes",
                                                                 "moves",   "mission",         "file"};
    return kHeads[static_cast<std::size_t>(column)];
}

DataCell cell(const ClassEntry& entry, ClassColumn column)
{
    switch (column) {
    case ClassColumn::Student: return entry.name();
    case ClassColumn::State: return std::string(words(entry.state));
    case ClassColumn::Earned: return pointsCell(entry, entry.points.earned);
    case ClassColumn::Possible: return pointsCell(entry, entry.points.possible);
    case ClassColumn::Pending: return pointsCell(entry, entry.points.pending);
    case ClassColumn::LookAt: return hintsCell(entry);
    case ClassColumn::Unfinished: return countCell(entry, entry.unfinished.size());
    case ClassColumn::Minutes:
        return entry.state == LedgerState::NotReadable ? DataCell()
                                                       : DataCell(minutesText(entry.seconds), entry.seconds / 60.0);
    case ClassColumn::Moves: return countCell(entry, static_cast<std::size_t>(entry.moves));
    case ClassColumn::Mission: return entry.mission;
    case ClassColumn::File: return entry.source;
    }
    return {};
}

DataTable classTable(const std::vector<const ClassEntry*>& entries, std::string title)
{
    DataTable table;
    table.title = std::move(title);
    for (std::size_t i = 0; i < kClassColumns; ++i) {
        const auto column = static_cast<ClassColumn>(i);
        const bool isNumber = column != ClassColumn::Student && column != ClassColumn::State
                              && column != ClassColumn::LookAt && column != ClassColumn::Mission
                              && column != ClassColumn::File;
        table.columns.push_back({std::string(head(column)), "", isNumber});
    }
    for (const ClassEntry* entry : entries) {
        std::vector<DataCell> row;
        for (std::size_t i = 0; i < kClassColumns; ++i) {
            row.push_back(cell(*entry, static_cast<ClassColumn>(i)));
        }
        // In a file the sentences themselves stand where the screen shows the first of them.
        std::string hints = entry->trouble;
        for (const auto* list : {&entry->hints, &entry->faults}) {
            for (const std::string& hint : *list) {
                hints += (hints.empty() ? "" : " ") + hint;
            }
        }
        row[static_cast<std::size_t>(ClassColumn::LookAt)] = DataCell(hints);
        table.addRow(std::move(row));
    }
    table.notes.push_back({"Points", "earned and possible by replay; pending waits for a person; never added up"});
    return table;
}

std::string classSummary(const std::vector<ClassEntry>& entries)
{
    std::array<std::size_t, kLedgerStates.size()> states{};
    std::size_t toBeLookedAt = 0;
    for (const ClassEntry& entry : entries) {
        ++states[static_cast<std::size_t>(entry.state)];
        toBeLookedAt += entry.hints.empty() ? 0U : 1U;
    }
    std::string text = counted(entries.size(), "ledger", "ledgers") + ":";
    for (const LedgerState state : kLedgerStates) {
        text += std::string(state == kLedgerStates.front() ? " " : ", ")
                + countText(static_cast<double>(states[static_cast<std::size_t>(state)])) + ' '
                + std::string(words(state));
    }
    return text + ". " + counted(toBeLookedAt, "has", "have") + " something to look at.";
}

}  // namespace ironlab::present
