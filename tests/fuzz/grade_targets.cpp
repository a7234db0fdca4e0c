// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grade_targets.h"

#include "promises.h"
#include "support/test_paths.h"

#include <ironlab/lab/csv.h>
#include <ironlab/lab/grader.h>
#include <ironlab/lab/submissions.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <support/temp_folder.h>

namespace ironlab::fuzz {
namespace {

/// Missions and what they are graded with, read once.
struct Room {
    Room()
    {
        const std::filesystem::path folder(test::dataFolder());
        auto loaded = lab::loadCatalog(folder);
        IRONLAB_EXPECTS(loaded.has_value());
        catalog = std::move(*loaded);
        auto read = lab::readMissions(folder / "missions", catalog);
        IRONLAB_EXPECTS(read.has_value());
        missions = std::move(*read);
        lab::Course course;
        course.catalog = &catalog;
        course.missions = &missions;
        grader.emplace(std::move(course));
    }

    lab::Catalog catalog;
    std::vector<lab::Mission> missions;
    std::optional<lab::Grader> grader;
};

const Room& room()
{
    static const Room one;
    return one;
}

}  // namespace

void readAssignment(std::string_view bytes)
{
    const auto read = lab::parseAssignment("fuzz.json", std::string(bytes), room().missions);
    if (!read) {
        expectGoodFaults(read.error());
        return;
    }
    for (const lab::Mission& mission : room().missions) {
        if (!read->allows(mission.id))
            continue;
        const lab::Mission set = lab::assigned(mission, *read);
        IRONLAB_EXPECTS(set.parts.size() == mission.parts.size() && set.assignmentId == read->id);
        for (const lab::Criterion& criterion : lab::rubricFor(*read, set))
            IRONLAB_EXPECTS(criterion.points > 0.0 && read->grades(criterion.part));
    }
    if (read->classList) {
        IRONLAB_EXPECTS(read->beside(*read->classList).is_relative());
    }
}

void readTable(std::string_view bytes)
{
    static_cast<void>(lab::ClassList::parse(bytes));
    const auto table = lab::parseCsv(bytes);
    if (!table) {
        IRONLAB_EXPECTS(!table.error().empty());
        return;
    }
    lab::CsvTable plain{table->rows, {}, ',', false, "\n"};
    plain.rows.insert(plain.rows.begin(), {"a", "b"});
    const auto again = lab::parseCsv(lab::csvText(plain));
    IRONLAB_EXPECTS(again.has_value() && again->rows == plain.rows);
}

void readArchive(std::string_view bytes)
{
    static const test::TempFolder folder;
    lab::ArchiveLimits limits;
    limits.entryBytes = std::size_t{1} << 20U;
    limits.totalBytes = std::uint64_t{8} << 20U;
    limits.entries = 1000;
    for (const char* name : {"x.zip", "x.tar.gz"}) {
        test::writeText(folder / name, bytes);
        lab::Submissions submissions({folder / name}, limits);
        while (const auto submission = submissions.next()) {
            IRONLAB_EXPECTS(submission->text.size() <= limits.entryBytes);
            IRONLAB_EXPECTS(validUtf8Prefix(submission->source) == submission->source.size());
            IRONLAB_EXPECTS(submission->text.empty() || submission->trouble.empty());
        }
    }
    // Nothing was unpacked beside the two.
    IRONLAB_EXPECTS(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

void gradeLedger(std::string_view bytes)
{
    const lab::GradeReport report = room().grader->grade("fuzz.json", std::string(bytes));
    IRONLAB_EXPECTS(report.isGraded() == report.trouble.empty());
    IRONLAB_EXPECTS(report.points.earned >= 0.0 && report.points.earned <= report.points.possible);
    const std::string line = lab::gradeReportText(report, true);
    IRONLAB_EXPECTS(line.find('\n') == std::string::npos && validUtf8Prefix(line) == line.size());
}

}  // namespace ironlab::fuzz
