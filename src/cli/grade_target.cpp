// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/grade_target.h"

#include <ironlab/base/file_fault.h>

#include <ostream>
#include <system_error>

namespace ironlab::cli {

void GradeTarget::begin(const std::string& name)
{
    if (!isFolder()) {
        return;
    }
    m_file = pathOf(name);
    std::error_code error;
    std::filesystem::create_directories(m_file.parent_path(), error);
    m_stream = std::ofstream(m_file.string() + ".part", std::ios::binary | std::ios::trunc);
    if (!m_stream) {
        fail(m_file);
    }
}

std::ostream& GradeTarget::out()
{
    return isFolder() ? m_stream : m_streams.out;
}

void GradeTarget::end()
{
    if (!isFolder()) {
        m_streams.out.flush();
        return;
    }
    m_stream.close();
    std::error_code error;
    if (m_stream) {
        std::filesystem::rename(m_file.string() + ".part", m_file, error);
    }
    if (!m_stream || error) {
        fail(m_file);
    }
}

void GradeTarget::write(const std::string& name, std::string_view text)
{
    begin(name);
    out() << text;
    end();
}

void GradeTarget::fail(const std::filesystem::path& file)
{
    if (m_isWell) {
        m_streams.err << describe(faultOfFile(file.string(), "a place that cannot be written",
                                              "a place that takes the file", "give another folder with --output"))
                      << '\n';
    }
    m_isWell = false;
}

std::string gradeTitle(const lab::Grader& grader)
{
    const auto& assignment = grader.course().assignment;
    return assignment ? assignment->title : "Iron Law Lab";
}

}  // namespace ironlab::cli
