// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/grade_input.h"
#include "cli/grade_target.h"
#include "cli/value_check.h"

#include <ironlab/lab/absent_students.h>
#include <ironlab/lab/grade_batch.h>

#include <algorithm>
#include <istream>
#include <ostream>
#include <thread>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace ironlab::cli {

namespace {

namespace fs = std::filesystem;

constexpr unsigned kMostJobs = 256;

/// What the exit code is made of.
struct Outcome {
    bool anyUnreadable = false;
    bool anyMissed = false;

    void count(const lab::GradeReport& report)
    {
        anyUnreadable = anyUnreadable || !report.isGraded();
        anyMissed = anyMissed || !report.isPerfect();
    }
    [[nodiscard]] Exit exit() const { return anyUnreadable ? Exit::Invalid : anyMissed ? Exit::Missed : Exit::Done; }
};

std::size_t jobsOf(const GradeOptions& options)
{
    const std::size_t asked = options.jobs > 0 ? options.jobs : std::thread::hardware_concurrency();
    return std::clamp<std::size_t>(asked, 1, kMostJobs);
}

Exit gradeStream(const GradeOptions& options, const lab::Grader& grader, Streams& streams)
{
    // Standard input flushes standard output before it reads, which here one thread does while another one writes.
    streams.in.tie(nullptr);
    lab::gradeAll(grader, ledgersOf(streams.in), jobsOf(options),
                  [&](const lab::GradeReport& report) { streams.out << lab::gradeReportText(report, true) << '\n'; });
    streams.out.flush();
    // Every line has its report, whatever it says: a pipe that ends with an error would throw the others away.
    return streams.out.good() ? Exit::Done : Exit::Usage;
}

std::unique_ptr<GradeWriter> writerFor(const GradeOptions& options, const lab::Grader& grader, GradeTarget& target)
{
    if (!options.canvasExport.empty()) {
        return canvasWriter(target, grader, options);
    }
    if (options.format == "csv") {
        return csvWriter(target, grader);
    }
    if (options.format == "html") {
        return pageWriter(target, grader);
    }
    if (options.format == "gradescope") {
        return gradescopeWriter(target);
    }
    if (options.format == "moodle") {
        return moodleWriter(target, grader);
    }
    return jsonWriter(target);
}

/// Whether more is graded than ledgers named one by one, of which nobody expects the rest of the class.
bool isClass(const GradeOptions& options)
{
    return options.format != "gradescope" && std::ranges::any_of(options.paths, [](const std::string& path) {
               return fs::path(path).extension() != ".json";
           });
}

Exit gradePaths(const GradeOptions& options, const lab::Grader& grader, Streams& streams)
{
    GradeTarget target(options, streams);
    const auto writer = writerFor(options, grader, target);
    if (writer == nullptr) {
        return Exit::Usage;
    }
    lab::Submissions submissions({options.paths.begin(), options.paths.end()});
    lab::ClassGrade grade;
    Outcome outcome;
    lab::AbsentStudents absent(grader.course().classList);
    const auto count = lab::gradeAll(
        grader, [&] { return submissions.next(); }, jobsOf(options),
        [&](const lab::GradeReport& report) {
            writer->add(report);
            grade.add(report);
            absent.cameIn(report.student);  // of a damaged file, whoever its head names
            outcome.count(report);
        });
    writer->finish(grade);
    const Faults& unread = submissions.faults();
    streams.err << describe(unread, unread.size());
    outcome.anyUnreadable = outcome.anyUnreadable || !unread.empty();
    if (count.passedOver > 0) {
        printSentence(
            "Passed over " + std::to_string(count.passedOver)
                + (count.passedOver == 1 ? " JSON file that is no ledger." : " JSON files that are no ledgers."),
            streams);
    }
    if (const auto names = absent.names(); !names.empty() && isClass(options)) {
        printSentence("In the class list, and without a ledger: " + lab::fewOf(names) + '.', streams);
    }
    const bool foundNothing = count.graded == 0 && unread.empty();
    if (foundNothing) {
        printSentence(
            "There is no ledger in " + lab::fewOf(options.paths)
                + ". Name the ledgers, or the folders and archives that they lie in: JSON files that begin with "
                  "\"schema\": \""
                + std::string(lab::kLedgerSchema) + "\".",
            streams);
    }
    return !target.isWell() || foundNothing ? Exit::Usage : outcome.exit();
}

/// Every ledger takes and gives back the same few large blocks. Asking the system for them anew each time, and having them
/// cleared, would be a tenth of the work.
void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int kKept = 32 << 20;
    mallopt(M_TRIM_THRESHOLD, kKept);
    mallopt(M_MMAP_THRESHOLD, kKept);
#endif
}

Exit grade(const GradeOptions& options, Streams& streams)
{
    keepFreedMemory();
    if (options.stream != options.paths.empty()) {
        printSentence(options.stream ? "--stream reads standard input; give no paths with it."
                                     : "Give files, folders or archives to grade, or --stream.",
                      streams);
        return Exit::Usage;
    }
    if (options.canvasExport.empty() != options.column.empty()) {
        printSentence("--merge-canvas and --column belong together: the export, and the column to fill in it.",
                      streams);
        return Exit::Usage;
    }
    if (const Faults missing = missingPaths(options.paths); !missing.empty()) {
        printFaults(missing, options.common, streams);
        if (!options.common.json) {
            static_cast<void>(loadCourse(options, streams));  // what else is wrong is told with it
        }
        return Exit::Usage;
    }
    const LoadedCourse loaded = loadCourse(options, streams);
    if (!loaded.grader) {
        return loaded.exit;
    }
    return options.stream ? gradeStream(options, *loaded.grader, streams)
                          : gradePaths(options, *loaded.grader, streams);
}

}  // namespace

Execute defineGrade(CLI::App& app)
{
    const auto options = std::make_shared<GradeOptions>();
    app.add_option("paths", options->paths, "Ledgers, folders of them, and zip, tar or tar.gz archives");
    app.add_option("--assignment", options->assignment, "Assignment (ironlab/assignment/1) to grade by")
        ->type_name("FILE");
    app.add_option("--format", options->format, "What to write: json, csv, html, gradescope or moodle")
        ->type_name("FORMAT")
        ->check(oneOf({"json", "csv", "html", "gradescope", "moodle"}));
    app.add_option("--merge-canvas", options->canvasExport, "Gradebook export of Canvas to merge points into")
        ->type_name("EXPORT.csv");
    app.add_option("--column", options->column, "Column of that export, with or without its number");
    app.add_option("--receipts", options->receipts, "Class list with receipts handed in, in place of the assignment's")
        ->type_name("CSV");
    app.add_option("--secret", options->secretFile, "File with the secret that tokens were issued with")
        ->type_name("FILE");
    app.add_option("--jobs", options->jobs, "Threads; one for each processor where it is not given")
        ->type_name("N")
        ->check(wholeNumber(1, kMostJobs));
    app.add_option("--output", options->output, "Folder to write files into, in place of standard output")
        ->type_name("DIR");
    app.add_flag("--stream", options->stream, "Ledgers on standard input, one a line; reports the same way");
    defineCommonOptions(app, options->common);
    return [options](Streams& streams) { return grade(*options, streams); };
}

}  // namespace ironlab::cli
