// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/class_grade.h>

#include <string>
#include <string_view>
#include <vector>

/// Grades as pages for a browser or a printer: one file each, without scripts, pictures inside. Every text of a ledger is
/// data: it is shown and never taken for markup.
namespace ironlab::present {

/// One student's report: points, criteria, texts beside what they cite, claims beside what the model gives, flags. It says
/// nothing about anybody else.
[[nodiscard]] std::string studentPage(const lab::GradeReport& report);

/// The class: points, predictions against truth for each question, misconceptions, time and moves, what is unfinished,
/// ledgers alike. `links` are the addresses of the student pages, in the order of the rows; none where it is empty.
[[nodiscard]] std::string classPage(const lab::ClassGrade& grade, std::string_view title,
                                    const std::vector<std::string>& links);

}  // namespace ironlab::present
