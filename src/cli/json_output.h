// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>
#include <ironlab/lab/validation.h>

#include <string>
#include <utility>
#include <vector>

namespace ironlab::cli {

/// {"faults": [{"file", "line", "column", "pointer", "found", "expected", "fix"}]}
[[nodiscard]] std::string faultsJson(const Faults& faults);

/// A row as one JSON object on one line. Texts that are numbers are written as numbers, "true" and "false" as such,
/// empty ones as null.
[[nodiscard]] std::string rowJson(const std::vector<std::pair<std::string, std::string>>& row);

/// What `check` found in one file, for its --json form.
struct CheckedFile {
    std::string file;
    std::string kind;
    Faults faults;
    std::vector<std::string> notes;  ///< what is to be known of a sound file
};
[[nodiscard]] std::string checkedFilesJson(const std::vector<CheckedFile>& files);

/// One disagreement of a replay, for its --json form.
struct ReplayFinding {
    std::size_t event = 0;
    std::string sentence;
};
[[nodiscard]] std::string replayJson(const std::string& ledger, std::size_t events,
                                     const std::vector<ReplayFinding>& findings, const std::vector<std::string>& notes);

/// What `report` wrote, for its --json form: the ledger, the page's file (null where none was asked for), whether the
/// ledger agrees with the model, and the report in words.
struct WrittenReport {
    std::string ledger;
    std::string html;
    bool agrees = false;
    std::string title;
    std::string words;
};
[[nodiscard]] std::string writtenReportJson(const WrittenReport& report);

/// The whole report of `validate`: { rows[], summary }.
[[nodiscard]] std::string validationJson(const lab::ValidationReport& report);

}  // namespace ironlab::cli
