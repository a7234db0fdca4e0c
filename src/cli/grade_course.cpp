// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/grade_options.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/file_system.h>

namespace ironlab::cli {

namespace {

constexpr std::size_t kLargestSecret = 4096;

Exit refuse(const Faults& faults, const GradeOptions& options, Streams& streams)
{
    printFaults(faults, options.common, streams);
    return Exit::Usage;
}

/// The first line of a file; a secret on the command line would stand in the list of processes.
Expected<std::string, Faults> secretIn(const std::string& file)
{
    lab::PosixFileSystem files;
    const auto text = lab::wholeFile(files, file, kLargestSecret);
    if (!text) {
        return unexpected(text.error().faults);
    }
    std::string secret = text->substr(0, text->find_first_of("\r\n"));
    if (secret.empty()) {
        return unexpected(Faults{faultOfFile(file, "an empty first line", "the secret that tokens are issued with",
                                             "write the secret as the first line of the file")});
    }
    return secret;
}

Exit readAssignment(const GradeOptions& options, LoadedCourse& loaded, lab::Course& course, Streams& streams)
{
    auto assignment = lab::readAssignment(options.assignment, *loaded.missions);
    if (!assignment) {
        printFaults(assignment.error(), options.common, streams);
        return Exit::Invalid;
    }
    course.assignment = std::move(*assignment);
    return Exit::Done;
}

Exit readClass(const GradeOptions& options, lab::Course& course, Streams& streams)
{
    std::filesystem::path file = options.receipts;
    if (file.empty() && course.assignment && course.assignment->classList) {
        file = course.assignment->beside(*course.assignment->classList);
    }
    if (!file.empty()) {
        auto list = lab::ClassList::read(file);
        if (!list) {
            return refuse(list.error(), options, streams);
        }
        course.classList = std::move(*list);
    }
    if (options.secretFile.empty()) {
        return Exit::Done;
    }
    if (!course.assignment) {
        printSentence("Seeds are issued for an assignment: give --assignment with --secret.", streams);
        return Exit::Usage;
    }
    auto secret = secretIn(options.secretFile);
    if (!secret) {
        return refuse(secret.error(), options, streams);
    }
    course.secret = std::move(*secret);
    return Exit::Done;
}

}  // namespace

LoadedCourse loadCourse(const GradeOptions& options, Streams& streams)
{
    LoadedCourse loaded;
    LoadedCatalog found = loadCatalog(options.common, streams);
    if (!found.catalog) {
        loaded.exit = found.exit;
        return loaded;
    }
    loaded.catalog = std::make_unique<lab::Catalog>(std::move(*found.catalog));
    if (!options.assignment.empty()) {
        if (const Faults faults = lab::addAssignmentPresets(options.assignment, *loaded.catalog); !faults.empty()) {
            printFaults(faults, options.common, streams);
            loaded.exit = exitAfterFaultsOf(options.assignment);
            return loaded;
        }
    }
    auto missions = loadMissions(options.common, found.dataDirectory, *loaded.catalog, options.assignment);
    if (!missions) {
        printFaults(missions.error(), options.common, streams);
        loaded.exit = Exit::Invalid;
        return loaded;
    }
    loaded.missions = std::make_unique<std::vector<lab::Mission>>(std::move(*missions));
    lab::Course course;
    course.catalog = loaded.catalog.get();
    course.missions = loaded.missions.get();
    // Tables and pages do not show it.
    course.hashesFiles = options.stream || options.format == "json" || options.format == "gradescope";
    if (!options.assignment.empty()) {
        loaded.exit = readAssignment(options, loaded, course, streams);
    }
    if (loaded.exit == Exit::Done) {
        loaded.exit = readClass(options, course, streams);
    }
    if (loaded.exit == Exit::Done) {
        loaded.grader.emplace(std::move(course));
    }
    return loaded;
}

}  // namespace ironlab::cli
