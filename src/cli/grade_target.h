// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/grade_options.h"

#include <ironlab/lab/class_grade.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace ironlab::cli {

/// Where grades go: standard output, or files in the folder of --output.
class GradeTarget {
public:
    GradeTarget(const GradeOptions& options, Streams& streams) : m_folder(options.output), m_streams(streams) {}

    [[nodiscard]] bool isFolder() const { return !m_folder.empty(); }
    [[nodiscard]] std::filesystem::path pathOf(const std::string& name) const { return m_folder / name; }
    [[nodiscard]] Streams& streams() const { return m_streams; }
    /// What follows goes to a file of that name; without a folder, to standard output.
    void begin(const std::string& name);
    std::ostream& out();
    /// Ends a file: it takes its name when it is whole.
    void end();
    /// A whole file.
    void write(const std::string& name, std::string_view text);
    /// False after something could not be written; the reason was printed.
    [[nodiscard]] bool isWell() const { return m_isWell; }

private:
    void fail(const std::filesystem::path& file);

    std::filesystem::path m_folder;
    Streams& m_streams;
    std::filesystem::path m_file;
    std::ofstream m_stream;
    bool m_isWell = true;
};

/// One format of grades. Reports come in the order of the submissions.
class GradeWriter {
public:
    virtual ~GradeWriter() = default;
    virtual void add(const lab::GradeReport& report) = 0;
    virtual void finish(const lab::ClassGrade& grade) = 0;
};
[[nodiscard]] std::unique_ptr<GradeWriter> jsonWriter(GradeTarget& target);
[[nodiscard]] std::unique_ptr<GradeWriter> csvWriter(GradeTarget& target, const lab::Grader& grader);
[[nodiscard]] std::unique_ptr<GradeWriter> moodleWriter(GradeTarget& target, const lab::Grader& grader);
[[nodiscard]] std::unique_ptr<GradeWriter> gradescopeWriter(GradeTarget& target);
[[nodiscard]] std::unique_ptr<GradeWriter> pageWriter(GradeTarget& target, const lab::Grader& grader);
/// Merges grades into an export of Canvas; nothing after the reason was printed.
[[nodiscard]] std::unique_ptr<GradeWriter> canvasWriter(GradeTarget& target, const lab::Grader& grader,
                                                        const GradeOptions& options);

/// "Cloud Titan, week 5": what a column of grades is called.
[[nodiscard]] std::string gradeTitle(const lab::Grader& grader);

}  // namespace ironlab::cli
