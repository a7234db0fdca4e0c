// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <ironlab/lab/grader.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::cli {

struct GradeOptions {
    CommonOptions common;
    std::vector<std::string> paths;
    std::string assignment;
    std::string format = "json";
    std::string canvasExport;
    std::string column;
    std::string receipts;
    std::string secretFile;
    std::string output;
    std::size_t jobs = 0;
    bool stream = false;
};

/// A course with everything that it points at; nothing after the reason was printed, and then `exit` says how to end.
struct LoadedCourse {
    std::unique_ptr<lab::Catalog> catalog;
    std::unique_ptr<std::vector<lab::Mission>> missions;
    std::optional<lab::Grader> grader;
    Exit exit = Exit::Done;
};
[[nodiscard]] LoadedCourse loadCourse(const GradeOptions& options, Streams& streams);

}  // namespace ironlab::cli
